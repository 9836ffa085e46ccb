"""The service levels: the norms, and what counts."""

from collections.abc import Iterator

from sluitend.model.audience import Audience
from sluitend.prose.blocks import Block, Sheet, Table
from sluitend.views.annexes import service_levels
from sluitend.views.explaining.plain import plain
from sluitend.views.explaining.quality import name, norm
from sluitend.views.pages.page import Page, Visited
from sluitend.views.writing import NOTHING, columns, paragraph, row

NAME = "service-levels"


def pages(visited: Visited) -> Iterator[Page]:
    """The annex as it is agreed for both parties; for everybody what is promised, no more."""
    edition, texts = visited.edition, visited.edition.words.site
    if not edition.contract.service_levels:
        return
    whole = visited.may(Audience.PARTNER)
    parts = tuple(flat(service_levels.blocks(edition))) if whole else _open(visited)
    yield Page(visited.path(NAME), f"{texts.service_levels}: {edition.title}", parts)


def flat(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Blocks for a screen: nothing is turned, and nothing refers to an article elsewhere."""
    for block in blocks:
        if isinstance(block, Sheet):
            yield from flat(block.blocks)
        else:
            yield plain(block)


def _open(visited: Visited) -> tuple[Block, ...]:
    edition, texts = visited.edition, visited.edition.words.site
    rows = tuple(
        row(
            name(one, edition),
            edition.text(one.definition) or NOTHING,
            norm(one, edition) or NOTHING,
            edition.words.every(one.per) if one.per else NOTHING,
        )
        for one in edition.contract.service_levels
        if one.owed_by == "supplier"
    )
    if not rows:
        return (paragraph(texts.no_levels),)
    head = row(texts.service_levels, texts.definition, texts.norm, texts.period)
    return (Table(columns((0.25, 0.45, 0.15, 0.15)), rows, (head,), kind="small"),)
