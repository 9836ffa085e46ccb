"""The cheapest failure is the cheapest of all sets, and what closes it does."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.contracts import PLAIN, contract, levels, malus, missed

from sluitend.analysis.cheapest import Closing, Failure, cheapest, closing, failure, free
from sluitend.model.contract import Contract

TWO = levels(("a", 60, 2), ("b", 40, 4))
ROWS = (('at_least: "9.0"', "bonus: 1 %"), ('at_least: "7.0"', "none: true"))
TEN = malus(*ROWS, ("otherwise: true", "malus: 10 %"))
END = """\
  - id: end
    kind: rescission_right
    title: Ontbinding
    when: {score_below: "6.0", times: 2, in_a_row: true}
    extent: whole
"""
D = Decimal


def of(*consequences: str, sla: str = TWO) -> Contract:
    return contract(f"{sla}consequences:\n{''.join(consequences)}")


def closed(contract: Contract, savings: Mapping[str, Decimal]) -> Closing | None:
    """What would close the cheapest failure there is."""
    return closing(contract, savings, cheapest(contract, savings))


def every(given: Contract, savings: Mapping[str, Decimal]) -> list[Failure]:
    """Each set of KPIs, worked out by itself."""
    names = sorted(savings)
    sets = (frozenset(one) for n in range(len(names) + 1) for one in combinations(names, n))
    return [failure(given, savings, one) for one in sets]


# --- one failure ------------------------------------------------------------------------------


def test_what_a_failure_costs_saves_and_gives() -> None:
    """Four quarters with score 5,20: the bonus of four quarters is lost, the malus due."""
    found = failure(of(TEN, END), {"a": D("100.00")}, frozenset({"a"}))
    assert found == Failure(frozenset({"a"}), D("1320.00"), D("400.00"), {"end": 2})
    assert found.gain == D("-920.00")


def test_keeping_every_norm_costs_and_saves_nothing() -> None:
    found = failure(of(TEN), {"a": D("100.00")}, frozenset())
    assert found == Failure(frozenset(), D("0.00"), D("0.00"), {})


# --- the cheapest -----------------------------------------------------------------------------


def test_who_saves_less_than_it_costs_fails_nowhere() -> None:
    assert cheapest(of(TEN), {"a": D("329.99")}).names == frozenset()


def test_one_cent_more_and_it_pays() -> None:
    found = cheapest(of(TEN), {"a": D("330.01")})
    assert (found.names, found.gain) == (frozenset({"a"}), D("0.04"))


def test_what_costs_as_much_as_it_saves_is_not_let_go() -> None:
    assert cheapest(of(TEN), {"a": D("330.00")}).names == frozenset()


def test_once_the_malus_is_due_the_rest_is_free() -> None:
    """A cliff: after the first KPI the second costs nothing more."""
    found = cheapest(of(TEN), {"a": D("331.00"), "b": D("1.00")})
    assert (found.names, found.gain) == (frozenset({"a", "b"}), D("8.00"))


def test_what_nobody_estimated_or_supplies_is_left_alone() -> None:
    sla = TWO.replace("weight: 40 %", "weight: 40 %\n    owed_by: client")
    found = cheapest(of(TEN, sla=sla), {"b": D("900.00"), "unknown": D("900.00")})
    assert found.names == frozenset()


def test_failing_more_may_cost_less_where_one_sum_replaces_another() -> None:
    """A credit of € 10,00 in the place of the whole malus: who fails at `b` may fail at `a`."""
    given = of(TEN, missed("credit", "b", "10.00", replaces="malus"))
    savings = {"a": D("100.00"), "b": D("10.00")}
    alone = failure(given, savings, frozenset({"a"}))
    both = failure(given, savings, frozenset({"a", "b"}))
    assert (alone.gain, both.gain) == (D("-920.00"), D("280.00"))
    assert cheapest(given, savings) == both


PERCENT = st.integers(0, 12).map(lambda half: f"{half // 2}.{half % 2 * 5}")
EUROS = st.integers(0, 40).map(lambda tens: f"{tens * 10}.00")


@st.composite
def contracts(draw: st.DrawFn) -> tuple[Contract, dict[str, Decimal]]:
    """Two to four KPIs, a malus on the score, sums on KPIs, and what failing saves."""
    names = "abcd"[: draw(st.integers(2, 4))]
    cuts = sorted(
        draw(st.sets(st.integers(1, 9), min_size=len(names) - 1, max_size=len(names) - 1))
    )
    edges = [0, *cuts, 10]
    weights = [10 * (high - low) for low, high in pairwise(edges)]
    lows = draw(st.lists(st.integers(0, 8), min_size=len(names), max_size=len(names)))
    worst = draw(st.integers(1, 12))
    rows = (
        ('at_least: "9.5"', f"bonus: {draw(PERCENT)} %"),
        ('at_least: "7.5"', "none: true"),
        ('at_least: "5.5"', f"malus: {draw(st.integers(0, worst))} %"),
        ("otherwise: true", f"malus: {worst} %"),
    )
    said = [malus(*rows, cap=draw(st.sampled_from(["", "2", "9", "20"])))]
    for nth, name in enumerate(draw(st.lists(st.sampled_from(names), max_size=3, unique=True))):
        replaces = draw(st.sampled_from(["", "malus", *(f"credit-{one}" for one in range(nth))]))
        said.append(missed(f"credit-{nth}", name, draw(EUROS), replaces))
    sla = levels(*zip(names, weights, lows, strict=True))
    savings = {name: D(draw(EUROS)) for name in names}
    return of(*said, sla=sla), savings


@settings(max_examples=60)
@given(contracts())
def test_no_set_beats_the_cheapest(case: tuple[Contract, dict[str, Decimal]]) -> None:
    """Brute force over every set: the highest gain, and of those the fewest KPIs."""
    given_, savings = case
    found, all_ = cheapest(given_, savings), every(given_, savings)
    best = max(one.gain for one in all_)
    assert found.gain == best
    assert len(found.names) == min(len(one.names) for one in all_ if one.gain == best)
    assert found in all_


# --- without teeth, and what closes it ----------------------------------------------------------


def test_free_is_what_costs_nothing_by_itself() -> None:
    sla = levels(("a", 80, 2), ("b", 20, 4))
    rows = (('at_least: "8.0"', "none: true"), ("otherwise: true", "malus: 10 %"))
    savings = {"a": D("1.00"), "b": D("1.00")}
    assert free(of(malus(*rows), sla=sla), savings) == ("b",)
    right = END.replace("6.0", "9.0")
    assert free(of(malus(*rows), right, sla=sla), savings) == ()
    assert free(of(malus(*rows), sla=sla), {"a": D("1.00")}) == ()


@pytest.mark.parametrize(("saved", "needed"), [("310.00", "10.5"), ("360.00", "12.0")])
def test_what_closes_it_closes_it_and_half_a_per_cent_less_does_not(
    saved: str, needed: str
) -> None:
    rows = (('at_least: "7.0"', "none: true"), ("otherwise: true", "malus: 10 %"))
    savings = {"a": D(saved)}
    found = closed(of(malus(*rows)), savings)
    assert found is not None
    assert (found.consequence, found.now, found.needed) == ("malus", D(10), D(needed))
    for percent, names in ((found.needed, set()), (found.needed - D("0.5"), {"a"})):
        heavier = malus(rows[0], ("otherwise: true", f"malus: {percent} %"))
        assert cheapest(of(heavier), savings).names == names


def test_nothing_needs_to_be_closed_or_no_malus_can() -> None:
    rows = (('at_least: "7.0"', "none: true"), ("otherwise: true", "malus: 10 %"))
    assert closed(of(malus(*rows)), {"a": D("300.00")}) is None
    assert closed(of(malus(*rows)), {"a": D("3000.01")}) is None
    assert closed(of(missed("credit", "a", "10.00")), {"a": D("11.00")}) is None


@pytest.mark.parametrize("more", [", ends: 2026-09-30", ", ends: 2026-12-31, run_in: 3 months"])
def test_a_contract_shorter_than_the_year_is_reckoned_for_a_whole_one(more: str) -> None:
    """What failing saves and what it costs stand for the same four quarters."""
    sheet = PLAIN.replace("starts: 2026-01-01", f"starts: 2026-01-01{more}")
    given = contract(f"{TWO}consequences:\n{TEN}", sheet)
    found = failure(given, {"a": D("100.00")}, frozenset({"a"}))
    assert (found.saved, found.cost) == (D("400.00"), D("1320.00"))
