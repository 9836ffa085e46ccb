"""Every kind of the model is known to scoring: a new one fails here by its name."""

from typing import Any, get_args

from tests.scoring.quarters import cases, read

from sluitend.model.consequence import Consequence
from sluitend.model.measure import Condition, Measure
from sluitend.model.trigger import Trigger
from sluitend.scoring.caps import Money
from sluitend.scoring.reading import _READERS
from sluitend.scoring.scored import RIGHTS
from sluitend.scoring.tally import Countable, Known, Tally

FILES = (
    "figure",
    "quarter",
    "trigger",
    "caps",
    "scored",
    "consequence/bonus_malus",
    "consequence/penalty",
    "consequence/service_credit",
    "consequence/service_points",
)
CASES = [case for file in FILES for case in cases(file).values()]
CONSEQUENCES: list[dict[str, Any]] = [
    one for case in CASES for one in case["sla"].get("consequences", ())
]


def kinds(union: Any) -> tuple[type, ...]:
    """The types of a union with a discriminator."""
    return get_args(get_args(union)[0])


def test_every_measure_has_its_reader() -> None:
    assert {one.__name__ for one in kinds(Measure)} == {one.__name__ for one in _READERS}


def test_every_tally_adds_up_or_is_given_as_such() -> None:
    assert set(get_args(Tally)) == {*get_args(Countable), Known}
    assert all("__add__" in dir(one) for one in get_args(Countable))


def test_every_consequence_is_points_money_or_a_right() -> None:
    names = {one.__name__ for one in (*get_args(Money), *RIGHTS)}
    assert {one.__name__ for one in kinds(Consequence)} - names == {"ServicePoints"}


def test_every_kind_of_consequence_has_a_case() -> None:
    known = {get_args(one.model_fields["kind"].annotation)[0] for one in kinds(Consequence)}  # type: ignore[attr-defined]
    assert known - {one["kind"] for one in CONSEQUENCES} == set()


def test_every_trigger_has_a_case() -> None:
    """Each form is known by its first field that must be given."""
    own = {next(iter(one.__annotations__)).rstrip("_") for one in kinds(Trigger)}
    written = {key for one in CONSEQUENCES for key in one.get("when", ())}
    assert own - written == set()


def test_every_condition_has_a_case() -> None:
    """`all` stands within `any`."""
    written = {key for case in read("condition").values() for key in case["condition"]}
    assert {"elapsed", "not_after", "any", "column"} - written == set()
    assert len(kinds(Condition)) == 5
