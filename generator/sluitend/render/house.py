"""House style: what an organisation may choose of the look, as values only."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from sluitend.render.fonts import family

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
LEAST_CONTRAST = Fraction(9, 2)  # WCAG 2.1, 1.4.3: 4.5 : 1 for text


@dataclass(frozen=True, slots=True)
class Logo:
    """The mark at the head of the title page; `alt` says in words what it shows."""

    content: bytes
    media_type: Literal["image/png", "image/svg+xml"]
    alt: str
    width_mm: int = 40


@dataclass(frozen=True, slots=True)
class House:
    """The values of a house style; the default is the built-in one.

    Colours are `#rrggbb`. Margins are millimetres on A4; `binding` is the left side. `column` is
    the margin column in which the numbers of articles and paragraphs hang, `measure` the length of
    a line of text, some 75 letters; tables and headings may be wider.
    """

    accent: str = "#1F3D63"
    ink: str = "#1B1B1B"
    muted: str = "#5B6168"
    text_font: str = "Source Serif Pro"
    heading_font: str = "Source Sans Pro"
    logo: Logo | None = None
    top: int = 30
    bottom: int = 25
    binding: int = 30
    outer: int = 25
    column: int = 24
    measure: int = 120

    def __post_init__(self) -> None:
        for font in (self.text_font, self.heading_font):
            family(font)
        for name in ("accent", "ink", "muted"):
            colour = getattr(self, name)
            if not COLOUR.fullmatch(colour):
                raise ValueError(f"{name}: {colour!r} is not a colour such as #1F3D63")
            if contrast(colour, "#FFFFFF") < LEAST_CONTRAST:
                raise ValueError(f"{name}: {colour} on white has less contrast than 4.5 : 1")


def contrast(one: str, other: str) -> Fraction:
    """The contrast ratio of two colours, at least 1 (WCAG 2.1, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + Fraction(1, 20)) / (dark + Fraction(1, 20))


def _luminance(colour: str) -> Fraction:
    """Relative luminance of an sRGB colour, from 0 (black) to 1 (white)."""
    shares = (Fraction(2126, 10000), Fraction(7152, 10000), Fraction(722, 10000))
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum((share * Fraction(c) for share, c in zip(shares, linear, strict=True)), Fraction(0))


BUILT_IN = House()
