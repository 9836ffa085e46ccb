"""Indexation from series (cases 06): every case by its own fragment, with its own figures.

The figures are those the case gives; `test_the_figures_are_those_published` holds them against the
data files where those have the month.
"""

import csv
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from tests.reference.fragment import Fragment, fragment

from sluitend.model.figures import INDEX, RATE, Figure, Figures
from sluitend.model.indexation import Indexation, SeriesPart
from sluitend.model.price import Charge
from sluitend.period import month
from sluitend.pricing.audit import audit
from sluitend.pricing.factor import Span, decimal_of, factor, weighted
from sluitend.pricing.indexation import Basis, price_of, priced
from sluitend.pricing.invoices import Notation, read_invoices
from sluitend.pricing.series import Book, Choice, Refusal, Sought, figure, level
from sluitend.rounding import Rounding
from sluitend.trace import Computed, Step

Case = Mapping[str, Any]
Cells = Mapping[str, str]


def book(**series: Cells) -> Book:
    """Definitive figures, by series (`_` for `-`) and month."""
    return {
        name.replace("_", "-"): figures(name.replace("_", "-"), of) for name, of in series.items()
    }


def figures(name: str, of: Cells, column: str = INDEX) -> Figures:
    rows = tuple(
        Figure(month(period), {column: Decimal(value)}, "definitive")
        for period, value in of.items()
    )
    return Figures(name, rows, (column,))


def value(found: Computed[Fraction] | Refusal) -> Fraction:
    assert not isinstance(found, Refusal), found
    return found.value


def said(found: Computed[Fraction] | Refusal, places: int = 2) -> str:
    """A number that is exact in so many decimals, written with them."""
    exact = decimal_of(value(found))
    assert exact is not None
    assert Fraction(Rounding(places)(exact)) == exact
    return str(Rounding(places)(exact))


def price(held: Fragment, on: str, of: Book, **terms: object) -> str:
    changed = held.indexation.with_(**terms)
    return said(price_of(held.charge(), date.fromisoformat(on), Basis(changed, of)))


def steps(found: Computed[Fraction] | Refusal, rule: str) -> list[Step]:
    assert not isinstance(found, Refusal), found
    return [step for step in found.trace if step.rule == rule]


def percent(step: Step, places: int = 2) -> str:
    assert isinstance(step.result, Fraction)
    return str(Rounding(places)(step.result))


@pytest.mark.cases("06-indexation", "ix-01")
def test_a_stopped_series_goes_on_in_its_successor(case: Case) -> None:
    given, held = case["given"], fragment("ix-01")
    part = held.indexation.basket[0]
    assert isinstance(part, SeriesPart)
    of = book(
        gww_2010={given["link_month"]: given["old_at_link"]},
        gww_2015={
            given["link_month"]: given["new_at_link"],
            given["later_month"]: given["new_later"],
        },
    )
    found = level(part, month(given["later_month"]), of, Choice())
    assert said(found, 1) == case["expect"]["linked"]


@pytest.mark.cases("06-indexation", "ix-02")
def test_a_tariff_year_on_year(case: Case) -> None:
    of = book(cpi_nl_2006=case["given"]["index"])
    held = fragment("ix-02")
    assert price(held, "2015-12-31", of) == case["expect"]["tariff_2015"]
    assert price(held, "2016-01-01", of) == case["expect"]["tariff_2016"]


@pytest.mark.cases("06-indexation", "ix-03")
def test_the_index_of_two_years_back_counts_a_rise_twice(case: Case) -> None:
    given, expect, held = case["given"], case["expect"], fragment("ix-03")
    of = book(cpi_nl_2006=given["index"])
    to = (month(given["to"]),)
    right = factor(held.indexation, Span(month(given["right_from"]), to), of, Choice())
    wrong = factor(held.indexation, Span(month(given["wrong_from"]), to), of, Choice())
    assert (said(right, 4), said(wrong, 4)) == (expect["right_factor"], expect["wrong_factor"])
    assert price(held, "2016-01-01", of) == expect["right_price"]
    too_much = price(held, "2016-01-01", of, base_month=month(given["wrong_from"]))
    assert too_much == expect["wrong_price"]
    lines = f"invoice,charge,period,amount\n1,fee,2016,{too_much}\n"
    (line,) = audited(held, of, lines)
    assert str(line.difference) == expect["overcharge"]
    assert [cause.kind for cause in line.causes] == ["wrong_base_month"]


@pytest.mark.cases("06-indexation", "ix-04")
def test_a_cap(case: Case) -> None:
    given, held = case["given"], fragment("ix-04")
    of = book(cpi_nl_2015=two(given))
    assert price(held, "2023-07-01", of, cap=None) == case["expect"]["uncapped"]
    assert price(held, "2023-07-01", of) == case["expect"]["capped"]


def two(given: Case) -> Cells:
    return {given["from_month"]: given["index_from"], given["to_month"]: given["index_to"]}


@pytest.mark.cases("06-indexation", "ix-05")
def test_figures_or_the_published_rate(case: Case) -> None:
    given, expect, held = case["given"], case["expect"], fragment("ix-05")
    rows = (
        Figure(month("2022-02"), {INDEX: Decimal(given["index_from"])}, "definitive"),
        Figure(
            month("2023-02"),
            {INDEX: Decimal(given["index_to"]), RATE: Decimal(given["published_rate_pct"])},
            "definitive",
        ),
    )
    of = {"cpi-nl-2015": Figures("cpi-nl-2015", rows, (INDEX, RATE))}
    by_index = price(held, "2023-07-01", of)
    (part,) = held.indexation.basket
    by_rate = price(
        held, "2023-07-01", of, basket=(part.with_(figure_used="published_rate"),)
    )  # fmt: skip
    assert by_index == expect["price_by_index"]
    assert by_rate == expect["price_by_rounded_rate"]
    (line,) = audited(held, of, f"invoice,charge,period,amount\n1,fee,2024,{by_rate}\n")
    assert str(line.difference) == expect["difference"]
    assert [cause.kind for cause in line.causes] == ["published_rate"]


@pytest.mark.cases("06-indexation", "ix-06")
def test_a_composite_rise_rounded_per_part(case: Case) -> None:
    given, expect = case["given"], case["expect"]
    terms = fragment("ix-06").indexation
    start, end = "2013-10", "2014-10"
    of = book(
        wages_one={start: given["wages_from"][0], end: given["wages_to"][0]},
        wages_two={start: given["wages_from"][1], end: given["wages_to"][1]},
        material={start: given["material_from"], end: given["material_to"]},
    )
    span = Span(month(start), (month(end),))
    parts = [weighted(part, terms, span, of, Choice()) for part in terms.basket]
    assert [said(part) for part in parts] == expect["parts"]
    components = [percent(step) for part in parts for step in steps(part, "rise")]
    assert components == expect["component_pct"]
    assert total(terms, span, of) == expect["total_pct"]


def total(terms: Indexation, span: Span, of: Book) -> str:
    """The rise in per cent."""
    rise = (value(factor(terms, span, of, Choice())) - 1) * 100
    return said(Computed(rise))


@pytest.mark.cases("06-indexation", "ix-07")
def test_a_composite_of_published_rates(case: Case) -> None:
    terms = fragment("ix-07").indexation
    rates = case["given"]["components_pct"]
    of = {name: figures(name, {"2016-10": rate}, RATE) for name, rate in rates.items()}
    span = Span(month("2015-10"), (month("2016-10"),))
    assert total(terms, span, of) == case["expect"]["total_pct"]


@pytest.mark.cases("06-indexation", "ix-08")
@pytest.mark.parametrize(
    ("start", "key"), [("2020-04", "half_year_pct"), ("2019-10", "full_year_pct")]
)
def test_half_a_year_or_a_year(case: Case, start: str, key: str) -> None:
    of = book(cpi_nl_afgeleid_2015=case["given"]["index"])
    span = Span(month(start), (month("2020-10"),))
    assert total(fragment("ix-08").indexation, span, of) == case["expect"][key]


@pytest.mark.cases("06-indexation", "ix-09")
def test_a_moving_average(case: Case) -> None:
    given, expect, held = case["given"], case["expect"], fragment("ix-09")
    first, second = given["july_2013_to_june_2014"], given["july_2014_to_june_2015"]
    months = [f"{year}-{number:02}" for year in (2013, 2014, 2015) for number in range(1, 13)]
    of = book(cpi_nl_2006=dict(zip(months[6:30], [*first, *second], strict=True)))
    found = price_of(held.charge(), date(2016, 1, 1), Basis(held.indexation, of))
    assert said(found) == expect["price_unrounded_factor"]
    sums = [dict(step.inputs)["sum"] for step in steps(found, "average")]
    assert [str(Rounding(2)(one)) for one in sums] == [expect["sum_first"], expect["sum_second"]]  # type: ignore[arg-type]
    assert [percent(step) for step in steps(found, "rise")] == [expect["rise_pct"]]


@pytest.mark.cases("06-indexation", "ix-10")
def test_bases_are_linked_and_never_mixed(case: Case) -> None:
    given, expect, held = case["given"], case["expect"], fragment("ix-10")
    of = book(
        cpi_nl_2015={"2022-02": given["index_from"], "2023-05": given["old_at_link"]},
        cpi_nl_2025={"2023-05": given["new_at_link"], "2026-04": given["new_to"]},
    )
    found = price_of(held.charge(), date(2026, 7, 1), Basis(held.indexation, of))
    assert [percent(step) for step in steps(found, "link")] == [expect["linked"]]
    assert said(found) == expect["price"]
    mixed = expect["price_if_bases_mixed"]
    (line,) = audited(held, of, f"invoice,charge,period,amount\n1,fee,2027,{mixed}\n")
    assert [cause.kind for cause in line.causes] == ["bases_mixed"]


@pytest.mark.cases("06-indexation", "ix-11")
def test_the_price_is_never_lowered(case: Case) -> None:
    given, expect, held = case["given"], case["expect"], fragment("ix-11")
    of = book(cpi_nl_2025=two(given))
    found = price_of(held.charge(), date(2024, 1, 1), Basis(held.indexation, of))
    assert said(found) == expect["price"]
    assert [percent(step) for step in steps(found, "rise")] == [expect["rise_pct"]]
    assert price(held, "2024-01-01", of, fall="followed") == expect["price_without_floor"]


@pytest.mark.cases("06-indexation", "ix-12")
def test_five_years_too_much(case: Case) -> None:
    given, expect, held = case["given"], case["expect"], fragment("ix-12")
    of = book(cpi_nl_2025={f"{year}-10": one for year, one in given["october_index"].items()})
    years = range(2016, 2021)
    assert [price(held, f"{year}-01-01", of) for year in years] == expect["right_fees"]
    rows = "".join(
        f"{year},fee,{year},{fee}\n"
        for year, fee in zip(years, expect["invoiced_fees"], strict=True)
    )
    lines = audited(held, of, f"invoice,charge,period,amount\n{rows}")
    assert [str(line.difference) for line in lines] == expect["overcharge"]
    total = sum((line.difference for line in lines), Decimal(0))
    assert str(total) == expect["total_overcharge"]
    assert str(Rounding(2)(Fraction(total) / 5)) == expect["average_per_year"]
    for line in lines:
        (cause,) = line.causes
        assert cause.kind == "wrong_base_month"
        assert cause.of == date(given["wrong_year"], 1, 1)
        assert dict(cause.given)["used"] == month(given["wrong_from"])
    assert [line.inherited for line in lines] == [False, True, True, True, True]


def audited(held: Fragment, of: Book, text: str) -> Any:
    """The lines of an audit of these invoices, in the order of the file."""
    charge: Charge = held.charge()
    read = read_invoices("invoices.csv", text.encode(), Notation.EN, [charge.id])
    assert read.problems == ()
    last = max(line.last for line in read.lines)
    found = audit([priced(charge, Basis(held.indexation, of, until=last))], read.lines, of)
    return found.lines


@pytest.mark.cases("06-indexation", "ix-13")
def test_the_series_valid_at_the_time(case: Case) -> None:
    given, expect, held = case["given"], case["expect"], fragment("ix-13")
    months = (given["from_month"], given["to_month"])
    of = book(
        cpi_nl_2015=dict(zip(months, given["series_2015"], strict=True)),
        cpi_nl_2025=dict(zip(months, given["series_2025"], strict=True)),
    )
    right = price(held, "2023-07-01", of)
    (part,) = held.indexation.basket
    rebased = price(held, "2023-07-01", of, basket=(part.with_(series="cpi-nl-2025"),))
    assert (right, rebased) == (expect["price_2015_series"], expect["price_2025_series"])
    (line,) = audited(held, of, f"invoice,charge,period,amount\n1,fee,2024,{rebased}\n")
    assert str(line.difference) == expect["difference"]
    assert [cause.kind for cause in line.causes] == ["other_series"]


def test_every_case_is_run(case_ids: Callable[[str], list[str]]) -> None:
    """Each case has its test above, and none is left out."""
    text = Path(__file__).read_text(encoding="utf-8")
    for name in case_ids("06-indexation"):
        assert f'"06-indexation", "{name}")' in text


@pytest.mark.cases("06-indexation", "ix-04", "ix-05", "ix-10", "ix-11", "ix-12")
def test_the_figures_are_those_published(case: Case, data: Path) -> None:
    """What the cases give stands in the data files, wherever those have the month."""
    known: dict[str, set[str]] = {}
    for name in ("cpi-nl-2015", "cpi-nl-2025"):
        with (data / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            known[name] = {row["index"] for row in csv.DictReader(file)}
    given = case["given"]
    of_2025 = [one for key in ("new_at_link", "new_to") if (one := given.get(key))]
    of_2025 += list(given.get("october_index", {}).values())
    of_2015 = [one for key in ("old_at_link",) if (one := given.get(key))]
    (of_2025 if given.get("base") == "2025=100" else of_2015).extend(
        one for key in ("index_from", "index_to") if (one := given.get(key))
    )
    assert set(of_2025) <= known["cpi-nl-2025"]
    assert set(of_2015) <= known["cpi-nl-2015"]
    assert of_2025 or of_2015


def test_a_figure_is_of_its_own_series() -> None:
    assert figure(Sought({}, "cpi", month("2026-01"))) == Refusal(
        "no_figures", "cpi", month("2026-01")
    )
