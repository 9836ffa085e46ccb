"""`results/<period>.yaml`: what was scored, objected to, decided and settled."""

from collections.abc import Mapping
from typing import Literal

from sluitend.model.frozen import Frozen
from sluitend.model.governance import Side
from sluitend.model.scalars import Amount, Hash, Id, Words
from sluitend.model.text import Text
from sluitend.model.times import Day, PeriodText


class Exclusion(Frozen):
    """A result that does not count, and why."""

    reason: Text
    """Why."""
    approved_by: Id
    """Who approved it."""
    evidence: Words
    """What shows it."""


class LevelResult(Frozen):
    """The result of one KPI in one period."""

    state: Literal["measured", "run_in", "not_measured", "excluded"]
    """What the figure is; absent is a state, never zero."""
    value: Words | None = None
    """The value as rounded."""
    score: Words | None = None
    """The score from its band."""
    met: Literal["met", "missed"] | None = None
    """Against the norm."""
    exclusion: Exclusion | None = None
    """For `excluded`."""


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
    """Euros; below zero costs the supplier."""
    article: Words | None = None
    """The article it rests on."""


class Results(Frozen):
    """What was scored in one period."""

    period: PeriodText
    """The period."""
    status: Literal["provisional", "final", "settled"]
    """How far it is."""
    terms: Hash
    """Content hash of the terms it was scored on."""
    measurements: Hash
    """Content hash of the observations."""
    score: Words | None = None
    """The quarter's score."""
    levels: Mapping[Id, LevelResult] = {}
    """Results by KPI."""
    consequences: Mapping[Id, Words] = {}
    """What the terms give, by consequence."""
    objections: tuple[Objection, ...] = ()
    """Objections."""
    decisions: tuple[Decision, ...] = ()
    """Decisions."""
    settlement: tuple[SettlementLine, ...] = ()
    """What is due."""
    corrections: tuple[Text, ...] = ()
    """Corrections after it was final, each with its reason."""
