"""What the contract health report says: on the contract, and on the managing of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypedDict

OneOrMore = tuple[str, str]
"""For one, and for `{count}`."""


class HealthSections(TypedDict):
    """Headings of the parts."""

    verdict: str
    level: str
    practices: str
    findings: str
    gate: str
    days: str
    accepted: str
    management: str
    agenda: str


class Severities(TypedDict):
    """How much a finding weighs."""

    error: str
    warning: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthTexts:
    """What is said in the health report."""

    file: str
    """Name of the file."""
    title: str
    """Title."""
    subject: str
    """What the document is."""
    lead: str
    """`{title}`."""
    internal: str
    """For whom it is: `{client}`."""
    section: HealthSections
    """Headings of the parts."""
    owner: str
    """Label."""
    day: str
    """Label."""
    no_day: str
    """Where no day was given."""
    # --- the verdict ---
    of_contract: str
    """Label."""
    of_management: str
    """Label."""
    points: OneOrMore
    """Findings, counted."""
    fine: str
    """`{level}`."""
    harmless: str
    """`{points}`."""
    holding: str
    """`{points}`, `{holding}`."""
    holds: OneOrMore
    """Findings that hold back the signature."""
    flawed: str
    """`{points}`: of a contract that is signed already."""
    managed_well: str
    """`{date}`."""
    not_evaluated: str
    """Nothing to judge by."""
    evaluated_every: str
    """`{every}`."""
    never_agreed: str
    """No evaluation is agreed."""
    attention: str
    """Before the sentences that say why."""
    differing: OneOrMore
    """Subjects on which the parties differ."""
    low: OneOrMore
    """Subjects with a low mark."""
    overdue: OneOrMore
    """Actions past their day."""
    unfilled: str
    """`{roles}`."""
    # --- the level ---
    claims: str
    """`{level}`."""
    highest: str
    """No level above it."""
    next_asks: str
    """`{level}`."""
    next_reached: str
    """`{level}`."""
    # --- the rules of practice ---
    practices: str
    """Above the table."""
    rule: str
    """Head of a column, and the word before a number."""
    verdict: str
    """Head of a column."""
    practice: Mapping[str, str]
    """Each rule of practice."""
    in_order: str
    """Looked at, and nothing found."""
    in_order_accepted: str
    """Nothing found besides what both live with."""
    see_rule: str
    """`{points}`, `{rule}`."""
    from_level: str
    """`{level}`."""
    not_read: str
    """Kept back."""
    # --- findings ---
    nothing_found: str
    """Where there are none."""
    what: str
    """Head of a column."""
    where: str
    """Head of a column."""
    remedy: str
    """Head of a column."""
    line: str
    """`{path}`, `{line}`."""
    severity: Severities
    """How much it weighs."""
    blocks: str
    """Holds back the signature."""
    unread: str
    """`{codes}`."""
    # --- the gate ---
    gate_open: str
    """Nothing holds it back."""
    gate_shut: str
    """Above what holds it back."""
    gate_elsewhere: str
    """Shut by what is not listed here."""
    gate_signed: str
    """`{version}`."""
    gate_ended: str
    """The contract has ended."""
    at: str
    """`{finding}`, `{place}`."""
    # --- acceptances ---
    finding: str
    """Head of a column."""
    by: str
    """Head of a column."""
    until: str
    """Head of a column."""
    expired: str
    """`{date}`."""
    # --- management ---
    roles_filled: str
    """`{count}`."""
    no_roles: str
    """No roles are laid down."""
    open_actions: str
    """Above the table."""
    action: str
    """Head of a column."""
    who: str
    """Head of a column."""
    due: str
    """Head of a column."""
    late: str
    """`{date}`."""
    marks: str
    """`{date}`, `{period}`."""
    topic: str
    """Head of a column."""
    gap: str
    """Head of a column."""
    before: str
    """Head of a column."""
    note: str
    """Head of a column."""
    pair: str
    """`{client}`, `{supplier}`."""
    agreed: str
    """Above what both will do."""
    # --- the agenda ---
    agenda_gap: str
    """`{topic}`, `{client}`, `{supplier}`."""
    agenda_low: str
    """`{topic}`, `{mark}`."""
    agenda_late: str
    """After how many actions are late: `{section}`."""
    agenda_expired: str
    """`{code}`, `{date}`."""
