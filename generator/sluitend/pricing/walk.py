"""Why an amount differs from what was due: the prices that were being invoiced, walked along.

A line that is not what was due is compared, to the cent, with the price left as it was, with each
indexation done rightly on it, and with every known mistake. What fits none is *unknown*, and said
to be. A wrong price that is indexed rightly afterwards keeps its cause.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from sluitend.model.price import Charge
from sluitend.pricing.due import Path, due, exact, for_quantity, plainly, runs
from sluitend.pricing.indexation import Indexed, Priced, price_on
from sluitend.pricing.invoices import InvoiceLine
from sluitend.pricing.mistakes import Cause, Kind, Made, Try, mistakes
from sluitend.pricing.series import Book

MOST_ALSO = 3
"""Other causes that lead to the same amount, and are named."""


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one charge over one period, added up."""

    first: date
    last: date
    lines: tuple[InvoiceLine, ...]
    again: bool = False
    """The period was invoiced before."""

    @property
    def amount(self) -> Fraction:
        """What was invoiced, excluding VAT."""
        return sum((Fraction(line.amount) for line in self.lines), Fraction(0))

    @property
    def quantity(self) -> Fraction:
        """Hours or units."""
        return sum((Fraction(line.quantity or 0) for line in self.lines), Fraction(0))


@dataclass(frozen=True, slots=True)
class Explained:
    """Why an amount is what it is; no causes: it is what was due."""

    causes: tuple[Cause, ...] = ()
    also: tuple[Cause, ...] = ()
    """What would have led to the same amount."""
    inherited: bool = False
    """Nothing new went wrong."""


def amount(charge: Charge, path: Path, group: Group) -> Fraction:
    """What is due for a group on a path of prices."""
    if runs(charge):
        return due(charge, path, group.first, group.last)
    if charge.per == "once":
        return Fraction(charge.amount)
    return for_quantity(charge, path, group.last, group.quantity)


def begins(step: Indexed) -> date:
    """The first day of its price, or its date where it does not count."""
    return step.in_force.on or step.due


@dataclass(frozen=True, slots=True)
class _Guess:
    """A mistake that may explain an amount, and the prices that would then be invoiced."""

    causes: tuple[Cause, ...]
    path: Path
    taken: int


@dataclass(slots=True)
class Walk:
    """Goes from invoice to invoice along the prices that were being invoiced."""

    priced: Priced
    book: Book
    path: Path = ()
    """The prices invoiced so far, each with its first day."""
    taken: int = 0
    """Indexations that are behind us: done, done wrong or forgotten."""
    causes: tuple[Cause, ...] = field(default=())
    """What is wrong with the price being invoiced."""

    def explained(self, group: Group, owed: Fraction) -> Explained:
        """The cause of one group's amount; groups come in the order of their periods."""
        if group.again or (owed and group.amount == 2 * owed):
            return Explained((Cause("twice"),))
        return (
            self._right(group, owed)
            or self._unchanged(group)
            or self._followed(group)
            or self._mistaken(group)
            or self._unknown(group)
        )

    # --- what fits ---

    def _fits(self, path: Path, group: Group) -> bool:
        charge = self.priced.charge
        if group.amount == amount(charge, path, group):
            return True
        return runs(charge) and group.amount == plainly(charge, path, group.first, group.last)

    def _behind(self, last: date) -> int:
        """How many indexations had begun by a day."""
        return sum(begins(step) <= last for step in self.priced.indexed)

    def _pending(self, group: Group) -> tuple[Indexed, ...]:
        """Indexations that the invoices had to follow by now."""
        steps = self.priced.indexed[self.taken : self._behind(group.last)]
        return tuple(step for step in steps if step.counts)

    def _right(self, group: Group, owed: Fraction) -> Explained | None:
        """What was due, perhaps but for the rounding of an instalment."""
        right = self.priced.path()
        if not self._fits(right, group):
            return None
        self.path = tuple(one for one in right if one[0] <= group.last)
        self.taken, self.causes = self._behind(group.last), ()
        return Explained((Cause("rounding"),) if group.amount != owed else ())

    def _unchanged(self, group: Group) -> Explained | None:
        """The price as it was, whatever indexations had to be followed since."""
        if not self._fits(self.path, group):
            return None
        forgotten = _forgotten(self._pending(group))
        self.taken = max(self.taken, self._behind(group.last))
        self.causes = (*self.causes, *forgotten) or (Cause("unknown"),)
        return Explained(self.causes, inherited=not forgotten)

    def _followed(self, group: Group) -> Explained | None:
        """A price that was wrong already, indexed rightly: with all that was due, or the last."""
        pending = self._pending(group)
        for skipped in range(min(2, len(pending))):
            left_out, done = (pending[:-1], pending[-1:]) if skipped else ((), pending)
            path = self._on(self.path, done)
            if self._fits(path, group):
                forgotten = _forgotten(left_out)
                self.path, self.taken = path, self._behind(group.last)
                self.causes = (*self.causes, *forgotten)
                return Explained(self.causes, inherited=not forgotten)
        return None

    def _on(self, path: Path, steps: Sequence[Indexed]) -> Path:
        """A path with indexations done rightly on it."""
        for step in steps:
            before = price_on(self.priced.base, path, begins(step))
            path = (*path, (begins(step), self._try(step, before).price(step.used)))
        return path

    def _try(self, step: Indexed, before: Fraction) -> Try:
        return Try(self.priced, step, before, self.book)

    # --- what went wrong ---

    def _mistaken(self, group: Group) -> Explained | None:
        """The mistakes that lead to the amount; the likeliest is taken."""
        found = [guess for guess in self._guesses(group) if self._fits(guess.path, group)]
        if not found:
            return None
        first = found[0]
        self.path, self.taken, self.causes = first.path, first.taken, first.causes
        others = dict.fromkeys(guess.causes[-1] for guess in found[1:])
        others.pop(first.causes[-1], None)
        return Explained(self.causes, tuple(others)[:MOST_ALSO])

    def _guesses(self, group: Group) -> Iterator[_Guess]:
        pending = self._pending(group)
        yield from self._too_early(group)
        if pending:
            yield from self._done_wrong(pending[-1], pending[:-1], begins(pending[-1]), group)
        elif 0 < self.taken <= len(self.priced.indexed):
            late = self.priced.indexed[self.taken - 1]
            if any(cause.of == late.due for cause in self.causes):
                yield from self._done_wrong(late, (), max(group.first, begins(late)), group)

    def _done_wrong(
        self, step: Indexed, earlier: Sequence[Indexed], first: date, group: Group
    ) -> Iterator[_Guess]:
        """One indexation done wrong: on the price being invoiced, or on the right one."""
        taken = self._behind(group.last)
        on_path = self._on(self.path, earlier)
        before = price_on(self.priced.base, on_path, first)
        for made in mistakes(self._try(step, before)):
            yield _Guess((*self.causes, made.cause), (*on_path, (first, made.price)), taken)
        if before != step.before:
            for made in mistakes(self._try(step, step.before)):
                yield _Guess((made.cause,), ((first, made.price),), taken)

    def _too_early(self, group: Group) -> Iterator[_Guess]:
        """An indexation before it counts: too soon, or without having been announced in time."""
        for index, step in enumerate(self.priced.indexed):
            if begins(step) <= group.last and step.counts:
                continue
            kind: Kind = "too_soon"
            if step.due <= group.last:
                kind = "announced_late" if step.in_force.announced else "not_announced"
            first = max(step.due, group.first) if step.due <= group.last else group.first
            before = price_on(self.priced.base, self.path, first)
            made = Made(
                Cause(kind, step.due, self._when(step)), self._try(step, before).price(step.used)
            )
            yield _Guess((*self.causes, made.cause), (*self.path, (first, made.price)), index + 1)
            if kind == "too_soon":
                return

    @staticmethod
    def _when(step: Indexed) -> tuple[tuple[str, date], ...]:
        force = step.in_force
        found = {
            "counts_from": force.on,
            "deadline": force.deadline,
            "announced": force.announced.on if force.announced else None,
        }
        return tuple((name, day) for name, day in found.items() if day is not None)

    def _unknown(self, group: Group) -> Explained:
        """Nothing known leads to this amount; what it comes to is taken as the price."""
        charge = self.priced.charge
        share = group.quantity
        if runs(charge):
            per_euro = charge.with_(amount=Decimal(1))
            share = exact(per_euro, (), group.first, group.last)
        if share:
            self.path = (*self.path, (group.first, group.amount / share))
        self.taken = max(self.taken, self._behind(group.last))
        self.causes = (Cause("unknown"),)
        return Explained(self.causes)


def _forgotten(steps: Sequence[Indexed]) -> tuple[Cause, ...]:
    """Indexations that were not followed; one that changes nothing cannot be."""
    changing = (step for step in steps if step.used != 1)
    return tuple(
        Cause("forgotten" if step.used > 1 else "fall_not_followed", step.due) for step in changing
    )
