"""The charges of a contract and what their prices rest on: its terms, and every change of them."""

from collections.abc import Iterator
from datetime import date

from sluitend.load.dossier import Dossier
from sluitend.load.in_force import frozen, since, terms_on
from sluitend.model.contract import Contract
from sluitend.model.price import Charge, Price
from sluitend.pricing.indexation import Basis


def charges_and_basis(dossier: Dossier, until: date) -> tuple[tuple[Charge, ...], Basis]:
    """Every charge there was up to a day, as it first stood, and the basis of their prices.

    What was never signed is as the files say it; what was signed is what was frozen, changed by
    each entry of the ledger from the day it takes force.
    """
    versions = list(_versions(dossier))
    first = versions[0][1]
    charges = {one.id: one for one in first.charges}
    amended: dict[str, tuple[tuple[date, Charge], ...]] = {}
    for day, price in versions[1:]:
        for one in price.charges:
            if one.id not in charges:
                charges[one.id] = one if one.starts else one.with_(starts=day)
            elif one != charges[one.id]:
                amended[one.id] = (*amended.get(one.id, ()), (day, one))
    later = tuple((day, price.indexation) for day, price in versions[1:])
    basis = Basis(
        first.indexation, dossier.figures, dossier.announcements, until, later, amended
    )  # fmt: skip
    return tuple(charges.values()), basis


def _versions(dossier: Dossier) -> Iterator[tuple[date, Price]]:
    """The financial terms from the first day on, each with its first day."""
    base = frozen(dossier)
    if base is None or base.terms is None:
        yield date.min, _price(dossier.contract)
        return
    yield date.min, _price(base.terms.terms.contract)
    for day in sorted({entry.effective for entry in since(dossier, base)}):
        yield day, _price(terms_on(dossier, day).terms.contract)


def _price(contract: Contract) -> Price:
    return contract.price or Price()
