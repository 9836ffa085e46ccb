"""What is due for a charge over a period, on a path of prices."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from sluitend.model.price import Charge
from sluitend.period import Month
from sluitend.pricing.indexation import price_on
from sluitend.rounding import CENTS

Path = Sequence[tuple[date, Fraction]]
"""Prices, each with its first day."""
MONTHS: Final[Mapping[str, int]] = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
"""Months that a price is for; of a charge per hour or unit the quantity is needed."""
_ONE_DAY = timedelta(days=1)


def runs(charge: Charge) -> bool:
    """Whether a charge is due over time, without anything being ordered or counted."""
    return charge.per in MONTHS


def due(charge: Charge, path: Path, first: date, last: date) -> Fraction:
    """What is due over a period, in cents, for a charge that runs.

    Instalments are the difference of what is due up to their end and up to their beginning, each
    counted from 1 January: so twelve of them are the price of the year, to the cent.
    """
    start = date(first.year, 1, 1)
    whole = CENTS(exact(charge, path, start, last))
    before = CENTS(exact(charge, path, start, first - _ONE_DAY)) if first > start else 0
    return Fraction(whole) - Fraction(before)


def plainly(charge: Charge, path: Path, first: date, last: date) -> Fraction:
    """The same, as most invoices reckon it: each instalment rounded by itself."""
    return Fraction(CENTS(exact(charge, path, first, last)))


def for_quantity(charge: Charge, path: Path, last: date, quantity: Fraction) -> Fraction:
    """What is due for so many hours or units, at the price of the period's last day."""
    return Fraction(CENTS(price_on(Fraction(charge.amount), path, last) * quantity))


def exact(charge: Charge, path: Path, first: date, last: date) -> Fraction:
    """Unrounded: whole months in full, parts of a month by their days."""
    base, per = Fraction(charge.amount), MONTHS[charge.per]
    total = Fraction(0)
    for month in _months(max(first, charge.starts or first), min(last, charge.ends or last)):
        length = (month[2].last - month[2].first).days + 1
        for start, end in _pieces(month[0], month[1], path):
            share = Fraction((end - start).days + 1, length)
            total += price_on(base, path, start) / per * share
    return total


def _months(first: date, last: date) -> Iterator[tuple[date, date, Month]]:
    """The months of a period, each with the days of it that fall in the period."""
    while first <= last:
        month = Month.containing(first)
        yield first, min(last, month.last), month
        first = month.last + _ONE_DAY


def _pieces(first: date, last: date, path: Path) -> Iterator[tuple[date, date]]:
    """Days with one and the same price."""
    breaks = sorted({start for start, _ in path if first < start <= last})
    for start in (*breaks, last + _ONE_DAY):
        yield first, start - _ONE_DAY
        first = start
