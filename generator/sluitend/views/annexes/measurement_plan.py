"""Annex: what is measured, how, by whom, when, and what is done with it."""

from typing import Literal

from sluitend.prose.blocks import Block, Table
from sluitend.views.annexes.grouping import Numbered, groups
from sluitend.views.edition import Edition
from sluitend.views.writing import NOTHING, columns, facts, paragraph, row, subtitle, title
from sluitend.wording.language import sentence
from sluitend.wording.measurement import after, by, plan_rows

IN_TABLE: tuple[Literal["measured_by", "verified_by", "delivered", "retention"], ...] = (
    "measured_by",
    "verified_by",
    "delivered",
    "retention",
)
"""Parts of the plan that stand in the table, and once is enough."""


def blocks(edition: Edition) -> tuple[Block, ...]:
    """Who measures what and when, as one table; then the whole plan of every service level."""
    planned = tuple(
        (group.title, tuple(one for one in group.levels if one.level.measurement))
        for group in groups(edition)
    )
    kept = tuple((name, levels) for name, levels in planned if levels)
    details = tuple(
        block
        for name, levels in kept
        for block in (title(name), *(part for one in levels for part in _plan(one, edition)))
    )
    every = tuple(one for _, levels in kept for one in levels)
    return (paragraph(_lead(edition), "lead"), _overview(every, edition), *details)


def _lead(edition: Edition) -> str:
    """What the annex holds, and how long every result may be objected to."""
    texts, score = edition.words.agreement, edition.contract.score
    if score is None or score.objection is None:
        return texts.plan_lead
    length = edition.words.quantity(score.objection)
    return f"{texts.plan_lead} {texts.objection.format(length=length)}"


def _overview(levels: tuple[Numbered, ...], edition: Edition) -> Table:
    label, words = edition.label, edition.words
    head = (
        words.agreement.number,
        label["service_level"],
        label["measured_by"],
        label["verified_by"],
        label["delivered"],
        label["retention"],
    )
    rows = []
    for one in levels:
        plan = one.level.measurement
        if plan is None:
            continue
        rows.append(
            row(
                str(one.number),
                one.title,
                by(plan.by, words) if plan.by else NOTHING,
                by(plan.verified_by, words) if plan.verified_by else NOTHING,
                after(plan.delivered, words) if plan.delivered else NOTHING,
                words.quantity(plan.retention) if plan.retention else NOTHING,
            )
        )
    shares = (0.04, 0.26, 0.15, 0.14, 0.27, 0.14)
    return Table(columns(shares), tuple(rows), (row(*head),), kind="small")


def _plan(one: Numbered, edition: Edition) -> tuple[Block, ...]:
    plan = one.level.measurement
    if plan is None:
        return ()
    label = edition.label
    told = {label[key] for key in IN_TABLE}
    rows = plan_rows(plan, edition.words, edition.names)
    pairs = [(name, _ended(said)) for name, said in rows if said and name not in told]
    return (subtitle(f"{one.number}. {one.title}"), *facts(pairs))


def _ended(said: str) -> str:
    """As a sentence; one that ends already stays as it is."""
    return sentence(said.rstrip("."))
