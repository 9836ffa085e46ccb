"""How a supplier writes numbers, lengths of time and yes or no: texts to values.

Nothing is guessed. A text that says one thing in Dutch and another in English notation is not
read until the mapping says which it is.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from sluitend.number import DIGITS_AT_MOST, NotReadable


class NotRead(NotReadable):
    """A cell that cannot be read: why, and what would make it readable, in both languages."""

    def __init__(self, says: tuple[str, str], remedy: tuple[str, str] | None = None) -> None:
        super().__init__(*says)
        self.remedy = remedy or MEND


MEND: Final = (
    "Vraag om een bestand waarin dit klopt, of pas de kolom in `data.yaml` aan.",
    "Ask for a file in which this is right, or change the column in `data.yaml`.",
)

# --- numbers --------------------------------------------------------------------------------

_GROUPED = r"(?:[1-9][0-9]{{0,2}}(?:\{group}[0-9]{{3}})+|[0-9]+)(?:\{point}[0-9]+)?|\{point}[0-9]+"
_NOTATIONS: Final[Mapping[str, tuple[re.Pattern[str], str, str]]] = MappingProxyType(
    {
        "nl": (re.compile(_GROUPED.format(group=".", point=",")), ".", ","),
        "en": (re.compile(_GROUPED.format(group=",", point=".")), ",", "."),
    }
)
_AROUND = re.compile(r"^(?:€|EUR|euro)\s*|\s*(?:€|EUR|euro)$", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?<=[0-9]) (?=[0-9]{3}(?![0-9]))")
_AMBIGUOUS = (
    (
        "in Nederlandse notatie een ander getal dan in Engelse",
        "another number in Dutch notation than in English",
    ),
    (
        "Zet in `data.yaml` bij deze set `notation: nl` (1.234,50) of `notation: en` (1,234.50).",
        "Give this set in `data.yaml` `notation: nl` (1.234,50) or `notation: en` (1,234.50).",
    ),
)
_NO_NUMBER: Final = {
    None: ("geen getal", "not a number"),
    "nl": ("geen getal zoals 1.234,50", "not a number such as 1.234,50"),
    "en": ("geen getal zoals 1,234.50", "not a number such as 1,234.50"),
}


def number_in(text: str, notation: str | None) -> Decimal:
    """The number a text says; None for a notation: only what both notations read alike."""
    digits, negative = _signed(_THOUSANDS.sub("", _AROUND.sub("", text)))
    found = {
        Decimal(digits.replace(group, "").replace(point, "."))
        for name, (pattern, group, point) in _NOTATIONS.items()
        if notation in (None, name) and pattern.fullmatch(digits)
    }
    if len(found) > 1:
        raise NotRead(*_AMBIGUOUS)
    if not found or sum(map(str.isdigit, digits)) > DIGITS_AT_MOST:
        raise NotRead(_NO_NUMBER[notation if notation in _NO_NUMBER else None])
    value = found.pop()
    return -value if negative and value else value


def _signed(text: str) -> tuple[str, bool]:
    """The digits, and whether a minus stands before or behind them, or brackets around."""
    text = text.replace("\N{MINUS SIGN}", "-").strip()
    if text.startswith("(") and text.endswith(")"):
        return _AROUND.sub("", text[1:-1].strip()), True
    bare = text[1:] if text.startswith(("-", "+")) else text.removesuffix("-")
    return _AROUND.sub("", bare.strip()), text.startswith("-") or text.endswith("-")


_FRACTION_OR_NOT = (
    (
        "zonder %-teken niet te lezen: 0,95 of 95?",
        "not readable without a % sign: 0.95 or 95?",
    ),
    (
        "Zet bij de kolom `format: fraction` (0,95 is 95 %) of `format: percent` (95 is 95 %).",
        "Give the column `format: fraction` (0.95 is 95 %) or `format: percent` (95 is 95 %).",
    ),
)


def percentage_in(text: str, notation: str | None, form: str | None) -> Decimal:
    """Per cent of a text; 95 for `95 %`, for `0,95` where the form is `fraction`."""
    if text.endswith("%"):
        return number_in(text[:-1].rstrip(), notation)
    return in_per_cent(number_in(text, notation), form)


def in_per_cent(value: Decimal, form: str | None) -> Decimal:
    """Per cent of a bare number, as the form says it is written."""
    match form:
        case "percent":
            return value
        case "fraction":
            return value.scaleb(2)
    raise NotRead(*_FRACTION_OR_NOT)


# --- lengths of time ------------------------------------------------------------------------

UNITS: Final[Mapping[str, int]] = MappingProxyType(
    {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400}
)
_NO_UNIT = (
    "geen eenheid zoals hours, minutes, seconds of days",
    "not a unit such as hours, minutes, seconds or days",
)
_CLOCK = re.compile(r"(-?)([0-9]{1,5}):([0-5][0-9])(?::([0-5][0-9])(?:[.,][0-9]+)?)?")
_WORDED = re.compile(
    r"(?:([0-9]+) ?(?:dagen|dag|days|day|d))? ?(?:([0-9]+) ?(?:uren|uur|u|hours|hour|h))? ?"
    r"(?:([0-9]+) ?(?:minuten|minuut|minutes|minute|min|m))? ?"
    r"(?:([0-9]+) ?(?:seconden|seconde|seconds|second|sec|s))?",
    re.IGNORECASE,
)
_NO_DURATION = ("geen duur zoals 7:30", "not a length of time such as 7:30")
_LONGEST = 10**9


def duration_in(text: str, notation: str | None, form: str | None) -> timedelta:
    """A length of time: `7:30`, `2 uur 15 min`, or a bare number of the unit in `form` (hours)."""
    if found := _CLOCK.fullmatch(text):
        sign, hours, minutes, seconds = found.groups()
        span = timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds or 0))
        return -span if sign else span
    found = _WORDED.fullmatch(text)
    if found and any(found.groups()) and len(text) < 40:
        days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return of_seconds(Decimal(days * 86400 + hours * 3600 + minutes * 60 + seconds), 1)
    unit = seconds_of(form)
    try:
        return of_seconds(number_in(text, notation), unit)
    except NotRead as wrong:
        raise NotRead(*_AMBIGUOUS if wrong.remedy is _AMBIGUOUS[1] else (_NO_DURATION,)) from None


def seconds_of(form: str | None) -> int:
    """How many seconds the unit of a bare number has; hours where none is named."""
    if form is not None and form not in UNITS:
        raise NotRead(_NO_UNIT)
    return UNITS[form or "hours"]


def of_seconds(value: Decimal, unit: int) -> timedelta:
    """So many of a unit of seconds; what no whole second says is not read."""
    seconds = value * unit
    if abs(value) > _LONGEST or abs(seconds) > _LONGEST * 86400 or seconds % 1:
        raise NotRead(_NO_DURATION)
    return timedelta(seconds=int(seconds))


def time_in(text: str) -> timedelta:
    """A time of the day, as the time since midnight: `08:14`, `8.14 uur`."""
    found = _CLOCK.fullmatch(re.sub(r"\s*(uur|u)$", "", text).replace(".", ":"))
    if found and not found[1] and int(found[2]) < 24:
        return timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    raise NotRead(("geen tijd zoals 08:14", "not a time such as 08:14"))


# --- yes and no -----------------------------------------------------------------------------

_YES: Final = ("ja", "j", "yes", "y", "true", "waar", "1")
_NO: Final = ("nee", "n", "no", "false", "onwaar", "0")


def yes_no_in(text: str, yes: Iterable[str], no: Iterable[str]) -> bool:
    """Yes or no by the words of the mapping; by the usual ones where it names none."""
    yes, no = tuple(yes), tuple(no)
    said = text.casefold()
    if said in map(str.casefold, yes or (() if no else _YES)):
        return True
    if said in map(str.casefold, no or (() if yes else _NO)):
        return False
    words = ", ".join((*yes, *no)) or "ja, nee"
    raise NotRead(
        (f"geen van de woorden {words}", f"none of the words {words}"),
        (
            "Zet het woord bij `yes:`, `no:` of `empty:` van de kolom in `data.yaml`.",
            "Add the word to `yes:`, `no:` or `empty:` of the column in `data.yaml`.",
        ),
    )
