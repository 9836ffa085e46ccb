"""An edition: one contract in one language, as both parties may read it.

Nothing internal is within its reach: contract and parties come from the terms as agreed, which
hold none of it, and scenarios are no part of it at all.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sluitend.load.dossier import Dossier
from sluitend.load.signatories import Signatories, signatories
from sluitend.load.terms import content_hash, terms_of, terms_text
from sluitend.model.clause import ClauseFront
from sluitend.model.contract import Contract
from sluitend.model.data import DataSet
from sluitend.model.governance import Role, Side
from sluitend.model.indexation import SeriesMeta
from sluitend.model.ledger import Entry
from sluitend.model.party import Party, Person, Site
from sluitend.model.promise import Promise
from sluitend.model.service_level import ServiceLevel
from sluitend.model.signed import SigningRecord, TermsPart
from sluitend.model.text import Text
from sluitend.prose.text import Prose
from sluitend.rules.subject import Subject
from sluitend.wording.language import Words
from sluitend.wording.names import Names, names
from sluitend.wording.texts.labels import Labels

SHORT_HASH = 12
"""Characters of the content hash that a footer shows."""
NO_DATE = date(1970, 1, 1)
"""Date of a document whose contract names none; it is printed nowhere."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What a view may read, and the words it says it in."""

    contract: Contract
    """The contract as agreed, or as it would be."""
    client: Party | None
    supplier: Party | None
    signing: Mapping[Side, Signatories]
    """Who signs for each side."""
    promises: tuple[Promise, ...]
    ledger: tuple[Entry, ...]
    series: Mapping[str, SeriesMeta]
    data_sets: tuple[DataSet, ...]
    particulars: Mapping[str, str]
    """Which article asks for a particular: ids of articles by ids of particulars."""
    prose: Prose
    words: Words
    names: Names
    version: str
    """"" where none is named yet."""
    dated: date | None
    hash: str
    """Content hash of the terms in full."""
    terms: str
    """The terms as printed, as YAML."""
    gate_open: bool
    record: SigningRecord | None
    fictitious: bool

    def text(self, text: Text | None) -> str:
        """A text of the contract in this language; "" where it is lacking."""
        return (text.of(self.words.language, self.contract.prevails) if text else None) or ""

    @property
    def is_rendering(self) -> bool:
        """Whether another language prevails: then this text is for information, never signed."""
        return self.words.language != self.contract.prevails

    @property
    def label(self) -> Labels:
        """Labels of documents."""
        return self.words.label

    @property
    def title(self) -> str:
        """Name of the contract."""
        return self.text(self.contract.title) or self.contract.id

    @property
    def date(self) -> str:
        """ISO date of its documents."""
        term = self.contract.term
        return (self.dated or (term.starts if term else NO_DATE)).isoformat()

    @property
    def parties(self) -> tuple[tuple[Side, Party], ...]:
        """Client, then supplier, as far as they are known."""
        both: tuple[tuple[Side, Party | None], ...] = (
            ("client", self.client),
            ("supplier", self.supplier),
        )
        return tuple((side, party) for side, party in both if party is not None)

    def person(self, name: str | None) -> Person | None:
        """A person of either party by id."""
        people = (person for _, party in self.parties for person in party.people)
        return next((person for person in people if person.id == name), None)

    def role(self, name: str) -> Role | None:
        """A role by id."""
        return next((role for role in self.contract.roles if role.id == name), None)

    def level(self, name: str) -> ServiceLevel | None:
        """A service level by id."""
        return next((one for one in self.contract.service_levels if one.id == name), None)

    @property
    def sites(self) -> tuple[Site, ...]:
        """The sites of this contract, in its order."""
        known = {site.id: site for site in self.client.sites} if self.client else {}
        return tuple(known[use.id] for use in self.contract.sites if use.id in known)


def edition_of(subject: Subject, words: Words, gate_open: bool) -> Edition | None:
    """The edition in the language of the words; None where the contract has no text in it."""
    dossier = subject.dossier
    prose = subject.prose.get(words.language)
    if prose is None:
        return None
    terms = terms_of(dossier)
    known = {party.id: party for party in terms.parties}
    version = dossier.contract.version or ""
    return Edition(
        contract=terms.contract,
        client=known.get(terms.contract.client or ""),
        supplier=known.get(terms.contract.supplier or ""),
        signing={
            "client": signatories(dossier.client, "client", dossier.contract),
            "supplier": signatories(dossier.supplier, "supplier", dossier.contract),
        },
        promises=dossier.promises,
        ledger=dossier.ledger,
        series=dossier.series,
        data_sets=dossier.data_sets,
        particulars={
            key: clause.id
            for clause in dossier.clauses
            if isinstance(clause.front, ClauseFront)
            for key in clause.front.particulars
        },
        prose=prose,
        words=words,
        names=_names(dossier, terms, words),
        version=version,
        dated=dossier.contract.dated,
        hash=content_hash(terms),
        terms=terms_text(terms, version or "0.0"),
        gate_open=gate_open,
        record=_record(dossier, version),
        fictitious=dossier.repository.fictitious,
    )


def _names(dossier: Dossier, terms: TermsPart, words: Words) -> Names:
    """What things are called, in the terms as agreed."""
    return names(
        terms.contract,
        words,
        terms.parties,
        dossier.series.values(),
        dossier.data_sets,
        dossier.repository.calendars,
    )


def _record(dossier: Dossier, version: str) -> SigningRecord | None:
    signed = (one for one in dossier.signed if one.version == version)
    return next((one.record for one in signed if one.record is not None), None)
