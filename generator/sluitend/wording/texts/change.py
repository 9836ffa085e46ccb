"""How a contract changes, what may be tuned, what was promised."""

from dataclasses import dataclass
from typing import TypedDict


class Forces(TypedDict):
    """What gives a change force."""

    signed_addendum: str
    written_agreement: str


class Effectives(TypedDict):
    """Earliest first day of a change, in front of *after the signing*."""

    next_quarter: str
    next_month: str


class ParallelRun(TypedDict):
    """Whether a new source runs beside the old one."""

    yes: str
    no: str


class Outcomes(TypedDict):
    """What the operation says of a promise: `{by}`, `{on}`, `{condition}`."""

    feasible: str
    feasible_if: str
    not_feasible: str


class EntryStates(TypedDict):
    """How far a fine-tuning is."""

    proposed: str
    agreed: str
    signed: str
    withdrawn: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeTexts:
    """What is said of change and promises."""

    takes_force: Forces
    signed_by: str
    """`{roles}`."""
    by_signatories: str
    effective: Effectives
    goes_in: str
    """`{effective}`."""
    at_most: str
    """`{count}`."""
    parallel: ParallelRun
    tunable: str
    """`{level}`, `{what}`."""
    not_tunable: str
    """`{level}`."""
    between: str
    """`{from_}`, `{to}`."""
    from_: str
    """`{from_}`."""
    up_to: str
    """`{to}`."""
    by: str
    """`{by}`."""
    target: str
    """`{range}`."""
    weight: str
    """`{range}`."""
    bands: str
    measurement: str
    definition: str
    state: EntryStates
    promise: str
    """`{words}`, `{source}`."""
    untested: str
    outcome: Outcomes
    lands_in: str
    """`{where}`."""
    nowhere: str
    dropped: str
    """`{why}`."""
