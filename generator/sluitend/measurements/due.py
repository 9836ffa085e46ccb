"""When a delivery is due, and whether it came in time."""

from datetime import date

from sluitend.model.data import DataSet
from sluitend.model.repository import Repository, ServiceClock
from sluitend.period import Period
from sluitend.workdays import DUE_UNITS, Calendar, parse_days, time_of_day

OFFICE = "office"
"""The clock that working days count on, where the repository has it."""


def office(repository: Repository) -> Calendar:
    """The calendar that working days count on; without that clock, Monday to Friday."""
    clock = repository.calendars.get(OFFICE) or ServiceClock(days="Mon-Fri")
    return calendar_of(clock, repository.time_zone)


def calendar_of(given: ServiceClock, zone: str) -> Calendar:
    """A service clock as a calendar of the repository's time zone."""
    return Calendar(
        days=parse_days(given.days),
        opens=time_of_day(given.open),
        closes=time_of_day(given.close),
        holidays=given.holidays,
        equated=frozenset(given.equated),
        worked=frozenset(given.excepted),
        timezone=zone,
    )


def due_day(mapped: DataSet, period: Period, calendar: Calendar) -> date | None:
    """The last day on which a delivery is in time; None where none is agreed."""
    agreed = mapped.delivered
    if agreed is None or agreed.event != "period" or agreed.length.unit not in DUE_UNITS:
        return None
    return calendar.due(period.last, agreed.length)
