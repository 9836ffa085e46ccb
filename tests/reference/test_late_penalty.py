from collections.abc import Callable
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from tests.reference.fragment import Fragment, fragment
from tests.reference.quarters import charged, scored

from sluitend.model.consequence import Penalty
from sluitend.quantity import CENTS
from sluitend.scoring.consequence.due import share_of
from sluitend.scoring.consequence.penalty import stretches_late
from sluitend.scoring.moment import Given, Order, QuarterResult
from sluitend.scoring.scored import amount_of
from sluitend.scoring.stretch import Stretch


def result(held: Fragment, *orders: Order) -> QuarterResult:
    """A quarter in which these orders were delivered."""

    def of(consequence: str, stretch: Stretch) -> tuple[Order, ...]:
        return orders

    (found,) = scored(held, {}, Given(charged(held.contract), orders=of))
    return found


def penalty(found: QuarterResult) -> str:
    return str(-amount_of(found, "late") + 0)


def may_terminate(found: QuarterResult) -> bool:
    return [one.consequence for one in found.rights] == ["exit"]


def order(given: dict[str, Any], delivered: str) -> Order:
    return Order(
        Fraction(given["value"]),
        datetime.fromisoformat(given["agreed"]),
        datetime.fromisoformat(delivered),
    )


@pytest.mark.cases("09-late-penalty", "ld-01", "ld-02", "ld-03")
def test_one_order(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    held = fragment(case["id"])
    late = order(given, given["delivered"])
    found = result(held, late)
    assert (penalty(found), may_terminate(found)) == (expect["penalty"], expect["may_terminate"])
    term = held.consequence(Penalty)
    assert term.per is not None
    assert term.rate is not None
    stretches = stretches_late(term, late, Given(charged(held.contract)))
    if "periods" in expect:
        assert str(stretches) == expect["periods"]
    if "days" in expect:
        assert stretches * Fraction(term.per.number) == expect["days"]
    if "uncapped" in expect:
        each = share_of(Fraction(term.rate.number), late.value)
        assert str(CENTS(stretches * each)) == expect["uncapped"]


@pytest.mark.cases("09-late-penalty", "ld-04")
def test_exactly_so_long_is_not_longer(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    held = fragment("ld-04")
    found = [result(held, order(given, delivered)) for delivered in given["delivered"]]
    assert list(map(may_terminate, found)) == expect["may_terminate"]
    assert list(map(penalty, found)) == expect["penalty"]


@pytest.mark.cases("09-late-penalty", "ld-05")
def test_one_second_is_a_day(case: dict[str, Any]) -> None:
    held = fragment("ld-05")
    due = datetime.fromisoformat("2026-03-02T09:00:00+01:00")
    value = Fraction(case["given"]["value"])
    late = [
        Order(value, due, due + timedelta(seconds=seconds))
        for seconds in case["given"]["lateness_seconds"]
    ]
    found = [penalty(result(held, one)) for one in late]
    assert found == case["expect"]["penalty"]
    together = sum(map(Fraction, found), Fraction(0))
    assert penalty(result(held, *late)) == str(CENTS(together))


def test_every_case_of_a_delivery_is_run(run_here: Callable[[str], set[str]]) -> None:
    """The last, of collection costs, is a price's."""
    assert run_here("09-late-penalty") == {f"ld-0{number}" for number in range(1, 6)}
