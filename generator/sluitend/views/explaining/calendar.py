"""When what happens: rhythm of measuring and meeting, days that matter, the first ninety days."""

from collections.abc import Iterator
from datetime import date, timedelta

from sluitend.prose.blocks import Block, Table
from sluitend.views.edition import Edition
from sluitend.views.explaining.quality import name
from sluitend.views.explaining.reader import Told
from sluitend.views.writing import cell, columns, row
from sluitend.wording import term as say
from sluitend.wording.language import sentence
from sluitend.wording.measurement import after
from sluitend.wording.names import named

NINETY = 90
"""Days after the start that the last part looks at."""


# --- rhythm -----------------------------------------------------------------------------------


def rhythm(told: Told) -> tuple[Block, ...]:
    """Meetings the reader attends, and figures the reader's side delivers."""
    texts = told.edition.words.briefing
    rows = tuple(row(every, cell(*what)) for every, what in (*_meetings(told), *_deliveries(told)))
    if not rows:
        return ()
    head = row(texts.when, texts.what)
    return (Table(columns((0.3, 0.7)), rows, (head,), kind="small"),)


def _meetings(told: Told) -> Iterator[tuple[str, tuple[str, ...]]]:
    edition, texts = told.edition, told.edition.words.briefing
    governance = edition.contract.governance
    for meeting in governance.meetings if governance else ():
        if told.role in meeting.participants:
            others = (one for one in meeting.participants if one != told.role)
            who = edition.words.list(named(edition.names.roles, one) for one in others)
            title = edition.text(meeting.title) or meeting.id
            what = texts.meeting_with.format(meeting=title, who=who)
            yield _begun(edition.words.each(meeting.every)), (what,)


def _deliveries(told: Told) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Figures that are due on the same day, together."""
    edition = told.edition
    due: dict[str, list[str]] = {}
    for level in edition.contract.service_levels:
        plan = level.measurement
        if plan and plan.delivered and plan.by == told.reader.side and level.per:
            when = edition.words.every(level.per)
            term = after(plan.delivered, edition.words)
            due.setdefault(_begun(f"{when}, {term}"), []).append(name(level, edition))
    texts = edition.words.briefing
    for when, titles in due.items():
        yield when, (texts.figures.format(levels=edition.words.list(titles)),)


def _begun(said: str) -> str:
    return sentence(said).removesuffix(".")


# --- days that matter -------------------------------------------------------------------------


def days(edition: Edition) -> tuple[Block, ...]:
    """The days of the contract that somebody must not miss, in order."""
    texts, words = edition.words.briefing, edition.words
    found = sorted((day, what) for day, what in _days(edition) if day is not None)
    rows = tuple(row(words.date(day), what) for day, what in found)
    if not rows:
        return ()
    return (Table(columns((0.28, 0.72)), rows, (row(texts.day, texts.what),), kind="small"),)


def _days(edition: Edition) -> Iterator[tuple[date | None, str]]:
    texts, term = edition.words.briefing, edition.contract.term
    if term is not None:
        yield term.starts, texts.starts
        yield say.run_in_day(term), texts.run_in_ends
        yield say.last_announcement_day(term), texts.announce
        yield say.notice_day(term, "client"), texts.client_notice
        yield say.notice_day(term, "supplier"), texts.supplier_notice
        yield say.current_end(term), texts.ends
    price = edition.contract.price
    if price and price.indexation:
        yield price.indexation.first, texts.first_indexation
    for certificate in edition.contract.certificates:
        title = edition.text(certificate.title) or certificate.id
        yield certificate.expires, texts.expires.format(what=title)
    for insurance in edition.contract.insurances:
        title = edition.text(insurance.title) or insurance.id
        yield insurance.expires, texts.expires.format(what=title)


# --- the first ninety days --------------------------------------------------------------------


def first_days(told: Told) -> tuple[Block, ...]:
    """Steps of the implementation that matter to the reader, each with its date."""
    edition, words = told.edition, told.edition.words
    term = edition.contract.term
    if term is None:
        return ()
    rows = []
    for phase in edition.contract.implementation:
        away = int(phase.due.number)
        other = phase.side not in (told.reader.side, "joint")
        if phase.due.unit != "days" or not -told.reader.days_before <= away <= NINETY:
            continue
        if other and told.reader.key != "contract_manager":
            continue
        day = words.date(term.starts + timedelta(days=away))
        who = words.briefing.side[phase.side]
        rows.append(row(day, edition.text(phase.title), who))
    if not rows:
        return ()
    head = row(words.briefing.day, words.briefing.what, words.briefing.who)
    return (Table(columns((0.24, 0.52, 0.24)), tuple(rows), (head,), kind="small"),)
