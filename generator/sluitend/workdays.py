"""Working days and service clocks: what counts as open, and the time that passes while it is.

A calendar has one time zone. A moment without a zone is that zone's wall clock: in the autumn
hour that comes twice it is the earlier one, and in the spring hour that never comes it is read
as if the clock had not been put forward yet (02:30 is 03:30).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import Final, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sluitend.number import NotReadable, trimmed
from sluitend.period import CALENDAR_UNITS, Length, plus
from sluitend.quantity import Quantity, Unit

_ONE_DAY = timedelta(days=1)
_MICROSECOND = timedelta(microseconds=1)
_PER_MINUTE = 60_000_000

# --- days of the week, times of the day -------------------------------------------------------

DAY_NAMES: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WHOLE_DAY: Final = 24 * 60


def parse_days(text: str) -> frozenset[int]:
    """`Mon-Fri`, `Mon, Wed, Fri`: weekdays from 0, Monday; each once, a range runs forwards."""
    found: list[int] = []
    for part in trimmed(text).split(","):
        first, dash, last = part.strip().partition("-")
        run = _run(first, last if dash else first)
        if not run or not run.isdisjoint(found):
            raise NotReadable(
                "geen dagen zoals Mon-Fri of Mon, Wed", "not days such as Mon-Fri or Mon, Wed"
            )
        found += run
    return frozenset(found)


def _run(first: str, last: str) -> frozenset[int]:
    """The weekdays from one name through another; none if a name is unknown."""
    if first not in DAY_NAMES or last not in DAY_NAMES:
        return frozenset()
    return frozenset(range(DAY_NAMES.index(first), DAY_NAMES.index(last) + 1))


def days_text(days: frozenset[int]) -> str:
    """The canonical words for weekdays: three or more in a row as a range."""
    runs: list[list[int]] = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(_run_text([DAY_NAMES[day] for day in run]) for run in runs)


def _run_text(names: list[str]) -> str:
    return f"{names[0]}-{names[-1]}" if len(names) > 2 else ", ".join(names)


_TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])|24:00")


def time_of_day(text: str) -> int:
    """`08:00` as minutes from midnight; `24:00` is the end of the day."""
    parts = _TIME.fullmatch(trimmed(text))
    if not parts:
        raise NotReadable("geen tijd zoals 08:00", "not a time such as 08:00")
    return int(parts[1]) * 60 + int(parts[2]) if parts[1] else WHOLE_DAY


def time_text(minutes: int) -> str:
    """Minutes from midnight as `08:00`."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


# --- recognised holidays ----------------------------------------------------------------------

_LISTED_AS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Nieuwjaarsdag": "new-years-day",
        "Goede vrijdag": "good-friday",
        "Tweede paasdag": "easter-monday",
        "Koninginnedag": "kings-day",
        "Koningsdag": "kings-day",
        "Hemelvaartsdag": "ascension-day",
        "Tweede pinksterdag": "whit-monday",
        "Eerste kerstdag": "christmas-day",
        "Tweede kerstdag": "second-christmas-day",
    }
)


@cache
def recognised_holidays(year: int) -> Mapping[date, str]:
    """The recognised holidays of the Algemene termijnenwet, art. 3, and Good Friday (lid 2).

    5 May is one every year, although most years it is no day off. Easter Sunday and Whit Sunday
    are not among them: the law has Sundays already. Where two fall together the first name stands.
    """
    # takes 0.2 s, and a calendar without holidays does without
    from holidays.countries.netherlands import Netherlands

    # the package says nothing of years after 2100; its Easter goes on to 4099
    class Listed(Netherlands):
        end_year = 4099

    # names in a fixed language: by default they follow the environment
    listed = Listed(years=year, language="nl")  # type: ignore[no-untyped-call]
    found = {date(year, 5, 5): "liberation-day"}
    for day, names in listed.items():
        known = [_LISTED_AS[name] for name in names.split("; ") if name in _LISTED_AS]
        if known:
            found.setdefault(day, known[0])
    return MappingProxyType(dict(sorted(found.items())))


# --- the calendar -----------------------------------------------------------------------------

Holidays = Literal["none", "atw"]
IfClosed = Literal["next_open_day", "as_is"]
DUE_UNITS: Final = CALENDAR_UNITS | {"working days"}


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days and hours on which a service is open.

    `opens` and `closes` are minutes from midnight. `equated` are days closed besides the holidays
    (by royal decree, or by the contract); `worked` are days open although they are a holiday.
    """

    days: frozenset[int]
    opens: int = 0
    closes: int = WHOLE_DAY
    holidays: Holidays = "none"
    equated: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()
    timezone: str = "Europe/Amsterdam"

    def __post_init__(self) -> None:
        if not self.days or not self.days <= set(range(7)):
            raise ValueError("a calendar has one to seven open weekdays")
        if not 0 <= self.opens < self.closes <= WHOLE_DAY:
            raise ValueError("a calendar opens before it closes")

    # --- days ---

    def is_working_day(self, day: date) -> bool:
        """Whether the calendar is open on a day."""
        if day.weekday() not in self.days or day in self.equated:
            return False
        if self.holidays == "none" or day in self.worked:
            return True
        return day not in recognised_holidays(day.year)

    def next_open_day(self, day: date) -> date:
        """The day itself if open, else the first open day after it."""
        while not self.is_working_day(day):
            day += _ONE_DAY
        return day

    def previous_open_day(self, day: date) -> date:
        """The day itself if open, else the last open day before it."""
        while not self.is_working_day(day):
            day -= _ONE_DAY
        return day

    def extended(self, day: date) -> date:
        """The end of a statutory term that nominally ends on a day.

        On a Saturday, Sunday or recognised holiday it runs through the next day that is none of
        these (Algemene termijnenwet art. 1 lid 1), whatever days this calendar works; `equated`
        are taken as equated by decree (art. 3 lid 3). Reference cases aw-01 to aw-08.
        """
        while day.weekday() >= 5 or day in self.equated or day in recognised_holidays(day.year):
            day += _ONE_DAY
        return day

    def add_working_days(self, day: date, count: int) -> date:
        """That many working days after a day (below zero: before it); zero is the day itself."""
        step = _ONE_DAY if count > 0 else -_ONE_DAY
        for _ in range(abs(count)):
            day += step
            while not self.is_working_day(day):
                day += step
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """Working days after `start`, up to and including `end`; below zero if `end` is earlier."""
        if end < start:
            return -self.working_days_between(end, start)
        days = (start + timedelta(days=after) for after in range(1, (end - start).days + 1))
        return sum(map(self.is_working_day, days))

    def due(self, start: date, length: Length, if_closed: IfClosed = "as_is") -> date:
        """The last day of a term counted from the day after `start`. Reference case aw-08."""
        if length.unit == "working days":
            return self.add_working_days(start, int(length.number))
        last = plus(start, length)
        return self.next_open_day(last) if if_closed == "next_open_day" else last

    # --- moments ---

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of its wall clock."""
        return ZoneInfo(self.timezone)

    def local(self, moment: datetime) -> datetime:
        """A moment on the calendar's wall clock; without a zone it already is."""
        zone = self.zone
        return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)

    def is_ambiguous(self, moment: datetime) -> bool:
        """Whether a wall-clock time comes twice, in the night summer time ends."""
        before, after = self._offsets(moment)
        return before > after

    def is_missing(self, moment: datetime) -> bool:
        """Whether a wall-clock time is skipped, in the night summer time begins."""
        before, after = self._offsets(moment)
        return before < after

    def _offsets(self, moment: datetime) -> tuple[timedelta, timedelta]:
        """What the clock is ahead of UTC by the earlier and by the later reading."""
        zone = self.zone
        first, second = (moment.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
        return first or timedelta(), second or timedelta()

    def _hours(self, day: date) -> tuple[datetime, datetime]:
        """Opening and closing moment of a working day, in UTC."""
        midnight = datetime.combine(day, time(), self.zone)
        opens, closes = (midnight + timedelta(minutes=at) for at in (self.opens, self.closes))
        return opens.astimezone(UTC), closes.astimezone(UTC)

    def elapsed_minutes(self, start: datetime, end: datetime) -> Fraction:
        """Real minutes between two moments while the calendar is open; below zero if reversed.

        Reference cases el-01 to el-07.
        """
        if self.local(end).astimezone(UTC) < self.local(start).astimezone(UTC):
            return -self.elapsed_minutes(end, start)
        first, last = self.local(start), self.local(end)
        begin, stop = first.astimezone(UTC), last.astimezone(UTC)
        passed = timedelta()
        day = first.date()
        while day <= last.date():
            if self.is_working_day(day):
                opens, closes = self._hours(day)
                passed += max(min(closes, stop) - max(opens, begin), timedelta())
            day += _ONE_DAY
        return Fraction(passed // _MICROSECOND, _PER_MINUTE)

    def due_moment(self, start: datetime, minutes: Fraction | int) -> datetime:
        """The first moment at which so many open minutes have passed since `start`.

        With no minutes it is `start`. It has a time zone if `start` has one, and is rounded up to
        the microsecond a clock can show. Reference case el-08.
        """
        left = -(-Fraction(minutes) * _PER_MINUTE // 1) * _MICROSECOND
        local = self.local(start)
        moment, day = local.astimezone(UTC), local.date()
        while left > timedelta():
            day = self.next_open_day(day)
            opens, closes = self._hours(day)
            begin = max(opens, moment)
            if closes - begin >= left:
                moment, left = begin + left, timedelta()
            elif closes > begin:
                left -= closes - begin
            day += _ONE_DAY
        due = moment.astimezone(self.zone)
        return due if start.tzinfo else due.replace(tzinfo=None)


CLOCK_UNITS: Final[Mapping[Unit, Fraction]] = MappingProxyType(
    {
        "hours": Fraction(60),
        "working hours": Fraction(60),
        "minutes": Fraction(1),
        "seconds": Fraction(1, 60),
    }
)


def minutes(quantity: Quantity) -> Fraction:
    """A quantity of hours, working hours, minutes or seconds in minutes, for a service clock."""
    return Fraction(quantity.number) * CLOCK_UNITS[quantity.unit]


def clock(text: str, timezone: str = "Europe/Amsterdam") -> Calendar:
    """`24x7`: every day, round the clock."""
    if trimmed(text) != "24x7":
        raise NotReadable("geen klok zoals 24x7", "not a clock such as 24x7")
    return Calendar(frozenset(range(7)), timezone=time_zone(timezone))


def time_zone(text: str) -> str:
    """The name of a time zone that is known here."""
    try:
        ZoneInfo(trimmed(text))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise NotReadable(
            "geen tijdzone zoals Europe/Amsterdam", "not a time zone such as Europe/Amsterdam"
        ) from None
    return trimmed(text)
