"""Statutory interest on an invoice that was paid late (6:119a, 6:119b and 6:120 BW).

It runs from the day after the last day of payment through the day of payment, at the rate of each
half-year, over the days of each calendar year. After every full year the interest of that year is
added to the sum (6:119a lid 3). Without an agreed term the last day is 30 days after the invoice.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final

from sluitend.model.price import CollectionCosts, LateInterest, Price
from sluitend.period import CALENDAR_UNITS, Half, Month, length, plus
from sluitend.pricing.announced import WEEKDAYS
from sluitend.pricing.invoices import InvoiceLine
from sluitend.pricing.series import Book, Refusal, Sought, figure
from sluitend.quantity import Quantity
from sluitend.rounding import CENTS
from sluitend.trace import Computed, Step, Value

SERIES: Final = {
    "statutory_commercial": "statutory-commercial-interest",
    "statutory": "statutory-interest",
}
"""The series of `indices/` that hold the rates, by the word of the terms."""
COLUMN: Final = "rate"
ARTICLE: Final = "price.late_interest"
BY_LAW: Final = length("30 days")
PERCENT = 100
_ONE_DAY = timedelta(days=1)
_YEAR = length("1 year")


@dataclass(frozen=True, slots=True)
class Late:
    """An invoice that was paid late, and what the client owes for it."""

    invoice: str
    principal: Decimal
    """What was due of it, including VAT where the list says what that was."""
    due: date
    """The last day to pay."""
    paid: date
    interest: Computed[Decimal] | Refusal
    with_vat: bool = False
    """Whether the sum includes VAT; the list does not say it otherwise."""
    costs: Decimal | None = None
    """Collection costs by the agreed scale; None where none is agreed."""

    @property
    def days(self) -> int:
        """Days late."""
        return (self.paid - self.due).days


def late_payments(
    price: Price, lines: Sequence[InvoiceLine], book: Book, shares: Mapping[int, Fraction]
) -> Iterator[Late]:
    """The invoices that were paid after their last day, in the order of the list.

    `shares` says of lines of the list what part was due: nobody owes interest on the rest.
    """
    of: dict[str, list[InvoiceLine]] = {}
    for line in lines:
        of.setdefault(line.invoice, []).append(line)
    for invoice, own in of.items():
        due, paid = (
            _last_day(own, price.payment_term),
            max((line.paid for line in own if line.paid), default=None),
        )
        principal = sum((_owed(line) * shares.get(line.line, 1) for line in own), Fraction(0))
        if due is None or paid is None or paid <= due or principal <= 0:
            continue
        terms = price.late_interest or LateInterest()
        interest = interest_on(principal, due, paid, SERIES[terms.rate], book)
        costs = price.collection_costs
        yield Late(
            invoice,
            CENTS(principal),
            due,
            paid,
            interest,
            all(line.gross is not None for line in own),
            collection_costs(costs, CENTS(principal)) if costs else None,
        )  # fmt: skip


def _owed(line: InvoiceLine) -> Fraction:
    return Fraction(line.amount if line.gross is None else line.gross)


def _last_day(lines: Sequence[InvoiceLine], term: Quantity | None) -> date | None:
    """The last day to pay: as the invoice says, or by the agreed term, or by law."""
    due = max((line.due for line in lines if line.due), default=None)
    dated = max((line.dated for line in lines if line.dated), default=None)
    if due is not None or dated is None:
        return due
    if term is not None and term.unit == "working days":
        return WEEKDAYS.add_working_days(dated, int(term.number))
    known = term if term is not None and term.unit in CALENDAR_UNITS else BY_LAW
    return plus(dated, known)


def interest_on(
    principal: Fraction, due: date, paid: date, series: str, book: Book
) -> Computed[Decimal] | Refusal:
    """The interest over a sum from the day after `due` through `paid`, in cents."""
    steps: list[Step] = []
    total, sum_owed, times = Fraction(0), principal, 0
    first = due + _ONE_DAY
    while first <= paid:
        times += 1
        last = min(plus(due, _YEAR, times), paid)
        of_year = Fraction(0)
        for start, end in _pieces(first, last):
            rate = figure(Sought(book, series, Month.containing(start), COLUMN))
            if isinstance(rate, Refusal):
                return rate
            part = sum_owed * rate.value / PERCENT * Fraction((end - start).days + 1, _days(start))
            of_year += part
            steps += [*rate.trace, _step(start, end, sum_owed, rate.value, part)]
        total += of_year
        sum_owed += of_year
        first = last + _ONE_DAY
    value = CENTS(total)
    rounded = Step("interest", (("exact", total),), value, str(CENTS), ARTICLE)
    return Computed(value, (*steps, rounded))


def _step(start: date, end: date, of: Fraction, rate: Fraction, part: Fraction) -> Step:
    inputs: tuple[tuple[str, Value], ...] = (
        ("first", start),
        ("last", end),
        ("days", (end - start).days + 1),
        ("principal", of),
        ("rate", rate),
    )
    return Step("interest_of_days", inputs, part, None, ARTICLE)


def _pieces(first: date, last: date) -> Iterator[tuple[date, date]]:
    """Days of one half-year."""
    while first <= last:
        end = min(Half.containing(first).last, last)
        yield first, end
        first = end + _ONE_DAY


def _days(day: date) -> int:
    """The days of the calendar year a day is in."""
    return date(day.year, 12, 31).timetuple().tm_yday


def collection_costs(terms: CollectionCosts, principal: Decimal) -> Decimal:
    """Costs of collecting by slices of the principal, with a least and a highest amount.

    Besluit vergoeding voor buitengerechtelijke incassokosten, art. 2. Reference case ld-06.
    """
    total, below = Fraction(0), Fraction(0)
    for slice_ in terms.slices:
        upper = Fraction(principal if slice_.up_to is None else min(slice_.up_to, principal))
        if upper > below:
            total += (upper - below) * Fraction(slice_.rate.number) / PERCENT
            below = upper
    if terms.minimum is not None:
        total = max(total, Fraction(terms.minimum))
    if terms.maximum is not None:
        total = min(total, Fraction(terms.maximum))
    return CENTS(total)
