"""The sentences of clauses and annexes as they were written, each character with its place.

For rules that look at words: what a quote, a link or code puts into a text is blanked, so that
only what somebody typed is left.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sluitend.load.clauses import ClauseSource
from sluitend.load.dossier import Dossier
from sluitend.place import Place
from sluitend.prose.conditions import Judged
from sluitend.prose.outline import is_written
from sluitend.prose.parts import Part, parts_of
from sluitend.source.text import LINE_END

_BLANKED = re.compile(
    r"\{\{[^{}\n]*\}\}"  # quotes
    r"|`[^`]*`"  # code
    r"|!?\[[^\]]*\]\([^)]*\)"  # links and images, with their text
    r"|<(?:https|mailto):[^>]*>"
    r"|\*+"  # emphasis: the marks alone
    r"|\\(?=[!-/:-@\[-`{-~])"  # the mark of an escape
)
_SENTENCE = re.compile(r"\S.*?(?:(?<=[.!?])(?=\s+[A-Z\u00C0-\u00DE(])|$)", re.DOTALL)
_SHORT = re.compile(r"(?:\b(?:nr|art|jo|blz|incl|excl|dhr|mevr|ca)|\b\w|\.\w)\.$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence somebody typed; what was quoted or linked in it is blank, length kept."""

    text: str
    clause: str
    """Id of the clause or annex."""
    block: str
    """Id of the lid or block it stands in; "" for none."""
    language: str
    own: bool
    """Of this contract alone, not of the library."""
    starts: tuple[tuple[int, Place], ...]
    """Where each line of it begins: index in the text, and place."""

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.starts[0][1]

    def at(self, index: int) -> Place:
        """The place of a character."""
        begins, place = next(one for one in reversed(self.starts) if one[0] <= index)
        return Place(place.path, place.line, place.column + index - begins)


def sentences(dossier: Dossier, language: str | None = None) -> Iterator[Sentence]:
    """The sentences of all text that holds for a contract, headings and cells included."""
    judged = Judged(dossier)
    clauses = dossier.clauses if is_written(dossier) else ()
    for source in (*clauses, *dossier.annexes):
        if language in (None, source.language) and judged.holds(source.front.only_if):
            yield from _of(source, judged)


def _of(source: ClauseSource, judged: Judged) -> Iterator[Sentence]:
    lines = LINE_END.split(source.text)
    above = True
    for part in parts_of(source.parsed.tokens):
        # a list falls with the paragraph above it
        holds = judged.holds(part.only_if) and (above or not part.kind.endswith("_list"))
        above = holds
        for inline in _inlines(part, judged) if holds else ():
            yield from _split(inline, part.id, source, lines)


def _inlines(part: Part, judged: Judged) -> Iterator[Part]:
    for inner in part.parts:
        if inner.kind == "inline":
            yield inner
        elif judged.holds(inner.only_if):
            yield from _inlines(inner, judged)


def _split(
    inline: Part, block: str, source: ClauseSource, lines: Sequence[str]
) -> Iterator[Sentence]:
    """The sentences of a paragraph, heading or cell."""
    written = inline.token.content
    text = _BLANKED.sub(lambda found: " " * len(found.group()), written)
    starts = tuple(_starts(inline, written, lines))
    for begin, end in _bounds(text):
        # the line it begins on, then every line that begins within it
        first = max(index for index, _ in starts if index <= begin)
        within = [
            (max(index - begin, 0), _shifted(place, max(begin - index, 0)))
            for index, place in starts
            if first <= index < end
        ]
        bare = text[begin:end].replace("\n", " ")
        yield Sentence(bare, source.id, block, source.language, source.own, tuple(within))


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    """Begin and end of each sentence; a point behind an abbreviation ends none."""
    begin = 0
    for found in _SENTENCE.finditer(text):
        if _SHORT.search(text[begin : found.end()]) and found.end() < len(text.rstrip()):
            continue
        start = begin + len(text[begin:]) - len(text[begin:].lstrip())
        yield start, found.end()
        begin = found.end()


def _starts(inline: Part, written: str, lines: Sequence[str]) -> Iterator[tuple[int, Place]]:
    """Where each line of a text begins, in the text and in the file."""
    place, index = inline.place, 0
    for row, part in enumerate(written.split("\n")):
        column = place.column
        if row:
            shown = lines[place.line - 1 + row]
            column = len(shown.rstrip()) - len(part.rstrip()) + 1
        yield index, Place(place.path, place.line + row, column)
        index += len(part) + 1


def _shifted(place: Place, by: int) -> Place:
    return Place(place.path, place.line, place.column + by)
