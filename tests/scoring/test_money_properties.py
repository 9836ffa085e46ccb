"""What holds for every sequence of quarters: caps, run-in, weights, and lines that add up."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reference.fragment import loaded
from tests.reference.quarters import charged
from tests.scoring.quarters import FEE, read

from sluitend.model.bands import Knot, MoneyBand
from sluitend.model.contract import Contract
from sluitend.model.service_level import ServiceLevel
from sluitend.period import Month, Period, Quarter
from sluitend.quantity import CENTS
from sluitend.scoring.consequence.bonus_malus import by_slice, on_line
from sluitend.scoring.figure import Figure, measured
from sluitend.scoring.moment import Given, Outcome, QuarterResult
from sluitend.scoring.quarter import Observed
from sluitend.scoring.scored import amount_of, score, total
from sluitend.scoring.tally import Hits, Known

TERMS = read("properties")
QUARTERS = [*(Quarter(2026, number) for number in range(1, 5)), Quarter(2027, 1)]
Seen = Mapping[tuple[str, Month], Observed]
NOTHING = Decimal(0)


def contract(sla: dict[str, Any], **more: Any) -> Contract:
    held = loaded("c", {"contract": {"id": "c", "price": {"charges": [FEE]}, **more}, "sla": sla})
    assert held.problems == ()
    return held.contract


RUNNING = contract({"service_levels": TERMS["levels"], **TERMS["money"]})
IN_RUN_IN = contract(
    {"service_levels": TERMS["levels"], **TERMS["money"]},
    term={"starts": "2026-01-01", "run_in": "15 months"},
)
(UP,) = contract({"service_levels": TERMS["up"]}).service_levels
(DOWN,) = contract({"service_levels": TERMS["down"]}).service_levels
BONUS, MIRRORED = (
    tuple(map(MoneyBand.model_validate, TERMS[name])) for name in ("bonus", "mirrored")
)
KNOTS = tuple(map(Knot.model_validate, TERMS["knots"]))

percents = st.decimals(0, 100, places=2)
observed = (
    percents.map(lambda value: Observed(Known(Fraction(value))))
    | st.tuples(st.integers(0, 30), st.integers(0, 30)).map(
        lambda two: Observed(Hits(min(two), max(two)))
    )
    | st.sampled_from([Observed(None), Observed(None, "client"), Observed(None, absent="not_due")])
)
sequences: st.SearchStrategy[Seen] = st.fixed_dictionaries(
    {
        (level.id, month): observed
        for level in RUNNING.service_levels
        for quarter in QUARTERS
        for month in quarter.months()
    }
)
some = settings(max_examples=40)


def scored(held: Contract, seen: Seen) -> tuple[QuarterResult, ...]:
    def of(level: ServiceLevel, period: Period) -> Observed:
        assert isinstance(period, Month)
        return seen[level.id, period]

    return tuple(score(lambda quarter: held, QUARTERS, of, Given(charged(held))))


def given_by(results: Iterable[QuarterResult], name: str) -> list[Outcome]:
    return [one for result in results for one in result.outcomes if one.consequence == name]


# --- a better value is never worse ------------------------------------------------------------


def figure(level: ServiceLevel, value: Decimal) -> Figure:
    return measured(level, QUARTERS[0], Known(Fraction(value)))


@given(percents, percents)
def test_a_better_value_never_scores_worse(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    for level, worse, better in ((UP, low, high), (DOWN, high, low)):
        first, second = figure(level, worse), figure(level, better)
        assert first.score is not None
        assert second.score is not None
        assert first.score <= second.score
        assert not (first.met and not second.met)
        assert not (second.red and not first.red)


@given(percents, percents)
def test_a_better_value_never_pays_less(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert by_slice(BONUS, low) <= by_slice(BONUS, high)
    assert on_line(KNOTS, low) <= on_line(KNOTS, high)


@given(percents)
def test_a_table_turned_over_pays_the_same(value: Decimal) -> None:
    assert by_slice(BONUS, value) == by_slice(MIRRORED, 100 - value)


# --- sequences of quarters --------------------------------------------------------------------


@some
@given(sequences)
def test_caps_hold(seen: Seen) -> None:
    results = scored(RUNNING, seen)
    assert all(-one.amount <= Decimal("90.00") for one in given_by(results, "fine"))
    assert all(-one.amount <= Decimal("100.00") for one in given_by(results, "credit"))
    for result in results:
        together = amount_of(result, "fine") + amount_of(result, "each")
        assert -together <= Decimal("100.00")
    for year in (results[:4], results[4:]):
        amounts = [one.amount for one in given_by(year, "bonus")]
        assert sum(one for one in amounts if one > 0) <= Decimal("120.00")
        assert -sum(one for one in amounts if one < 0) <= Decimal("240.00")


@some
@given(sequences)
def test_what_is_carried_over_is_neither_lost_nor_paid_twice(seen: Seen) -> None:
    found = given_by(scored(RUNNING, seen), "credit")
    carried_in = sum((one.carried_out for one in found[:-1]), NOTHING)
    earned = -sum((one.before_caps for one in found), NOTHING) - carried_in
    paid = -sum((one.amount for one in found), NOTHING)
    assert earned == paid + found[-1].carried_out


@some
@given(sequences)
def test_lines_add_up_to_the_total_in_whole_cents(seen: Seen) -> None:
    for result in scored(RUNNING, seen):
        lines = [amount_of(result, one.id) for one in RUNNING.consequences]
        assert sum(lines, NOTHING) == total(result.outcomes)
        assert all(CENTS(one) == one for one in lines)
        assert all(one.cut >= 0 for one in result.outcomes)


@some
@given(sequences)
def test_the_run_in_never_costs(seen: Seen) -> None:
    for result in scored(IN_RUN_IN, seen):
        assert result.score.rounded is None
        assert total(result.outcomes) == NOTHING
        assert not any(one.points for one in result.outcomes)
        assert result.rights == ()


@some
@given(sequences, st.integers(1, 9))
def test_only_the_proportion_of_weights_counts(seen: Seen, times: int) -> None:
    levels = [
        {**one, "weight": f"{int(one['weight'].removesuffix(' %')) * times} %"}
        for one in TERMS["levels"]
    ]
    multiplied = contract({"service_levels": levels, **TERMS["money"]})
    for one, other in zip(scored(RUNNING, seen), scored(multiplied, seen), strict=True):
        assert one.score.exact == other.score.exact
        assert one.score.measured_weight == other.score.measured_weight
        assert [part.amount for part in one.outcomes] == [part.amount for part in other.outcomes]
        assert one.rights == other.rights


@some
@given(sequences)
def test_a_later_quarter_changes_none_before_it(seen: Seen) -> None:
    last = QUARTERS[-1].months()
    later = {key: Observed(None) if key[1] in last else one for key, one in seen.items()}
    assert scored(RUNNING, later)[:-1] == scored(RUNNING, seen)[:-1]
