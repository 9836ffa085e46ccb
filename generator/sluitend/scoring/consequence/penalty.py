"""A penalty: an amount each time, for units late or short, for points, or a share of an order."""

from fractions import Fraction

from sluitend.model.bands import Tier
from sluitend.model.consequence import Cap, Penalty
from sluitend.model.trigger import OnLate
from sluitend.scoring.consequence.due import (
    NOTHING,
    Due,
    due,
    nothing_moves,
    share_of,
    too_little,
)
from sluitend.scoring.moment import Given, Moment, Order
from sluitend.scoring.stretch import Stretch
from sluitend.scoring.trigger import arisen, days_late, in_unit, units_late
from sluitend.trace import Step


def give(given: Penalty, stretch: Stretch, moment: Moment) -> Due:
    """What the terms give over a stretch."""
    if too_little(given, moment):
        return nothing_moves(given.id, moment)
    if given.on is not None:
        return _for_points(given, stretch, moment)
    if given.per is not None:
        return _for_delay(given, stretch, moment)
    if given.when is None:
        return NOTHING
    found = arisen(given.when, given.id, moment, stretch)
    if found is None:
        return NOTHING
    each = _each(given, stretch, moment)
    times = ("times", found.times)
    return due(given.id, "each_time", -each * found.times, times, ("amount", each))


def _each(given: Penalty, stretch: Stretch, moment: Moment) -> Fraction:
    """The amount each time."""
    if given.amount is not None:
        return Fraction(given.amount)
    if given.rate is None:
        return Fraction(0)
    return share_of(Fraction(given.rate.number), moment.base(given.of, stretch))


# --- for points -------------------------------------------------------------------------------


def _for_points(given: Penalty, stretch: Stretch, moment: Moment) -> Due:
    """The points of the stretch above what is free, each at the price of its slice."""
    found = moment.outcomes_of(given.on or "", stretch)
    points = sum((one.points or Fraction(0) for one in found), Fraction(0))
    free = Fraction(given.above or 0)
    charged = weighed(points, free, given.bands, marginal=given.method != "cliff")
    amount = Fraction(given.per_point or 0)
    return due(
        given.id,
        "per_point",
        -charged * amount,
        ("points", points),
        ("free", free),
        ("charged", charged),
        ("amount", amount),
    )


def weighed(
    points: Fraction, free: Fraction, tiers: tuple[Tier, ...], *, marginal: bool
) -> Fraction:
    """The points above what is free, times their multipliers. Reference cases ra-01 to ra-05."""
    if points <= free:
        return Fraction(0)
    if not tiers:
        return points - free
    if not marginal:
        highest = next((one for one in tiers if _reaches(one, points)), tiers[-1])
        last = points if highest.up_to is None else min(points, Fraction(highest.up_to))
        return max(last - free, Fraction(0)) * Fraction(highest.times)
    total, low = Fraction(0), free
    for tier in tiers:
        high = points if tier.up_to is None else min(points, Fraction(tier.up_to))
        total += max(high - low, Fraction(0)) * Fraction(tier.times)
        low = max(low, high)
    return total


def _reaches(tier: Tier, points: Fraction) -> bool:
    return tier.up_to is None or points <= Fraction(tier.up_to)


# --- for delay --------------------------------------------------------------------------------


def _for_delay(given: Penalty, stretch: Stretch, moment: Moment) -> Due:
    """A share of each late order for every stretch of delay, each order under its own cap."""
    total = Fraction(0)
    trace: list[Step] = []
    for order in moment.given.orders(given.id, stretch):
        periods = stretches_late(given, order, moment.given)
        if not periods or not _asked(given, order, moment.given):
            continue
        amount, inputs = _of_order(given, order, periods, stretch, moment)
        found = due(given.id, "delay", -amount, *inputs)
        total += found.amount
        trace += found.trace
    return Due(total, tuple(trace))


def _asked(given: Penalty, order: Order, known: Given) -> bool:
    """Whether an order is late as the trigger asks; without a trigger any delay will do."""
    return not isinstance(given.when, OnLate) or units_late(order, given.when.late, known) > 0


def _of_order(
    given: Penalty, order: Order, periods: Fraction, stretch: Stretch, moment: Moment
) -> tuple[Fraction, tuple[tuple[str, Fraction], ...]]:
    each = Fraction(given.amount or 0)
    if given.rate is not None:
        each = share_of(Fraction(given.rate.number), order.value)
    amount = each * periods
    inputs = (("days", days_late(order)), ("stretches", periods), ("amount", each))
    most = _most(given.cap, order, stretch, moment) if given.cap is not None else None
    if most is None:
        return amount, inputs
    return min(amount, most), (*inputs, ("cap", most))


def _most(cap: Cap, order: Order, stretch: Stretch, moment: Moment) -> Fraction | None:
    """The most one order can cost, where the cap is on each by itself; None: no limit."""
    if cap.per is not None:
        return None
    named = cap.of is not None and cap.of.value is None
    base = moment.base(cap.of, stretch) if named else order.value
    rates = [one for one in (cap.limit, cap.malus) if one is not None]
    amounts = [Fraction(one) for one in (cap.amount, cap.malus_amount) if one is not None]
    return min((*amounts, *(share_of(Fraction(one.number), base) for one in rates)), default=None)


def stretches_late(given: Penalty, order: Order, known: Given) -> Fraction:
    """How many stretches of delay: parts of a day, then parts of a stretch, as the terms say.

    Where the terms say nothing of parts of a stretch, they count in proportion. Reference cases
    ld-01 to ld-05.
    """
    if given.per is None or given.per.number <= 0:
        return Fraction(0)
    days = days_late(order)
    if given.part_of_day == "full":
        days = Fraction(-(-days // 1))
    elif given.part_of_day == "not_counted":
        days = Fraction(days // 1)
    late = in_unit(days, order, given.per.unit, known)
    stretches = late / Fraction(given.per.number)
    if given.part_of_period == "full":
        return Fraction(-(-stretches // 1))
    return Fraction(stretches // 1) if given.part_of_period == "not_counted" else stretches
