"""What could go wrong: the client's own page."""

from collections.abc import Iterator

from sluitend.model.audience import Audience
from sluitend.prose.blocks import Table
from sluitend.views.pages.page import Page, Visited
from sluitend.views.writing import NOTHING, cell, columns, row, strong

NAME = "scenarios"


def pages(visited: Visited) -> Iterator[Page]:
    """For the client alone, of a contract whose private tree is at hand."""
    edition, texts = visited.edition, visited.edition.words.site
    known = visited.subject.dossier.scenarios
    if not known or not visited.may(Audience.INTERNAL):
        return
    degree = edition.words.governance.degree
    rows = tuple(
        row(
            cell((strong(edition.text(one.title) or one.id),), edition.text(one.what)),
            degree[one.likelihood],
            degree[one.impact],
            edition.words.money(one.loss) if one.loss is not None else NOTHING,
            edition.text(one.gap) or NOTHING,
        )
        for one in known
    )
    head = row(texts.scenario, texts.likelihood, texts.impact, texts.loss, texts.gap)
    table = Table(columns((0.36, 0.1, 0.14, 0.14, 0.26)), rows, (head,), kind="small")
    yield Page(visited.path(NAME), f"{texts.scenarios}: {edition.title}", (table,))
