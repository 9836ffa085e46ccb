"""Service levels and their measurement plan."""

from dataclasses import dataclass
from typing import TypedDict


class Roles(TypedDict):
    """What a service level does."""

    scored: str
    gate: str
    report_only: str


class OwedBy(TypedDict):
    """Whose duty it measures."""

    supplier: str
    client: str


class InQuarter(TypedDict):
    """How shorter periods become the quarter's value."""

    pooled: str
    mean: str
    worst: str


class NoEvents(TypedDict):
    """When there was nothing to measure."""

    not_counted: str
    counts_as_met: str


class IfMissing(TypedDict):
    """When the figures are withheld: `{side}`."""

    counts_as_missed: str
    not_counted: str


class By(TypedDict):
    """Who measures or verifies."""

    client: str
    supplier: str
    independent: str
    joint: str


class Events(TypedDict):
    """What a term is counted from."""

    week: str
    month: str
    period: str
    quarter: str
    half_year: str
    year: str
    event: str
    inspection: str
    result: str
    request: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceLevelTexts:
    """What is said of a service level."""

    role: Roles
    owed_by: OwedBy
    target: str
    """`{level}`, `{border}`."""
    aim: str
    """`{border}`."""
    weight: str
    """`{weight}`."""
    per: str
    """`{every}`."""
    in_quarter: InQuarter
    rounding: str
    """`{rounding}`."""
    minimum: str
    """`{count}`."""
    below_minimum: str
    """`{count}`, `{border}`."""
    few_scored: str
    """`{few}`: of a KPI that scores."""
    no_events: NoEvents
    if_missing: IfMissing
    season: str
    """`{from_}`, `{to}`."""
    exclusions: str
    """`{exclusions}`."""
    sites: str
    """`{sites}`."""
    run_in: str
    """`{length}`, `{day}`."""
    counts_from: str
    """`{date}`."""
    client_needs: str
    """`{needs}`."""
    side: OwedBy
    by: By
    event: Events
    after_event: str
    """Any other event: `{event}`."""
    after: str
    """`{length}`, `{event}`."""
    measures: By
    verifies: By
    delivered: str
    """`{when}`."""
    retention: str
    """`{length}`."""
