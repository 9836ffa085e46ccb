"""Conditions on rows in words: what a row must be to take part or to count."""

from collections.abc import Callable, Iterator

from sluitend.model.measure import (
    All,
    AnyOf,
    BeforeColumn,
    ColumnIs,
    Condition,
    WithinTime,
)
from sluitend.quantity import Bound, Quantity, Word
from sluitend.wording.language import Words
from sluitend.wording.names import Names, named, quoted

Column = Callable[[str], str]
"""The name of a column within a sentence."""


def columns_of(data_set: str, words: Words, names: Names) -> Column:
    """The names of a data set's columns: the supplier's own where they are known, else the id."""
    known = names.columns.get(data_set, {})
    return lambda column: quoted(named(known, column), words)


def condition(given: Condition, column: Column, words: Words, names: Names) -> str:
    """What must hold of a row, as a sentence part."""
    texts = words.measure
    match given:
        case ColumnIs():
            return words.list(_column_is(given, column, words))
        case WithinTime():
            return texts.within.format(
                to=column(given.elapsed.to),
                at_most=words.quantity(given.at_most),
                from_=column(given.elapsed.from_),
                clock=counted(given, words, names),
            )
        case BeforeColumn():
            other = column(given.not_after)
            return texts.not_after.format(column=column(given.column), other=other)
        case All():
            return words.list(_nested(one, column, words, names) for one in given.all)
        case AnyOf():
            return texts.any_of.join(_nested(one, column, words, names) for one in given.any)
    raise TypeError(given)


def _nested(given: Condition, column: Column, words: Words, names: Names) -> str:
    """A condition within another; several that belong together stand in brackets."""
    said = condition(given, column, words, names)
    if isinstance(given, All | AnyOf):
        return words.measure.all_of.format(conditions=said)
    return said


def _column_is(given: ColumnIs, column: Column, words: Words) -> Iterator[str]:
    texts, name = words.measure, column(given.column)
    if given.is_ is not None:
        yield texts.is_.format(column=name, value=value(given.is_, words))
    if given.one_of:
        choice = words.choice(value(one, words) for one in given.one_of)
        yield texts.is_.format(column=name, value=choice)
    if given.is_not is not None:
        yield texts.is_not.format(column=name, value=value(given.is_not, words))
    borders: tuple[tuple[Word, object], ...] = (
        ("at least", given.at_least),
        ("above", given.above),
        ("at most", given.at_most),
        ("below", given.below),
    )
    for word, number in borders:
        if number is not None:
            bound = Bound(word, Quantity(number))  # type: ignore[arg-type]
            yield texts.border.format(column=name, border=words.border(bound))


def value(text: str, words: Words) -> str:
    """A value of a column: yes and no as words, anything else as it stands in the file."""
    return words.yes_no(text == "true") if text in ("true", "false") else quoted(text, words)


def clock(name: str, words: Words, names: Names) -> str:
    """What counts the time, where it must be said."""
    texts = words.measure
    match name:
        case "calendar days":
            return texts.clock["calendar_days"]
        case "working days":
            return texts.clock["working_days"]
        case "24x7":
            return texts.clock["round_the_clock"]
    hours = names.calendars.get(name) or quoted(name, words)
    return texts.service_clock.format(clock=hours)


def counted(given: WithinTime, words: Words, names: Names) -> str:
    """What counts the time of a term; that minutes run on by day and night goes without saying."""
    if given.elapsed.clock == "24x7" and given.at_most.unit in ("minutes", "seconds"):
        return ""
    return clock(given.elapsed.clock, words, names)
