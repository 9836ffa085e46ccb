"""Nodes against a type of the model: all faults at once, each at its place, with its remedy."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from sluitend.load.keys import keys_at
from sluitend.load.near import hint
from sluitend.model.frozen import Frozen
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.source.nodes import Node, Plain, key_place, plain, where

M = TypeVar("M", bound=Frozen)

UNKNOWN_KEY = Fault(
    "SL101",
    Severity.ERROR,
    {"nl": "de sleutel `{key}` bestaat hier niet", "en": "there is no key `{key}` here"},
    {"nl": "{hint}", "en": "{hint}"},
)
MISSING_KEY = Fault(
    "SL102",
    Severity.ERROR,
    {"nl": "de sleutel `{key}` ontbreekt", "en": "the key `{key}` is missing"},
    {"nl": "Voeg `{key}:` hier toe.", "en": "Add `{key}:` here."},
)
UNREADABLE = Fault(
    "SL103",
    Severity.ERROR,
    {"nl": "`{key}`: `{found}` is {reason}", "en": "`{key}`: `{found}` is {reason}"},
    {"nl": "Schrijf de waarde in die vorm.", "en": "Write the value in that form."},
)
NOT_A_WORD = Fault(
    "SL104",
    Severity.ERROR,
    {"nl": "bij `{key}` kan geen `{found}` staan", "en": "`{key}` cannot be `{found}`"},
    {"nl": "Kies uit: {known}.", "en": "Choose from: {known}."},
)
NO_KIND = Fault(
    "SL106",
    Severity.ERROR,
    {"nl": "niet te zien is wat dit is", "en": "it does not show what this is"},
    {"nl": "Geef precies één van: {known}.", "en": "Give exactly one of: {known}."},
)
WRONG_SHAPE = Fault(
    "SL107",
    Severity.ERROR,
    {"nl": "`{key}` heeft de verkeerde vorm", "en": "`{key}` has the wrong shape"},
    {"nl": "Schrijf hier {wanted}.", "en": "Write {wanted} here."},
)
EMPTY = Fault(
    "SL114",
    Severity.ERROR,
    {"nl": "dit bestand is leeg", "en": "this file is empty"},
    {"nl": "Vul het in, of verwijder het.", "en": "Fill it in, or remove it."},
)

_WANTED = {
    "list": {"nl": "een lijst", "en": "a list"},
    "keys": {"nl": "sleutels met waarden", "en": "keys with values"},
    "value": {"nl": "één waarde", "en": "one value"},
}
_SHAPES = {
    "tuple_type": "list",
    "list_type": "list",
    "model_type": "keys",
    "dict_type": "keys",
    "mapping_type": "keys",
    "model_attributes_type": "keys",
}
_KNOWS = {"no_kind", "one_border", "one_outcome"}
KNOWN_KEYS = ("Hier kan staan: {known}.", "Known here: {known}.")
MOST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Validated(Generic[M]):
    """What could be read, and what was wrong.

    `faulty` holds the top-level keys that had to be left out: rules that read them are kept
    back. `value` is None when nothing could be read.
    """

    value: M | None
    problems: tuple[Problem, ...] = ()
    faulty: frozenset[str] = frozenset()


def validated(node: Node | None, model: type[M], path: str) -> Validated[M]:
    """A document's nodes as a value of the model."""
    if node is None:
        return Validated(None, (EMPTY.at(Place(path)),))
    data = plain(node)
    if not isinstance(data, dict):
        return Validated(None, (_wrong_shape("keys", node.place, path.rpartition("/")[2]),))
    try:
        return Validated(model.model_validate(data))
    except ValidationError as wrong:
        errors = wrong.errors(include_url=False)
    problems = tuple(problem for error in errors for problem in _problems(error, node, model))
    kept, faulty = _without(data, errors)
    try:
        return Validated(model.model_validate(kept), problems, faulty)
    except ValidationError:
        return Validated(None, problems, faulty)


def _without(
    data: dict[str, Plain], errors: list[ErrorDetails]
) -> tuple[dict[str, Plain], frozenset[str]]:
    """The document without what cannot be read: unknown keys alone, else the top-level key."""
    kept: Any = _copy(data)
    unknown = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
    others = {error["loc"][0] for error in errors if error["type"] != "extra_forbidden"}
    for loc in unknown:
        _drop(kept, loc)
    for key in others:
        kept.pop(key, None)
    return kept, frozenset(str(key) for key in others)


def _copy(data: Plain) -> Plain:
    match data:
        case dict():
            return {key: _copy(value) for key, value in data.items()}
        case list():
            return [_copy(value) for value in data]
    return data


def _drop(data: Any, loc: tuple[int | str, ...]) -> None:
    *way, last = loc
    for step in way:
        if _stands(step, data):
            data = data[step]
    if isinstance(data, dict):
        data.pop(last, None)


def _stands(step: int | str, data: Any) -> bool:
    """Whether a step is of the document: the tag of a union is not."""
    return step in data if isinstance(data, dict) else isinstance(data, list)


def _problems(error: ErrorDetails, root: Node, model: type[Frozen]) -> Iterator[Problem]:
    kind, loc, given = error["type"], error["loc"], error.get("ctx", {})
    key = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
    at = where(root, *loc)
    match kind:
        case "extra_forbidden":
            yield UNKNOWN_KEY.at(
                key_place(root, *loc),
                key=shown(key),
                hint=hint(key, keys_at(model, loc[:-1]), *KNOWN_KEYS),
            )
        case "missing":
            yield MISSING_KEY.at(where(root, *loc[:-1]), key=key)
        case "not_readable":
            yield _unreadable(error, root, key)
        case "literal_error" | "enum":
            yield NOT_A_WORD.at(at, key=key, found=_found(error), known=_words(given["expected"]))
        case "union_tag_invalid":
            known = _words(given["expected_tags"])
            at = where(root, *loc, "kind")
            yield NOT_A_WORD.at(at, key="kind", found=shown(str(given["tag"])), known=known)
        case "union_tag_not_found":
            yield MISSING_KEY.at(at, key="kind")
        case _ if kind in _KNOWS:
            yield NO_KIND.at(at, known=given.get("keys", error["msg"]))
        case _:
            yield _wrong_shape(_SHAPES.get(kind, "value"), at, key)


def _unreadable(error: ErrorDetails, root: Node, key: str) -> Problem:
    """What stands at a field, or below it at a key or the value of one, and cannot be read."""
    given, loc = error.get("ctx", {}), error["loc"]
    reason, found, at = {"nl": given["nl"], "en": given["en"]}, _found(error), where(root, *loc)
    if wrong := given.get("key"):
        at, found = key_place(root, *loc, wrong), shown(wrong)
    elif language := given.get("value_of"):
        value = error["input"][language]
        at, found = where(root, *loc, language), shown(value) if isinstance(value, str) else "…"
    return UNREADABLE.at(at, key=key, reason=reason, found=found)


def _wrong_shape(wanted: str, at: Place, key: str) -> Problem:
    return WRONG_SHAPE.at(at, key=shown(key), wanted=_WANTED[wanted])


def _found(error: ErrorDetails) -> str:
    return shown(error["input"] if isinstance(error["input"], str) else "…")


def shown(text: str) -> str:
    """A user's text within a message: one line, not too long, nothing that is not printed."""
    line = " ".join(text.split())
    line = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in line)
    return line if len(line) <= MOST_SHOWN else line[: MOST_SHOWN - 1] + "…"


def _words(expected: str) -> str:
    return expected.replace("'", "").replace(" or ", ", ")
