"""Values in the sentences of findings: worded per language, with plain blanks.

A percentage stands as the files write it, `95 %`: a finding speaks of the source.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal

from sluitend.quantity import Bound, LevelBound, Quantity, Unit
from sluitend.wording import facts
from sluitend.wording.words import LANGUAGES, NBSP, Words

Said = Mapping[str, str]
"""A text per language of messages."""


def said(of: Callable[[Words], str]) -> Said:
    """What a function gives in every language of messages."""
    return {words.language: of(words).replace(NBSP, " ") for words in LANGUAGES}


def number(value: Decimal | int) -> Said:
    """A number: *33,4*."""
    return said(lambda words: words.number(value))


def percent(value: Decimal | Quantity) -> Said:
    """A percentage: *33,4 %*."""
    bare = value.number if isinstance(value, Quantity) else value
    return said(lambda words: f"{words.number(bare)} %")


def quantity(value: Quantity, unit: Unit = "") -> Said:
    """A number with its unit; `unit` is meant where the quantity names none."""
    if (value.unit or unit) == "%":
        return percent(value)
    return said(lambda words: words.quantity(value, unit))


def border(value: Bound | LevelBound, unit: Unit = "") -> Said:
    """A border: *ten minste 90 %*."""
    return said(lambda words: words.border(value, unit).replace("%", " %"))


def money(value: Decimal) -> Said:
    """An amount: *€ 1.234,50*."""
    return said(lambda words: words.money(value))


def day(value: date) -> Said:
    """A date: *1 januari 2026*."""
    return said(lambda words: words.date(value))


def language(code: str) -> Said:
    """The name of a language: *Nederlands*."""
    return said(lambda words: facts.language(code, words))


def listed(items: Iterable[Said]) -> Said:
    """Several texts as one: *a, b en c*."""
    known = tuple(items)
    return said(lambda words: words.list(item[words.language] for item in known))


def ids(names: Iterable[str]) -> Said:
    """Names of the source as one text: *`a` en `b`*."""
    known = tuple(names)
    return said(lambda words: words.list(f"`{name}`" for name in known))
