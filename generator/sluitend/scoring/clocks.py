"""Time between two moments, by the clock a measure names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from fractions import Fraction

from sluitend.model.repository import Repository, ServiceClock
from sluitend.period import CALENDAR_UNITS
from sluitend.quantity import Quantity, Unit
from sluitend.workdays import CLOCK_UNITS, Calendar, clock, minutes, parse_days, time_of_day

OFFICE = "office"
"""The clock that working days count on, where the repository has it."""
CALENDAR_DAYS, WORKING_DAYS, ROUND_THE_CLOCK = "calendar days", "working days", "24x7"
Moment = date | datetime


@dataclass(frozen=True, slots=True)
class Clocks:
    """The clocks of a repository, by name; the three everybody has need no entry."""

    round_the_clock: Calendar
    office: Calendar
    named: Mapping[str, Calendar] = field(default_factory=dict)

    def by_name(self, name: str) -> Calendar:
        """The calendar a measure names; working days and unknown names run on office days."""
        if name in (CALENDAR_DAYS, ROUND_THE_CLOCK):
            return self.round_the_clock
        return self.named.get(name, self.office)

    def within(self, start: Moment, end: Moment, name: str, most: Quantity) -> bool:
        """Whether `end` lies at most so long after `start`; a term in days ends with its day.

        Reference cases el-01 to el-08 and aw-08.
        """
        calendar = self.by_name(name)
        if most.unit in CLOCK_UNITS:
            return calendar.elapsed_minutes(_moment(start), _moment(end)) <= minutes(most)
        days = self.office if most.unit == "working days" and _is_plain(name) else calendar
        return _day(end) <= days.due(_day(start), most)

    def passed(self, start: Moment, end: Moment, name: str, unit: Unit) -> Fraction:
        """The time that passed, in a unit: days by the calendar, anything shorter by the clock."""
        if unit == "working days":
            calendar = self.office if _is_plain(name) else self.by_name(name)
            return Fraction(calendar.working_days_between(_day(start), _day(end)))
        if unit in CALENDAR_UNITS:
            days = Fraction((_day(end) - _day(start)).days)
            return days / 7 if unit == "weeks" else days
        spent = self.by_name(name).elapsed_minutes(_moment(start), _moment(end))
        return spent / CLOCK_UNITS.get(unit, Fraction(1))


def clocks_of(repository: Repository) -> Clocks:
    """The clocks as `sluitend.yaml` names them; without `office`, Monday to Friday."""
    zone = repository.time_zone
    named = {name: calendar_of(one, zone) for name, one in repository.calendars.items()}
    office = named.get(OFFICE) or calendar_of(ServiceClock(days="Mon-Fri"), zone)
    return Clocks(clock(ROUND_THE_CLOCK, zone), office, named)


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


def _is_plain(name: str) -> bool:
    return name in (CALENDAR_DAYS, WORKING_DAYS, ROUND_THE_CLOCK)


def _day(moment: Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _moment(moment: Moment) -> datetime:
    """A date alone is its first moment."""
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time())
