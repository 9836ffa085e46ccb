"""What prices rest on: the files of a draft; once signed, what was frozen, and its ledger."""

import json
from datetime import date
from fractions import Fraction
from typing import Any

from sluitend.actions.index import index
from sluitend.actions.prices import charges_and_basis
from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.pricing.indexation import priced
from sluitend.pricing.series import Refusal
from sluitend.source.memory import Memory, memory

HASH = "0" * 64
PRICE: dict[str, Any] = {
    "charges": [{"id": "fee", "title": "Fee", "amount": "1000.00", "per": "month"}],
    "indexation": {
        "basket": [{"fixed": "10 %", "share": "100 %"}],
        "base_month": "2023-10",
        "first": "2025-01-01",
        "every": "12 months",
        "reference": "October before",
    },
}


def contract(price: dict[str, Any], **more: str) -> dict[str, Any]:
    return {"id": "lift", "price": price, **more}


def tree(now: dict[str, Any], *entries: dict[str, Any], signed: bool = True) -> Memory:
    status = {"status": "signed"} if signed else {}
    files: dict[str, Any] = {
        "sluitend.yaml": {"format": "1"},
        "lift/contract.yaml": contract(now, **status),
    }
    if signed:
        files["lift/signed/1.0/terms.yaml"] = {
            "format": "1",
            "version": "1.0",
            "hash": HASH,
            "terms": {"contract": contract(PRICE), "parties": [], "repository": {"format": "1"}},
        }
        files["lift/signed/1.0/signing.yaml"] = {
            "version": "1.0",
            "terms": HASH,
            "documents": [],
            "signed": [],
        }
    for entry in entries:
        files[f"lift/changes/{entry['id']}.yaml"] = entry
    return memory({path: json.dumps(file) for path, file in files.items()})


def entry(id_: str, effective: str, *changes: dict[str, Any], status: str = "signed") -> Any:
    consent = {"by": "a", "on": "2024-12-01"}
    both = {"signed": {"client": consent, "supplier": consent}} if status == "signed" else {}
    return {
        "id": id_,
        "status": status,
        "effective": effective,
        "reason": "x",
        "changes": list(changes),
        **both,
    }


def dossier(of: Memory) -> Dossier:
    portfolio = load(of)
    assert portfolio.problems == ()
    (found,) = portfolio.dossiers
    return found


def prices(of: Memory, *days: str) -> dict[str, list[Fraction | Refusal]]:
    charges, basis = charges_and_basis(dossier(of), date(2030, 1, 1))
    return {
        one.id: [priced(one, basis).on(date.fromisoformat(day)) for day in days] for one in charges
    }


def with_amount(amount: str) -> dict[str, Any]:
    (fee,) = PRICE["charges"]
    return {**PRICE, "charges": [{**fee, "amount": amount}]}


TO_2000 = {"set": "price.charges.fee.amount", "from": "1000.00", "to": "2000.00"}


def test_a_draft_is_as_its_files_say() -> None:
    found = prices(tree(with_amount("2000.00"), signed=False), "2024-12-31", "2025-01-01")
    assert found == {"fee": [2000, 2200]}


def test_a_signed_contract_changes_by_its_ledger_alone() -> None:
    """The amount of the files says nothing: it has no entry in force."""
    found = prices(tree(with_amount("2000.00")), "2025-01-01", "2026-01-01")
    assert found == {"fee": [1100, 1210]}


def test_an_entry_changes_the_amount_from_its_day() -> None:
    of = tree(with_amount("2000.00"), entry("2025-Q3-1", "2025-07-01", TO_2000))
    days = ("2025-06-30", "2025-07-01", "2026-01-01")
    assert prices(of, *days) == {"fee": [1100, 2200, 2420]}


def test_an_entry_that_is_not_signed_changes_nothing() -> None:
    of = tree(with_amount("2000.00"), entry("2025-Q3-1", "2025-07-01", TO_2000, status="agreed"))
    assert prices(of, "2026-01-01") == {"fee": [1210]}


def test_a_charge_that_is_added_starts_on_that_day() -> None:
    new = {"id": "annex", "title": "Annex", "amount": "100.00", "per": "month",
           "base_month": "2025-04"}  # fmt: skip
    of = tree(PRICE, entry("2025-Q3-1", "2025-07-01", {"add": "price.charges", "value": new}))
    charges, _ = charges_and_basis(dossier(of), date(2030, 1, 1))
    assert [(one.id, one.starts) for one in charges] == [
        ("fee", None),
        ("annex", date(2025, 7, 1)),
    ]
    assert prices(of, "2025-07-01", "2026-01-01")["annex"] == [100, 110]


def test_the_command_shows_both_amounts() -> None:
    of = tree(with_amount("2000.00"), entry("2025-Q3-1", "2025-07-01", TO_2000))
    (one,) = index(of, "lift", date(2025, 12, 31)).priced
    assert one.amended == ((date(2025, 7, 1), Fraction(2200)),)
