"""The score with its sum, what follows from it step by step, and the settlement."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from sluitend.analysis.settlement import Line, total
from sluitend.prose.blocks import Block, Cell, Row, Table
from sluitend.scoring.moment import Right
from sluitend.views.reckoning import figures, outcomes, right_named
from sluitend.views.reviewing.glance import waiting
from sluitend.views.reviewing.quarter import Reviewed
from sluitend.views.writing import NOTHING, bullets, cell, columns, paragraph, row, strong
from sluitend.wording import scored as say
from sluitend.wording.language import begun, sentence
from sluitend.wording.scored import Told


def score(given: Reviewed) -> tuple[Block, ...]:
    """Weight times score, the sum, and how it was rounded: the sum itself stands in the table."""
    trace = tuple(one for one in given.result.score.trace if one.rule != "score")
    said = say.steps(trace, Told(given.words, given.edition.names))
    return (*figures(given.result, given.edition), *(paragraph(sentence(one)) for one in said))


def points(given: Reviewed) -> tuple[Block, ...]:
    """Service points, KPI by KPI."""
    told = Told(given.words, given.edition.names)
    rows = []
    for one in given.result.outcomes:
        if one.points is None:
            continue
        stirring = tuple(step for step in one.trace if step.result)
        period = one.stretch.period
        name = given.consequence(one.consequence)
        if period is not None and period.SPAN == 1:
            name = f"{name}, {given.words.period(period)}"
        said = tuple(map(sentence, say.steps(stirring, told)))
        total_ = say.measured(one.points, "points", given.words)
        rows.append((cell(name), cell(*said or (NOTHING,)), cell(total_)))
    if not rows:
        return ()
    label = given.edition.label
    head = row(label["consequence"], given.words.scored.reckoning, label["points"])
    table = Table(columns((0.26, 0.5, 0.24)), tuple(rows), (head,), kind="small")
    return (paragraph(given.texts.points_lead, "lead"), table)


def consequences(given: Reviewed) -> tuple[Block, ...]:
    """Each consequence with its steps, and the rights that arose."""
    texts = given.texts
    shown = tuple(outcomes(given.result, given.edition))
    rights = bullets(_arisen(given))
    if not shown:
        return (paragraph(texts.no_consequences), *rights)
    return (paragraph(texts.consequences_lead, "lead"), *shown, *rights)


def _arisen(given: Reviewed) -> Iterator[str]:
    """Rights and duties by the day on which they arose."""
    by_day: dict[date, list[Right]] = {}
    for one in given.result.rights:
        by_day.setdefault(one.on, []).append(one)
    for day, rights in sorted(by_day.items()):
        listed = given.words.list(
            right_named(one.consequence, one.because, given.edition) for one in rights
        )
        yield given.texts.arises.format(date=given.words.date(day), rights=listed)


def settlement(given: Reviewed) -> tuple[Block, ...]:
    """Every sum in both directions, what was decided, and what still waits."""
    texts, label, words = given.texts, given.edition.label, given.words
    if not given.lines:
        return (paragraph(texts.nothing_to_settle),)
    head = row(label["consequence"], texts.by_terms, texts.decision, texts.amount_moves)
    rows = tuple(_line(given, one) for one in given.lines)
    name = cell((strong(label["total"]),), span=3)
    foot: tuple[Row, ...] = ((name, cell((strong(_owed(given, total(given.lines))),))),)
    table = Table(columns((0.24, 0.24, 0.28, 0.24)), rows, (head,), foot=foot, kind="small")
    waits = waiting(given)
    open_ = texts.waiting_total.format(amount=say.owed(waits, words))
    return (
        paragraph(texts.settlement_lead, "lead"),
        table,
        *((paragraph(open_, "result"),) if waits else ()),
    )


def _line(given: Reviewed, one: Line) -> Row:
    name = given.consequence(one.consequence)
    moves = _owed(given, one.amount) if one.standing != "open" else given.texts.standings["open"]
    return (cell(name), cell(_owed(given, one.given)), _decision(given, one), cell(moves))


def _decision(given: Reviewed, one: Line) -> Cell:
    texts, decision = given.texts, one.decision
    if decision is None:
        return cell(texts.by_itself if one.given > 0 else texts.to_decide)
    said = texts.decided.format(
        outcome=texts.standings[one.standing],
        person=given.person(decision.by),
        date=given.words.date(decision.date),
        reason=given.said(decision.reason),
    )
    return cell(said)


def _owed(given: Reviewed, amount: Decimal) -> str:
    return begun(say.owed(amount, given.words)) if amount else given.texts.nothing
