"""The scalars of time: dates, months, periods, clocks, each with its notation."""

from datetime import date
from typing import Annotated, Literal

from sluitend.model.frozen import Reads, notation
from sluitend.model.scalars import within_a_century
from sluitend.period import Month, MonthBefore, Period, day, month, period, reference
from sluitend.quantity import After, after, text
from sluitend.workdays import days_text, parse_days, time_of_day, time_text, time_zone

MonthName = Literal[
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
Day = Annotated[
    date,
    Reads(date, day, date.isoformat, {"type": "string", "format": "date"}, "date", "2026-07-01"),
]
YearMonth = Annotated[
    Month,
    Reads(Month, month, str, notation("[0-9]{4}-(0[1-9]|1[0-2])"), "month", "2024-07"),
]
PeriodText = Annotated[
    Period,
    Reads(
        Period,
        period,
        str,
        notation("[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12])?", "integer"),
        "month, quarter, half-year or year",
        "2026-Q3",
    ),
]
Reference = Annotated[
    MonthBefore,
    Reads(
        MonthBefore,
        reference,
        str,
        notation("[A-Z][a-z]+ before"),
        "the last month of that name that is over",
        "July before",
    ),
]


def _after(value: str) -> After:
    found = after(value)
    within_a_century(found.length)
    return found


AfterEvent = Annotated[
    After,
    Reads(
        After,
        _after,
        text,
        notation(".+ after [^ ]+"),
        "length of time after an event",
        "10 working days after period",
    ),
]


def _weekdays(value: str) -> str:
    return days_text(parse_days(value))


def _clock_time(value: str) -> str:
    return time_text(time_of_day(value))


Weekdays = Annotated[
    str,
    Reads(
        str,
        _weekdays,
        str,
        notation("(Mon|Tue|Wed|Thu|Fri|Sat|Sun)([-, ]+(Mon|Tue|Wed|Thu|Fri|Sat|Sun))*"),
        "days of the week",
        "Mon-Fri",
    ),
]
ClockTime = Annotated[
    str,
    Reads(
        str,
        _clock_time,
        str,
        notation("([01][0-9]|2[0-3]):[0-5][0-9]|24:00"),
        "time of the day; `24:00` is its end",
        "08:00",
    ),
]
ZoneName = Annotated[
    str, Reads(str, time_zone, str, {"type": "string"}, "time zone", "Europe/Amsterdam")
]
