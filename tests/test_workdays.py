from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluitend.number import NotReadable
from sluitend.period import length
from sluitend.quantity import quantity
from sluitend.workdays import (
    DUE_UNITS,
    Calendar,
    clock,
    days_text,
    minutes,
    parse_days,
    recognised_holidays,
    time_of_day,
    time_text,
    time_zone,
)

OFFICE = Calendar(parse_days("Mon-Fri"), 8 * 60, 17 * 60, "atw")
ROUND_THE_CLOCK = clock("24x7")
ONE_DAY = timedelta(days=1)

days = st.dates(date(2000, 1, 1), date(2050, 12, 31))
calendars = st.builds(
    Calendar,
    st.frozensets(st.integers(0, 6), min_size=1),
    st.integers(0, 700),
    st.integers(701, 1440),
    st.sampled_from(["none", "atw"]),
    st.frozensets(st.dates(date(2026, 3, 1), date(2026, 4, 30)), max_size=5),
)
# around both changes of the clock, to the second
wall_clock = st.one_of(
    st.datetimes(datetime(2026, 3, 26), datetime(2026, 4, 2)),  # noqa: DTZ001 - a wall clock
    st.datetimes(datetime(2026, 10, 22), datetime(2026, 10, 28)),  # noqa: DTZ001 - a wall clock
)
moments = wall_clock.map(lambda moment: moment.replace(microsecond=0, tzinfo=UTC))


def at(written: str) -> datetime:
    return datetime.fromisoformat(written)


# --- words ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "weekdays", "canonical"),
    [
        ("Mon-Fri", [0, 1, 2, 3, 4], "Mon-Fri"),
        ("Mon, Wed, Fri", [0, 2, 4], "Mon, Wed, Fri"),
        ("Mon-Sun", [0, 1, 2, 3, 4, 5, 6], "Mon-Sun"),
        ("Sat,Mon-Tue", [0, 1, 5], "Mon, Tue, Sat"),
        ("Sun", [6], "Sun"),
    ],
)
def test_parse_days(written: str, weekdays: list[int], canonical: str) -> None:
    assert parse_days(written) == set(weekdays)
    assert days_text(parse_days(written)) == canonical


@pytest.mark.parametrize(
    "written", ["", "ma-vr", "Mon-", "-Fri", "Fri-Mon", "Mon, Mon", "Mon-Wed, Tue", "Mon,,Tue",
                "mon", "Tue, Fri-Tue", "Mon-Fri-Sat"]
)  # fmt: skip
def test_not_days(written: str) -> None:
    with pytest.raises(NotReadable) as wrong:
        parse_days(written)
    assert wrong.value.words == {
        "nl": "geen dagen zoals Mon-Fri of Mon, Wed",
        "en": "not days such as Mon-Fri or Mon, Wed",
    }


@given(st.frozensets(st.integers(0, 6), min_size=1))
def test_days_read_back(weekdays: frozenset[int]) -> None:
    assert parse_days(days_text(weekdays)) == weekdays


@given(st.integers(0, 24 * 60))
def test_a_time_reads_back(of_day: int) -> None:
    assert time_of_day(time_text(of_day)) == of_day


def test_time_of_day() -> None:
    assert time_of_day("08:00") == 480
    assert time_of_day("24:00") == 1440
    for written in ("", "8:00", "24:01", "25:00", "08:60", "0800", "08.00", "08:00:00"):
        with pytest.raises(NotReadable, match=r"^not a time such as 08:00$"):
            time_of_day(written)


def test_clock_and_zone() -> None:
    assert clock("24x7", "Europe/London").timezone == "Europe/London"
    with pytest.raises(NotReadable, match=r"^not a clock such as 24x7$"):
        clock("always")
    for written in ("", "Amsterdam", "Europe", "../etc/passwd", "Europe/Amsterdam\0", "/etc"):
        with pytest.raises(NotReadable, match=r"^not a time zone such as Europe/Amsterdam$"):
            time_zone(written)


def test_a_calendar_opens() -> None:
    with pytest.raises(ValueError, match=r"^a calendar has one to seven open weekdays$"):
        Calendar(frozenset())
    with pytest.raises(ValueError, match=r"^a calendar opens before it closes$"):
        Calendar(frozenset({0}), 600, 600)


READERS: list[Callable[[str], object]] = [parse_days, time_of_day, clock, time_zone]


@given(st.one_of(st.text(), st.text("MonTueFri-, "), st.text("0123456789:")))
def test_a_text_is_read_or_refused(written: str) -> None:
    for read in READERS:
        try:
            read(written)
        except NotReadable:
            continue


# --- working days -----------------------------------------------------------------------------


def test_names_of_the_holidays() -> None:
    assert [f"{day} {name}" for day, name in recognised_holidays(2026).items()] == [
        "2026-01-01 new-years-day",
        "2026-04-03 good-friday",
        "2026-04-06 easter-monday",
        "2026-04-27 kings-day",
        "2026-05-05 liberation-day",
        "2026-05-14 ascension-day",
        "2026-05-25 whit-monday",
        "2026-12-25 christmas-day",
        "2026-12-26 second-christmas-day",
    ]


def test_two_holidays_on_one_day() -> None:
    assert recognised_holidays(2016)[date(2016, 5, 5)] == "liberation-day"
    assert len(recognised_holidays(2016)) == 8


def test_the_holidays_do_not_follow_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = dict(recognised_holidays(2027))
    recognised_holidays.cache_clear()
    monkeypatch.setenv("LANGUAGE", "uk")
    monkeypatch.setenv("LANG", "uk_UA.UTF-8")
    assert dict(recognised_holidays(2027)) == expected


@given(st.integers(1966, 2300))
def test_every_year_has_its_holidays(year: int) -> None:
    names = set(recognised_holidays(year).values())
    missing = {
        "new-years-day", "good-friday", "easter-monday", "kings-day", "liberation-day",
        "ascension-day", "whit-monday", "christmas-day", "second-christmas-day",
    } - names  # fmt: skip
    # Ascension Day is on 5 May now and then
    assert missing <= {"ascension-day"}


def test_what_a_contract_adds_and_takes_away() -> None:
    friday, liberation = date(2026, 5, 15), date(2026, 5, 5)
    assert OFFICE.is_working_day(friday)
    assert not OFFICE.is_working_day(liberation)
    own = replace(OFFICE, equated=frozenset({friday}), worked=frozenset({liberation}))
    assert not own.is_working_day(friday)
    assert own.is_working_day(liberation)
    assert own.extended(date(2026, 5, 14)) == date(2026, 5, 18)
    assert own.extended(liberation) == date(2026, 5, 6)


def test_statutory_extension_and_the_calendars_own_days_differ() -> None:
    weekend = Calendar(parse_days("Sat, Sun"))
    saturday = date(2026, 6, 6)
    assert weekend.next_open_day(saturday) == saturday
    assert weekend.extended(saturday) == date(2026, 6, 8)
    assert weekend.previous_open_day(date(2026, 6, 5)) == date(2026, 5, 31)


def test_add_working_days() -> None:
    assert OFFICE.add_working_days(date(2026, 4, 2), 1) == date(2026, 4, 7)
    assert OFFICE.add_working_days(date(2026, 4, 7), -1) == date(2026, 4, 2)
    assert OFFICE.add_working_days(date(2026, 4, 4), 0) == date(2026, 4, 4)
    assert OFFICE.working_days_between(date(2026, 4, 2), date(2026, 4, 7)) == 1
    assert OFFICE.working_days_between(date(2026, 4, 2), date(2026, 4, 2)) == 0


@given(calendars, days, st.integers(0, 60))
def test_counting_undoes_adding(calendar: Calendar, start: date, count: int) -> None:
    end = calendar.add_working_days(start, count)
    assert calendar.working_days_between(start, end) == count
    assert calendar.working_days_between(end, start) == -count
    if count:
        assert calendar.is_working_day(end)


@given(calendars, days, st.integers(-60, 60))
def test_adding_back_undoes_adding_from_an_open_day(
    calendar: Calendar, start: date, count: int
) -> None:
    start = calendar.next_open_day(start)
    assert calendar.add_working_days(calendar.add_working_days(start, count), -count) == start


@given(calendars, days, st.integers(-20, 20), st.integers(0, 20))
def test_a_later_day_never_gives_an_earlier_end(
    calendar: Calendar, start: date, count: int, later: int
) -> None:
    end = calendar.add_working_days(start, count)
    assert end <= calendar.add_working_days(start + timedelta(days=later), count)
    assert end < calendar.add_working_days(start, count + 1) or not count


@given(calendars, days)
def test_the_open_days_around_a_day(calendar: Calendar, start: date) -> None:
    after, before = calendar.next_open_day(start), calendar.previous_open_day(start)
    assert before <= start <= after
    assert calendar.is_working_day(after)
    assert calendar.is_working_day(before)
    assert (before == start == after) is calendar.is_working_day(start)


def test_due() -> None:
    assert OFFICE.due(date(2026, 6, 30), quantity("10 working days")) == date(2026, 7, 14)
    assert OFFICE.due(date(2026, 6, 30), quantity("4 days")) == date(2026, 7, 4)
    assert OFFICE.due(date(2026, 6, 30), quantity("4 days"), "next_open_day") == date(2026, 7, 6)
    assert OFFICE.due(date(2026, 1, 31), quantity("1 month")) == date(2026, 2, 28)
    assert length("10 working days", DUE_UNITS) == quantity("10 working days")


# --- moments ----------------------------------------------------------------------------------


def test_the_autumn_hour_is_the_earlier_one() -> None:
    twice = at("2026-10-25T02:30")
    assert ROUND_THE_CLOCK.is_ambiguous(twice)
    assert not ROUND_THE_CLOCK.is_missing(twice)
    assert ROUND_THE_CLOCK.local(twice).utcoffset() == timedelta(hours=2)
    assert ROUND_THE_CLOCK.elapsed_minutes(twice, at("2026-10-25T03:00")) == 90
    assert ROUND_THE_CLOCK.elapsed_minutes(twice, at("2026-10-25T03:00+01:00")) == 90
    assert ROUND_THE_CLOCK.elapsed_minutes(twice.replace(fold=1), at("2026-10-25T03:00")) == 30


def test_the_spring_hour_is_read_as_not_put_forward_yet() -> None:
    never = at("2026-03-29T02:30")
    assert ROUND_THE_CLOCK.is_missing(never)
    assert not ROUND_THE_CLOCK.is_ambiguous(never)
    assert ROUND_THE_CLOCK.elapsed_minutes(at("2026-03-29T01:30"), never) == 60
    assert ROUND_THE_CLOCK.elapsed_minutes(never, at("2026-03-29T03:30")) == 0


def test_other_moments_are_neither() -> None:
    noon = at("2026-06-01T12:00")
    assert not ROUND_THE_CLOCK.is_ambiguous(noon)
    assert not ROUND_THE_CLOCK.is_missing(noon)


def test_seconds_are_exact() -> None:
    start, end = at("2026-06-01T09:00:00"), at("2026-06-01T09:00:10")
    assert OFFICE.elapsed_minutes(start, end) == Fraction(1, 6)


@given(calendars, moments, moments, moments)
def test_elapsed_adds_up_over_splits(
    calendar: Calendar, one: datetime, two: datetime, three: datetime
) -> None:
    whole = calendar.elapsed_minutes(one, three)
    parts = calendar.elapsed_minutes(one, two) + calendar.elapsed_minutes(two, three)
    assert whole == parts
    assert calendar.elapsed_minutes(three, one) == -whole


@given(moments, moments)
def test_round_the_clock_is_real_time(start: datetime, end: datetime) -> None:
    seconds = (end - start) // timedelta(seconds=1)
    assert ROUND_THE_CLOCK.elapsed_minutes(start, end) == Fraction(seconds, 60)


@given(calendars, wall_clock, st.integers(0, 20_000))
def test_the_due_moment_is_the_first_with_its_minutes_passed(
    calendar: Calendar, start: datetime, allowed: int
) -> None:
    due = calendar.due_moment(start, allowed)
    assert calendar.local(due).astimezone(UTC) >= calendar.local(start).astimezone(UTC)
    assert calendar.elapsed_minutes(start, due) == allowed
    if allowed:
        before = calendar.local(due).astimezone(UTC) - timedelta(seconds=1)
        assert calendar.elapsed_minutes(start, before) < allowed


def test_due_moments() -> None:
    friday = at("2026-06-05T15:00")
    assert OFFICE.due_moment(friday, 120) == at("2026-06-05T17:00")
    assert OFFICE.due_moment(friday, 121) == at("2026-06-08T08:01")
    assert OFFICE.due_moment(at("2026-06-06T10:00"), 0) == at("2026-06-06T10:00")
    assert OFFICE.due_moment(at("2026-06-05T13:00+00:00"), 60) == at("2026-06-05T16:00+02:00")
    assert OFFICE.due_moment(friday, Fraction(1, 7)) == at("2026-06-05T15:00:08.571429")


def test_due_in_the_second_autumn_hour_says_so() -> None:
    due = ROUND_THE_CLOCK.due_moment(at("2026-10-25T01:30"), 120)
    assert due == at("2026-10-25T02:30")
    assert due.fold == 1


def test_minutes() -> None:
    assert minutes(quantity("4 working hours")) == 240
    assert minutes(quantity("1.5 hours")) == 90
    assert minutes(quantity("30 seconds")) == Fraction(1, 2)
    assert minutes(quantity("1 minute")) == 1
