"""`signed/<version>/`: what was signed: the terms in full, the documents' hashes, who and when."""

from collections.abc import Mapping
from typing import Literal

from sluitend.model.contract import Contract
from sluitend.model.frozen import Frozen
from sluitend.model.governance import Side
from sluitend.model.indexation import SeriesMeta
from sluitend.model.party import Party
from sluitend.model.repository import Repository
from sluitend.model.scalars import Content, Hash, Id, Language, Version, Whole, Words
from sluitend.model.text import Text
from sluitend.model.times import Day


class ClauseText(Frozen):
    """A clause or text annex as it was agreed: its source text in one language."""

    id: Id
    """Its id."""
    language: Language
    """Its language."""
    title: Words
    """Its title."""
    text: Content
    """Its source, front matter included."""


class TermsPart(Frozen):
    """Everything that was agreed, resolved: no catalogue or library is needed to read it."""

    contract: Contract
    """Both sheets, the catalogue taken in; without what is for the register only."""
    parties: tuple[Party, ...] = ()
    """The parties as they were, without what is internal."""
    clauses: tuple[ClauseText, ...] = ()
    """Clauses in the order of the outline."""
    annexes: tuple[ClauseText, ...] = ()
    """Text annexes in the order of their letters."""
    tables: Mapping[Words, Content] = {}
    """Annexes that are tables (CSV), as text, by name."""
    attachments: Mapping[Words, Hash] = {}
    """Annexes that are files (PDF), by SHA-256, by name."""
    series: tuple[SeriesMeta, ...] = ()
    """The index series the price follows."""
    repository: Repository
    """Currency, time zone and service clocks."""


class FrozenTerms(Frozen):
    """`signed/<version>/terms.yaml`."""

    format: Whole
    """Version of the format."""
    version: Version
    """Version of the contract."""
    hash: Hash
    """Content hash of the terms."""
    terms: TermsPart
    """The terms."""


class SignedDocument(Frozen):
    """A document that was signed."""

    file: Words
    """Its file name."""
    sha256: Hash
    """Its hash."""


class SignedBy(Frozen):
    """Somebody who signed."""

    side: Side
    """For which party."""
    person: Id
    """Who."""
    capacity: Literal["statutory", "mandate", "power_of_attorney"]
    """On what ground."""
    basis: Text
    """The ground in words."""
    on: Day
    """When."""
    place: Words | None = None
    """Where."""


class SigningRecord(Frozen):
    """`signed/<version>/signing.yaml`."""

    version: Version
    """Version of the contract."""
    terms: Hash
    """Content hash of the terms signed."""
    documents: tuple[SignedDocument, ...]
    """The documents signed."""
    signed: tuple[SignedBy, ...]
    """Who signed, when, on what ground."""


class Agreement(Frozen):
    """`signed/<version>/agreed.yaml`: both parties agree; signing comes after."""

    version: Version
    """Version of the contract."""
    terms: Hash
    """Content hash of the terms agreed."""
    client: Id
    """Who agreed for the client."""
    client_on: Day
    """When."""
    supplier: Id
    """Who agreed for the supplier."""
    supplier_on: Day
    """When."""
