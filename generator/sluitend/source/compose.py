"""YAML into nodes, each with its place; whatever else YAML can do is an error.

Events of libyaml, or of ruamel.yaml's own parser where no C one is installed, go through one
small composer, so that both give the same nodes at the same places. It takes one event at a
time and stops at a depth and a number of nodes that no contract needs: nothing nests so deep
that a program could not follow, nothing grows when it is read.
"""

import re
from dataclasses import dataclass
from typing import Any

from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.source.events import FAST, events
from sluitend.source.lines import directives, tabs
from sluitend.source.nodes import Items, Keys, Node, Scalar
from sluitend.source.syntax import Source, reason_of, unreadable
from sluitend.source.text import (
    LINE_END,
    Decoded,
    cleaned,
    decoded,
    examined,
    hidden,
    line_start,
)

MAX_DEPTH = 64
MAX_NODES = 500_000
MAX_PROBLEMS = 200
MAX_RETRIED = 256 * 1024
"""Characters of a text that the slow parser may judge once the fast one refused it."""

DUPLICATE = Fault(
    "SL009",
    Severity.ERROR,
    {
        "nl": "de sleutel `{key}` staat hier voor de tweede keer; eerder op regel {line}",
        "en": "the key `{key}` stands here a second time; before on line {line}",
    },
    {
        "nl": "Houd één van beide; tot dan telt de eerste.",
        "en": "Keep one of the two; until then the first counts.",
    },
)
ANCHOR = Fault(
    "SL010",
    Severity.ERROR,
    {
        "nl": "hier staat een anker, `&{name}`; een overeenkomst kent geen verborgen verbanden",
        "en": "an anchor stands here, `&{name}`; an agreement has no hidden ties",
    },
    {
        "nl": "Schrijf de waarde uit waar zij geldt, of zet tekst met & tussen aanhalingstekens.",
        "en": "Write the value out where it applies, or put text with & in quotation marks.",
    },
)
ALIAS = Fault(
    "SL011",
    Severity.ERROR,
    {
        "nl": "hier staat een verwijzing naar een anker, `*{name}`",
        "en": "a reference to an anchor stands here, `*{name}`",
    },
    {
        "nl": "Schrijf de waarde uit waar zij geldt, of zet tekst met * tussen aanhalingstekens.",
        "en": "Write the value out where it applies, or put text with * in quotation marks.",
    },
)
TAG = Fault(
    "SL012",
    Severity.ERROR,
    {
        "nl": "hier staat een YAML-tag, `{tag}`; wat een waarde is, bepaalt haar sleutel",
        "en": "a YAML tag stands here, `{tag}`; what a value is follows from its key",
    },
    {
        "nl": "Verwijder de tag, of zet tekst met ! tussen aanhalingstekens.",
        "en": "Remove the tag, or put text with ! in quotation marks.",
    },
)
SEVERAL = Fault(
    "SL014",
    Severity.ERROR,
    {
        "nl": "hier begint een tweede document in hetzelfde bestand",
        "en": "a second document begins here in the same file",
    },
    {
        "nl": "Zet elk document in een eigen bestand; tot dan telt het eerste.",
        "en": "Put each document into a file of its own; until then the first counts.",
    },
)
MERGE = Fault(
    "SL015",
    Severity.ERROR,
    {
        "nl": "hier staat een samenvoegsleutel, `<<`",
        "en": "a merge key stands here, `<<`",
    },
    {
        "nl": "Schrijf de sleutels uit, of neem ze met `use:` over uit de catalogus.",
        "en": "Write the keys out, or take them from the catalogue with `use:`.",
    },
)
COMPLEX_KEY = Fault(
    "SL016",
    Severity.ERROR,
    {
        "nl": "een sleutel is hier leeg of geen gewoon woord",
        "en": "a key here is empty or no plain word",
    },
    {
        "nl": "Schrijf `sleutel: waarde` met één woord vóór de dubbele punt.",
        "en": "Write `key: value` with one word before the colon.",
    },
)
TOO_DEEP = Fault(
    "SL017",
    Severity.ERROR,
    {
        "nl": "hier is dieper dan {limit} niveaus genest; de rest is niet gelezen",
        "en": "nesting here is deeper than {limit} levels; the rest was not read",
    },
    {
        "nl": "Herstel de haken of de inspringing.",
        "en": "Mend the brackets or the indentation.",
    },
)
TOO_MANY = Fault(
    "SL018",
    Severity.ERROR,
    {
        "nl": "het bestand telt meer dan {limit} waarden; de rest is niet gelezen",
        "en": "the file has more than {limit} values; the rest was not read",
    },
    {
        "nl": "Splits het bestand, of bewaar gegevens als CSV.",
        "en": "Split the file, or keep data as CSV.",
    },
)


@dataclass(frozen=True, slots=True)
class Composed:
    """The root of a document, and all that is wrong with it.

    `root` is None for an empty document, and where the text cannot be read to its end.
    """

    root: Node | None
    problems: tuple[Problem, ...]


def compose(path: str, content: bytes, *, pure: bool | None = None) -> Composed:
    """The nodes of a YAML file; `pure` forces (True) or forbids (False) the slow parser.

    Spans are indexes of `content.decode("utf-8")`.
    """
    return _composed(path, decoded(path, content), 1, pure)


def compose_text(
    path: str, text: str, *, first_line: int = 1, pure: bool | None = None
) -> Composed:
    """The nodes of YAML that is text already, such as the front matter of a clause."""
    return _composed(path, examined(path, text, first_line), first_line, pure)


def _composed(path: str, file: Decoded, first_line: int, pure: bool | None) -> Composed:
    if file.text is None:
        return Composed(None, file.problems)
    source = Source(path, file.text, first_line, file.starts_at)
    composer = _Composer(source, bool(pure) or not FAST)
    root = composer.document()
    if composer.unreadable and pure is None and len(file.text) <= MAX_RETRIED:
        # the fast parser knows an older YAML: it refuses `{link: https://…}` and `{nl: Klaar?}`
        composer = _Composer(source, True)
        root = composer.document()
    read_to = composer.ended.index + source.starts_at
    found = [*directives(source), *composer.problems, *tabs(source, composer.scalars, read_to)]
    return Composed(root, file.problems + tuple(sorted(found, key=lambda p: p.place)))


class _StopError(YAMLError):
    """The rest cannot or need not be read; the problem is in the list."""


@dataclass(frozen=True, slots=True)
class _At:
    """A position in the parser's own count: from zero, and without a BOM."""

    line: int
    column: int
    index: int


def _moved(mark: Any, passed: str) -> _At:
    """A mark, moved to behind the text passed."""
    ends = list(LINE_END.finditer(passed))
    column = len(passed) - ends[-1].end() if ends else mark.column + len(passed)
    return _At(mark.line + len(ends), column, mark.index + len(passed))


class _Composer:
    """Events into nodes, for one document. Problems are kept, until there are too many."""

    def __init__(self, source: Source, pure: bool) -> None:
        self.source = source
        self.path, self.first_line = source.path, source.first_line
        self.shift = source.starts_at
        self.next = events(source.text[source.starts_at :], pure)
        self.problems: list[Problem] = []
        self.unreadable = False
        self.scalars: list[tuple[int, int, bool]] = []
        """Start, end, quoted: to tell which tabs stand inside a text."""
        self.has_tabs = "\t" in source.text
        self.left = MAX_NODES
        self.ended: Any = _At(0, 0, 0)
        """The mark where what was read last ended."""

    def document(self) -> Node | None:
        """The one document of a stream."""
        root: Node | None = None
        try:
            while type(event := self.next()) is not DocumentStartEvent:
                if type(event) is StreamEndEvent:
                    return None
            root = self._node(self.next(), 0, _NOTHING)
            while type(event := self.next()) is not StreamEndEvent:
                if type(event) is DocumentStartEvent:
                    rest = event.start_mark.index + self.shift
                    if event.explicit or not _ENDS.match(self.source.text, rest):
                        self._problem(SEVERAL, event)
                    break
        except _StopError:
            return None
        except YAMLError as wrong:
            self.unreadable = True
            self._complain(wrong)
            return None
        return None if isinstance(root, Scalar) and not (root.text or root.quoted) else root

    def _node(self, event: Any, depth: int, indicator: re.Pattern[str]) -> Node:
        kind = type(event)
        if kind is ScalarEvent:
            return self._scalar(event, indicator)
        if kind is AliasEvent:
            return self._alias(event)
        if depth >= MAX_DEPTH:
            self._problem(TOO_DEEP, event, limit=MAX_DEPTH)
            raise _StopError
        if event.anchor is not None or event.ctag is not None:
            self._marked(event)
        self.ended = event.end_mark if event.flow_style else event.start_mark
        inside = self._keys if kind is MappingStartEvent else self._items
        return inside(event, depth + 1)

    def _scalar(self, event: Any, indicator: re.Pattern[str]) -> Scalar:
        self.left -= 1
        if self.left < 0:
            self._problem(TOO_MANY, event, limit=MAX_NODES)
            raise _StopError
        text, style, mark = event.value, event.style, event.start_mark
        marked = event.anchor is not None or event.ctag is not None
        if marked:
            self._marked(event)
        if not text and not style:
            return self._empty(indicator)
        self.ended = end = event.end_mark
        start, stop = mark.index + self.shift, end.index + self.shift
        place = Place(self.path, mark.line + self.first_line, mark.column + 1)
        if marked:
            start = min(_properties(self.source.text, start), stop)
            place = self.source.place(start)
        if style in _BLOCK:
            # a block's end takes the empty lines behind it along
            last = start + len(self.source.text[start:stop].rstrip())
            line_end = LINE_END.search(self.source.text, last, stop)
            stop = line_end.start() if line_end else stop
            self.ended = _moved(mark, self.source.text[mark.index + self.shift : stop])
        elif style == '"' and (problem := hidden(text, place)) is not None:
            self._add(problem)
            text = cleaned(text)
        if self.has_tabs:
            self.scalars.append((start, stop, bool(style)))
        return Scalar(text, place, (start, stop), bool(style))

    def _empty(self, indicator: re.Pattern[str]) -> Scalar:
        """Nothing where a value could stand: its place is right behind the colon or hyphen."""
        found = indicator.match(self.source.text, self.ended.index + self.shift)
        if found is not None:
            self.ended = _moved(self.ended, found.group())
        index = self.ended.index + self.shift
        line, column = self.ended.line + self.first_line, self.ended.column + 1
        return Scalar("", Place(self.path, line, column), (index, index))

    def _alias(self, event: Any) -> Scalar:
        self._problem(ALIAS, event, name=event.anchor)
        self.ended = end = event.end_mark
        span = (event.start_mark.index + self.shift, end.index + self.shift)
        return Scalar("", self._place(event), span)

    def _items(self, begun: Any, depth: int) -> Items:
        nodes: list[Node] = []
        while type(event := self.next()) is not SequenceEndEvent:
            nodes.append(self._node(event, depth, _HYPHEN))
        return Items(tuple(nodes), self._place(begun), self._span(begun, event))

    def _keys(self, begun: Any, depth: int) -> Keys:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while type(event := self.next()) is not MappingEndEvent:
            key = self._node(event, depth, _NOTHING)
            kept = self._is_key(key, event, entries)
            value = self._node(self.next(), depth, _COLON)
            if kept and isinstance(key, Scalar):
                entries[key.text] = (key, value)
        return Keys(entries, self._place(begun), self._span(begun, event))

    def _is_key(self, key: Node, event: Any, entries: dict[str, tuple[Scalar, Node]]) -> bool:
        if type(event) is AliasEvent:
            return False
        if not isinstance(key, Scalar) or not key.text:
            self._add(COMPLEX_KEY.at(key.place))
        elif key.text == "<<" and not key.quoted:
            self._add(MERGE.at(key.place))
        elif key.text in entries:
            first = entries[key.text][0].place.line
            shown = key.text if len(key.text) < 60 else f"{key.text[:60]}…"
            self._add(DUPLICATE.at(key.place, key=shown, line=first))
        else:
            return True
        return False

    def _span(self, begun: Any, end: Any) -> tuple[int, int]:
        """From a collection's first character to the end of its last value or its bracket."""
        if begun.flow_style:
            self.ended = end.end_mark
        start = begun.start_mark.index
        return (start + self.shift, max(self.ended.index, start) + self.shift)

    def _marked(self, event: Any) -> None:
        if event.anchor is not None:
            self._problem(ANCHOR, event, name=event.anchor)
        if event.ctag is not None:
            begins = event.start_mark.index + self.shift
            written = self.source.text[begins : begins + 60].split()
            self._problem(TAG, event, tag=next((word for word in written if word[0] == "!"), "!"))

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.path, mark.line + self.first_line, mark.column + 1)

    def _problem(self, fault: Fault, event: Any, **given: object) -> None:
        self._add(fault.at(self._place(event), **given))

    def _add(self, problem: Problem) -> None:
        self.problems.append(problem)
        if len(self.problems) >= MAX_PROBLEMS:
            raise _StopError

    def _complain(self, wrong: Exception) -> None:
        reason, noticed, index = reason_of(wrong, self.ended.index)
        text = self.source.text
        noticed, index = min(noticed + self.shift, len(text)), min(index + self.shift, len(text))
        self.ended = _At(0, 0, noticed - self.shift)
        tab = _INDENT.match(text, line_start(text, noticed))
        if text[noticed : noticed + 1] == "\t" or (tab is not None and tab.end() <= noticed):
            return  # `_tabs` says so, and better
        self.problems.append(unreadable(self.source, reason, index))


_BLOCK = ("|", ">")
_INDENT = re.compile(r" *\t")
_ENDS = re.compile(r"(?:\.\.\.|\s|#[^\r\n]*+)*+\Z")
"""One parser starts a document behind a second `...`."""
_NOTHING = re.compile("")
_COLON = re.compile(r"(?:\s|#[^\r\n]*+)*+:")
_HYPHEN = re.compile(r"(?:\s|#[^\r\n]*+)*+-")
_PROPERTIES = re.compile(r"(?:[!&]\S*+\s*+)++")


def _properties(text: str, start: int) -> int:
    """Where a value begins behind its tag and anchor."""
    found = _PROPERTIES.match(text, start)
    return found.end() if found else start
