"""Bonus and malus that were settled, against what was invoiced or deducted for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sluitend.period import Period
from sluitend.pricing.audit import Audited
from sluitend.pricing.invoices import InvoiceLine
from sluitend.pricing.mistakes import Cause, Kind
from sluitend.rounding import CENTS


@dataclass(frozen=True, slots=True)
class Settled:
    """A sum of a settled period: above zero for the supplier, below zero to its cost."""

    on: str
    """The consequence."""
    period: Period
    amount: Decimal


def against(settled: Sequence[Settled], lines: Sequence[InvoiceLine]) -> Iterator[Audited]:
    """What was settled and invoiced otherwise, and what was invoiced without being settled.

    A period of which nothing is settled yet is not judged.
    """
    periods = {one.period for one in settled}
    for one in settled:
        own = [line for line in lines if _for(line, one)]
        found = _audited(one, own)
        if found.difference or own:
            yield found
    known = {(one.on, one.period.first, one.period.last) for one in settled}
    names = {one.on for one in settled}
    for line in lines:
        due = (line.charge, line.first, line.last)
        settled_then = any(period.first == line.first for period in periods)
        if line.charge in names and settled_then and due not in known:
            yield _without(line)


def _for(line: InvoiceLine, one: Settled) -> bool:
    at = (line.charge, line.first, line.last)
    return at == (one.on, one.period.first, one.period.last)


def _audited(one: Settled, lines: Sequence[InvoiceLine]) -> Audited:
    invoiced = CENTS(sum((Fraction(line.amount) for line in lines), Fraction(0)))
    causes: tuple[Cause, ...] = ()
    if invoiced != one.amount:
        kind: Kind = "other_sum"
        if not lines:
            kind = "unpaid" if one.amount > 0 else "not_deducted"
        causes = (Cause(kind),)
    return Audited(
        one.on,
        one.period.first,
        one.period.last,
        CENTS(one.amount),
        invoiced,
        tuple(dict.fromkeys(line.invoice for line in lines)),
        tuple(line.line for line in lines),
        causes,
    )


def _without(line: InvoiceLine) -> Audited:
    cause = (Cause("not_due"),)
    return Audited(
        line.charge,
        line.first,
        line.last,
        Decimal("0.00"),
        CENTS(line.amount),
        (line.invoice,),
        (line.line,),
        cause,
    )
