"""The text that people wrote for a contract, piece by piece, with the place of every character.

What is not somebody's words is masked: quotes of data, references, marks of Markdown. A mask is as
long as what it hides, so that a place in the piece is a place in the file.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache, partial

from sluitend.load.clauses import ClauseSource
from sluitend.load.dossier import Dossier
from sluitend.model.contract import Contract
from sluitend.model.frozen import Frozen
from sluitend.model.text import Text
from sluitend.place import Place
from sluitend.prose.conditions import Judged
from sluitend.prose.lids import lids_of
from sluitend.prose.parts import Part, parts_of
from sluitend.quantity import Quantity
from sluitend.rules.subject import Subject
from sluitend.source.kept import kept
from sluitend.source.nodes import Items, Keys, Node, Scalar
from sluitend.source.text import LINE_END

QUOTED = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands where a clause quotes data: a value, not a word."""

READ_BY_TEXTS = frozenset({"clauses", "annexes"}) | frozenset(Contract.model_fields)
"""What is read by whoever asks for all texts: conditions look at the data too."""

CONTRACTS = 2
"""Contracts whose passages are kept: several rules read those of one, then the next comes."""

_QUOTE = re.compile(r"\{\{.*?\}\}")
_TARGET = re.compile(r"\]\([^)\s]*\)|^\s*\{[#o][^}]*\}\s*$|<[^>\s]*>", re.MULTILINE)
_MARKS = re.compile(r"[*`#|]|(?<!_)_(?!_)|\[(?=[^\[\]]*\]\()|^\s*(?:[-+]|\d+[.)])\s", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, item, heading or row of a clause or annex, or a text of the data.

    `whole` is all text of the article or annex, of the data the text itself: for a source that is
    named once for all paragraphs.
    """

    language: str
    text: str
    whole: str
    begins: Place
    lines: tuple[Place, ...]
    """Where each of its lines begins; none where YAML folds them."""

    def place(self, offset: int) -> Place:
        """The place of a character."""
        before = self.text[:offset]
        row = before.count("\n")
        if row >= len(self.lines):
            return self.begins
        start = self.lines[row]
        column = offset - (before.rfind("\n") + 1)
        return Place(start.path, start.line, start.column + column)

    def sentence(self, offset: int) -> str:
        """The sentence around a character."""
        begin = max(self.text.rfind(mark, 0, offset) for mark in (". ", "; ", ".\n", ";\n"))
        ends = [self.text.find(mark, offset) for mark in (". ", "; ", ".\n", ";\n")]
        end = min((one for one in ends if one >= 0), default=len(self.text))
        return self.text[begin + 1 : end]


# --- clauses and annexes ----------------------------------------------------------------------


def of_clauses(subject: Subject) -> tuple[Passage, ...]:
    """The articles, as far as they hold for this contract."""
    return _of_clauses(subject.dossier)


@kept(CONTRACTS)
def _of_clauses(dossier: Dossier) -> tuple[Passage, ...]:
    return tuple(_in_clauses(dossier))


def _in_clauses(dossier: Dossier) -> Iterator[Passage]:
    judged = Judged(dossier)
    for source in dossier.clauses:
        if judged.holds(source.front.only_if):
            for lid in lids_of(parts_of(source.parsed.tokens), judged):
                for part in (lid.part, *lid.items):
                    yield from _passages(source, part)


def of_annexes(subject: Subject) -> tuple[Passage, ...]:
    """The text annexes, as far as they hold for this contract."""
    return _of_annexes(subject.dossier)


@kept(CONTRACTS)
def _of_annexes(dossier: Dossier) -> tuple[Passage, ...]:
    return tuple(_in_annexes(dossier))


def _in_annexes(dossier: Dossier) -> Iterator[Passage]:
    judged = Judged(dossier)
    for source in dossier.annexes:
        if judged.holds(source.front.only_if):
            for part in parts_of(source.parsed.tokens):
                if judged.holds(part.only_if):
                    yield from _passages(source, part)


def _passages(source: ClauseSource, part: Part) -> Iterator[Passage]:
    match part.kind:
        case "paragraph" | "heading":
            first, last = part.token.map or (0, 0)
            yield _lines(source, first, last)
        case "table":
            first, last = part.token.map or (0, 0)
            yield from (_lines(source, line, line + 1) for line in range(first, last))
        case _:
            for inner in part.parts:
                yield from _passages(source, inner)


def _lines(source: ClauseSource, first: int, last: int) -> Passage:
    parsed = source.parsed
    whole, lines = _masked(parsed.body)
    starts = tuple(Place(parsed.path, parsed.body_line + number) for number in range(first, last))
    return Passage(source.language, "\n".join(lines[first:last]), whole, starts[0], starts)


@lru_cache(maxsize=1024)
def _masked(body: str) -> tuple[str, tuple[str, ...]]:
    """A text masked, and its lines: once for all its passages, and all contracts that share it."""
    whole = masked(body)
    return whole, tuple(LINE_END.split(whole))


def masked(text: str) -> str:
    """Markdown with all that is no word blanked, at the same length."""
    blank = partial(_filled, " ")
    text = _QUOTE.sub(partial(_filled, QUOTED), text)
    return _TARGET.sub(blank, _MARKS.sub(blank, text))


def _filled(mark: str, found: re.Match[str]) -> str:
    return "".join(char if char == "\n" else mark for char in found.group())


# --- texts of the data ------------------------------------------------------------------------

Path = tuple[str | int, ...]
_NO_TEXTS = (str, int, Decimal, date, Quantity)
"""Most of a contract's values: told apart first."""


def of_data(subject: Subject, but: frozenset[str] = frozenset()) -> tuple[Passage, ...]:
    """Every text for readers in the contract's data, save fields of these names."""
    return _of_data(subject.dossier, but)


@kept(2 * CONTRACTS)
def _of_data(dossier: Dossier, but: frozenset[str]) -> tuple[Passage, ...]:
    return tuple(_in_data(dossier, but))


def _in_data(dossier: Dossier, but: frozenset[str]) -> Iterator[Passage]:
    for path, text in texts(dossier.contract, but):
        for language, words in text.by_language:
            node = _node(dossier.root, (*path, language) if language else path)
            starts = _starts(node, words)
            at = starts[0] if starts else dossier.where(*path)
            yield Passage(language or dossier.contract.prevails, words, words, at, starts)


def texts(value: object, but: frozenset[str] = frozenset()) -> Iterator[tuple[Path, Text]]:
    """The texts within a part of the model, each with its path."""
    return _texts(value, (), but)


def _texts(value: object, path: Path, but: frozenset[str]) -> Iterator[tuple[Path, Text]]:
    if value is None or isinstance(value, _NO_TEXTS):
        return
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Frozen):
        for name, step in _fields(type(value)):
            if name not in but:
                yield from _texts(getattr(value, name), (*path, step), but)
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from _texts(one, (*path, getattr(one, "id", index)), but)
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _texts(one, (*path, str(key)), but)


@cache
def _fields(kind: type[Frozen]) -> tuple[tuple[str, str], ...]:
    """The fields of a type, each with its key in a file."""
    return tuple((name, field.alias or name) for name, field in kind.model_fields.items())


def _node(root: Node, path: Sequence[str | int]) -> Node:
    """The node a path leads to, as far as the source has it."""
    here = root
    for step in path:
        match here, step:
            case Keys(), str() if (inner := here.get(step)) is not None:
                here = inner
            case Items(nodes), int() if step < len(nodes):
                here = nodes[step]
            case Items(nodes), str():
                here = next((node for node in nodes if _id(node) == step), here)
    return here


def _id(node: Node) -> str | None:
    known = node.get("id") if isinstance(node, Keys) else None
    return known.text if isinstance(known, Scalar) else None


def _starts(node: Node, text: str) -> tuple[Place, ...]:
    """Where a text begins that is written on one line as it is; else nothing is exact."""
    if not isinstance(node, Scalar):
        return ()
    place, length = node.place, node.span[1] - node.span[0]
    quotes = 1 if node.quoted else 0
    if length != len(text) + 2 * quotes:
        return ()
    return (Place(place.path, place.line, place.column + quotes),)
