"""A contract: its own sheet (`contract.yaml`) and its service level sheet (`sla.yaml`).

Every field may be absent: what a contract must hold depends on the level it claims, and a rule
says so (practice rule 0). `None` means not said, never zero.
"""

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import Field

from sluitend.model.consequence import Consequence, SharedCap
from sluitend.model.example import Example
from sluitend.model.frozen import Brief, Frozen
from sluitend.model.governance import ChangeRule, Governance, Process, Risk, Role
from sluitend.model.price import Price
from sluitend.model.scalars import (
    Amount,
    Code,
    Duration,
    Id,
    Language,
    Measured,
    Percentage,
    Version,
    Words,
    YesNo,
)
from sluitend.model.service_level import Scoring, ServiceLevel
from sluitend.model.term import Term
from sluitend.model.text import Text
from sluitend.model.times import Day

ClaimedLevel = Literal["registered", "managed", "watertight"]
Status = Literal["draft", "agreed", "signed", "ended"]


class Value(Frozen):
    """Value over the whole term, options and bonus included, excluding VAT."""

    estimated: Amount | None = None
    """Estimated value."""
    maximum: Amount | None = None
    """Highest value; beyond it nothing can be ordered."""
    threshold: Amount | None = None
    """The European threshold that applied on the day of the tender."""


class Purchase(Frozen):
    """How the contract was bought."""

    procedure: Text | None = None
    """Procedure."""
    reference: Words | None = None
    """Number of the tender."""
    award: Day | None = None
    """Day of the final award."""
    decision: Text | None = None
    """Decision of the client's governing body, with date and number."""
    clarification_notes: tuple[Text, ...] = ()
    """Notes of clarification, latest first."""
    purchase_conditions: Text | None = None
    """Purchase conditions that apply, with their year."""


class Certificate(Frozen):
    """A certificate, licence or statement the supplier keeps valid."""

    id: Id
    """Short id."""
    title: Text
    """Name as in documents."""
    number: Words | None = None
    """Its number."""
    expires: Day | None = None
    """Last day it is valid."""
    asked_every: Duration | None = None
    """How often the client asks for a new one."""


class Insurance(Frozen):
    """An insurance the supplier keeps."""

    id: Id
    """Short id."""
    title: Text
    """Name as in documents."""
    per_event: Amount | None = None
    """Insured sum an event."""
    per_year: Amount | None = None
    """Insured sum a year."""
    expires: Day | None = None
    """Last day of the policy year."""


class Subcontractor(Frozen):
    """A subcontractor the client has agreed to."""

    id: Id
    """Short id."""
    name: Words
    """Legal name."""
    registration_number: Words | None = None
    """Number in the trade register."""
    work: Text
    """What it does."""
    share: Percentage | None = None
    """Share of the price."""
    blocked_account: Percentage | None = None
    """Share of its invoice that goes to the blocked account (G-rekening)."""


class SiteUse(Brief):
    """A site in this contract; its id will do."""

    brief: ClassVar[str] = "id"

    id: Id
    """One of the client's sites."""
    from_: Day | None = Field(default=None, alias="from")
    """First day, where later than the contract's."""
    run_in: Duration | None = None
    """Settling-in of its own."""


class Processing(Frozen):
    """A processing of personal data for the client: what a processor agreement must say of it
    (art. 28 lid 3 AVG)."""

    id: Id
    """Short id."""
    title: Text
    """Subject-matter, such as the registration of visitors."""
    purpose: Text
    """Nature and purpose."""
    data: Text
    """Kinds of personal data."""
    persons: Text
    """Categories of data subjects."""
    kept: Text
    """How long the data are kept, and where."""


class SubProcessor(Frozen):
    """Another processor that the client has agreed to (art. 28 lid 2 AVG)."""

    id: Id
    """Short id."""
    name: Words
    """Legal name."""
    registration_number: Words | None = None
    """Number in the trade register."""
    work: Text
    """What it does, with which data."""
    place: Text
    """Country in which it processes them."""


class PersonalData(Frozen):
    """Whether the supplier processes personal data for the client (art. 28 AVG)."""

    processes_for_client: YesNo
    """If so, a processor agreement is needed."""
    what: Text | None = None
    """Which data, and why."""
    processing: tuple[Processing, ...] = ()
    """The processings for the client, one by one."""
    sub_processors: tuple[SubProcessor, ...] = ()
    """Other processors the client has agreed to."""
    measures: tuple[Text, ...] = ()
    """Technical and organisational measures of security (art. 32 AVG)."""


class Phase(Frozen):
    """A step of the implementation."""

    id: Id
    """Short id."""
    title: Text
    """What is done."""
    due: Measured
    """Days before (below zero) or after the start: `-30 days`."""
    side: Literal["client", "supplier", "joint"]
    """Who does it."""


class Signing(Frozen):
    """How it is signed."""

    electronic: YesNo = True
    """Electronically (3:15a BW), or on paper in as many copies as there are parties."""
    place: Words | None = None
    """Place of signing."""
    client: tuple[Id, ...] = ()
    """Who signs for the client; none named: the first who may on the contract's date."""
    supplier: tuple[Id, ...] = ()
    """Who signs for the supplier; none named: the first who may on the contract's date."""


class Acceptance(Frozen):
    """A finding both parties live with, for now."""

    code: Code
    """Code of the finding, `SL203`."""
    at: Words
    """Where: a path by ids, `service_levels.complaints-in-time`."""
    reason: Text
    """Why."""
    by: Id
    """Who accepted it."""
    until: Day
    """Last day of the acceptance."""


class ContractSheet(Frozen):
    """`contract.yaml`."""

    id: Id
    """Short id; the contract is known by it everywhere."""
    title: Text | None = None
    """Name as in documents."""
    service: Id | None = None
    """Service: `cleaning`, `catering`, `security`, `landscaping`…"""
    client: Id | None = None
    """The client, one of `parties/`."""
    supplier: Id | None = None
    """The supplier, one of `parties/`."""
    number: Words | None = None
    """Contract number."""
    level: ClaimedLevel = "registered"
    """What the contract claims to be."""
    status: Status = "draft"
    """How far it is."""
    version: Version | None = None
    """Version that is being prepared; a signed one follows from `signed/` and the ledger."""
    dated: Day | None = None
    """Date of this version: the date on its documents."""
    languages: tuple[Language, ...] = ("nl",)
    """Languages of its documents."""
    prevails: Language = "nl"
    """Language that prevails."""
    form: Literal["service_agreement", "framework", "call_off"] = "service_agreement"
    """Legal form."""
    owner: Id | None = None
    """Owner: one of the client's people."""
    scope: Text | None = None
    """What it is about, one or two sentences."""
    background: tuple[Text, ...] = ()
    """Considerations, in order."""
    sites: tuple[SiteUse, ...] = ()
    """Sites it covers."""
    value: Value | None = None
    """Value over the whole term."""
    purchase: Purchase | None = None
    """How it was bought."""
    risk: Risk | None = None
    """What it means for the client."""
    term: Term | None = None
    """Term, renewal, notice."""
    price: Price | None = None
    """Financial terms."""
    roles: tuple[Role, ...] = ()
    """Roles on both sides."""
    processes: tuple[Process, ...] = ()
    """RACI per process."""
    governance: Governance | None = None
    """Meetings and escalation."""
    change_rule: ChangeRule | None = None
    """How it changes."""
    particulars: Mapping[Id, Measured] = {}
    """Values the clauses ask for: `cure-term: 15 working days`."""
    implementation: tuple[Phase, ...] = ()
    """Steps of the implementation."""
    certificates: tuple[Certificate, ...] = ()
    """Certificates the supplier keeps valid."""
    insurances: tuple[Insurance, ...] = ()
    """Insurances the supplier keeps."""
    subcontractors: tuple[Subcontractor, ...] = ()
    """Subcontractors agreed to."""
    personal_data: PersonalData | None = None
    """Whether the supplier processes personal data for the client."""
    signing: Signing = Field(default_factory=Signing)
    """How it is signed."""
    annexes: tuple[Id, ...] = ()
    """Annexes beyond those of the outline, in order."""
    accept: tuple[Acceptance, ...] = ()
    """Findings both parties live with; no part of the agreed terms."""


class ServiceLevelSheet(Frozen):
    """`sla.yaml`."""

    service_levels: tuple[ServiceLevel, ...] = ()
    """The service levels."""
    leaves_out: Mapping[Words, Text] = {}
    """General service levels this contract does without, each with its reason."""
    score: Scoring | None = None
    """How scores become the quarter's score."""
    consequences: tuple[Consequence, ...] = ()
    """Consequences, in the order in which they are reckoned."""
    shared_caps: tuple[SharedCap, ...] = ()
    """Caps over several consequences together."""
    examples: tuple[Example, ...] = ()
    """Worked examples."""


class Contract(ContractSheet, ServiceLevelSheet):
    """A contract as resolved: both sheets as one, the catalogue taken in."""

    def kpi_of(self, consequence: str) -> str:
        """The one KPI a consequence looks at, or `score`; "" where it is on none or on several."""
        found = next((one for one in self.consequences if one.id == consequence), None)
        on = getattr(found, "on", None)
        return on if isinstance(on, str) else ""


class Catalogue(Frozen):
    """`catalogue/<name>.yaml`: service levels to draw from."""

    service_levels: tuple[ServiceLevel, ...] = Field(default=())
    """The service levels; `general.yaml` holds those of every contract."""


REGISTER_ONLY = ("level", "status", "owner", "accept", "version", "dated")
"""Fields of a contract that are no part of the agreed terms."""
