"""What the cases of samples, surveys, levels and clocks agree, held against their fragments."""

from decimal import Decimal

from tests.reference.fragment import Fragment, Given, says, share

from sluitend.model.consequence import Penalty
from sluitend.model.measure import Level, Mean, Rating, Sample, Share, WithinTime
from sluitend.model.trigger import Each, OnServiceLevel
from sluitend.quantity import Quantity, bound, level_bound, quantity
from sluitend.rounding import Rounding

# --- samples ----------------------------------------------------------------------------------


@says("sa", "aql_pct_for_information")
def _(held: Fragment, given: Given) -> None:
    for name in ("accepted", "passed"):
        assert held.measure(Sample, name).aql == share(given["aql_pct_for_information"])


@says("sa", "overall_rule")
def _(held: Fragment, given: Given) -> None:
    parts = held.measure(Sample, "accepted").parts
    assert parts is not None
    assert (parts.by, parts.all_must_pass) == ("category", True)
    assert given["overall_rule"].startswith("all_")
    assert parts.empty == "not_measured"


@says("sa", "categories")
def _(held: Fragment, given: Given) -> None:
    """Their weights are agreed; their counts, scores and acceptance numbers are data."""
    weights = {one["name"]: one["weight"] for one in given["categories"] if "weight" in one}
    if weights:
        agreed = held.measure(Mean).weights
        assert agreed is not None
        assert agreed.parts == weights
    else:
        assert held.measure(Sample, "accepted").accept == "accept"


@says("sa")
def _(held: Fragment, given: Given) -> None:
    names = {level.id for level in held.contract.service_levels}
    if "passed" in names:
        assert held.measure(Sample, "passed").gives == "share_passed"
    if "accepted" in names:
        assert held.measure(Sample, "accepted").gives == "accepted"
        assert held.measure(Sample, "accepted").accept == "accept"
    assert names == (
        {"quality"} if "weight" in str(given)
        else {"passed"} if "acceptance_number" not in str(given)
        else {"passed", "accepted"}
    )  # fmt: skip


# --- surveys ----------------------------------------------------------------------------------


@says("su", "decimals")
def _(held: Fragment, given: Given) -> None:
    rounded = held.level().round
    assert rounded is not None
    assert rounded.rounding == Rounding(given["decimals"], "half_up")


@says("su", "minimum_answers")
def _(held: Fragment, given: Given) -> None:
    assert held.level().minimum == given["minimum_answers"]


@says("su")
def _(held: Fragment, given: Given) -> None:
    rating = held.measure(Rating)
    if "counts" in given:  # of a five-point scale
        assert (rating.method, rating.boxes) == ("top_box", (4, 5))
    else:
        assert (rating.method, rating.boxes) == ("nps", ())


# --- ordinal levels ---------------------------------------------------------------------------


@says("or", "order_low_to_high", "target")
def _(held: Fragment, given: Given) -> None:
    measure = held.measure(Level)
    assert measure.order == tuple(given["order_low_to_high"])
    assert measure.wanted == level_bound(f"at least {given['target']}")


@says("or", "minimum_share_pct")
def _(held: Fragment, given: Given) -> None:
    assert held.level().target == bound(f"at least {given['minimum_share_pct']} %")


@says("or", "deduction_per_level")
def _(held: Fragment, given: Given) -> None:
    deduction = held.consequence(Penalty)
    assert deduction.amount == Decimal(given["deduction_per_level"])
    assert held.level().target == bound("at most 0")
    assert deduction.when == OnServiceLevel(
        service_level=held.level().id, short_by=Each(unit=quantity("1 level"))
    )


@says("or")
def _(held: Fragment, given: Given) -> None:
    gives = "levels_short" if "deduction_per_level" in given else "share"
    assert held.measure(Level).gives == gives


# --- service clocks ---------------------------------------------------------------------------


@says("el", "clock", "days", "open", "close", "timezone", "holidays")
def _(held: Fragment, given: Given) -> None:
    measure = held.level().measure
    if isinstance(measure, Share):
        assert isinstance(measure.counts_if, WithinTime)
        elapsed = measure.counts_if.elapsed
    else:
        assert isinstance(measure, Mean)
        assert measure.elapsed is not None
        elapsed = measure.elapsed
    assert elapsed.clock == given["clock"].replace("_", "-")
    assert held.repository.time_zone == given["timezone"]
    assert (elapsed.clock in held.repository.calendars) is ("days" in given)
    for clock in held.repository.calendars.values():
        assert (clock.days, clock.open, clock.close) == (
            given["days"],
            given["open"],
            given["close"],
        )
        assert given["holidays"] == "Algemene termijnenwet art. 3"
        assert (clock.holidays, clock.equated, clock.excepted) == ("atw", (), ())


@says("el", "allowed_minutes")
def _(held: Fragment, given: Given) -> None:
    within = held.measure(Share).counts_if
    assert isinstance(within, WithinTime)
    assert within.at_most == Quantity(Decimal(given["allowed_minutes"]), "minutes")


@says("el")
def _(held: Fragment, given: Given) -> None:
    assert held.level().unit == (None if "allowed_minutes" in given else "minutes")
