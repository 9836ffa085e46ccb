"""Nothing internal reaches the review: with and without the private tree it is equal."""

from dataclasses import replace
from datetime import date

import pytest
from tests.views.demo import CONTRACTS, subject
from tests.views.reviewed import quarters
from tests.views.test_audience import EXAMPLE, MARKED, SUM, WORD, everything

from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.model.audience import Audience
from sluitend.period import Quarter
from sluitend.prose.blocks import Document
from sluitend.render.compose import document
from sluitend.render.review_workbook import workbook
from sluitend.rules.subject import Subject
from sluitend.source.disk import disk
from sluitend.source.memory import memory
from sluitend.source.overlay import laid_over
from sluitend.views import review
from sluitend.views.reviewing.quarter import reviewed
from sluitend.views.workbook.review import book
from sluitend.wording.words import words

QUARTERS = {Quarter(2025, 3): "worst-band", Quarter(2025, 4): "penalty-at-cap"}


def about(private: bool) -> tuple[Dossier, Subject]:
    """The demo contract, with the marked tree over it or without."""
    shared = disk(CONTRACTS)
    tree = laid_over(shared, [("../private", memory(MARKED))]) if private else shared
    found = next(one for one in load(tree).dossiers if one.id == EXAMPLE)
    given = replace(found, results=(), deliveries=())
    return given, Subject(given, subject(given).prose, date(2026, 1, 20))


def made(private: bool, language: str) -> tuple[Document, bytes]:
    """The document and the workbook."""
    given, whole = about(private)
    every = quarters(given, QUARTERS)
    view, on = review.view(whole, every, words(language)), reviewed(whole, every, words(language))
    assert view is not None
    assert on is not None
    assert view.audience is Audience.PARTNER
    return document(view), workbook(book(on, "#112233"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_internal_is_read(language: str) -> None:
    marked, plain = made(True, language), made(False, language)
    assert WORD not in everything(marked[0])
    assert SUM.replace(".", "") not in everything(marked[0]).replace(".", "").replace(",", "")
    assert marked == plain
