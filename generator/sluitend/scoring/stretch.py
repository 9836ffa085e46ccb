"""The stretches of time over which consequences are reckoned and capped."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sluitend.model.consequence import Span
from sluitend.model.term import Term
from sluitend.period import (
    CALENDAR_UNITS,
    Month,
    Period,
    Quarter,
    Year,
    contract_year,
    plus,
    run_in_last_day,
    term_end,
)
from sluitend.quantity import Quantity
from sluitend.workdays import Calendar

WEEKDAYS = Calendar(frozenset(range(5)))
"""Working days where a length is counted in them and no calendar is at hand: Monday to Friday."""


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


def last_day(term: Term | None) -> date | None:
    """The last day of a contract, options taken included; None: indefinite."""
    if term is None or term.ends is None:
        return None
    if term.renewal is None or not term.options_taken:
        return term.ends
    after = term.ends.fromordinal(term.ends.toordinal() + 1)
    return term_end(after, term.renewal.length, term.options_taken)


def window(last: date, within: Quantity) -> date:
    """The first day of so long a stretch that ends on a day, that day included."""
    if within.unit in CALENDAR_UNITS:
        return plus(last.fromordinal(last.toordinal() + 1), within, -1)
    if within.unit == "working days":
        return WEEKDAYS.add_working_days(last, 1 - max(int(within.number), 1))
    return last  # hours and less end on the day they began


def run_in_ends(start: date, length: Quantity) -> date:
    """The last day of a run-in; one in hours or less ends on the day it began."""
    if length.unit in CALENDAR_UNITS:
        return run_in_last_day(start, length)
    before = start.fromordinal(start.toordinal() - 1)
    if length.unit == "working days":
        return WEEKDAYS.add_working_days(before, int(length.number))
    return start if length.number else before
