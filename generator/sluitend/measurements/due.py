"""When a delivery is due, and whether it came in time."""

from datetime import date

from sluitend.model.data import DataSet
from sluitend.model.repository import Repository
from sluitend.period import Period
from sluitend.workdays import DUE_UNITS, Calendar, parse_days, time_of_day


def office(repository: Repository) -> Calendar:
    """The calendar that working days count on: `office` of `sluitend.yaml`, or a usual one."""
    clock = repository.calendars.get("office")
    if clock is None:
        return Calendar(parse_days("Mon-Fri"), holidays="atw", timezone=repository.time_zone)
    return Calendar(
        parse_days(clock.days),
        time_of_day(clock.open),
        time_of_day(clock.close),
        clock.holidays,
        frozenset(clock.equated),
        frozenset(clock.excepted),
        repository.time_zone,
    )


def due_day(mapped: DataSet, period: Period, calendar: Calendar) -> date | None:
    """The last day on which a delivery is in time; None where none is agreed."""
    agreed = mapped.delivered
    if agreed is None or agreed.event != "period" or agreed.length.unit not in DUE_UNITS:
        return None
    return calendar.due(period.last, agreed.length)
