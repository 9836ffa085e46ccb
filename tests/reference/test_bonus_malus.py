from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from tests.reference.fragment import Fragment, fragment
from tests.reference.quarters import QUARTER, scored

from sluitend.model.as_written import Written
from sluitend.rounding import Rounding
from sluitend.scoring.moment import Outcome, QuarterResult


def quarter(held: Fragment, observed: Written) -> QuarterResult:
    """The quarter in which the one service level is observed so."""
    (found,) = scored(held, {held.level().id: {QUARTER: observed}})
    return found


def outcome(held: Fragment, observed: Written) -> Outcome:
    (found,) = quarter(held, observed).outcomes
    return found


@pytest.mark.cases("04-bonus-malus", "bm-01", "bm-05", "bm-06")
def test_an_amount_for_each_second(case: dict[str, Any]) -> None:
    held = fragment(case["id"])
    found = [outcome(held, value) for value in case["given"]["values"]]
    assert [str(one.amount) for one in found] == case["expect"]["amounts"]


@pytest.mark.cases("04-bonus-malus", "bm-02")
def test_an_amount_for_each_unit_short(case: dict[str, Any]) -> None:
    held = fragment("bm-02")
    found = outcome(held, str(case["given"]["delivered"]))
    assert str(found.amount) == case["expect"]["amount"]
    assert dict(found.trace[0].inputs)["times"] == case["expect"]["short"]


@pytest.mark.cases("04-bonus-malus", "bm-03")
def test_a_share_to_a_whole_percent(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    points = {"top": str(given["points_earned"]), "bottom": str(given["points_possible"])}
    figure = quarter(fragment("bm-03"), points).figures["matrix"]
    assert figure.value is not None
    assert str(Rounding(4)(figure.value)) == expect["score_raw"]
    assert str(figure.rounded) == expect["score_pct"]


@pytest.mark.cases("04-bonus-malus", "bm-04", "bm-07")
def test_a_percentage_of_the_fee(case: dict[str, Any]) -> None:
    held = fragment(case["id"])
    found = [outcome(held, score) for score in case["given"]["scores"]]
    assert [str(one.amount) for one in found] == case["expect"]["amounts"]
    if "pct" in case["expect"]:
        rates = [dict(one.trace[0].inputs)["rate"] for one in found]
        assert rates == list(map(Decimal, case["expect"]["pct"]))


def test_every_case_is_run(run_here: Callable[[str], set[str]], case_ids: Any) -> None:
    assert run_here("04-bonus-malus") == set(case_ids("04-bonus-malus"))
