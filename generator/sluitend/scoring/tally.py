"""What is kept of observations to make a value of them: tallies of one kind add up.

Adding is all that joins rows, files and months, so the order of rows and the way they are split
over files change nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from fractions import Fraction
from typing import Self

NONE = Fraction(0)


@dataclass(frozen=True, slots=True)
class Added:
    """Tallies whose fields simply add up."""

    def __add__(self, other: Self) -> Self:
        return type(self)(
            **{one.name: getattr(self, one.name) + getattr(other, one.name) for one in fields(self)}
        )


@dataclass(frozen=True, slots=True)
class Hits(Added):
    """So many of so many."""

    met: int = 0
    of: int = 0

    @property
    def observations(self) -> int:
        """How many were observed."""
        return self.of

    @property
    def failures(self) -> int:
        """How many did not meet it."""
        return self.of - self.met


@dataclass(frozen=True, slots=True)
class Amount(Added):
    """A number or a sum over rows."""

    total: Fraction = NONE
    observations: int = 0


@dataclass(frozen=True, slots=True)
class Quotient(Added):
    """A mean, a ratio, a rate: one sum over another."""

    top: Fraction = NONE
    bottom: Fraction = NONE
    observations: int = 0


@dataclass(frozen=True, slots=True)
class Numbers(Added):
    """Every number, for what needs them in order: median and percentile."""

    all: tuple[Fraction, ...] = ()

    @property
    def observations(self) -> int:
        """How many were observed."""
        return len(self.all)


@dataclass(frozen=True, slots=True)
class Survey(Added):
    """Answers to *would you recommend*, from 0 to 10."""

    promoters: int = 0
    passives: int = 0
    detractors: int = 0

    @property
    def observations(self) -> int:
        """How many answered."""
        return self.promoters + self.passives + self.detractors


@dataclass(frozen=True, slots=True)
class Samples(Added):
    """Samples inspected by attributes; each row is one sample of one part."""

    inspected: int = 0
    failed: int = 0
    accept: int = 0
    """The acceptance numbers together."""
    accepted: int = 0
    rejected: int = 0

    @property
    def observations(self) -> int:
        """Units inspected."""
        return self.inspected

    @property
    def failures(self) -> int:
        """Units failed."""
        return self.failed


@dataclass(frozen=True, slots=True)
class Deliveries(Added):
    """Deliveries against a date; how late each late one was, in both kinds of days."""

    in_time: int = 0
    of: int = 0
    working_days_late: tuple[int, ...] = ()
    days_late: tuple[int, ...] = ()

    @property
    def observations(self) -> int:
        """How many were due."""
        return self.of

    @property
    def failures(self) -> int:
        """How many were not there in time, or not complete."""
        return self.of - self.in_time


@dataclass(frozen=True, slots=True)
class Parts:
    """A quotient per part, for a mean with agreed weights."""

    parts: Mapping[str, Quotient] = field(default_factory=dict)

    def __add__(self, other: "Parts") -> "Parts":
        names = dict.fromkeys((*self.parts, *other.parts))
        zero = Quotient()
        return Parts({one: self.parts.get(one, zero) + other.parts.get(one, zero) for one in names})

    @property
    def observations(self) -> int:
        """How many were observed."""
        return sum(one.observations for one in self.parts.values())


@dataclass(frozen=True, slots=True)
class Levels:
    """Ordinal levels by rank from 0, the lowest: the worst of each place, or each by itself."""

    worst: Mapping[str, int] = field(default_factory=dict)
    """By place, where the worst of a place counts."""
    counts: Mapping[int, int] = field(default_factory=dict)
    """How many observations of each rank, where each counts by itself."""

    def __add__(self, other: "Levels") -> "Levels":
        worst = dict(self.worst)
        for place, rank in other.worst.items():
            worst[place] = min(rank, worst.get(place, rank))
        counts = dict(self.counts)
        for rank, count in other.counts.items():
            counts[rank] = counts.get(rank, 0) + count
        return Levels(worst, counts)

    @property
    def ranks(self) -> tuple[tuple[int, int], ...]:
        """Each rank and how often it counts."""
        return (*((rank, 1) for rank in self.worst.values()), *self.counts.items())

    @property
    def observations(self) -> int:
        """How many places, or observations, count."""
        return sum(count for _, count in self.ranks)


@dataclass(frozen=True, slots=True)
class Known:
    """A value that is given as such, from how many observations nobody said; it adds to nothing."""

    value: Fraction

    @property
    def observations(self) -> None:
        """Not known."""
        return


Countable = Hits | Amount | Quotient | Numbers | Survey | Samples | Deliveries | Parts | Levels
Tally = Countable | Known


def added(tallies: "tuple[Tally, ...]") -> Tally | None:
    """All of them as one; None for values given as such, which no sum makes a value of."""
    first, *rest = tallies
    for one in rest:
        if type(one) is not type(first) or isinstance(first, Known):
            return None
        first = first + one  # type: ignore[operator]
    return first
