"""Who does what with whom: meetings, escalation, RACI, mandates, risk."""

from dataclasses import dataclass
from typing import TypedDict


class Sides(TypedDict):
    """The parties."""

    client: str
    supplier: str


class MeetingLevels(TypedDict):
    """Levels of consultation."""

    operational: str
    tactical: str
    strategic: str


class Degrees(TypedDict):
    """Low, medium, high."""

    low: str
    medium: str
    high: str


class Replaceability(TypedDict):
    """How soon another supplier could take over."""

    good: str
    limited: str
    poor: str


class Written(TypedDict):
    """Which party writes the minutes: `{within}`."""

    client: str
    supplier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernanceTexts:
    """What is said of governance."""

    side: Sides
    level: MeetingLevels
    degree: Degrees
    replaceability: Replaceability
    impact: str
    """`{degree}`."""
    replaced: str
    """`{degree}`."""
    meets: str
    """`{title}`, `{every}`, `{level}`."""
    participants: str
    """`{roles}`."""
    chair: str
    """`{role}`."""
    minutes: Written
    within: str
    """`{length}`: how soon the minutes are there."""
    agenda: str
    """`{items}`."""
    step: str
    """`{step}`, `{client}`, `{supplier}`, `{trigger}`, `{within}`."""
    evaluation: str
    """`{every}`."""
    emergency: str
    """`{when}`."""
    responsible: str
    """`{roles}`, `{process}`."""
    accountable: str
    """`{role}`."""
    consulted: str
    """`{roles}`."""
    informed: str
    """`{roles}`."""
    filled: str
    """`{role}`, `{side}`, `{person}`."""
    unfilled: str
    """`{role}`, `{side}`."""
    deputy: str
    """`{person}`."""
    mandate: str
    """`{decides}`."""
    mandate_limit: str
    """`{decides}`, `{limit}`."""
