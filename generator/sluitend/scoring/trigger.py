"""Whether a consequence arises in a quarter, and how often."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import islice

from sluitend.model.trigger import (
    Each,
    Late,
    MoreThan,
    OnAnyGate,
    OnAnyServiceLevel,
    OnCap,
    OnEvent,
    OnLate,
    OnPlan,
    OnPoints,
    OnScore,
    OnServiceLevel,
    Trigger,
)
from sluitend.period import Quarter
from sluitend.quantity import Bound, Quantity
from sluitend.scoring.figure import Figure
from sluitend.scoring.moment import Moment, Order
from sluitend.scoring.stretch import Stretch, of_period, window
from sluitend.scoring.tally import Deliveries

Happened = tuple[Stretch, bool]
"""A period that counts, or a day, and whether it happened then."""


@dataclass(frozen=True, slots=True)
class Arisen:
    """That a consequence arises."""

    times: Fraction
    """How often, or how many units late or short."""
    on: date
    """Last day of the period that made it arise."""
    because: tuple[str, ...] = ()
    """The KPIs behind it."""


def arisen(trigger: Trigger, name: str, moment: Moment) -> Arisen | None:
    """Whether the consequence of that id arises in the quarter; None: it does not."""
    match trigger:
        case OnServiceLevel(late=Each() as each) | OnServiceLevel(short_by=Each() as each):
            return _units(trigger, each, moment)
        case OnServiceLevel():
            return _of_levels(
                (trigger.service_level,), _happening(trigger, moment), trigger, moment
            )
        case OnAnyServiceLevel():
            test = _is(trigger.any_service_level)
            return _of_levels(trigger.of or moment.scored(), test, trigger, moment)
        case OnAnyGate():
            return _of_levels(moment.gates(), _is("missed"), trigger, moment)
        case OnScore():
            return _repeated(_scores(trigger, moment), trigger, moment.quarter)
        case OnPoints():
            return _points(trigger, moment)
        case OnCap():
            return _repeated(_caps(trigger, moment), trigger, moment.quarter)
        case OnPlan():
            days = moment.given.events.get(f"{trigger.plan}.{trigger.is_}", ())
            return _repeated(_days(days, moment.quarter), trigger, moment.quarter)
        case OnEvent():
            days = moment.given.events.get(name, ())
            return _repeated(_days(days, moment.quarter), trigger, moment.quarter)
    return _orders(trigger, name, moment)


# --- how often, over how long -----------------------------------------------------------------

_Repeated = OnServiceLevel | OnAnyServiceLevel | OnAnyGate | OnScore | OnCap | OnPlan | OnEvent


def _repeated(happened: Iterator[Happened], trigger: _Repeated, quarter: Quarter) -> Arisen | None:
    """Each time in the quarter on which it had happened often enough; `happened` runs backwards."""
    history = list(happened)
    times = [
        stretch
        for at, (stretch, here) in enumerate(history)
        if here and Quarter.containing(stretch.last) == quarter
        if _often_enough(history[at:], trigger)
    ]
    return Arisen(Fraction(len(times)), times[0].last) if times else None


def _often_enough(history: list[Happened], trigger: _Repeated) -> bool:
    """Whether it happened so often up to and including the first of a backward history."""
    if trigger.within is not None:
        first = window(history[0][0].last, trigger.within)
        history = [one for one in history if one[0].first >= first]
    if trigger.in_a_row:
        last = list(islice(history, trigger.times))
        return len(last) == trigger.times and all(here for _, here in last)
    return sum(here for _, here in history) >= trigger.times


def _of_levels(
    names: tuple[str, ...],
    test: Callable[[Figure], bool],
    trigger: OnServiceLevel | OnAnyServiceLevel | OnAnyGate,
    moment: Moment,
) -> Arisen | None:
    """Each KPI has its own history: repeated means the same KPI again."""
    found: dict[str, Arisen] = {}
    for name in names:
        counting = (
            (of_period(one.period), test(one)) for one in moment.results(name) if one.counts
        )
        one = _repeated(counting, trigger, moment.quarter)
        if one is not None:
            found[name] = one
    if not found:
        return None
    times = sum((one.times for one in found.values()), Fraction(0))
    return Arisen(times, max(one.on for one in found.values()), tuple(found))


def _is(what: str) -> Callable[[Figure], bool]:
    match what:
        case "red":
            return lambda figure: figure.red
        case "met":
            return lambda figure: figure.met is True
    return lambda figure: figure.met is False


def _happening(trigger: OnServiceLevel, moment: Moment) -> Callable[[Figure], bool]:
    """Missed, red or met; or late or short by more than a limit."""
    if isinstance(trigger.late, MoreThan):
        late = trigger.late.limit
        return lambda figure: any(one > late.number for one in lateness(figure, late))
    if isinstance(trigger.short_by, MoreThan):
        short = trigger.short_by.limit
        return lambda figure: shortfall(figure, moment) > Fraction(short.number)
    return _is(trigger.is_)


# --- units late or short ----------------------------------------------------------------------


def lateness(figure: Figure, unit: Quantity) -> tuple[int, ...]:
    """How late each late delivery was, in working days or calendar days."""
    if not isinstance(figure.tally, Deliveries):
        return ()
    working = unit.unit == "working days"
    return figure.tally.working_days_late if working else figure.tally.days_late


def shortfall(figure: Figure, moment: Moment) -> Fraction:
    """How far the value lies on the wrong side of the norm, in the unit of the KPI."""
    level = moment.level(figure.level)
    if level is None or figure.rounded is None or not isinstance(level.target, Bound):
        return Fraction(0)
    gap = Fraction(level.target.value.number) - Fraction(figure.rounded)
    return max(gap if level.target.word in ("at least", "above") else -gap, Fraction(0))


def _units(trigger: OnServiceLevel, each: Each, moment: Moment) -> Arisen | None:
    """Whole units, over the results of the quarter that count."""
    total, on = Fraction(0), moment.quarter.last
    step = Fraction(each.unit.number)
    for figure in moment.results(trigger.service_level):
        if figure.period.last < moment.quarter.first:
            break
        if figure.counts:
            found = (
                lateness(figure, each.unit)
                if trigger.late is not None
                else (shortfall(figure, moment),)
            )
            total += sum(Fraction(one) // step for one in found)
    return Arisen(total, on, (trigger.service_level,)) if total else None


def _orders(trigger: OnLate, name: str, moment: Moment) -> Arisen | None:
    """Orders delivered late: beyond a length, or counted in whole units."""
    quarter = of_period(moment.quarter)
    late = [
        units
        for one in moment.given.orders(name, quarter)
        if (units := units_late(one, trigger.late))
    ]
    return Arisen(sum(late, Fraction(0)), moment.quarter.last) if late else None


def units_late(order: Order, late: Late) -> Fraction:
    """Whole units an order is late; for *more than*: 1 beyond the length, exactly on it 0."""
    days = days_late(order)
    if isinstance(late, MoreThan):
        return Fraction(int(days > Fraction(late.limit.number)))
    return Fraction(days // Fraction(late.unit.number))


def days_late(order: Order) -> Fraction:
    """How late, in days of 24 hours, exactly; reference cases ld-01 to ld-05."""
    late = order.delivered - order.due
    micro = (late.days * 86_400 + late.seconds) * 10**6 + late.microseconds
    return max(Fraction(micro, 86_400 * 10**6), Fraction(0))


# --- scores, points, caps, events -------------------------------------------------------------


def _scores(trigger: OnScore, moment: Moment) -> Iterator[Happened]:
    every = (
        (moment.quarter, moment.score),
        *((one.quarter, one.score) for one in reversed(moment.past)),
    )
    for quarter, score in every:
        if score.rounded is not None:
            yield of_period(quarter), Fraction(score.rounded) < Fraction(trigger.score_below)


def _caps(trigger: OnCap, moment: Moment) -> Iterator[Happened]:
    everything = Stretch(date.min, date.max)
    for one in moment.outcomes_of(trigger.cap_reached, everything):
        yield one.stretch, one.at_cap


def _points(trigger: OnPoints, moment: Moment) -> Arisen | None:
    """The first stretch of the quarter at whose end enough points stand in the window."""
    ends = sorted(
        one.stretch.last for one in moment.outcomes if one.consequence == trigger.points_of
    )
    for last in ends:
        first = window(last, trigger.within)
        found = moment.outcomes_of(trigger.points_of, Stretch(first, last))
        total = sum(
            (one.points or Fraction(0) for one in found if one.stretch.first >= first), Fraction(0)
        )
        if total >= Fraction(trigger.at_least):
            return Arisen(Fraction(1), last)
    return None


def _days(days: tuple[date, ...], quarter: Quarter) -> Iterator[Happened]:
    """Events up to the quarter, the latest first, each a day of its own."""
    for day in sorted(days, reverse=True):
        if day <= quarter.last:
            yield Stretch(day, day), True
