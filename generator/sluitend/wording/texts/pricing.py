"""Prices worked out, invoices held against them, and series revised."""

from collections.abc import Mapping
from dataclasses import dataclass

ByKind = Mapping[str, str]
"""A text by a word of the program; `tests/wording` names one that is lacking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PricingTexts:
    """What is said of prices, invoices and revisions."""

    # --- the price ---
    refused: ByKind
    """By reason: `{series}`, `{month}`, `{column}`, `{last}`, `{term}`."""
    nothing_yet: str
    status: ByKind
    """How firm a figure is."""
    figure: str
    """`{month}`, `{value}`, `{status}`."""
    published: str
    """`{figure}`, `{day}`."""
    source: str
    """`{series}`, `{publisher}`, `{source}`, `{licence}`."""
    fictitious: str
    """`{series}`."""
    announcement: ByKind
    """By state: `{deadline}`, `{on}`, `{by}`, `{from}`."""
    limit: ByKind
    """By rule: `{factor}`, `{limit}`."""
    no_indexation: str
    not_indexed: str
    steps_head: str
    """`{month}`."""
    charge_head: str
    """`{title}`, `{id}`, `{per}`."""
    base: str
    """`{month}`."""
    times: str
    """`{factor}`."""
    amended: str
    not_in_force: str
    """`{day}`."""
    next: str
    """`{day}`, `{announcement}`."""
    waiting: str
    """`{day}`, `{why}`."""
    price_on: str
    """`{day}`."""
    columns: Mapping[str, str]
    """Heads of columns."""

    # --- the audit ---
    audit_head: str
    cause: ByKind
    """By kind; `{of}`: the indexation, the rest as given with the cause."""
    used_by_rate: ByKind
    inherited: str
    also: str
    """`{causes}`."""
    all_right: tuple[str, str]
    """One amount, and several: `{count}`."""
    balance: ByKind
    """`too_much`, `too_little`, `nothing`: `{amount}`."""
    both_ways: str
    """`{too_much}`, `{too_little}`."""
    average: str
    """`{amount}`, `{years}`."""
    per_year: str
    causes_head: str
    late_head: str
    without_vat: str
    late_total: str
    """`{amount}`."""
    unjudged: str
    """`{lines}`, `{charge}`, `{why}`."""
    no_rate: str
    """`{why}`."""
    total: str

    # --- revisions ---
    revision: ByKind
    """By kind: `{period}`, `{column}`, `{old}`, `{new}`, `{was}`, `{is_}`."""
    no_revisions: str
    """`{series}`."""
    used_in: str
    """`{contract}`, `{days}`."""
