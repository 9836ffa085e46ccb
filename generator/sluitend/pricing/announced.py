"""From when an indexation counts: on its date, or later where it was announced late."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from sluitend.model.announcement import Announced
from sluitend.model.indexation import Announcement
from sluitend.period import CALENDAR_UNITS, Month, plus
from sluitend.workdays import Calendar

State = Literal["not_asked", "unrecorded", "in_time", "late", "missing", "fall"]
"""`not_asked`: the terms ask for none. `unrecorded`: nobody keeps a record, and it is taken to have
been in time. `fall`: the price falls, for which the client need not wait for the supplier."""

WEEKDAYS: Final = Calendar(frozenset(range(5)), holidays="atw")
"""Working days: Monday to Friday, without the recognised holidays."""


@dataclass(frozen=True, slots=True)
class InForce:
    """From when an indexation counts, and what is known of its announcement."""

    state: State
    on: date | None
    """The first day of the new price; None: it does not count."""
    deadline: date | None = None
    """The last day on which it could be announced in time."""
    announced: Announced | None = None


def deadline(terms: Announcement, of: date) -> date | None:
    """The last day to announce an indexation; None for a term that counts no days."""
    if terms.before.unit == "working days":
        return WEEKDAYS.add_working_days(of, -int(terms.before.number))
    if terms.before.unit not in CALENDAR_UNITS:
        return None
    return plus(of, terms.before, -1)


def in_force(
    terms: Announcement | None, of: date, record: Sequence[Announced] | None, rises: bool
) -> InForce:
    """From when the indexation of a date counts, by what was announced.

    A late one starts on the first day of the month for which the term was kept, or lapses.
    """
    if terms is None:
        return InForce("not_asked", of)
    last = deadline(terms, of)
    made = min(
        (one for one in record or () if one.indexation == of), key=lambda one: one.on, default=None
    )
    if record is None or last is None:
        return InForce("unrecorded", of, last)
    if made is not None and made.on <= last:
        return InForce("in_time", of, last, made)
    if not rises:
        return InForce("fall", of, last, made)
    if made is None:
        return InForce("missing", None, last)
    return InForce("late", _later(terms, of, made), last, made)


def _later(terms: Announcement, of: date, made: Announced) -> date | None:
    """The first day of a month that the announcement was early enough for."""
    if terms.late == "lapses":
        return None
    month = Month.containing(of)
    while month.first < of or (deadline(terms, month.first) or of) < made.on:
        month = month.next()
    return month.first
