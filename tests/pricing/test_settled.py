"""What was settled against what was invoiced: a bonus that was never paid is found too."""

from datetime import date
from decimal import Decimal

import pytest
from tests.pricing.given import said

from sluitend.period import period
from sluitend.pricing.invoices import InvoiceLine
from sluitend.pricing.settled import Settled, against

Q1, Q2 = period("2026-Q1"), period("2026-Q2")


def line(amount: str, of: str = "bonus-malus", quarter: int = 1) -> InvoiceLine:
    first = date(2026, 3 * quarter - 2, 1)
    last = Q1.last if quarter == 1 else Q2.last
    return InvoiceLine(2, "A", of, first, last, Decimal(amount))


@pytest.mark.parametrize(
    ("settled", "lines", "expected"),
    [
        ("1000.00", [], [("-1000.00", "unpaid")]),
        ("-500.00", [], [("500.00", "not_deducted")]),
        ("1000.00", ["1000.00"], [("0.00", "")]),
        ("1000.00", ["400.00", "600.00"], [("0.00", "")]),
        ("1000.00", ["900.00"], [("-100.00", "other_sum")]),
        ("-500.00", ["500.00"], [("1000.00", "other_sum")]),
        ("0.00", [], []),
    ],
)
def test_settled(settled: str, lines: list[str], expected: list[tuple[str, str]]) -> None:
    sums = [Settled("bonus-malus", Q1, Decimal(settled))]
    found = list(against(sums, [line(amount) for amount in lines]))
    assert [
        (str(one.difference), " ".join(map(said, one.causes))) for one in found
    ] == expected  # fmt: skip


def test_invoiced_without_having_been_settled() -> None:
    sums = [
        Settled("bonus-malus", Q1, Decimal("10.00")),
        Settled("late-report", Q2, Decimal("-5.00")),
    ]
    found = list(against(sums, [line("10.00"), line("7.00", quarter=2)]))
    assert [(one.charge, str(one.difference), *map(said, one.causes)) for one in found] == [
        ("bonus-malus", "0.00"),
        ("late-report", "5.00", "not_deducted"),
        ("bonus-malus", "7.00", "not_due"),
    ]


def test_a_period_of_which_nothing_is_settled_is_not_judged() -> None:
    sums = [Settled("bonus-malus", Q1, Decimal("10.00"))]
    found = list(against(sums, [line("10.00"), line("7.00", quarter=2)]))
    assert [one.first for one in found] == [Q1.first]
