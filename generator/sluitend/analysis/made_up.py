"""Observations that nobody made: those of an example or a scenario, the norm itself, the worst."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Literal

from sluitend.model.as_written import Written
from sluitend.model.measure import Deadline, Sample
from sluitend.model.service_level import ServiceLevel
from sluitend.period import Period, Quarter
from sluitend.quantity import Bound
from sluitend.scoring.given import tally_of
from sluitend.scoring.quarter import Observations, Observed, in_season, own_periods
from sluitend.scoring.tally import Deliveries, Known, Tally

Others = Literal["not_measured", "at_norm"]
"""What is made of a KPI that is not named."""
VERY_LATE = Deliveries(0, 1, (120,), (168,))
"""A delivery so late that every penalty on it runs to its end."""
FAR = 1000
"""How far beyond its borders the worst value lies."""


def measured_in(level: ServiceLevel, quarter: Quarter) -> tuple[Period, ...]:
    """The KPI's own periods in a quarter in which it is measured: out of season there is none."""
    return tuple(one for one in own_periods(level, quarter) if in_season(level, one))


def given_in(
    given: Mapping[str, Written], level: ServiceLevel, quarter: Quarter
) -> Mapping[Period, Written]:
    """What is said of a KPI, by its own periods in a quarter; once for all stands with the last."""
    said: Any = given.get(level.id)
    periods = measured_in(level, quarter)
    if said is None or not periods:
        return {}
    if not isinstance(said, tuple) or len(periods) == 1:
        return {periods[-1]: said}
    return dict(zip(periods, said, strict=False))


def observations(given: Mapping[str, Written], others: Others) -> Observations:
    """Observations as they are typed by hand, the same in every quarter."""

    def observed(level: ServiceLevel, period: Period) -> Observed:
        said = given_in(given, level, Quarter.containing(period.last)).get(period)
        if said is not None:
            return Observed(tally_of(said, level.measure))
        if others == "at_norm" and level.id not in given:
            return _made(norm(level))
        return Observed(None, absent="not_due")

    return observed


def letting_go(names: frozenset[str]) -> Observations:
    """The worst of these KPIs, and of all others just the norm."""

    def observed(level: ServiceLevel, period: Period) -> Observed:
        return _made(worst(level) if level.id in names else norm(level))

    return observed


def _made(tally: Tally | None) -> Observed:
    return Observed(None, absent="not_due") if tally is None else Observed(tally)


def norm(level: ServiceLevel) -> Tally | None:
    """The value that just meets the norm; None where there is no norm to meet."""
    if isinstance(level.measure, Sample) and level.measure.gives == "accepted":
        return Known(Fraction(1))
    if not isinstance(level.target, Bound):
        return None
    value = Fraction(level.target.value.number)
    step = {"above": 1, "below": -1}.get(level.target.word, 0)
    return Known(value + step)


def worst(level: ServiceLevel) -> Tally | None:
    """A value beyond every border on the wrong side; None where there is no wrong side."""
    if isinstance(level.measure, Deadline):
        return VERY_LATE
    if isinstance(level.measure, Sample) and level.measure.gives == "accepted":
        return Known(Fraction(0))
    if not isinstance(level.target, Bound):
        return None
    borders = [band.border for band in level.bands]
    edges = [Fraction(one.value.number) for one in borders if one is not None]
    edges.append(Fraction(level.target.value.number))
    if level.target.word in ("at least", "above"):
        return Known(min(min(edges) - 1, Fraction(0)))
    return Known(max(edges) + FAR)
