"""Invoices against what was due: each cause is found by its own amount, and nothing is invented."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from tests.pricing.given import Case, basis, book, charge, said

from sluitend.pricing.audit import Audit, audit
from sluitend.pricing.due import due
from sluitend.pricing.indexation import priced
from sluitend.pricing.invoices import InvoiceLine, Notation, read_invoices
from sluitend.pricing.mistakes import Kind
from sluitend.rounding import CENTS

CASES: dict[str, Case] = YAML(typ="safe", pure=True).load(
    (Path(__file__).parent / "cases" / "audit.yaml").read_text(encoding="utf-8")
)
ELSEWHERE = {
    "published_rate": "reference case ix-05",
    "bases_mixed": "reference case ix-10",
    "unpaid": "test_settled",
    "not_deducted": "test_settled",
    "other_sum": "test_settled",
    "not_due": "test_settled",
}


def audited(case: Case, lines: tuple[InvoiceLine, ...] | None = None) -> Audit:
    if lines is None:
        read = read_invoices("invoices.csv", case["invoices"].encode(), Notation.EN, ["fee"])
        assert read.problems == ()
        lines = read.lines
    return audit([priced(charge(case), basis(case, date(2019, 1, 1)))], lines, book(case))


def found(of: Audit) -> Iterator[str]:
    for one in of.lines:
        if one.difference:
            follows = " (follows)" if one.inherited else ""
            causes = " + ".join(map(said, one.causes))
            yield f"{one.first} {one.difference} {causes}{follows}"
        else:
            assert one.causes == ()
    for left in of.unjudged:
        at = ", ".join(map(str, left.lines))
        yield f"line {at}: {left.refusal.reason} {left.refusal.series} {left.refusal.month}"


@pytest.mark.parametrize("name", CASES)
def test_cause(name: str) -> None:
    case = CASES[name]
    assert "\n".join(found(audited(case))) == case["finds"].rstrip("\n")


def test_every_cause_has_its_case() -> None:
    text = "".join(case["finds"] for case in CASES.values())
    lacking = [kind for kind in get_args(Kind) if kind not in text and kind not in ELSEWHERE]
    assert lacking == []


def test_the_sums() -> None:
    """Too much and too little are kept apart, and the balance is of both."""
    case = {
        "invoices": """\
invoice,charge,period,amount
1,fee,2015-12,1027.65
2,fee,2016-01,1000.00
3,fee,2016-02,1000.00
"""
    }
    of = audited(case)
    assert (of.too_much, of.too_little, of.total) == (
        Decimal("27.65"),
        Decimal("-55.30"),
        Decimal("-27.65"),
    )
    assert of.by_year() == {2015: Decimal("27.65"), 2016: Decimal("-55.30")}
    assert of.average == Decimal("-13.83")


def test_coarse_cents_name_every_cause_that_fits() -> None:
    """Of a price of some cents several mistakes give the same; none is said to be the one."""
    case: Case = {
        "charge": {"amount": "0.50", "per": "hour"},
        "invoices": "invoice,charge,period,quantity,amount\n1,fee,2016-01,1,0.53\n",
    }
    (line,) = audited(case).lines
    assert line.difference == Decimal("0.02")
    assert len(line.also) == 3
    assert said(line.causes[0]) not in map(said, line.also)


MONTHS = [(date(2015 + at // 12, at % 12 + 1, 1), at) for at in range(36)]


@given(st.sampled_from(["month", "quarter", "year"]), st.decimals("1", "100000", places=2))
def test_what_is_due_is_never_wrong(per: str, amount: Decimal) -> None:
    """Invoices of exactly what is due differ in nothing, and twelve months are the year."""
    case: Case = {"charge": {"amount": str(amount), "per": per}}
    path = priced(charge(case), basis(case, date(2019, 1, 1))).path()
    lines = tuple(
        InvoiceLine(at, str(at), "fee", day, last, CENTS(due(charge(case), path, day, last)))
        for day, at in MONTHS
        for last in [end_of(day)]
    )
    of = audited(case, lines)
    assert [one for one in of.lines if one.causes or one.difference] == []
    whole = due(charge(case), path, date(2016, 1, 1), date(2016, 12, 31))
    assert whole == sum(Fraction(line.amount) for line in lines[12:24])


def end_of(day: date) -> date:
    from sluitend.period import Month

    return Month.containing(day).last


@given(st.lists(st.decimals("1", "5000", places=2), min_size=1, max_size=12))
def test_any_amounts_are_explained_or_called_unknown(amounts: list[Decimal]) -> None:
    lines = tuple(
        InvoiceLine(at, str(at), "fee", day, end_of(day), amount)
        for (day, at), amount in zip(MONTHS, amounts, strict=False)
    )
    of = audited({}, lines)
    assert len(of.lines) == len(amounts)
    for one in of.lines:
        assert bool(one.causes) == bool(one.difference)
    assert of.total == sum((one.difference for one in of.lines), Decimal(0))
