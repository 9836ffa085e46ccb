"""Values within a text: percentages, amounts, dates and lengths of time, as a language writes them.

Only what has a unit: a bare number means nothing by itself, and articles of law, norms (NEN 2075)
and numbering are none of these.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache

from sluitend.model.scalars import TIME_UNITS
from sluitend.quantity import Quantity
from sluitend.wording.words import LANGUAGES, words

Value = Quantity | date
_KNOWN = frozenset(known.language for known in LANGUAGES)


@dataclass(frozen=True, slots=True)
class Typed:
    """A value as it stands in a text."""

    value: Value
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class _Notation:
    """How one language writes values."""

    pattern: re.Pattern[str]
    units: dict[str, str]
    months: dict[str, int]
    cardinals: dict[str, int]
    decimal: str


@lru_cache(maxsize=8192)
def typed(text: str, language: str) -> tuple[Typed, ...]:
    """The values in a text, in order; kept by content, since contracts share their text."""
    if language not in _KNOWN:
        return ()
    notation = _notation(language)
    found = ((one, _value(one, notation)) for one in notation.pattern.finditer(text.lower()))
    return tuple(
        Typed(value, " ".join(text[one.start() : one.end()].split()), one.start())
        for one, value in found
        if value is not None
    )


@cache
def _notation(language: str) -> _Notation:
    known = words(language)
    units = {
        form: unit
        for unit in sorted(TIME_UNITS)
        for form in (known.unit(unit, one=True), known.unit(unit))
    }
    months = {known.month_name(number).lower(): number for number in range(1, 13)}
    cardinals = {known.cardinal(number): number for number in range(1, 13)}
    cardinals |= {"een": 1} if language == "nl" else {"a": 1, "an": 1}
    number = r"\d+(?:[.,]\d+)*"
    pattern = (
        rf"\b(?P<day>\d{{1,2}})\s(?P<month>{_any(months)})\s(?P<year>\d{{4}})\b"
        rf"|(?P<symbol>€|eur)\s?(?P<amount>{number})"
        rf"|(?<![\w.,])(?P<share>{number})\s?(?:%|procent\b|per cent\b|percent\b)"
        rf"|(?<![\w.,:])(?P<count>{number}|{_any(cardinals)})\s(?P<unit>{_any(units)})\b"
    )
    comma = known.number(Decimal("0.5"))[1]
    return _Notation(re.compile(pattern), units, months, cardinals, comma)


def _any(forms: dict[str, int] | dict[str, str]) -> str:
    """One of these words, the longest first: *werkdagen* before *werkdag*."""
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


def _value(found: re.Match[str], notation: _Notation) -> Value | None:
    if found["day"]:
        month = notation.months[found["month"]]
        try:
            return date(int(found["year"]), month, int(found["day"]))
        except ValueError:
            return None
    if found["amount"]:
        return _quantity(found["amount"], "EUR", notation)
    if found["share"]:
        return _quantity(found["share"], "%", notation)
    unit = notation.units.get(found["unit"])
    count = notation.cardinals.get(found["count"])
    if unit is not None and count is not None:
        return Quantity(Decimal(count), unit)
    return _quantity(found["count"], unit, notation) if unit is not None else None


def _quantity(written: str, unit: str, notation: _Notation) -> Quantity | None:
    """A number as this language writes it: thousands apart, decimals after its own mark."""
    thousands = "." if notation.decimal == "," else ","
    plain = written.replace(thousands, "").replace(notation.decimal, ".")
    try:
        return Quantity(Decimal(plain).normalize(), unit)
    except InvalidOperation:
        return None
