"""The full text: every article and annex on one page, each paragraph with an anchor."""

from collections.abc import Iterator

from sluitend.model.audience import Audience
from sluitend.prose.blocks import Block, Contents, Sheet
from sluitend.views.agreement import sheet
from sluitend.views.pages.page import Page, Visited
from sluitend.views.writing import heading

NAME = "text"


def pages(visited: Visited) -> Iterator[Page]:
    """What both parties agreed, word for word; it is not public, for it names people and sums."""
    edition, texts = visited.edition, visited.edition.words.site
    if not edition.prose.articles or not visited.may(Audience.PARTNER):
        return
    agreed = sheet(edition)
    blocks = (
        Contents(edition.label["contents"]),
        heading(edition.label["parties"]),
        *agreed.parties,
        *agreed.recitals,
        *agreed.articles,
        *agreed.annexes,
    )
    title = f"{texts.text}: {edition.title}"
    yield Page(visited.path(NAME), title, tuple(_upright(blocks)))


def _upright(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """A screen has no turned sheets."""
    for block in blocks:
        if isinstance(block, Sheet):
            yield from _upright(block.blocks)
        else:
            yield block
