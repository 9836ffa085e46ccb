from datetime import date, datetime
from fractions import Fraction

import pytest
from tests.scoring.rows import CLOCKS, DESK

from sluitend.measurements.due import calendar_of
from sluitend.model.repository import Repository, ServiceClock
from sluitend.quantity import quantity
from sluitend.scoring.clocks import clocks_of

FRIDAY, MONDAY = map(datetime.fromisoformat, ("2026-03-06T16:00", "2026-03-09T09:00"))


@pytest.mark.parametrize(
    ("clock", "unit", "passed"),
    [
        ("24x7", "minutes", Fraction(65 * 60)),
        ("24x7", "hours", Fraction(65)),
        ("desk", "hours", Fraction(2)),
        ("desk", "working hours", Fraction(2)),
        ("desk", "seconds", Fraction(7200)),
        ("desk", "grades", Fraction(120)),
        ("calendar days", "days", Fraction(3)),
        ("desk", "days", Fraction(3)),
        ("calendar days", "weeks", Fraction(3, 7)),
        ("working days", "working days", Fraction(1)),
        ("24x7", "working days", Fraction(1)),
        ("desk", "working days", Fraction(1)),
        ("unknown", "working days", Fraction(1)),
    ],
)
def test_time_that_passed(clock: str, unit: str, passed: Fraction) -> None:
    """Days by the calendar, anything shorter by the clock; a unit of no time is minutes."""
    assert CLOCKS.passed(FRIDAY, MONDAY, clock, unit) == passed
    assert CLOCKS.passed(MONDAY, FRIDAY, clock, unit) == -passed


def test_a_day_alone_is_its_first_moment() -> None:
    assert CLOCKS.passed(date(2026, 3, 6), date(2026, 3, 7), "24x7", "hours") == 24
    assert CLOCKS.within(date(2026, 3, 6), FRIDAY, "24x7", quantity("16 hours"))
    assert not CLOCKS.within(date(2026, 3, 6), FRIDAY, "24x7", quantity("15 hours"))


def test_working_days_run_on_the_office() -> None:
    """Without one it is Monday to Friday, the recognised holidays closed."""
    office = {"days": "Mon-Thu", "open": "08:00", "close": "17:00", "holidays": "none"}
    clocks = clocks_of(Repository.model_validate({"format": "1", "calendars": {"office": office}}))
    easter = (date(2026, 4, 2), date(2026, 4, 7), "working days", "working days")
    assert clocks.passed(*easter) == 2
    assert CLOCKS.passed(*easter) == 1
    assert clocks.within(*easter[:2], "calendar days", quantity("2 working days"))
    assert not clocks.within(*easter[:2], "calendar days", quantity("1 working day"))


def test_a_service_clock_as_a_calendar() -> None:
    clock = ServiceClock.model_validate({**DESK, "equated": ["2026-03-06"]})
    calendar = calendar_of(clock, "Europe/Brussels")
    assert (calendar.days, calendar.opens, calendar.closes) == (frozenset(range(5)), 480, 1020)
    assert (calendar.holidays, calendar.timezone) == ("none", "Europe/Brussels")
    assert not calendar.is_working_day(FRIDAY.date())
