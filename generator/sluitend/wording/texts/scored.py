"""How a result came about: the steps of a score or an amount, as a person would reason."""

from dataclasses import dataclass
from typing import TypedDict


class Outcomes(TypedDict):
    """How a norm was met."""

    met: str
    missed: str


class StateWords(TypedDict):
    """What a figure is, in a table."""

    measured: str
    run_in: str
    not_measured: str
    excluded: str


class Reasons(TypedDict):
    """Why there is no figure that counts, as a sentence part."""

    run_in: str
    out_of_season: str
    not_due: str
    no_events: str
    missing: str
    client_failed: str
    too_few: str
    excluded: str


class Values(TypedDict):
    """How observations became a value; `{result}` and the names of what went in."""

    share: str
    given: str
    total: str
    quotient: str
    survey: str
    sample: str
    observations: str


class Steps(TypedDict):
    """One sentence part a rule of the trace: `{result}` and the names of what went in."""

    rounding: str
    norm: str
    band: str
    few_observations: str
    mean: str
    score: str
    too_little_measured: str
    cliff: str
    linear: str
    marginal: str
    slope: str
    bonus_lost: str
    each_time: str
    per_point: str
    delay: str
    points: str
    amount: str
    share: str
    credit_band: str
    steps_short: str
    amounts_short: str
    levels_short: str
    carried_in: str
    at_risk: str
    cents: str
    cap: str
    shared_cap: str
    replaced: str
    earn_back: str
    arises: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredTexts:
    """All of one language."""

    met: Outcomes
    state: StateWords
    why: Reasons
    counts_as: Outcomes
    """What the contract makes of figures that are not there."""
    value: Values
    step: Steps
    of: str
    """`{met}`, `{of}`."""
    late: str
    """`{days}`: working days late together."""
    example: str
    """Title of a worked example: `{nth}`, `{title}`, `{period}`."""
    examples_lead: str
    contribution: str
    """Head of a column: weight times score."""
    observed: str
    reckoning: str
    sum: str
    """`{top}`, `{bottom}`, `{score}`: how the score follows."""
    arises: str
    """`{rights}`: what else arises."""
    on_terms: str
    """`{version}`, `{hash}`"""
    source: str
    """`{name}`, `{rows}`: from which file."""
    no_score: str
    supplier_owes: str
    """`{amount}`"""
    client_owes: str
    """`{amount}`"""
    nothing: str
    none_missed: str
