"""What is measured, in plain words: what counts, when it is good, who records what."""

from collections.abc import Iterator

from sluitend.model.service_level import Role, ServiceLevel
from sluitend.prose.blocks import Block, Row, Table
from sluitend.views.edition import Edition
from sluitend.views.explaining.reader import Told
from sluitend.views.writing import NOTHING, cell, columns, paragraph, row, strong
from sluitend.wording import service_level
from sluitend.wording.measurement import after, by


def scored(edition: Edition) -> tuple[ServiceLevel, ...]:
    """What makes up the score, the heaviest first."""
    levels = [one for one in _of_supplier(edition) if one.role is Role.SCORED]
    return tuple(sorted(levels, key=lambda one: -(one.weight.number if one.weight else 0)))


def gates(edition: Edition) -> tuple[ServiceLevel, ...]:
    """What must be right always."""
    return tuple(one for one in _of_supplier(edition) if one.role is Role.GATE)


def duties(edition: Edition) -> tuple[ServiceLevel, ...]:
    """What the client owes."""
    return tuple(one for one in edition.contract.service_levels if one.owed_by == "client")


def _of_supplier(edition: Edition) -> Iterator[ServiceLevel]:
    return (one for one in edition.contract.service_levels if one.owed_by == "supplier")


def name(level: ServiceLevel, edition: Edition) -> str:
    """Its title."""
    return edition.text(level.title) or level.id


def explained(levels: tuple[ServiceLevel, ...], edition: Edition) -> tuple[Block, ...]:
    """What counts, what does not, when it is good."""
    if not levels:
        return ()
    texts = edition.words.briefing
    head = row(texts.we_measure, texts.counts, texts.counts_not, texts.good)
    rows = tuple(_explained(one, edition) for one in levels)
    return (Table(columns((0.22, 0.37, 0.26, 0.15)), rows, (head,), kind="small"),)


def _explained(level: ServiceLevel, edition: Edition) -> Row:
    words, texts = edition.words, edition.words.briefing
    excluded = [said for one in level.exclusions if (said := edition.text(one))]
    first = [(strong(name(level, edition)),)]
    under = texts.weighs.format(weight=words.percent(level.weight)) if level.weight else ""
    good = [service_level.target(level, words) or NOTHING]
    if level.per:
        good.append(texts.measured_every.format(every=words.every(level.per)))
    return row(
        cell(*first, *((under,) if under else ())),
        edition.text(level.definition) or NOTHING,
        cell(*excluded or [NOTHING]),
        cell(*good),
    )


def recorded(told: Told) -> tuple[Block, ...]:
    """What the reader's own side records and delivers: from which list, by when, who checks."""
    edition, texts = told.edition, told.edition.words.briefing
    rows = tuple(
        row
        for level in edition.contract.service_levels
        if level.measurement and level.measurement.by == told.reader.side
        for row in [_recorded(level, edition)]
    )
    if not rows:
        return ()
    head = row(texts.we_measure, texts.from_list, texts.ready, texts.checked)
    table = Table(columns((0.24, 0.34, 0.22, 0.2)), rows, (head,), kind="small")
    missing = paragraph(texts.missing, "note")
    return (table, missing) if told.reader.side == "supplier" else (table,)


def _recorded(level: ServiceLevel, edition: Edition) -> Row:
    plan, words = level.measurement, edition.words
    source = edition.text(plan.source) if plan else ""
    when = after(plan.delivered, words) if plan and plan.delivered else NOTHING
    checks = by(plan.verified_by, words) if plan and plan.verified_by else NOTHING
    return row(cell((strong(name(level, edition)),)), source or NOTHING, when, checks)


def needed(edition: Edition) -> tuple[Block, ...]:
    """What the client's people must do so that a figure can be right."""
    texts = edition.words.briefing
    found = [
        (name(level, edition), edition.text(level.client_needs))
        for level in edition.contract.service_levels
        if level.owed_by == "supplier" and level.client_needs
    ]
    rows = tuple(row(cell((strong(title),)), needs) for title, needs in found if needs)
    if not rows:
        return ()
    head = row(texts.we_measure, texts.you_do)
    return (Table(columns((0.34, 0.66)), rows, (head,), kind="small"),)


def owed(edition: Edition) -> tuple[Block, ...]:
    """What the client itself is measured on."""
    return explained(duties(edition), edition)
