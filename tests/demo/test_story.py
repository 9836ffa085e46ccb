"""What the demo's figures tell: which quarter, which KPI, which amount, to the cent."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

import pytest
from tests.demo.making import STORIES, recorded
from tests.demo.places import CONTRACTS

from sluitend.analysis.dossier_scored import Scored, scored
from sluitend.analysis.recorded import differing
from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.model.results import Results
from sluitend.period import Quarter
from sluitend.source.disk import disk

CLEANING = "schoonmaak-stadskantoor"
CATERING = "catering-bedrijfsrestaurant"
SECURITY = "beveiliging-receptie"
GREEN = "groenonderhoud-terreinen"
LAST = Quarter(2026, 3)


@cache
def dossiers() -> Mapping[str, Dossier]:
    return {one.id: one for one in load(disk(CONTRACTS)).dossiers}


@cache
def anew(contract: str) -> tuple[Scored, ...]:
    return scored(dossiers()[contract], LAST)


def results(contract: str, quarter: str) -> Results:
    (found,) = (one for one in dossiers()[contract].results if str(one.period) == quarter)
    return found


def figure(contract: str, quarter: str, level: str) -> tuple[str | None, ...]:
    found = results(contract, quarter).levels[level]
    return (found.state, found.value, found.score, found.met)


def amounts(contract: str, name: str) -> list[str]:
    """What a consequence gave in each quarter."""
    every = sorted(dossiers()[contract].results, key=lambda one: one.period.first)
    return [str(one.consequences[name]) for one in every]


def moved(contract: str) -> Mapping[str, Decimal]:
    """What was settled, by quarter; nothing for a quarter in which nothing moved."""
    every = sorted(dossiers()[contract].results, key=lambda one: one.period.first)
    totals = {
        str(one.period): sum((line.amount for line in one.settlement), Decimal()) for one in every
    }
    return {quarter: total for quarter, total in totals.items() if total}


# --- every contract -------------------------------------------------------------------------------


@pytest.mark.parametrize("contract", STORIES)
def test_every_quarter_scores_as_it_is_recorded(contract: str) -> None:
    """No quarter is missing, each is settled, and none comes out otherwise when scored anew."""
    kept = {one.period: one for one in dossiers()[contract].results}
    assert list(kept) == [one.quarter for one in anew(contract)]
    assert {one.status for one in kept.values()} == {"settled"}
    found = {str(one.quarter): list(differing(kept[one.quarter], one)) for one in anew(contract)}
    assert found == {str(one.quarter): [] for one in anew(contract)}


@pytest.mark.parametrize("contract", STORIES)
def test_every_result_rests_on_the_deliveries_that_stand_there(contract: str) -> None:
    kept = {one.period: one for one in dossiers()[contract].results}
    assert [kept[one.quarter].measurements for one in anew(contract)] == [
        one.measurements for one in anew(contract)
    ]


def test_the_results_are_what_the_program_makes_of_what_people_did() -> None:
    folder = CONTRACTS / CLEANING
    there = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / "results").glob("*.yaml"))
    }
    assert recorded(CLEANING) == there


# --- cleaning -------------------------------------------------------------------------------------


def test_cleaning_scores_quarter_by_quarter() -> None:
    every = sorted(dossiers()[CLEANING].results, key=lambda one: one.period.first)
    assert [(str(one.period), one.score) for one in every] == [
        ("2024-Q4", None),  # settling in
        ("2025-Q1", "8.00"),
        ("2025-Q2", "5.75"),
        ("2025-Q3", "8.67"),
        ("2025-Q4", "9.72"),
        ("2026-Q1", "6.00"),
        ("2026-Q2", "8.45"),
        ("2026-Q3", "8.94"),
    ]


def test_a_gate_is_missed_while_settling_in() -> None:
    found = results(CLEANING, "2024-Q4")
    assert figure(CLEANING, "2024-Q4", "evidence-valid") == ("measured", "87", None, "missed")
    assert found.levels["kms-categories-approved"].state == "run_in"
    assert found.rights == ("plan-gate",)
    assert set(found.consequences.values()) == {Decimal("0.00")}


def test_an_objection_is_refused_and_the_malus_collected() -> None:
    found = results(CLEANING, "2025-Q2")
    (objection,) = found.objections
    assert (objection.on, objection.by, objection.outcome) == (
        "sanitary-rejections", "supplier", "refused",
    )  # fmt: skip
    assert [(one.on, one.outcome) for one in found.decisions] == [("bonus-malus", "collect")]
    assert [(one.on, str(one.amount)) for one in found.settlement] == [("bonus-malus", "-2070.00")]


def test_an_improvement_plan_works_within_a_quarter() -> None:
    assert results(CLEANING, "2025-Q2").rights == ("plan-red",)
    assert figure(CLEANING, "2025-Q2", "sanitary-rejections") == ("measured", "3", "0", "missed")
    assert figure(CLEANING, "2025-Q3", "sanitary-rejections") == ("measured", "0", "10", "met")
    assert results(CLEANING, "2025-Q3").rights == ()


def test_an_objection_is_upheld_and_a_bonus_earned_after_all() -> None:
    found = results(CLEANING, "2025-Q4")
    assert figure(CLEANING, "2025-Q4", "defect-repaired-in-time") == (
        "excluded", "73.9", "0", "missed",
    )  # fmt: skip
    (objection,) = found.objections
    assert (objection.on, objection.outcome) == ("defect-repaired-in-time", "upheld")
    assert [(one.on, one.approved_by) for one in found.exclusions] == [
        ("defect-repaired-in-time", "m-de-jong")
    ]
    (correction,) = found.corrections
    assert dict(correction.was) == {
        "score": "8.75",
        "defect-repaired-in-time": "73.9; 0; missed; measured",
        "bonus-malus": "0.00",
    }
    assert [(one.on, str(one.amount)) for one in found.settlement] == [("bonus-malus", "1035.00")]


def test_the_client_misses_its_duty_and_waives_the_malus() -> None:
    found = results(CLEANING, "2026-Q1")
    assert figure(CLEANING, "2026-Q1", "rooms-released-in-time") == (
        "measured", "75.0", "0", "missed",
    )  # fmt: skip
    assert figure(CLEANING, "2026-Q1", "invoices-paid-in-time") == (
        "measured", "81.0", "0", "missed",
    )  # fmt: skip
    assert str(found.consequences["bonus-malus"]) == "-2145.76"  # 2 % of the indexed fee
    assert [(one.on, one.outcome, one.by) for one in found.decisions] == [
        ("bonus-malus", "waive", "s-visser")
    ]
    assert found.settlement == ()


def test_the_fixed_team_works_less_and_less_until_it_is_amber() -> None:
    quarters = [str(one.quarter) for one in anew(CLEANING)]
    found = [figure(CLEANING, one, "staffing-continuity") for one in quarters]
    assert [one[1:3] for one in found] == [
        ("86.3", "10"), ("84.5", "8"), ("83.0", "8"), ("81.3", "8"),
        ("79.7", "5"), ("78.4", "5"), ("77.3", "5"), ("76.5", "5"),
    ]  # fmt: skip
    assert "plan-repeated" in results(CLEANING, "2026-Q3").rights


def test_what_cleaning_moved_in_two_years() -> None:
    assert amounts(CLEANING, "bonus-malus") == [
        "0.00", "0.00", "-2070.00", "0.00", "1035.00", "-2145.76", "0.00", "0.00",
    ]  # fmt: skip
    assert amounts(CLEANING, "late-management-information")[6] == "-750.00"
    assert moved(CLEANING) == {
        "2025-Q2": Decimal("-2070.00"),
        "2025-Q4": Decimal("1035.00"),
        "2026-Q2": Decimal("-750.00"),
    }


# --- catering -------------------------------------------------------------------------------------


def test_catering_goes_well() -> None:
    every = sorted(dossiers()[CATERING].results, key=lambda one: one.period.first)
    assert [(str(one.period), one.score) for one in every] == [
        ("2024-Q3", None),  # settling in
        ("2024-Q4", None),
        ("2025-Q1", "8.00"),
        ("2025-Q2", "9.30"),
        ("2025-Q3", "9.53"),
        ("2025-Q4", "9.70"),
        ("2026-Q1", "9.76"),
        ("2026-Q2", "10.00"),
        ("2026-Q3", "10.00"),
    ]
    assert moved(CATERING) == {
        "2024-Q4": Decimal("-500.00"),
        "2025-Q2": Decimal("176.40"),
        "2025-Q3": Decimal("311.64"),
        "2026-Q1": Decimal("462.70"),
        "2026-Q2": Decimal("608.82"),
        "2026-Q3": Decimal("608.82"),
    }


def test_an_error_in_allergens_costs_money_even_while_settling_in() -> None:
    found = results(CATERING, "2024-Q4")
    assert figure(CATERING, "2024-Q4", "allergen-errors") == ("measured", "1", None, "missed")
    assert found.levels["hygiene-audit"].state == "run_in"
    assert found.rights == ("plan-gate",)
    assert [(one.on, one.outcome) for one in found.decisions] == [("allergen-penalty", "collect")]


def test_kitchen_equipment_of_the_client_stays_broken() -> None:
    assert figure(CATERING, "2025-Q3", "equipment-repaired-in-time") == (
        "measured", "66.7", "0", "missed",
    )  # fmt: skip


def test_a_counter_that_opens_late_gives_back_its_credit_but_loses_the_bonus() -> None:
    """The credit of October is given back in November; the gate stays missed for the quarter."""
    found = results(CATERING, "2025-Q4")
    assert figure(CATERING, "2025-Q4", "opening-times-kept") == ("measured", "98.4", None, "missed")
    assert str(found.consequences["opening-credit"]) == "0.00"
    assert str(found.consequences["bonus-malus"]) == "0.00"
    (last,) = (one for one in anew(CATERING) if str(one.quarter) == "2025-Q4")
    credits_ = [one for one in last.result.outcomes if one.consequence == "opening-credit"]
    assert [(str(one.amount), str(one.returned)) for one in credits_] == [
        ("-215.60", "0.00"), ("0.00", "215.60"), ("0.00", "0.00"),
    ]  # fmt: skip


# --- security -------------------------------------------------------------------------------------


def test_security_scores_and_settles() -> None:
    every = sorted(dossiers()[SECURITY].results, key=lambda one: one.period.first)
    assert [(str(one.period), one.score) for one in every] == [
        ("2025-Q2", None),  # settling in
        ("2025-Q3", "6.17"),
        ("2025-Q4", "9.30"),
        ("2026-Q1", "9.00"),
        ("2026-Q2", "9.90"),
        ("2026-Q3", "9.72"),
    ]
    assert moved(SECURITY) == {
        "2025-Q3": Decimal("-1891.07"),
        "2025-Q4": Decimal("1766.07"),
        "2026-Q1": Decimal("-490.58"),
        "2026-Q3": Decimal("-458.65"),
    }


def test_a_guard_without_permission_is_a_missed_gate_while_settling_in() -> None:
    found = results(SECURITY, "2025-Q2")
    assert figure(SECURITY, "2025-Q2", "staff-authorised") == ("measured", "93.7", None, "missed")
    assert (found.score, found.rights) == (None, ("plan-gate",))


def test_a_plan_works_and_the_credit_is_given_back() -> None:
    found = results(SECURITY, "2025-Q3")
    assert figure(SECURITY, "2025-Q3", "alarm-response") == ("measured", "38", "0", "missed")
    assert str(found.consequences["quality-pool"]) == "-1766.07"  # 40 % of 3 % of the quarter's fee
    assert [(one.on, one.outcome) for one in found.decisions] == [
        ("quality-pool", "collect"), ("points-penalty", "collect"),
    ]  # fmt: skip
    assert figure(SECURITY, "2025-Q4", "alarm-response") == ("measured", "22", "8", "met")
    assert str(results(SECURITY, "2025-Q4").consequences["quality-pool"]) == "1766.07"


def test_empty_posts_cost_a_credit_and_flu_is_no_force_majeure() -> None:
    found = results(SECURITY, "2026-Q1")
    assert [(one.on, one.outcome) for one in found.objections] == [("shifts-filled", "refused")]
    assert [(one.on, str(one.amount)) for one in found.settlement] == [("shift-credit", "-490.58")]


def test_installations_of_the_client_stay_broken() -> None:
    assert figure(SECURITY, "2026-Q2", "security-systems-repaired-in-time") == (
        "measured", "63.6", "0", "missed",
    )  # fmt: skip


def test_visitors_wait_longer_each_quarter() -> None:
    quarters = [str(one.quarter) for one in anew(SECURITY)]
    waits = [figure(SECURITY, one, "visitor-wait")[1] for one in quarters]
    assert waits == ["2.9", "3.2", "3.6", "4.1", "4.7", "5.2"]


# --- green areas ----------------------------------------------------------------------------------


def test_green_areas_score_quarter_by_quarter() -> None:
    every = sorted(dossiers()[GREEN].results, key=lambda one: one.period.first)
    assert [(str(one.period), one.score) for one in every] == [
        ("2025-Q1", None),  # settling in
        ("2025-Q2", None),
        ("2025-Q3", "5.88"),
        ("2025-Q4", "9.30"),
        ("2026-Q1", "10.00"),
        ("2026-Q2", "10.00"),
        ("2026-Q3", "9.37"),
    ]


def test_a_check_on_nests_is_forgotten_while_settling_in() -> None:
    assert figure(GREEN, "2025-Q2", "nature-check-done") == ("measured", "80", None, "missed")
    assert results(GREEN, "2025-Q2").rights == ("plan-gate",)


def test_weeds_are_red_in_the_first_summer_and_green_after_the_plan() -> None:
    assert figure(GREEN, "2025-Q3", "weeds-on-paving") == ("measured", "70.0", "0", "missed")
    assert results(GREEN, "2025-Q3").rights == ("plan-red",)
    assert figure(GREEN, "2025-Q4", "weeds-on-paving") == ("measured", "90.0", "10", "met")
    assert figure(GREEN, "2026-Q3", "weeds-on-paving") == ("measured", "93.3", "10", "met")


def test_a_locked_gate_of_the_client_has_a_credit_waived() -> None:
    found = results(GREEN, "2026-Q1")
    assert figure(GREEN, "2026-Q1", "winter-rounds-in-time") == ("measured", "92.9", None, "missed")
    assert str(found.consequences["winter-credit"]) == "-312.00"  # 5 % of a year's standby
    assert [(one.on, one.outcome) for one in found.decisions] == [("winter-credit", "waive")]
    assert found.settlement == ()


def test_a_dry_spring_does_not_count() -> None:
    found = results(GREEN, "2026-Q2")
    assert figure(GREEN, "2026-Q2", "crow-level-met") == ("excluded", "64.7", "0", "missed")
    (objection,) = found.objections
    assert (objection.on, objection.outcome) == ("crow-level-met", "upheld")
    (correction,) = found.corrections
    assert dict(correction.was) == {
        "score": "7.00",
        "crow-level-met": "64.7; 0; missed; measured",
        "bonus-malus": "0.00",
    }


def test_grounds_are_cleared_too_late_by_the_client() -> None:
    assert figure(GREEN, "2026-Q3", "plots-cleared-in-time") == (
        "measured", "80.6", "5", "missed",
    )  # fmt: skip


def test_what_green_areas_moved() -> None:
    assert moved(GREEN) == {
        "2025-Q1": Decimal("-80.00"),
        "2025-Q2": Decimal("-160.00"),
        "2025-Q3": Decimal("-1236.40"),
        "2025-Q4": Decimal("174.23"),
        "2026-Q2": Decimal("603.43"),
        "2026-Q3": Decimal("223.27"),
    }
