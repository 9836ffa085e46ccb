"""When what happens: rhythm of measuring and meeting, days that matter, the first ninety days."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

from sluitend.model import term_days
from sluitend.prose.blocks import Block, Run, Table
from sluitend.views.edition import Edition
from sluitend.views.explaining.quality import gates, name, terms
from sluitend.views.explaining.reader import Told
from sluitend.views.writing import Said, cell, columns, row, strong
from sluitend.wording.language import begun
from sluitend.wording.measurement import after
from sluitend.wording.names import named

Period = Literal["week", "month", "quarter", "half_year", "year"]
NINETY = 90
"""Days after the start that the last part looks at."""


# --- rhythm -----------------------------------------------------------------------------------


Due = tuple[Fraction, str, Said]
"""After how many days again, how often in words, what."""
DAYS = {
    "days": Fraction(1),
    "weeks": Fraction(7),
    "months": Fraction(365, 12),
    "quarters": Fraction(365, 4),
    "years": Fraction(365),
}
"""Days in a unit, to put what recurs in order."""
AT_ONCE = DAYS["days"] + 1
"""Whenever it happens: after what is done any day."""
MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
"""Months in a measuring period."""


def rhythm(told: Told) -> tuple[Block, ...]:
    """Meetings the reader attends, and figures the reader's side delivers."""
    return _by_rhythm((*_meetings(told), *_deliveries(told)), told.edition)


def daily(told: Told) -> tuple[Block, ...]:
    """All that comes back, the most frequent first: what a working week is made of."""
    recurring = (*_terms(told), *_meetings(told), *_deliveries(told), *_gates(told))
    return _by_rhythm(recurring, told.edition)


def _by_rhythm(given: Iterable[Due], edition: Edition) -> tuple[Block, ...]:
    """A row for each rhythm."""
    texts = edition.words.briefing
    found: dict[Fraction, list[Due]] = {}
    for due in sorted(given, key=lambda one: one[0]):
        found.setdefault(due[0], []).append(due)
    rows = tuple(row(begun(dues[0][1]), cell(*(due[2] for due in dues))) for dues in found.values())
    if not rows:
        return ()
    head = row(texts.when, texts.what)
    return (Table(columns((0.2, 0.8)), rows, (head,), kind="small"),)


def _terms(told: Told) -> Iterator[Due]:
    """What must be done in time any day, and which lists are kept up meanwhile."""
    edition, texts = told.edition, told.edition.words.briefing
    mine = [one for one in edition.contract.service_levels if one.owed_by == told.reader.side]
    for level in mine:
        if said := " ".join(terms(level, edition)):
            what = (strong(f"{name(level, edition)}."), Run(f" {said}"))
            yield DAYS["days"], texts.every_day, what
    plans = (one.measurement for one in edition.contract.service_levels)
    sources = (edition.text(one.source) for one in plans if one and one.by == told.reader.side)
    for source in dict.fromkeys(filter(None, sources)):
        yield AT_ONCE, texts.at_once, texts.keep_up.format(source=source)


def _gates(told: Told) -> Iterator[Due]:
    """What must be right always, as often as it is looked at."""
    edition = told.edition
    found: dict[Period, list[str]] = {}
    for level in gates(edition):
        if level.per and level.owed_by == told.reader.side:
            found.setdefault(level.per, []).append(name(level, edition))
    for per, titles in found.items():
        said = edition.words.briefing.in_order.format(levels=edition.words.list(titles))
        yield _period(per), edition.words.every(per), said


def _period(per: Period) -> Fraction:
    return DAYS["weeks"] if per == "week" else DAYS["months"] * MONTHS[per]


def _meetings(told: Told) -> Iterator[Due]:
    edition, texts = told.edition, told.edition.words.briefing
    governance = edition.contract.governance
    for meeting in governance.meetings if governance else ():
        if told.role in meeting.participants:
            others = (one for one in meeting.participants if one != told.role)
            who = edition.words.list(named(edition.names.roles, one) for one in others)
            title = edition.text(meeting.title) or meeting.id
            what = texts.meeting_with.format(meeting=title, who=who)
            days_ = DAYS.get(meeting.every.unit, DAYS["years"]) * Fraction(meeting.every.number)
            yield days_, edition.words.each(meeting.every), f"{what}."


def _deliveries(told: Told) -> Iterator[Due]:
    """Figures that are due on the same day, together."""
    edition = told.edition
    due: dict[tuple[Period, str], list[str]] = {}
    for level in edition.contract.service_levels:
        plan = level.measurement
        if plan and plan.delivered and plan.by == told.reader.side and level.per:
            term = after(plan.delivered, edition.words)
            due.setdefault((level.per, term), []).append(name(level, edition))
    texts = edition.words.briefing
    for (per, term), titles in due.items():
        said = texts.figures.format(term=term, levels=edition.words.list(titles))
        yield _period(per), edition.words.every(per), said


# --- days that matter -------------------------------------------------------------------------


def days(edition: Edition, since: date | None = None) -> tuple[Block, ...]:
    """The days of the contract that somebody must not miss, in order; from a day on if given."""
    texts, words = edition.words.briefing, edition.words
    known = ((day, what) for day, what in _days(edition) if day is not None)
    found = sorted(one for one in known if since is None or one[0] >= since)
    rows = tuple(row(words.date(day), what) for day, what in found)
    if not rows:
        return ()
    return (Table(columns((0.28, 0.72)), rows, (row(texts.day, texts.what),), kind="small"),)


def _days(edition: Edition) -> Iterator[tuple[date | None, str]]:
    texts, term = edition.words.briefing, edition.contract.term
    if term is not None:
        yield term.starts, texts.starts
        yield term_days.run_in_day(term), texts.run_in_ends
        yield term_days.last_announcement_day(term), texts.announce
        yield term_days.notice_day(term, "client"), texts.client_notice
        yield term_days.notice_day(term, "supplier"), texts.supplier_notice
        yield term_days.current_end(term), texts.ends
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
        if other and not told.reader.whole:
            continue
        day = words.date(term.starts + timedelta(days=away))
        who = words.briefing.side[phase.side]
        rows.append(row(day, edition.text(phase.title), who))
    if not rows:
        return ()
    head = row(words.briefing.day, words.briefing.what, words.briefing.who)
    return (Table(columns((0.24, 0.52, 0.24)), tuple(rows), (head,), kind="small"),)
