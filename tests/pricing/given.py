"""Terms, figures and invoices of a case, as its YAML gives them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sluitend.load.figures import read_figures
from sluitend.model.announcement import Announced
from sluitend.model.figures import Figures
from sluitend.model.indexation import Indexation
from sluitend.model.price import Charge
from sluitend.number import plain
from sluitend.period import Period
from sluitend.pricing.indexation import Basis
from sluitend.pricing.mistakes import Cause
from sluitend.trace import Value

Case = Mapping[str, Any]

YEARLY = {
    "basket": [{"series": "cpi"}],
    "base_month": "2014-10",
    "first": "2016-01-01",
    "every": "12 months",
    "reference": "October before",
}
"""What cases that say no more agree: the October figure, each January, from cents to cents."""
RISING = "period,index,status\n" + "".join(
    f"{year}-{month:02},{100 + 3 * (year - 2012) + Decimal(month * month) / 40},definitive\n"
    for year in range(2012, 2020)
    for month in range(1, 13)
)
"""A series that rises every month, each by another amount."""


def book(case: Case) -> dict[str, Figures]:
    """The series of a case; `cpi` is the rising one where it is not given."""
    given = {"cpi": RISING, **case.get("figures", {})}
    found = {name: read_figures(name, name, text.encode()) for name, text in given.items()}
    assert not any(one.problems for one in found.values())
    return {name: one.figures for name, one in found.items()}


def terms(case: Case) -> Indexation:
    return Indexation.model_validate({**YEARLY, **case.get("indexation", {})})


def charge(case: Case) -> Charge:
    fee = {"id": "fee", "title": "Fee", "amount": "1000.00", "per": "month"}
    return Charge.model_validate({**fee, **case.get("charge", {})})


def basis(case: Case, until: date = date(2030, 1, 1)) -> Basis:
    record = case.get("announced")
    announced = None if record is None else tuple(map(Announced.model_validate, record))
    return Basis(terms(case), book(case), announced, until)


def said(cause: Cause) -> str:
    """A cause on one line, for comparison."""
    given = " ".join(f"{name}={shown(value)}" for name, value in cause.given)
    return " ".join(part for part in (cause.kind, str(cause.of or ""), given) if part)


def shown(value: Value) -> str:
    match value:
        case date():
            return value.isoformat()
        case Period():
            return str(value)
        case Decimal():
            return plain(value)
    return str(value)
