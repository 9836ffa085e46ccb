"""The demo's documents, as text: what they say, down to the last word."""

from collections.abc import Callable
from functools import cache

import pytest
from tests.views.demo import all_views, demo, subject
from tests.views.outline import outline

from sluitend.load.terms import content_hash, terms_of
from sluitend.render.compose import document
from sluitend.views.view import View

NAMES = (
    "overeenkomst",
    "briefing-objectleider",
    "briefing-rayonmanager",
    "briefing-contractmanager",
    "briefing-locatiebeheerder",
    "briefing-servicedesk",
    "briefing-gebruikers",
    "presentatie-objectleider",
    "presentatie-rayonmanager",
    "presentatie-contractmanager",
    "presentatie-locatiebeheerder",
    "presentatie-servicedesk",
    "presentielijst-briefing",
    "contractgezondheid",
    "agreement",
    "briefing-site-manager",
    "briefing-area-manager",
    "briefing-contract-manager",
    "briefing-building-manager",
    "briefing-service-desk",
    "briefing-users",
    "slides-site-manager",
    "slides-area-manager",
    "slides-contract-manager",
    "slides-building-manager",
    "slides-service-desk",
    "attendance-briefing",
    "contract-health",
)


@cache
def everything() -> tuple[View, ...]:
    """Every document of the demo's contract."""
    return tuple(all_views(subject(demo())))


@pytest.mark.parametrize("name", NAMES)
def test_says(name: str, golden: Callable[[str, str], None]) -> None:
    (view,) = (view for view in everything() if view.name == name)
    # the hash follows from every letter of the source; elsewhere it is tested by itself
    short = content_hash(terms_of(demo()))[:12]
    golden(f"views/{name}.txt", outline(document(view)).replace(short, "<hash>"))


def test_all_are_held() -> None:
    assert tuple(view.name for view in everything()) == NAMES
