"""Rounding: the only way from an exact quotient to a decimal, and always by a named mode."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal, get_args

from sluitend.number import DIGITS_AT_MOST, Exact, NotReadable, trimmed

Mode = Literal["half_up", "half_even", "half_down", "up", "down", "ceiling", "floor"]
MODES: Final[tuple[Mode, ...]] = get_args(Mode)


@dataclass(frozen=True, slots=True)
class Rounding:
    """To so many decimals, exactly, in a named mode.

    `half_up` and `up` go away from zero, `half_down` and `down` towards it; `ceiling` and `floor`
    go up and down the number line. The result has exactly that many decimals.
    """

    places: int
    mode: Mode = "half_up"

    def __post_init__(self) -> None:
        if not 0 <= self.places <= DIGITS_AT_MOST:
            raise ValueError("a rounding has 0 to 30 decimals")

    def __str__(self) -> str:
        to = {0: "whole", 1: "1 decimal"}.get(self.places, f"{self.places} decimals")
        return f"{to}, {self.mode}"

    def __call__(self, value: Exact) -> Decimal:
        """The value rounded; a `Fraction` loses nothing before its half is judged."""
        scaled = Fraction(value) * 10**self.places
        size = abs(scaled)
        whole = size.numerator // size.denominator
        if self._away(size - whole, whole, negative=scaled < 0):
            whole += 1
        digits = tuple(map(int, str(whole)))
        # from its digits: a Decimal's own arithmetic rounds by an ambient context
        return Decimal((int(scaled < 0 and whole > 0), digits, -self.places))

    def _away(self, rest: Fraction, whole: int, *, negative: bool) -> bool:
        """Whether the rest, from 0 to 1, takes the size one step away from zero."""
        half = Fraction(1, 2)
        match self.mode:
            case "half_up":
                return rest >= half
            case "half_down":
                return rest > half
            case "half_even":
                return rest > half or (rest == half and whole % 2 == 1)
            case "up":
                return rest > 0
            case "down":
                return False
            case "ceiling":
                return rest > 0 and not negative
            case "floor":
                return rest > 0 and negative


CENTS: Final = Rounding(2, "half_up")
_PLACES = re.compile(r"([0-9]|[12][0-9]|30)( decimals?)?")


def rounding(text: str, mode: Mode = "half_up") -> Rounding:
    """`1 decimal`, `2`, `whole` or `cents`, in the mode given or written: `1 decimal, floor`."""
    to, comma, written = trimmed(text).partition(", ")
    modes = [known for known in MODES if known == written] if comma else [mode]
    places = _PLACES.fullmatch({"whole": "0", "cents": "2"}.get(to, to))
    if not places or not modes:
        raise NotReadable("geen afronding zoals 1 decimal", "not a rounding such as 1 decimal")
    return Rounding(int(places[1]), modes[0])
