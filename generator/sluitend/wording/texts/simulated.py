"""Scenarios against the terms, in words; the client's alone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulatedTexts:
    """All of one language."""

    scenarios: str
    scenario: str
    """`{title}`, `{quarters}`"""
    paid: str
    """`{amount}`"""
    gap: str
    """`{loss}`, `{gap}`"""
    covered: str
    """`{loss}`"""
    in_quarter: str
    """`{nth}`: when something first arises."""
    nothing: str
    curve: str
    """`{consequence}`"""
    cliff: str
    """`{score}`, `{amount}`"""
    flat: str
    """`{from_}`, `{to}`"""
    binds: str
    """`{count}`"""
    never_binds: str
    failing: str
    no_failure: str
    let_go: str
    """`{levels}`, `{saved}`, `{cost}`, `{gain}`"""
    answered: str
    """`{rights}`: what the client gets in return, as titles with their quarter."""
    unanswered: str
    free: str
    """`{levels}`"""
    closed_by: str
    """`{consequence}`, `{now}`, `{needed}`"""
    not_closed: str
    year: str
