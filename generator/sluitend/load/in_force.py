"""The terms of a day: the frozen base, with the ledger's entries in force replayed forwards."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import ValidationError

from sluitend.load.dossier import Dossier, SignedVersion
from sluitend.load.terms import content_hash, terms_of
from sluitend.model.ledger import Entry
from sluitend.model.replay import Replayed, replayed
from sluitend.model.signed import TermsPart


@dataclass(frozen=True, slots=True)
class InForce:
    """The terms of a day, and by what they are known."""

    terms: TermsPart
    version: str
    """Of the base, with the number of entries since: `1.2`."""
    hash: str
    entries: tuple[str, ...] = ()
    """Ids of the entries in force, in their order."""


def frozen(dossier: Dossier, day: date = date.max) -> SignedVersion | None:
    """The last version signed up to a day, with its terms; before any was, the first."""
    found = [one for one in dossier.signed if one.terms and one.record]
    until = [one for one in found if _signed_on(one) <= day]
    return next(iter([*until[-1:], *found]), None)


def terms_on(dossier: Dossier, day: date) -> InForce:
    """What holds on a day; of a contract that was never signed, what its files say.

    Terms that an entry made unreadable stay those of before it: the rule on frozen terms says so.
    """
    base = frozen(dossier, day)
    if base is None or base.terms is None:
        now = terms_of(dossier)
        return InForce(now, dossier.contract.version or "", content_hash(now))
    entries = [one for one in since(dossier, base) if one.effective <= day]
    terms, done = base.terms.terms, entries
    while done:
        found = read(replay(base.terms.terms, done).terms)
        if found is not None:
            terms = found
            break
        done = done[:-1]
    major, _, minor = base.version.partition(".")
    version = f"{major}.{int(minor or 0) + len(done)}"
    return InForce(terms, version, content_hash(terms), tuple(one.id for one in done))


def since(dossier: Dossier, base: SignedVersion) -> list[Entry]:
    """The entries signed by both after the base was, in the order in which they take force."""
    last = _signed_on(base)
    found = [one for one in dossier.ledger if _signed_since(one, last)]
    return sorted(found, key=lambda one: (one.effective, one.id))


def replay(base: TermsPart, entries: Iterable[Entry]) -> Replayed:
    """The base after all these entries; a path begins in the contract."""
    data = base.model_dump(mode="json", by_alias=True, exclude_none=True)
    changes = [change for entry in entries for change in entry.changes]
    of_contract = replayed(data["contract"], changes)
    return Replayed({**data, "contract": of_contract.terms}, of_contract.lost)


def read(data: Mapping[str, Any]) -> TermsPart | None:
    """The terms again; None where a change made them unreadable."""
    try:
        return TermsPart.model_validate(data)
    except ValidationError:
        return None


def _signed_on(version: SignedVersion) -> date:
    """The day of the last signature; the beginning of time where nobody signed."""
    signed = version.record.signed if version.record is not None else ()
    return max((one.on for one in signed), default=date.min)


def _signed_since(entry: Entry, day: date) -> bool:
    consents = (entry.signed.client, entry.signed.supplier) if entry.signed else ()
    last = max((one.on for one in consents if one is not None), default=None)
    return entry.status == "signed" and last is not None and last >= day
