"""What was due against what was invoiced, per charge and period, and why they differ."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from sluitend.pricing.due import due, runs
from sluitend.pricing.indexation import Priced
from sluitend.pricing.invoices import InvoiceLine
from sluitend.pricing.mistakes import Cause
from sluitend.pricing.series import Book, Refusal
from sluitend.pricing.walk import Group, Walk, amount
from sluitend.rounding import CENTS

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Audited:
    """What was invoiced for a charge over a period, against what was due; excluding VAT."""

    charge: str
    first: date
    last: date
    due: Decimal
    invoiced: Decimal
    invoices: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()
    """Where they stand in the list."""
    causes: tuple[Cause, ...] = ()
    """Why it differs, the earliest first; none: it does not."""
    also: tuple[Cause, ...] = ()
    """What would have led to the same amount."""
    inherited: bool = False
    """It follows from what went wrong before, and nothing new did."""

    @property
    def difference(self) -> Decimal:
        """Above zero: too much was invoiced; below zero: too little."""
        return CENTS(Fraction(self.invoiced) - Fraction(self.due))


@dataclass(frozen=True, slots=True)
class Unjudged:
    """Lines whose price cannot be given, and why."""

    charge: str
    lines: tuple[int, ...]
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Audit:
    """All of it, in the order of the periods."""

    lines: tuple[Audited, ...]
    unjudged: tuple[Unjudged, ...] = ()

    @property
    def total(self) -> Decimal:
        """Above zero: too much was invoiced on balance."""
        return _sum(self.lines)

    @property
    def too_much(self) -> Decimal:
        """What was invoiced too much, without what was too little."""
        return _sum(one for one in self.lines if one.difference > 0)

    @property
    def too_little(self) -> Decimal:
        """What was invoiced too little; at most zero."""
        return _sum(one for one in self.lines if one.difference < 0)

    @property
    def average(self) -> Decimal:
        """The balance of a year on average, in cents."""
        return CENTS(Fraction(self.total) / max(len(self.by_year()), 1))

    def by_year(self) -> Mapping[int, Decimal]:
        """The balance of each calendar year, by the first day of the period."""
        years = sorted({one.first.year for one in self.lines})
        return {year: _sum(o for o in self.lines if o.first.year == year) for year in years}


def _sum(lines: Iterable[Audited]) -> Decimal:
    return CENTS(sum((Fraction(one.difference) for one in lines), Fraction(0)))


def audit(priced: Sequence[Priced], lines: Sequence[InvoiceLine], book: Book) -> Audit:
    """Every charge's invoices against its price; what was not invoiced in between as well."""
    audited: list[Audited] = []
    unjudged: list[Unjudged] = []
    for one in priced:
        own = [line for line in lines if line.charge == one.charge.id]
        groups = _groups(one, own)
        judged = [group for group in groups if _refused(one, group) is None]
        walk = Walk(one, book)
        audited += [_audited(one, walk, group) for group in judged]
        if runs(one.charge):
            audited += _gaps(one, judged)
        unjudged += _unjudged(one, groups)
    order = sorted(audited, key=lambda one: (one.first, one.charge, one.last))
    return Audit(tuple(order), tuple(unjudged))


def _audited(priced: Priced, walk: Walk, group: Group) -> Audited:
    """One group against what was due, with its cause."""
    owed = Fraction(0) if group.again else amount(priced.charge, priced.path(), group)
    found = walk.explained(group, owed)
    return Audited(
        priced.charge.id,
        group.first,
        group.last,
        CENTS(owed),
        CENTS(group.amount),
        tuple(dict.fromkeys(line.invoice for line in group.lines)),
        tuple(line.line for line in group.lines),
        found.causes,
        found.also,
        found.inherited,
    )


def _groups(priced: Priced, lines: Sequence[InvoiceLine]) -> list[Group]:
    """By period, the earliest first; a longer period before a shorter one with the same start.

    What is due once goes together, whatever instalments it was invoiced in.
    """
    if priced.charge.per == "once" and lines:
        first, last = min(one.first for one in lines), max(one.last for one in lines)
        return [Group(first, last, tuple(lines))]
    of: dict[tuple[date, date], list[InvoiceLine]] = {}
    for line in sorted(lines, key=lambda one: (one.first, -one.last.toordinal(), one.line)):
        of.setdefault((line.first, line.last), []).append(line)
    groups: list[Group] = []
    covered = date.min
    for (first, last), own in of.items():
        again = runs(priced.charge) and first <= covered
        groups.append(Group(first, last, tuple(own), again))
        covered = max(covered, last)
    return groups


def _refused(priced: Priced, group: Group) -> Refusal | None:
    """Why a group cannot be judged: its price, or how much it is for, is not known."""
    price = priced.on(group.last)
    if isinstance(price, Refusal):
        return price
    counted = not runs(priced.charge) and priced.charge.per != "once"
    if counted and any(line.quantity is None for line in group.lines):
        return Refusal("no_quantity")
    return None


def _unjudged(priced: Priced, groups: Sequence[Group]) -> Iterator[Unjudged]:
    """The lines that could not be judged, by why."""
    of: dict[Refusal, list[int]] = {}
    for group in groups:
        why = _refused(priced, group)
        if why is not None:
            of.setdefault(why, []).extend(line.line for line in group.lines)
    return (Unjudged(priced.charge.id, tuple(at), why) for why, at in of.items())


def _gaps(priced: Priced, groups: Sequence[Group]) -> Iterator[Audited]:
    """What was not invoiced between the first and the last invoice."""
    covered: date | None = None
    for group in groups:
        if covered is not None and group.first > covered + _ONE_DAY:
            first, last = covered + _ONE_DAY, group.first - _ONE_DAY
            owed = CENTS(due(priced.charge, priced.path(), first, last))
            if owed:
                cause = (Cause("not_invoiced"),)
                yield Audited(priced.charge.id, first, last, owed, Decimal("0.00"), causes=cause)
        covered = max(covered or group.last, group.last)
