"""The defined terms, each with what it means in this contract."""

from collections.abc import Iterator

from sluitend.model.audience import Audience
from sluitend.prose.blocks import Table
from sluitend.prose.defined import defined_terms
from sluitend.views.explaining.plain import inlines
from sluitend.views.pages.page import Page, Visited
from sluitend.views.writing import cell, columns, row, strong

NAME = "glossary"


def pages(visited: Visited) -> Iterator[Page]:
    """For both parties, in the order of the alphabet."""
    edition, texts = visited.edition, visited.edition.words.site
    if not visited.may(Audience.PARTNER):
        return
    found = defined_terms(visited.subject.dossier, edition.words.language)
    if not found:
        return
    rows = tuple(
        row(cell((strong(one.term),)), cell(inlines(one.content)))
        for one in sorted(found, key=lambda one: one.term.casefold())
    )
    head = row(texts.term, texts.meaning)
    table = Table(columns((0.25, 0.75)), rows, (head,), kind="small")
    yield Page(visited.path(NAME), f"{texts.glossary}: {edition.title}", (table,))
