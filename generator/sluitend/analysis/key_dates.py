"""The days of a contract that somebody must not miss, and who must not.

All follow from the source: terms, measurement plan, deliveries, actions. A notice day is the last
on which notice can arrive; a delivery is due on the last day it is in time.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from sluitend.load.dossier import Dossier
from sluitend.measurements.due import due_day, office
from sluitend.model.governance import Side
from sluitend.model.term_days import (
    current_end,
    last_announcement_day,
    last_day,
    notice_day,
    run_in_day,
)
from sluitend.model.text import Text
from sluitend.period import CALENDAR_UNITS, KINDS, plus, steps
from sluitend.pricing.announced import deadline
from sluitend.quantity import Quantity

Kind = Literal[
    "starts",
    "run_in_ends",
    "implementation",
    "option",
    "notice_client",
    "notice_supplier",
    "ends",
    "indexation",
    "announcement",
    "delivery",
    "meeting",
    "evaluation",
    "expires",
    "action",
    "retention",
]
A_YEAR = Quantity(Decimal(12), "months")


@dataclass(frozen=True, slots=True, order=True)
class KeyDate:
    """One day: what is due, on whose side, and for which roles where roles are named."""

    day: date
    contract: str
    kind: Kind
    side: Side | None = None
    """None: both parties."""
    of: str = ""
    """Id of the thing: a meeting, a data set, an action, a certificate."""
    title: Text | None = None
    """Its name, where it has one."""
    roles: tuple[str, ...] = ()
    """Ids of the roles it is for."""


def key_dates(dossier: Dossier, first: date, last: date) -> tuple[KeyDate, ...]:
    """Those from a day up to and including another, in order."""
    found = (one for source in SOURCES for one in source(dossier, last))
    inside = {one for one in found if first <= one.day <= last}
    return tuple(sorted(inside, key=lambda one: (one.day, one.kind, one.of)))


# --- term -------------------------------------------------------------------------------------


def _of_term(dossier: Dossier, last: date) -> Iterator[KeyDate]:
    """Start, end of the run-in, decisions on renewal, notice, end."""
    term, name = dossier.contract.term, dossier.id
    if term is None:
        return
    yield KeyDate(term.starts, name, "starts")
    found: tuple[tuple[date | None, Kind, Side | None], ...] = (
        (run_in_day(term), "run_in_ends", None),
        (current_end(term), "ends", None),
        (last_announcement_day(term), "option", "client"),
        (notice_day(term, "client"), "notice_client", "client"),
        (notice_day(term, "supplier"), "notice_supplier", "supplier"),
    )
    for day, kind, side in found:
        if day is not None:
            yield KeyDate(day, name, kind, side)


def _of_implementation(dossier: Dossier, last: date) -> Iterator[KeyDate]:
    """Steps before and after the start."""
    term = dossier.contract.term
    for phase in dossier.contract.implementation:
        if term is not None and phase.due.unit == "days":
            day = term.starts + timedelta(days=int(phase.due.number))
            side = None if phase.side == "joint" else phase.side
            yield KeyDate(day, dossier.id, "implementation", side, phase.id, phase.title)


# --- price ------------------------------------------------------------------------------------


def _of_price(dossier: Dossier, last: date) -> Iterator[KeyDate]:
    """Each indexation, and the last day to announce it."""
    price, end = dossier.contract.price, last_day(dossier.contract.term)
    terms = price.indexation if price is not None else None
    if terms is None or terms.first is None:
        return
    until = last if end is None else min(last, end)
    every = terms.every or A_YEAR
    for day in steps(terms.first, every, plus(until, every)):
        if end is not None and day > end:
            return
        yield KeyDate(day, dossier.id, "indexation")
        if terms.announce is not None:
            latest = deadline(terms.announce, day)
            if latest is not None:
                yield KeyDate(latest, dossier.id, "announcement", terms.announce.by)


# --- what comes back --------------------------------------------------------------------------


def _of_deliveries(dossier: Dossier, last: date) -> Iterator[KeyDate]:
    """The last day on which each delivery of figures is in time."""
    term, end = dossier.contract.term, last_day(dossier.contract.term)
    calendar = office(dossier.repository)
    for mapped in dossier.data_sets:
        kind = KINDS.get(mapped.every)
        if term is None or kind is None:
            continue
        by = mapped.delivered_by
        side = by if by == "client" or by == "supplier" else None
        period = kind.containing(term.starts)
        while period.first <= last and (end is None or period.first <= end):
            day = due_day(mapped, period, calendar)
            if day is not None:
                yield KeyDate(day, dossier.id, "delivery", side, mapped.id, mapped.title)
            period = period.next()


def _recurring(every: Quantity, dossier: Dossier, last: date) -> Iterator[date]:
    """Days a stretch apart, counted from the start of the contract."""
    term, end = dossier.contract.term, last_day(dossier.contract.term)
    if term is None or every.unit not in CALENDAR_UNITS or not every.number:
        return
    until = last if end is None else min(last, end)
    for day in steps(term.starts, every, until):
        if day > term.starts:
            yield day


def _of_governance(dossier: Dossier, last: date) -> Iterator[KeyDate]:
    """Around when each meeting falls: a rhythm from the start, to plan by."""
    governance = dossier.contract.governance
    if governance is None:
        return
    for meeting in governance.meetings:
        for day in _recurring(meeting.every, dossier, last):
            yield KeyDate(
                day, dossier.id, "meeting", None, meeting.id, meeting.title, meeting.participants
            )
    if governance.evaluation_every is not None:
        for day in _recurring(governance.evaluation_every, dossier, last):
            yield KeyDate(day, dossier.id, "evaluation")


# --- papers and actions -----------------------------------------------------------------------


def _of_papers(dossier: Dossier, last: date) -> Iterator[KeyDate]:
    """Certificates and insurances that expire, and files that must be thrown away."""
    papers = [(one.expires, one.id, one.title) for one in dossier.contract.certificates]
    papers += [(one.expires, one.id, one.title) for one in dossier.contract.insurances]
    for day, paper, name in papers:
        if day is not None:
            yield KeyDate(day, dossier.id, "expires", "supplier", paper, name)
    titles = {one.id: one.title for one in dossier.data_sets}
    for one in dossier.deliveries:
        for raw in one.delivery.files:
            if raw.removed is None:
                of = one.delivery.data_set
                day = raw.kept_until
                yield KeyDate(day, dossier.id, "retention", "client", of, titles.get(of))


def _of_actions(dossier: Dossier, last: date) -> Iterator[KeyDate]:
    """Actions that are not done."""
    for one in dossier.actions:
        if one.due is not None and one.done is None:
            yield KeyDate(one.due, dossier.id, "action", one.side, one.id, one.what)


SOURCES: tuple[Callable[[Dossier, date], Iterator[KeyDate]], ...] = (
    _of_term,
    _of_implementation,
    _of_price,
    _of_deliveries,
    _of_governance,
    _of_papers,
    _of_actions,
)
