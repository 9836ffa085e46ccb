"""How wide the columns of a table are that says nothing of it: by what stands in them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sluitend.prose.blocks import (
    Block,
    Break,
    Cell,
    Inlines,
    Reference,
    Row,
    Run,
    Table,
)

ROOM = {"small": 104, "plain": 76}
"""Characters that fit beside one another across a table, its gaps left out."""
GAP = 2.0
"""Characters of room between two columns."""
LEAST = 4
"""Characters that even the narrowest column has room for."""
MOST = 60
"""Beyond so many characters a cell takes more lines, not more width."""


def fitted(block: Block) -> Block:
    """A table without shares gets them, and small print where words need it; else as it is."""
    if not isinstance(block, Table) or any(column.share for column in block.columns):
        return block
    rows = (*block.head, *block.foot, *block.rows)
    needed = [_needed(cells) for cells in _by_column(block, rows)]
    kind = "small" if sum(needed) > ROOM["plain"] else block.kind
    asked = [_wanted(cells) for cells in _by_column(block, block.rows)]
    more = [max(one - need, 0) for one, need in zip(asked, needed, strict=True)]
    room = max(ROOM.get(kind, ROOM["plain"]) - sum(needed), 0)
    each = room / sum(more) if sum(more) else 0
    wanted = [need + one * each for need, one in zip(needed, more, strict=True)]
    total = sum(wanted)
    columns = tuple(
        replace(column, share=width / total)
        for column, width in zip(block.columns, wanted, strict=True)
    )
    return replace(block, columns=columns, kind=kind)


def _by_column(table: Table, rows: Sequence[Row]) -> Iterator[list[tuple[str, ...]]]:
    """The lines of every cell, column by column; a cell over several counts for none."""
    for at in range(len(table.columns)):
        yield [_lines(row[at]) for row in rows if len(row) > at and row[at].span == 1]


def _needed(cells: Sequence[tuple[str, ...]]) -> float:
    """The longest word, which is never broken; a short line whole."""
    lines = [line for cell in cells for line in cell if line]
    longest = max((len(word) for line in lines for word in line.split(" ")), default=0)
    return max(LEAST, longest) + GAP


def _wanted(cells: Sequence[tuple[str, ...]]) -> float:
    """Between the longest line and what most cells hold."""
    lines = [line for cell in cells for line in cell if line]
    if not lines:
        return LEAST
    longest = min(max(map(len, lines)), MOST)
    usual = min(sum(map(len, lines)) / len(lines), MOST)
    return GAP + (longest + usual) / 2


def _lines(cell: Cell) -> tuple[str, ...]:
    return tuple(text_of(line) for line in cell.lines)


def text_of(inlines: Inlines) -> str:
    """The characters of a line."""
    said = []
    for inline in inlines:
        match inline:
            case Run(text=text):
                said.append(text)
            case Reference(label=label):
                said.append(label)
            case Break():
                said.append(" ")
            case _:
                said.append(text_of(inline.content))
    return "".join(said)
