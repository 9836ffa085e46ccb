"""The days that follow from a term: when it ends, when notice must be there, when it counts."""

from datetime import date, timedelta
from typing import Literal

from sluitend.model.term import Term
from sluitend.period import CALENDAR_UNITS, last_notice_day, run_in_last_day, term_end
from sluitend.quantity import Quantity
from sluitend.workdays import Calendar

Side = Literal["client", "supplier"]
_ONE_DAY = timedelta(days=1)
WEEKDAYS = Calendar(frozenset(range(5)))
"""Working days of a term where no clock of the repository is asked: Monday to Friday."""


def current_end(term: Term) -> date | None:
    """The last day, the options exercised so far included."""
    return _end_after(term, term.options_taken)


def latest_end(term: Term) -> date | None:
    """The last day after every renewal there can be."""
    return _end_after(term, term.renewal.times if term.renewal is not None else 0)


def _end_after(term: Term, renewals: int) -> date | None:
    if term.ends is None or term.renewal is None or not renewals:
        return term.ends
    return term_end(term.ends + _ONE_DAY, term.renewal.length, renewals)


def last_day(term: Term | None) -> date | None:
    """The last day of a contract as it stands; None: indefinite, or without a term."""
    return None if term is None else current_end(term)


def last_announcement_day(term: Term) -> date | None:
    """The last day to announce the next option; None where there is none, or no term for it."""
    end = current_end(term)
    if end is None or term.renewal is None or term.renewal.announce_before is None:
        return None
    before = term.renewal.announce_before
    if term.options_taken >= term.renewal.times or before.unit not in CALENDAR_UNITS:
        return None
    return last_notice_day(end, before)


def notice(term: Term, side: Side) -> Quantity | None:
    """The notice period of a side; None where none was agreed."""
    if term.notice is None:
        return None
    return term.notice.client if side == "client" else term.notice.supplier


def notice_day(term: Term, side: Side) -> date | None:
    """The last day on which a side can give notice to end on the current last day."""
    period, end = notice(term, side), current_end(term)
    if period is None or end is None or period.unit not in CALENDAR_UNITS:
        return None
    return last_notice_day(end, period)


def run_in_day(term: Term) -> date | None:
    """The last day of the settling-in period."""
    if term.run_in is None:
        return None
    return run_in_ends(term.starts, term.run_in)


def run_in_ends(start: date, length: Quantity) -> date:
    """The last day of a run-in; one in hours or less ends on the day it began."""
    if length.unit in CALENDAR_UNITS:
        return run_in_last_day(start, length)
    before = start - _ONE_DAY
    if length.unit == "working days":
        return WEEKDAYS.add_working_days(before, int(length.number))
    return start if length.number else before
