"""Service clocks, and how terms end."""

from dataclasses import dataclass
from typing import TypedDict


class Holidays(TypedDict):
    """Whether a clock stands still on holidays."""

    atw: str
    none: str


class IfClosed(TypedDict):
    """How a term ends whose last day is closed."""

    next_open_day: str
    as_is: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarTexts:
    """What is said of clocks and terms."""

    hours: str
    """`{days}`, `{hours}`."""
    all_day: str
    """`{days}`."""
    always: str
    holidays: Holidays
    equated: str
    """`{dates}`."""
    excepted: str
    """`{dates}`."""
    if_closed: IfClosed
