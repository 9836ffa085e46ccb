"""Pictures for Word, which wants pixels: drawings are set by Typst as PNG."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sluitend.prose.blocks import Block, Document, Picture, Sheet
from sluitend.render.house import House
from sluitend.render.typst.compile import png

SVG = "image/svg+xml"


def in_pixels(document: Document, house: House) -> tuple[Document, House]:
    """The document and its house with every drawing as PNG."""
    logo = house.logo
    if logo and logo.media_type == SVG:
        content = png(logo.content, logo.width_mm)
        house = replace(house, logo=replace(logo, content=content, media_type="image/png"))
    return replace(document, blocks=tuple(_in_pixels(document.blocks))), house


def _in_pixels(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Sheet(inside):
                yield Sheet(tuple(_in_pixels(inside)))
            case Picture(content, media_type, _, width) if media_type == SVG:
                yield replace(block, content=png(content, width), media_type="image/png")
            case _:
                yield block
