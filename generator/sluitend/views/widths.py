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

LEAST = 5
"""Characters that even the narrowest column has room for."""
MOST = 60
"""Beyond so many characters a cell takes more lines, not more width."""


def fitted(block: Block) -> Block:
    """A table without shares gets them; all else stays as it is."""
    if not isinstance(block, Table) or any(column.share for column in block.columns):
        return block
    wanted = [_wanted(list(cells)) for cells in _by_column(block)]
    total = sum(wanted)
    columns = tuple(
        replace(column, share=width / total)
        for column, width in zip(block.columns, wanted, strict=True)
    )
    return replace(block, columns=columns)


def _by_column(table: Table) -> Iterator[Iterator[tuple[str, ...]]]:
    """The lines of every cell, column by column; a cell over several counts for none."""
    rows: Sequence[Row] = (*table.head, *table.rows, *table.foot)
    for at in range(len(table.columns)):
        yield (_lines(row[at]) for row in rows if len(row) > at and row[at].span == 1)


def _wanted(cells: Sequence[tuple[str, ...]]) -> float:
    """Between the longest word and the longest line, nearer to what most cells hold."""
    lines = [line for cell in cells for line in cell if line]
    if not lines:
        return LEAST
    word = max(len(part) for line in lines for part in line.split(" "))
    longest = min(max(map(len, lines)), MOST)
    usual = min(sum(map(len, lines)) / len(lines), MOST)
    return max(LEAST, word + 1, float(longest + usual) / 2)


def _lines(cell: Cell) -> tuple[str, ...]:
    return tuple(_text(line) for line in cell.lines)


def _text(inlines: Inlines) -> str:
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
                said.append(_text(inline.content))
    return "".join(said)
