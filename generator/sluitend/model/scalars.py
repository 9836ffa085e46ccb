"""The scalars of the format: ids, numbers, quantities, dates, words, each with its notation."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from sluitend.model.frozen import Reads
from sluitend.period import Month, MonthBefore, Period, day, month, period, reference
from sluitend.quantity import (
    After,
    Bound,
    LevelBound,
    NotReadable,
    Quantity,
    Rate,
    Rounding,
    after,
    bound,
    level_bound,
    number,
    quantity,
    rate,
    rounding,
    text,
)

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CHANGE = re.compile(r"[0-9]{4}(-(Q[1-4]|H[12]|[0-9]{2}))?-[0-9]{1,3}")
_MONEY = re.compile(r"(?:EUR )?(-?[0-9.]+)")
_LANGUAGE = re.compile(r"[a-z]{2}")
_HASH = re.compile(r"[0-9a-f]{64}")
_VERSION = re.compile(r"[1-9][0-9]*\.[0-9]+")

MOST_TEXT = 100_000


def _matching(pattern: re.Pattern[str], nl: str, en: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        if not pattern.fullmatch(value):
            raise NotReadable(nl=nl, en=en)
        return value

    return read


def _word(pattern: re.Pattern[str], nl: str, en: str) -> Reads:
    return Reads(
        str, _matching(pattern, nl, en), str, {"type": "string", "pattern": f"^{pattern.pattern}$"}
    )


def _plain(value: str) -> str:
    stripped = value.strip()
    if not stripped:
        raise NotReadable(nl="leeg", en="empty")
    if len(stripped) > MOST_TEXT:
        raise NotReadable(nl="een tekst die te lang is", en="a text that is too long")
    return stripped


def _amount(value: str) -> Decimal:
    match = _MONEY.fullmatch(value.strip())
    if match is None:
        raise NotReadable(nl="geen bedrag zoals 1250.00", en="not an amount such as 1250.00")
    read = number(match[1])
    if read.as_tuple().exponent < -2:  # type: ignore[operator]
        raise NotReadable(
            nl="een bedrag met meer dan twee decimalen", en="an amount with more than two decimals"
        )
    return read


def _whole(value: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", value):
        raise NotReadable(nl="geen geheel getal zoals 3", en="not a whole number such as 3")
    return int(value)


def _yes_no(value: str) -> bool:
    if value not in ("true", "false"):
        raise NotReadable(nl="geen true of false", en="neither true nor false")
    return value == "true"


def _in_unit(unit: str, nl: str, en: str) -> Callable[[str], Quantity]:
    def read(value: str) -> Quantity:
        found = quantity(value, implied=unit)
        if found.unit != unit:
            raise NotReadable(nl=nl, en=en)
        return found

    return read


# fmt: off
TIME_UNITS = frozenset({
    "seconds", "minutes", "hours", "working hours", "days", "working days",
    "weeks", "months", "quarters", "years",
})
# fmt: on


def _duration(value: str) -> Quantity:
    found = quantity(value)
    if found.unit not in TIME_UNITS:
        raise NotReadable(nl="geen termijn zoals 3 months", en="not a term such as 3 months")
    return found


def _border(value: str) -> Bound | LevelBound:
    try:
        return bound(value)
    except NotReadable as wrong:
        try:
            return level_bound(value)
        except NotReadable:
            raise wrong from None


_NUMERIC: Mapping[str, Any] = {"type": ["string", "number"]}


def _text_schema(example: str) -> Mapping[str, Any]:
    return {"type": ["string", "number"], "examples": [example]}


Id = Annotated[
    str, _word(_ID, "geen id zoals op-tijd-gereed", "not an id such as complaints-in-time")
]
ChangeId = Annotated[
    str,
    _word(_CHANGE, "geen wijzigingsnummer zoals 2026-Q3-1", "not a change id such as 2026-Q3-1"),
]
Language = Annotated[str, _word(_LANGUAGE, "geen taal zoals nl", "not a language such as nl")]
Hash = Annotated[str, _word(_HASH, "geen SHA-256", "not a SHA-256")]
Version = Annotated[str, _word(_VERSION, "geen versie zoals 1.0", "not a version such as 1.0")]
Words = Annotated[str, Reads(str, _plain, str, {"type": ["string", "number", "boolean"]})]
Whole = Annotated[int, Reads(int, _whole, str, {"type": ["integer", "string"], "minimum": 0})]
YesNo = Annotated[
    bool,
    Reads(bool, _yes_no, lambda value: "true" if value else "false", {"type": "boolean"}),
]
Number = Annotated[Decimal, Reads(Decimal, number, str, _NUMERIC)]
Amount = Annotated[Decimal, Reads(Decimal, _amount, str, _text_schema("34500.00"))]
Percentage = Annotated[
    Quantity,
    Reads(
        Quantity,
        _in_unit("%", "geen percentage zoals 90 %", "not a percentage such as 90 %"),
        text,
        _text_schema("20 %"),
    ),
]
PercentagePoints = Annotated[
    Quantity,
    Reads(
        Quantity,
        _in_unit(
            "percentage points",
            "geen procentpunten zoals 5 percentage points",
            "not percentage points such as 5 percentage points",
        ),
        text,
        _text_schema("5 percentage points"),
    ),
]
Measured = Annotated[Quantity, Reads(Quantity, quantity, text, _text_schema("15 working days"))]
Duration = Annotated[Quantity, Reads(Quantity, _duration, text, _text_schema("3 months"))]
Border = Annotated[
    Bound | LevelBound,
    Reads((Bound, LevelBound), _border, str, _text_schema("at least 90 %")),
]
RateOf = Annotated[Rate, Reads(Rate, rate, str, _text_schema("1 % per percentage point"))]
Day = Annotated[date, Reads(date, day, date.isoformat, {"type": "string", "format": "date"})]
YearMonth = Annotated[Month, Reads(Month, month, str, {"type": "string", "examples": ["2024-07"]})]
PeriodText = Annotated[
    Period, Reads(Period, period, str, {"type": ["string", "integer"], "examples": ["2026-Q3"]})
]
Reference = Annotated[MonthBefore, Reads(MonthBefore, reference, str, _text_schema("July before"))]
AfterEvent = Annotated[
    After, Reads(After, after, str, _text_schema("10 working days after period"))
]


def _decimals(value: str) -> Rounding:
    if "," in value:
        raise NotReadable(
            nl="geen afronding zoals 1 decimal", en="not a rounding such as 1 decimal"
        )
    return rounding(value)


def _write_decimals(value: Rounding) -> str:
    return str(value).partition(",")[0]


Decimals = Annotated[
    Rounding, Reads(Rounding, _decimals, _write_decimals, _text_schema("1 decimal"))
]
"""Only the decimals count; the mode is declared beside it."""
