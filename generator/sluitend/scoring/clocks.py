"""Time between two moments, by the clock a measure names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from fractions import Fraction

from sluitend.measurements.due import calendar_of, office
from sluitend.model.repository import Repository
from sluitend.period import CALENDAR_UNITS
from sluitend.quantity import Quantity, Unit
from sluitend.workdays import CLOCK_UNITS, Calendar, clock, minutes

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
        return day_of(end) <= days.due(day_of(start), most)

    def passed(self, start: Moment, end: Moment, name: str, unit: Unit) -> Fraction:
        """The time that passed, in a unit: days by the calendar, anything shorter by the clock."""
        if unit == "working days":
            calendar = self.office if _is_plain(name) else self.by_name(name)
            return Fraction(calendar.working_days_between(day_of(start), day_of(end)))
        if unit in CALENDAR_UNITS:
            days = Fraction((day_of(end) - day_of(start)).days)
            return days / 7 if unit == "weeks" else days
        spent = self.by_name(name).elapsed_minutes(_moment(start), _moment(end))
        return spent / CLOCK_UNITS.get(unit, Fraction(1))


def clocks_of(repository: Repository) -> Clocks:
    """The clocks as `sluitend.yaml` names them; without `office`, Monday to Friday."""
    zone = repository.time_zone
    named = {name: calendar_of(one, zone) for name, one in repository.calendars.items()}
    return Clocks(clock(ROUND_THE_CLOCK, zone), office(repository), named)


def _is_plain(name: str) -> bool:
    return name in (CALENDAR_DAYS, WORKING_DAYS, ROUND_THE_CLOCK)


def day_of(moment: Moment) -> date:
    """The day of a moment."""
    return moment.date() if isinstance(moment, datetime) else moment


def _moment(moment: Moment) -> datetime:
    """A date alone is its first moment."""
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time())
