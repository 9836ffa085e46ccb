"""Slides by kind, each within its measure: at most forty words, and few enough letters to fit.

What does not fit on one slide goes on over several; a text that is too long by itself is cut, and
stands in full in the notes.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from sluitend.prose.blocks import (
    Bar,
    Bars,
    Block,
    Break,
    Bullets,
    Emphasis,
    Inlines,
    Link,
    Paragraph,
    Reference,
    Row,
    Run,
    Slide,
    Strong,
    Table,
)
from sluitend.views.writing import columns, paragraph, row
from sluitend.wording.words import Words

MOST_WORDS = 40
"""On a slide, its title included."""
MOST_LETTERS = 280
"""Below the title: what fits, however long the words."""
MOST_OF_TITLE = 90
"""Letters of a title: two lines."""
MOST_POINTS = 6
"""Points or rows one below another."""
MOST_BARS = 8
"""Bars one below another."""
MOST_OF_BAR = 60
"""Letters of what a bar stands for: two lines."""
CUT = "…"
ENDS = (",", ";", ":", ".")

Notes = tuple[str, ...]
Shown = tuple[Sequence[str], Notes]
"""What stands on the slide, cell by cell, and what is said with it."""


def words_in(text: str) -> int:
    """Words, as between white space."""
    return len(text.split())


def cut(text: str, words: int, letters: int = MOST_LETTERS) -> str:
    """The text, or as many of its words as there is room for; by preference up to a comma."""
    if words_in(text) <= words and len(text) <= letters:
        return text
    kept: list[str] = []
    for word in text.split()[:words]:
        if len(" ".join((*kept, word))) >= letters:
            break
        kept.append(word)
    if not kept:
        return text[: letters - len(CUT)] + CUT
    for end in range(len(kept), len(kept) // 2 - 1, -1):
        clause = " ".join(kept[:end])
        if clause.endswith(ENDS) and clause.count("‘") <= clause.count("’"):
            return clause.rstrip("".join(ENDS)) + CUT
    return " ".join(kept) + CUT


def statement(
    title: str, lead: str, below: str, words: Words, notes: Iterable[str]
) -> tuple[Slide, ...]:
    """One sentence, set large, and a remark below it; or after it, where both are too much."""
    said = tuple(filter(None, notes))
    title = _titled(title)
    room = MOST_WORDS - words_in(title)
    together = f"{lead} {below}"
    if words_in(together) <= room and len(together) <= MOST_LETTERS:
        blocks = (paragraph(lead, "lead"), *((paragraph(below),) if below else ()))
        return (Slide("statement", title, blocks, said),)
    parts = tuple(cut(text, room - 1, 2 * MOST_LETTERS // 3) for text in (lead, below) if text)
    return tuple(
        Slide("statement", _part(title, nth, len(parts), words), (paragraph(one, "lead"),), said)
        for nth, one in enumerate(parts, 1)
    )


def _part(title: str, nth: int, count: int, words: Words) -> str:
    return words.slides.part.format(title=title, nth=nth, count=count) if count > 1 else title


def points(
    title: str, shown: Iterable[Shown], words: Words, notes: Notes = ()
) -> tuple[Slide, ...]:
    """Points, a few a slide, each a text or a number and a text; `notes` are said first."""

    def drawn(rows: Sequence[Sequence[str]]) -> Block:
        return Bullets(tuple((_point(*cells),) for cells in rows))

    return _over_slides(title, shown, words, notes, drawn, ())


def rows(
    title: str,
    shown: Iterable[Shown],
    words: Words,
    shares: Sequence[float],
    head: Sequence[str] = (),
    notes: Notes = (),
) -> tuple[Slide, ...]:
    """A table, a few rows a slide under the same head; `notes` are said first."""

    def drawn(cells: Sequence[Sequence[str]]) -> Block:
        made = tuple(row(*_weighted(one)) for one in cells)
        heads = (row(*head),) if head else ()
        return Table(columns(shares), made, heads, kind="plain" if head else "facts")

    return _over_slides(title, shown, words, notes, drawn, head)


def charts(title: str, bars: Sequence[Bar], words: Words, notes: Notes = ()) -> tuple[Slide, ...]:
    """Bars, a few a slide, all to one measure; `notes` are said first."""
    texts = words.slides

    def drawn(cells: Sequence[Sequence[str]]) -> Block:
        some = tuple(Bar(label, value, shares[label, value]) for label, value in cells)
        said = (texts.bar.format(label=one.label, value=one.value) for one in some)
        return Bars(some, texts.weights_alt.format(bars="; ".join(said)))

    shown = [((cut(one.label, MOST_WORDS, MOST_OF_BAR), one.value), one) for one in bars]
    shares = {cells: one.share for cells, one in shown}
    said = (
        (cells, (texts.bar.format(label=one.label, value=f"{one.value}."),)) for cells, one in shown
    )
    return _over_slides(title, said, words, notes, drawn, (), MOST_BARS)


def _point(*cells: str) -> Paragraph:
    *number, text = cells
    return paragraph(text, "sublid" if number else "body", "".join(number))


def _weighted(cells: Sequence[str]) -> tuple[Inlines, ...]:
    first, *others = cells
    return ((Strong((Run(first),)),), *((Run(one),) for one in others))


def _titled(title: str, words: int = MOST_WORDS // 2) -> str:
    return cut(title, words, MOST_OF_TITLE)


def _over_slides(
    title: str,
    shown: Iterable[Shown],
    words: Words,
    notes: Notes,
    drawn: Callable[[Sequence[Sequence[str]]], Block],
    head: Sequence[str],
    most: int = MOST_POINTS,
) -> tuple[Slide, ...]:
    """As many slides as it takes, evenly filled."""
    title = _titled(title)
    room = MOST_WORDS - words_in(title) - 1 - sum(map(words_in, head))  # 1: which of how many
    items = tuple((_within(cells, room), said) for cells, said in shown)
    groups = _grouped(items, room, most)
    return tuple(
        Slide(
            "list",
            _part(title, nth, len(groups), words),
            (drawn([cells for cells, _ in group]),),
            tuple(filter(None, ((notes if nth == 1 else ()) + sum((s for _, s in group), ())))),
        )
        for nth, group in enumerate(groups, 1)
    )


def _within(cells: Sequence[str], room: int) -> tuple[str, ...]:
    """The cells of one point or row, cut to what a slide has room for."""
    made: list[str] = []
    for nth, cell in enumerate(cells):
        left = room - sum(map(words_in, made)) - (len(cells) - nth - 1)
        made.append(cut(cell, max(left, 1), MOST_LETTERS // len(cells)))
    return tuple(made)


def _grouped(items: tuple[Shown, ...], room: int, most: int) -> tuple[tuple[Shown, ...], ...]:
    """In order: the fewest slides, and over those as evenly as fits."""
    filled: list[list[Shown]] = []
    for item in items:
        if filled and _fits((*filled[-1], item), room, most):
            filled[-1].append(item)
        else:
            filled.append([item])
    count = len(filled)
    if count < 2:
        return tuple(map(tuple, filled))
    borders = [len(items) * nth // count for nth in range(count + 1)]
    even = tuple(items[start:end] for start, end in pairwise(borders))
    return even if all(_fits(one, room, most) for one in even) else tuple(map(tuple, filled))


def _fits(group: Sequence[Shown], room: int, most: int) -> bool:
    texts = [cell for cells, _ in group for cell in cells]
    return (
        len(group) <= most
        and sum(map(words_in, texts)) <= room
        and sum(map(len, texts)) <= MOST_LETTERS
    )


# --- what is said -----------------------------------------------------------------------------


def spoken(blocks: Iterable[Block]) -> Notes:
    """Blocks of the handout as they are said: a paragraph each, a row of a table as one."""
    return tuple(line for block in blocks for line in _spoken(block))


def _spoken(block: Block) -> Notes:
    match block:
        case Paragraph(content, _, number):
            return (" ".join(filter(None, (number, text_of(content)))),)
        case Bullets(items):
            return tuple(line for item in items for part in item for line in _spoken(part))
        case Table(rows=given):
            return tuple(map(row_said, given))
    return ()


def row_said(given: Row) -> str:
    """A row as one paragraph: what it is about, then the rest."""
    first, *others = (" ".join(filter(None, map(text_of, cell.lines))) for cell in given)
    return ": ".join(filter(None, (first, "; ".join(filter(None, others)))))


def text_of(inlines: Inlines) -> str:
    """The text of inlines alone."""
    return "".join(_text(inline) for inline in inlines)


def _text(inline: object) -> str:
    match inline:
        case Run(text):
            return text
        case Strong(content) | Emphasis(content) | Link(content=content):
            return text_of(content)
        case Reference(label=label):
            return label
        case Break():
            return " "
    return ""
