from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from tests.reference.fragment import fragment
from tests.reference.quarters import QUARTER, scored
from tests.reference.rows import figure_of

from sluitend.model.as_written import Written
from sluitend.rounding import Rounding
from sluitend.scoring.figure import Figure, State
from sluitend.scoring.tally import Survey

SHARES = ("promoters", "passives", "detractors")


def figure(name: str, observed: Written) -> Figure:
    """The quarter's figure of the one service level of a case."""
    held = fragment(name)
    (found,) = scored(held, {held.level().id: {QUARTER: observed}})
    return found.figures[held.level().id]


def counts(given: dict[str, Any]) -> dict[str, str]:
    return {name: str(given[name]) for name in SHARES}


@pytest.mark.cases("10-surveys", "su-01", "su-03")
def test_promoters_minus_detractors(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    found = figure(case["id"], counts(given))
    assert str(found.rounded) == expect["nps"]
    if "nps_if_parts_rounded_first" in expect:
        of, to = sum(given[name] for name in SHARES), Rounding(given["decimals"])
        high, low = (to(Fraction(100 * given[name], of)) for name in ("promoters", "detractors"))
        assert str(high - low) == expect["nps_if_parts_rounded_first"] != str(found.rounded)


@pytest.mark.cases("10-surveys", "su-02")
def test_single_answers(case: dict[str, Any]) -> None:
    """Typed by hand in a list, and read from rows: the same."""
    answers, expect = case["given"]["answers"], case["expect"]
    typed = figure("su-02", tuple(map(str, answers)))
    read = figure_of(fragment("su-02"), QUARTER, [{"answer": one} for one in answers])
    assert typed == read
    assert typed.tally == Survey(*(expect[name] for name in SHARES))
    assert str(typed.rounded) == expect["nps"]


@pytest.mark.cases("10-surveys", "su-04")
def test_the_highest_answers(case: dict[str, Any]) -> None:
    given = case["given"]["counts"]
    typed = figure("su-04", {answer: str(count) for answer, count in given.items()})
    rows = [{"answer": answer} for answer, count in given.items() for _ in range(count)]
    assert figure_of(fragment("su-04"), QUARTER, rows) == typed
    assert str(typed.rounded) == case["expect"]["csat_pct"]


@pytest.mark.cases("10-surveys", "su-05")
def test_too_few_answers(case: dict[str, Any]) -> None:
    found = [figure("su-05", counts(one)) for one in case["given"]["cases"]]
    shown = [str(one.rounded) if one.state is State.MEASURED else str(one.state) for one in found]
    assert shown == case["expect"]["results"]
    assert [(one.why, one.counts) for one in found] == [("too_few", False), (None, True)]


def test_every_case_is_run(run_here: Callable[[str], set[str]], case_ids: Any) -> None:
    assert run_here("10-surveys") == set(case_ids("10-surveys"))
