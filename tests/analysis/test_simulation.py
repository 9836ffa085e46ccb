"""Scenarios and curves of small contracts, worked out by hand."""

from decimal import Decimal
from fractions import Fraction

import pytest
from tests.analysis.contracts import PLAIN, contract, levels, malus, missed

from sluitend.analysis.as_data import simulated_as_data
from sluitend.analysis.made_up import observations
from sluitend.analysis.simulation import Course, Curve, contract_year, curve, run, simulate
from sluitend.model.consequence import BonusMalus
from sluitend.model.contract import Contract
from sluitend.model.scenario import Scenario
from sluitend.period import Quarter

D, F = Decimal, Fraction
TWO = levels(("a", 60, 2), ("b", 40, 4))
NONE_ABOVE_7 = 'at_least: "7.0"', "none: true"
TEN = malus(('at_least: "9.0"', "bonus: 1 %"), NONE_ABOVE_7, ("otherwise: true", "malus: 10 %"))
END = """\
  - id: end
    kind: rescission_right
    title: Ontbinding
    when: {score_below: "6.0", times: 2, in_a_row: true}
    extent: whole
"""


def of(*consequences: str, sheet: str = PLAIN) -> Contract:
    return contract(f"{TWO}consequences:\n{''.join(consequences)}", sheet)


def played(terms: Contract, **said: object) -> Course:
    text = {"nl": "Demo"}
    scenario = {
        "id": "s", "title": text, "what": text, "likelihood": "low", "impact": "low", **said,
    }  # fmt: skip
    return simulate(terms, Scenario.model_validate(scenario))


# --- scenarios --------------------------------------------------------------------------------


def test_a_scenario_over_its_quarters() -> None:
    """`a` fails three quarters: score 5,20, 10 % of € 3.000,00 each, a right in the second."""
    course = played(of(TEN, END), quarters="3", given={"a": "80"}, loss="1000.00")
    assert [str(one.quarter) for one in course.results] == ["2026-Q1", "2026-Q2", "2026-Q3"]
    assert [one.score.rounded for one in course.results] == [D("5.20")] * 3
    assert (course.paid, course.gap) == (D("900.00"), D("100.00"))
    assert course.arises == {"malus": 1, "end": 2}


def test_who_meets_every_norm_pays_nothing() -> None:
    """The bonus is no sum the supplier pays, and no loss was estimated."""
    course = played(of(TEN))
    assert (course.paid, course.gap) == (D("0.00"), None)
    assert course.arises == {"malus": 1}


def test_more_than_the_loss_is_no_gap() -> None:
    course = played(of(TEN), given={"a": "80"}, loss="299.99")
    assert (course.paid, course.gap) == (D("300.00"), D("0.00"))


@pytest.mark.parametrize(
    ("run_in", "first"),
    [("", Quarter(2026, 1)), (", run_in: 1 month", Quarter(2026, 2))],
    ids=["without run-in", "with run-in"],
)
def test_it_begins_with_the_first_quarter_that_counts_in_full(run_in: str, first: Quarter) -> None:
    given = of(TEN, sheet=PLAIN.replace("client: 3 months}}", f"client: 3 months}}{run_in}}}"))
    (result,) = run(given, observations({}, "at_norm"), 1)
    assert result.quarter == first


def test_a_contract_year_starts_with_the_contracts_own() -> None:
    sheet = PLAIN.replace("2026-01-01", "2026-04-01").replace(
        "3 months}}", "3 months}, run_in: 3 months}"
    )
    results = contract_year(of(TEN, sheet=sheet), observations({}, "at_norm"))
    assert [str(one.quarter) for one in results] == ["2027-Q2", "2027-Q3", "2027-Q4", "2028-Q1"]


# --- curves -----------------------------------------------------------------------------------


def curve_of(*consequences: str) -> Curve:
    given = of(*consequences)
    one = given.consequences[0]
    assert isinstance(one, BonusMalus)
    found = curve(given, one)
    assert found is not None
    return found


def test_a_cliff_and_where_it_leaves_off() -> None:
    found = curve_of(malus(NONE_ABOVE_7, ("otherwise: true", "malus: 10 %")))
    amounts = dict(found.points)
    assert len(found.points) == 101
    assert (amounts[F(0)], amounts[F("6.9")], amounts[F(7)]) == (
        D("-300.00"),
        D("-300.00"),
        D("0.00"),
    )
    assert found.cliffs == ((F(7), D("300.00")),)
    assert found.flat == ((F(0), F("6.9")),)
    assert found.binds_after is None


def test_steps_below_each_other() -> None:
    """Two cliffs; between them the supplier pays and nothing changes for a point and a half."""
    found = curve_of(
        malus(NONE_ABOVE_7, ('at_least: "5.5"', "malus: 2 %"), ("otherwise: true", "malus: 4 %"))
    )
    assert found.cliffs == ((F("5.5"), D("60.00")), (F(7), D("60.00")))
    assert found.flat == ((F(0), F("5.4")), (F("5.5"), F("6.9")))


def test_a_stretch_of_less_than_a_point_is_not_flat() -> None:
    found = curve_of(
        malus(NONE_ABOVE_7, ('at_least: "6.1"', "malus: 2 %"), ("otherwise: true", "malus: 4 %"))
    )
    assert found.flat == ((F(0), F(6)),)


@pytest.mark.parametrize(
    ("cap", "after"), [("5", 1), ("10", 2), ("29.9", 3), ("40", None)], ids=str
)
def test_after_how_many_quarters_the_cap_binds(cap: str, after: int | None) -> None:
    """10 % a quarter against a cap on a contract year, in per cent of one quarter's fee."""
    found = curve_of(malus(NONE_ABOVE_7, ("otherwise: true", "malus: 10 %"), cap=cap))
    assert found.binds_after == after


def test_what_follows_no_score_has_no_curve() -> None:
    text = malus(NONE_ABOVE_7, ("otherwise: true", "malus: 10 %"))
    given = of(text.replace("on: score", "on: a").replace('"7.0"', "90 %"))
    one = given.consequences[0]
    assert isinstance(one, BonusMalus)
    assert curve(given, one) is None


# --- as data ----------------------------------------------------------------------------------


def test_as_data() -> None:
    course = played(of(missed("credit", "a", "50.00")), given={"a": "80"}, loss="80.00")
    (told,) = simulated_as_data((course,), (), None, ())["scenarios"]
    (quarter,) = told.pop("quarters")
    assert told == {
        "id": "s",
        "paid": "50.00",
        "loss": "80.00",
        "gap": "30.00",
        "arises": {"credit": 1},
    }
    assert (quarter["quarter"], quarter["score"], quarter["rights"]) == ("2026-Q1", "5.20", [])
    assert [one["net"] for one in quarter["consequences"]] == ["-50.00"]
