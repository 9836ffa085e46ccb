"""`sluitend agree`: both parties agree; the contract's text is held to it from then on."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sluitend.actions.out import commit
from sluitend.actions.review import Review, Reviewed, review
from sluitend.actions.sheet import with_status
from sluitend.load.dossier import Dossier
from sluitend.load.terms import content_hash, terms_of
from sluitend.load.yaml_text import yaml_text
from sluitend.model.party import Party
from sluitend.model.signed import Agreement
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity, blocks
from sluitend.source.tree import Tree

NOT_A_DRAFT = Fault(
    "SL281",
    Severity.ERROR,
    {
        "nl": "dit contract is al {status}; het kan niet nog eens worden vastgelegd",
        "en": "this contract is {status} already; it cannot be recorded again",
    },
    {
        "nl": "Een wijziging van wat afgesproken is, gaat via het wijzigingsregister.",
        "en": "A change to what was agreed goes through the ledger.",
    },
)
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
    """Record that both parties agree to the contract as it stands."""
    found = review(tree, (name,))
    one = chosen(found, name)
    if one is None or found.stops:
        return Recorded((), found.problems, found.portfolio.unusable)
    problems = (*_status(one.dossier, ("draft",)), *strangers(one.dossier, client, supplier))
    if blocks(problems):
        return Recorded((), problems)

    dossier = one.dossier
    version = dossier.contract.version or "1.0"
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
        f"{folder}contract.yaml": with_status(tree, f"{folder}contract.yaml", "agreed"),
    }
    commit(root, files)
    return Recorded(tuple(sorted(files)))


def chosen(found: Review, name: str) -> Reviewed | None:
    """The one contract asked for, if it could be read."""
    return next((one for one in found.contracts if one.dossier.id == name), None)


def _status(dossier: Dossier, allowed: tuple[str, ...]) -> tuple[Problem, ...]:
    status = dossier.contract.status
    if status in allowed:
        return ()
    return (NOT_A_DRAFT.at(dossier.where("status"), status=status),)


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
