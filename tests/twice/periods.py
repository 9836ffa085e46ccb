"""Stretches of months and what is charged in them, for the second reckoning."""

from fractions import Fraction
from typing import Any

from tests.twice.figures import Plain, month_of, number

Stretch = tuple[int, int]
"""First and last month, both in."""
FOREVER = 99999


def term_of(contract: Plain) -> Stretch:
    """The first and the last month of the contract."""
    term = contract["term"]
    return month_of(term["starts"]), month_of(term["ends"]) if "ends" in term else FOREVER


def clipped(contract: Plain, stretch: Stretch) -> Stretch:
    """What of a stretch lies in the contract."""
    first, last = term_of(contract)
    return max(first, stretch[0]), min(last, stretch[1])


def around(contract: Plain, span: str, month: int) -> Stretch:
    """The month, quarter, year or contract year a month lies in, as far as the contract goes."""
    starts, ends = term_of(contract)
    if span == "term":
        return starts, ends
    if span == "contract_year":
        first = starts + (month - starts) // 12 * 12
        return clipped(contract, (first, first + 11))
    length = {"month": 1, "quarter": 3, "year": 12}[span]
    first = month // length * length
    return clipped(contract, (first, first + length - 1))


def ending_in(contract: Plain, span: str, quarter: int) -> list[Stretch]:
    """The stretches of a kind that end in a quarter."""
    starts, ends = term_of(contract)
    months = [one for one in range(quarter, quarter + 3) if starts <= one <= ends]
    found = [around(contract, span, month) for month in months]
    return [one for one, month in zip(found, months, strict=True) if one[1] == month]


def length_of(text: str) -> int:
    """A length of time in months."""
    many = int(number(text))
    return many * {"month": 1, "quarter": 3, "year": 12}[text.split()[1].rstrip("s")]


def charged(contract: Plain, charge: str, stretch: Stretch) -> Fraction:
    """What a charge comes to in a stretch."""
    first, last = clipped(contract, stretch)
    (found,) = [one for one in contract["price"]["charges"] if one["id"] == charge]
    months = {"month": 1, "quarter": 3, "year": 12}[found["per"]]
    return number(found["amount"]) * Fraction(max(0, last - first + 1), months)


def base_of(contract: Plain, of: Any, stretch: Stretch, span: str | None = None) -> Fraction:
    """The charges a percentage is of; without `over`, those of the span or of the stretch."""
    of = of or {"charges": [one["id"] for one in contract["price"]["charges"]]}
    names = of.get("charges") or [of["charge"]]
    over = of.get("over") or span
    reach = around(contract, over, stretch[1]) if over else stretch
    return sum((charged(contract, one, reach) for one in names), Fraction(0))
