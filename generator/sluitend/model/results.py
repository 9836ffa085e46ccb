"""`results/<period>.yaml`: what was scored, objected to, decided and settled."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from sluitend.model.frozen import Frozen
from sluitend.model.governance import Side
from sluitend.model.scalars import Amount, Hash, Id, Version, Words
from sluitend.model.text import Text
from sluitend.model.times import Day, PeriodText


class Exclusion(Frozen):
    """A result that does not count, and why."""

    on: Id
    """The KPI."""
    reason: Text
    """Why."""
    approved_by: Id
    """Person of the other party, or of the client, who approved it."""
    evidence: Words
    """What shows it."""


class Event(Frozen):
    """Something that happened which no figure shows."""

    on: Id
    """The consequence that waits for it, or the improvement plan it is about."""
    is_: Literal["not_delivered", "without_effect"] | None = Field(default=None, alias="is")
    """What became of a plan; none: an event a consequence names in words."""
    date: Day
    """When."""
    evidence: Words
    """What shows it."""


class LevelResult(Frozen):
    """The result of one KPI in the quarter."""

    state: Literal["measured", "run_in", "not_measured", "excluded"]
    """What the figure is; absent is a state, never zero."""
    value: Words | None = None
    """The value as rounded."""
    score: Words | None = None
    """The score from its band."""
    met: Literal["met", "missed"] | None = None
    """Against the norm."""


class Objection(Frozen):
    """An objection to a provisional result, and its outcome."""

    on: Id
    """The KPI."""
    by: Side
    """Which party."""
    date: Day
    """When."""
    reason: Text
    """Why."""
    outcome: Literal["upheld", "refused"] | None = None
    """How it ended; none: open."""
    decided_on: Day | None = None
    """When it ended."""
    because: Text | None = None
    """Why it ended so."""


class Decision(Frozen):
    """What a person with the mandate decided about a consequence."""

    on: Id
    """The consequence."""
    outcome: Literal["collect", "waive", "convert"]
    """Collect it, waive it, or convert it into a plan; no right is given up."""
    by: Id
    """Who."""
    date: Day
    """When."""
    reason: Text
    """Why."""


class SettlementLine(Frozen):
    """One amount of the settlement."""

    on: Words
    """What it is for."""
    amount: Amount
    """Euros; below zero the supplier pays."""
    article: Words | None = None
    """The article it rests on."""


class Correction(Frozen):
    """A correction of a recorded result: it stays visible what it was."""

    date: Day
    """When."""
    by: Id
    """Who."""
    reason: Text
    """Why."""
    was: Mapping[Words, Words]
    """What stood there: `score`, and amounts by consequence."""


class Results(Frozen):
    """What was scored in one quarter."""

    period: PeriodText
    """The quarter."""
    status: Literal["provisional", "final", "settled"] = "provisional"
    """How far it is."""
    sent: Day | None = None
    """When the provisional results were sent: the objection term runs from then."""
    version: Version | None = None
    """Version of the terms it was scored on."""
    terms: Hash | None = None
    """Content hash of those terms."""
    measurements: Hash | None = None
    """Content hash of the observations."""
    score: Words | None = None
    """The quarter's score; none: no KPI counted."""
    levels: Mapping[Id, LevelResult] = {}
    """Results by KPI."""
    consequences: Mapping[Id, Amount] = {}
    """What the terms give, by consequence; below zero costs the supplier."""
    rights: tuple[Id, ...] = ()
    """Rights and duties that arose."""
    exclusions: tuple[Exclusion, ...] = ()
    """Results that do not count."""
    events: tuple[Event, ...] = ()
    """What happened that no figure shows."""
    objections: tuple[Objection, ...] = ()
    """Objections."""
    decisions: tuple[Decision, ...] = ()
    """Decisions."""
    settlement: tuple[SettlementLine, ...] = ()
    """What is due."""
    corrections: tuple[Correction, ...] = ()
    """Corrections of what was recorded before."""
