"""The stretches of time over which consequences are reckoned and capped."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sluitend.model.consequence import Span
from sluitend.model.term import Term
from sluitend.model.term_days import WEEKDAYS, last_day
from sluitend.period import (
    CALENDAR_UNITS,
    Month,
    Period,
    Quarter,
    Year,
    contract_year,
    plus,
)
from sluitend.quantity import Quantity

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """First and last day, both in."""

    first: date
    last: date

    def __contains__(self, other: "Stretch") -> bool:
        return self.first <= other.first and other.last <= self.last

    @property
    def period(self) -> Period | None:
        """The month, quarter or year it is, if it is one."""
        for kind in (Month, Quarter, Year):
            period = kind.containing(self.first)
            if (period.first, period.last) == (self.first, self.last):
                return period
        return None

    @property
    def before(self) -> date:
        """The day right before it."""
        return self.first - ONE_DAY

    def __str__(self) -> str:
        return str(self.period or f"{self.first}/{self.last}")


def of_period(period: Period) -> Stretch:
    """A period as a stretch."""
    return Stretch(period.first, period.last)


def around(span: Span, day: date, term: Term | None) -> Stretch:
    """The stretch of a kind that a day falls in; a year is the calendar's."""
    match span:
        case "month":
            return of_period(Month.containing(day))
        case "quarter":
            return of_period(Quarter.containing(day))
        case "contract_year" if term is not None:
            return Stretch(*contract_year(term.starts, day))
        case "term" if term is not None:
            return Stretch(term.starts, last_day(term) or date.max)
    return of_period(Year.containing(day))


def ending_in(span: Span, quarter: Quarter, term: Term | None) -> Iterator[Stretch]:
    """The stretches of a kind that end in a quarter, or break off in it with the contract."""
    end = last_day(term)
    if span == "month":
        begin = date.min if term is None else term.starts
        months = map(of_period, quarter.months())
        yield from (one for one in months if begin <= one.last and one.first <= (end or date.max))
        return
    both = (around(span, quarter.first, term), around(span, quarter.last, term))
    for stretch in dict.fromkeys(both):  # a contract year may end in a quarter, and the next too
        last = stretch.last if end is None else min(stretch.last, end)
        if stretch.first <= last and quarter.first <= last <= quarter.last:
            yield stretch


def window(last: date, within: Quantity) -> date:
    """The first day of so long a stretch that ends on a day, that day included."""
    if within.unit in CALENDAR_UNITS:
        return plus(last + ONE_DAY, within, -1)
    if within.unit == "working days":
        return WEEKDAYS.add_working_days(last, 1 - max(int(within.number), 1))
    return last  # hours and less end on the day they began
