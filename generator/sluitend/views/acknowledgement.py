"""Attendance and acknowledgement of a briefing: who was told what, and has understood it."""

from collections.abc import Iterator
from dataclasses import dataclass

from sluitend.prose.blocks import Block, Row, Sheet, Table
from sluitend.rules.subject import Subject
from sluitend.views.agreement import furniture
from sluitend.views.edition import SHORT_HASH, Edition, edition_of
from sluitend.views.explaining.reader import role_of, told_to
from sluitend.views.view import View
from sluitend.views.writing import columns, facts_to_fill, heading, paragraph, row, title
from sluitend.wording.words import Words

ID = "acknowledgement"
ROWS = 12
"""Rows for those who attend, the known ones filled in."""
ABSENT = 4
"""Rows for those who do not."""


@dataclass(frozen=True, slots=True)
class AcknowledgementSheet:
    """All that the sheet prints."""

    pages: tuple[Block, ...]


def views(subject: Subject, words: Words, gate_open: bool) -> Iterator[View]:
    """One sheet a contract, for all its briefings; none where there is nothing to explain."""
    edition = edition_of(subject, words, gate_open)
    if edition is None or not edition.contract.service_levels:
        return
    texts = words.briefing
    yield View(
        id=ID,
        name=texts.attendance_file,
        template="acknowledgement.md.j2",
        language=words.language,
        sheet=AcknowledgementSheet((Sheet(_blocks(edition)),)),
        title=f"{texts.attendance}: {edition.title}",
        subject=texts.subject,
        author=edition.client.name if edition.client else edition.title,
        date=edition.date,
        furniture=furniture(edition),
        keywords=tuple(filter(None, (edition.contract.service, edition.contract.number))),
    )


def _blocks(edition: Edition) -> tuple[Block, ...]:
    texts = edition.words.briefing
    return (
        heading(texts.attendance),
        *_facts(edition),
        paragraph(texts.confirms, "note"),
        _present(edition),
        title(texts.absent),
        _absent(edition),
        *_retention(edition),
    )


def _facts(edition: Edition) -> tuple[Block, ...]:
    """What was explained: which document in which version; the rest is filled in by hand."""
    texts, label = edition.words.briefing, edition.label
    number = f" ({edition.contract.number})" if edition.contract.number else ""
    readers = edition.words.list(one.word for one in told_to(edition) if one.reader.spoken)
    code = f"{label['content_hash'].lower()} {edition.hash[:SHORT_HASH]}"
    return facts_to_fill(
        (
            (texts.document, f"{edition.title}{number}"),
            (label["version"], ", ".join(filter(None, (edition.version, code)))),
            (texts.date_and_place, ""),
            (texts.trainer, ""),
            (texts.topics, texts.title.format(reader=readers)),
            (texts.spoken, ""),
        )
    )


def _present(edition: Edition) -> Table:
    texts, label = edition.words.briefing, edition.label
    known = tuple(_known(edition))[:ROWS]
    empty = tuple(row(*([""] * 6)) for _ in range(ROWS - len(known)))
    head = row(
        label["name"],
        texts.organisation,
        texts.role,
        texts.understood,
        texts.remarks,
        label["signature"],
    )
    shares = (0.2, 0.18, 0.2, 0.11, 0.15, 0.16)
    return Table(columns(shares), (*known, *empty), (head,), kind="form")


def _known(edition: Edition) -> Iterator[Row]:
    """Whom a briefing is for, and who stands in for them."""
    known = [(told, role_of(told.reader, edition)) for told in told_to(edition)]
    roles = [(told, role) for told, role in known if role is not None]
    seen = {role.person for _, role in roles}
    for told, role in roles:
        party = edition.client if role.side == "client" else edition.supplier
        whose = party.name if party else ""
        name = told.name
        if person := edition.person(role.person):
            yield row(person.name, whose, name, "", "", "")
        deputy = edition.person(role.deputy)
        if deputy and deputy.id not in seen:  # whoever has a role of their own has it there
            seen.add(deputy.id)
            stands_in = edition.words.briefing.stands_in.format(role=name)
            yield row(deputy.name, whose, stands_in, "", "", "")


def _absent(edition: Edition) -> Table:
    texts, label = edition.words.briefing, edition.label
    head = row(label["name"], texts.role, texts.catch_up, texts.trainer, label["signature"])
    rows = tuple(row(*([""] * 5)) for _ in range(ABSENT))
    return Table(columns((0.26, 0.2, 0.16, 0.2, 0.18)), rows, (head,), kind="form")


def _retention(edition: Edition) -> tuple[Block, ...]:
    """Kept as long as the figures that money follows from."""
    kept = [
        level.measurement.retention
        for level in edition.contract.service_levels
        if level.measurement and level.measurement.retention
    ]
    years = [one for one in kept if one.unit == "years"]
    if not years:
        return ()
    longest = max(years, key=lambda one: one.number)
    said = edition.words.briefing.kept.format(length=edition.words.quantity(longest))
    return (paragraph(said, "note"),)
