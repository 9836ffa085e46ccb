"""Kinds are told apart, wrong words are named with the words that would do, one fault each."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from sluitend.model.bands import Knot, MoneyBand, ScoreBand, Slope
from sluitend.model.consequence import Base, Consequence, ImprovementPlan, Penalty
from sluitend.model.contract import ContractSheet
from sluitend.model.ledger import Change, SetTo
from sluitend.model.measure import Aggregate, Condition, Mean, Measure
from sluitend.model.trigger import Each, MoreThan, OnLate, OnServiceLevel, Trigger
from sluitend.model.union import members
from sluitend.quantity import quantity

Fault = tuple[str, tuple[int | str, ...], object]


def faults(kind: Any, value: object) -> list[Fault]:
    """Type, place and what it knows, of each fault."""
    with pytest.raises(ValidationError) as wrong:
        TypeAdapter(kind).validate_python(value)
    return [
        (error["type"], error["loc"], next(iter(error.get("ctx", {}).values()), None))
        for error in wrong.value.errors()
    ]


def test_a_wrong_word_is_one_fault_with_the_words_that_would_do() -> None:
    assert faults(ContractSheet, {"id": "x", "status": "concept"}) == [
        ("literal_error", ("status",), "'draft', 'agreed', 'signed' or 'ended'")
    ]


def test_an_unknown_kind_names_the_kinds() -> None:
    ((kind, loc, _),) = faults(Measure, {"kind": "average", "of": "x"})
    assert (kind, loc) == ("union_tag_invalid", ())
    ((kind, loc, _),) = faults(Consequence, {"id": "x"})
    assert (kind, loc) == ("union_tag_not_found", ())


def test_a_fault_within_a_kind_is_said_once() -> None:
    wrong = {"id": "x", "kind": "penalty", "amont": "3", "amount": "veel"}
    assert faults(Consequence, wrong) == [
        ("not_readable", ("penalty", "amount"), "geen bedrag zoals EUR 250.00"),
        ("extra_forbidden", ("penalty", "amont"), None),
    ]


def test_no_known_key_names_the_keys() -> None:
    known = "elapsed, not_after, all, any, column"
    assert faults(Condition, {"colum": "x"}) == [("no_kind", (), known)]
    assert faults(Condition, "upheld") == [("no_kind", (), known)]
    assert faults(Condition, {"all": [{}]}) == [("no_kind", ("by all", "all", 0), known)]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ({"service_level": "x", "late": "each working day"}, OnServiceLevel),
        ({"late": "more than 15 days"}, OnLate),
    ],
)
def test_the_first_key_present_counts(given: object, wanted: type) -> None:
    assert isinstance(TypeAdapter(Trigger).validate_python(given), wanted)


def test_members_by_the_tag_in_a_place() -> None:
    assert dict(members(Change))["by set"] is SetTo
    assert dict(members(Consequence))["penalty"] is Penalty
    assert dict(members(Penalty)) == {}


def test_lateness() -> None:
    adapter = TypeAdapter(Trigger)
    day = adapter.validate_python({"late": "each working day"})
    assert day == OnLate(late=Each(unit=quantity("1 working day")))
    beyond = adapter.validate_python({"late": "more than 15 days"})
    assert beyond == OnLate(late=MoreThan(limit=quantity("15 days")))
    assert adapter.dump_python(beyond, mode="json") == {"late": "more than 15 days"}
    assert faults(OnLate, {"late": "soon"}) == [
        ("not_readable", ("late",), "niet each working day of more than 15 days")
    ]


BORDERS = "at_least, above, at_most, below, otherwise"


@pytest.mark.parametrize(
    ("kind", "given", "keys"),
    [
        (ScoreBand, {"score": "5"}, BORDERS),
        (ScoreBand, {"at_least": "9", "at_most": "10", "score": "5"}, BORDERS),
        (ScoreBand, {"at_least": "9", "otherwise": "true", "score": "5"}, BORDERS),
        (ScoreBand, {"otherwise": "false", "score": "5"}, BORDERS),
        (MoneyBand, {"otherwise": "true"}, "bonus, malus, none"),
        (MoneyBand, {"otherwise": "true", "bonus": "1", "malus": "1"}, "bonus, malus, none"),
        (Knot, {"at": "9"}, "bonus, malus"),
        (Slope, {"amount": "1"}, "below, above"),
        (Aggregate, {}, "sum, count"),
        (Aggregate, {"sum": "a", "count": "true"}, "sum, count"),
        (Mean, {"kind": "mean"}, "column, elapsed"),
    ],
)
def test_keys_that_exclude_each_other(kind: Any, given: object, keys: str) -> None:
    assert faults(kind, given) == [("no_kind", (), keys)]


def test_a_band_holds_at_its_border() -> None:
    nine = ScoreBand.model_validate({"at_least": "9.0", "score": "10"})
    assert (nine.holds(9), nine.holds(8)) == (True, False)
    rest = ScoreBand.model_validate({"otherwise": "true", "score": "0"})
    assert rest.border is None
    assert rest.holds(-1)
    malus = MoneyBand.model_validate({"below": "9", "malus": "2 %"})
    assert malus.rate == -2
    assert not malus.holds(9)
    neither = MoneyBand.model_validate({"below": "9", "none": "true"})
    assert neither.rate == 0


def test_short_and_long_are_the_same() -> None:
    assert Base.model_validate("order") == Base.model_validate({"value": "order"})
    short, long = (
        ImprovementPlan.model_validate(
            {"id": "x", "kind": "improvement_plan", "when": {"any_gate": "missed"}, "due": due}
        )
        for due in ("10 working days", {"length": "10 working days"})
    )
    assert short == long


def test_a_change_may_state_a_whole_part() -> None:
    both = {"all": [{"column": "upheld", "is": "true"}, {"any": [{"column": "a", "is": "b"}]}]}
    measure = {"kind": "share", "counts_if": both}
    change = {"set": "service_levels.x.measure", "to": measure}
    adapter = TypeAdapter(Change)
    read = adapter.validate_python(change)
    assert adapter.dump_python(read, mode="json", exclude_none=True) == change
    assert faults(Change, {"set": "term.ends", "to": None}) == [
        ("not_readable", ("by set", "to"), "geen waarde, lijst of sleutels")
    ]
