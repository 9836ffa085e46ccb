"""The result of one KPI in one period: what was measured, what it scores, whether it is met.

Absent is a state, never zero: a figure says why it is not there, and what the contract makes of
that. What counts and what is shown alone are told apart by `counts`.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Literal

from sluitend.model.measure import Sample
from sluitend.model.service_level import ServiceLevel
from sluitend.number import DIGITS_AT_MOST, Exact
from sluitend.period import Period
from sluitend.quantity import Bound
from sluitend.scoring.tally import Deliveries, Hits, Samples, Tally
from sluitend.scoring.value import inputs_of, value_of
from sluitend.trace import Step, Trace

LEAST = Fraction(1, 10 ** (DIGITS_AT_MOST + 1))
"""Smaller than any difference between numbers of a contract."""
HIGHEST, LOWEST = Decimal(10), Decimal(0)
"""Scores of a KPI without bands: met, and missed."""


class State(StrEnum):
    """What a figure is."""

    MEASURED = "measured"
    RUN_IN = "run_in"
    NOT_MEASURED = "not_measured"
    EXCLUDED = "excluded"


Why = Literal[
    "run_in",
    "out_of_season",
    "not_due",
    "no_events",
    "missing",
    "client_failed",
    "too_few",
    "excluded",
]


@dataclass(frozen=True, slots=True)
class Figure:
    """One KPI in one period."""

    level: str
    period: Period
    state: State
    why: Why | None = None
    """Why it does not count, or what it counts as is no measurement."""
    counts: bool = False
    """Whether score and consequences may use it."""
    value: Fraction | None = None
    """Exact, in the unit of the KPI."""
    rounded: Exact | None = None
    """As the KPI rounds it: what is banded and held against the norm."""
    observations: int | None = None
    """From how many observations; None: not known."""
    score: Decimal | None = None
    """0 to 10, by its band."""
    met: bool | None = None
    """Whether the norm is met; None: there is no norm, or nothing to hold against it."""
    red: bool = False
    """Whether the score is that of the lowest band."""
    by_failures: bool = False
    """Whether few observations were judged by their failures, and not by their value."""
    tally: Tally | None = None
    parts: tuple["Figure", ...] = ()
    """The shorter periods a quarter's figure was made of."""
    trace: Trace = ()

    def shown_only(self, why: Why, state: State) -> "Figure":
        """The same figure, which is shown and does not count."""
        return replace(self, state=state, why=why, counts=False)


def measured(level: ServiceLevel, period: Period, tally: Tally) -> Figure:
    """What a tally gives: value, rounding, band, score, and the norm met or missed."""
    exact = value_of(tally, level.measure)
    if exact is None:
        return without_events(level, period)
    few = level.minimum is not None and _below(tally.observations, level.minimum)
    if few and (level.below_minimum is None or _failures(tally) is None):
        figure = _absent(level, period, "too_few", tally.observations)
        return replace(figure, value=exact, tally=tally)
    steps = [Step("value", inputs_of(tally), exact, article=_article(level, "measure"))]
    rounded: Exact = exact
    if level.round is not None:
        rounding = level.round.rounding
        rounded = rounding(exact)
        given = (("value", exact),)
        steps.append(Step("rounding", given, rounded, str(rounding), _article(level, "round")))
    figure = Figure(
        level.id,
        period,
        State.MEASURED,
        counts=True,
        value=exact,
        rounded=rounded,
        observations=tally.observations,
        tally=tally,
        trace=tuple(steps),
    )
    return _by_failures(level, figure) if few else _by_value(level, figure)


def _below(observations: int | None, minimum: int) -> bool:
    return observations is not None and observations < minimum


def _failures(tally: Tally) -> int | None:
    """How many observations failed; None where a measure has none that fail."""
    return tally.failures if isinstance(tally, Hits | Samples | Deliveries) else None


def _by_value(level: ServiceLevel, figure: Figure) -> Figure:
    """Held against the norm, and banded."""
    rounded = figure.rounded
    if rounded is None:
        return figure
    met, steps = meets(level, rounded), list(figure.trace)
    if met is not None:
        given = (("value", rounded), ("norm", str(level.target or "")))
        word = "met" if met else "missed"
        steps.append(Step("norm", given, word, article=_article(level, "target")))
    score = banded(level, rounded, met)
    if score is not None:
        steps.append(Step("band", (("value", rounded),), score, article=_article(level, "bands")))
    return replace(figure, met=met, score=score, red=_is_lowest(level, score), trace=tuple(steps))


def _by_failures(level: ServiceLevel, figure: Figure) -> Figure:
    """Few observations: a norm in failures. Met, it scores as the norm itself; missed, the least.

    What is judged so says nothing of more than the norm, so it cannot score above it.
    """
    below = level.below_minimum
    failures = (_failures(figure.tally) if figure.tally is not None else None) or 0
    met = isinstance(below, Bound) and below.holds(failures)
    score = at_norm(level) if met else lowest(level)
    given = (("failures", failures), ("norm", str(below)))
    word = "met" if met else "missed"
    step = Step("few_observations", given, word, article=_article(level, "below_minimum"))
    red = not met and _is_lowest(level, score)
    trace = (*figure.trace, step)
    return replace(figure, met=met, score=score, red=red, by_failures=True, trace=trace)


def meets(level: ServiceLevel, value: Exact) -> bool | None:
    """Whether a value meets the norm; an accepted sample needs no number for it."""
    if isinstance(level.target, Bound):
        return level.target.holds(value)
    if isinstance(level.measure, Sample) and level.measure.gives == "accepted":
        return Fraction(value) == 1
    return None


def banded(level: ServiceLevel, value: Exact, met: bool | None) -> Decimal | None:
    """The score of the first band that holds; without bands 10 when met and 0 when missed."""
    for band in level.bands:
        if band.holds(value):
            return band.score
    if level.bands or met is None or level.weight is None:
        return None
    return HIGHEST if met else LOWEST


def at_norm(level: ServiceLevel) -> Decimal | None:
    """What the norm itself scores."""
    norm = norm_of(level)
    return highest(level) if norm is None else banded(level, norm, met=True)


def norm_of(level: ServiceLevel) -> Exact | None:
    """The least value that meets the norm; of *above 90* what lies right above 90."""
    if not isinstance(level.target, Bound):
        return None
    number = level.target.value.number
    match level.target.word:
        case "above":
            return Fraction(number) + LEAST
        case "below":
            return Fraction(number) - LEAST
    return number


def in_row(level: ServiceLevel | None, figure: Figure) -> Exact | None:
    """What the rows of a consequence are read with: the rounded value.

    Few observations that were judged by their failures stand in the row of the norm itself when
    they met it. None: there is no such value, and met or missed says all.
    """
    if not figure.by_failures:
        return figure.rounded
    return norm_of(level) if level is not None and figure.met else None


def highest(level: ServiceLevel) -> Decimal | None:
    """The score of the best band."""
    if level.weight is None and not level.bands:
        return None
    return max((band.score for band in level.bands), default=HIGHEST)


def lowest(level: ServiceLevel) -> Decimal | None:
    """The score of the worst band."""
    if level.weight is None and not level.bands:
        return None
    return min((band.score for band in level.bands), default=LOWEST)


def _is_lowest(level: ServiceLevel, score: Decimal | None) -> bool:
    """Whether a score is that of the lowest of several bands."""
    return score is not None and len(level.bands) > 1 and score == lowest(level)


# --- what was not measured --------------------------------------------------------------------


def without_events(level: ServiceLevel, period: Period) -> Figure:
    """There was nothing to measure: by `no_events` it does not count, or counts as met."""
    figure = _absent(level, period, "no_events", 0)
    if level.no_events == "not_counted":
        return figure
    return _counted_as(level, figure, met=True)


def withheld(level: ServiceLevel, period: Period) -> Figure:
    """The figures are not there, and who owes the KPI owed them: by `if_missing`."""
    figure = _absent(level, period, "missing", None)
    if level.if_missing == "not_counted":
        return figure
    return _counted_as(level, figure, met=False)


def not_there(level: ServiceLevel, period: Period, why: Why) -> Figure:
    """Nothing to show, and nothing that counts."""
    return _absent(level, period, why, None)


def _counted_as(level: ServiceLevel, figure: Figure, *, met: bool) -> Figure:
    score = highest(level) if met else lowest(level)
    article = _article(level, "no_events" if met else "if_missing")
    step = Step(figure.why or "", (), "met" if met else "missed", article=article)
    red = not met and _is_lowest(level, score)
    return replace(figure, counts=True, met=met, score=score, red=red, trace=(step,))


def _absent(level: ServiceLevel, period: Period, why: Why, observations: int | None) -> Figure:
    step = Step(why, (), None, article=_article(level, "measure"))
    return Figure(
        level.id, period, State.NOT_MEASURED, why, observations=observations, trace=(step,)
    )


# --- texts of the trace -----------------------------------------------------------------------


def _article(level: ServiceLevel, field: str) -> str:
    return f"service_levels.{level.id}.{field}"
