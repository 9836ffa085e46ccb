"""What a contract's charges come to in a stretch of time: the base of its percentages."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Final

from sluitend.model.contract import Contract
from sluitend.model.price import Charge
from sluitend.model.term_days import last_day
from sluitend.pricing.due import Path, exact, runs
from sluitend.pricing.indexation import Basis, price_on, priced
from sluitend.pricing.series import Refusal
from sluitend.scoring.moment import Charged
from sluitend.scoring.stretch import Stretch

AS_WRITTEN: Final[Path] = ()
"""No price after the base: every charge as the contract has it."""
DAYS_A_YEAR: Final = 365
"""By which an estimate of a year is spread over days."""


def as_written(contract: Contract) -> Charged:
    """The charges at their base month, before any indexation: what worked examples reckon with."""
    return _charged(contract, lambda charge: AS_WRITTEN)


def indexed(contract: Contract, basis: Basis) -> Charged:
    """The charges as indexed by what was published and announced.

    A price that cannot be given yet stays the one before; `refusals` says which those are.
    """
    paths = {
        one.id: priced(one, basis).path()
        for one in (contract.price.charges if contract.price is not None else ())
    }
    return _charged(contract, lambda charge: paths.get(charge.id, AS_WRITTEN))


def refusals(contract: Contract, basis: Basis) -> dict[str, Refusal]:
    """The charges whose price cannot be given up to the basis's last day, and why."""
    charges = contract.price.charges if contract.price is not None else ()
    found = {one.id: priced(one, basis).on(basis.until) for one in charges}
    return {name: one for name, one in found.items() if isinstance(one, Refusal)}


def _charged(contract: Contract, path: Callable[[Charge], Path]) -> Charged:
    charges = contract.price.charges if contract.price is not None else ()
    by_id = {one.id: one for one in charges}

    def charged(name: str, stretch: Stretch) -> Fraction:
        charge, term = by_id.get(name), contract.term
        if charge is None:
            return Fraction(0)
        if term is None:
            return _of(charge, path(charge), stretch)
        first, last = max(stretch.first, term.starts), min(stretch.last, last_day(term) or date.max)
        return _of(charge, path(charge), Stretch(first, last))

    return charged


def _of(charge: Charge, path: Path, stretch: Stretch) -> Fraction:
    """A charge over a stretch; of hours or units, the estimate of a year spread over its days."""
    if stretch.first > stretch.last:
        return Fraction(0)
    if runs(charge):
        return exact(charge, path, stretch.first, stretch.last)
    if charge.per == "once":
        due = charge.starts is not None and stretch.first <= charge.starts <= stretch.last
        return Fraction(charge.amount) if due else Fraction(0)
    if charge.quantity is None:
        return Fraction(0)
    days = (stretch.last - stretch.first).days + 1
    price = price_on(Fraction(charge.amount), path, stretch.last)
    return price * Fraction(charge.quantity.number) * days / DAYS_A_YEAR
