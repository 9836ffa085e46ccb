"""What the cases of indexation, notice, terms and run-in agree, held against their fragments."""

from decimal import Decimal

from tests.reference.fragment import Fragment, Given, says, share

from sluitend.model.consequence import ServiceCredit, ServicePoints
from sluitend.model.indexation import FixedPart, SeriesPart, SumOfSeriesPart
from sluitend.model.term import NoticePeriods
from sluitend.period import Month, day, month
from sluitend.quantity import Quantity

# --- indexation -------------------------------------------------------------------------------


def first_part(held: Fragment) -> SeriesPart:
    """The part of the price that follows one series."""
    part = held.indexation.basket[0]
    assert isinstance(part, SeriesPart)
    return part


def compared(held: Fragment) -> tuple[Month | None, Month]:
    """The month the price was set at, and the month of the first indexation."""
    terms = held.indexation
    assert terms.reference is not None
    assert terms.first is not None
    return terms.base_month, terms.reference.of(terms.first)


@says("ix", "price", "tariff_2014", "fee_2015")
def _(held: Fragment, given: Given) -> None:
    (amount,) = (given[key] for key in ("price", "tariff_2014", "fee_2015") if key in given)
    assert held.charge().amount == Decimal(amount)


@says("ix", "from_month", "to_month", "right_from", "to")
def _(held: Fragment, given: Given) -> None:
    begin = given.get("from_month") or given["right_from"]
    until = given.get("to_month") or given["to"]
    assert compared(held) == (month(begin), month(until))


@says("ix", "base", "series")
def _(held: Fragment, given: Given) -> None:
    series = held.series[first_part(held).series]
    assert given.get("base") in (None, series.base)
    assert given.get("series") in (None, series.title.write())
    assert series.base is not None


@says("ix", "link_month", "linked_decimals")
def _(held: Fragment, given: Given) -> None:
    """The link month of ix-10 stands in its words: May 2023."""
    part = first_part(held)
    assert part.link is not None
    assert part.link.month == month(given.get("link_month", "2023-05"))
    assert part.link.decimals == given.get("linked_decimals", given.get("decimals"))
    old, new = held.series[part.link.series], held.series[part.series]
    assert old.base != new.base


@says("ix", "decimals", "factor_decimals", "mode")
def _(held: Fragment, given: Given) -> None:
    """Decimals of a linked figure, of a price in cents, of a factor, or of a rise in per cent."""
    rounds, link = held.indexation.round, None
    if isinstance(held.indexation.basket[0], SeriesPart):
        link = held.indexation.basket[0].link
    if link is not None:
        assert link.decimals == given["decimals"]
    elif "tariff_2014" in given:
        assert (given["decimals"], rounds.price) == (2, "cents")
    elif "factor_decimals" in given:
        assert rounds.factor == given["factor_decimals"]
    else:
        assert rounds.part == given["decimals"]
        assert rounds.component in (None, given["decimals"])
    assert rounds.mode == given.get("mode", "half_up")


@says("ix", "cap_pct")
def _(held: Fragment, given: Given) -> None:
    cap = held.indexation.cap
    assert cap is not None
    assert (cap.rise, cap.fall) == (share(given["cap_pct"]), None)
    assert held.indexation.every == A_YEAR


@says("ix", "floor_pct")
def _(held: Fragment, given: Given) -> None:
    assert given["floor_pct"] == "0"
    assert held.indexation.fall == "not_below_zero"


@says("ix", "transport_pct")
def _(held: Fragment, given: Given) -> None:
    (fixed,) = (part for part in held.indexation.basket if isinstance(part, FixedPart))
    assert fixed.fixed == share(given["transport_pct"])


@says("ix", "weights")
def _(held: Fragment, given: Given) -> None:
    """Wages, material, transport: in that order."""
    shares = [part.share for part in held.indexation.basket]
    assert shares == [
        Quantity(100 * Decimal(given["weights"][name]), "%")
        for name in ("wages", "material", "transport")
        if name in given["weights"]
    ]
    if "wages_from" in given:
        wages = held.indexation.basket[0]
        assert isinstance(wages, SumOfSeriesPart)
        assert len(wages.sum_of) == len(given["wages_from"])


# Where a case gives figures without naming the two months its first price compares.
MONTHS = {
    "tariff_2014": ("2013-10", "2014-10"),
    "fee_2015": ("2014-10", "2015-10"),
    "july_2013_to_june_2014": ("2014-06", "2015-06"),
    "published_rate_pct": ("2022-02", "2023-02"),
}
A_YEAR = Quantity(Decimal(12), "months")


@says("ix")
def _(held: Fragment, given: Given) -> None:
    """What the words agree: series, months compared, averages, vintage, chain."""
    terms = held.indexation
    shares = sum((part.share.number for part in terms.basket), Decimal(0))
    assert shares == 100
    assert terms.fall == ("not_below_zero" if "floor_pct" in given else "followed")
    assert (terms.cap is None) is ("cap_pct" not in given)
    for key in MONTHS.keys() & given.keys():
        assert compared(held) == tuple(map(month, MONTHS[key]))
    if "july_2013_to_june_2014" in given:
        assert first_part(held).average == A_YEAR
        assert terms.round.factor is None
    if "series_2015" in given:
        assert first_part(held).vintage == "on_indexation_date"
        assert held.series[first_part(held).series].base == "2015=100"
    if "published_rate_pct" in given:
        assert first_part(held).figure_used == "index"
    if "components_pct" in given:
        used = {part.figure_used for part in terms.basket if isinstance(part, SeriesPart)}
        assert used == {"published_rate"}
    if {"tariff_2014", "fee_2015"} & given.keys():
        assert (terms.chain, terms.every) == ("previous_price", A_YEAR)
    if given.get("series") == "CPI afgeleid, 2015=100":
        assert terms.round.component == 2


# --- notice and terms -------------------------------------------------------------------------


@says("no", "end_date")
def _(held: Fragment, given: Given) -> None:
    assert held.contract.term is not None
    assert held.contract.term.ends == day(given["end_date"])


@says("no", "notice_months", "notice_days")
def _(held: Fragment, given: Given) -> None:
    assert held.contract.term is not None
    assert held.contract.term.notice is not None
    (unit,) = (unit for unit in ("months", "days") if f"notice_{unit}" in given)
    wanted = Quantity(Decimal(given[f"notice_{unit}"]), unit)
    assert held.contract.term.notice.client == wanted


@says("no", "extend")
def _(held: Fragment, given: Given) -> None:
    """A notice term is never moved: the format has no word to say otherwise."""
    assert given["extend"] is False
    assert set(NoticePeriods.model_fields) == {"client", "supplier"}


@says("no")
def _(held: Fragment, given: Given) -> None:
    assert held.contract.term is not None
    assert held.contract.term.renewal is None


@says("aw", "equated_days")
def _(held: Fragment, given: Given) -> None:
    assert list(held.repository.calendars["office"].equated) == given["equated_days"]


@says("aw", "term_days")
def _(held: Fragment, given: Given) -> None:
    (term,) = held.repository.terms.values()
    assert term.length == Quantity(Decimal(given["term_days"]), "days")


@says("aw")
def _(held: Fragment, given: Given) -> None:
    (term,) = held.repository.terms.values()
    assert term.if_closed == "next_open_day"
    office = held.repository.calendars["office"]
    assert (office.days, office.holidays, office.equated) == ("Mon-Fri", "atw", ())


# --- run-in -----------------------------------------------------------------------------------


@says("ri", "start", "run_in_months")
def _(held: Fragment, given: Given) -> None:
    assert held.contract.term is not None
    assert held.contract.term.starts == day(given["start"])
    assert held.contract.term.run_in == Quantity(Decimal(given["run_in_months"]), "months")


@says("ri", "credit_per_miss")
def _(held: Fragment, given: Given) -> None:
    assert held.consequence(ServiceCredit).amount == Decimal(given["credit_per_miss"])


@says("ri", "points_per_failure", "repeat_multiplier", "run_in_counts_for_repeat")
def _(held: Fragment, given: Given) -> None:
    points = held.consequence(ServicePoints)
    assert points.points == given["points_per_failure"]
    assert points.repeat is not None
    assert points.repeat.times == given["repeat_multiplier"]
    assert points.repeat.run_in == ("counts" if given["run_in_counts_for_repeat"] else "ignored")


@says("ri")
def _(held: Fragment, given: Given) -> None:
    (consequence,) = held.contract.consequences
    assert isinstance(consequence, ServiceCredit | ServicePoints)
    assert consequence.per == held.level().per == "month"
    assert held.level().run_in is None
