"""What follows from meeting the norms or missing them, in plain words."""

from collections.abc import Iterator

from sluitend.model.audience import Audience
from sluitend.views.annexes import consequences
from sluitend.views.explaining.outcomes import outcomes
from sluitend.views.pages.levels import flat
from sluitend.views.pages.page import Page, Visited
from sluitend.views.writing import title

NAME = "consequences"


def pages(visited: Visited) -> Iterator[Page]:
    """For both parties: first in short, then step by step as it is agreed."""
    edition, texts = visited.edition, visited.edition.words.site
    if not edition.contract.consequences or not visited.may(Audience.PARTNER):
        return
    parts = (
        *flat(outcomes(edition, whole=True)),
        title(texts.in_steps),
        *flat(consequences.blocks(edition)),
    )
    yield Page(visited.path(NAME), f"{texts.outcomes}: {edition.title}", parts)
