"""`sluitend sign`: freeze what was signed: the terms in full, the document's hash, who and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from sluitend.actions.agree import NOT_A_DRAFT, Recorded, Word, chosen, strangers
from sluitend.actions.attached import attached_terms
from sluitend.actions.out import commit
from sluitend.actions.review import Reviewed, review
from sluitend.actions.sheet import with_status
from sluitend.load.dossier import Dossier
from sluitend.load.terms import content_hash, terms_of, terms_text
from sluitend.load.yaml_text import yaml_text
from sluitend.model.governance import Side
from sluitend.model.party import MaySign, Party
from sluitend.model.signed import SignedBy, SignedDocument, SigningRecord
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.rules.rule import for_signature
from sluitend.source.tree import Tree

NO_TERMS = Fault(
    "SL283",
    Severity.ERROR,
    {
        "nl": "dit document draagt geen leesbare voorwaarden van een overeenkomst",
        "en": "this document carries no readable terms of an agreement",
    },
    {
        "nl": "Teken de pdf die `sluitend build` maakt; een scan zegt niet wat erin staat.",
        "en": "Sign the PDF that `sluitend build` makes; a scan does not say what is in it.",
    },
)
OTHER_TERMS = Fault(
    "SL284",
    Severity.ERROR,
    {
        "nl": "het getekende document heeft andere voorwaarden ({signed}) dan de bestanden ({here})",
        "en": "the signed document holds other terms ({signed}) than the files ({here})",
    },
    {
        "nl": "Zet de bestanden terug op wat getekend is, of laat de nieuwe versie tekenen.",
        "en": "Put the files back to what was signed, or have the new version signed.",
    },
)
NO_MANDATE = Fault(
    "SL285",
    Severity.ERROR,
    {
        "nl": "{person} mag {party} niet binden: {why}",
        "en": "{person} cannot bind {party}: {why}",
    },
    {
        "nl": "Laat iemand tekenen die bevoegd is, of leg de bevoegdheid vast onder `may_sign`.",
        "en": "Have somebody sign who may, or record the authority under `may_sign`.",
    },
)


@dataclass(frozen=True, slots=True)
class Signatures:
    """Who signed for each party: one person, or several who sign jointly."""

    client: tuple[Word, ...]
    supplier: tuple[Word, ...]
    place: str | None = None


def sign(
    root: Path, tree: Tree, name: str, document: tuple[str, bytes], signed: Signatures
) -> Recorded:
    """Record the signatures under a document and freeze the terms it holds.

    `document` is its file name and its bytes.
    """
    found = review(tree, (name,))
    one = chosen(found, name)
    if one is None or found.stops:
        return Recorded((), found.problems, found.portfolio.unusable)
    problems = tuple(_objections(one, document, signed))
    if problems:
        return Recorded((), problems)
    files = _records(tree, one.dossier, document, signed)
    commit(root, files)
    return Recorded(tuple(sorted(files)))


def _objections(
    one: Reviewed, document: tuple[str, bytes], signed: Signatures
) -> Iterator[Problem]:
    """All that keeps these signatures from being recorded."""
    dossier = one.dossier
    if dossier.contract.status not in ("draft", "agreed"):
        yield NOT_A_DRAFT.at(dossier.where("status"), status=dossier.contract.status)
    yield from for_signature(one.findings.problems)
    yield from _of_document(dossier, document)
    sides = ((dossier.client, signed.client), (dossier.supplier, signed.supplier))
    for party, words in sides:
        for word in words:
            yield from _of_mandate(dossier, party, word, words)
    for client in signed.client:
        for supplier in signed.supplier:
            yield from strangers(dossier, client, supplier)


def _of_document(dossier: Dossier, document: tuple[str, bytes]) -> Iterator[Problem]:
    name, content = document
    terms = attached_terms(content)
    here = content_hash(terms_of(dossier))
    if terms is None:
        yield NO_TERMS.at(Place(name))
    elif (there := content_hash(terms.terms)) != here:
        yield OTHER_TERMS.at(Place(name), signed=there[:12], here=here[:12])


def _of_mandate(
    dossier: Dossier, party: Party | None, word: Word, all_words: tuple[Word, ...]
) -> Iterator[Problem]:
    if party is None or word.person not in {person.id for person in party.people}:
        return  # said as a stranger
    may = _may(party, word.person)
    why = _refused(dossier, may, word.on, {one.person for one in all_words})
    if why:
        at = Place(f"parties/{party.id}.yaml")
        yield NO_MANDATE.at(at, person=word.person, party=party.name, why=why)


def _may(party: Party, person: str) -> MaySign | None:
    return next((one for one in party.may_sign if one.person == person), None)


def _refused(
    dossier: Dossier, may: MaySign | None, on: date, together: set[str]
) -> dict[str, str] | None:
    """Why an authority does not reach, in words; None when it does."""
    value = dossier.contract.value
    worth = (value.maximum or value.estimated) if value else None
    if may is None:
        return {"nl": "niet genoemd onder `may_sign`", "en": "not named under `may_sign`"}
    if may.until and on > may.until:
        day = may.until.isoformat()
        return {"nl": f"de bevoegdheid liep tot {day}", "en": f"the authority ran until {day}"}
    if may.limit is not None and (worth is None or worth > may.limit):
        return {
            "nl": f"de waarde gaat boven de grens van {may.limit}",
            "en": f"the value exceeds the limit of {may.limit}",
        }
    lacking = [one for one in may.jointly_with if one not in together]
    if lacking:
        names = ", ".join(lacking)
        return {"nl": f"alleen samen met {names}", "en": f"only together with {names}"}
    return None


def _records(
    tree: Tree, dossier: Dossier, document: tuple[str, bytes], signed: Signatures
) -> dict[str, bytes]:
    """The files of the signed version."""
    terms = terms_of(dossier)
    version = dossier.contract.version or "1.0"
    folder = f"{dossier.folder}/" if dossier.folder else ""
    record = SigningRecord(
        version=version,
        terms=content_hash(terms),
        documents=(
            SignedDocument(file=document[0], sha256=sha256(document[1]).hexdigest()),
        ),
        signed=(
            *_signed_by("client", dossier.client, signed.client, signed.place),
            *_signed_by("supplier", dossier.supplier, signed.supplier, signed.place),
        ),
    )  # fmt: skip
    return {
        f"{folder}signed/{version}/terms.yaml": terms_text(terms, version).encode("utf-8"),
        f"{folder}signed/{version}/signing.yaml": yaml_text(record).encode("utf-8"),
        f"{folder}contract.yaml": with_status(tree, f"{folder}contract.yaml", "signed"),
    }


def _signed_by(
    side: Side, party: Party | None, words: tuple[Word, ...], place: str | None
) -> Iterator[SignedBy]:
    for word in words:
        may = _may(party, word.person) if party else None
        if may is not None:
            yield SignedBy(
                side=side, person=word.person, capacity=may.capacity, basis=may.basis,
                on=word.on, place=place,
            )  # fmt: skip
