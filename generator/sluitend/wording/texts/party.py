"""Parties, signing, and the facts of the agreement itself."""

from dataclasses import dataclass
from typing import TypedDict


class Capacities(TypedDict):
    """On what ground somebody signs."""

    statutory: str
    mandate: str
    power_of_attorney: str


class Statuses(TypedDict):
    """How far a contract is."""

    draft: str
    agreed: str
    signed: str
    ended: str


class ClaimedLevels(TypedDict):
    """What a contract claims to be."""

    registered: str
    managed: str
    watertight: str


class Forms(TypedDict):
    """Legal forms."""

    service_agreement: str
    framework: str
    call_off: str


class YesNoTexts(TypedDict):
    """A text for yes and one for no."""

    yes: str
    no: str


class PhaseSides(TypedDict):
    """Who does a step of the implementation."""

    client: str
    supplier: str
    joint: str


class Languages(TypedDict):
    """Languages by name, with their article where the language has one."""

    nl: str
    en: str


class Sizes(TypedDict):
    """Sizes of an undertaking."""

    large: str
    sme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyTexts:
    """What is said of parties and of the agreement."""

    legal_form: str
    """`{form}`."""
    seat: str
    """`{seat}`."""
    address: str
    """`{address}`."""
    registered: str
    """`{number}`."""
    represented: str
    """`{people}`."""
    people: str
    """Several, each with a function: `{first}`, `{last}`."""
    person: str
    """`{name}`, `{function}`."""
    public_client: YesNoTexts
    size: Sizes
    site: str
    """`{title}`, `{address}`."""
    area: str
    """`{area}`."""
    licence: str
    """`{title}`, `{number}`."""
    valid_through: str
    """`{date}`."""
    capacity: Capacities
    basis: str
    """`{capacity}`, `{basis}`."""
    jointly: str
    """`{people}`."""
    until: str
    """`{date}`."""
    electronic: str
    on_paper: str
    place: str
    """`{place}`."""
    signed: str
    """`{name}`, `{date}`, `{place}`."""
    at: str
    """`{place}`."""
    status: Statuses
    level: ClaimedLevels
    form: Forms
    language: Languages
    prevails: str
    """`{language}`."""
    personal_data: YesNoTexts
    """`{what}`."""
    before_start: str
    """`{length}`."""
    after_start: str
    """`{length}`."""
    on_start: str
    phase: PhaseSides
    asked_every: str
    """`{every}`."""
    per_event: str
    """`{amount}`."""
    per_year: str
    """`{amount}`."""
    registration: str
    """`{number}`."""
    share: str
    """`{share}`."""
    blocked_account: str
    """`{share}`."""
    site_from: str
    """`{date}`."""
    site_run_in: str
    """`{length}`."""
    awarded: str
    """`{date}`."""
    reference: str
    """`{reference}`."""
