"""A bonus or malus on the score, or on the value of a KPI."""

from fractions import Fraction
from itertools import pairwise

from sluitend.model.bands import Knot, MoneyBand, Slope, Unless
from sluitend.model.consequence import BonusMalus
from sluitend.number import Exact
from sluitend.period import Quarter
from sluitend.quantity import Bound
from sluitend.scoring.consequence.due import NOTHING, Due, due, share_of, too_little
from sluitend.scoring.figure import Figure
from sluitend.scoring.moment import Moment
from sluitend.scoring.stretch import Stretch
from sluitend.trace import Value

Rate = tuple[Fraction, Unless | None]
"""Per cent of the base, below zero a malus; and when a bonus falls away."""


def give(given: BonusMalus, stretch: Stretch, moment: Moment) -> Due:
    """What the terms give over a stretch; nothing where there is no score or value."""
    judged = moment.value_over(given.on, stretch)
    if judged is None:
        return NOTHING
    if given.round is not None:
        judged = given.round.rounding(judged)
    if too_little(given, moment):
        weight = moment.score.measured_weight
        return due(given.id, "too_little_measured", Fraction(0), ("measured_weight", weight))
    inputs: tuple[tuple[str, Value], ...] = ((given.on, judged),)
    if given.bonus is not None or given.malus is not None:
        amount, unless = _sloped(given, judged), given.bonus_unless
        rule = "slope"
    else:
        base = moment.base(given.of, stretch)
        rate, unless = _rate(given, judged)
        amount, rule = share_of(rate, base), given.method
        inputs = (*inputs, ("rate", rate), ("base", base))
    lost = _lost(unless, stretch, moment) if amount > 0 else ()
    if lost:
        return due(given.id, "bonus_lost", Fraction(0), *inputs, ("because", ", ".join(lost)))
    return due(given.id, rule, amount, *inputs)


# --- by method --------------------------------------------------------------------------------


def _rate(given: BonusMalus, judged: Exact) -> Rate:
    match given.method:
        case "linear":
            return on_line(given.knots, judged), given.bonus_unless
        case "marginal":
            rate = by_slice(given.bands, judged)
            row = _row(given.bands, judged)
            return rate, row.unless if row is not None else None
    row = _row(given.bands, judged)
    return (Fraction(row.rate), row.unless) if row is not None else (Fraction(0), None)


def _row(bands: tuple[MoneyBand, ...], judged: Exact) -> MoneyBand | None:
    """The first row that holds."""
    return next((row for row in bands if row.holds(judged)), None)


def on_line(knots: tuple[Knot, ...], judged: Exact) -> Fraction:
    """The rate on the line between two points; level beyond the outermost. Reference case bm-07."""
    points = sorted((Fraction(one.at), rate_of(one)) for one in knots)
    value = Fraction(judged)
    if not points:
        return Fraction(0)
    if value <= points[0][0]:
        return points[0][1]
    for (left, low), (right, high) in pairwise(points):
        if value <= right:
            return low + (high - low) * (value - left) / (right - left)
    return points[-1][1]


def rate_of(knot: Knot) -> Fraction:
    """Per cent of the base at a point of the line."""
    if knot.bonus is not None:
        return Fraction(knot.bonus.number)
    return -Fraction(knot.malus.number) if knot.malus is not None else Fraction(0)


def by_slice(bands: tuple[MoneyBand, ...], judged: Exact) -> Fraction:
    """Each row's rate for each point of the outcome that falls in the row, from the neutral row.

    Rows lie side by side; the edge of the neutral row, where nothing is due, is where counting
    starts. Without a neutral row it starts at the edge between bonus and malus.
    """
    value, total = Fraction(judged), Fraction(0)
    for low, high, rate in slices(bands):
        if rate > 0:  # a bonus: from below
            top = value if high is None else min(value, high)
            part = top - low if low is not None else Fraction(0)
        else:  # a malus: from above
            bottom = value if low is None else max(value, low)
            part = high - bottom if high is not None else Fraction(0)
        total += rate * max(part, Fraction(0))
    return total


def slices(
    bands: tuple[MoneyBand, ...],
) -> tuple[tuple[Fraction | None, Fraction | None, Fraction], ...]:
    """The rows as lower edge, upper edge and rate, whichever way the table is read."""
    edges = [(row.border, Fraction(row.rate)) for row in bands]
    found: list[tuple[Fraction | None, Fraction | None, Fraction]] = []
    before: Fraction | None = None
    downwards = next((_falls(border) for border, _ in edges if border is not None), True)
    for border, rate in edges:
        edge = Fraction(border.value.number) if border is not None else None
        found.append((edge, before, rate) if downwards else (before, edge, rate))
        before = edge
    return tuple(found)


def _falls(border: Bound) -> bool:
    """Whether a table with such borders runs from high to low."""
    return border.word in ("at least", "above")


def _sloped(given: BonusMalus, judged: Exact) -> Fraction:
    """So much for each step beyond an edge; both edges are neutral. Reference cases bm-01, -05."""
    bonus = steps_beyond(given.bonus, judged) if given.bonus is not None else Fraction(0)
    malus = steps_beyond(given.malus, judged) if given.malus is not None else Fraction(0)
    return bonus - malus


def steps_beyond(slope: Slope, judged: Exact) -> Fraction:
    """The amount for the steps beyond the edge, parts of a step in proportion."""
    value = Fraction(judged)
    if slope.below is not None:
        beyond = Fraction(slope.below.number) - value
    else:
        beyond = value - Fraction(slope.above.number) if slope.above is not None else Fraction(0)
    return max(beyond, Fraction(0)) / Fraction(slope.per.number) * Fraction(slope.amount)


# --- when a bonus falls away ------------------------------------------------------------------


def _lost(unless: Unless | None, stretch: Stretch, moment: Moment) -> tuple[str, ...]:
    """The red KPIs and missed gates that take the bonus away."""
    if unless is None:
        return ()
    figures = list(_figures(stretch, moment))
    lost: list[str] = []
    if unless != "gate_missed":
        scored = set(moment.scored())
        lost += [one.level for one in figures if one.red and one.counts and one.level in scored]
    if unless != "red":
        gates = set(moment.gates())
        lost += [
            one.level for one in figures if one.level in gates and one.counts and one.met is False
        ]
    return tuple(dict.fromkeys(lost))


def _figures(stretch: Stretch, moment: Moment) -> tuple[Figure, ...]:
    """All figures of the quarters that lie in the stretch, or around it."""
    quarter = Quarter.containing(stretch.last)
    every = ((moment.quarter, moment.figures), *((one.quarter, one.figures) for one in moment.past))
    return tuple(
        figure
        for one, figures in every
        if one == quarter or stretch.first <= one.last <= stretch.last
        for figure in figures.values()
    )
