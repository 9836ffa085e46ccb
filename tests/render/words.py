"""What a document says, as text: the source that printed text is held against."""

import re
from collections.abc import Iterator

from sluitend.prose.blocks import (
    Annex,
    Article,
    Block,
    Bullets,
    Contents,
    Document,
    Heading,
    Inlines,
    Paragraph,
    Reference,
    Run,
    Signatures,
    Table,
    TitlePage,
)
from sluitend.render.reading import flat, headings, in_contents
from sluitend.render.signing import signing_rows


def squeezed(text: str) -> str:
    """Text without any white space, for lines break elsewhere in every format."""
    return re.sub(r"\s", "", text)


def plain(inlines: Inlines) -> str:
    """Inlines as text."""
    found = []
    for inline in inlines:
        match inline:
            case Run(text):
                found.append(text)
            case Reference(label=label):
                found.append(label)
            case _:
                found.append(plain(getattr(inline, "content", ())))
    return "".join(found)


def words(document: Document, *, numbers: bool) -> str:
    """All text in the order of printing; with the numbers of paragraphs or without."""
    front = _front(document.front) if document.front else ()
    return squeezed("".join((*front, *_blocks(document, numbers=numbers))))


def _front(front: TitlePage) -> Iterator[str]:
    yield from (front.kind, front.title)
    yield front.between.join(front.parties)
    yield from (part for fact in front.facts for part in fact)
    yield front.remark


def _blocks(document: Document, *, numbers: bool) -> Iterator[str]:
    for block in flat(document.blocks):
        if isinstance(block, Contents):
            yield block.title
            for heading in headings(document.blocks):
                if in_contents(heading):
                    yield f"\x00{_heading(heading, numbers=True)}\x01"
        else:
            yield from block_words(block, numbers=numbers)


def _heading(block: Article | Annex | Heading, *, numbers: bool) -> str:
    if isinstance(block, Heading):
        return plain(block.content)
    return (block.label if numbers else "") + block.title


def block_words(block: Block, *, numbers: bool) -> Iterator[str]:
    """The text of one block, in pieces."""
    match block:
        case Article() | Annex() | Heading():
            yield _heading(block, numbers=numbers)
        case Paragraph(content, _, number):
            yield (number if numbers else "") + plain(content)
        case Bullets(items):
            for item in items:
                for nth, part in enumerate(item):
                    if numbers and not nth:
                        yield "–"
                    yield from block_words(part, numbers=numbers)
        case Table():
            yield block.caption
            for row in (*block.head, *block.rows, *block.foot):
                for cell in row:
                    yield from map(plain, cell.lines)
        case Signatures():
            for pair in signing_rows(block):
                for signing_row in pair:
                    for cell_words in signing_row.cells:
                        yield from cell_words
