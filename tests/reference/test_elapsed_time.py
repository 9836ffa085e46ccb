from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from sluitend.workdays import Calendar, clock, parse_days, time_of_day


def calendar_of(given: dict[str, Any]) -> Calendar:
    if given["clock"] == "24x7":
        return clock("24x7", given["timezone"])
    assert given["holidays"] == "Algemene termijnenwet art. 3"
    return Calendar(
        days=parse_days(given["days"]),
        opens=time_of_day(given["open"]),
        closes=time_of_day(given["close"]),
        holidays="atw",
        timezone=given["timezone"],
    )


@pytest.mark.cases("08-elapsed-time", "el-01", "el-02", "el-03", "el-04", "el-05", "el-06")
def test_minutes_while_open(case: dict[str, Any]) -> None:
    given = case["given"]
    start, end = map(datetime.fromisoformat, (given["start"], given["end"]))
    assert calendar_of(given).elapsed_minutes(start, end) == case["expect"]["minutes"]


@pytest.mark.cases("08-elapsed-time", "el-07")
def test_real_time_round_the_clock(case: dict[str, Any]) -> None:
    calendar = calendar_of(case["given"])
    minutes = [
        calendar.elapsed_minutes(datetime.fromisoformat(start), datetime.fromisoformat(end))
        for start, end in case["given"]["intervals"]
    ]
    assert minutes == case["expect"]["minutes"]


@pytest.mark.cases("08-elapsed-time", "el-08")
def test_due_moment(case: dict[str, Any]) -> None:
    given = case["given"]
    start = datetime.fromisoformat(given["start"])
    due = calendar_of(given).due_moment(start, given["allowed_minutes"])
    assert due == datetime.fromisoformat(case["expect"]["due"])


def test_every_case_is_run(case_ids: Callable[[str], list[str]]) -> None:
    assert case_ids("08-elapsed-time") == [f"el-0{number}" for number in range(1, 9)]
