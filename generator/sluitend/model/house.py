"""`house/`: house style as values, and the outline of articles."""

from collections.abc import Mapping
from typing import Annotated

from sluitend.model.frozen import Frozen, Reads
from sluitend.model.scalars import Id, Words
from sluitend.quantity import NotReadable


def _colour(text: str) -> str:
    digits = text.removeprefix("#")
    if len(text) != 7 or not text.startswith("#") or set(digits.lower()) - set("0123456789abcdef"):
        raise NotReadable(nl="geen kleur zoals #1f4e5f", en="not a colour such as #1f4e5f")
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
    text_font: Words | None = None
    """Family of running text, from `fonts/`; none: the built-in one."""
    heading_font: Words | None = None
    """Family of headings, tables and page furniture; none: the built-in one."""
    logo: Words | None = None
    """Picture on the title page, a path within `house/`: PNG or SVG."""
    logo_alt: Words | None = None
    """What the logo shows, in words."""
    labels: Mapping[Words, Words] = {}
    """Own words for labels of documents."""


class Outline(Frozen):
    """`house/outline.yaml`: which articles and annexes, in what order."""

    articles: Mapping[Id, tuple[Id, ...]]
    """Ids of clauses in order, per service; `default` for all others."""
    annexes: tuple[Id, ...] = ()
    """Ids of annexes in order; letters follow from it."""
