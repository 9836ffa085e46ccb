"""A fragment scored the public way, on the observations a case gives by its own keys."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from tests.reference.fragment import Fragment

from sluitend.model.as_written import Written
from sluitend.model.contract import Contract
from sluitend.model.service_level import ServiceLevel
from sluitend.period import Month, Period, Quarter
from sluitend.scoring.given import tally_of
from sluitend.scoring.moment import Charged, Given, QuarterResult
from sluitend.scoring.quarter import Observed
from sluitend.scoring.scored import score
from sluitend.scoring.stretch import Stretch

MONTHS = tuple(Month(2026, month) for month in range(1, 13))
QUARTER = Quarter(2026, 1)
WITHHELD = "withheld"
"""A period the supplier gave no figures of: missed, whatever the norm is."""
NOTHING_OWED = Observed(None, "client")
"""What a case says nothing of does not count."""

InMonths = Mapping[str, Mapping[Period, Written]]
"""By service level and period: a value, counts by name, a list, or withheld."""


def charged(contract: Contract) -> Charged:
    """The charges as they stand, by the months of a stretch."""
    charges = {one.id: one for one in contract.price.charges} if contract.price else {}
    spans = {"month": 1, "quarter": 3, "year": 12}

    def of(name: str, stretch: Stretch) -> Fraction:
        first, last = stretch.first, stretch.last
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        charge = charges[name]
        assert charge.amount is not None
        assert charge.per is not None
        return Fraction(charge.amount) * Fraction(months, spans[charge.per])

    return of


def scored(
    held: Fragment, observed: InMonths, given: Given | None = None, quarters: int = 1
) -> tuple[QuarterResult, ...]:
    """The quarters of 2026, on what was observed of each service level in each period."""

    def observations(level: ServiceLevel, period: Period) -> Observed:
        known = observed.get(level.id, {}).get(period)
        if known is None:
            return NOTHING_OWED
        return Observed(None if known == WITHHELD else tally_of(known, level.measure))

    return tuple(
        score(
            lambda quarter: held.contract,
            [Quarter(2026, number + 1) for number in range(quarters)],
            observations,
            given or Given(charged(held.contract)),
        )
    )


def by_month(results: tuple[QuarterResult, ...], consequence: str) -> dict[Period, Decimal]:
    """What a consequence gives in each month; below zero costs the supplier."""
    return {
        one.stretch.period: one.amount
        for result in results
        for one in result.outcomes
        if one.consequence == consequence and one.stretch.period is not None
    }
