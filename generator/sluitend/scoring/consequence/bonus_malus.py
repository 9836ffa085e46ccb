"""A bonus or malus on the score, or on the value of a KPI."""

from fractions import Fraction
from itertools import pairwise

from sluitend.model.bands import Knot, MoneyBand, Slope, Unless
from sluitend.model.consequence import BonusMalus
from sluitend.number import Exact
from sluitend.period import Quarter
from sluitend.scoring.consequence.due import (
    NOTHING,
    Due,
    due,
    nothing_moves,
    share_of,
    too_little,
)
from sluitend.scoring.figure import Figure
from sluitend.scoring.moment import Moment
from sluitend.scoring.stretch import Stretch, of_period
from sluitend.trace import Value

Rate = tuple[Fraction, Unless | None]
"""Per cent of the base, below zero a malus; and when a bonus falls away."""


def give(given: BonusMalus, stretch: Stretch, moment: Moment) -> Due:
    """What the terms give over a stretch; nothing where there is no score or value."""
    missed = moment.missed_unseen(given.on, stretch)
    judged = None if missed else moment.value_over(given.on, stretch)
    if judged is None and not missed:
        return NOTHING
    if too_little(given, moment):
        return nothing_moves(given.id, moment)
    if judged is None:
        return _worst(given, stretch, moment)
    if given.round is not None:
        judged = given.round.rounding(judged)
    inputs: tuple[tuple[str, Value], ...] = ((given.on, judged),)
    if given.bonus is not None or given.malus is not None:
        rates = [(_sloped(given, judged), given.bonus_unless)]
        base, rule = Fraction(100), "slope"
    else:
        rates, rule = _rates(given, judged), given.method
        base = moment.base(given.of, stretch)
        inputs = (*inputs, ("rate", sum((rate for rate, _ in rates), Fraction(0))), ("base", base))
    lost = [_lost(unless, stretch, moment) if rate > 0 else () for rate, unless in rates]
    held = [rate for (rate, _), reasons in zip(rates, lost, strict=True) if not reasons]
    amount = share_of(sum(held, Fraction(0)), base)
    if any(lost):
        because = ", ".join(dict.fromkeys(name for reasons in lost for name in reasons))
        return due(given.id, "bonus_lost", amount, *inputs, ("because", because))
    return due(given.id, rule, amount, *inputs)


def _worst(given: BonusMalus, stretch: Stretch, moment: Moment) -> Due:
    """The least favourable row or point; an amount a step cannot be reckoned without a value."""
    rates = [Fraction(row.rate) for row in given.bands if given.method == "cliff"]
    rates += [rate_of(knot) for knot in given.knots if given.method == "linear"]
    if not rates:
        return NOTHING
    base = moment.base(given.of, stretch)
    rate = min(rates)
    return due(given.id, "share", share_of(rate, base), ("rate", rate), ("base", base))


# --- by method --------------------------------------------------------------------------------


def _rates(given: BonusMalus, judged: Exact) -> list[Rate]:
    """One rate, or one for each slice the outcome reaches: each row says when its own is lost."""
    match given.method:
        case "linear":
            return [(on_line(given.knots, judged), given.bonus_unless)]
        case "marginal":
            return _in_slices(given.bands, judged)
    row = next((row for row in given.bands if row.holds(judged)), None)
    return [(Fraction(row.rate), row.unless)] if row is not None else []


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
    starts, upwards and downwards. Without a neutral row it starts where bonus becomes malus.
    """
    return sum((rate for rate, _ in _in_slices(bands, judged)), Fraction(0))


def _in_slices(bands: tuple[MoneyBand, ...], judged: Exact) -> list[Rate]:
    value, found = Fraction(judged), []
    rows = slices(bands)
    for at, (low, high, rate, unless) in enumerate(rows):
        if _lies_above(rows, at):  # counted from below
            top = value if high is None else min(value, high)
            part = top - low if low is not None else Fraction(0)
        else:  # counted from above
            bottom = value if low is None else max(value, low)
            part = high - bottom if high is not None else Fraction(0)
        if part > 0:
            found.append((rate * part, unless))
    return found


Slice = tuple[Fraction | None, Fraction | None, Fraction, Unless | None]
"""Lower edge, upper edge (None: without end), rate, and when a bonus falls away."""


def slices(bands: tuple[MoneyBand, ...]) -> tuple[Slice, ...]:
    """The rows from low to high: each is what its border leaves of what the rows before left."""
    low: Fraction | None = None
    high: Fraction | None = None
    found: list[Slice] = []
    for row in bands:
        border, rate = row.border, Fraction(row.rate)
        if border is None:
            found.append((low, high, rate, row.unless))
            break
        edge = Fraction(border.value.number)
        if border.word in ("at least", "above"):
            found.append((edge if low is None else max(edge, low), high, rate, row.unless))
            high = edge if high is None else min(edge, high)
        else:
            found.append((low, edge if high is None else min(edge, high), rate, row.unless))
            low = edge if low is None else max(edge, low)
    return tuple(sorted(found, key=lambda one: (one[0] is not None, one[0] or 0)))


def _lies_above(rows: tuple[Slice, ...], at: int) -> bool:
    """Whether a row lies above the neutral row, or above the edge between bonus and malus."""
    rates = [rate for _, _, rate, _ in rows]
    neutral = [place for place, rate in enumerate(rates) if not rate]
    if neutral:
        return at > neutral[0]
    turns = [place for place in range(1, len(rates)) if rates[place] * rates[place - 1] < 0]
    return at >= turns[0] if turns else rates[at] > 0


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
    step = Fraction(slope.per.number)
    return max(beyond, Fraction(0)) / step * Fraction(slope.amount) if step > 0 else Fraction(0)


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
    """All figures of the quarters that end in the stretch; of a month, of the quarter around it."""
    every = {one.quarter: one.figures for one in moment.past} | {moment.quarter: moment.figures}
    ending = [one for one in every if moment.ends_in(of_period(one), stretch)]
    around = [one for one in every if one == Quarter.containing(stretch.last)]
    return tuple(figure for one in ending or around for figure in every[one].values())
