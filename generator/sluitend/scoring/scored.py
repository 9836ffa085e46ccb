"""A quarter scored: figures, score, and the consequences in the order of the contract.

Quarters are scored one after the other, since caps, repeats and windows look back: each sees the
results before it, and nothing changes a result that is there.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from sluitend.model.consequence import (
    BonusMalus,
    Consequence,
    ImprovementPlan,
    NoticeRight,
    Penalty,
    RescissionRight,
    ServiceCredit,
    ServicePoints,
    Span,
    StepIn,
)
from sluitend.model.contract import Contract
from sluitend.period import Quarter
from sluitend.quantity import CENTS
from sluitend.scoring.caps import Money, capped, together
from sluitend.scoring.consequence import bonus_malus, penalty, service_credit, service_points
from sluitend.scoring.consequence.due import Due
from sluitend.scoring.figure import Figure, State
from sluitend.scoring.moment import ZERO, Given, Moment, Outcome, QuarterResult, Right
from sluitend.scoring.quarter import Observations, figure_in, score_of
from sluitend.scoring.stretch import Stretch, ending_in
from sluitend.scoring.trigger import arisen
from sluitend.trace import Step

RIGHTS = (ImprovementPlan, StepIn, RescissionRight, NoticeRight)
Terms = Callable[[Quarter], Contract]
"""The terms in force in a quarter."""
Excluded = Callable[[str, Quarter], bool]
"""Whether a KPI's result of a quarter was excluded, with reason, approval and evidence."""


def nothing_excluded(level: str, quarter: Quarter) -> bool:
    """No result is excluded."""
    return False


def score(
    terms: Terms,
    quarters: Iterable[Quarter],
    observations: Observations,
    given: Given,
    excluded: Excluded = nothing_excluded,
) -> Iterator[QuarterResult]:
    """Each quarter in turn, from the first of the contract on."""
    past: tuple[QuarterResult, ...] = ()
    for quarter in quarters:
        result = score_quarter(terms(quarter), quarter, observations, given, excluded, past)
        past = (*past, result)
        yield result


def score_quarter(
    contract: Contract,
    quarter: Quarter,
    observations: Observations,
    given: Given,
    excluded: Excluded = nothing_excluded,
    past: tuple[QuarterResult, ...] = (),
) -> QuarterResult:
    """One quarter on the terms in force in it, after the results before it."""
    figures = _figures(contract, quarter, observations, excluded)
    return from_figures(contract, quarter, figures, given, past)


def from_figures(
    contract: Contract,
    quarter: Quarter,
    figures: Mapping[str, Figure],
    given: Given,
    past: tuple[QuarterResult, ...] = (),
) -> QuarterResult:
    """What follows from figures that are known: the score, and what the consequences give."""
    result = score_of(contract, figures)
    moment = Moment(contract, quarter, figures, result, given, past)
    outcomes = _consequences(moment)
    rights = tuple(_rights(replace(moment, outcomes=outcomes)))
    return QuarterResult(quarter, figures, result, outcomes, rights)


def _figures(
    contract: Contract, quarter: Quarter, observations: Observations, excluded: Excluded
) -> dict[str, Figure]:
    figures = {}
    for level in contract.service_levels:
        figure = figure_in(level, contract, quarter, observations)
        if excluded(level.id, quarter):
            parts = tuple(one.shown_only("excluded", State.EXCLUDED) for one in figure.parts)
            figure = replace(figure.shown_only("excluded", State.EXCLUDED), parts=parts)
        figures[level.id] = figure
    return figures


# --- consequences -----------------------------------------------------------------------------


def _consequences(moment: Moment) -> tuple[Outcome, ...]:
    """Points, then sums; what replaces another; own caps, shared caps, what is given back."""
    for one in moment.contract.consequences:
        if isinstance(one, ServicePoints):
            moment = _with(
                moment, (_points(one, stretch, moment) for stretch in _spans(one, moment))
            )
    raw = [
        _rounded(one, stretch, moment)
        for one in moment.contract.consequences
        if isinstance(one, Money)
        for stretch in _spans(one, moment)
    ]
    by_id = {one.id: one for one in moment.contract.consequences if isinstance(one, Money)}
    for outcome in _without_replaced(by_id, raw):
        moment = _with(moment, (capped(by_id[outcome.consequence], outcome, moment),))
    outcomes = moment.outcomes
    for shared in moment.contract.shared_caps:
        outcomes = together(shared, outcomes, moment)
    return tuple(_given_back(by_id, outcomes, moment))


def _with(moment: Moment, outcomes: Iterable[Outcome]) -> Moment:
    return replace(moment, outcomes=(*moment.outcomes, *outcomes))


def _spans(given: Consequence, moment: Moment) -> tuple[Stretch, ...]:
    """The stretches of a consequence that end in the quarter; a penalty has the quarter."""
    span: Span = "quarter"
    if isinstance(given, BonusMalus | ServiceCredit | ServicePoints):
        span = given.per
    elif isinstance(given, Penalty) and given.on is not None:
        points = (one for one in moment.contract.consequences if one.id == given.on)
        of = next(points, None)
        span = of.per if isinstance(of, ServicePoints) else span
    return tuple(ending_in(span, moment.quarter, moment.contract.term))


def _points(given: ServicePoints, stretch: Stretch, moment: Moment) -> Outcome:
    found = service_points.give(given, stretch, moment)
    return Outcome(given.id, stretch, points=found.points, trace=found.trace)


def _due(given: Money, stretch: Stretch, moment: Moment) -> Due:
    match given:
        case BonusMalus():
            return bonus_malus.give(given, stretch, moment)
        case Penalty():
            return penalty.give(given, stretch, moment)
    return service_credit.give(given, stretch, moment)


def _rounded(given: Money, stretch: Stretch, moment: Moment) -> Outcome:
    """What is due, to whole cents, half away from zero."""
    due = _due(given, stretch, moment)
    amount = CENTS(due.amount)
    trace = due.trace
    if amount != due.amount:
        inputs = (("amount", due.amount),)
        article = f"consequences.{given.id}"
        trace = (*trace, Step("cents", inputs, amount, str(CENTS), article))
    return Outcome(given.id, stretch, amount, amount, trace=trace)


def _without_replaced(by_id: dict[str, Money], raw: list[Outcome]) -> Iterator[Outcome]:
    """What falls away because another arose in the same stretch. Reference case sc-05."""
    replacing = [one for one in raw if one.amount and by_id[one.consequence].replaces]
    for outcome in raw:
        by = next(
            (
                one
                for one in replacing
                if outcome.consequence in by_id[one.consequence].replaces
                and outcome.stretch in one.stretch
            ),
            None,
        )
        if by is not None and outcome.amount:
            inputs = (("due", outcome.amount), ("by", by.consequence))
            article = f"consequences.{by.consequence}.replaces"
            step = Step("replaced", inputs, ZERO, article=article)
            trace = (*outcome.trace, step)
            yield replace(outcome, amount=ZERO, before_caps=ZERO, trace=trace)
        else:
            yield outcome


def _given_back(
    by_id: dict[str, Money], outcomes: tuple[Outcome, ...], moment: Moment
) -> Iterator[Outcome]:
    """A credit is given back when the very next stretch meets the norm. Reference case sc-07."""
    moment = replace(moment, outcomes=outcomes)
    for outcome in outcomes:
        given = by_id.get(outcome.consequence)
        before = moment.outcome_before(outcome.consequence, outcome.stretch)
        if not isinstance(given, ServiceCredit) or given.earn_back is None or before is None:
            yield outcome
            continue
        share = _met_now(given, before.stretch, outcome.stretch, moment)
        back = CENTS(-Fraction(before.amount) * share)
        if not back:
            yield outcome
            continue
        article = f"consequences.{given.id}.earn_back"
        step = Step("earn_back", (("credit", before.amount),), back, article=article)
        yield replace(outcome, returned=back, trace=(*outcome.trace, step))


def _met_now(given: ServiceCredit, before: Stretch, now: Stretch, moment: Moment) -> Fraction:
    """What of a credit was for KPIs that meet the norm now: all of it, or the part of each."""
    if given.on is not None:
        return Fraction(_met(given.on, now, moment) is True)
    parts = _by_level(given, before, moment)
    met = sum((part for name, part in parts.items() if _met(name, now, moment)), Fraction(0))
    return met / sum(parts.values()) if met else Fraction(0)


def _by_level(given: ServiceCredit, stretch: Stretch, moment: Moment) -> dict[str, Fraction]:
    """In what proportion a credit over several KPIs was for each of them."""
    if given.at_risk is not None:
        every = given.at_risk.parts.items()
        missed = ((name, part) for name, part in every if _met(name, stretch, moment) is False)
        return {name: Fraction(part.number) for name, part in missed}
    alone = {"when": None, "minimum_measured_weight": None}
    each = {name: given.model_copy(update={"on": name, **alone}) for name in moment.scored()}
    return {name: -service_credit.give(one, stretch, moment).amount for name, one in each.items()}


def _met(name: str, stretch: Stretch, moment: Moment) -> bool | None:
    figure = moment.figure(name, stretch)
    return figure.met if figure is not None and figure.counts else None


def _rights(moment: Moment) -> Iterator[Right]:
    """The rights and duties that arise in the quarter."""
    for one in moment.contract.consequences:
        if isinstance(one, RIGHTS):
            found = arisen(one.when, one.id, moment)
            if found is not None:
                inputs = (("times", found.times), ("because", ", ".join(found.because)))
                step = Step("arises", inputs, found.on, article=f"consequences.{one.id}")
                yield Right(one.id, found.on, found.because, (step,))


def total(outcomes: Iterable[Outcome]) -> Decimal:
    """All sums together, exact to the cent; below zero the supplier pays."""
    return sum((one.net for one in outcomes), ZERO)


def amount_of(result: QuarterResult, consequence: str) -> Decimal:
    """What one consequence gives in the quarter, what is given back included."""
    return total(one for one in result.outcomes if one.consequence == consequence)
