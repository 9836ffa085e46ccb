"""What is suggested about KPIs that no longer steer."""

from dataclasses import dataclass
from typing import TypedDict


class Suggested(TypedDict):
    """A sentence a kind: `{level}`, `{quarters}`, `{times}`, `{worst}`, `{best}`, `{norm}`,
    `{or_weight}`."""

    always_met: str
    always_missed: str
    never_measured: str
    disputed: str
    without_effect: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedTexts:
    """All of one language."""

    says: Suggested
    or_weight: str
    """Advice beside a stricter target, of a KPI that has a weight."""
    too_soon: str
    nothing: str
    lead: str
