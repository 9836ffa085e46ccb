from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from sluitend.quantity import Rounding, number


def rounding_of(given: dict[str, Any]) -> Rounding:
    return Rounding(given["decimals"], given["mode"])


@pytest.mark.cases("06-indexation", "ix-06")
def test_each_component_and_part_is_rounded_half_up(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    rounding = rounding_of(given)

    def rise(old: list[str], new: list[str]) -> Decimal:
        before, after = (sum(map(Fraction, figures), Fraction(0)) for figures in (old, new))
        return rounding((after / before - 1) * 100)

    components = [
        rise(given["wages_from"], given["wages_to"]),
        rise([given["material_from"]], [given["material_to"]]),
        number(given["transport_pct"]),
    ]
    weights = [Fraction(given["weights"][name]) for name in ("wages", "material", "transport")]
    parts = [
        rounding(weight * Fraction(part)) for weight, part in zip(weights, components, strict=True)
    ]
    assert list(map(str, components)) == expect["component_pct"]
    assert list(map(str, parts)) == expect["parts"]
    assert str(sum(parts, Decimal(0))) == expect["total_pct"]


@pytest.mark.cases("06-indexation", "ix-01", "ix-03")
def test_quotients_of_index_figures(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    if case["id"] == "ix-01":
        growth = Fraction(given["new_later"]) / Fraction(given["new_at_link"])
        linked = Rounding(given["decimals"])(Fraction(given["old_at_link"]) * growth)
        assert str(linked) == expect["linked"]
        return
    later = Fraction(given["index"][given["to"]])
    for name in ("right", "wrong"):
        factor = Rounding(given["factor_decimals"])(
            later / Fraction(given["index"][given[f"{name}_from"]])
        )
        assert str(factor) == expect[f"{name}_factor"]
        price = Rounding(2)(Fraction(factor) * Fraction(given["price"]))
        assert str(price) == expect[f"{name}_price"]
