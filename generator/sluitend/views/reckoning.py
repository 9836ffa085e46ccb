"""A quarter reckoned out: what was observed, what it scores, what follows from it."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import groupby

from sluitend.model.contract import Contract
from sluitend.model.service_level import ServiceLevel
from sluitend.prose.blocks import Block, Row, Table
from sluitend.scoring.figure import HIGHEST, Figure
from sluitend.scoring.moment import Outcome, QuarterResult
from sluitend.scoring.quarter import scores
from sluitend.trace import Step
from sluitend.views.edition import Edition
from sluitend.views.writing import NOTHING, cell, columns, row, strong
from sluitend.wording.language import begun, sentence
from sluitend.wording.names import named
from sluitend.wording.scored import Told, exact, measured, observed, owed, steps, why

# --- figures and score ------------------------------------------------------------------------


def figures(result: QuarterResult, edition: Edition) -> Iterator[Block]:
    """What scores, and beside it only what was missed."""
    rows = tuple(
        _row(level, figure, edition)
        for level in edition.contract.service_levels
        if (
            (figure := result.figures[level.id]).counts
            and (scores(level) or figure.met is False or _is_late(figure))
        )
        or weighed(level, figure, edition.contract) is not None
    )
    if not rows:
        return
    texts, label = edition.words.scored, edition.label
    head = (label["kpi"], texts.observed, label["result"], label["score"])
    weight = (edition.words.agreement.weight_percent, texts.contribution)
    yield Table(
        columns=columns((0.36, 0.22, 0.13, 0.09, 0.08, 0.12), {3, 4, 5}),
        rows=rows,
        head=(row(*head, *weight),),
        foot=_total(result, edition),
        kind="small",
    )


def _is_late(figure: Figure) -> bool:
    return bool(getattr(figure.tally, "working_days_late", ()))


def weighed(
    level: ServiceLevel, figure: Figure, contract: Contract
) -> tuple[Fraction, Decimal] | None:
    """Weight and score of a KPI in the sum of the score; None where it is no part of it.

    What was not measured may count with the full score, where the contract says so.
    """
    if level.weight is None or not scores(level):
        return None
    weight = Fraction(level.weight.number)
    if figure.counts and figure.score is not None:
        return weight, figure.score
    full = contract.score is not None and contract.score.unmeasured_weight == "full_score"
    return (weight, HIGHEST) if full else None


def _row(level: ServiceLevel, figure: Figure, edition: Edition) -> Row:
    words, unit = edition.words, edition.names.units.get(level.id, "")
    value = NOTHING if figure.rounded is None else measured(figure.rounded, unit, words)
    part = weighed(level, figure, edition.contract)
    if part is None:
        missed = words.scored.met["missed"] if figure.met is False else NOTHING
        said = (value, missed, NOTHING, NOTHING)
    else:
        weight, score = part
        said = (
            value,
            words.number(score),
            exact(weight, words),
            exact(weight * Fraction(score), words),
        )
    name = named(edition.names.service_levels, level.id)
    seen = observed(figure, unit, words) if figure.counts else why(figure, words) or ""
    return row(name, seen, *said)


def _total(result: QuarterResult, edition: Edition) -> tuple[Row, ...]:
    """The score, and the sum it follows from."""
    score, words = result.score, edition.words
    if score.exact is None or score.rounded is None:
        return ((cell(sentence(words.scored.no_score), span=6),),)
    counting = [
        part
        for level in edition.contract.service_levels
        if (part := weighed(level, result.figures[level.id], edition.contract)) is not None
    ]
    bottom = sum((weight for weight, _ in counting), Fraction(0))
    top = sum((weight * Fraction(one) for weight, one in counting), Fraction(0))
    said = words.scored.sum.format(
        top=exact(top, words), bottom=exact(bottom, words), score=exact(score.rounded, words)
    )
    name = (strong(edition.label["score"]),)
    return ((cell(name), cell(said, span=4), cell((strong(exact(score.rounded, words)),))),)


# --- what follows -----------------------------------------------------------------------------


def outcomes(result: QuarterResult, edition: Edition) -> Iterator[Block]:
    """Each consequence that gives something, or that nearly did, with its steps."""
    moving = [one for one in result.outcomes if one.trace and one.points is None]
    if not moving:
        return
    rows = tuple(
        said
        for _, group in groupby(moving, key=lambda one: one.consequence)
        for said in _of_consequence(tuple(group), edition)
    )
    total = sum((one.net for one in result.outcomes), Decimal(0))
    words = edition.words
    foot = (
        cell((strong(edition.label["total"]),), span=2),
        cell((strong(begun(owed(total, words))),)),
    )
    head = row(edition.label["consequence"], words.scored.reckoning, edition.label["outcome"])
    yield Table(columns((0.26, 0.5, 0.24)), rows, (head,), foot=(foot,), kind="small")


def _of_consequence(given: tuple[Outcome, ...], edition: Edition) -> Iterator[Row]:
    """Its periods in which an amount arose; where there are several and none did, one row."""
    stirring = [one for one in given if any(map(_is_amount, one.trace))]
    if not stirring and len(given) > 1:
        name = named(edition.names.consequences, given[0].consequence)
        nothing = begun(owed(Decimal(0), edition.words))
        yield row(name, NOTHING, nothing)
        return
    for one in stirring or given:
        yield _outcome(one, edition)


def _is_amount(given: Step) -> bool:
    return isinstance(given.result, int | Decimal | Fraction) and given.result != 0


def _outcome(outcome: Outcome, edition: Edition) -> Row:
    words, names = edition.words, edition.names
    told = Told(words, names, names.units.get(edition.contract.kpi_of(outcome.consequence), ""))
    said = tuple(map(sentence, steps(outcome.trace, told)))
    name = named(names.consequences, outcome.consequence)
    period = outcome.stretch.period
    if period is not None and period.SPAN == 1:
        name = f"{name}, {words.period(period)}"
    return (cell(name), cell(*said), cell(begun(owed(outcome.net, words))))


def right_named(consequence: str, because: tuple[str, ...], edition: Edition) -> str:
    """A right by its title, and the KPIs behind it."""
    said = named(edition.names.consequences, consequence)
    levels = edition.words.list(named(edition.names.service_levels, one) for one in because)
    return f"{said} ({levels})" if levels else said
