"""The price of a charge over time: its amount at the base month, and every indexation since.

The price of before is multiplied, or that of the base month (`chain`). A cap that carries its
excess over leaves it to the next indexation; one that loses it lowers what the base price may be
multiplied by from then on. An indexation that was not announced in time starts later, or not at
all; the next one then starts from its month, so that what lapsed stays lapsed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from fractions import Fraction

from sluitend.model.announcement import Announced
from sluitend.model.indexation import Indexation
from sluitend.model.price import Charge
from sluitend.period import CALENDAR_UNITS, Month, plus
from sluitend.pricing.announced import InForce, in_force
from sluitend.pricing.factor import ARTICLE, Span, factor, in_cents, limited
from sluitend.pricing.series import Book, Choice, Refusal
from sluitend.trace import Computed, Step, Trace


@dataclass(frozen=True, slots=True)
class Basis:
    """What prices are worked out from: the terms, the figures, and what was announced."""

    terms: Indexation | None
    book: Book
    announced: tuple[Announced, ...] | None = None
    """None: no record is kept."""
    until: date = date.max
    """The last day a price is asked for."""
    later: tuple[tuple[date, Indexation | None], ...] = ()
    """Terms that took the place of these by a change of the contract, each with its first day."""
    amended: Mapping[str, tuple[tuple[date, Charge], ...]] = field(default_factory=dict)
    """Charges as a change of the contract made them, each with its first day, by id."""

    def on(self, day: date) -> Indexation | None:
        """The terms in force on a day."""
        found = self.terms
        for first, terms in self.later:
            if first <= day:
                found = terms
        return found


@dataclass(frozen=True, slots=True)
class Indexed:
    """One indexation of a charge."""

    due: date
    """Its date by the terms."""
    span: Span
    factor: Fraction
    """What the figures give, rounded where the terms say so."""
    used: Fraction
    """What the price of before was multiplied by, after cap and floor."""
    before: Fraction
    price: Fraction
    """The price it leads to, where it counts."""
    in_force: InForce
    trace: Trace
    level: Fraction = Fraction(1)
    """What the base price was multiplied by before it."""
    left: Fraction = Fraction(1)
    """What an earlier cap left to this factor; 1: nothing."""

    @property
    def counts(self) -> bool:
        """Whether it ever takes force."""
        return self.in_force.on is not None


@dataclass(frozen=True, slots=True)
class Stopped:
    """The first indexation whose price cannot be given yet, and why."""

    due: date
    month: Month | None
    in_force: InForce
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Priced:
    """A charge, every indexation of it that can be worked out, and where that ends."""

    charge: Charge
    base_month: Month | None
    terms: Indexation | None = None
    """None: it is not indexed."""
    indexed: tuple[Indexed, ...] = ()
    amended: tuple[tuple[date, Fraction], ...] = ()
    """Prices that a change of the contract led to, each with its first day."""
    stopped: Stopped | None = None
    next: InForce | None = None
    """The announcement of the first indexation after the last day asked for."""
    next_due: date | None = None

    @property
    def base(self) -> Fraction:
        """The amount in the contract: the price of the base month."""
        return Fraction(self.charge.amount)

    def path(self) -> tuple[tuple[date, Fraction], ...]:
        """The prices after the base, each with its first day."""
        indexed = [(one.in_force.on, one.price) for one in self.indexed if one.in_force.on]
        if not self.amended:
            return tuple(indexed)
        return tuple(sorted((*self.amended, *indexed), key=lambda one: one[0]))

    def on(self, day: date) -> Fraction | Refusal:
        """The price of a day; refused from the day of an indexation that cannot be worked out."""
        if self.stopped is not None and day >= self.stopped.due:
            return self.stopped.refusal
        return price_on(self.base, self.path(), day)


def price_on(base: Fraction, path: Sequence[tuple[date, Fraction]], day: date) -> Fraction:
    """The price of a day on a path of prices, each with its first day."""
    found = base
    for first, price in path:
        if first <= day:
            found = price
    return found


def priced(charge: Charge, basis: Basis) -> Priced:
    """The price of a charge over time."""
    agreed = (basis.terms, *(terms for _, terms in basis.later))
    terms = next((one for one in agreed if one is not None), None)
    if terms is None or (terms.charges and charge.id not in terms.charges):
        changes = basis.amended.get(charge.id, ())
        return Priced(charge, None, amended=tuple((day, Fraction(o.amount)) for day, o in changes))
    base_month = charge.base_month or terms.base_month
    lacking = _lacking(terms, base_month)
    if lacking is not None or base_month is None:
        refusal = Refusal("no_terms", term=lacking or "base_month")
        start = terms.first or charge.starts or date.min
        stopped = Stopped(start, None, InForce("not_asked", None), refusal)
        return Priced(charge, base_month, terms, stopped=stopped)
    return _Course(charge, terms, basis, base_month).run()


def _lacking(terms: Indexation, base_month: Month | None) -> str | None:
    """The term without which no price can be worked out."""
    if base_month is None:
        return "base_month"
    if terms.first is None:
        return "first"
    if terms.reference is None:
        return "reference"
    if terms.every is not None and terms.every.unit not in CALENDAR_UNITS:
        return "every"
    return None if terms.basket else "basket"


def dates(terms: Indexation, until: date) -> Iterator[date]:
    """The dates of indexation, as far as one after the last day asked for."""
    times = 0
    while terms.first is not None:
        of = plus(terms.first, terms.every, times) if terms.every and times else terms.first
        yield of
        times += 1
        if of > until or terms.every is None or not terms.every.number or of.year > 2190:
            return


@dataclass(slots=True)
class _Course:
    """Walks from one indexation to the next, keeping what each leaves to the one after it."""

    charge: Charge
    terms: Indexation
    basis: Basis
    base_month: Month
    months: tuple[Month, ...] = ()
    """The reference months so far."""
    level: Fraction = Fraction(1)
    """The base price times this, or the price of before over the base: what it stands at."""
    carried: Fraction = Fraction(1)
    """What a cap left over for the next time."""
    lost: Fraction = Fraction(1)
    """What caps took off what the base price is multiplied by, for good."""
    price: Fraction = Fraction(0)
    done: list[Indexed] = field(default_factory=list)
    changed: list[tuple[date, Fraction]] = field(default_factory=list)

    def run(self) -> Priced:
        """Every indexation up to the last day asked for, or to the first that is refused."""
        self.price = Fraction(self.charge.amount)
        made = Priced(self.charge, self.base_month, self.terms)
        for of in dates(self.terms, self.basis.until):
            self._amended(min(of, self.basis.until))
            agreed = self.basis.on(of)
            if agreed is None:
                continue  # not agreed yet, or no longer
            self.terms = agreed
            month = self.terms.reference.of(of) if self.terms.reference else self.base_month
            if of > self.basis.until:
                next_ = in_force(self.terms.announce, of, self.basis.announced, True)
                made = replace(made, next=next_, next_due=of)
                break
            if month <= self.base_month or _not_yet(self.charge, of):
                continue
            refusal = self._step(of, month)
            if refusal is not None:
                waiting = in_force(self.terms.announce, of, self.basis.announced, True)
                made = replace(made, stopped=Stopped(of, month, waiting, refusal))
                break
        self._amended(self.basis.until if made.stopped is None else made.stopped.due)
        return replace(made, indexed=tuple(self.done), amended=tuple(self.changed))

    def _amended(self, until: date) -> None:
        """Changes of the charge that took force by a day: the new amount, indexed up to then.

        An amount is at the price level of its base month, also a new one (design law 10).
        """
        for first, charge in self.basis.amended.get(self.charge.id, ()):
            if first > until or charge == self.charge or first in dict(self.changed):
                continue
            before = first - timedelta(days=1)
            month = charge.base_month or self.terms.base_month or self.base_month
            basis = replace(self.basis, until=before, amended={})
            other = _Course(charge, self.basis.terms or self.terms, basis, month)
            price = other.run().on(before)
            if isinstance(price, Refusal):
                continue
            self.charge, self.base_month, self.months = charge, month, other.months
            self.level, self.carried, self.lost = other.level, other.carried, other.lost
            self.price = other.price
            self.changed.append((first, price))

    @property
    def _from_base(self) -> bool:
        return self.terms.chain == "base_price"

    def _step(self, of: date, month: Month) -> Refusal | None:
        """One indexation; what it leaves behind is kept."""
        months = (*self.months, month)
        start = months[-2] if len(months) > 1 else self.base_month
        span = Span(self.base_month, months) if self._from_base else Span(start, (month,))
        found = factor(self.terms, span, self.basis.book, choice(self.terms, of))
        if isinstance(found, Refusal):
            return found
        self.months = months
        step = self._wanted(found.value)
        used = limited(self.terms, step)
        counts = in_force(self.terms.announce, of, self.basis.announced, used.value > 1)
        price, last = self._priced(used.value)
        trace = (*found.trace, *self._carried_in(found.value, step), *used.trace, last)
        self.done.append(
            Indexed(
                of,
                span,
                found.value,
                used.value,
                self.price,
                price,
                counts,
                trace,
                self.level,
                step / found.value if found.value else Fraction(1),
            )
        )
        if counts.on is not None:
            self._keep(found.value, step, used.value, price)
        return None

    def _wanted(self, found: Fraction) -> Fraction:
        """What the price of before would be multiplied by, were there no cap or floor."""
        return found * self.lost / self.level if self._from_base else found * self.carried

    def _carried_in(self, found: Fraction, step: Fraction) -> Trace:
        if step == found:
            return ()
        rule = "from_base" if self._from_base else "carried_over"
        return (Step(rule, (("factor", found), ("level", self.level)), step, None, ARTICLE),)

    def _priced(self, used: Fraction) -> tuple[Fraction, Step]:
        base = Fraction(self.charge.amount)
        exact = base * self.level * used if self._from_base else self.price * used
        price, rounded = in_cents(exact, self.terms)
        inputs = (("before", self.price), ("factor", used))
        return price, Step("price", inputs, price, rounded, ARTICLE)

    def _keep(self, found: Fraction, step: Fraction, used: Fraction, price: Fraction) -> None:
        kept = self.terms.cap is not None and self.terms.cap.excess == "carried_over"
        cut = used != step and not (self.terms.fall == "not_below_zero" and step < 1)
        if self._from_base:
            self.lost *= used / step if cut and not kept else 1
            self.level *= used
        else:
            self.carried = step / used if cut and kept else Fraction(1)
        self.price = price


def _not_yet(charge: Charge, of: date) -> bool:
    """Whether a charge that was added later had not begun."""
    return charge.starts is not None and of < charge.starts


def choice(terms: Indexation, of: date) -> Choice:
    """Which figure counts for the indexation of a date."""
    dated = any(getattr(part, "vintage", "latest") == "on_indexation_date" for part in terms.basket)
    return Choice(terms.figure, of if dated else None)


def price_of(charge: Charge, day: date, basis: Basis) -> Computed[Fraction] | Refusal:
    """The price of a charge on a day, with the steps of the indexation that made it."""
    found = priced(charge, replace(basis, until=day))
    price = found.on(day)
    if isinstance(price, Refusal):
        return price
    counted = [one for one in found.indexed if one.in_force.on and one.in_force.on <= day]
    return Computed(price, counted[-1].trace if counted else ())
