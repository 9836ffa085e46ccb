"""Everything about one contract, read and resolved; and the portfolio of all of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from sluitend.load.clauses import ClauseSource
from sluitend.model.action import Action
from sluitend.model.announcement import Announced
from sluitend.model.contract import Contract
from sluitend.model.data import DataSet
from sluitend.model.delivery import Delivery
from sluitend.model.estimates import Estimates
from sluitend.model.evaluation import Evaluation
from sluitend.model.figures import Figures
from sluitend.model.house import House, Outline
from sluitend.model.indexation import SeriesMeta
from sluitend.model.ledger import Entry
from sluitend.model.mandate import Mandates
from sluitend.model.party import Party, Person, Site
from sluitend.model.promise import Promise
from sluitend.model.repository import Repository
from sluitend.model.results import Results
from sluitend.model.scenario import Scenario
from sluitend.model.service_level import ServiceLevel
from sluitend.model.signed import Agreement, FrozenTerms, SigningRecord
from sluitend.place import Place
from sluitend.problem import Problem
from sluitend.source.nodes import Keys, Node, where


@dataclass(frozen=True, slots=True)
class SignedVersion:
    """What stands in `signed/<version>/`."""

    version: str
    agreed: Agreement | None = None
    terms: FrozenTerms | None = None
    record: SigningRecord | None = None


@dataclass(frozen=True, slots=True)
class Delivered:
    """A delivery, the CSV of its rows, and its path without ending."""

    path: str
    delivery: Delivery
    content: bytes = field(repr=False, default=b"")
    """The CSV beside it; empty where it is not there."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """One contract with all that belongs to it.

    `faulty` names the parts that could not be read in full: rules that read them are kept back.
    `folder` is the contract's folder in the tree, "" for the root itself.
    """

    folder: str
    contract: Contract
    repository: Repository
    house: House
    outline: Outline
    client: Party | None = None
    supplier: Party | None = None
    promises: tuple[Promise, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    """What could go wrong; internal."""
    estimates: Estimates = field(default_factory=Estimates)
    """What the client reckons with; internal."""
    mandates: Mapping[str, Mandates] = field(default_factory=dict)
    """How far mandates go, by id of the party; internal."""
    data_sets: tuple[DataSet, ...] = ()
    deliveries: tuple[Delivered, ...] = ()
    """What was delivered, by period and data set."""
    actions: tuple[Action, ...] = ()
    announcements: tuple[Announced, ...] | None = None
    """Indexations that were announced; None where no record is kept."""
    ledger: tuple[Entry, ...] = ()
    results: tuple[Results, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    signed: tuple[SignedVersion, ...] = ()
    series: Mapping[str, SeriesMeta] = field(default_factory=dict)
    figures: Mapping[str, Figures] = field(default_factory=dict)
    """Figures of the series that have any, by id."""
    general: tuple[str, ...] = ()
    """Ids of the service levels every contract draws from `catalogue/general.yaml`."""
    clauses: tuple[ClauseSource, ...] = ()
    """Clauses in the order of the outline; conditions are not judged yet."""
    standard: Mapping[str, ClauseSource] = field(default_factory=dict)
    """Library clauses that a clause of the contract replaces, by `language/id`."""
    annexes: tuple[ClauseSource, ...] = ()
    """Text annexes, in the order of the outline."""
    tables: Mapping[str, bytes] = field(default_factory=dict)
    """Annexes that are tables (CSV), by id."""
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    """Annexes that are files (PDF), by id."""
    logo: bytes | None = None
    """The house's logo, PNG or SVG."""
    fonts: Mapping[str, bytes] = field(default_factory=dict)
    """The house's own fonts, by path."""
    faulty: frozenset[str] = frozenset()
    shared: Mapping[str, Node] = field(default_factory=dict, compare=False)
    """What stands in the files that contracts share, by path."""
    root: Keys = field(default_factory=lambda: Keys({}, Place("contract.yaml")), compare=False)

    def where(self, *path: str | int) -> Place:
        """The place a path speaks of: `where("service_levels", "on-time", "weight")`."""
        return where(self.root, *path)

    def where_shared(self, file: str, *path: str | int) -> Place:
        """The place a path speaks of in a file that contracts share: `parties/town.yaml`."""
        root = self.shared.get(file)
        return where(root, *path) if root is not None else Place(file)

    @property
    def id(self) -> str:
        """The contract's id."""
        return self.contract.id

    @property
    def people(self) -> Mapping[str, Person]:
        """People of both parties, by id."""
        parties = [party for party in (self.client, self.supplier) if party]
        return {person.id: person for party in parties for person in party.people}

    @property
    def sites(self) -> tuple[Site, ...]:
        """The sites of this contract, in its order."""
        known = {site.id: site for site in self.client.sites} if self.client else {}
        return tuple(known[use.id] for use in self.contract.sites if use.id in known)

    def limit(self, party: Party, person: str) -> Decimal | None:
        """Up to what contract value, in euros, somebody may sign; None: no limit is known."""
        known = self.mandates.get(party.id)
        return known.limits.get(person) if known else None

    def level(self, name: str) -> ServiceLevel | None:
        """A service level by id."""
        return next((level for level in self.contract.service_levels if level.id == name), None)


@dataclass(frozen=True, slots=True)
class Portfolio:
    """All contracts of a tree, and every fault met on the way.

    `unusable` says that the tree is no repository at all: nothing could be read.
    """

    repository: Repository
    dossiers: tuple[Dossier, ...] = ()
    problems: tuple[Problem, ...] = ()
    unusable: bool = False
    unreadable: tuple[str, ...] = ()
    """Folders of contracts of which too little could be read."""
    unread: tuple[str, ...] = ()
    """Folders of contracts that were not asked for, and not read."""
    series: Mapping[str, SeriesMeta] = field(default_factory=dict)
    figures: Mapping[str, Figures] = field(default_factory=dict)

    def only(self, ids: Iterable[str]) -> "Portfolio":
        """The contracts asked for; all when none is named."""
        wanted = set(ids)
        if not wanted:
            return self
        kept = tuple(d for d in self.dossiers if d.id in wanted)
        return replace(self, dossiers=kept)

    def ids(self) -> tuple[str, ...]:
        """Ids of the contracts, sorted."""
        return tuple(sorted(d.id for d in self.dossiers))
