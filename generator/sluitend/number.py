"""Exact decimals read from text, and what is said of a text that cannot be read."""

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal

Exact = Decimal | Fraction | int


class NotReadable(ValueError):
    """A text that is not what was asked for, with a short phrase for it in both languages."""

    def __init__(self, nl: str, en: str) -> None:
        super().__init__(nl, en)
        self.nl = nl
        self.en = en

    def __str__(self) -> str:
        return self.en

    @property
    def words(self) -> dict[str, str]:
        """The phrase per language, as a `Problem` takes it."""
        return {"nl": self.nl, "en": self.en}


Reason = Literal[
    "no number",
    "decimal comma",
    "thousands",
    "exponent",
    "sign",
    "leading zero",
    "bare point",
    "other digits",
    "too long",
]

_REASONS: Final[Mapping[Reason, tuple[str, str]]] = MappingProxyType(
    {
        "no number": ("", ""),
        "decimal comma": (": schrijf decimalen achter een punt", ": write decimals after a point"),
        "thousands": (": schrijf duizendtallen aaneen", ": write thousands without a separator"),
        "exponent": (": schrijf het voluit", ": write it in full"),
        "sign": (": laat het plusteken weg", ": leave out the plus sign"),
        "leading zero": (": laat de nul vooraan weg", ": leave out the leading zero"),
        "bare point": (
            ": schrijf een cijfer aan beide zijden van de punt",
            ": write a digit on both sides of the point",
        ),
        "other digits": (": schrijf de cijfers 0 tot en met 9", ": write the digits 0 to 9"),
        "too long": (": ten hoogste 30 cijfers", ": at most 30 digits"),
    }
)


class NotANumber(NotReadable):
    """A text that is no exact decimal, and why."""

    def __init__(self, reason: Reason) -> None:
        nl, en = _REASONS[reason]
        super().__init__(f"geen getal zoals 1234.50{nl}", f"not a number such as 1234.50{en}")
        self.args = (reason,)
        self.reason = reason


# --- numbers ----------------------------------------------------------------------------------

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
DIGITS_AT_MOST = 30
# The first that matches a text which is no number says why it is none.
_WRONG: Final[tuple[tuple[re.Pattern[str], Reason], ...]] = (
    (re.compile(r"\+.*"), "sign"),
    (re.compile(r"-?[0-9]{1,3}(\.[0-9]{3}){2,}|-?[0-9]{1,3}(\.[0-9]{3})+,[0-9]*"), "thousands"),
    (re.compile(r"-?[0-9]+([_' ][0-9]+)+([.,][0-9]+)?"), "thousands"),
    (re.compile(r"-?[0-9]{1,3}(,[0-9]{3})+\.[0-9]*|-?[0-9]{1,3}(,[0-9]{3}){2,}"), "thousands"),
    (re.compile(r"-?[0-9]*,[0-9]*"), "decimal comma"),
    (re.compile(r"-?[0-9.]+[eE][-+]?[0-9]+"), "exponent"),
    (re.compile(r"-?0[0-9]+(\.[0-9]*)?"), "leading zero"),
    (re.compile(r"-?(\.[0-9]+|[0-9]+\.)"), "bare point"),
    (re.compile(r"(?=.*[^0-9.,-])-?[\d.,]+"), "other digits"),
)


_SPACES = re.compile(r"[ \u00A0\u202F]+")


def trimmed(text: str) -> str:
    """One space between words; a hard space, as Word types it, is a space."""
    return _SPACES.sub(" ", text).strip(" ")


@lru_cache(maxsize=4096)
def number(text: str) -> Decimal:
    """The exact decimal a text says: `-12.50`; a point for decimals and nothing else."""
    text = trimmed(text)
    if not _NUMBER.fullmatch(text):
        found = (reason for pattern, reason in _WRONG if pattern.fullmatch(text))
        raise NotANumber(next(found, "no number"))
    if sum(map(str.isdigit, text)) > DIGITS_AT_MOST:
        raise NotANumber("too long")
    value = Decimal(text)
    return value or value.copy_abs()  # minus zero is zero


def plain(value: Decimal) -> str:
    """A number without exponent or trailing zeros: equal numbers are the same text."""
    digits = format(value, "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits
