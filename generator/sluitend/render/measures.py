"""Measures both formats share, so that a page of the one looks like a page of the other."""

import itertools
from collections.abc import Sequence
from fractions import Fraction

from sluitend.prose.blocks import Column, Run, Slide, Table
from sluitend.render.house import BUILT_IN, House
from sluitend.render.safe import walked

ZEBRA_FROM = 13  # rows; up to twelve the eye keeps its row unaided
NARROW_COLUMNS = 4  # a table of more columns takes the margin column too
FRONT_MM = 58  # from the margin to the first line of the title page
WHOLE_ROWS = 9  # rows, and letters in all, of a table that is kept on one page
WHOLE_LETTERS = 1200
SHEET = (210, 297)  # A4, in millimetres
SCREEN = (Fraction(1016, 3), Fraction(381, 2))  # a slide of 16 : 9, in millimetres
SIDE = 20  # of a slide, white left and right
HEAD_AT, HEAD_HIGH = 15, 26  # the title: two lines, in millimetres from above
BODY_AT, BODY_HIGH = 55, 112  # what stands below it
LOGO_AT, LOGO_HIGH = 15, 32  # the mark on an opening, and how high it may be
BARS = (108, 5, 20)  # a bar's label, the gaps, its value, in millimetres
FEWEST_BARS = 8  # bars that fill the height; fewer are no thicker
MANY = 10**9
OPENINGS = ((36, 44), (MANY, 32))  # the same for the title of an opening
LEADS = ((24, 66), (90, 44), (MANY, 34))  # letters up to which a statement has so many points
POINTS = ((MANY, 26),)  # the same for points
ROWS = ((MANY, 24),)  # and for the rows of a table


def size_of(slide: Slide) -> int:
    """The points of what stands largest on a slide, by its length; an opening's is its title."""
    if slide.kind == "opening":
        return next(points for most, points in OPENINGS if len(slide.title) <= most)
    rows = any(isinstance(block, Table) for block in slide.blocks)
    sizes = LEADS if slide.kind == "statement" else ROWS if rows else POINTS
    first = slide.blocks[:1] if slide.kind == "statement" else slide.blocks
    letters = sum(len(part.text) for part in walked(first) if isinstance(part, Run))
    return next(points for most, points in sizes if letters <= most)


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


def mm(millimetres: float) -> int:
    """DrawingML's unit, 36 000 a millimetre."""
    return round(millimetres * 36000)
