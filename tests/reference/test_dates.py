import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sluitend.period import day, last_notice_day
from sluitend.quantity import quantity
from sluitend.workdays import Calendar, parse_days, recognised_holidays

OFFICE = Calendar(parse_days("Mon-Fri"), holidays="atw")


def equating(days: list[str]) -> Calendar:
    return Calendar(parse_days("Mon-Fri"), holidays="atw", equated=frozenset(map(day, days)))


@pytest.mark.cases("07-dates", "no-")
def test_last_day_for_notice(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    unit = "months" if "notice_months" in given else "days"
    notice = quantity(f"{given[f'notice_{unit}']} {unit}")

    last = last_notice_day(day(given["end_date"]), notice)

    assert last == day(expect["last_day"])
    if "weekday" in expect:
        assert f"{last:%A}" == expect["weekday"]
        before = day(expect["last_working_day_on_or_before"])
        assert OFFICE.previous_open_day(last) == before


@pytest.mark.cases("07-dates", "aw-01", "aw-02", "aw-03", "aw-04", "aw-05", "aw-06", "aw-07")
def test_a_term_ends_on_an_open_day(case: dict[str, Any]) -> None:
    calendar = equating(case["given"].get("equated_days", []))
    nominal, end = day(case["given"]["nominal_end"]), day(case["expect"]["extended_end"])
    assert calendar.extended(nominal) == end
    assert calendar.next_open_day(nominal) == end


@pytest.mark.cases("07-dates", "aw-08")
def test_a_term_starts_the_day_after(case: dict[str, Any]) -> None:
    length = quantity(f"{case['given']['term_days']} days")
    for start, last in zip(case["given"]["starts_after"], case["expect"]["last_days"], strict=True):
        assert OFFICE.due(day(start), length, "next_open_day") == day(last)
        assert OFFICE.extended(OFFICE.due(day(start), length)) == day(last)


def test_every_case_is_run(case_ids: Callable[[str], list[str]]) -> None:
    notice = [f"no-0{number}" for number in range(1, 8)]
    terms = [f"aw-0{number}" for number in range(1, 9)]
    assert case_ids("07-dates") == notice + terms


def test_recognised_holidays_are_those_of_the_published_table(data: Path) -> None:
    table = data / "nl-holidays-atw-2025-2028.csv"
    with table.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    expected = {date.fromisoformat(row["date"]): row["weekday"] for row in rows}

    found = {day: f"{day:%a}" for year in range(2025, 2029) for day in recognised_holidays(year)}

    assert len(rows) == 36
    assert found == expected
    every_day = Calendar(parse_days("Mon-Sun"), holidays="atw")
    assert not any(map(every_day.is_working_day, expected))
