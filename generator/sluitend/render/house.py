"""House style: what an organisation may choose of the look, as values only."""

import re
from dataclasses import dataclass
from typing import Literal

from sluitend.model.house import LEAST_CONTRAST, contrast
from sluitend.render.fonts import families

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


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
    a line of text, some 75 letters; tables and headings may be wider. `fonts` are the files of
    families that are not built in.
    """

    accent: str = "#1F3D63"
    ink: str = "#1B1B1B"
    muted: str = "#5B6168"
    text_font: str = "Source Serif Pro"
    heading_font: str = "Source Sans Pro"
    fonts: tuple[bytes, ...] = ()
    logo: Logo | None = None
    top: int = 30
    bottom: int = 25
    binding: int = 30
    outer: int = 25
    column: int = 24
    measure: int = 120

    def __post_init__(self) -> None:
        for font in (self.text_font, self.heading_font):
            if font not in (known := families(self.fonts)):
                raise ValueError(f"no font {font!r}; there are {', '.join(known)}")
        for name in ("accent", "ink", "muted"):
            colour = getattr(self, name)
            if not COLOUR.fullmatch(colour):
                raise ValueError(f"{name}: {colour!r} is not a colour such as #1F3D63")
            if contrast(colour, "#FFFFFF") < LEAST_CONTRAST:
                raise ValueError(f"{name}: {colour} on white has less contrast than 4.5 : 1")


BUILT_IN = House()
