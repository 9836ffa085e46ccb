"""What is paid, when, and what becomes of extra work and late payment."""

from dataclasses import dataclass
from typing import TypedDict


class Vat(TypedDict):
    """Whether amounts include VAT."""

    excluded: str
    included: str


class FeeModel(TypedDict):
    """How the supplier is paid."""

    fixed: str
    rates: str
    management_fee: str
    unit_prices: str
    concession: str


class InterestRates(TypedDict):
    """Interest on late payment."""

    statutory_commercial: str
    statutory: str


class Currencies(TypedDict):
    """Currencies by name."""

    EUR: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceTexts:
    """What is said of the price."""

    currency: Currencies
    vat: Vat
    fee_model: FeeModel
    charge: str
    """`{amount}`, `{per}`, `{title}`."""
    charge_once: str
    """`{amount}`, `{title}`."""
    expected: str
    """`{quantity}`."""
    charge_vat: str
    """`{rate}`."""
    site: str
    """`{site}`."""
    price_level: str
    """`{month}`."""
    charge_starts: str
    """`{date}`."""
    charge_ends: str
    """`{date}`."""
    payment: str
    """`{term}`."""
    payment_statutory: str
    invoice: str
    """`{per}`."""
    budget: str
    """`{amount}`."""
    ordered_by: str
    """`{role}`."""
    order_limit: str
    """`{amount}`."""
    invoiced_within: str
    """`{term}`."""
    late_interest: InterestRates
    collection_costs: str
    """`{slices}`, `{limits}`."""
    first_slice: str
    """`{rate}`, `{up_to}`."""
    next_slice: str
    """`{rate}`, `{up_to}`."""
    last_slice: str
    """`{rate}`."""
    only_slice: str
    """`{rate}`."""
    minimum: str
    """`{amount}`."""
    maximum: str
    """`{amount}`."""
    estimated: str
    """`{amount}`, `{vat}`."""
    highest: str
    """`{amount}`, `{vat}`."""
    threshold: str
    """`{amount}`."""
