"""The trace: where a number came from, step by step, as data.

Every number that is shown can be asked how it came about. Who works one out hands over, beside the
number, the steps in the order they were taken; `wording` says them as sentences and JSON writes
them down. A step never holds a float: what is not rounded stays a `Fraction`.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Generic, TypeVar

from sluitend.period import Period

Value = str | int | Decimal | Fraction | date | Period | None
"""What goes into a step and comes out of it; `None`: there was nothing."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Step:
    """One step: by which rule, from which inputs, with which result."""

    rule: str
    """Stable name of the rule, in snake_case, such as `quotient` or `cap`."""
    inputs: tuple[tuple[str, Value], ...]
    """What went in, each with its name, in the order in which it is said."""
    result: Value
    """What came out, after rounding where the step rounds."""
    rounding: str | None = None
    """How it was rounded (`2 decimals, half_up`); none: the result is exact."""
    article: str | None = None
    """Id of the clause or term it rests on (`indexation`, `consequences.bonus-malus`)."""


Trace = tuple[Step, ...]
"""The steps of one number, in the order they were taken."""


@dataclass(frozen=True, slots=True)
class Computed(Generic[T]):
    """A result and how it came about."""

    value: T
    trace: Trace = ()
