"""What changed since it was signed: the ledger in words."""

from collections.abc import Iterator

from sluitend.model.audience import Audience
from sluitend.views.annexes import change_register
from sluitend.views.pages.levels import flat
from sluitend.views.pages.page import Page, Visited

NAME = "changes"


def pages(visited: Visited) -> Iterator[Page]:
    """For both parties, of a contract that has articles or a ledger."""
    edition, texts = visited.edition, visited.edition.words.site
    if not visited.may(Audience.PARTNER) or not (edition.ledger or edition.prose.articles):
        return
    parts = tuple(flat(change_register.blocks(edition)))
    yield Page(visited.path(NAME), f"{texts.changes}: {edition.title}", parts)
