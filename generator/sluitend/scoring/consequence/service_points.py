"""Points for missing, which other consequences count."""

from dataclasses import dataclass
from fractions import Fraction

from sluitend.model.consequence import ServicePoints
from sluitend.scoring.figure import Figure, State
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
    total, trace = Fraction(0), []
    for name in given.on or moment.scored():
        figure = moment.figure(name, stretch)
        if figure is None or not figure.counts:
            continue
        points = of_figure(given, figure)
        times = Fraction(1)
        if points and given.repeat is not None and _failed_before(given, name, stretch, moment):
            times = Fraction(given.repeat.times)
        total += points * times
        inputs = (("kpi", name), ("value", figure.value), ("points", points), ("times", times))
        article = f"consequences.{given.id}"
        trace.append(Step("points", inputs, points * times, article=article))
    return Points(total, tuple(trace))


def of_figure(given: ServicePoints, figure: Figure) -> Fraction:
    """The points of one figure by itself."""
    if not given.bands:
        return Fraction(given.points or 0) if figure.met is False else Fraction(0)
    value = figure.value
    if value is None:  # withheld: the last row, as a KPI's own lowest band
        return Fraction(given.bands[-1].points) if figure.met is False else Fraction(0)
    rounded = given.round.rounding(value) if given.round is not None else figure.rounded
    row = next((one for one in given.bands if rounded is not None and one.holds(rounded)), None)
    return Fraction(row.points) if row is not None else Fraction(0)


def _failed_before(given: ServicePoints, name: str, stretch: Stretch, moment: Moment) -> bool:
    """Whether the KPI also failed in the stretch right before."""
    day = stretch.first.fromordinal(stretch.first.toordinal() - 1)
    figure = moment.figure(name, around(given.per, day, moment.contract.term))
    if figure is None or of_period(figure.period).last != day:
        return False
    ignored = given.repeat is None or given.repeat.run_in == "ignored"
    if not figure.counts and (figure.state is not State.RUN_IN or ignored):
        return False
    return of_figure(given, figure) > 0
