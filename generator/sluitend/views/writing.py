"""Small writers of blocks, so that a view reads as what it prints."""

from collections.abc import Iterable, Sequence

from sluitend.prose.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Inlines,
    Paragraph,
    Row,
    Run,
    Strong,
    Style,
    Table,
)
from sluitend.prose.lids import letter_of

Said = str | Inlines
FACT_SHARES = (0.26, 0.74)
NOTHING = "–"
"""In a cell for which nothing is agreed."""


def inlines(said: Said) -> Inlines:
    """Text as inlines."""
    return (Run(said),) if isinstance(said, str) else said


def paragraph(said: Said, style: Style = "body", number: str = "") -> Paragraph:
    """A paragraph."""
    return Paragraph(inlines(said), style, number)


def strong(text: str) -> Strong:
    """Text with weight."""
    return Strong((Run(text),))


def heading(text: str) -> Heading:
    """The heading of a document without a title page."""
    return Heading(1, inlines(text))


def title(text: str, id_: str = "") -> Heading:
    """A heading of a part of an annex."""
    return Heading(2, inlines(text), id_)


def subtitle(text: str, id_: str = "") -> Heading:
    """A heading within such a part."""
    return Heading(3, inlines(text), id_)


def cell(*lines: Said, span: int = 1) -> Cell:
    """A cell of one or more lines."""
    return Cell(tuple(inlines(line) for line in lines) or (inlines(""),), span)


def row(*cells: Said | Cell) -> Row:
    """A row; a text is a cell of one line."""
    return tuple(one if isinstance(one, Cell) else cell(one) for one in cells)


def bullets(items: Iterable[Said]) -> tuple[Block, ...]:
    """A list, or nothing where there is nothing to list."""
    listed = tuple((paragraph(item),) for item in items)
    return (Bullets(listed),) if listed else ()


def lettered(items: Iterable[Said]) -> tuple[Block, ...]:
    """Items a., b., c., so that each can be cited."""
    return tuple(
        paragraph(item, "sublid", f"{letter_of(nth)}.") for nth, item in enumerate(items, 1)
    )


def columns(shares: Sequence[float], right: Iterable[int] = ()) -> tuple[Column, ...]:
    """Columns by their shares of the width; those in `right` hold figures."""
    figures = set(right)
    total = sum(shares)
    return tuple(
        Column("right" if nth in figures else "left", share / total)
        for nth, share in enumerate(shares)
    )


def facts(pairs: Iterable[tuple[str, str | Sequence[str]]]) -> tuple[Block, ...]:
    """Labels and values, several lines where there are several; empty values are left out."""
    rows = tuple(
        row(label, cell(*([value] if isinstance(value, str) else value)))
        for label, value in pairs
        if value
    )
    return (Table(columns(FACT_SHARES), rows, kind="facts"),) if rows else ()


def facts_to_fill(pairs: Iterable[tuple[str, str]]) -> tuple[Block, ...]:
    """Labels and values; an empty value leaves room to write."""
    rows = tuple(row(label, value) for label, value in pairs)
    return (Table(columns(FACT_SHARES), rows, kind="facts"),)
