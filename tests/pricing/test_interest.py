"""Interest on late payment: days, half-years, the interest of a year added to the sum."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluitend.load.figures import read_figures
from sluitend.model.price import Price
from sluitend.period import month
from sluitend.pricing.interest import interest_on, late_payments
from sluitend.pricing.invoices import InvoiceLine
from sluitend.pricing.series import Refusal
from sluitend.rounding import CENTS
from sluitend.trace import Computed

NAME = "statutory-commercial-interest"
TABLE = """\
period,rate,status
2023-H1,10.50,definitive
2023-H2,12.00,definitive
2024-H1,12.50,definitive
2024-H2,12.25,definitive
"""
BOOK = {NAME: read_figures(NAME, NAME, TABLE.encode()).figures}


def of(principal: str, due: str, paid: str) -> Decimal:
    found = interest_on(
        Fraction(principal), date.fromisoformat(due), date.fromisoformat(paid), NAME, BOOK
    )
    assert isinstance(found, Computed)
    return found.value


@pytest.mark.parametrize(
    ("principal", "due", "paid", "interest", "by_hand"),
    [
        ("10000", "2023-01-31", "2023-01-31", "0.00", "on the last day"),
        ("10000", "2023-01-31", "2023-02-01", "2.88", "one day: 10000 x 10.5 % / 365"),
        ("10000", "2023-06-29", "2023-07-01", "6.16", "2.8767 and, from 1 July, 3.2877"),
        ("36600", "2024-02-28", "2024-02-29", "12.50", "a leap year has 366 days"),
        # 184 days at 12 %, 182 at 12.5 % of a leap year, and the year's interest bears interest
        ("10000", "2023-06-30", "2024-06-30", "1226.52", "604.9315 + 621.5847"),
        ("10000", "2023-06-30", "2024-07-01", "1230.27", "1226.5162 + 11226.5162 x 12.25 % / 366"),
    ],
)
def test_interest(principal: str, due: str, paid: str, interest: str, by_hand: str) -> None:
    assert str(of(principal, due, paid)) == interest, by_hand


def test_a_half_year_whose_rate_is_not_known() -> None:
    found = interest_on(Fraction(100), date(2024, 12, 1), date(2025, 1, 2), NAME, BOOK)
    assert isinstance(found, Refusal)
    assert (found.reason, found.series, found.month) == ("not_published", NAME, month("2025-01"))


DAYS = st.dates(date(2023, 1, 1), date(2024, 12, 31))


@given(DAYS, DAYS, st.decimals("1", "1000000", places=2))
def test_within_a_year_it_is_by_days(one: date, other: date, principal: Decimal) -> None:
    """Day by day, each at its own rate, comes to the same while no year is full."""
    due, paid = min(one, other), max(one, other)
    if (paid - due).days > 365:
        return
    rates = {(row.period.year, row.period.part): row.values["rate"] for row in BOOK[NAME].rows}
    total = Fraction(0)
    for number in range(due.toordinal() + 1, paid.toordinal() + 1):
        day = date.fromordinal(number)
        rate = rates[day.year, 1 if day.month <= 6 else 2]
        total += Fraction(principal) * Fraction(rate) / 100 / (366 if day.year == 2024 else 365)
    assert of(str(principal), due.isoformat(), paid.isoformat()) == CENTS(total)


# --- which invoices -----------------------------------------------------------------------------

LINE = InvoiceLine(
    2, "A", "fee", date(2023, 1, 1), date(2023, 1, 31), Decimal(1000), dated=date(2023, 1, 1)
)


def late(
    lines: tuple[InvoiceLine, ...],
    shares: Mapping[int, Fraction] | None = None,
    **terms: object,
) -> list[tuple[str, Decimal, date, str]]:
    found = late_payments(Price.model_validate(terms), lines, BOOK, shares or {})
    return [
        (one.invoice, one.principal, one.due, str(one.interest.value))
        for one in found
        if isinstance(one.interest, Computed)
    ]


def line(**of: Any) -> InvoiceLine:
    return replace(LINE, **of)


def test_the_last_day_is_the_invoices_the_contracts_or_the_laws() -> None:
    paid = date(2023, 3, 1)
    by_law = late((line(paid=paid),))
    by_term = late((line(paid=paid),), payment_term="14 days")
    by_invoice = late((line(paid=paid, due=date(2023, 2, 1)),), payment_term="14 days")
    assert [found[0][2] for found in (by_law, by_term, by_invoice)] == [
        date(2023, 1, 31),
        date(2023, 1, 15),
        date(2023, 2, 1),
    ]


def test_paid_in_time_or_not_known_to_be_paid() -> None:
    assert late((line(), line(invoice="B", paid=date(2023, 1, 31)))) == []


def test_lines_of_one_invoice_go_together_and_vat_counts_where_it_is_said() -> None:
    lines = (
        line(paid=date(2023, 2, 1), gross=Decimal(1210)),
        line(line=3, paid=date(2023, 2, 1), amount=Decimal(500), gross=Decimal(605)),
    )
    assert late(lines) == [("A", Decimal("1815.00"), date(2023, 1, 31), "0.52")]


def test_nobody_owes_interest_on_what_was_not_due() -> None:
    found = late((line(paid=date(2023, 2, 1)),), {2: Fraction(1, 2)})
    assert [one[1] for one in found] == [Decimal("500.00")]


def test_collection_costs_where_a_scale_is_agreed() -> None:
    terms = Price.model_validate(
        {"collection_costs": {"slices": [{"rate": "15 %"}], "minimum": "40"}}
    )
    (one,) = late_payments(terms, (line(paid=date(2023, 2, 1)),), BOOK, {})
    assert (one.costs, one.days, one.with_vat) == (Decimal("150.00"), 1, False)


def test_a_payment_term_in_working_days() -> None:
    """Good Friday and Easter Monday are none: ten from 3 April 2023 end on 19 April."""
    dated = line(dated=date(2023, 4, 3), paid=date(2023, 5, 1))
    assert late((dated,), payment_term="10 working days")[0][2] == date(2023, 4, 19)
