"""Who does what with whom: roles, processes, meetings, escalation, risk and regime."""

from typing import Literal

from sluitend.model.frozen import Frozen
from sluitend.model.scalars import Amount, Duration, Id, Whole, YesNo
from sluitend.model.text import Text

Side = Literal["client", "supplier"]


class Risk(Frozen):
    """What this contract means for the client."""

    impact_on_primary_process: Literal["low", "medium", "high"]
    """What a failure means for the primary process."""
    replaceability: Literal["good", "limited", "poor"]
    """How soon another supplier could take over."""
    note: Text | None = None
    """Why."""


class Mandate(Frozen):
    """What somebody in a role may decide."""

    decides: Text
    """What, in words."""
    limit: Amount | None = None
    """Highest amount of one decision; none: not a matter of money."""


class Role(Frozen):
    """A role in the management of this contract."""

    id: Id
    """Short id, such as `contract-manager`."""
    title: Text
    """Name as in documents."""
    side: Side
    """Of which party."""
    person: Id | None = None
    """Who fills it, of that party's people; none: unfilled."""
    deputy: Id | None = None
    """Who stands in."""
    mandate: Mandate | None = None
    """What the role may decide."""
    tasks: Text | None = None
    """What the role does."""


class Process(Frozen):
    """A process with its RACI; the names are ids of roles."""

    id: Id
    """Short id."""
    title: Text
    """Name as in documents."""
    responsible: tuple[Id, ...]
    """Who does it."""
    accountable: Id
    """Who answers for it: exactly one role."""
    consulted: tuple[Id, ...] = ()
    """Who is asked beforehand."""
    informed: tuple[Id, ...] = ()
    """Who is told afterwards."""


class Meeting(Frozen):
    """A regular meeting."""

    id: Id
    """Short id, such as `quarterly`."""
    title: Text
    """Name as in documents."""
    level: Literal["operational", "tactical", "strategic"]
    """Level of consultation."""
    every: Duration
    """How often."""
    participants: tuple[Id, ...]
    """Roles that attend."""
    agenda: tuple[Text, ...] = ()
    """Standing agenda."""
    chair: Id | None = None
    """Role that chairs."""
    minutes_by: Side | None = None
    """Which party writes the minutes."""
    minutes_within: Duration | None = None
    """How soon after the meeting."""


class EscalationStep(Frozen):
    """A step up when a matter is not settled."""

    step: Whole
    """Rank, from 0."""
    client: Id
    """Role at the client."""
    supplier: Id
    """Role at the supplier."""
    trigger: Text
    """When this step is taken."""
    within: Duration
    """How soon it must lead to an answer."""


class Governance(Frozen):
    """How both parties manage the contract together."""

    meetings: tuple[Meeting, ...] = ()
    """Regular meetings."""
    escalation: tuple[EscalationStep, ...] = ()
    """Steps of escalation, from low to high."""
    evaluation_every: Duration | None = None
    """How often both parties evaluate the management itself."""
    emergency: Text | None = None
    """When steps may be skipped."""


class ChangeRule(Frozen):
    """How the contract changes."""

    takes_force: Literal["signed_addendum", "written_agreement"] = "signed_addendum"
    """What gives a change force."""
    signed_by: tuple[Id, ...] = ()
    """Roles that may agree to fine-tuning; none named: who may sign the contract."""
    effective: Literal["next_quarter", "next_month"] = "next_quarter"
    """Earliest first day of a change: never backwards."""
    at_most: Whole | None = None
    """Most changes in a quarter."""
    parallel_run: YesNo = True
    """A new source or method of measuring runs beside the old one for a quarter."""


class ReasonedGround(Frozen):
    """A ground in procurement law with its reason (2.163b–g Aanbestedingswet 2012)."""

    ground: Literal["2.163b", "2.163c", "2.163d", "2.163e", "2.163f", "2.163g"]
    """The article."""
    why: Text
    """Why it covers the change."""
