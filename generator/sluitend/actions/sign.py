"""`sluitend sign`: freeze what was signed: the terms in full, the document's hash, who and when."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from sluitend.actions.agree import (
    FIRST,
    NOT_A_DRAFT,
    STATUS,
    Recorded,
    Word,
    chosen,
    signed_already,
    strangers,
)
from sluitend.actions.attached import carried
from sluitend.actions.out import commit
from sluitend.actions.review import Reviewed, review
from sluitend.actions.sheet import recorded
from sluitend.load.dossier import Dossier
from sluitend.load.terms import content_hash, terms_of, terms_text
from sluitend.load.yaml_text import yaml_text
from sluitend.model.governance import Side
from sluitend.model.party import MaySign, Party
from sluitend.model.signed import SignedBy, SignedDocument, SigningRecord
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity, for_signature, sorted_problems
from sluitend.rules.said import Said, day, language, money
from sluitend.source.tree import Tree
from sluitend.wording.house import house_words

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
        "nl": "het document heeft andere voorwaarden ({signed}) dan de bestanden ({here})",
        "en": "the document holds other terms ({signed}) than the files ({here})",
    },
    {
        "nl": "Zet de bestanden terug op wat getekend is, of laat de nieuwe versie tekenen.",
        "en": "Put the files back to what was signed, or have the new version signed.",
    },
)
A_DRAFT = Fault(
    "SL279",
    Severity.ERROR,
    {
        "nl": "op dit document staat {draft}",
        "en": "this document is marked {draft}",
    },
    {
        "nl": "Maak de stukken opnieuw nu niets meer openstaat, en laat die tekenen.",
        "en": "Make the documents again now that nothing is open, and have those signed.",
    },
)
A_RENDERING = Fault(
    "SL278",
    Severity.ERROR,
    {
        "nl": "dit document is een weergave in het {language}; getekend wordt de tekst in het "
        "{prevails}",
        "en": "this document is a rendering in {language}; the text in {prevails} is the one to "
        "sign",
    },
    {
        "nl": "Laat het document in het {prevails} tekenen; een weergave is ter informatie.",
        "en": "Have the document in {prevails} signed; a rendering is for information.",
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
    found = review(tree, (name,))  # gather
    one = chosen(found, name)
    if one is None or found.stops:
        return Recorded((), found.problems, found.unusable)
    problems = sorted_problems(_objections(one, document, signed))  # decide
    if problems:
        return Recorded((), problems)
    files = _records(tree, one.dossier, document, signed)

    commit(root, files)  # write
    return Recorded(tuple(sorted(files)))


def _objections(
    one: Reviewed, document: tuple[str, bytes], signed: Signatures
) -> Iterator[Problem]:
    """All that keeps these signatures from being recorded."""
    dossier = one.dossier
    status = dossier.contract.status
    if status not in ("draft", "agreed"):
        yield NOT_A_DRAFT.at(dossier.where("status"), status=STATUS[status])
    else:
        yield from signed_already(dossier)
    yield from for_signature(one.findings.problems)
    yield from _of_document(dossier, document)
    for party, given in ((dossier.client, signed.client), (dossier.supplier, signed.supplier)):
        if party is not None:
            yield from _of_mandates(dossier, party, given)
    for client in signed.client:
        for supplier in signed.supplier:
            yield from strangers(dossier, client, supplier)


def _of_document(dossier: Dossier, document: tuple[str, bytes]) -> Iterator[Problem]:
    name, content = document
    found = carried(content)
    here = content_hash(terms_of(dossier))
    if found is None:
        yield NO_TERMS.at(Place(name))
        return
    prevails = dossier.contract.prevails
    if found.language not in ("", prevails):
        given = language(found.language)
        yield A_RENDERING.at(Place(name), language=given, prevails=language(prevails))
    if (there := content_hash(found.terms.terms)) != here:
        yield OTHER_TERMS.at(Place(name), signed=there[:12], here=here[:12])
    languages = dossier.contract.languages
    drafts = {house_words(dossier.house, language).label["draft"] for language in languages}
    for draft in sorted(drafts):
        if draft in found.first_page:
            yield A_DRAFT.at(Place(name), draft=draft)


def _of_mandates(dossier: Dossier, party: Party, given: tuple[Word, ...]) -> Iterator[Problem]:
    """What is wrong with the signatures of one party.

    One authority that reaches binds the party; then another signature beside it does no harm,
    however far its own authority goes. A signature of somebody without any is never recorded.
    """
    known = {person.id for person in party.people}
    together = {word.person for word in given}
    told = []
    for word in given:
        if word.person in known:  # others are said as strangers
            absolute = _never(party, word, together)
            relative = _not_alone(dossier, party, _own(party, word.person), together)
            told.append((word, absolute, relative))
    bound = any(not absolute and not relative for _, absolute, relative in told)
    at = Place(f"parties/{party.id}.yaml")
    for word, absolute, relative in told:
        why = absolute or (None if bound else relative)
        if why:
            yield NO_MANDATE.at(at, person=word.person, party=party.name, why=why)


def _own(party: Party, person: str) -> MaySign | None:
    return next((one for one in party.may_sign if one.person == person), None)


def _authority(party: Party, person: str, together: Set[str]) -> MaySign | None:
    """Somebody's own authority, or that of whom they sign beside."""
    beside = (
        one for one in party.may_sign if one.person in together and person in one.jointly_with
    )
    return _own(party, person) or next(beside, None)


def _never(party: Party, word: Word, together: Set[str]) -> Said | None:
    """Why a signature is worth nothing, whoever else signs."""
    may = _authority(party, word.person, together)
    if may is None:
        return {"nl": "niet genoemd onder `may_sign`", "en": "not named under `may_sign`"}
    if may.until and word.on > may.until:
        until = day(may.until)
        return {
            "nl": f"de bevoegdheid liep tot en met {until['nl']}",
            "en": f"the authority ran through {until['en']}",
        }
    return None


def _not_alone(
    dossier: Dossier, party: Party, may: MaySign | None, together: Set[str]
) -> Said | None:
    """Why an authority does not reach, given who else signs; None when it does."""
    value = dossier.contract.value
    worth = (value.maximum or value.estimated) if value else None
    if may is None:
        return {"nl": "alleen naast een ander", "en": "only beside another"}
    reaches = dossier.limit(party, may.person)
    if reaches is not None and (worth is None or worth > reaches):
        limit = money(reaches)
        return {
            "nl": f"de waarde gaat boven de grens van {limit['nl']}",
            "en": f"the value exceeds the limit of {limit['en']}",
        }
    lacking = ", ".join(one for one in may.jointly_with if one not in together)
    if lacking:
        return {"nl": f"alleen samen met {lacking}", "en": f"only together with {lacking}"}
    return None


def _records(
    tree: Tree, dossier: Dossier, document: tuple[str, bytes], signed: Signatures
) -> dict[str, bytes]:
    """The files of the signed version."""
    terms = terms_of(dossier)
    version = dossier.contract.version or FIRST
    place = signed.place or dossier.contract.signing.place
    folder = f"{dossier.folder}/" if dossier.folder else ""
    record = SigningRecord(
        version=version,
        terms=content_hash(terms),
        documents=(
            SignedDocument(file=document[0], sha256=sha256(document[1]).hexdigest()),
        ),
        signed=(
            *_signed_by("client", dossier.client, signed.client, place),
            *_signed_by("supplier", dossier.supplier, signed.supplier, place),
        ),
    )  # fmt: skip
    return {
        f"{folder}signed/{version}/terms.yaml": terms_text(terms, version).encode("utf-8"),
        f"{folder}signed/{version}/signing.yaml": yaml_text(record).encode("utf-8"),
        f"{folder}contract.yaml": recorded(tree, f"{folder}contract.yaml", "signed", version),
    }


def _signed_by(
    side: Side, party: Party | None, given: tuple[Word, ...], place: str | None
) -> Iterator[SignedBy]:
    together = {word.person for word in given}
    for word in given:
        may = _authority(party, word.person, together) if party else None
        if may is not None:
            yield SignedBy(
                side=side, person=word.person, capacity=may.capacity, basis=may.basis,
                on=word.on, place=place,
            )  # fmt: skip
