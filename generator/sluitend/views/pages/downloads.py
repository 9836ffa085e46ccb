"""The documents that were made of a contract, as far as a reader may have them."""

from collections.abc import Iterator

from sluitend.views.pages.page import Gotos, Page, Visited

NAME = "documents"


def pages(visited: Visited) -> Iterator[Page]:
    """None where none were made."""
    edition, texts = visited.edition, visited.edition.words.site
    if visited.downloads:
        parts = (Gotos(visited.downloads),)
        yield Page(visited.path(NAME), f"{texts.downloads}: {edition.title}", parts)
