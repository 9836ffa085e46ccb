"""What is still going on: improvement plans and other rights, actions, objections."""

from collections.abc import Iterator
from decimal import Decimal

from sluitend.model.action import Action
from sluitend.model.consequence import ImprovementPlan
from sluitend.model.results import Correction, Exclusion, Objection
from sluitend.period import plus
from sluitend.prose.blocks import Block, Row, Table
from sluitend.scoring.moment import QuarterResult, Right
from sluitend.views.reviewing.quarter import Reviewed
from sluitend.views.writing import NOTHING, bullets, cell, columns, paragraph, row
from sluitend.wording.governance import side
from sluitend.wording.names import named
from sluitend.wording.scored import exact, owed
from sluitend.wording.suggested import suggestion

SCORE = "score"


def plans(given: Reviewed) -> tuple[Block, ...]:
    """The rights and duties of this quarter, and the plans that still run."""
    texts = given.texts
    rows = tuple(_right(given, result, one) for result, one in _running(given))
    if not rows:
        return (paragraph(texts.no_plans),)
    head = row(texts.plan, texts.since, texts.because, texts.deadline, texts.known)
    return (Table(columns((0.25, 0.17, 0.22, 0.19, 0.17)), rows, (head,), kind="small"),)


def _running(given: Reviewed) -> Iterator[tuple[QuarterResult, Right]]:
    for scored in given.before:
        for one in scored.result.rights:
            if _still_runs(given, one):
                yield scored.result, one
    for one in given.result.rights:
        yield given.result, one


def _still_runs(given: Reviewed, right: Right) -> bool:
    """Whether a plan of a quarter before must still show its effect at the end of this one."""
    terms = _plan(given, right)
    if terms is None or terms.effect_within is None:
        return False
    return plus(right.on, terms.effect_within) >= given.scored.quarter.first


def _plan(given: Reviewed, right: Right) -> ImprovementPlan | None:
    found = (one for one in given.edition.contract.consequences if one.id == right.consequence)
    return next((one for one in found if isinstance(one, ImprovementPlan)), None)


def _right(given: Reviewed, result: QuarterResult, right: Right) -> Row:
    texts, words, terms = given.texts, given.words, _plan(given, right)
    deadlines = []
    if terms is not None:
        deadlines.append(texts.plan_due.format(length=words.quantity(terms.due.length)))
        if terms.effect_within is not None:
            deadlines.append(texts.effect.format(length=words.quantity(terms.effect_within)))
    return (
        cell(given.consequence(right.consequence)),
        cell(words.date(right.on)),
        cell(given.listed(right.because) or NOTHING),
        cell(*deadlines or (NOTHING,)),
        cell(*tuple(_events(given, result, right)) or (NOTHING,)),
    )


def _events(given: Reviewed, result: QuarterResult, right: Right) -> Iterator[str]:
    """What was recorded of it since."""
    for results in given.events:
        for one in results.events:
            if one.on == right.consequence and one.date >= result.quarter.first:
                what = given.texts.plan_events[one.is_] if one.is_ is not None else one.evidence
                yield given.texts.happened.format(what=what, date=given.words.date(one.date))


# --- actions ----------------------------------------------------------------------------------


def actions(given: Reviewed) -> tuple[Block, ...]:
    """What is still to be done, the first due first."""
    texts = given.texts
    todo = [one for one in given.actions if one.kind == "action" and not one.done]
    todo.sort(key=lambda one: (one.due is None, one.due or 0, one.id))
    if not todo:
        return (paragraph(texts.no_actions),)
    head = row(texts.action, texts.who, texts.due)
    rows = tuple(_action(given, one) for one in todo)
    return (Table(columns((0.5, 0.24, 0.26)), rows, (head,), kind="small"),)


def _action(given: Reviewed, one: Action) -> Row:
    due = given.words.date(one.due) if one.due else NOTHING
    if given.past(one.due):
        due = given.texts.is_late.format(date=due)
    return row(given.said(one.what) or one.id, given.person(one.owner), due)


# --- objections -------------------------------------------------------------------------------


def objections(given: Reviewed) -> tuple[Block, ...]:
    """Objections with their outcome, results that were left out, corrections."""
    texts, results = given.texts, given.results
    made = tuple(_objection(given, one) for one in results.objections)
    others = (*_exclusions(given), *(_correction(given, one) for one in results.corrections))
    if not made and not others:
        return (paragraph(texts.no_objections),)
    head = row(
        given.edition.label["kpi"], texts.who, texts.objection, given.edition.label["outcome"]
    )
    table = Table(columns((0.22, 0.2, 0.3, 0.28)), made, (head,), kind="small")
    return (*((table,) if made else ()), *bullets(others))


def _objection(given: Reviewed, one: Objection) -> Row:
    texts, words = given.texts, given.words
    ended = texts.is_open
    if one.outcome is not None:
        ended = texts.ended.format(
            outcome=texts.endings[one.outcome],
            date=words.date(one.decided_on) if one.decided_on else NOTHING,
            because=given.said(one.because),
        )
    by = texts.by.format(side=side(one.by, words), date=words.date(one.date))
    return row(given.level(one.on), by, given.said(one.reason), ended)


def _exclusions(given: Reviewed) -> Iterator[str]:
    for one in given.results.exclusions:
        said = excluded(given, one)
        yield given.texts.period_said.format(period=given.level(one.on), said=said)


def excluded(given: Reviewed, one: Exclusion) -> str:
    """Why a result was left out, who approved it, and what shows it; a sentence part."""
    return given.texts.excluded.format(
        reason=given.said(one.reason),
        person=given.person(one.approved_by),
        evidence=one.evidence,
    )


def _correction(given: Reviewed, one: Correction) -> str:
    texts, known = given.texts, given.edition.names
    titles = {
        **known.service_levels,
        **known.consequences,
        SCORE: given.edition.label["score"].lower(),
    }
    was = given.words.list(
        texts.was.format(on=named(titles, on), was=_was(given, on, said))
        for on, said in one.was.items()
    )
    return texts.corrected.format(
        person=given.person(one.by),
        date=given.words.date(one.date),
        reason=given.said(one.reason),
        was=was or NOTHING,
    )


def _was(given: Reviewed, on: str, said: str) -> str:
    """What was recorded, in words: an amount, a score, or a KPI's value, score and outcome."""
    words, numbers, found = given.words, 0, []
    if on in given.edition.names.consequences:
        return owed(Decimal(said), words) if _is_number(said) else said
    for part in said.split():
        if _is_number(part):
            numbers += 1
            score = f"{given.edition.label['score'].lower()} " if numbers > 1 else ""
            found.append(f"{score}{exact(Decimal(part), words)}")
        elif part != "measured":
            known = {**words.scored.met, **words.scored.state}
            found.append(str(known.get(part, part)))
    return ", ".join(found)


def _is_number(text: str) -> bool:
    return text.removeprefix("-").replace(".", "", 1).isdecimal()


# --- fine-tuning ------------------------------------------------------------------------------


def suggestions(given: Reviewed) -> tuple[Block, ...]:
    """KPIs that no longer steer, with the figures that show it; left out where there are none."""
    names, words = given.edition.names, given.words
    said = tuple(suggestion(one, given.edition.contract, names, words) for one in given.suggestions)
    return (paragraph(words.suggested.lead, "lead"), *bullets(said)) if said else ()
