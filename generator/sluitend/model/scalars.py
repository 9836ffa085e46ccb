"""The scalars of the format: ids, words, numbers, quantities; `times` has those of time."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from sluitend.model.frozen import Reads, notation
from sluitend.number import NotReadable, number, plain
from sluitend.quantity import (
    Bound,
    LevelBound,
    Quantity,
    Rate,
    bound,
    level_bound,
    money,
    percent,
    quantity,
    rate,
    text,
)
from sluitend.rounding import Rounding, rounding

CURRENCY = "EUR"
MOST_TEXT = 100_000
"""Characters of the longest text a field takes."""
MOST_TIMES = 50
"""How often something is renewed at most."""

_NUMBER = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?"
_UNIT = "[^\\d\\s%][^\\s]*( [^\\s]+){0,2}"
_QUANTITY = f"({_NUMBER} ?%|{_NUMBER}( {_UNIT})?|[A-Z]{{3}} {_NUMBER})"


# --- words ------------------------------------------------------------------------------------


def stripped(value: str) -> str:
    """A text of readers without the blanks around it."""
    bare = value.strip()
    if not bare:
        raise NotReadable(nl="leeg", en="empty")
    if len(bare) > MOST_TEXT:
        raise NotReadable(nl="een tekst die te lang is", en="a text that is too long")
    return bare


def _formed(pattern: str, nl: str, en: str, words: str, example: str, *also: str) -> Reads:
    """A text of a fixed form, kept as it stands."""
    known = re.compile(pattern)

    def read(value: str) -> str:
        if not known.fullmatch(value):
            raise NotReadable(nl=nl, en=en)
        return value

    return Reads(str, read, str, notation(pattern, *also), words, example)


def _yes_no(value: str) -> bool:
    if value not in ("true", "false"):
        raise NotReadable(nl="geen true of false", en="neither true nor false")
    return value == "true"


_LOOSE = {"type": ["string", "number", "boolean"]}
Words = Annotated[str, Reads(str, stripped, str, _LOOSE, "text", "")]
Content = Annotated[str, Reads(str, str, str, _LOOSE, "text of a file, of any length", "")]
Id = Annotated[
    str,
    _formed(
        "[a-z0-9]+(-[a-z0-9]+)*",
        "geen id zoals klachten-op-tijd",
        "not an id such as complaints-in-time",
        "id: lower-case letters and digits, with hyphens between",
        "complaints-in-time",
        "integer",
    ),
]
ChangeId = Annotated[
    str,
    _formed(
        "[0-9]{4}(-(Q[1-4]|H[12]|[0-9]{2}))?-[0-9]{1,3}",
        "geen wijzigingsnummer zoals 2026-Q3-1",
        "not a change id such as 2026-Q3-1",
        "number in the change register: period and rank",
        "2026-Q3-1",
    ),
]
Language = Annotated[
    str,
    _formed(
        "[a-z]{2}",
        "geen taal zoals nl",
        "not a language such as nl",
        "language, two letters (ISO 639-1)",
        "nl",
    ),
]
Hash = Annotated[
    str,
    _formed(
        "[0-9a-f]{64}",
        "geen SHA-256",
        "not a SHA-256",
        "SHA-256, 64 hexadecimal digits",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ),
]
Version = Annotated[
    str,
    _formed(
        "(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)",
        "geen versie zoals 1.0",
        "not a version such as 1.0",
        "version of a contract",
        "1.0",
        "number",
    ),
]
Code = Annotated[
    str,
    _formed(
        "SL[0-9]{3}",
        "geen code zoals SL203",
        "not a code such as SL203",
        "code of a finding",
        "SL203",
    ),
]
YesNo = Annotated[
    bool,
    Reads(
        bool,
        _yes_no,
        lambda value: "true" if value else "false",
        {"enum": [True, False, "true", "false"]},
        "`true` or `false`",
        "",
    ),
]


# --- numbers ----------------------------------------------------------------------------------


def _whole(value: str) -> int:
    if not re.fullmatch(r"0|[1-9][0-9]{0,8}", value):
        raise NotReadable(nl="geen geheel getal zoals 3", en="not a whole number such as 3")
    return int(value)


def _mark(value: str) -> int:
    if not re.fullmatch("[1-5]", value):
        raise NotReadable(nl="geen cijfer van 1 tot en met 5", en="not a mark from 1 to 5")
    return int(value)


def _times(value: str) -> int:
    found = _whole(value)
    if found > MOST_TIMES:
        raise NotReadable(nl=f"meer dan {MOST_TIMES} keer", en=f"more than {MOST_TIMES} times")
    return found


def _amount(value: str) -> Decimal:
    read = money(value, CURRENCY).number
    if int(read.as_tuple().exponent) < -2:
        raise NotReadable(
            nl="een bedrag met meer dan twee decimalen", en="an amount with more than two decimals"
        )
    return read


def _write_amount(value: Decimal) -> str:
    """Two decimals at least; a rounding is no writer's business."""
    whole, _, decimals = plain(value).partition(".")
    return f"{whole}.{decimals:0<2}"


Whole = Annotated[
    int,
    Reads(
        int,
        _whole,
        str,
        {"type": ["integer", "string"], "minimum": 0, "pattern": "^(0|[1-9][0-9]{0,8})$"},
        "whole number from 0",
        "3",
    ),
]
Mark = Annotated[
    int,
    Reads(
        int,
        _mark,
        str,
        {"type": ["integer", "string"], "minimum": 1, "maximum": 5, "pattern": "^[1-5]$"},
        "mark from 1 to 5",
        "4",
    ),
]
Times = Annotated[
    int,
    Reads(
        int,
        _times,
        str,
        {"type": ["integer", "string"], "minimum": 0, "maximum": MOST_TIMES},
        f"how many times, up to {MOST_TIMES}",
        "2",
    ),
]
Number = Annotated[
    Decimal,
    Reads(
        Decimal, number, plain, notation(_NUMBER, "number"), "number, a point for decimals", "7.5"
    ),
]
Amount = Annotated[
    Decimal,
    Reads(
        Decimal,
        _amount,
        _write_amount,
        notation(f"({CURRENCY} )?-?(0|[1-9][0-9]*)(\\.[0-9]{{1,2}})?", "number"),
        "amount in euros, two decimals at most",
        "34500.00",
    ),
]


# --- quantities -------------------------------------------------------------------------------

# fmt: off
LONGEST: Mapping[str, int] = {
    "seconds": 3_155_760_000, "minutes": 52_596_000, "hours": 876_600, "working hours": 876_600,
    "days": 36525, "working days": 26100, "weeks": 5220, "months": 1200, "quarters": 400,
    "years": 100,
}
"""A hundred years in each unit of time: what is longer is a slip, and dates come to an end."""
TIME_UNITS = frozenset(LONGEST)
_DIVISIBLE = frozenset({"seconds", "minutes", "hours", "working hours"})
# fmt: on


def _in_points(value: str) -> Quantity:
    found = quantity(value, implied="percentage points")
    if found.unit != "percentage points":
        raise NotReadable(
            nl="geen procentpunten zoals 5 percentage points",
            en="not percentage points such as 5 percentage points",
        )
    return found


def within_a_century(found: Quantity) -> Quantity:
    """The quantity itself, unless it is a longer time than dates have room for."""
    if abs(found.number) > LONGEST.get(found.unit, abs(found.number)):
        raise NotReadable(
            nl="een termijn van meer dan 100 jaar", en="a term of more than 100 years"
        )
    return found


def _measured(value: str) -> Quantity:
    return within_a_century(quantity(value))


def _duration(value: str) -> Quantity:
    found = _measured(value)
    whole = found.unit in _DIVISIBLE or int(found.number) == found.number
    if found.unit not in TIME_UNITS or found.number < 0 or not whole:
        raise NotReadable(nl="geen termijn zoals 3 months", en="not a term such as 3 months")
    return found


_AS_NUMBER = re.compile(r"(least|most|above|below|than) ([A-Z]{3} )?[-+.,]?[0-9]")


def _border(value: str) -> Bound | LevelBound:
    try:
        return bound(value)
    except NotReadable as wrong:
        # `at least 90,5 %` is a number written wrong, no level
        if _AS_NUMBER.search(value):
            raise
        try:
            return level_bound(value)
        except NotReadable:
            raise wrong from None


def _decimals(value: str) -> Rounding:
    if "," in value:
        raise NotReadable(
            nl="geen afronding zoals 1 decimal", en="not a rounding such as 1 decimal"
        )
    return rounding(value)


def _write_decimals(value: Rounding) -> str:
    return str(value).partition(",")[0]


def _units(units: frozenset[str]) -> str:
    return "|".join(f"{unit[:-1]}s?" for unit in sorted(units))


Percentage = Annotated[
    Quantity,
    Reads(Quantity, percent, text, notation(f"{_NUMBER}( ?%)?", "number"), "percentage", "20 %"),
]
PercentagePoints = Annotated[
    Quantity,
    Reads(
        Quantity,
        _in_points,
        text,
        notation(f"{_NUMBER}( percentage points?)?", "number"),
        "percentage points",
        "5 percentage points",
    ),
]
Measured = Annotated[
    Quantity,
    Reads(
        Quantity,
        _measured,
        text,
        notation(_QUANTITY, "number"),
        "quantity: a number, and its unit where the field does not imply it",
        "15 working days",
    ),
]
Duration = Annotated[
    Quantity,
    Reads(
        Quantity,
        _duration,
        text,
        notation(f"(0|[1-9][0-9]*)(\\.[0-9]+)? ({_units(TIME_UNITS)})"),
        "length of time",
        "3 months",
    ),
]
Border = Annotated[
    Bound | LevelBound,
    Reads(
        (Bound, LevelBound),
        _border,
        str,
        notation("(at least|above|more than|at most|below|less than) .+"),
        "border: `at least`, `above`, `at most` or `below`, and a quantity or a level",
        "at least 90 %",
    ),
]
RateOf = Annotated[
    Rate,
    Reads(
        Rate, rate, text, notation(".+ per .+"), "so much per so much", "1 % per percentage point"
    ),
]
Decimals = Annotated[
    Rounding,
    Reads(
        Rounding,
        _decimals,
        _write_decimals,
        notation("([0-9]|[12][0-9]|30)( decimals?)?|whole|cents", "integer"),
        "number of decimals",
        "1 decimal",
    ),
]
"""Only the decimals count; the mode is declared beside it."""
