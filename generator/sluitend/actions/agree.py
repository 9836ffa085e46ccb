"""`sluitend agree`: both parties agree; the contract's text is held to it from then on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sluitend.actions.out import commit
from sluitend.actions.review import Review, Reviewed, review
from sluitend.actions.sheet import recorded
from sluitend.load.dossier import Dossier
from sluitend.load.terms import content_hash, terms_of
from sluitend.load.yaml_text import yaml_text
from sluitend.model.party import Party
from sluitend.model.signed import Agreement
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity, blocks, sorted_problems
from sluitend.rules.frozen_terms import NO_RECORD, NOT_AS_AGREED
from sluitend.source.tree import Tree

FIRST = "1.0"
"""The version of a contract that names none."""
MENDED_BY_AGREEING = frozenset({NOT_AS_AGREED.code, NO_RECORD.code})

NOT_A_DRAFT = Fault(
    "SL281",
    Severity.ERROR,
    {
        "nl": "dit contract is al {status}; dat wordt niet nog eens vastgelegd",
        "en": "this contract is {status} already; that is not recorded again",
    },
    {
        "nl": "Een wijziging van wat afgesproken is, gaat via het wijzigingsregister.",
        "en": "A change to what was agreed goes through the ledger.",
    },
)
STATUS = {
    "agreed": {"nl": "overeengekomen", "en": "agreed"},
    "signed": {"nl": "getekend", "en": "signed"},
    "ended": {"nl": "beëindigd", "en": "ended"},
}
STRANGER = Fault(
    "SL282",
    Severity.ERROR,
    {
        "nl": "`{person}` hoort niet bij de mensen van {party}",
        "en": "`{person}` is not one of the people of {party}",
    },
    {"nl": "Bekend zijn: {known}.", "en": "Known are: {known}."},
)


@dataclass(frozen=True, slots=True)
class Word:
    """One party's word: who gave it, and when."""

    person: str
    on: date


@dataclass(frozen=True, slots=True)
class Recorded:
    """The files written; none where something stands in the way."""

    paths: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    unusable: bool = False


def agree(root: Path, tree: Tree, name: str, client: Word, supplier: Word) -> Recorded:
    """Record that both parties agree to the contract as it stands.

    A contract that was agreed and changed since may be agreed again; one that was signed may not.
    """
    found = review(tree, (name,))  # gather
    one = chosen(found, name)
    standing = tuple(p for p in found.problems if p.fault.code not in MENDED_BY_AGREEING)
    if one is None or blocks(standing):
        return Recorded((), standing, found.unusable)
    dossier = one.dossier
    problems = sorted_problems(
        (*_recorded_already(dossier, found), *strangers(dossier, client, supplier))
    )
    if problems:
        return Recorded((), problems)

    version = dossier.contract.version or FIRST  # decide
    agreement = Agreement(
        version=version,
        terms=content_hash(terms_of(dossier)),
        client=client.person,
        client_on=client.on,
        supplier=supplier.person,
        supplier_on=supplier.on,
    )
    folder = f"{dossier.folder}/" if dossier.folder else ""
    files = {
        f"{folder}signed/{version}/agreed.yaml": yaml_text(agreement).encode("utf-8"),
        f"{folder}contract.yaml": recorded(tree, f"{folder}contract.yaml", "agreed", version),
    }

    commit(root, files)  # write
    return Recorded(tuple(sorted(files)))


def chosen(found: Review, name: str) -> Reviewed | None:
    """The one contract asked for, if it could be read."""
    return next((one for one in found.contracts if one.dossier.id == name), None)


def _recorded_already(dossier: Dossier, found: Review) -> Iterator[Problem]:
    """Signed is signed; what was agreed is agreed again only where it changed."""
    status = dossier.contract.status
    changed = any(problem.fault.code in MENDED_BY_AGREEING for problem in found.problems)
    if status in ("signed", "ended") or (status == "agreed" and not changed):
        yield NOT_A_DRAFT.at(dossier.where("status"), status=STATUS[status])
    else:
        yield from signed_already(dossier)


def signed_already(dossier: Dossier) -> Iterator[Problem]:
    """A version that was signed keeps its record, whatever the status says now."""
    version = dossier.contract.version or FIRST
    for one in dossier.signed:
        if one.version == version and (one.terms is not None or one.record is not None):
            yield NOT_A_DRAFT.at(dossier.where("version"), status=STATUS["signed"])


def strangers(dossier: Dossier, client: Word, supplier: Word) -> tuple[Problem, ...]:
    """Names that are of no person of their party."""
    sides: tuple[tuple[Party | None, Word], ...] = (
        (dossier.client, client),
        (dossier.supplier, supplier),
    )
    return tuple(
        STRANGER.at(
            Place(f"parties/{party.id}.yaml") if party else dossier.where(),
            person=word.person,
            party=party.name if party else "–",
            known=", ".join(p.id for p in party.people) if party else "–",
        )
        for party, word in sides
        if party is None or word.person not in {p.id for p in party.people}
    )
