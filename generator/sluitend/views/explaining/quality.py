"""What is measured, in plain words: what counts, when it is good, who records what."""

from collections.abc import Iterator
from decimal import Decimal

from sluitend.model.service_level import Role, ServiceLevel
from sluitend.prose.blocks import Block, Row, Table
from sluitend.quantity import Bound, Quantity
from sluitend.views.edition import Edition
from sluitend.views.explaining.reader import Told
from sluitend.views.writing import NOTHING, cell, columns, row, strong
from sluitend.wording import measure, service_level
from sluitend.wording.names import named

ALL = Quantity(Decimal(100), "%")
"""Nothing is more than all of it."""


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
    counts = [edition.text(level.definition) or NOTHING, *terms(level, edition)]
    first = [(strong(name(level, edition)),)]
    under = texts.weighs.format(weight=words.percent(level.weight)) if level.weight else ""
    good = [norm(level, edition) or NOTHING]
    if level.per:
        good.append(texts.measured_every.format(every=words.every(level.per)))
    return row(
        cell(*first, *((under,) if under else ())),
        cell(*counts),
        cell(*excluded or [NOTHING]),
        cell(*good),
    )


def norm(level: ServiceLevel, edition: Edition) -> str | None:
    """The norm in plain words: *geen* for at most none, `100%` for at least all of it."""
    words, given = edition.words, level.target
    if isinstance(given, Bound) and given.word == "at most" and not given.value.number:
        return words.briefing.none_at_all
    if isinstance(given, Bound) and given.word == "at least" and given.value == ALL:
        return words.percent(given.value)
    return service_level.target(level, words)


def terms(level: ServiceLevel, edition: Edition) -> tuple[str, ...]:
    """Within what time it must be done, as sentences; none where time does not matter."""
    if level.measure is None:
        return ()
    return measure.limits(level.measure, edition.words, edition.names)


def needs_of(told: Told) -> tuple[tuple[str, str], ...]:
    """The reader's part in a figure: what it needs of the reader's role, what that verifies."""
    edition, role = told.edition, named(told.edition.names.roles, told.role or "").lower()
    verifies = told.reader.key == "building_manager"
    found = []
    for level in edition.contract.service_levels:
        plan = level.measurement if verifies else None
        asked = (level.client_needs, plan.verified_how if plan else None)
        said = [text for text in map(edition.text, asked) if role and role in text.lower()]
        if said and level.owed_by == "supplier":
            found.append((name(level, edition), " ".join(said)))
    return tuple(found)


def needed(told: Told) -> tuple[Block, ...]:
    """The reader's part in figures that are right."""
    texts = told.edition.words.briefing
    rows = tuple(row(cell((strong(title),)), needs) for title, needs in needs_of(told))
    if not rows:
        return ()
    head = row(texts.we_measure, texts.you_do)
    return (Table(columns((0.34, 0.66)), rows, (head,), kind="small"),)


def owed(told: Told) -> tuple[Block, ...]:
    """What the client itself is measured on."""
    return explained(duties_of(told), told.edition)


def duties_of(told: Told) -> tuple[ServiceLevel, ...]:
    """The client's duties; a building manager gets those that he or she has a hand in, if any."""
    found = duties(told.edition)
    if told.reader.key != "building_manager":
        return found
    role = named(told.edition.names.roles, told.role or "").lower()
    own = tuple(one for one in found if role and role in _said(one, told.edition).lower())
    return own or found


def _said(level: ServiceLevel, edition: Edition) -> str:
    """All that a service level says of who does what."""
    plan = level.measurement
    texts = [level.definition, level.client_needs]
    if plan:
        texts += [plan.how, plan.source, plan.verified_how]
    return " ".join(map(edition.text, texts))
