"""Worked examples as calculations: what was observed, what it scores, what follows from it."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import groupby

from sluitend.analysis.examples import Worked, work
from sluitend.model.service_level import ServiceLevel
from sluitend.prose.blocks import Block, Row, Table
from sluitend.scoring.figure import Figure
from sluitend.scoring.moment import Outcome
from sluitend.scoring.quarter import scores
from sluitend.trace import Step
from sluitend.views.edition import Edition
from sluitend.views.writing import (
    NOTHING,
    cell,
    columns,
    paragraph,
    row,
    strong,
    subtitle,
    title,
)
from sluitend.wording.language import sentence
from sluitend.wording.names import named
from sluitend.wording.scored import Told, exact, measured, observed, owed, steps


def blocks(edition: Edition) -> tuple[Block, ...]:
    """All examples; one that cannot be worked out is a finding, and stands nowhere."""
    worked = [work(edition.contract, one) for one in edition.contract.examples]
    known = [one for one in worked if isinstance(one, Worked)]
    if not known:
        return ()
    each = (block for nth, one in enumerate(known, 1) for block in _example(nth, one, edition))
    lead = paragraph(edition.words.scored.examples_lead, "lead")
    return (title(edition.label["worked_examples"]), lead, *each)


def _example(nth: int, worked: Worked, edition: Edition) -> Iterator[Block]:
    texts, example = edition.words.scored, worked.example
    name = edition.text(example.title) or example.id
    period = edition.words.period(worked.quarter)
    said = texts.example.format(nth=nth, title=name, period=period)
    yield subtitle(said, f"example-{example.id}")
    yield from _figures(worked, edition)
    yield from _outcomes(worked, edition)
    rights = tuple(_right(one.consequence, one.because, edition) for one in worked.result.rights)
    if rights:
        yield paragraph(texts.arises.format(rights=edition.words.list(rights)))


def _right(consequence: str, because: tuple[str, ...], edition: Edition) -> str:
    said = named(edition.names.consequences, consequence)
    levels = edition.words.list(named(edition.names.service_levels, one) for one in because)
    return f"{said} ({levels})" if levels else said


# --- figures and score ------------------------------------------------------------------------


def _figures(worked: Worked, edition: Edition) -> Iterator[Block]:
    """What scores, and beside it only what was missed."""
    rows = tuple(
        _row(level, figure, edition)
        for level in edition.contract.service_levels
        if (figure := worked.result.figures[level.id]).counts
        and (scores(level) or figure.met is False or _is_late(figure))
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
        foot=_total(worked, edition),
        kind="small",
    )


def _is_late(figure: Figure) -> bool:
    return bool(getattr(figure.tally, "working_days_late", ()))


def _row(level: ServiceLevel, figure: Figure, edition: Edition) -> Row:
    words, unit = edition.words, edition.names.units.get(level.id, "")
    value = NOTHING if figure.rounded is None else measured(figure.rounded, unit, words)
    scored = scores(level) and figure.score is not None and level.weight is not None
    if not scored or figure.score is None or level.weight is None:
        missed = words.scored.met["missed"] if figure.met is False else NOTHING
        said = (value, missed, NOTHING, NOTHING)
    else:
        part = Fraction(level.weight.number) * Fraction(figure.score)
        weight = words.number(level.weight.number)
        said = (value, words.number(figure.score), weight, exact(part, words))
    name = named(edition.names.service_levels, level.id)
    return row(name, observed(figure, unit, words), *said)


def _total(worked: Worked, edition: Edition) -> tuple[Row, ...]:
    """The score, and the sum it follows from."""
    score, words = worked.result.score, edition.words
    if score.exact is None or score.rounded is None:
        return ((cell(sentence(words.scored.no_score), span=6),),)
    counting = [
        (Fraction(level.weight.number), Fraction(figure.score))
        for level in edition.contract.service_levels
        if scores(level) and level.weight is not None
        if (figure := worked.result.figures[level.id]).counts and figure.score is not None
    ]
    bottom = sum((weight for weight, _ in counting), Fraction(0))
    top = sum((weight * one for weight, one in counting), Fraction(0))
    said = words.scored.sum.format(
        top=exact(top, words), bottom=exact(bottom, words), score=exact(score.rounded, words)
    )
    name = (strong(edition.label["score"]),)
    return ((cell(name), cell(said, span=4), cell((strong(exact(score.rounded, words)),))),)


# --- what follows -----------------------------------------------------------------------------


def _outcomes(worked: Worked, edition: Edition) -> Iterator[Block]:
    """Each consequence that gives something, or that nearly did, with its steps."""
    moving = [one for one in worked.result.outcomes if one.trace and one.points is None]
    if not moving:
        return
    rows = tuple(
        said
        for _, group in groupby(moving, key=lambda one: one.consequence)
        for said in _of_consequence(tuple(group), edition)
    )
    total = sum((one.net for one in worked.result.outcomes), Decimal(0))
    words = edition.words
    foot = (
        cell((strong(edition.label["total"]),), span=2),
        cell((strong(_begun(owed(total, words))),)),
    )
    head = row(edition.label["consequence"], words.scored.reckoning, edition.label["outcome"])
    yield Table(columns((0.26, 0.5, 0.24)), rows, (head,), foot=(foot,), kind="small")


def _of_consequence(outcomes: tuple[Outcome, ...], edition: Edition) -> Iterator[Row]:
    """Its periods in which an amount arose; where there are several and none did, one row."""
    stirring = [one for one in outcomes if any(map(_is_amount, one.trace))]
    if not stirring and len(outcomes) > 1:
        name = named(edition.names.consequences, outcomes[0].consequence)
        nothing = _begun(owed(Decimal(0), edition.words))
        yield row(name, NOTHING, nothing)
        return
    for one in stirring or outcomes:
        yield _outcome(one, edition)


def _is_amount(given: Step) -> bool:
    return isinstance(given.result, int | Decimal | Fraction) and given.result != 0


def _outcome(outcome: Outcome, edition: Edition) -> Row:
    words, names = edition.words, edition.names
    told = Told(words, names, names.units.get(_kpi(outcome.consequence, edition), ""))
    said = tuple(map(sentence, steps(outcome.trace, told)))
    name = named(names.consequences, outcome.consequence)
    period = outcome.stretch.period
    if period is not None and period.SPAN == 1:
        name = f"{name}, {words.period(period)}"
    return (cell(name), cell(*said), cell(_begun(owed(outcome.net, words))))


def _kpi(consequence: str, edition: Edition) -> str:
    found = next((one for one in edition.contract.consequences if one.id == consequence), None)
    on = getattr(found, "on", None)
    return on if isinstance(on, str) else ""


def _begun(said: str) -> str:
    return sentence(said).removesuffix(".")
