"""Whether a row meets a condition."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from sluitend.measurements.observation import Row, Value
from sluitend.model.measure import AnyOf, BeforeColumn, ColumnIs, Condition, WithinTime
from sluitend.number import NotReadable, number
from sluitend.quantity import Bound, Quantity, Word
from sluitend.scoring.clocks import Clocks


def holds(condition: Condition, row: Row, clocks: Clocks) -> bool:
    """An empty cell meets no condition, but for being something else than what it must not be."""
    match condition:
        case ColumnIs():
            return all(_answers(condition, row.values.get(condition.column)))
        case WithinTime():
            start, end = (
                row.values.get(condition.elapsed.from_),
                row.values.get(condition.elapsed.to),
            )
            if not isinstance(start, date) or not isinstance(end, date):
                return False
            return clocks.within(start, end, condition.elapsed.clock, condition.at_most)
        case BeforeColumn():
            return is_not_after(
                row.values.get(condition.column), row.values.get(condition.not_after)
            )
        case AnyOf():
            return any(holds(one, row, clocks) for one in condition.any)
    return all(holds(one, row, clocks) for one in condition.all)


def _answers(asked: ColumnIs, value: Value) -> Iterator[bool]:
    if asked.is_ is not None:
        yield is_value(value, asked.is_)
    if asked.one_of:
        yield any(is_value(value, one) for one in asked.one_of)
    if asked.is_not is not None:
        yield not is_value(value, asked.is_not)
    borders: tuple[tuple[Word, Decimal | None], ...] = (
        ("at least", asked.at_least),
        ("above", asked.above),
        ("at most", asked.at_most),
        ("below", asked.below),
    )
    for word, border in borders:
        if border is not None:
            found = as_number(value)
            yield found is not None and Bound(word, Quantity(border)).holds(found)


def is_value(value: Value, text: str) -> bool:
    """Whether a cell is what a contract calls it: yes and no as `true` and `false`."""
    match value:
        case None:
            return False
        case bool():
            return text == ("true" if value else "false")
        case Decimal():
            try:
                return value == number(text)
            except NotReadable:
                return False
        case date():
            return value.isoformat() == text
    return str(value) == text


def as_number(value: Value) -> Fraction | None:
    """A cell that counts as a number: durations in minutes; anything else is none."""
    match value:
        case bool():
            return Fraction(value)
        case Decimal():
            return Fraction(value)
        case str() | None | date():
            return None
    return Fraction(value.days * 24 * 60) + Fraction(value.seconds, 60)


def is_not_after(value: Value, other: Value) -> bool:
    """By the day where one of them is a day alone; never for an empty cell."""
    if not isinstance(value, date) or not isinstance(other, date):
        return False
    if isinstance(value, datetime) and isinstance(other, datetime):
        return value <= other
    first, second = (one.date() if isinstance(one, datetime) else one for one in (value, other))
    return first <= second
