"""The days nobody may miss."""

from collections.abc import Iterator

from sluitend.model.audience import Audience
from sluitend.views.explaining.calendar import days
from sluitend.views.pages.page import Page, Visited
from sluitend.views.writing import facts
from sluitend.wording import term as say_term

NAME = "dates"


def pages(visited: Visited) -> Iterator[Page]:
    """For both parties all of them; for everybody only from when to when it runs."""
    edition, texts = visited.edition, visited.edition.words.site
    term = edition.contract.term
    parts = days(edition)
    if not visited.may(Audience.PARTNER):
        said = say_term.term_sentence(term, edition.words) if term else ""
        parts = facts([(texts.runs, said)])
    if parts:
        yield Page(visited.path(NAME), f"{texts.dates}: {edition.title}", parts)
