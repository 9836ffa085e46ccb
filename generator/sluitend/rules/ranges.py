"""Rows of a band table over all values there can be: what each holds, what none holds.

Borders are exact, so that one value at each border and one between two neighbours stand for all
others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Generic, TypeVar

from sluitend.model.bands import Banded
from sluitend.model.measure import Count, Deadline, Ratio, Sample, Share
from sluitend.model.service_level import ServiceLevel
from sluitend.model.unit import unit_of

B = TypeVar("B", bound=Banded)


@dataclass(frozen=True, slots=True)
class Stretch(Generic[B]):
    """A value that stands for its stretch, and the row that holds it; None where none does."""

    value: Fraction
    row: B | None


def stretches(
    rows: Sequence[B],
    lowest: Decimal | None = None,
    highest: Decimal | None = None,
    also: Sequence[Decimal] = (),
) -> tuple[Stretch[B], ...]:
    """From low to high, within what the value can be; no end where it has none.

    `also`: further numbers at which something changes.
    """
    edges = {row.border.value.number for row in rows if row.border is not None}
    limits = {end for end in (lowest, highest) if end is not None}
    points = sorted(map(Fraction, edges | limits | set(also)))
    if not points:
        points = [Fraction(0)]
    between = [(low + high) / 2 for low, high in pairwise(points)]
    outside = [points[0] - 1, points[-1] + 1]
    return tuple(
        Stretch(value, next((row for row in rows if row.holds(value)), None))
        for value in sorted({*points, *between, *outside})
        if (lowest is None or value >= lowest) and (highest is None or value <= highest)
    )


def ends(level: ServiceLevel) -> tuple[Decimal | None, Decimal | None]:
    """The lowest and the highest value the measure of a service level can give, where known."""
    match level.measure:
        case Share() | Sample():
            return Decimal(0), Decimal(100) if unit_of(level) == "%" else None
        case Count() | Deadline() | Ratio():
            return Decimal(0), None
    return None, None


def unreachable(rows: Sequence[B], of: Sequence[Stretch[B]]) -> tuple[int, ...]:
    """Indices of rows that no value comes to."""
    return tuple(index for index, row in enumerate(rows) if not any(one.row is row for one in of))
