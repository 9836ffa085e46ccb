"""The program's arithmetic as formulas of a spreadsheet.

A spreadsheet reckons in binary fractions. So what is rounded or compared is first brought back to
ten decimals, where a value that is exact in decimals is that value again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from sluitend.number import Exact, plain
from sluitend.rounding import Rounding
from sluitend.views.workbook.cells import Formula, Number, Style

SAFE = 10
"""Decimals to which a value is brought back before it is judged."""
MOST = 14
"""Decimals of a number that is written as such; any other is written as a quotient."""
SIGNS = {"at least": ">=", "above": ">", "at most": "<=", "below": "<"}


@dataclass(frozen=True, slots=True)
class RowAt:
    """A row of a table of terms: where its border stands, where what it gives; no border: else."""

    word: str | None
    border: str
    gives: str


def literal(value: Exact | int) -> str:
    """A number within a formula, exact."""
    exact = Fraction(value)
    cut = Rounding(MOST, "down")(exact)
    if Fraction(cut) == exact:
        return plain(cut.normalize()) if cut else "0"
    return f"({exact.numerator}/{exact.denominator})"


def given(value: Exact | int, style: Style = "given") -> Number | Formula:
    """A cell with a number; a quotient that no decimals hold stands as one."""
    exact = Fraction(value)
    cut = Rounding(MOST, "down")(exact)
    if Fraction(cut) == exact:
        return Number(cut, style)
    return Formula(f"{exact.numerator}/{exact.denominator}", exact, style)


def safe(formula: str) -> str:
    """Back to decimals."""
    return f"ROUND({formula},{SAFE})"


def rounded(formula: str, by: Rounding | None) -> str:
    """A value rounded as the contract names it."""
    if by is None:
        return safe(formula)
    exact, step = safe(formula), plain(Decimal(10) ** by.places)
    size = f"ROUND(ABS({formula})*{step},8)"
    match by.mode:
        case "half_up":
            return f"ROUND({exact},{by.places})"
        case "up":
            return f"ROUNDUP({exact},{by.places})"
        case "down":
            return f"ROUNDDOWN({exact},{by.places})"
        case "ceiling":
            return f"-INT(-ROUND({formula}*{step},8))/{step}"
        case "floor":
            return f"INT(ROUND({formula}*{step},8))/{step}"
        case "half_down":
            return f"-SIGN({formula})*INT(0.5-{size})/{step}"
    even = f"INT({size})+MOD(INT({size}),2)"
    return f"SIGN({formula})*IF({size}-INT({size})=0.5,{even},ROUND({size},0))/{step}"


def holds(value: str, word: str, border: str) -> str:
    """Whether a value meets a border."""
    return f"{value}{SIGNS[word]}{border}"


def banded(value: str, rows: Sequence[RowAt]) -> str:
    """What the first row that holds gives; 0 where none does."""
    if not rows:
        return "0"
    first, *rest = rows
    if first.word is None:
        return first.gives
    return f"IF({holds(value, first.word, first.border)},{first.gives},{banded(value, rest)})"


def on_line(value: str, points: Sequence[tuple[str, str]]) -> str:
    """What a line through points gives, level beyond the outermost."""
    formula = points[-1][1]
    for (left, low), (right, high) in reversed(list(pairwise(points))):
        between = f"{low}+({high}-{low})*({value}-{left})/({right}-{left})"
        formula = f"IF({value}<={right},{between},{formula})"
    return f"IF({value}<={points[0][0]},{points[0][1]},{formula})"


def total(cells: Iterable[str]) -> str:
    """The sum of cells."""
    return "+".join(cells) or "0"
