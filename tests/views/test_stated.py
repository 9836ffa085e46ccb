"""An annex refers to an article that says the same, and says it itself where none does."""

from dataclasses import replace

from tests.views.demo import demo
from tests.views.outline import outline

from sluitend.prose.text import prose_of
from sluitend.render.compose import document
from sluitend.rules.subject import Subject
from sluitend.views import agreement
from sluitend.wording.words import words

BESIDE = (
    "Hoe de Malus zich verhoudt tot schadevergoeding, nakoming en ingebrekestelling, staat in"
    " artikel 10 (-> bonus-malus)."
)
PERFORMANCE = (
    "In afwijking van artikel 6:92 lid 1 BW heeft Opdrachtgever naast de Malus recht op nakoming."
)
INVOICED = "Hoe vaak wordt gefactureerd en wanneer wordt betaald, staat in artikel 22 (-> payment)."
TERM = "Opdrachtgever betaalt een juiste factuur binnen 30 dagen na ontvangst."


def text(without: str = "") -> str:
    """The demo's agreement, perhaps without an article."""
    prose = prose_of(demo(), "nl")
    kept = tuple(one for one in prose.articles if one.id != without)
    given = Subject(demo(), {"nl": replace(prose, articles=kept)})
    (view,) = agreement.views(given, words("nl"), gate_open=False)
    return outline(document(view))


def test_what_an_article_says_is_said_once() -> None:
    said = text()
    assert BESIDE in said
    assert INVOICED in said
    assert said.count(PERFORMANCE) == 1
    assert said.count(TERM) == 1


def test_without_the_article_on_the_malus_the_annex_says_it() -> None:
    said = text(without="bonus-malus")
    assert BESIDE not in said
    assert said.count(PERFORMANCE) == 1


def test_without_the_article_on_payment_the_annex_says_it() -> None:
    said = text(without="payment")
    assert INVOICED not in said
    assert said.count(TERM) == 1
    assert "Opdrachtnemer factureert per maand, achteraf." in said
