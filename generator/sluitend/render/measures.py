"""Measures both formats share, so that a page of the one looks like a page of the other."""

import itertools
from collections.abc import Sequence

from sluitend.prose.blocks import Column, Run, Table
from sluitend.render.house import BUILT_IN, House
from sluitend.render.safe import walked

ZEBRA_FROM = 13  # rows; up to twelve the eye keeps its row unaided
NARROW_COLUMNS = 4  # a table of more columns takes the margin column too
FRONT_MM = 58  # from the margin to the first line of the title page
WHOLE_ROWS = 9  # rows, and letters in all, of a table that is kept on one page
WHOLE_LETTERS = 1200
SHEET = (210, 297)  # A4, in millimetres


def wide(table: Table) -> bool:
    """Whether a table takes the margin column too, instead of keeping to the text's edge."""
    if table.kind in ("facts", "calculation"):
        return False
    return table.kind in ("small", "form") or len(table.columns) > NARROW_COLUMNS


def zebra(table: Table) -> bool:
    """Whether every other row is tinted."""
    return len(table.rows) >= ZEBRA_FROM and table.kind in ("plain", "small")


def whole(table: Table) -> bool:
    """Whether a table is so short that it stands on one page."""
    rows = (*table.head, *table.rows, *table.foot)
    text = (part.text for part in walked(rows) if isinstance(part, Run))
    return len(rows) <= WHOLE_ROWS and sum(map(len, text)) <= WHOLE_LETTERS


def groups(table: Table) -> tuple[int, ...]:
    """The rows that name a group of the rows below them: one cell over all columns."""
    over = len(table.columns)
    return tuple(
        nth
        for nth, row in enumerate(table.rows[:-1])
        if over > 1 and len(row) == 1 and row[0].span == over
    )


def widths(columns: Sequence[Column], whole: int) -> tuple[int, ...]:
    """The columns' widths in units that add up to `whole`.

    Columns without a share divide what the others leave; without any share all are equal.
    """
    given = sum(column.share for column in columns)
    open_ones = sum(1 for column in columns if not column.share)
    left = max(1.0 - given, 0.0) / open_ones if open_ones else 0.0
    shares = [column.share or left for column in columns]
    total = sum(shares) or 1.0
    borders = [round(whole * sum(shares[:at]) / total) for at in range(len(shares) + 1)]
    return tuple(right - left for left, right in itertools.pairwise(borders))


def twips(millimetres: int) -> int:
    """Word's unit, a twentieth of a point."""
    return round(millimetres * 14400 / 254)


def beside(house: House, *, turned: bool = False) -> int:
    """What stays white beside a line of text, in millimetres."""
    return max(text_width(house, turned=turned) - house.column - house.measure, 0)


def text_width(house: House, *, turned: bool = False) -> int:
    """The width between the margins, in millimetres; a turned sheet is bound at its long side."""
    short, long = SHEET
    return long - 2 * house.outer if turned else short - house.binding - house.outer


def measure_between(binding: int, outer: int) -> int:
    """The length of a line between margins, in millimetres: the built-in one, or what fits."""
    return min(BUILT_IN.measure, SHEET[0] - binding - outer - BUILT_IN.column)
