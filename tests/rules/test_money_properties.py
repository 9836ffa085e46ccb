"""What rules reckon about money is what trying every result gives."""

from fractions import Fraction
from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sluitend.model.consequence import BonusMalus
from sluitend.model.contract import Contract
from sluitend.rules.bases import MONTHS, malus_cap, most_in
from sluitend.rules.cost_of_failure import Failures

FEE = 1200
SCORES = (Fraction(10), Fraction(5), Fraction(0))


def contract(weights: list[int], scheme: dict[str, Any]) -> Contract:
    """Service levels that score 10, 5 or 0, and one bonus-malus over a quarter's fee."""
    bands = [
        {"at_least": "90", "score": "10"},
        {"at_least": "80", "score": "5"},
        {"otherwise": True, "score": "0"},
    ]
    charge = {"id": "fee", "title": "Vast", "amount": f"{FEE}.00", "per": "month"}
    levels = [
        {"id": f"kpi-{index}", "weight": f"{weight} %", "bands": bands}
        for index, weight in enumerate(weights)
    ]
    one = {
        "id": "bm", "kind": "bonus_malus", "of": {"charge": "fee", "over": "quarter"}, **scheme,
    }  # fmt: skip
    return Contract.model_validate(
        {
            "id": "demo",
            "price": {"charges": [charge]},
            "service_levels": levels,
            "consequences": [one],
        }
    )


weights = st.lists(st.integers(1, 60), min_size=1, max_size=4)
tables = st.tuples(st.integers(1, 9), st.integers(0, 5), st.integers(0, 9), st.booleans()).map(
    lambda given: {
        "bands": [
            {
                "at_least": str(given[0]),
                "bonus": f"{given[1]} %",
                **({"unless": "red"} if given[3] else {}),
            },
            {"otherwise": True, "malus": f"{given[2]} %"},
        ]
    }
)


def rate(one: BonusMalus, score: Fraction) -> Fraction:
    row = next(band for band in one.bands if band.holds(score))
    return Fraction(row.rate)


@given(weights, tables)
def test_a_miss_costs_what_the_dearest_combination_says(
    given_weights: list[int], scheme: dict[str, Any]
) -> None:
    made = contract(given_weights, scheme)
    (one,) = made.consequences
    assert isinstance(one, BonusMalus)
    forfeited = one.bands[0].unless == "red"
    total, base = sum(given_weights), Fraction(3 * FEE)
    dearest = Fraction(-1)
    for others in product(SCORES, repeat=len(given_weights) - 1):
        rest = sum(w * s for w, s in zip(given_weights[1:], others, strict=True))
        best = rate(one, Fraction(rest + given_weights[0] * 10) / total)
        worst = rate(one, Fraction(rest) / total)
        if forfeited:
            worst = min(worst, Fraction(0))
        dearest = max(dearest, (best - worst) * base / 100)
    assert Failures(made).costs_at_most(made.service_levels[0]) == dearest


@given(tables, st.sampled_from(["quarter", "year", "contract_year"]), st.integers(0, 9))
def test_a_cap_is_reached_when_the_worst_of_every_period_reaches_it(
    scheme: dict[str, Any], per: str, percentage: int
) -> None:
    cap = {"malus": f"{percentage} %", "per": per, "of": {"charge": "fee", "over": per}}
    made = contract([100], {**scheme, "cap": cap})
    (one,) = made.consequences
    assert isinstance(one, BonusMalus)
    assert one.cap is not None
    periods = MONTHS[per] // 3
    worst = Fraction(3 * FEE * int(one.bands[1].malus.number)) / 100  # type: ignore[union-attr]
    series = [0, *(sum([worst] * count) for count in range(1, periods + 1))]
    most = most_in(made, one, one.cap.per)
    assert most == max(series)
    limit = malus_cap(made, one.of, one.cap)
    assert limit == Fraction(FEE * MONTHS[per] * percentage, 100)
    assert (most < limit) is all(reached < limit for reached in series)


def test_a_contract_of_that_shape_is_what_the_properties_are_about() -> None:
    made = contract(
        [60, 40], {"bands": [{"at_least": "7", "none": True}, {"otherwise": True, "malus": "4 %"}]}
    )
    assert Failures(made).costs_at_most(made.service_levels[0]) == Fraction(3 * FEE * 4, 100)
