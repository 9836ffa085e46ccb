"""The score, and the way from measurement to money."""

from dataclasses import dataclass
from typing import TypedDict


class UnmeasuredWeight(TypedDict):
    """What becomes of the weight of a KPI that does not count."""

    renormalise: str
    full_score: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoringTexts:
    """What is said of the score, and of each step of the calculation."""

    unmeasured_weight: UnmeasuredWeight
    """Follows *the weight of a KPI that does not count*."""
    weight_of_unmeasured: str
    """`{what}`."""
    too_little: str
    """`{weight}`."""
    objection: str
    """`{length}`."""
    observations: str
    unreadable: str
    value: str
    too_few: str
    band: str
    target: str
    run_in: str
    """`{day}`."""
    counting: str
    unseen: str
    excluded: str
    gates: str
    """`{gates}`."""
    gates_in_run_in: str
    """`{gates}`."""
    score: str
    """`{count}`."""
    no_score: str
    exact: str
    rounding: str
    """`{rounding}`."""
    consequences: str
    """`{consequences}`."""
    no_consequences: str
    amounts: str
    shared_caps: str
    decision: str
    settlement: str
    """`{objection}`."""
    settlement_any: str
