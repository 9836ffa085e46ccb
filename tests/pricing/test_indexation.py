"""The price of a charge on a day, by cases and by what always holds."""

from dataclasses import replace
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


# --- changes of the contract --------------------------------------------------------------------


def changed(*changes: tuple[str, dict[str, object]], **more: object) -> list[str]:
    """Prices of some days, of a charge that later days changed."""
    case: Case = {"charge": more}
    later = tuple(
        (date.fromisoformat(day), FEE.model_copy(update=dict(Charge.model_validate(of))))
        for day, of in (
            (day, {"id": "fee", "title": "Fee", "amount": "1000.00", "per": "month", **of})
            for day, of in changes
        )
    )
    of = replace(basis(case), amended={"fee": later})
    found = priced(charge(case), of)
    days = ("2016-06-30", "2016-07-01", "2016-12-31", "2017-01-01")
    return [shown(found.on(date.fromisoformat(day))) for day in days]


def test_a_changed_amount_is_at_the_price_level_of_its_base_month() -> None:
    """So it has every indexation since, from the day it takes force (design law 10)."""
    assert changed(("2016-07-01", {"amount": "2000.00"})) == [
        "1027.65",
        "2055.30",
        "2055.30",
        "2110.60",
    ]


def test_a_changed_amount_with_a_base_month_of_its_own() -> None:
    new: dict[str, object] = {"amount": "2000.00", "base_month": "2016-04"}
    assert changed(("2016-07-01", new)) == ["1027.65", "2000.00", "2000.00", "2037.37"]


def test_an_amount_that_changes_on_the_day_of_an_indexation_has_that_indexation() -> None:
    assert changed(("2017-01-01", {"amount": "2000.00"}))[2:] == ["1027.65", "2110.60"]


def test_amounts_that_are_not_indexed_change_too() -> None:
    fixed = replace(
        Basis(None, {}), amended={"fee": ((date(2016, 7, 1), FEE.with_(amount=Decimal(5))),)}
    )
    found = priced(FEE, fixed)
    assert [found.on(date(2016, 6, 30)), found.on(date(2016, 7, 1))] == [1000, 5]


def test_later_terms_hold_from_their_day() -> None:
    capped = indexation(cap={"rise": "1 %"})
    of = replace(basis({}), later=((date(2016, 7, 1), capped),))
    found = priced(FEE, of)
    assert [shown(found.on(date(year, 1, 1))) for year in (2016, 2017)] == ["1027.65", "1037.93"]


def test_an_indexation_that_was_agreed_later() -> None:
    agreed = basis({}).terms
    of = replace(basis({}), terms=None, later=((date(2016, 7, 1), agreed),))
    found = priced(FEE, of)
    assert [shown(found.on(date(year, 1, 1))) for year in (2016, 2017)] == ["1000.00", "1055.30"]
