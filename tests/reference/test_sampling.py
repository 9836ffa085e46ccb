from collections.abc import Callable, Mapping
from typing import Any

import pytest
from tests.reference.fragment import Fragment, fragment
from tests.reference.quarters import QUARTER
from tests.reference.rows import figure_of

from sluitend.model.measure import Mean
from sluitend.rounding import Rounding
from sluitend.scoring.figure import Figure, State

VERDICTS = {True: "accept", False: "reject", None: "not_measured"}


def verdict(figure: Figure) -> str:
    """Accepted or not, as the norm of an accepted sample."""
    assert (figure.state is State.MEASURED) is (figure.met is not None)
    return VERDICTS[figure.met]


def percentage(figure: Figure) -> str:
    assert figure.value is not None
    return str(Rounding(2)(figure.value))


def sample(held: Fragment, name: str, *parts: Mapping[str, Any]) -> Figure:
    """A service level of samples, each part a row of its own."""
    columns = {"inspected": "inspected", "failed": "failed", "accept": "acceptance_number"}
    rows = [
        {
            "category": part.get("name"),
            **{column: part[key] for column, key in columns.items() if key in part},
        }
        for part in parts
    ]
    return figure_of(held, QUARTER, rows, name)


@pytest.mark.cases("05-sampling", "sa-01")
def test_the_share_that_passed(case: dict[str, Any]) -> None:
    found = sample(fragment("sa-01"), "passed", case["given"])
    assert percentage(found) == case["expect"]["score_pct"]


@pytest.mark.cases("05-sampling", "sa-02", "sa-06")
def test_accepted_up_to_the_acceptance_number(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    held = fragment(case["id"])
    samples = [{**given, "failed": failed} for failed in given["failed_list"]]
    assert [verdict(sample(held, "accepted", one)) for one in samples] == expect["results"]
    assert [percentage(sample(held, "passed", one)) for one in samples] == expect["score_pcts"]


@pytest.mark.cases("05-sampling", "sa-03", "sa-04")
def test_each_part_by_its_own_number(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    held = fragment(case["id"])
    parts = given["categories"]
    found = {part["name"]: verdict(sample(held, "accepted", part)) for part in parts}
    assert found == expect["results"]
    assert percentage(sample(held, "passed", *parts)) == expect["pooled_score_pct"]
    assert verdict(sample(held, "accepted", *parts)) == expect["overall"]


@pytest.mark.cases("05-sampling", "sa-05")
def test_parts_by_their_agreed_weights(case: dict[str, Any]) -> None:
    held = fragment("sa-05")
    rows = [
        {"category": part["name"], "score": part["score_pct"]}
        for part in case["given"]["categories"]
    ]
    figure = figure_of(held, QUARTER, rows)
    assert percentage(figure) == case["expect"]["weighted_pct"]
    unweighted = held.measure(Mean).model_copy(update={"weights": None})
    level = held.level().model_copy(update={"measure": unweighted})
    other = figure_of(held, QUARTER, rows, level=level)
    assert percentage(other) == case["expect"]["unweighted_pct"]


def test_every_case_is_run(run_here: Callable[[str], set[str]], case_ids: Any) -> None:
    assert run_here("05-sampling") == set(case_ids("05-sampling"))
