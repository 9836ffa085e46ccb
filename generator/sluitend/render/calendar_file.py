"""Days as an iCalendar file (RFC 5545), the same bytes for the same days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

STAMP = datetime(2020, 1, 1, tzinfo=UTC)
"""When each entry was written, as the format asks; fixed, so that equal days give equal files."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One whole day."""

    uid: str
    day: date
    summary: str
    description: str = ""


def calendar_file(name: str, language: str, entries: Sequence[Entry]) -> bytes:
    """The file; a calendar program that takes it in again replaces what it had."""
    calendar = Calendar()
    calendar.add("prodid", f"-//sluitend//calendar//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for one in entries:
        event = Event()
        event.add("uid", one.uid)
        event.add("dtstamp", STAMP)
        event.add("dtstart", one.day)
        event.add("dtend", one.day + timedelta(days=1))
        event.add("summary", one.summary)
        if one.description:
            event.add("description", one.description)
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
