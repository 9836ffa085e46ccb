"""What is kept of a scored quarter, in what a new scoring differs, and what a quarter comes to."""

from datetime import date
from decimal import Decimal

import pytest
from tests.analysis.contracts import contract, levels, malus, missed

from sluitend.analysis.dossier_scored import Scored
from sluitend.analysis.made_up import observations
from sluitend.analysis.recorded import Differs, differing, moved, results_of
from sluitend.analysis.settlement import (
    Line,
    convertible,
    objection_ends,
    open_objections,
    settled,
    table,
    total,
    undecided,
)
from sluitend.analysis.simulation import run
from sluitend.load.in_force import InForce
from sluitend.load.terms import content_hash
from sluitend.measurements.due import office
from sluitend.model.as_written import Written
from sluitend.model.contract import Contract
from sluitend.model.repository import Repository
from sluitend.model.results import Decision, LevelResult, Objection, Results
from sluitend.model.signed import TermsPart
from sluitend.model.text import Text
from sluitend.period import Quarter

D = Decimal
Q1 = Quarter(2026, 1)
SLA = levels(("a", 60, 2), ("b", 40, 4))
PLAN = """\
  - id: plan
    kind: improvement_plan
    title: Verbeterplan
    when: {service_level: a, is: missed}
    due: 10 working days
    instead_of: malus
"""
TEXT = "consequences:\n" + malus(
    ('at_least: "7.0"', "none: true"), ("otherwise: true", "malus: 10 %")
)
CREDIT = missed("credit", "a", "50.00")
CONTRACT = contract(SLA + TEXT + CREDIT + PLAN)
WEEKS = office(Repository.model_validate({"format": "1"}))


def scored(given: Written, of: Contract = CONTRACT) -> Scored:
    """The first quarter with one KPI as given; the other was not due."""
    (result,) = run(of, observations({"a": given}, "not_measured"), 1)
    terms = TermsPart.model_validate({"contract": of, "repository": {"format": "1"}})
    return Scored(result, of, InForce(terms, "1.0", content_hash(terms)), "b" * 64)


# --- the record -------------------------------------------------------------------------------


def test_what_is_kept() -> None:
    """A value that nobody rounds has six decimals, a whole one none; what was not due is left."""
    found = results_of(scored({"met": "2", "of": "3"}))
    assert found == Results(
        period=Q1,
        version="1.0",
        terms=scored("80").terms.hash,
        measurements="b" * 64,
        score="2.00",
        levels={"a": LevelResult(state="measured", value="66.666667", score="2", met="missed")},
        consequences={"malus": D("-300.00"), "credit": D("-50.00")},
        rights=("plan",),
    )


def test_what_people_added_stays() -> None:
    objection = Objection(on="a", by="supplier", date=date(2026, 4, 20), reason=Text.read("Nee"))
    before = results_of(scored("80")).with_(sent=date(2026, 4, 10), objections=(objection,))
    now = results_of(scored("95"), before)
    assert (now.sent, now.objections) == (date(2026, 4, 10), (objection,))
    assert (now.score, now.rights) == ("10.00", ())


def test_in_what_it_differs() -> None:
    before = results_of(scored("80"))
    assert list(differing(before, scored("80"))) == []
    assert list(differing(before, scored("95"))) == [
        Differs("score", "2.00", "10.00"),
        Differs("a", "80; 2; missed; measured", "95; 10; met; measured"),
        Differs("malus", "-300.00", "0.00"),
        Differs("credit", "-50.00", "0.00"),
    ]


def test_on_what_else_it_rests() -> None:
    before = results_of(scored("80"))
    assert list(moved(before, scored("80"))) == []
    other = before.with_(measurements=None, terms="c" * 64)
    assert list(moved(other, scored("80"))) == [
        Differs("terms", "c" * 64, scored("80").terms.hash),
        Differs("measurements", "–", "b" * 64),
    ]


# --- what it comes to -------------------------------------------------------------------------


def decision(on: str, outcome: str) -> Decision:
    return Decision.model_validate(
        {"on": on, "outcome": outcome, "by": "m", "date": "2026-04-23", "reason": "Ja"}
    )


@pytest.mark.parametrize(
    ("outcomes", "standing", "amount"),
    [
        ((), "open", "0.00"),
        (("collect",), "due", "-300.00"),
        (("waive",), "waived", "0.00"),
        (("convert",), "converted", "0.00"),
        (("waive", "collect"), "due", "-300.00"),
    ],
    ids=str,
)
def test_the_last_decision_holds(outcomes: tuple[str, ...], standing: str, amount: str) -> None:
    results = results_of(scored("80")).with_(
        decisions=tuple(decision("malus", one) for one in outcomes)
    )
    first, second = table(CONTRACT, results)
    assert (first.consequence, first.given, first.standing) == ("malus", D("-300.00"), standing)
    assert first.amount == D(amount)
    assert second.standing == "open"
    assert undecided((first, second)) == (("malus", "credit") if not outcomes else ("credit",))


def test_what_was_earned_waits_for_nobody() -> None:
    results = Results(period=Q1, consequences={"malus": D("30.00"), "credit": D("0.00")})
    lines = table(CONTRACT, results)
    assert lines == (Line("malus", D("30.00"), "due"),)
    assert (undecided(lines), total(lines)) == ((), D("30.00"))


def test_only_what_moves_is_settled() -> None:
    decisions = (decision("malus", "waive"), decision("credit", "collect"))
    lines = table(CONTRACT, results_of(scored("80")).with_(decisions=decisions))
    (one,) = settled(lines)
    assert (one.on, one.amount, one.article) == ("credit", D("-50.00"), "consequences.credit")
    assert total(lines) == D("-50.00")
    assert total(()) == D("0.00")


@pytest.mark.parametrize(
    ("objection", "last"),
    [
        ("", None),
        (", objection: 10 working days", date(2026, 4, 24)),
        (", objection: 2 weeks", date(2026, 4, 24)),
        (", objection: 1 month", date(2026, 5, 10)),
    ],
)
def test_the_last_day_to_object(objection: str, last: date | None) -> None:
    """From the day the results were sent; before that no term runs."""
    given = contract(SLA.replace("half_up}}", f"half_up}}{objection}}}"))
    sent = Results(period=Q1, sent=date(2026, 4, 10))
    assert objection_ends(given, sent, WEEKS) == last
    assert objection_ends(given, Results(period=Q1), WEEKS) is None


def test_open_is_what_nobody_decided() -> None:
    raised = Objection(on="a", by="supplier", date=date(2026, 4, 20), reason=Text.read("Nee"))
    done = raised.with_(on="b", outcome="refused")
    assert open_objections(Results(period=Q1, objections=(raised, done))) == ("a",)


def test_only_what_a_plan_names_is_convertible() -> None:
    assert [convertible(CONTRACT, name) for name in ("malus", "credit", "plan")] == [
        True,
        False,
        False,
    ]
    assert not convertible(contract(SLA + TEXT), "malus")
