from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from sluitend.quantity import Bound, LevelBound, Quantity, Rounding, Word, number


def points_of(score: Decimal, bands: list[dict[str, Any]]) -> int:
    """Read from the top; the first band that holds is the one."""
    for band in bands:
        word: Word = "at least" if "at_or_above" in band else "below"
        edge = number(band.get("at_or_above") or band["below"])
        if Bound(word, Quantity(edge)).holds(score):
            return int(band["points"])
    raise AssertionError(score)


def rounding_of(given: dict[str, Any]) -> Rounding:
    return Rounding(given["decimals"], given["mode"])


@pytest.mark.cases("01-service-points", "sp-04", "sp-05")
def test_round_before_banding_and_the_lower_edge_is_in(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    rounding = rounding_of(given["rounding_before_banding"])
    scores = given.get("independent_scores") or given["scores"]
    rounded = [rounding(number(score)) for score in scores]
    assert list(map(str, rounded)) == expect.get("rounded", scores)
    assert [points_of(score, given["bands"]) for score in rounded] == expect["points"]


@pytest.mark.cases("04-bonus-malus", "bm-03")
def test_share_to_a_whole_percent(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    share = Fraction(100 * given["points_earned"], given["points_possible"])
    assert str(Rounding(4)(share)) == expect["score_raw"]
    assert str(rounding_of(given["rounding"])(share)) == expect["score_pct"]


@pytest.mark.cases("04-bonus-malus", "bm-04")
def test_an_unrounded_score_decides_the_band(case: dict[str, Any]) -> None:
    fee = Fraction(number(case["given"]["fee"]))
    amounts = []
    for score in map(number, case["given"]["scores"]):
        bands = case["given"]["bands"]
        floors = [band for band in bands if "at_or_above" in band]
        edges = [Bound("at least", Quantity(number(band["at_or_above"]))) for band in floors]
        met = [band for band, edge in zip(floors, edges, strict=True) if edge.holds(score)]
        rate = Fraction(number((met or bands[-1:])[0]["pct"]))
        amounts.append(str(Rounding(2)(fee * rate / 100)))
    assert amounts == case["expect"]["amounts"]


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


@pytest.mark.cases("11-ordinal-levels", "or-01", "or-04")
def test_levels_at_or_above_in_the_order_given(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    border = LevelBound("at least", given["target"])
    order = given["order_low_to_high"]
    met = [count for level, count in given["counts"].items() if border.holds(level, order)]
    assert sum(met) == expect["at_or_above"]
    share = Rounding(2)(Fraction(100 * sum(met), sum(given["counts"].values())))
    assert str(share) == expect["share_pct"]
