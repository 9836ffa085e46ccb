"""When a consequence arises: each text begins with *if* or *for each*."""

from dataclasses import dataclass
from typing import TypedDict


class Happened(TypedDict):
    """What happened to a service level: `{level}`, `{often}`."""

    missed: str
    red: str
    met: str


class AnyHappened(TypedDict):
    """What happened to any service level: `{of}`, `{often}`."""

    missed: str
    red: str


class PlanHappened(TypedDict):
    """What happened to an improvement plan: `{plan}`, `{often}`."""

    not_delivered: str
    without_effect: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TriggerTexts:
    """What is said of triggers."""

    times: str
    """`{times}`."""
    in_a_row: str
    """`{times}`."""
    within: str
    """`{often}`, `{length}`."""
    level: Happened
    late_each: str
    """`{each}`, `{level}`."""
    late_more: str
    """`{limit}`, `{level}`, `{often}`."""
    short_each: str
    """`{each}`, `{level}`."""
    short_more: str
    """`{limit}`, `{level}`, `{often}`."""
    if_often: str
    """Added to a count: `{often}`."""
    any_level: AnyHappened
    any_repeated: AnyHappened
    """The same, of one and the same service level."""
    any_red: str
    all_scored: str
    one_of: str
    """`{levels}`."""
    any_gate: str
    """`{often}`."""
    score: str
    """`{score}`, `{often}`."""
    points: str
    """`{points}`, `{at_least}`, `{within}`."""
    cap: str
    """`{consequence}`, `{often}`."""
    plan: PlanHappened
    order_each: str
    """`{each}`."""
    order_more: str
    """`{limit}`."""
    event: str
    """`{event}`, `{often}`."""
