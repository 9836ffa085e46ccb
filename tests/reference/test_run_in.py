from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from sluitend.period import counts, day, month, run_in_last_day
from sluitend.quantity import quantity


def last_day(given: dict[str, Any]) -> date:
    return run_in_last_day(day(given["start"]), quantity(f"{given['run_in_months']} months"))


@pytest.mark.cases("12-run-in", "ri-01", "ri-02")
def test_a_period_counts_if_it_begins_after_the_run_in(case: dict[str, Any]) -> None:
    expect = case["expect"]
    last = last_day(case["given"])
    assert last == day(expect["run_in_through"])
    for failed, credit in expect["credits"].items():
        assert counts(month(failed), last) is (credit != "0.00")


@pytest.mark.cases("12-run-in", "ri-03")
def test_a_failure_in_the_run_in_gives_no_points(case: dict[str, Any]) -> None:
    last = last_day(case["given"])
    for failed, points in case["expect"]["points"].items():
        assert counts(month(failed), last) is (points > 0)


def test_every_case_is_run(case_ids: Callable[[str], list[str]]) -> None:
    assert case_ids("12-run-in") == ["ri-01", "ri-02", "ri-03"]
