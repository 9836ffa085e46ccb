"""Rows with borders: what each gives."""

from dataclasses import dataclass
from typing import TypedDict


class Unlesses(TypedDict):
    """When a bonus falls away."""

    red_or_gate_missed: str
    gate_missed: str
    red: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BandTexts:
    """What is said of rows."""

    row: str
    """`{border}`, `{gives}`."""
    otherwise: str
    """`{gives}`."""
    always: str
    """The last row, in a table."""
    only: str
    """The last row where it is the only one: `{gives}`."""
    score: str
    """`{score}`."""
    bonus: str
    """`{rate}`."""
    malus: str
    """`{rate}`."""
    neither: str
    unless: Unlesses
    """Added to a bonus."""
    points: str
    """`{points}`, with its unit."""
    credit: str
    """`{rate}`."""
    no_credit: str
    tier: str
    """`{up_to}`, `{times}`."""
    last_tier: str
    """`{times}`."""
    knot: str
    """`{at}`, `{gives}`."""
    slope_below: str
    """`{amount}`, `{each}`, `{edge}`."""
    slope_above: str
    """`{amount}`, `{each}`, `{edge}`."""
    neutral: str
    """`{edge}`."""
