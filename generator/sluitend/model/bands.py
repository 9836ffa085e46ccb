"""Bands: rows read from the top, of which the first that holds is the one."""

from decimal import Decimal
from typing import ClassVar, Literal

from sluitend.model.frozen import Choice, Frozen
from sluitend.model.scalars import Amount, Measured, Number, Percentage, Whole, YesNo
from sluitend.model.text import Text
from sluitend.number import Exact
from sluitend.quantity import Bound, Quantity

BORDERS = ("at_least", "above", "at_most", "below")


class Banded(Choice):
    """A row with one border, or `otherwise`; what it gives is said by its kinds.

    A border without a unit is in the unit of what is judged: the KPI's own, or points of score.
    """

    choices: ClassVar[tuple[tuple[str, ...], ...]] = ((*BORDERS, "otherwise"),)

    at_least: Measured | None = None
    """Holds from this number upwards, the number included."""
    above: Measured | None = None
    """Holds above this number."""
    at_most: Measured | None = None
    """Holds up to this number, the number included."""
    below: Measured | None = None
    """Holds below this number."""
    otherwise: YesNo = False
    """Holds always: the last row."""
    title: Text | None = None
    """Name of the row, where it has one: `serious`, `amber`."""

    @property
    def border(self) -> Bound | None:
        """The border; None: it always holds."""
        for key in BORDERS:
            value: Quantity | None = getattr(self, key)
            if value is not None:
                return Bound(key.replace("_", " "), value)  # type: ignore[arg-type]
        return None

    def holds(self, value: Exact) -> bool:
        """Whether a value lies in this row."""
        return self.border is None or self.border.holds(value)


class ScoreBand(Banded):
    """A row of a KPI's score table."""

    score: Number
    """Score from 0 to 10."""


Unless = Literal["red_or_gate_missed", "gate_missed", "red"]


class MoneyBand(Banded):
    """A row of a bonus-malus table: a bonus, a malus, or nothing."""

    choices: ClassVar[tuple[tuple[str, ...], ...]] = (*Banded.choices, ("bonus", "malus", "none"))

    bonus: Percentage | None = None
    """Bonus, as a percentage of the base."""
    malus: Percentage | None = None
    """Malus, as a percentage of the base."""
    none: YesNo = False
    """Neither."""
    unless: Unless | None = None
    """When the bonus falls away."""

    @property
    def rate(self) -> Decimal:
        """Per cent of the base; below zero costs the supplier."""
        if self.bonus is not None:
            return self.bonus.number
        return -self.malus.number if self.malus is not None else Decimal(0)


class PointsBand(Banded):
    """A row of a service points table."""

    points: Whole
    """Points for a period in this row."""


class CreditBand(Banded):
    """A row of a service credit table."""

    credit: Percentage
    """Credit, as a percentage of the base."""


class Tier(Frozen):
    """A slice of points with a multiplier of its own."""

    up_to: Number | None = None
    """Upper edge, included; none: everything above. Points above the last edge cost nothing."""
    times: Number
    """Multiplier of the amount per point."""


class Knot(Choice):
    """A point of a straight line of bonus or malus."""

    choices: ClassVar[tuple[tuple[str, ...], ...]] = (("bonus", "malus"),)

    at: Number
    """Score or value."""
    bonus: Percentage | None = None
    """Bonus there."""
    malus: Percentage | None = None
    """Malus there."""


class Slope(Choice):
    """A fixed amount for each step beyond an edge; the edge itself is neutral."""

    choices: ClassVar[tuple[tuple[str, ...], ...]] = (("below", "above"),)

    below: Measured | None = None
    """Edge under which it counts."""
    above: Measured | None = None
    """Edge above which it counts."""
    per: Measured = Quantity(Decimal(1), "")
    """Size of a step, in the unit of the KPI; parts of a step count in proportion."""
    amount: Amount
    """Amount a step."""
