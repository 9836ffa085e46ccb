"""`house/`: house style as values, and the outline of articles."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from sluitend.model.frozen import Frozen, Reads
from sluitend.model.scalars import Id, Whole, Words
from sluitend.quantity import NotReadable

LEAST_CONTRAST = Decimal("4.5")  # WCAG 2.1, 1.4.3, for text


def contrast(one: str, other: str) -> Decimal:
    """The contrast ratio of two colours `#rrggbb`, at least 1 (WCAG 2.1)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + Decimal("0.05")) / (dark + Decimal("0.05"))


def _luminance(colour: str) -> Decimal:
    """Relative luminance of an sRGB colour, from 0 (black) to 1 (white)."""
    shares = (Decimal("0.2126"), Decimal("0.7152"), Decimal("0.0722"))
    channels = (Decimal(int(colour[at : at + 2], 16)) / 255 for at in (1, 3, 5))
    return sum((s * _linear(c) for s, c in zip(shares, channels, strict=True)), Decimal(0))


def _linear(channel: Decimal) -> Decimal:
    if channel <= Decimal("0.04045"):
        return channel / Decimal("12.92")
    return ((channel + Decimal("0.055")) / Decimal("1.055")) ** Decimal("2.4")


def _colour(text: str) -> str:
    digits = text.removeprefix("#")
    if len(text) != 7 or not text.startswith("#") or set(digits.lower()) - set("0123456789abcdef"):
        raise NotReadable(nl="geen kleur zoals #1f4e5f", en="not a colour such as #1f4e5f")
    if contrast(text, "#ffffff") < LEAST_CONTRAST:
        raise NotReadable(
            nl="een kleur met te weinig contrast met wit (ten minste 4,5 : 1)",
            en="a colour with too little contrast with white (at least 4.5 : 1)",
        )
    return text.lower()


Colour = Annotated[
    str,
    Reads(
        str,
        _colour,
        str,
        {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"},
        "colour: red, green and blue, two hexadecimal digits each",
        "#1f4e5f",
    ),
]


class House(Frozen):
    """`house/house.yaml`: what documents look like; values only, no programs."""

    accent: Colour = "#1f4e5f"
    """Colour of rules and headings; contrast with white at least 4.5 : 1."""
    logo: Words | None = None
    """Picture on the title page, a file in `house/`: PNG or SVG."""
    logo_alt: Words | None = None
    """What the logo shows, in words."""
    logo_width: Whole = 40
    """Width of the logo in millimetres."""


class Outline(Frozen):
    """`house/outline.yaml`: which articles and annexes, in what order."""

    articles: Mapping[Id, tuple[Id, ...]]
    """Ids of clauses in order, per service; `default` for all others."""
    annexes: tuple[Id, ...] = ()
    """Ids of annexes in order; letters follow from it."""
