"""Text of the agreement quoted in another document: references become plain text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sluitend.prose.blocks import (
    Block,
    Bullets,
    Cell,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Reference,
    Row,
    Run,
    Strong,
    Table,
)
from sluitend.views.edition import Edition
from sluitend.views.widths import fitted

REPORTS = "annex-operations-manual.reports"
"""Heading of an annex under which the handling of reports stands."""
USERS = "annex-operations-manual.users"
"""Heading of an annex under which stands what users of a building may expect."""


def quoted(target: str, edition: Edition) -> tuple[Block, ...]:
    """What stands under the heading of an annex with this id; nothing where there is none."""
    for annex in edition.prose.annexes:
        found = tuple(_under(target, annex.blocks))
        if found:
            return found
    return ()


def paragraph_of(target: str, edition: Edition) -> tuple[Block, ...]:
    """One paragraph of an article by its id, without its number."""
    for article in edition.prose.articles:
        for block in article.blocks:
            if isinstance(block, Paragraph) and block.id == target:
                return (Paragraph(inlines(block.content)),)
    return ()


def _under(target: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Blocks after a heading, as far as the next of its level or higher."""
    level = 0
    for block in blocks:
        if isinstance(block, Heading):
            if level and block.level <= level:
                return
            if block.id == target:
                level = block.level
                continue
        if level:
            yield fitted(plain(block))


def plain(block: Block) -> Block:
    """The block without ids and references, which lead nowhere outside the agreement."""
    match block:
        case Paragraph(content=content):
            return replace(block, content=inlines(content), id="")
        case Heading(content=content):
            return replace(block, content=inlines(content), id="")
        case Bullets(items=items):
            return Bullets(tuple(tuple(_item(one) for one in item) for item in items))
        case Table():
            return replace(
                block,
                rows=tuple(map(_row, block.rows)),
                head=tuple(map(_row, block.head)),
                foot=tuple(map(_row, block.foot)),
                id="",
            )
    return block


def _item(block: Paragraph | Bullets) -> Paragraph | Bullets:
    if isinstance(block, Paragraph):
        return replace(block, content=inlines(block.content), id="")
    return Bullets(tuple(tuple(_item(one) for one in item) for item in block.items))


def _row(row: Row) -> Row:
    return tuple(Cell(tuple(map(inlines, cell.lines)), cell.span) for cell in row)


def inlines(content: Inlines) -> Inlines:
    """The same text; a reference is its label."""
    return tuple(map(_inline, content))


def _inline(inline: Inline) -> Inline:
    match inline:
        case Reference(label=label):
            return Run(label)
        case Strong(content=content):
            return Strong(inlines(content))
        case Emphasis(content=content):
            return Emphasis(inlines(content))
        case Link(content=content):
            return replace(inline, content=inlines(content))
    return inline
