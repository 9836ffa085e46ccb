"""The site: names of its pages, and the few sentences on them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteTexts:
    """What is said on the site."""

    name: str
    """Name of a portfolio that has none."""
    register: str
    contract: str
    glance: str
    service_levels: str
    outcomes: str
    text: str
    dates: str
    changes: str
    downloads: str
    glossary: str
    scenarios: str
    # --- the register ---
    registered: str
    """`{count}`."""
    one_registered: str
    none_registered: str
    first_step: str
    """How a register gets its first contract."""
    service: str
    supplier: str
    client: str
    status: str
    level: str
    ends: str
    value: str
    other_language: str
    """`{language}`."""
    # --- a contract ---
    runs: str
    notice: str
    pages: str
    no_text: str
    no_levels: str
    no_outcomes: str
    no_dates: str
    no_terms: str
    nothing_public: str
    norm: str
    period: str
    weight: str
    definition: str
    term: str
    meaning: str
    document: str
    form: str
    no_documents: str
    contact: str
    role: str
    in_steps: str
    # --- scenarios ---
    scenario: str
    likelihood: str
    impact: str
    loss: str
    gap: str
    # --- about the site ---
    not_found: str
    not_found_why: str
    to_register: str
    audience: str
    """`{audience}`."""
    audiences: tuple[str, str, str]
    """For everybody, for both parties, for the client alone."""
    services: Mapping[str, str]
    """Services by the id a contract has for them; any other goes by its id."""
