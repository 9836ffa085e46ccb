"""What a consequence looks at: the quarter being scored, and all that came before it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from sluitend.model.consequence import Base, Span
from sluitend.model.contract import Contract
from sluitend.model.service_level import Role, ServiceLevel
from sluitend.model.term_days import WEEKDAYS, last_day
from sluitend.number import Exact
from sluitend.period import Month, Quarter
from sluitend.scoring.figure import Figure, in_row
from sluitend.scoring.quarter import Score, months_of, scores
from sluitend.scoring.stretch import Stretch, around, of_period
from sluitend.trace import Trace

ZERO = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the terms give for one consequence over one stretch; a decision is still to be made."""

    consequence: str
    stretch: Stretch
    amount: Decimal = ZERO
    """Euros, after rounding and caps; below zero costs the supplier."""
    before_caps: Decimal = ZERO
    """Rounded to cents, before any cap, with what was carried in."""
    carried_out: Decimal = ZERO
    """What the cap moved to the next stretch, from zero up."""
    returned: Decimal = ZERO
    """Given back of the stretch before."""
    points: Fraction | None = None
    """Service points, for what gives points."""
    at_cap: bool = False
    """Whether its own cap on what costs the supplier is reached."""
    trace: Trace = ()

    @property
    def cut(self) -> Decimal:
        """What caps cut off, from zero up, carried over or lost."""
        return abs(self.before_caps) - abs(self.amount)

    @property
    def net(self) -> Decimal:
        """What moves: the amount, and what is given back."""
        return self.amount + self.returned


@dataclass(frozen=True, slots=True)
class Right:
    """A right or duty that arose: a plan is due, the contract may be ended."""

    consequence: str
    on: date
    """The last day of the period that made it arise."""
    because: tuple[str, ...] = ()
    """Ids of the KPIs behind it, where KPIs are."""
    trace: Trace = ()


@dataclass(frozen=True, slots=True)
class QuarterResult:
    """Everything the terms give for one quarter."""

    quarter: Quarter
    figures: Mapping[str, Figure]
    score: Score
    outcomes: tuple[Outcome, ...] = ()
    rights: tuple[Right, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """A delivery that was ordered: its value, and the moments agreed and real."""

    value: Fraction
    due: datetime
    delivered: datetime


Charged = Callable[[str, Stretch], Fraction]
"""What a charge comes to in a stretch: euros, indexed, excluding VAT."""


def _no_value(name: str, stretch: Stretch) -> Fraction | None:
    return None


def _no_orders(consequence: str, stretch: Stretch) -> tuple[Order, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Given:
    """What is known beside the KPIs' observations."""

    charged: Charged
    values: Callable[[str, Stretch], Fraction | None] = _no_value
    """A value from the observations that a base names."""
    orders: Callable[[str, Stretch], tuple[Order, ...]] = _no_orders
    """The orders a consequence on late deliveries is about."""
    events: Mapping[str, tuple[date, ...]] = field(default_factory=dict)
    """Days on which something happened that no figure shows: by the id of the consequence that
    waits for it, or by plan and what became of it, `plan-red.without_effect`."""
    working_days: Callable[[date, date], int] = WEEKDAYS.working_days_between
    """Working days after a day, up to and including another: how late an order is in them."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A quarter as its consequences see it."""

    contract: Contract
    quarter: Quarter
    figures: Mapping[str, Figure]
    score: Score
    given: Given
    past: tuple[QuarterResult, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    """What earlier consequences gave in this quarter."""

    # --- KPIs ---

    def level(self, name: str) -> ServiceLevel | None:
        """A KPI of the contract, by its id."""
        return next((one for one in self.contract.service_levels if one.id == name), None)

    def scored(self) -> tuple[str, ...]:
        """The KPIs that score."""
        return tuple(one.id for one in self.contract.service_levels if scores(one))

    def gates(self) -> tuple[str, ...]:
        """The gates of the supplier."""
        return tuple(
            one.id
            for one in self.contract.service_levels
            if one.role is Role.GATE and one.owed_by == "supplier"
        )

    def results(self, name: str) -> Iterator[Figure]:
        """The results of a KPI in this quarter, then backwards in those before.

        A KPI that becomes one value a quarter has one result a quarter, else one a period.
        """
        level = self.level(name)
        whole = level is None or level.in_quarter is not None or level.weight is not None
        for figures in (self.figures, *(one.figures for one in reversed(self.past))):
            figure = figures.get(name)
            if figure is None:
                continue
            yield from (figure,) if whole or not figure.parts else reversed(figure.parts)

    def figure(self, name: str, stretch: Stretch) -> Figure | None:
        """The figure of a KPI in a month or quarter of this quarter or before it."""
        if name not in self.figures:
            return None
        period = stretch.period
        every = {self.quarter: self.figures, **{one.quarter: one.figures for one in self.past}}
        found = every.get(Quarter.containing(stretch.last), {}).get(name)
        if found is not None and isinstance(period, Month):
            return months_of(found).get(period)
        return found

    def value_over(self, on: str, stretch: Stretch) -> Exact | None:
        """The score, or a KPI's value, over a stretch: the mean of its quarters if it has more."""
        if isinstance(stretch.period, Month | Quarter):
            return self._value(on, stretch)
        quarters = [of_period(one) for one in self._quarters(stretch)]
        known = [found for one in quarters if (found := self._part(on, one)) is not None]
        return sum((Fraction(one) for one in known), Fraction(0)) / len(known) if known else None

    def _part(self, on: str, stretch: Stretch) -> Exact | None:
        """What a quarter adds to a mean: few observations that missed their norm, their value."""
        found = self._value(on, stretch)
        figure = self.figure(on, stretch) if found is None else None
        return figure.rounded if figure is not None and figure.counts else found

    def missed_unseen(self, on: str, stretch: Stretch) -> bool:
        """Whether a KPI counts as missed without a value to enter a table with.

        Of several quarters one that is withheld will do, as one month does of a quarter.
        """
        if isinstance(stretch.period, Month | Quarter):
            figure = self.figure(on, stretch)
            missed = figure is not None and figure.counts and figure.met is False
            return missed and self._value(on, stretch) is None
        figures = [self.figure(on, of_period(one)) for one in self._quarters(stretch)]
        counting = [one for one in figures if one is not None and one.counts]
        return any(one.met is False and one.rounded is None for one in counting)

    def _value(self, on: str, stretch: Stretch) -> Exact | None:
        if on != "score":
            figure = self.figure(on, stretch)
            if figure is None or not figure.counts:
                return None
            return in_row(self.level(on), figure)
        quarter = Quarter.containing(stretch.last)
        if quarter == self.quarter:
            return self.score.rounded
        return next((one.score.rounded for one in self.past if one.quarter == quarter), None)

    def _quarters(self, stretch: Stretch) -> tuple[Quarter, ...]:
        every = (*(one.quarter for one in self.past), self.quarter)
        return tuple(one for one in every if self.ends_in(of_period(one), stretch))

    def ends_in(self, one: Stretch, within: Stretch) -> bool:
        """Whether a stretch ends in another, or breaks off in it with the contract."""
        last = last_day(self.contract.term)
        return within.first <= (one.last if last is None else min(one.last, last)) <= within.last

    def around(self, span: Span, stretch: Stretch) -> Stretch:
        """The period of a kind that a stretch ends in, or breaks off in with the contract."""
        term = self.contract.term
        return around(span, min(stretch.last, last_day(term) or stretch.last), term)

    # --- money ---

    def base(self, base: Base | None, stretch: Stretch) -> Fraction:
        """What a percentage is of, in euros; nothing named: all charges over the stretch."""
        if base is not None and base.value is not None:
            return self.given.values(base.value, stretch) or Fraction(0)
        over = stretch
        if base is not None and base.over is not None:
            over = self.around(base.over, stretch)
        names: tuple[str, ...] = ()
        if base is not None:
            names = (base.charge,) if base.charge is not None else base.charges
        price = self.contract.price
        if not names and price is not None:
            names = tuple(one.id for one in price.charges)
        return sum((self.given.charged(one, over) for one in names), Fraction(0))

    def outcomes_of(self, consequence: str, within: Stretch) -> Iterator[Outcome]:
        """What a consequence gave so far, in a stretch; the latest first."""
        for one in reversed(self.outcomes):
            if one.consequence == consequence and self.ends_in(one.stretch, within):
                yield one
        for result in reversed(self.past):
            if result.quarter.last < within.first:
                return
            for one in reversed(result.outcomes):
                if one.consequence == consequence and self.ends_in(one.stretch, within):
                    yield one

    def outcome_before(self, consequence: str, stretch: Stretch) -> Outcome | None:
        """What a consequence gave in the stretch right before; None: there was none."""
        day = stretch.before
        last = next(self.outcomes_of(consequence, Stretch(date.min, day)), None)
        return last if last is not None and last.stretch.last == day else None
