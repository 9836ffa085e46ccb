"""Annex: what is measured, how, by whom, when, and what is done with it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sluitend.model.service_level import MeasurementPlan
from sluitend.prose.blocks import Block, Cell, Row, Sheet, Table
from sluitend.views.annexes.grouping import Numbered, groups
from sluitend.views.edition import Edition
from sluitend.views.writing import NOTHING, cell, columns, paragraph, row, strong
from sluitend.wording.language import sentence
from sluitend.wording.measurement import after

SHARES = (0.03, 0.13, 0.14, 0.2, 0.13, 0.15, 0.22, 0.13)
"""Number, title, who, method, source, population, checks, use."""


def blocks(edition: Edition) -> tuple[Block, ...]:
    """The whole plan of every service level, a row each; what most have in common above it."""
    planned = tuple(
        (group.title, tuple(one for one in group.levels if one.level.measurement))
        for group in groups(edition)
    )
    kept = tuple((name, levels) for name, levels in planned if levels)
    plans = [one.level.measurement for _, levels in kept for one in levels]
    most = _usual([plan for plan in plans if plan], edition)
    return (Sheet((*_lead(most, edition), _table(kept, most, edition))),)


@dataclass(frozen=True, slots=True)
class _Usual:
    """What is said once; "" where it differs too much."""

    delivered: str
    retention: str


def _usual(plans: Sequence[MeasurementPlan], edition: Edition) -> _Usual:
    return _Usual(
        _most([_delivered(one, edition) for one in plans]),
        _most([_retention(one, edition) for one in plans]),
    )


def _most(said: Sequence[str]) -> str:
    """What more than half of them say, where each of them says something."""
    if not said or not all(said):
        return ""
    most, count = Counter(said).most_common(1)[0]
    return most if 2 * count > len(said) else ""


def _delivered(plan: MeasurementPlan, edition: Edition) -> str:
    words = edition.words
    if plan.delivered is None:
        return ""
    return words.service_level.delivered.format(when=after(plan.delivered, words))


def _retention(plan: MeasurementPlan, edition: Edition) -> str:
    words = edition.words
    if plan.retention is None:
        return ""
    return words.service_level.retention.format(length=words.quantity(plan.retention))


def _lead(most: _Usual, edition: Edition) -> tuple[Block, ...]:
    """What the annex holds, what most plans share, how long a result may be objected to."""
    texts, score = edition.words.agreement, edition.contract.score
    said = [texts.plan_lead]
    shared = edition.words.list(filter(None, (most.delivered, most.retention)))
    if shared:
        said.append(texts.plan_usual.format(said=shared))
    if score and score.objection:
        said.append(texts.objection.format(length=edition.words.quantity(score.objection)))
    return (paragraph(" ".join(said), "lead"),)


# --- the table --------------------------------------------------------------------------------


def _table(
    grouped: tuple[tuple[str, tuple[Numbered, ...]], ...], most: _Usual, edition: Edition
) -> Table:
    label, texts = edition.label, edition.words.agreement
    head = row(
        texts.number,
        label["service_level"],
        texts.plan_who,
        label["method"],
        label["source"],
        label["population"],
        texts.plan_checks,
        label["used_for"],
    )
    rows: list[Row] = []
    for name, levels in grouped:
        rows.append((cell((strong(name),), span=len(SHARES)),))
        rows += [_row(one, one.level.measurement, most, edition) for one in levels]
    return Table(columns(SHARES), tuple(rows), (head,), kind="small")


def _row(one: Numbered, plan: MeasurementPlan | None, most: _Usual, edition: Edition) -> Row:
    if plan is None:
        return row(str(one.number), one.title)
    return row(
        str(one.number),
        one.title,
        _cell(_who(plan, most, edition)),
        edition.text(plan.how) or NOTHING,
        edition.text(plan.source) or NOTHING,
        edition.text(plan.population) or NOTHING,
        _cell(_checks(plan, edition)),
        edition.text(plan.used_for) or NOTHING,
    )


def _cell(lines: Iterator[str]) -> Cell:
    said = tuple(lines)
    return cell(*said or (NOTHING,))


def _who(plan: MeasurementPlan, most: _Usual, edition: Edition) -> Iterator[str]:
    """Who measures and verifies; when the figures are there and how long kept, where unusual."""
    texts = edition.words.service_level
    if plan.by:
        yield sentence(texts.measures[plan.by])
    if plan.verified_by:
        yield sentence(texts.verifies[plan.verified_by])
    for said, usual in (
        (_delivered(plan, edition), most.delivered),
        (_retention(plan, edition), most.retention),
    ):
        if said and said != usual:
            yield sentence(said)


def _checks(plan: MeasurementPlan, edition: Edition) -> Iterator[str]:
    """How it is verified, and when it is measured again."""
    texts, label = edition.words.agreement, edition.label
    if verified := edition.text(plan.verified_how):
        yield verified
    if again := edition.text(plan.remeasured):
        yield texts.labelled.format(label=label["remeasured"], said=again)
