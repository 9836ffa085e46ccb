from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from tests.reference.fragment import Fragment, fragment
from tests.reference.quarters import (
    MONTHS,
    QUARTER,
    WITHHELD,
    InMonths,
    by_month,
    charged,
    scored,
)

from sluitend.model.as_written import Written
from sluitend.model.consequence import ServiceCredit
from sluitend.period import Month, Period, Quarter
from sluitend.scoring.figure import Figure, State
from sluitend.scoring.moment import Given, QuarterResult
from sluitend.scoring.scored import amount_of, from_figures, total
from sluitend.scoring.stretch import Stretch, of_period

FAILED: Mapping[Period, Written] = {MONTHS[0]: WITHHELD}
JANUARY = of_period(MONTHS[0])


def earned(held: Fragment, by_name: dict[str, list[str]]) -> Given:
    """What each month gave before any cap, as the values of the observations."""

    def value(name: str, stretch: Stretch) -> Fraction | None:
        months = by_name.get(name, [])
        at = stretch.first.month - 1
        return Fraction(months[at]) if at < len(months) else None

    return Given(charged(held.contract), values=value)


@pytest.mark.cases("03-service-credits", "sc-01")
def test_points_short_of_the_norm(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    held = fragment("sc-01")
    found = scored(held, {"availability": {MONTHS[0]: given["achieved_pct"]}})
    assert by_month(found, "credit")[MONTHS[0]] == -Decimal(expect["credit"])
    (step,) = found[0].outcomes[0].trace
    assert dict(step.inputs)["rate"] == int(expect["credit_pct"])
    assert amount_of(found[0], "credit") == -Decimal(expect["credit"])


@pytest.mark.cases("03-service-credits", "sc-02", "sc-03")
def test_own_caps_before_the_shared_one(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    held = fragment(case["id"])
    values = earned(held, {f"earned-{n.lower()}": [v] for n, v in given["raw_credits"].items()})
    (found,) = scored(held, {}, values)
    january = [one for one in found.outcomes if one.stretch == JANUARY]
    assert str(-total(january)) == expect["credit"]
    assert total(found.outcomes) == total(january)
    if "total_cap" in expect:
        steps = [step for one in january for step in one.trace]
        after = {
            name: str(-step.result)  # type: ignore[operator]
            for name, step in zip(
                given["charges"], (step for step in steps if step.rule == "cap"), strict=True
            )
        }
        assert after == expect["after_service_cap"]
        assert str(sum(map(Decimal, after.values()))) == expect["sum_after_service_cap"]
        shared = next(step for step in steps if step.rule == "shared_cap")
        assert str(dict(shared.inputs)["limit"]) == expect["total_cap"]


@pytest.mark.cases("03-service-credits", "sc-04")
def test_what_is_over_moves_to_the_next_month(case: dict[str, Any]) -> None:
    held = fragment("sc-04")
    (found,) = scored(held, {}, earned(held, {"earned": case["given"]["earned"]}))
    assert [str(-one.amount + 0) for one in found.outcomes] == case["expect"]["paid"]
    assert [str(one.carried_out) for one in found.outcomes] == case["expect"]["carried_out"]


@pytest.mark.cases("03-service-credits", "sc-05")
def test_one_replaces_the_others(case: dict[str, Any]) -> None:
    assert case["given"]["critical_failure"] is True
    held = fragment("sc-05")
    missed: InMonths = {one.id: FAILED for one in held.contract.service_levels}
    (found,) = scored(held, missed)
    assert str(-total(found.outcomes)) == case["expect"]["credit"]
    ordinary: InMonths = {name: of for name, of in missed.items() if name != "critical"}
    (added,) = scored(held, ordinary)
    rates = sum(map(int, case["given"]["ordinary_credit_pcts"]))
    assert -total(added.outcomes) == Decimal(case["given"]["charge"]) * rates / 100


@pytest.mark.cases("03-service-credits", "sc-06")
def test_the_whole_part_of_each_missed_one(case: dict[str, Any]) -> None:
    held = fragment("sc-06")
    missed: InMonths = {name.lower(): FAILED for name in case["given"]["missed"]}
    (found,) = scored(held, missed)
    assert str(-total(found.outcomes)) == case["expect"]["credit"]
    (step,) = found.outcomes[0].trace
    assert dict(step.inputs)["pool"] == Decimal(case["expect"]["at_risk"])


@pytest.mark.cases("03-service-credits", "sc-07")
def test_given_back_when_the_next_period_meets_the_norm(case: dict[str, Any]) -> None:
    """The fragment has no norm in figures: whether it is met is given as such."""
    expect = case["expect"]
    held = fragment("sc-07")
    credit = held.consequence(ServiceCredit)
    met = dict(zip(MONTHS, case["given"]["target_met"], strict=False))

    def month(one: Month) -> Figure:
        known = one in met
        return Figure("availability", one, State.MEASURED, counts=known, met=met.get(one))

    past: tuple[QuarterResult, ...] = ()
    for quarter in (QUARTER, Quarter(2026, 2)):
        parts = tuple(map(month, quarter.months()))
        figures = {"availability": replace(parts[0], period=quarter, parts=parts)}
        given = Given(charged(held.contract))
        past = (*past, from_figures(held.contract, quarter, figures, given, past))
    outcomes = [one for result in past for one in result.outcomes if one.stretch.period in met]
    assert {one.consequence for one in outcomes} == {credit.id}
    assert [str(-one.amount + 0) for one in outcomes] == expect["credits"]
    # the case names it with the credit it is of; it moves in the period after that
    returned = [one.returned for one in outcomes]
    assert [str(one) for one in (*returned[1:], Decimal("0.00"))] == expect["earned_back"]
    assert not returned[0]
    assert str(-sum(total(result.outcomes) for result in past)) == expect["net"]


def test_every_case_is_run(run_here: Callable[[str], set[str]], case_ids: Any) -> None:
    assert run_here("03-service-credits") == set(case_ids("03-service-credits"))
