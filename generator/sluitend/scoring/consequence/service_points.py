"""Points for missing, which other consequences count."""

from dataclasses import dataclass
from fractions import Fraction

from sluitend.model.consequence import ServicePoints
from sluitend.number import Exact
from sluitend.scoring.consequence.due import nothing_moves, too_little
from sluitend.scoring.figure import Figure, State, in_row
from sluitend.scoring.moment import Moment
from sluitend.scoring.stretch import Stretch, around, of_period
from sluitend.trace import Step, Trace


@dataclass(frozen=True, slots=True)
class Points:
    """Points over a stretch."""

    points: Fraction
    trace: Trace = ()


def give(given: ServicePoints, stretch: Stretch, moment: Moment) -> Points:
    """The points of all its KPIs; a failure right after a failure counts more.

    Reference cases sp-01 to sp-08 and ri-03.
    """
    if too_little(given, moment):
        return Points(Fraction(0), nothing_moves(given.id, moment).trace)
    total, trace = Fraction(0), []
    for name in given.on or moment.scored():
        figure = moment.figure(name, stretch)
        if figure is None or not figure.counts:
            continue
        points = of_figure(given, figure, moment)
        times = Fraction(1)
        failed = _failed(given, figure, moment)
        if failed and given.repeat is not None and _failed_before(given, name, stretch, moment):
            times = Fraction(given.repeat.times)
        total += points * times
        inputs = (
            ("kpi", name),
            ("value", figure.value),
            ("rounded", _judged(given, figure, moment)),
            ("points", points),
            ("times", times),
        )
        article = f"consequences.{given.id}"
        trace.append(Step("points", inputs, points * times, article=article))
    return Points(total, tuple(trace))


def of_figure(given: ServicePoints, figure: Figure, moment: Moment) -> Fraction:
    """The points of one figure by itself; missed without a value, those of the worst row."""
    if not given.bands:
        return Fraction(given.points or 0) if figure.met is False else Fraction(0)
    judged = _judged(given, figure, moment)
    if judged is None:
        worst = max(one.points for one in given.bands)
        return Fraction(worst) if figure.met is False else Fraction(0)
    row = next((one for one in given.bands if one.holds(judged)), None)
    return Fraction(row.points) if row is not None else Fraction(0)


def _judged(given: ServicePoints, figure: Figure, moment: Moment) -> Exact | None:
    """The value that lies in a row: rounded from the raw value as these terms, or the KPI, say."""
    if figure.by_failures or figure.value is None or given.round is None:
        return in_row(moment.level(figure.level), figure)
    return given.round.rounding(figure.value)


def _failed_before(given: ServicePoints, name: str, stretch: Stretch, moment: Moment) -> bool:
    """Whether the KPI also failed in the stretch right before."""
    day = stretch.before
    figure = moment.figure(name, around(given.per, day, moment.contract.term))
    if figure is None or of_period(figure.period).last != day:
        return False
    ignored = given.repeat is None or given.repeat.run_in == "ignored"
    if not figure.counts and (figure.state is not State.RUN_IN or ignored):
        return False
    return _failed(given, figure, moment)


def _failed(given: ServicePoints, figure: Figure, moment: Moment) -> bool:
    """A failure: points for a norm that is missed, or for what has no norm. Case sp-05."""
    return figure.met is not True and of_figure(given, figure, moment) > 0
