"""The reference page of the format: every file, every key, from the model itself."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import Discriminator
from pydantic.fields import FieldInfo

from sluitend.model import docstrings, scalars, times
from sluitend.model.as_written import AsWritten
from sluitend.model.audience import Audience
from sluitend.model.clause import AnnexFront, ClauseFront
from sluitend.model.files import KINDS
from sluitend.model.frozen import Brief, Choice, Frozen, Reads
from sluitend.model.text import Text
from sluitend.model.union import members

HEAD = """\
# The format

<!-- Written from the model: pytest tests/model/test_reference_page.py --update-golden -->

Every file of a repository, and every key of a file. Keys and ids are English; prose is in the
contract's languages. A value is read as it stands, so quotes never matter: `"2500"` and `2500`
are the same number. Numbers are exact, with a point for decimals and nothing between thousands:
`1250.00`. A list of one thing is still a list: `[a]`.

An unknown key, an id that stands twice, an anchor, alias or tag and a tab are errors, each shown
with its line. `sluitend schema` prints the same as JSON Schema, with which an editor completes and
checks while you type.

*Required* means that the file cannot be read without it. What a contract must hold at the level
it claims is for the [rules](../rules/index.md) to say.
"""
FRONTS: Mapping[str, type[Frozen]] = {
    "clauses/…/….md, text/….md": ClauseFront,
    "annexes/….md": AnnexFront,
}


def reference_page() -> str:
    """The page, as Markdown."""
    page = _Page()
    roots = [(kind.title, kind.model, kind.audience) for kind in KINDS]
    roots += [(title, model, Audience.PARTNER) for title, model in FRONTS.items()]
    sections = [HEAD, _scalars()]
    for title, model, audience in roots:
        sections.append(f"## `{title}`\n\n{_introduced(model, audience)}\n\n{page.table(model)}")
        sections += page.waiting()
    return "\n".join(section.strip() + "\n" for section in sections)


def _introduced(model: type[Frozen], audience: Audience) -> str:
    said = re.sub(r"^`[^`]*`(\.$|: )", "", docstrings.of_type(model), flags=re.MULTILINE).strip()
    said = said[:1].upper() + said[1:]
    if audience is Audience.INTERNAL:
        said += "\n\nInternal: it stands in the client's private tree."
    return said


@dataclass
class _Page:
    """Types met so far, and those that still need a section of their own."""

    met: dict[str, type[Frozen]] = field(default_factory=dict)
    queue: list[type[Frozen]] = field(default_factory=list)

    def waiting(self) -> Iterator[str]:
        """Sections of the types met since, and of those met in them."""
        while self.queue:
            model = self.queue.pop(0)
            yield f"### {titled(model)}\n\n{docstrings.of_type(model)}\n\n{self.table(model)}"

    def table(self, model: type[Frozen]) -> str:
        """The keys of a type."""
        model.model_rebuild()  # names that stand further down in their module
        said = docstrings.of_fields(model)
        rows = ["| Key | What stands there | Required | Meaning |", "|---|---|---|---|"]
        rows += [
            f"| `{known.alias or name}` | {self.shape(known.rebuild_annotation())} "
            f"| {_needed(name, known, model)} | {_meaning(said.get(name, ''))} |"
            for name, known in sorted(model.model_fields.items(), key=_identity_first)
        ]
        return "\n".join(rows) + "\n" + _choices(model)

    def shape(self, annotation: Any) -> str:
        """What may stand at a key, in words."""
        if annotation is Text:
            return "text, or one per language: `{nl: …, en: …}`"
        if isinstance(annotation, type) and issubclass(annotation, StrEnum):
            return _one_of(member.value for member in annotation)
        if isinstance(annotation, type) and issubclass(annotation, Frozen):
            return self.linked(annotation)
        return self._composed(annotation)

    def _composed(self, annotation: Any) -> str:
        args, origin = get_args(annotation), get_origin(annotation)
        if origin is Literal:
            return _one_of(args)
        if origin is Annotated:
            return self._annotated(annotation)
        if origin is tuple:
            return f"list: {self.shape(args[0])}"
        if origin in (Union, UnionType):
            return " or ".join(self.shape(arg) for arg in args if arg is not NoneType)
        return f"by {_name_of(args[0])}: {self.shape(args[1])}"

    def _annotated(self, annotation: Any) -> str:
        inner, *marks = get_args(annotation)
        for mark in marks:
            if isinstance(mark, Reads):
                return f"{named(mark)} `{mark.example}`" if mark.example else named(mark)
            if isinstance(mark, AsWritten):
                return mark.words
        kinds = [
            self.linked(kind, f"`{tag.removeprefix('by ')}`") for tag, kind in members(annotation)
        ]
        if not kinds:
            return self.shape(inner)
        told = "by its `kind`" if any(isinstance(m, Discriminator) for m in marks) else "by its key"
        return f"{told}: {', '.join(kinds)}"

    def linked(self, model: type[Frozen], called: str | None = None) -> str:
        """The name of a type, or what it is called here, as a link to its section."""
        title = titled(model)
        if title not in self.met:
            self.met[title] = model
            self.queue.append(model)
        if self.met[title] is not model:
            raise ValueError(f"two types are called {title}")
        link = f"[{called or title}](#{title.lower().replace(' ', '-')})"
        return f"{link}, or its `{model.brief}` alone" if issubclass(model, Brief) else link


def titled(model: type[Frozen]) -> str:
    """The name of a type in words: `Service level`."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__)
    return words[0] + words[1:].lower()


def _name_of(annotation: Any) -> str:
    """What the keys of a mapping are, in a word."""
    for mark in get_args(annotation)[1:]:
        if isinstance(mark, Reads):
            return named(mark)
    raise TypeError(f"no notation: {annotation}")


def named(notation: Reads) -> str:
    """A notation in a word or two."""
    return re.split(r"[:;,(]", notation.words)[0].strip()


def _identity_first(item: tuple[str, FieldInfo]) -> int:
    return ("id", "kind", item[0]).index(item[0])


def _one_of(words: Any) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _needed(name: str, known: FieldInfo, model: type[Frozen]) -> str:
    if known.is_required():
        return "yes"
    if known.default_factory is not None or known.default in (None, (), {}, False):
        return ""
    written = model.model_construct().model_dump(mode="json", include={name})
    default = written[name]
    return f"else `{'[' + ', '.join(default) + ']' if isinstance(default, list) else default}`"


def _meaning(words: str) -> str:
    return " ".join(words.replace("|", "\\|").split())


def _choices(model: type[Frozen]) -> str:
    if not issubclass(model, Choice):
        return ""
    groups = (f"exactly one of {_one_of(group)}" for group in model.choices)
    said = ", and ".join(groups)
    return f"\n{said[0].upper()}{said[1:]} is needed.\n"


def _scalars() -> str:
    rows = ["## Notations", "", "| Notation | For example |", "|---|---|"]
    known = {mark.words: mark.example for mark in _notations()}
    rows += [
        f"| {words} | {f'`{example}`' if example else ''} |" for words, example in known.items()
    ]
    return "\n".join(rows)


def _notations() -> Iterator[Reads]:
    for value in (*vars(scalars).values(), *vars(times).values()):
        if get_origin(value) is Annotated:
            yield from (mark for mark in get_args(value)[1:] if isinstance(mark, Reads))
