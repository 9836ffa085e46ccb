"""A KPI over a quarter: which of its own periods fall in it, and how they become one figure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from sluitend.model.contract import Contract
from sluitend.model.service_level import Role, ServiceLevel
from sluitend.model.term_days import last_day, run_in_ends
from sluitend.period import (
    KINDS,
    MONTH_NAMES,
    Month,
    Period,
    Quarter,
    counts,
)
from sluitend.quantity import Bound
from sluitend.scoring import figure as of
from sluitend.scoring.figure import Figure, State, Why
from sluitend.scoring.tally import Known, Tally, added
from sluitend.trace import Step

Side = Literal["client", "supplier"]


@dataclass(frozen=True, slots=True)
class Observed:
    """What was delivered of a KPI for a period."""

    tally: Tally | None
    """None: the figures are not there."""
    owed_by: Side = "supplier"
    """Who had to deliver them."""
    absent: Why | None = None
    """Why they are not there, where that is nobody's failure."""


Observations = Callable[[ServiceLevel, Period], Observed]
"""What was observed of a KPI in a period, in its own periods or in the quarter."""


# --- periods ----------------------------------------------------------------------------------


def own_periods(level: ServiceLevel, quarter: Quarter) -> tuple[Period, ...]:
    """The KPI's own periods that end in a quarter; weeks are taken together.

    None for a half-yearly KPI in the first quarter: it counts where it is measured.
    """
    kind = KINDS.get(level.per or "quarter", Quarter)
    if kind.SPAN < Quarter.SPAN:
        return quarter.months()
    period = kind.containing(quarter.first)
    return (period,) if period.last == quarter.last else ()


def in_season(level: ServiceLevel, period: Period) -> bool:
    """Whether any month of a period lies in the season; a season may run over New Year."""
    if level.season is None:
        return True
    first, last = (MONTH_NAMES.index(name) + 1 for name in (level.season.from_, level.season.to))
    count = (last - first) % 12
    return any((month.month - first) % 12 <= count for month in period.months())


def last_run_in_day(level: ServiceLevel, contract: Contract) -> date | None:
    """The last day of the run-in that holds for a KPI; None: it counts from the start.

    Gates have none but their own: what must be so from the first day, is so from the first day.
    """
    term = contract.term
    start = level.counts_from or (term.starts if term is not None else None)
    if start is None:
        return None
    if level.run_in is not None:
        return run_in_ends(start, level.run_in)
    lasts = [date.min] if level.counts_from is None else [start.fromordinal(start.toordinal() - 1)]
    if level.role is not Role.GATE and term is not None:
        if term.run_in is not None:
            lasts.append(run_in_ends(term.starts, term.run_in))
        lasts += _of_sites(level, contract, term.starts)
    last = max(lasts)
    return None if last == date.min else last


def _of_sites(level: ServiceLevel, contract: Contract, starts: date) -> list[date]:
    """The run-in of a site added later, for a KPI that is measured on such sites alone."""
    uses = {one.id: one for one in contract.sites}
    mine = [uses[one] for one in level.sites if one in uses]
    lasts = [run_in_ends(one.from_ or starts, one.run_in) for one in mine if one.run_in is not None]
    return [min(lasts)] if lasts and len(lasts) == len(mine) else []


# --- figures ----------------------------------------------------------------------------------


def figure_in(
    level: ServiceLevel, contract: Contract, quarter: Quarter, observations: Observations
) -> Figure:
    """The KPI's figure in a quarter, with those of its own periods as its parts."""
    periods = own_periods(level, quarter)
    begun = tuple(one for one in periods if _in_term(one, contract))
    if not begun:
        return of.not_there(level, quarter, "not_due")
    last = last_run_in_day(level, contract)
    parts = tuple(_of_period(level, one, last, observations) for one in begun)
    if len(periods) == 1:
        return replace(parts[0], period=quarter, parts=parts)
    return _joined(level, quarter, parts)


def _in_term(period: Period, contract: Contract) -> bool:
    term = contract.term
    return term is None or (
        period.last >= term.starts and period.first <= (last_day(term) or date.max)
    )


def _of_period(
    level: ServiceLevel, period: Period, last: date | None, observations: Observations
) -> Figure:
    """One period by itself: season, delivery, value; what falls in the run-in is shown only."""
    if not in_season(level, period):
        return of.not_there(level, period, "out_of_season")
    observed = observations(level, period)
    figure = _figure(level, period, observed)
    if counts(period, last):
        return figure
    return figure.shown_only("run_in", State.RUN_IN)


def _figure(level: ServiceLevel, period: Period, observed: Observed) -> Figure:
    """What was delivered; what its own debtor withheld, or another did not give."""
    if observed.tally is not None:
        return of.measured(level, period, observed.tally)
    if observed.absent is not None:
        return of.not_there(level, period, observed.absent)
    if observed.owed_by == level.owed_by:
        return of.withheld(level, period)
    return of.not_there(level, period, "client_failed")


def _joined(level: ServiceLevel, quarter: Quarter, parts: tuple[Figure, ...]) -> Figure:
    """The quarter's figure from those of its months; a month withheld is a quarter withheld."""
    counting = tuple(one for one in parts if one.counts)
    if any(one.why == "missing" for one in parts):  # also where they do not count as missed
        return replace(of.withheld(level, quarter), parts=parts)
    known = tuple(one for one in counting if one.tally is not None)
    joined = level.in_quarter or ("worst" if level.role is Role.GATE else "pooled")
    if joined == "pooled":  # months with few observations may have enough together
        every = tuple(
            one for one in parts if one.tally is not None and one.state is not State.RUN_IN
        )
        known = every if _add_up(every) else known
    if known:
        return replace(_of_months(level, quarter, joined, known), parts=parts)
    if any(one.counts for one in parts):
        return replace(of.without_events(level, quarter), parts=parts)
    early = _of_run_in(level, quarter, joined, parts)
    if early is not None:
        return replace(early.shown_only("run_in", State.RUN_IN), parts=parts)
    few = [one for one in parts if one.value is not None]
    return replace((few or list(parts))[-1], period=quarter, parts=parts)


def _of_run_in(
    level: ServiceLevel, quarter: Quarter, joined: str, parts: tuple[Figure, ...]
) -> Figure | None:
    """What the months of the run-in show together; one withheld is all withheld."""
    early = tuple(one for one in parts if one.state is State.RUN_IN)
    if any(one.tally is None and one.met is False for one in early):
        return of.withheld(level, quarter)
    shown = tuple(one for one in early if one.tally is not None)
    return _of_months(level, quarter, joined, shown) if shown else None


def _of_months(
    level: ServiceLevel, quarter: Quarter, joined: str, known: tuple[Figure, ...]
) -> Figure:
    """Months as one figure, by `in_quarter`."""
    match joined:
        case "pooled":
            return _pooled(level, quarter, known)
        case "mean":
            return _mean(level, quarter, known)
    return replace(min(known, key=lambda one: _rank(level, one)), period=quarter)


def _pooled(level: ServiceLevel, quarter: Quarter, known: tuple[Figure, ...]) -> Figure:
    """All observations of the quarter together; values given as such, by their mean."""
    tally = added(tuple(one.tally for one in known if one.tally is not None))
    if tally is None:
        return _mean(level, quarter, known)
    return of.measured(level, quarter, tally)


def _add_up(known: tuple[Figure, ...]) -> bool:
    """Whether observations can be taken together: values given as such cannot."""
    tallies = tuple(one.tally for one in known if one.tally is not None)
    return bool(tallies) and added(tallies) is not None


def _mean(level: ServiceLevel, quarter: Quarter, known: tuple[Figure, ...]) -> Figure:
    """The mean of the exact values of the months, rounded once."""
    values = [one.value for one in known if one.value is not None]
    mean = sum(values, Fraction(0)) / len(values)
    figure = of.measured(level, quarter, Known(mean))
    counted = [one.observations for one in known]
    total = sum(one or 0 for one in counted) if None not in counted else None
    given = tuple((str(one.period), one.value) for one in known)
    step = Step("mean", given, mean, article=f"service_levels.{level.id}.in_quarter")
    return replace(figure, observations=total, trace=(step, *figure.trace[1:]))


def _rank(level: ServiceLevel, figure: Figure) -> tuple[bool, Decimal, Fraction]:
    """The worse, the lower: missed before met, then by score, then by the norm's direction."""
    value = figure.value or Fraction(0)
    upwards = not isinstance(level.target, Bound) or level.target.word in ("at least", "above")
    score = figure.score if figure.score is not None else Decimal(0)
    return (figure.met is not False, score, value if upwards else -value)


# --- the score --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Score:
    """The score of a quarter."""

    exact: Fraction | None
    rounded: Decimal | Fraction | None
    """As the contract rounds it; None: no KPI counts."""
    measured_weight: Fraction
    """Weight of the KPIs that count, in per cent of all weight."""
    trace: tuple[Step, ...] = ()


def scores(level: ServiceLevel) -> bool:
    """Whether a KPI has a weight in the supplier's score."""
    return level.role is Role.SCORED and level.owed_by == "supplier" and level.weight is not None


def score_of(contract: Contract, figures: Mapping[str, Figure]) -> Score:
    """Weight × score over weight, for the KPIs that count."""
    full = contract.score is not None and contract.score.unmeasured_weight == "full_score"
    total = counting = top = bottom = Fraction(0)
    given: list[tuple[str, str]] = []
    for level in contract.service_levels:
        if level.weight is None or not scores(level):
            continue
        weight, figure = Fraction(level.weight.number), figures.get(level.id)
        total += weight
        score = figure.score if figure is not None and figure.counts else None
        if score is not None:
            counting += weight
        elif full:
            score = of.HIGHEST
        if score is not None:
            top, bottom = top + weight * Fraction(score), bottom + weight
            given.append((level.id, f"{level.weight} × {score}"))
    share = 100 * counting / total if total else Fraction(0)
    if not bottom or not counting:
        return Score(None, None, share)
    exact = top / bottom
    steps = [Step("score", tuple(given), exact, article="score")]
    rounded: Decimal | Fraction = exact
    if contract.score is not None and contract.score.round is not None:
        rounding = contract.score.round.rounding
        rounded = rounding(exact)
        steps.append(Step("rounding", (("score", exact),), rounded, str(rounding), "score.round"))
    return Score(exact, rounded, share, tuple(steps))


def months_of(figure: Figure) -> dict[Month, Figure]:
    """The figures of the months a quarter's figure is made of."""
    return {one.period: one for one in figure.parts if isinstance(one.period, Month)}
