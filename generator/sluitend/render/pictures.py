"""Pictures: pages of other documents as pixels; for Word, which wants pixels, drawings too."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from sluitend.prose.blocks import Block, BoundIn, Document, PageBreak, Picture, Sheet
from sluitend.render.fault import RenderFault
from sluitend.render.house import House
from sluitend.render.measures import SHEET, text_width
from sluitend.render.typst.compile import page_png, png, trial

SVG = "image/svg+xml"


MOST_POINTS = 50_000_000  # of a picture; more is no picture but a burden
HEADING_MM = 35  # what an annex's heading and the white below it take of the first page


def with_pages(document: Document, house: House) -> Document:
    """The document with every page that is bound in as a picture, each on a page of its own."""

    def drawn(block: Block) -> Iterator[Block]:
        match block:
            case BoundIn():
                yield from _bound(block, house)
            case _:
                yield block

    return replace(document, blocks=tuple(_each(document.blocks, drawn)))


def in_pixels(document: Document, house: House) -> tuple[Document, House]:
    """The document and its house with every drawing as PNG."""
    logo = house.logo
    if logo and logo.media_type == SVG:
        content = png(logo.content, logo.width_mm)
        house = replace(house, logo=replace(logo, content=content, media_type="image/png"))
    return replace(document, blocks=tuple(_each(document.blocks, _in_pixels))), house


def _each(blocks: Sequence[Block], made: Callable[[Block], Iterator[Block]]) -> Iterator[Block]:
    """Blocks one by one, those of a turned sheet within it."""
    for block in blocks:
        if isinstance(block, Sheet):
            yield Sheet(tuple(_each(block.blocks, made)))
        else:
            yield from made(block)


def _in_pixels(block: Block) -> Iterator[Block]:
    match block:
        case Picture(content, media_type, _, width) if media_type == SVG:
            yield replace(block, content=png(content, width), media_type="image/png")
        case _:
            yield block


def _bound(block: BoundIn, house: House) -> Iterator[Block]:
    """One picture a page, as large as fits below an annex's heading."""
    height = SHEET[1] - house.top - house.bottom - HEADING_MM
    for page, alt in enumerate(block.alts, 1):
        content = page_png(block.content, page)
        fits = int(height * _width_to_height(content))
        if page > 1:
            yield PageBreak()
        yield Picture(content, "image/png", alt, min(text_width(house), fits), wide=True)


def _width_to_height(content: bytes) -> Fraction:
    """The proportion of a PNG, from its head."""
    return Fraction(int.from_bytes(content[16:20]), int.from_bytes(content[20:24]))


def drawable(content: bytes, media_type: str) -> bool:
    """Whether a picture can be drawn, at a size that is one's own to choose."""
    if media_type != SVG:
        head = content[16:24]
        points = int.from_bytes(head[:4]) * int.from_bytes(head[4:])
        if len(head) < len("IHDRsize") or not 0 < points <= MOST_POINTS:
            return False
    try:
        trial(content, "svg" if media_type == SVG else "png")
    except RenderFault:
        return False
    return True
