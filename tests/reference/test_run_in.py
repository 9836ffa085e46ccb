from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import pytest
from tests.reference.fragment import fragment
from tests.reference.quarters import WITHHELD, by_month, scored

from sluitend.period import Period, day, month
from sluitend.scoring.figure import Figure, State
from sluitend.scoring.moment import QuarterResult
from sluitend.scoring.quarter import last_run_in_day, months_of


def failed(case: dict[str, Any]) -> tuple[QuarterResult, ...]:
    """The first half of the year, in which the case's months fail."""
    held = fragment(case["id"])
    months: dict[Period, Any] = {month(one): WITHHELD for one in case["given"]["failed_months"]}
    return scored(held, {held.level().id: months}, quarters=2)


def figures(results: tuple[QuarterResult, ...]) -> Mapping[Period, Figure]:
    return {
        period: figure
        for result in results
        for period, figure in months_of(result.figures["availability"]).items()
    }


@pytest.mark.cases("12-run-in", "ri-01", "ri-02")
def test_what_fails_in_the_run_in_costs_nothing(case: dict[str, Any]) -> None:
    held, expect = fragment(case["id"]), case["expect"]
    assert last_run_in_day(held.level(), held.contract) == day(expect["run_in_through"])
    results = failed(case)
    credits_ = by_month(results, "credit")
    found = {name: str(-credits_[month(name)] + 0) for name in expect["credits"]}
    assert found == expect["credits"]
    assert -sum(credits_.values()) == Decimal(expect["total"])


@pytest.mark.cases("12-run-in", "ri-01")
def test_what_fails_in_the_run_in_is_on_record(case: dict[str, Any]) -> None:
    by = figures(failed(case))
    recorded = [str(period) for period, figure in by.items() if figure.met is False]
    assert recorded == case["expect"]["recorded_failures"]
    assert by[month("2026-02")].state is State.RUN_IN


@pytest.mark.cases("12-run-in", "ri-03")
def test_a_failure_in_the_run_in_makes_no_repeat(case: dict[str, Any]) -> None:
    outcomes = [one for result in failed(case) for one in result.outcomes]
    points = {str(one.stretch): one.points for one in outcomes}
    wanted = case["expect"]["points"]
    assert {name: points[name] for name in wanted} == wanted
    assert sum(one or 0 for one in points.values()) == sum(wanted.values())


def test_every_case_is_run(run_here: Callable[[str], set[str]], case_ids: Any) -> None:
    assert run_here("12-run-in") == set(case_ids("12-run-in"))
