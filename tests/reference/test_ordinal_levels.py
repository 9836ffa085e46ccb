from collections.abc import Callable, Mapping
from typing import Any

import pytest
from tests.reference.fragment import Fragment, fragment
from tests.reference.quarters import MONTHS, scored

from sluitend.model.measure import Level
from sluitend.rounding import Rounding
from sluitend.scoring.figure import Figure
from sluitend.scoring.moment import QuarterResult
from sluitend.scoring.quarter import months_of
from sluitend.scoring.scored import amount_of
from sluitend.scoring.tally import Levels
from sluitend.scoring.value import levels_short


def result(held: Fragment, counts: Mapping[str, int]) -> QuarterResult:
    """The quarter in which so many places were found at each level in January."""
    observed = {level: str(count) for level, count in counts.items()}
    (found,) = scored(held, {held.level().id: {MONTHS[0]: observed}})
    return found


def january(held: Fragment, counts: Mapping[str, int]) -> Figure:
    return months_of(result(held, counts).figures[held.level().id])[MONTHS[0]]


def percentage(figure: Figure) -> str:
    assert figure.value is not None
    return str(Rounding(2)(figure.value))


@pytest.mark.cases("11-ordinal-levels", "or-01", "or-04")
def test_the_share_at_or_above_the_level(case: dict[str, Any]) -> None:
    held, expect = fragment(case["id"]), case["expect"]
    found = january(held, case["given"]["counts"])
    assert percentage(found) == expect["share_pct"]
    assert isinstance(found.tally, Levels)
    measure = held.measure(Level)
    reached = [count for rank, count in found.tally.ranks if not levels_short(rank, measure)]
    assert sum(reached) == expect["at_or_above"]
    assert found.observations == expect.get("inspected", sum(case["given"]["counts"].values()))


@pytest.mark.cases("11-ordinal-levels", "or-02")
def test_an_amount_for_each_level_short(case: dict[str, Any]) -> None:
    held, expect = fragment("or-02"), case["expect"]
    measure = held.measure(Level)
    below = {
        level: short
        for at, level in enumerate(measure.order)
        if (short := levels_short(at, measure))
    }
    assert below == expect["levels_below"]
    found = result(held, case["given"]["counts"])
    assert str(-amount_of(found, "deduction")) == expect["deduction"]


@pytest.mark.cases("11-ordinal-levels", "or-03")
def test_the_least_share_is_enough(case: dict[str, Any]) -> None:
    held, expect = fragment("or-03"), case["expect"]
    found = [january(held, counts) for counts in case["given"]["count_sets"]]
    assert list(map(percentage, found)) == expect["share_pct"]
    assert [one.met for one in found] == expect["met"]


def test_every_case_is_run(run_here: Callable[[str], set[str]], case_ids: Any) -> None:
    assert run_here("11-ordinal-levels") == set(case_ids("11-ordinal-levels"))
