"""The price of a charge on a day, by cases and by what always holds."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from tests.pricing.given import Case, basis, charge

from sluitend.model.figures import INDEX, Figure, Figures
from sluitend.model.indexation import Indexation
from sluitend.model.price import Charge
from sluitend.period import Month
from sluitend.pricing.factor import decimal_of
from sluitend.pricing.indexation import Basis, price_of, priced
from sluitend.pricing.series import Refusal
from sluitend.rounding import CENTS

CASES: dict[str, Case] = YAML(typ="safe", pure=True).load(
    (Path(__file__).parent / "cases" / "price.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", CASES)
def test_price(name: str) -> None:
    case = CASES[name]
    found = priced(charge(case), basis(case))
    said = "\n".join(shown(found.on(day)) for day in case["days"])
    assert said == case["finds"].rstrip("\n")


def shown(price: Fraction | Refusal) -> str:
    if isinstance(price, Refusal):
        last = f", last {price.last}" if price.last else ""
        parts = (price.reason, price.series, str(price.month or ""), price.term)
        return " ".join(part for part in parts if part) + last
    exact = decimal_of(price)
    assert exact is not None
    return str(CENTS(exact))


LEVELS = st.lists(st.decimals("50", "200", places=2), min_size=2, max_size=8)


def book(levels: list[Decimal]) -> dict[str, Figures]:
    rows = tuple(
        Figure(Month(2014 + at, 10), {INDEX: level}, "definitive")
        for at, level in enumerate(levels)
    )
    return {"cpi": Figures("cpi", rows, (INDEX,))}


def indexation(**more: object) -> Indexation:
    said = {
        "basket": [{"series": "cpi"}],
        "base_month": "2014-10",
        "first": "2016-01-01",
        "every": "12 months",
        "reference": "October before",
        **more,
    }
    return Indexation.model_validate(said)


FEE = Charge.model_validate({"id": "fee", "title": "Fee", "amount": "1000.00", "per": "month"})


@given(LEVELS)
def test_unrounded_both_chains_give_the_same(levels: list[Decimal]) -> None:
    """Without rounding and caps the chain makes no difference: the quotients telescope."""
    day = date(2014 + len(levels), 1, 1)
    exact = {"round": {"price": None}}
    prices = [
        price_of(FEE, day, Basis(indexation(chain=chain, **exact), book(levels)))
        for chain in ("previous_price", "base_price")
    ]
    values = [one.value for one in prices if not isinstance(one, Refusal)]
    assert values == [1000 * Fraction(levels[-1]) / Fraction(levels[0])] * 2


@given(LEVELS, st.sampled_from(["previous_price", "base_price"]), st.booleans())
def test_a_cap_is_never_passed_and_a_floor_never_left(
    levels: list[Decimal], chain: str, carried: bool
) -> None:
    excess = "carried_over" if carried else "lost"
    terms = indexation(chain=chain, cap={"rise": "3 %", "excess": excess}, fall="not_below_zero")
    until = date(2014 + len(levels), 1, 1)
    steps = priced(FEE, Basis(terms, book(levels), until=until)).indexed
    assert len(steps) == len(levels) - 1
    for step in steps:
        assert 1 <= step.used <= Fraction(103, 100)
        most = step.before * Fraction(103, 100) + Fraction(1, 100)
        assert step.before - Fraction(1, 100) <= step.price <= most


@given(LEVELS)
def test_every_price_has_the_steps_that_made_it(levels: list[Decimal]) -> None:
    until = date(2014 + len(levels), 1, 1)
    for step in priced(FEE, Basis(indexation(), book(levels), until=until)).indexed:
        rules = [one.rule for one in step.trace]
        assert rules == ["figure", "figure", "quotient", "rise", "part", "factor", "price"]
        assert step.trace[-1].result == step.price
        assert step.trace[-1].rounding == "2 decimals, half_up"
