"""Days and moments of a period on which work is done, reported and due."""

from datetime import date, datetime, time, timedelta

from tests.demo.dice import Dice
from tests.demo.places import CONTRACTS

from sluitend.load.portfolio import load
from sluitend.measurements.due import office
from sluitend.period import Period
from sluitend.source.disk import disk

OFFICE = office(load(disk(CONTRACTS)).repository)
ONE_DAY = timedelta(days=1)


def working_days(period: Period) -> list[date]:
    """Every working day of a period."""
    count = (period.last - period.first).days + 1
    days = (period.first + nth * ONE_DAY for nth in range(count))
    return [day for day in days if OFFICE.is_working_day(day)]


def later(day: date, count: int) -> date:
    """So many working days later; below zero, earlier."""
    return OFFICE.add_working_days(day, count)


def mondays(period: Period) -> list[date]:
    """The first days of the weeks that begin in a period."""
    count = (period.last - period.first).days + 1
    return [day for nth in range(count) if (day := period.first + nth * ONE_DAY).weekday() == 0]


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A moment on a day."""
    return datetime.combine(day, time(hour, minute))


def in_office_hours(day: date, dice: Dice) -> datetime:
    """A moment on a day while offices are open."""
    return at(day, 8 + dice.below(8), dice.below(60))
