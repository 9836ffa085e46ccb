"""What a percentage is of: charges over a span of time, in euros before indexation."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from sluitend.model.consequence import Base, BonusMalus, Cap, Penalty, ServiceCredit, Span
from sluitend.model.contract import Contract

MONTHS: Mapping[str, int] = {
    "month": 1,
    "quarter": 3,
    "half_year": 6,
    "year": 12,
    "contract_year": 12,
}

Money = BonusMalus | Penalty | ServiceCredit


def base_amount(contract: Contract, base: Base | None, span: Span) -> Fraction | None:
    """The charges of a base over its own span, or over `span` where it names none.

    None where a charge has no fixed amount a period, or the base is a value of the data.
    """
    if base is None or contract.price is None:
        return None
    known = {charge.id: charge for charge in contract.price.charges}
    months = MONTHS.get(base.over or span)
    total = Fraction(0)
    for name in (*base.charges, *((base.charge,) if base.charge else ())):
        charge = known.get(name)
        if charge is None or charge.per not in MONTHS or months is None:
            return None
        total += Fraction(charge.amount) * months / MONTHS[charge.per]
    return total or None


def worst_malus(contract: Contract, one: BonusMalus) -> Fraction | None:
    """The most a bonus-malus can cost in one of its periods, before its cap; in euros."""
    base = base_amount(contract, one.of, one.per)
    rates = maluses(one)
    return base * Fraction(max(rates)) / 100 if base is not None and rates else None


def worst_credit(contract: Contract, one: ServiceCredit) -> Fraction | None:
    """The most a service credit can come to in one of its periods, before its cap; in euros.

    None where it counts something: percentage points, levels, or each time something happens.
    """
    if one.when is not None or one.rate is not None or one.level_amount is not None:
        return None
    rates = [row.credit.number for row in one.bands]
    rates += [one.credit.number] if one.credit is not None else []
    rates += [one.at_risk.pool.number] if one.at_risk is not None else []
    base = base_amount(contract, one.of, one.per)
    if rates and base is not None:
        return base * Fraction(max(rates)) / 100
    return Fraction(one.amount) if one.amount is not None and not rates else None


def most_in(contract: Contract, one: Money, span: Span | None) -> Fraction | None:
    """The most a consequence can come to in a span, before any cap; in euros.

    None where it has no most: a penalty counts days, points or events.
    """
    match one:
        case BonusMalus() if one.malus is None:
            once = worst_malus(contract, one)
        case ServiceCredit():
            once = worst_credit(contract, one)
        case _:
            return None
    if once is None or span is None:
        return once
    if span not in MONTHS or one.per not in MONTHS:
        return None
    return once * _times(span, one.per)


def most_capped(contract: Contract, one: Money, span: Span) -> Fraction | None:
    """The most a consequence can come to in a span, after its own cap; None where it has none."""
    found = [most_in(contract, one, span)]
    if one.cap is not None and one.cap.per and {one.cap.per, span} <= MONTHS.keys():
        cap = malus_cap(contract, one.of, one.cap)
        found.append(cap * _times(span, one.cap.per) if cap is not None else None)
    return min((amount for amount in found if amount is not None), default=None)


def _times(span: str, per: str) -> Fraction:
    """How often a period falls due in a span; once at least."""
    return max(Fraction(1), Fraction(MONTHS[span], MONTHS[per]))


def maluses(one: BonusMalus) -> tuple[Decimal, ...]:
    """Every malus of its table or line, in per cent."""
    of_rows = [row.malus for row in one.bands]
    of_line = [knot.malus for knot in one.knots]
    return tuple(malus.number for malus in (*of_rows, *of_line) if malus is not None)


def bonuses(one: BonusMalus) -> tuple[Decimal, ...]:
    """Every bonus of its table or line, in per cent."""
    of_rows = [row.bonus for row in one.bands]
    of_line = [knot.bonus for knot in one.knots]
    return tuple(bonus.number for bonus in (*of_rows, *of_line) if bonus is not None)


def costs(one: BonusMalus) -> bool:
    """Whether a bonus-malus can cost the supplier something."""
    return one.malus is not None or any(maluses(one))


def rewards(one: BonusMalus) -> bool:
    """Whether a bonus-malus can yield the supplier something."""
    return one.bonus is not None or any(bonuses(one))


def malus_cap(contract: Contract, of: Base | None, cap: Cap) -> Fraction | None:
    """The most a cap leaves of a malus, in euros; None where it has none or none is known."""
    limits = [amount for amount in (cap.malus_amount, cap.amount) if amount is not None]
    found = [Fraction(amount) for amount in limits]
    for rate in (cap.malus, cap.limit):
        base = base_amount(contract, cap.of or of, cap.per or "quarter")
        if rate is not None and base is not None:
            found.append(base * Fraction(rate.number) / 100)
    return min(found, default=None)
