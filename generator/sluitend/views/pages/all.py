"""Every page of the site, in the order in which a contract's pages are named."""

from sluitend.views.pages import (
    changes,
    dates,
    downloads,
    glance,
    glossary,
    levels,
    outcomes,
    scenarios,
    text,
)
from sluitend.views.pages.page import Goto, Page, Pages, Visited

OF_CONTRACT: tuple[Pages, ...] = (
    levels.pages,
    outcomes.pages,
    text.pages,
    dates.pages,
    changes.pages,
    glossary.pages,
    downloads.pages,
    scenarios.pages,
)
"""The pages of a contract beside the first."""


def of_contract(visited: Visited) -> tuple[Page, ...]:
    """All pages of a contract; the first leads to the others."""
    found = tuple(page for pages in OF_CONTRACT for page in pages(visited))
    links = tuple(Goto(page.path, _short(page, visited)) for page in found)
    return (glance.page(visited, links), *found)


def _short(page: Page, visited: Visited) -> str:
    """A page's name without that of the contract."""
    return page.title.removesuffix(f": {visited.edition.title}")
