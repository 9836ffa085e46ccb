"""Months, quarters, half-years and years, and terms counted on the calendar.

A period's end is its last day. A term counted in months clips to the month's end and never lands
later; a notice term is counted back from the end and is never moved.
"""

import re
from calendar import monthrange
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import ClassVar, Final, Self

from sluitend.number import NotReadable, trimmed
from sluitend.quantity import Quantity, Unit, quantity

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2199

# --- days -------------------------------------------------------------------------------------

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_ONE_DAY = timedelta(days=1)


def day(text: str) -> date:
    """A date as `2026-07-01`, of the years 1900 to 2199."""
    parts = _DAY.fullmatch(trimmed(text))
    try:
        if parts and FIRST_YEAR <= int(parts[1]) <= LAST_YEAR:
            return date(*map(int, parts.groups()))
    except ValueError:
        pass
    raise NotReadable("geen datum zoals 2026-07-01", "not a date such as 2026-07-01")


# --- periods ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A whole part of a calendar year; the subclasses say how many months it spans."""

    SPAN: ClassVar[int]
    MARK: ClassVar[str]

    year: int
    part: int

    def __post_init__(self) -> None:
        if not 1 <= self.part <= 12 // self.SPAN:
            raise ValueError(f"a year has no part {self.part} of {self.SPAN} months")

    def __str__(self) -> str:
        return f"{self.year:04}-{self.MARK}{self.part}"

    @classmethod
    def containing(cls, day: date) -> Self:
        """The one of these periods that a day falls in."""
        return cls._numbered(day.year * (12 // cls.SPAN) + (day.month - 1) // cls.SPAN)

    @classmethod
    def _numbered(cls, count: int) -> Self:
        """The period that so many of its kind precede, counted from year 0."""
        year, before = divmod(count, 12 // cls.SPAN)
        return cls(year, before + 1)

    @property
    def _number(self) -> int:
        return self.year * (12 // self.SPAN) + self.part - 1

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, (self.part - 1) * self.SPAN + 1, 1)

    @property
    def last(self) -> date:
        """Its last day, which belongs to it."""
        month = self.part * self.SPAN
        return date(self.year, month, monthrange(self.year, month)[1])

    def months(self) -> "tuple[Month, ...]":
        """The months it consists of, in order."""
        first = (self.part - 1) * self.SPAN + 1
        return tuple(Month(self.year, month) for month in range(first, first + self.SPAN))

    def next(self) -> Self:
        """The period of the same kind right after it."""
        return self._numbered(self._number + 1)

    def previous(self) -> Self:
        """The period of the same kind right before it."""
        return self._numbered(self._number - 1)


class Month(Period):
    """A calendar month: `2026-07`."""

    __slots__ = ()
    SPAN = 1
    MARK = ""

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    @property
    def month(self) -> int:
        """From 1, January, to 12."""
        return self.part


class Quarter(Period):
    """A calendar quarter: `2026-Q3`."""

    __slots__ = ()
    SPAN = 3
    MARK = "Q"

    @property
    def quarter(self) -> int:
        """From 1 to 4."""
        return self.part


class Half(Period):
    """A calendar half-year: `2026-H1`."""

    __slots__ = ()
    SPAN = 6
    MARK = "H"

    @property
    def half(self) -> int:
        """1 or 2."""
        return self.part


class Year(Period):
    """A calendar year: `2026`."""

    __slots__ = ()
    SPAN = 12
    MARK = ""

    def __init__(self, year: int, part: int = 1) -> None:
        super().__init__(year, part)

    def __str__(self) -> str:
        return f"{self.year:04}"


# By the words of the format: `per: quarter`.
KINDS: Final[Mapping[str, type[Period]]] = MappingProxyType(
    {"month": Month, "quarter": Quarter, "half_year": Half, "year": Year}
)
_PERIOD = re.compile(
    r"(?P<year>[0-9]{4})(-(?P<month>0[1-9]|1[0-2])|-Q(?P<quarter>[1-4])|-H(?P<half>[12]))?"
)


def period(text: str) -> Period:
    """`2026-07`, `2026-Q3`, `2026-H1` or `2026`, of the years 1900 to 2199."""
    parts = _PERIOD.fullmatch(trimmed(text))
    if not parts or not FIRST_YEAR <= int(parts["year"]) <= LAST_YEAR:
        raise NotReadable(
            "geen periode zoals 2026-07, 2026-Q3, 2026-H1 of 2026",
            "not a period such as 2026-07, 2026-Q3, 2026-H1 or 2026",
        )
    year = int(parts["year"])
    if parts["month"]:
        return Month(year, int(parts["month"]))
    if parts["quarter"]:
        return Quarter(year, int(parts["quarter"]))
    return Half(year, int(parts["half"])) if parts["half"] else Year(year)


def month(text: str) -> Month:
    """A month alone: `2026-07`, as an index's base month is written."""
    try:
        found = period(text)
    except NotReadable:
        found = None
    if not isinstance(found, Month):
        raise NotReadable("geen maand zoals 2026-07", "not a month such as 2026-07")
    return found


def containing(day: date, kind: str) -> Period:
    """The period a day falls in; `kind` is a word of `KINDS`."""
    return KINDS[kind].containing(day)


# --- lengths and terms ------------------------------------------------------------------------

# A length of calendar time is a quantity in one of these units, a whole number from zero.
Length = Quantity
_MONTHS: Final[Mapping[str, int]] = MappingProxyType({"months": 1, "quarters": 3, "years": 12})
_DAYS: Final[Mapping[str, int]] = MappingProxyType({"days": 1, "weeks": 7})
CALENDAR_UNITS: Final = frozenset({*_DAYS, *_MONTHS})
_DAYS_AT_MOST = 100 * 12 * 31


def length(text: str, units: Collection[Unit] = CALENDAR_UNITS) -> Length:
    """`3 months`, `90 days`: a whole number of the units, at most a century."""
    value = quantity(text)
    if value.unit not in units or value.number < 0 or int(value.number) != value.number:
        raise NotReadable("geen duur zoals 3 months", "not a length such as 3 months")
    days = int(value.number) * _DAYS.get(value.unit, 31 * _MONTHS.get(value.unit, 0) or 1)
    if days > _DAYS_AT_MOST:
        raise NotReadable("geen duur van ten hoogste een eeuw", "not a length of at most a century")
    return value


def plus_months(day: date, count: int) -> date:
    """The same day so many months on (below zero: back), or that month's last day if it has none.

    One month on from 31 January is the last of February.
    """
    year, before = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, before + 1, min(day.day, monthrange(year, before + 1)[1]))


def plus(day: date, length: Length, times: int = 1) -> date:
    """A day and so many calendar lengths; months always counted from the day itself."""
    count = int(length.number) * times
    if length.unit in _MONTHS:
        return plus_months(day, count * _MONTHS[length.unit])
    return day + timedelta(days=count * _DAYS[length.unit])


def term_end(start: date, length: Length, times: int = 1) -> date:
    """The last day of a term whose first day is `start`.

    Three months from 15 January run through 14 April. Where the month of the end lacks the day of
    the start, the term runs through the end of that month: one month from 31 January runs through
    28 February. That makes `last_notice_day` its exact opposite: the notice term that starts the
    day after is the last one that is full on the end date.
    """
    after = plus(start, length, times)
    clipped = length.unit in _MONTHS and after.day < start.day
    return after if clipped else after - _ONE_DAY


def last_notice_day(end: date, notice: Length) -> date:
    """The last day on which notice can arrive: (end + 1 day) - term - 1 day.

    Counted back, so never moved to a later day (Algemene termijnenwet art. 1 lid 2). Reference
    cases no-01 to no-07.
    """
    return plus(end + _ONE_DAY, notice, -1) - _ONE_DAY


def run_in_last_day(start: date, run_in: Length) -> date:
    """The last day of the run-in of a contract or service level that starts on a day."""
    return term_end(start, run_in)


def counts(period: Period, run_in_last_day: date | None) -> bool:
    """Whether a period begins after the run-in: else it is shown, and never counted.

    Reference cases ri-01 and ri-02.
    """
    return run_in_last_day is None or period.first > run_in_last_day


_YEAR: Final = length("1 year")


def contract_year(start: date, on: date) -> tuple[date, date]:
    """First and last day of the contract year a day falls in; the first begins on `start`."""
    count = on.year - start.year + 1
    while _year_begins(start, count) > on:
        count -= 1
    return _year_begins(start, count), _year_begins(start, count + 1) - _ONE_DAY


def _year_begins(start: date, count: int) -> date:
    return term_end(start, _YEAR, count) + _ONE_DAY


def steps(first: date, every: Length, last: date) -> Iterator[date]:
    """`first` and every such length after it, up to and including `last`.

    Each is counted from `first`, so that a clipped month shortens only itself.
    """
    times = 0
    while (step := plus(first, every, times)) <= last:
        yield step
        times += 1
        if not every.number:
            return


# --- the July before --------------------------------------------------------------------------

MONTH_NAMES: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MonthBefore:
    """The last month of that name, from 1 to 12, that is over on a day: `July before`."""

    month: int

    def __str__(self) -> str:
        return f"{MONTH_NAMES[self.month - 1]} before"

    def of(self, day: date) -> Month:
        """That month for a day: the July before 1 January 2026 is July 2025."""
        this = Month(day.year, self.month)
        return this if this.last < day else Month(day.year - 1, self.month)


def reference(text: str) -> MonthBefore:
    """`July before`: an English month name and the word before."""
    name, _, word = trimmed(text).partition(" ")
    if name not in MONTH_NAMES or word != "before":
        raise NotReadable("geen maand zoals July before", "not a month such as July before")
    return MonthBefore(MONTH_NAMES.index(name) + 1)


def month_before(name: str, day: date) -> Month:
    """The last month of that English name that is over on a day."""
    return reference(f"{name} before").of(day)
