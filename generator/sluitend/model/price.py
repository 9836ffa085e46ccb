"""What is paid, when, and what becomes of extra work and late payment."""

from typing import Literal

from sluitend.model.frozen import Frozen
from sluitend.model.indexation import Indexation
from sluitend.model.scalars import Amount, Duration, Id, Measured, Percentage, Words
from sluitend.model.text import Text
from sluitend.model.times import Day, YearMonth


class Charge(Frozen):
    """Something that is paid: an amount per period, per unit, or per hour."""

    id: Id
    """Short id, such as `fixed-fee`."""
    title: Text
    """Name as in documents."""
    amount: Amount
    """Price in the contract's currency at the base month, excluding VAT unless `vat` says so."""
    per: Words
    """`month`, `quarter`, `year`, `once`, `hour`, or a unit such as `m2`."""
    quantity: Measured | None = None
    """Expected number of units or hours in a year; an estimate, never a guarantee."""
    vat: Percentage | None = None
    """VAT rate, where charges differ in it."""
    site: Id | None = None
    """The site it is for."""
    base_month: YearMonth | None = None
    """Price level of an amount that was added later."""
    starts: Day | None = None
    """First day, where later than the contract's."""
    ends: Day | None = None
    """Last day, where earlier than the contract's."""


class ExtraWork(Frozen):
    """Work outside the fixed price."""

    budget: Amount | None = None
    """Budget a year."""
    ordered_by: Id | None = None
    """Role that may order it."""
    limit: Amount | None = None
    """Highest amount of an order without the owner's consent."""
    invoiced_within: Duration | None = None
    """How soon after delivery it must be invoiced."""


class Slice(Frozen):
    """A slice of a principal with a percentage of its own."""

    up_to: Amount | None = None
    """Upper edge, included; none: everything above."""
    rate: Percentage
    """Percentage over this slice."""


class CollectionCosts(Frozen):
    """Costs of collecting a late invoice, by slices of the principal."""

    slices: tuple[Slice, ...]
    """The slices, from low to high."""
    minimum: Amount | None = None
    """Least amount."""
    maximum: Amount | None = None
    """Highest amount."""


class LateInterest(Frozen):
    """Interest on late payment."""

    rate: Literal["statutory_commercial", "statutory"] = "statutory_commercial"
    """`statutory_commercial`: 6:119a and 6:119b BW."""


class Price(Frozen):
    """The financial terms."""

    currency: Literal["EUR"] = "EUR"
    """Currency of all amounts."""
    vat: Literal["excluded", "included"] = "excluded"
    """Whether amounts include VAT."""
    fee_model: Literal["fixed", "rates", "management_fee", "unit_prices", "concession"] | None = (
        None
    )
    """How the supplier is paid."""
    payment_term: Duration | None = None
    """How long the client has to pay a correct invoice."""
    invoice_per: Literal["month", "quarter", "year"] = "month"
    """How often is invoiced."""
    charges: tuple[Charge, ...] = ()
    """What is paid."""
    extra_work: ExtraWork | None = None
    """Work outside the fixed price."""
    indexation: Indexation | None = None
    """How prices follow indices."""
    late_interest: LateInterest | None = None
    """Interest on late payment."""
    collection_costs: CollectionCosts | None = None
    """Costs of collecting a late invoice."""
