"""What the cases of points, credits, bonus and lateness agree, held against their fragments."""

from decimal import Decimal

from tests.reference.fragment import Fragment, Given, says, share

from sluitend.model.consequence import (
    BonusMalus,
    Penalty,
    RescissionRight,
    ServiceCredit,
    ServicePoints,
)
from sluitend.model.measure import Mean, Ratio, Sum
from sluitend.model.trigger import Each, MoreThan, OnLate, OnPoints, OnServiceLevel
from sluitend.quantity import Quantity, bound, quantity
from sluitend.rounding import Rounding

# --- service points, ratchets -----------------------------------------------------------------


@says("sp", "bands")
def _(held: Fragment, given: Given) -> None:
    bands = held.consequence(ServicePoints).bands
    assert [
        {
            "level": band.title.write().replace(" ", "_"),  # type: ignore[union-attr]
            **({"at_or_above": band.at_least} if band.at_least else {"below": band.below}),
            "points": band.points,
        }
        for band in bands
    ] == [
        {key: quantity(value) if key in ("at_or_above", "below") else value
         for key, value in band.items()}
        for band in given["bands"]
    ]  # fmt: skip
    best = given["bands"][0]
    assert held.level().target == bound(f"at least {best['at_or_above']} %")


@says("sp", "repeat_multiplier")
def _(held: Fragment, given: Given) -> None:
    repeat = held.consequence(ServicePoints).repeat
    assert repeat is not None
    assert repeat.times == given["repeat_multiplier"]


@says("sp", "rounding_before_banding")
def _(held: Fragment, given: Given) -> None:
    named = given["rounding_before_banding"]
    rounded = held.consequence(ServicePoints).round
    assert rounded is not None
    assert rounded.rounding == Rounding(named["decimals"], named["mode"])


@says("sp", "window_months", "termination_at")
def _(held: Fragment, given: Given) -> None:
    when = held.consequence(RescissionRight).when
    assert isinstance(when, OnPoints)
    assert when.points_of == held.consequence(ServicePoints).id
    assert when.at_least == given["termination_at"]
    assert when.within == Quantity(Decimal(given["window_months"]), "months")


@says("sp")
def _(held: Fragment, given: Given) -> None:
    """What is not said is not there."""
    points = held.consequence(ServicePoints)
    assert points.on == (held.level().id,)
    assert points.per == held.level().per == "month"
    assert (points.repeat is None) is ("repeat_multiplier" not in given)
    assert (points.round is None) is ("rounding_before_banding" not in given)


def ratchets(held: Fragment, given: Given) -> list[Penalty]:
    """The penalty of the reading agreed; of both where the case works out both."""
    names = ["deduction"] if "reading" in given else ["marginal", "cliff"]
    return [held.consequence(Penalty, name) for name in names]


@says("ra", "threshold", "value_per_point")
def _(held: Fragment, given: Given) -> None:
    for penalty in ratchets(held, given):
        assert penalty.above == given["threshold"]
        assert penalty.per_point == Decimal(given["value_per_point"])


@says("ra", "bands")
def _(held: Fragment, given: Given) -> None:
    """Whole points: a slice begins one point after the edge of the slice before."""
    for penalty in ratchets(held, given):
        edges = [penalty.above, *(tier.up_to for tier in penalty.bands)]
        assert [
            {"from_points": low + 1, "to_points": high, "multiplier": tier.times}
            for low, high, tier in zip(edges, edges[1:], penalty.bands, strict=False)
            if low is not None
        ] == [{**band, "multiplier": Decimal(band["multiplier"])} for band in given["bands"]]


@says("ra", "reading")
def _(held: Fragment, given: Given) -> None:
    assert held.consequence(Penalty).method == given["reading"]


@says("ra")
def _(held: Fragment, given: Given) -> None:
    for penalty in ratchets(held, given):
        assert penalty.on == held.consequence(ServicePoints).id
        assert penalty.method == (given.get("reading") or penalty.id)


# --- service credits --------------------------------------------------------------------------


@says("sc", "required_pct")
def _(held: Fragment, given: Given) -> None:
    assert held.level().target == bound(f"at least {given['required_pct']} %")


@says("sc", "charge", "charges", "monthly_charges")
def _(held: Fragment, given: Given) -> None:
    match given:
        case {"charges": dict(amounts)}:
            wanted = {name.lower(): amount for name, amount in amounts.items()}
        case {"charges": amount} | {"charge": amount}:
            wanted = {"fee": amount}
        case {"monthly_charges": amounts}:
            (amount,) = set(amounts)
            wanted = {"fee": amount}
    assert held.contract.price is not None
    assert {charge.id: (charge.amount, charge.per) for charge in held.contract.price.charges} == {
        name: (Decimal(amount), "month") for name, amount in wanted.items()
    }


@says("sc", "cap_per_service_pct")
def _(held: Fragment, given: Given) -> None:
    for name in given["charges"]:
        cap = held.consequence(ServiceCredit, f"credit-{name.lower()}").cap
        assert cap is not None
        assert cap.limit == share(given["cap_per_service_pct"])
        assert cap.of is not None
        assert (cap.of.charge, cap.of.over, cap.per) == (name.lower(), "month", "month")


@says("sc", "cap_total_pct")
def _(held: Fragment, given: Given) -> None:
    (cap,) = held.contract.shared_caps
    names = [name.lower() for name in given["charges"]]
    assert cap.limit == share(given["cap_total_pct"])
    assert cap.over == tuple(f"credit-{name}" for name in names)
    assert cap.of is not None
    assert (cap.of.charges, cap.of.over, cap.per) == (tuple(names), "month", "month")


@says("sc", "cap_pct")
def _(held: Fragment, given: Given) -> None:
    cap = held.consequence(ServiceCredit).cap
    assert cap is not None
    assert (cap.limit, cap.per, cap.excess) == (share(given["cap_pct"]), "month", "carried_over")
    assert cap.of is not None
    assert (cap.of.charge, cap.of.over) == ("fee", "month")


@says("sc", "ordinary_credit_pcts", "critical_credit_pct")
def _(held: Fragment, given: Given) -> None:
    critical = held.consequence(ServiceCredit, "critical-failure")
    ordinary = [held.consequence(ServiceCredit, name) for name in critical.replaces]
    assert [one.credit for one in ordinary] == list(map(share, given["ordinary_credit_pcts"]))
    assert critical.credit == share(given["critical_credit_pct"])


@says("sc", "at_risk_pct", "allocation_pct")
def _(held: Fragment, given: Given) -> None:
    at_risk = held.consequence(ServiceCredit).at_risk
    assert at_risk is not None
    assert at_risk.pool == share(given["at_risk_pct"])
    wanted = {name.lower(): share(part) for name, part in given["allocation_pct"].items()}
    assert at_risk.parts == wanted


@says("sc", "credit_per_miss")
def _(held: Fragment, given: Given) -> None:
    credit = held.consequence(ServiceCredit)
    assert credit.amount == Decimal(given["credit_per_miss"])
    assert credit.earn_back == "next_period_met"


@says("sc")
def _(held: Fragment, given: Given) -> None:
    """Each credit is reckoned a month, of a charge of that month or of all that was earned."""
    assert {level.per for level in held.contract.service_levels} <= {"month"}
    for credit in held.contract.consequences:
        assert isinstance(credit, ServiceCredit)
        assert credit.per == "month"
        base = credit.of
        assert base is None or base.value or (base.charge, base.over) == ("fee", "month")
        if base is not None and base.value:
            assert credit.credit == share("100")
    if "required_pct" in given:
        assert str(held.consequence(ServiceCredit).rate) == "1 % per percentage point"


# --- bonus and malus --------------------------------------------------------------------------


@says("bm", "bonus_below", "malus_above", "rate_per_second")
def _(held: Fragment, given: Given) -> None:
    term = held.consequence(BonusMalus)
    amount, second = Decimal(given["rate_per_second"]), quantity("1 second")
    assert term.bonus is not None
    assert term.malus is not None
    assert term.bonus.below == quantity(f"{given['bonus_below']} seconds")
    assert term.malus.above == quantity(f"{given['malus_above']} seconds")
    assert {(one.per, one.amount) for one in (term.bonus, term.malus)} == {(second, amount)}
    assert held.measure(Mean).column == "waited"


@says("bm", "malus_cap", "bonus_cap")
def _(held: Fragment, given: Given) -> None:
    cap = held.consequence(BonusMalus).cap
    assert cap is not None
    assert cap.malus_amount == Decimal(given["malus_cap"])
    assert cap.bonus_amount == Decimal(given["bonus_cap"])
    assert cap.per == held.consequence(BonusMalus).per


@says("bm", "agreed", "malus_per_unit")
def _(held: Fragment, given: Given) -> None:
    penalty = held.consequence(Penalty)
    assert held.level().target == bound(f"at least {given['agreed']} units")
    assert penalty.when == OnServiceLevel(
        service_level=held.level().id, short_by=Each(unit=quantity("1 unit"))
    )
    assert penalty.amount == Decimal(given["malus_per_unit"])
    assert isinstance(held.measure(Sum), Sum)


@says("bm", "rounding")
def _(held: Fragment, given: Given) -> None:
    rounded = held.level().round
    assert rounded is not None
    assert rounded.rounding == Rounding(given["rounding"]["decimals"], given["rounding"]["mode"])
    measure = held.measure(Ratio)
    assert (measure.top.sum, measure.bottom.sum) == ("earned", "possible")


@says("bm", "bands")
def _(held: Fragment, given: Given) -> None:
    term = held.consequence(BonusMalus)
    assert [(band.at_least, band.below, band.rate) for band in term.bands] == [
        (
            quantity(band["at_or_above"]) if "at_or_above" in band else None,
            quantity(band["below"]) if "below" in band else None,
            Decimal(band["pct"]),
        )
        for band in given["bands"]
    ]


@says("bm", "fee")
def _(held: Fragment, given: Given) -> None:
    of = held.consequence(BonusMalus).of
    assert of is not None
    assert (of.charge, of.over) == ("fee", "quarter")
    assert (held.charge().amount, held.charge().per) == (Decimal(given["fee"]), "quarter")


@says("bm", "rounding_before_banding")
def _(held: Fragment, given: Given) -> None:
    assert given["rounding_before_banding"] is None
    assert held.consequence(BonusMalus).round is None
    assert held.level().round is None


@says("bm", "neutral_at", "bonus_full_at", "bonus_full_pct", "malus_full_at", "malus_full_pct")
def _(held: Fragment, given: Given) -> None:
    term = held.consequence(BonusMalus)
    assert term.method == "linear"
    assert [(knot.at, knot.malus, knot.bonus) for knot in term.knots] == [
        (Decimal(given["malus_full_at"]), share(given["malus_full_pct"]), None),
        (Decimal(given["neutral_at"]), None, share("0")),
        (Decimal(given["bonus_full_at"]), None, share(given["bonus_full_pct"])),
    ]


@says("bm")
def _(held: Fragment, given: Given) -> None:
    for one in held.contract.consequences:
        if isinstance(one, BonusMalus):
            assert one.on == held.level().id
            assert one.per == held.level().per
            assert one.method == ("linear" if "neutral_at" in given else "cliff")


# --- lateness ---------------------------------------------------------------------------------


@says("ld", "penalty_pct", "per_days")
def _(held: Fragment, given: Given) -> None:
    late = held.consequence(Penalty)
    assert late.rate == share(given["penalty_pct"])
    assert late.per == Quantity(Decimal(given["per_days"]), "days")
    assert late.of is not None
    assert late.of.value == "order"


@says("ld", "cap_pct")
def _(held: Fragment, given: Given) -> None:
    cap = held.consequence(Penalty).cap
    assert cap is not None
    assert (cap.limit, cap.per, cap.of) == (share(given["cap_pct"]), None, None)


@says("ld", "terminate_after_days")
def _(held: Fragment, given: Given) -> None:
    beyond = Quantity(Decimal(given["terminate_after_days"]), "days")
    assert held.consequence(RescissionRight).when == OnLate(late=MoreThan(limit=beyond))


@says("ld", "part_of_day")
def _(held: Fragment, given: Given) -> None:
    assert given["part_of_day"] == "counts_as_full_day"
    assert held.consequence(Penalty).part_of_day == "full"


@says("ld", "part_of_period")
def _(held: Fragment, given: Given) -> None:
    assert held.consequence(Penalty).part_of_period == given["part_of_period"]


@says("ld", "slices", "minimum", "maximum")
def _(held: Fragment, given: Given) -> None:
    assert held.contract.price is not None
    costs = held.contract.price.collection_costs
    assert costs is not None
    assert [(one.up_to, one.rate) for one in costs.slices] == [
        (one["up_to"] and Decimal(one["up_to"]), share(one["pct"])) for one in given["slices"]
    ]
    assert costs.minimum == Decimal(given["minimum"])
    assert costs.maximum == Decimal(given["maximum"])


@says("ld")
def _(held: Fragment, given: Given) -> None:
    """Only what the clause says of parts is said."""
    if held.contract.consequences:
        late = held.consequence(Penalty)
        assert (late.part_of_day is None) is ("part_of_day" not in given)
        assert (late.part_of_period is None) is ("part_of_period" not in given)
    else:
        assert "slices" in given
