"""Exact quantities: numbers with a unit, rates, and borders that say whether they are in.

No number of a contract is ever a float. A quotient is a `Fraction`; only a named `Rounding` makes
a `Decimal` of it. Every type is written one way: `str()` gives the words its reader reads back.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal, get_args

from sluitend.number import Exact, NotANumber, NotReadable, number, plain, trimmed
from sluitend.rounding import CENTS, MODES, Mode, Rounding, rounding

__all__ = [
    "CENTS",
    "CURRENCIES",
    "KEYS",
    "MODES",
    "SINGULAR",
    "WORDS",
    "After",
    "Bound",
    "Exact",
    "LevelBound",
    "Mode",
    "NotANumber",
    "NotReadable",
    "Quantity",
    "Rate",
    "Rounding",
    "Unit",
    "Word",
    "after",
    "bound",
    "each",
    "level_bound",
    "money",
    "number",
    "percent",
    "plain",
    "quantity",
    "rate",
    "rounding",
    "text",
]

Unit = str

# ISO 4217; money is written with its currency before it, other units stand after the number.
# fmt: off
CURRENCIES: Final = frozenset({
    "ALL", "AUD", "BAM", "BGN", "CAD", "CHF", "CNY", "CZK",
    "DKK", "EUR", "GBP", "HUF", "ISK", "JPY", "MDL", "MKD",
    "NOK", "PLN", "RON", "RSD", "SEK", "TRY", "UAH", "USD",
})
# fmt: on
SINGULAR: Final[Mapping[Unit, str]] = MappingProxyType(
    {
        "percentage points": "percentage point",
        "days": "day",
        "working days": "working day",
        "hours": "hour",
        "working hours": "working hour",
        "minutes": "minute",
        "seconds": "second",
        "weeks": "week",
        "months": "month",
        "quarters": "quarter",
        "years": "year",
        "points": "point",
        "pieces": "piece",
        "units": "unit",
        "visits": "visit",
        "failures": "failure",
        "complaints": "complaint",
        "grams": "gram",
        "cups": "cup",
        "kilograms": "kilogram",
        "persons": "person",
    }
)
_PLURAL: Final = MappingProxyType({one: many for many, one in SINGULAR.items()})
_WORD = re.compile(r"[^\W\d_][\w/-]*")
_NO_UNIT = frozenset({"per", "after", "before", "each", "at", "above", "below", "than", "of"})
_SUCH_AS_QUANTITY = (
    "geen hoeveelheid zoals 10 working days",
    "not a quantity such as 10 working days",
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; the unit in the plural, a currency as its code, "" for none."""

    number: Decimal
    unit: Unit = ""

    def __str__(self) -> str:
        if self.unit in CURRENCIES:
            return f"{self.unit} {_amount(self.number)}"
        word = SINGULAR.get(self.unit, self.unit) if self.number == 1 else self.unit
        return f"{plain(self.number)} {word}".rstrip()


def _amount(value: Decimal) -> str:
    """Money: two decimals at least, more where it has more."""
    whole, _, decimals = plain(value).partition(".")
    return f"{whole}.{decimals:0<2}"


def text(value: "Quantity | Rate | After | Bound | LevelBound | Rounding") -> str:
    """The canonical words of a value: what its reader reads back as the same value."""
    return str(value)


def quantity(text: str, implied: Unit | None = None) -> Quantity:
    """`90 %`, `10 working days`, `EUR 250.00`; a bare number has the implied unit, or none."""
    return _quantity(text, implied, _SUCH_AS_QUANTITY)


@lru_cache(maxsize=4096)
def _quantity(text: str, implied: Unit | None, such_as: tuple[str, str]) -> Quantity:
    """As `quantity`; `such_as` is the phrase for a text that has no number at all."""
    head, _, tail = trimmed(text).partition(" ")
    if head in CURRENCIES and tail:
        return Quantity(number(tail), head)
    if not tail and head.endswith("%"):
        head, tail = head[:-1], "%"
    if not any(map(str.isdigit, head)):
        raise NotReadable(*such_as)
    if tail[:1].isdigit():
        raise NotANumber("thousands")
    return Quantity(number(head), _unit(tail, such_as) if tail else implied or "")


def _unit(text: str, such_as: tuple[str, str]) -> Unit:
    """The canonical name of a unit written after a number: `%`, or one to three words."""
    words = text.split(" ")
    if text == "%":
        return text
    if text in CURRENCIES:
        raise NotReadable(*_such_as_money(text))
    if len(words) > 3 or len(text) > 40 or not all(map(_WORD.fullmatch, words)):
        raise NotReadable(*such_as)
    if not _NO_UNIT.isdisjoint(words):
        raise NotReadable(*such_as)
    return _PLURAL.get(text, text)


def _such_as_money(currency: str) -> tuple[str, str]:
    return f"geen bedrag zoals {currency} 250.00", f"not an amount such as {currency} 250.00"


def percent(text: str) -> Quantity:
    """A percentage: `90 %`, or `90` where the field implies the unit."""
    such_as = ("geen percentage zoals 90 %", "not a percentage such as 90 %")
    value = _quantity(text, "%", such_as)
    if value.unit != "%":
        raise NotReadable(*such_as)
    return value


def money(text: str, currency: str) -> Quantity:
    """An amount in the contract's currency: `250.00` or `EUR 250.00`."""
    such_as = _such_as_money(currency)
    value = _quantity(text, currency, such_as)
    if value.unit != currency:
        raise NotReadable(*such_as)
    return value


# --- rates, and lengths after an event --------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rate:
    """So much for every so much: `1 % per percentage point`, `3 per 1000 visits`."""

    quantity: Quantity
    per: Quantity

    def __str__(self) -> str:
        per = str(self.per)
        if self.per.number == 1:
            per = per.removeprefix("1 ")
        return f"{self.quantity} per {per}"

    def of(self, amount: Exact) -> Fraction:
        """What an amount in the unit of `per` gives, in the unit of the quantity."""
        return Fraction(self.quantity.number) * Fraction(amount) / Fraction(self.per.number)


def rate(text: str) -> Rate:
    """`EUR 2.50 per m2`; without a number after `per`, it is for one."""
    such_as = ("geen tarief zoals EUR 2.50 per m2", "not a rate such as EUR 2.50 per m2")
    amount, per, base = trimmed(text).partition(" per ")
    if not per:
        raise NotReadable(*such_as)
    one = not base[:1].isdigit()
    unit = Quantity(Decimal(1), _unit(base, such_as)) if one else _quantity(base, None, such_as)
    if unit.number <= 0 or unit == Quantity(Decimal(1)) or unit.unit == "%":
        raise NotReadable(*such_as)
    return Rate(_quantity(amount, None, such_as), unit)


def each(text: str) -> Quantity:
    """One of a unit, as in `each working day`."""
    such_as = ("niet zoals each working day", "not such as each working day")
    word, _, unit = trimmed(text).partition(" ")
    if word != "each" or not unit:
        raise NotReadable(*such_as)
    return Quantity(Decimal(1), _unit(unit, such_as))


@dataclass(frozen=True, slots=True)
class After:
    """A length counted from an event: `10 working days after period`."""

    length: Quantity
    event: str

    def __str__(self) -> str:
        return f"{self.length} after {self.event}"


def after(text: str) -> After:
    """`10 working days after period`; the event is one word or an id."""
    such_as = (
        "geen termijn zoals 10 working days after period",
        "not a term such as 10 working days after period",
    )
    length, _, event = trimmed(text).partition(" after ")
    if not _WORD.fullmatch(event):
        raise NotReadable(*such_as)
    return After(_quantity(length, None, such_as), event)


# --- borders ----------------------------------------------------------------------------------

Word = Literal["at least", "above", "at most", "below"]
WORDS: Final[tuple[Word, ...]] = get_args(Word)
# The same words where the border is a key of a mapping: `{at_least: "9.0", score: 10}`.
KEYS: Final[Mapping[str, Word]] = MappingProxyType({w.replace(" ", "_"): w for w in WORDS})
_READ_AS: Final[Mapping[str, Word]] = MappingProxyType(
    {**{word: word for word in WORDS}, "more than": "above", "less than": "below"}
)


def _meets(word: Word, difference: Exact) -> bool:
    """Whether a value that much above the border (below zero: under it) is in."""
    match word:
        case "at least":
            return difference >= 0
        case "above":
            return difference > 0
        case "at most":
            return difference <= 0
        case "below":
            return difference < 0


def _inside(word: Word, other: Word, difference: Exact) -> bool:
    """Whether all that meets a border meets another; `difference`: border minus other."""
    if (word in ("at least", "above")) != (other in ("at least", "above")):
        return False
    needs_in = word in ("at least", "at most") and other in ("above", "below")
    edge: Word = "at least" if other in ("at least", "above") else "at most"
    return _meets(other if needs_in else edge, difference)


@dataclass(frozen=True, slots=True)
class Bound:
    """A border, and whether it is in: `at least 90 %`, `below 4 hours`."""

    word: Word
    value: Quantity

    def __str__(self) -> str:
        return f"{self.word} {self.value}"

    def holds(self, value: Exact) -> bool:
        """Whether a value, in the border's unit, meets it."""
        return _meets(self.word, Fraction(value) - Fraction(self.value.number))

    def within(self, other: "Bound") -> bool:
        """Whether whatever meets this border meets the other; never across units."""
        if self.value.unit != other.value.unit:
            return False
        difference = Fraction(self.value.number) - Fraction(other.value.number)
        return _inside(self.word, other.word, difference)


@dataclass(frozen=True, slots=True)
class LevelBound:
    """A border on an ordinal scale: `at least B`. The order runs from low to high."""

    word: Word
    level: str

    def __str__(self) -> str:
        return f"{self.word} {self.level}"

    def holds(self, level: str, order: Sequence[str]) -> bool:
        """Whether a level of the scale meets the border."""
        return _meets(self.word, order.index(level) - order.index(self.level))

    def within(self, other: "LevelBound", order: Sequence[str]) -> bool:
        """Whether whatever meets this border meets the other."""
        return _inside(self.word, other.word, order.index(self.level) - order.index(other.level))


def bound(text: str, implied: Unit | None = None) -> Bound:
    """`at least 90 %`; a bare number has the implied unit."""
    such_as = ("geen grens zoals at least 90 %", "not a border such as at least 90 %")
    word, value = _worded(text, such_as)
    return Bound(word, _quantity(value, implied, such_as))


def level_bound(text: str) -> LevelBound:
    """`at least B`: a level of at most 40 characters, as the scale writes it."""
    such_as = ("geen niveau zoals at least B", "not a level such as at least B")
    word, level = _worded(text, such_as)
    if len(level) > 40:
        raise NotReadable(*such_as)
    return LevelBound(word, level)


def _worded(text: str, such_as: tuple[str, str]) -> tuple[Word, str]:
    """The border's word and what follows it."""
    text = trimmed(text)
    for written, word in _READ_AS.items():
        if text.startswith(f"{written} "):
            return word, text[len(written) + 1 :]
    raise NotReadable(*such_as)
