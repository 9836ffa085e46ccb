"""`house/`: house style as values, and the outline of articles."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from sluitend.model.frozen import Frozen, Reads
from sluitend.model.scalars import Id, Language, Whole, Words
from sluitend.quantity import NotReadable

LEAST_MARGIN, MOST_MARGIN = 15, 45
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


def _millimetres(text: str) -> int:
    if not text.isdecimal() or len(text) > 2 or not LEAST_MARGIN <= int(text) <= MOST_MARGIN:
        raise NotReadable(
            nl=f"geen marge van {LEAST_MARGIN} tot {MOST_MARGIN} millimeter",
            en=f"not a margin of {LEAST_MARGIN} to {MOST_MARGIN} millimetres",
        )
    return int(text)


Margin = Annotated[
    int,
    Reads(
        int,
        _millimetres,
        str,
        {"type": ["integer", "string"]},
        f"margin: whole millimetres, {LEAST_MARGIN} to {MOST_MARGIN}",
        "25",
    ),
]


class Margins(Frozen):
    """White round the text of a page of A4, in millimetres."""

    top: Margin = 30
    """Above the text; the page's head stands in it."""
    bottom: Margin = 25
    """Below the text; the page's foot stands in it."""
    binding: Margin = 30
    """On the left, where the pages are bound."""
    outer: Margin = 25
    """On the right."""


class House(Frozen):
    """`house/house.yaml`: what documents look like; values only, no programs."""

    accent: Colour = "#1f4e5f"
    """Colour of rules and headings; contrast with white at least 4.5 : 1."""
    ink: Colour = "#1b1b1b"
    """Colour of text; contrast with white at least 4.5 : 1."""
    muted: Colour = "#5b6168"
    """Colour of what stands beside the text; contrast with white at least 4.5 : 1."""
    text_font: Words = "Source Serif Pro"
    """Font of running text: built in, or of the files in `house/fonts/`."""
    heading_font: Words = "Source Sans Pro"
    """Font of headings, tables and what stands round a page."""
    margins: Margins = Field(default_factory=Margins)
    """Margins of a page."""
    logo: Words | None = None
    """Picture on the title page, a file in `house/`: PNG or SVG."""
    logo_alt: Words | None = None
    """What the logo shows, in words."""
    logo_width: Whole = 40
    """Width of the logo in millimetres."""
    labels: Mapping[Language, Mapping[Words, Words]] = {}
    """Labels of documents that read otherwise here: `nl: {contract: Contract}`."""


class Outline(Frozen):
    """`house/outline.yaml`: which articles and annexes, in what order."""

    articles: Mapping[Id, tuple[Id, ...]]
    """Ids of clauses in order, per service; `default` for all others."""
    annexes: tuple[Id, ...] = ()
    """Ids of annexes in order; letters follow from it."""
