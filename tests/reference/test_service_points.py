from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from tests.reference.fragment import Fragment, fragment
from tests.reference.quarters import MONTHS, QUARTER, charged, scored

from sluitend.model.consequence import RescissionRight, ServicePoints
from sluitend.period import Period, Quarter
from sluitend.scoring.moment import Given, Moment, Outcome, QuarterResult
from sluitend.scoring.quarter import Score
from sluitend.scoring.stretch import of_period
from sluitend.scoring.trigger import arisen
from sluitend.trace import Step


def steps(held: Fragment, scores: list[str]) -> list[Step]:
    """The months of a year, one score each: the points with their steps."""
    months: dict[Period, Any] = dict(zip(MONTHS, scores, strict=False))
    results = scored(held, {held.level().id: months}, quarters=-(-len(scores) // 3))
    outcomes = [one for result in results for one in result.outcomes]
    assert all(len(one.trace) == 1 for one in outcomes[: len(scores)])
    assert [one.points for one in outcomes[len(scores) :]] == [0] * (len(outcomes) - len(scores))
    return [outcome.trace[0] for outcome in outcomes[: len(scores)]]


@pytest.mark.cases("01-service-points", "sp-01", "sp-02", "sp-03", "sp-05", "sp-06", "sp-08")
def test_points_of_months_in_a_row(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    held = fragment(case["id"])
    found = steps(held, given["scores"])
    points = [step.result for step in found]
    assert points == expect["points"]
    assert sum(map(Fraction, map(str, points))) == expect.get("total", sum(expect["points"]))
    if "rounded" in expect:
        assert [str(dict(step.inputs)["rounded"]) for step in found] == expect["rounded"]


@pytest.mark.cases("01-service-points", "sp-04")
def test_points_of_scores_by_themselves(case: dict[str, Any]) -> None:
    held = fragment(case["id"])
    found = [steps(held, [score])[0] for score in case["given"]["independent_scores"]]
    assert [step.result for step in found] == case["expect"]["points"]


@pytest.mark.cases("01-service-points", "sp-07")
def test_points_of_months_together_give_a_right(case: dict[str, Any]) -> None:
    """The fragment says not how points are earned; they stand as what was given before."""
    given, expect = case["given"], case["expect"]
    held = fragment(case["id"])
    name = held.consequence(ServicePoints).id
    exit_ = held.consequence(RescissionRight)
    outcomes = tuple(
        Outcome(name, of_period(month), points=Fraction(points))
        for month, points in zip(MONTHS, given["monthly_points"], strict=False)
    )
    nothing = Score(None, None, Fraction(0))
    moment = Moment(held.contract, QUARTER, {}, nothing, Given(charged(held.contract)))
    first = replace(moment, outcomes=outcomes[:3])
    assert arisen(exit_.when, exit_.id, first) is None
    past = (QuarterResult(QUARTER, {}, nothing, outcomes[:3]),)
    second = replace(moment, quarter=Quarter(2026, 2), past=past, outcomes=outcomes[3:])
    found = arisen(exit_.when, exit_.id, second)
    assert found is not None
    assert found.on == MONTHS[expect["termination_right_first_in_month"] - 1].last
    assert found.times == 1


def test_every_case_is_run(run_here: Callable[[str], set[str]], case_ids: Any) -> None:
    assert run_here("01-service-points") == set(case_ids("01-service-points"))
