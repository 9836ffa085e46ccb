"""Whether a consequence arises in a quarter, and how often."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import islice

from sluitend.model.term_days import last_day
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
from sluitend.quantity import Bound, Unit
from sluitend.scoring.figure import Figure, State
from sluitend.scoring.moment import Given, Moment, Order
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
    """Last day of the first period that made it arise."""
    because: tuple[str, ...] = ()
    """The KPIs behind it."""


def arisen(
    trigger: Trigger, name: str, moment: Moment, stretch: Stretch | None = None
) -> Arisen | None:
    """Whether the consequence of that id arises in a stretch, the quarter if none is named.

    None: it does not.
    """
    within = _reach(stretch or of_period(moment.quarter), moment)
    match trigger:
        case OnServiceLevel(late=Each() as each) | OnServiceLevel(short_by=Each() as each):
            return _units(trigger, each, moment, within)
        case OnServiceLevel():
            test = _happening(trigger, moment)
            return _of_levels((trigger.service_level,), test, trigger, moment, within)
        case OnAnyServiceLevel():
            test = _is(trigger.any_service_level)
            return _of_levels(trigger.of or moment.scored(), test, trigger, moment, within)
        case OnAnyGate():
            return _of_levels(moment.gates(), _is("missed"), trigger, moment, within)
        case OnScore():
            return _repeated(_scores(trigger, moment), trigger, within)
        case OnPoints():
            return _points(trigger, moment, within)
        case OnCap():
            return _repeated(_caps(trigger, moment), trigger, within)
        case OnPlan():
            days = moment.given.events.get(f"{trigger.plan}.{trigger.is_}", ())
            return _repeated(_days(days, moment.quarter), trigger, within)
        case OnEvent():
            days = moment.given.events.get(name, ())
            return _repeated(_days(days, moment.quarter), trigger, within)
    return _orders(trigger, name, moment, within)


def _reach(stretch: Stretch, moment: Moment) -> Stretch:
    """A stretch; what ends with the contract has what that last quarter gives."""
    end = last_day(moment.contract.term)
    if end is None or not stretch.first <= end <= stretch.last:
        return stretch
    return Stretch(stretch.first, max(stretch.last, moment.quarter.last))


# --- how often, over how long -----------------------------------------------------------------

_Repeated = OnServiceLevel | OnAnyServiceLevel | OnAnyGate | OnScore | OnCap | OnPlan | OnEvent


def _repeated(happened: Iterator[Happened], trigger: _Repeated, within: Stretch) -> Arisen | None:
    """Each time in a stretch on which it had happened often enough; `happened` runs backwards."""
    history = list(happened)
    times = [
        stretch
        for at, (stretch, here) in enumerate(history)
        if here and within.first <= stretch.last <= within.last
        if _often_enough(history[at:], trigger)
    ]
    return Arisen(Fraction(len(times)), times[-1].last) if times else None


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
    within: Stretch,
) -> Arisen | None:
    """Each KPI has its own history: repeated means the same KPI again."""
    found: dict[str, Arisen] = {}
    for name in names:
        counting = (
            (of_period(one.period), test(one)) for one in moment.results(name) if one.counts
        )
        one = _repeated(counting, trigger, within)
        if one is not None:
            found[name] = one
    if not found:
        return None
    times = sum((one.times for one in found.values()), Fraction(0))
    return Arisen(times, min(one.on for one in found.values()), tuple(found))


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
        return lambda figure: any(
            one > Fraction(late.number) for one in lateness(figure, late.unit)
        )
    if isinstance(trigger.short_by, MoreThan):
        short = trigger.short_by.limit
        return lambda figure: shortfall(figure, moment) > Fraction(short.number)
    return _is(trigger.is_)


# --- units late or short ----------------------------------------------------------------------


DAYS: Mapping[Unit, Fraction] = {
    "weeks": Fraction(7),
    "hours": Fraction(1, 24),
    "minutes": Fraction(1, 24 * 60),
    "seconds": Fraction(1, 24 * 60 * 60),
}
"""Days in a unit of time; any other unit counts as a day."""


def lateness(figure: Figure, unit: Unit) -> tuple[Fraction, ...]:
    """How late each late delivery was, in a unit of time: in whole working or calendar days.

    Those of all periods, also where one of them alone gives the quarter its value.
    """
    tallies = [one.tally for one in figure.parts or (figure,) if one.state is not State.RUN_IN]
    found = [one for one in tallies if isinstance(one, Deliveries)]
    if unit == "working days":
        return tuple(Fraction(late) for one in found for late in one.working_days_late)
    size = DAYS.get(unit, Fraction(1))
    return tuple(late / size for one in found for late in one.days_late)


def shortfall(figure: Figure, moment: Moment) -> Fraction:
    """How far the value lies on the wrong side of the norm, in the unit of the KPI.

    Nothing where few observations met a norm in failures: then the norm is met.
    """
    level = moment.level(figure.level)
    if figure.met is True:
        return Fraction(0)
    if level is None or figure.rounded is None or not isinstance(level.target, Bound):
        return Fraction(0)
    gap = Fraction(level.target.value.number) - Fraction(figure.rounded)
    return max(gap if level.target.word in ("at least", "above") else -gap, Fraction(0))


def _units(trigger: OnServiceLevel, each: Each, moment: Moment, within: Stretch) -> Arisen | None:
    """Whole units, over the results of a stretch that count and come often enough."""
    counting = [one for one in moment.results(trigger.service_level) if one.counts]
    units = [_whole(trigger, each, one, moment) for one in counting]
    history = [
        (of_period(one.period), bool(found)) for one, found in zip(counting, units, strict=True)
    ]
    found = {
        stretch.last: units[at]
        for at, (stretch, here) in enumerate(history)
        if here and within.first <= stretch.last <= within.last
        if _often_enough(history[at:], trigger)
    }
    names = (trigger.service_level,)
    return Arisen(sum(found.values(), Fraction(0)), min(found), names) if found else None


def _whole(trigger: OnServiceLevel, each: Each, figure: Figure, moment: Moment) -> Fraction:
    """The whole units one result is late or short."""
    size = Fraction(each.unit.number)
    if trigger.late is None:
        found: tuple[Fraction, ...] = (shortfall(figure, moment),)
    else:
        found = lateness(figure, each.unit.unit)
    return Fraction(sum(one // size for one in found)) if size > 0 else Fraction(0)


def _orders(trigger: OnLate, name: str, moment: Moment, within: Stretch) -> Arisen | None:
    """Orders delivered late: beyond a length, or counted in whole units."""
    orders = moment.given.orders(name, within)
    late = [units for one in orders if (units := units_late(one, trigger.late, moment.given))]
    return Arisen(sum(late, Fraction(0)), within.last) if late else None


def units_late(order: Order, late: Late, known: Given) -> Fraction:
    """Whole units an order is late; for *more than*: 1 beyond the length, exactly on it 0."""
    days = days_late(order)
    if isinstance(late, MoreThan):
        limit = late.limit
        return Fraction(int(in_unit(days, order, limit.unit, known) > Fraction(limit.number)))
    size = Fraction(late.unit.number)
    passed = in_unit(days, order, late.unit.unit, known)
    return Fraction(passed // size) if size > 0 else Fraction(0)


def in_unit(days: Fraction, order: Order, unit: Unit, known: Given) -> Fraction:
    """So many days an order is late, in another unit; working days by the calendar."""
    if unit == "working days":
        passed = known.working_days(order.due.date(), order.delivered.date())
        return Fraction(max(passed, 0))
    return days / DAYS.get(unit, Fraction(1))


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
    """A stretch that breaks off with the contract ends with the quarter it was reckoned in."""
    every = (
        (moment.quarter, moment.outcomes),
        *((one.quarter, one.outcomes) for one in reversed(moment.past)),
    )
    for quarter, outcomes in every:
        for one in reversed(outcomes):
            if one.consequence == trigger.cap_reached:
                yield Stretch(one.stretch.first, min(one.stretch.last, quarter.last)), one.at_cap


def _points(trigger: OnPoints, moment: Moment, within: Stretch) -> Arisen | None:
    """The first end in a stretch at which new points make enough of them in the window."""
    given = moment.outcomes_of(trigger.points_of, within)
    ends = sorted(one.stretch.last for one in given if one.points)
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
