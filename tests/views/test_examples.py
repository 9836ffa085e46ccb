"""Worked examples as calculations: what moves is reckoned out, what does not is said once."""

from tests.views.demo import CONTRACTS, subject
from tests.views.outline import outline

from sluitend.load.portfolio import load
from sluitend.render.compose import document
from sluitend.source.disk import disk
from sluitend.views.all import DOCUMENTS
from sluitend.wording.words import words

SECURITY = next(one for one in load(disk(CONTRACTS)).dossiers if one.id == "beveiliging-receptie")
ROWS = """
  | Boete per servicepunt, februari 2026 | 30 punten, de eerste 10 kosten niets; gewogen 20 maal \
€ 25,00: € -500,00. | Opdrachtnemer betaalt € 500,00
  | Boete per servicepunt, maart 2026 | 85 punten, de eerste 10 kosten niets; gewogen 97,5 maal \
€ 25,00: € -2.437,50. / Het maximum is € 2.000,00, waarvan € 0,00 al is gebruikt: € -2.000,00. \
| Opdrachtnemer betaalt € 2.000,00
  | Korting voor onbezette uren | – | Niets verschuldigd
  | Korting voor een onbezette centrale post | – | Niets verschuldigd
  | Kwaliteitspot | Op het spel staat € 4.415,175; gemist: geen KPI: € 0,00. | Niets verschuldigd
  = *Totaal* | *Opdrachtnemer betaalt € 2.500,00*
"""


def test_a_month_in_which_nothing_arises_takes_no_row() -> None:
    agreement = next(kind for kind in DOCUMENTS if kind.ID == "agreement")
    (view,) = agreement.views(subject(SECURITY), words("nl"), False)
    said = outline(document(view)).replace("\N{NO-BREAK SPACE}", " ")
    third = said.partition("Servicepunten die verdubbelen")[2].partition("\n###")[0]
    assert ROWS in third
