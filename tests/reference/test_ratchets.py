from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from tests.reference.fragment import Fragment, fragment
from tests.reference.quarters import MONTHS, QUARTER, charged

from sluitend.model.consequence import Penalty, ServicePoints
from sluitend.quantity import CENTS
from sluitend.scoring.consequence import penalty
from sluitend.scoring.moment import Given, Moment, Outcome
from sluitend.scoring.quarter import Score
from sluitend.scoring.stretch import of_period


def deduction(held: Fragment, points: int, name: str | None = None) -> str:
    """What a month with so many points costs; the fragment says not how points are earned."""
    month = of_period(MONTHS[0])
    earned = Outcome(held.consequence(ServicePoints).id, month, points=Fraction(points))
    nothing = Score(None, None, Fraction(0))
    moment = Moment(held.contract, QUARTER, {}, nothing, Given(charged(held.contract)))
    due = penalty.give(held.consequence(Penalty, name), month, replace(moment, outcomes=(earned,)))
    return str(CENTS(-due.amount))


@pytest.mark.cases("02-ratchets", "ra-01", "ra-02", "ra-03")
def test_one_reading(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    held = fragment(case["id"])
    listed = given.get("points_list") or [given["points"]]
    wanted = expect.get("deductions") or [expect["deduction"]]
    assert [deduction(held, points) for points in listed] == wanted


@pytest.mark.cases("02-ratchets", "ra-01")
def test_each_slice_by_itself(case: dict[str, Any]) -> None:
    """What one slice costs is what its upper edge costs more than its lower."""
    given, expect = case["given"], case["expect"]
    held = fragment(case["id"])
    edges = [given["threshold"], *(one["to_points"] for one in given["bands"])]
    costs = [
        Decimal(deduction(held, min(edge or given["points"], given["points"]))) for edge in edges
    ]
    parts = [high - low for low, high in pairwise(costs)]
    assert list(map(str, parts)) == expect["per_band"]


@pytest.mark.cases("02-ratchets", "ra-04", "ra-05")
def test_both_readings(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    held = fragment(case["id"])
    listed = given.get("points_list") or [given["points"]]
    for name in ("marginal", "cliff"):
        wanted = expect[name] if isinstance(expect[name], list) else [expect[name]]
        assert [deduction(held, points, name) for points in listed] == wanted


def test_every_case_is_run(run_here: Callable[[str], set[str]], case_ids: Any) -> None:
    assert run_here("02-ratchets") == set(case_ids("02-ratchets"))
