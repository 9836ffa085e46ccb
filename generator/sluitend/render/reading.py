"""A document's blocks in the order of reading."""

from collections.abc import Iterable, Iterator

from sluitend.prose.blocks import Annex, Article, Block, Heading, Paragraph, Run, Sheet, Slide
from sluitend.render.safe import walked


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks one after another, those of a turned sheet in its place."""
    for block in blocks:
        if isinstance(block, Sheet | Slide):
            yield from flat(block.blocks)
        else:
            yield block


def headings(blocks: Iterable[Block]) -> Iterator[Article | Annex | Heading]:
    """Articles, annexes and headings, in order."""
    for block in flat(blocks):
        if isinstance(block, Article | Annex | Heading):
            yield block


def leads_in(paragraph: Paragraph) -> bool:
    """Whether it may not end a page: it introduces what follows."""
    texts = [part.text for part in walked(paragraph.content) if isinstance(part, Run)]
    return paragraph.style == "lead" or bool(texts and texts[-1].rstrip().endswith(":"))


def in_contents(heading: Article | Annex | Heading) -> bool:
    """Whether the table of contents lists it."""
    return not isinstance(heading, Heading) or heading.in_contents
