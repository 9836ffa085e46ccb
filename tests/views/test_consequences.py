"""The annex of consequences: what a table of points or credits is about stands beside it."""

from tests.views.demo import of_files
from tests.views.outline import outline
from tests.views.test_briefing import part
from tests.views.test_documents import REGISTERED

from sluitend.render.compose import document
from sluitend.rules.subject import Subject
from sluitend.views.all import DOCUMENTS
from sluitend.wording.words import words

TERMS = """
service_levels:
  - id: on-time
    title: Op tijd
    target: at least 90 %
    measure: {kind: share, counts_if: {column: met, is: true}}
consequences:
  - id: points
    kind: service_points
    title: Punten
    on: [on-time]
    bands: [{at_least: 90 %, points: 0}, {otherwise: true, points: 5}]
  - id: credit
    kind: service_credit
    title: Korting
    on: on-time
    bands: [{at_least: 90 %, credit: 0 %}, {otherwise: true, credit: 5 %}]
  - {id: charged, kind: penalty, title: Boete, on: points, above: 10, per_point: "25.00"}
"""
ANNEX = """### 1. Punten
[table plain]
  ! Resultaat | Uitkomst
  | Ten minste 90% | 0 punten
  | In alle andere gevallen | 5 punten
[note] Van boven naar beneden gelezen geldt de eerste rij die klopt.
[sublid a.] Per maand bepaalt het resultaat van ‘Op tijd’ hoeveel punten Opdrachtnemer \
voor die KPI krijgt.
### 2. Korting
[table plain]
  ! Resultaat | Uitkomst
  | Ten minste 90% | Geen korting
  | In alle andere gevallen | Een korting van 5%
[note] Van boven naar beneden gelezen geldt de eerste rij die klopt.
[sublid a.] Over elke maand bepaalt de waarde van ‘Op tijd’ welke korting Opdrachtnemer \
verleent.
[sublid b.] De grondslag is de som van alle vergoedingen, geïndexeerd, exclusief btw en zonder \
Meerwerk.
[sublid c.] Er is geen maximum overeengekomen."""
ROWS = [
    (
        "  | *Punten* | Voor elke maand waarin de Norm van ‘Op tijd’ is gemist"
        " | Bij ten minste 90%: 0 punten; in alle andere gevallen: 5 punten"
    ),
    (
        "  | *Boete* | Voor elk punt dat in een periode bij ‘Punten’ boven 10 punten uitkomt"
        " | Boete van € 25,00"
    ),
]


def said(name: str) -> str:
    """The first document of a kind, of a small contract."""
    sheet = REGISTERED["schoonmaak/contract.yaml"].replace("registered", "watertight")
    given: Subject = of_files(
        {
            **REGISTERED,
            "house/outline.yaml": "articles: {default: [start]}\n",
            "clauses/nl/start.md": "---\nid: start\ntitle: Begin\n---\nWij beginnen.\n",
            "schoonmaak/contract.yaml": sheet,
            "schoonmaak/sla.yaml": TERMS,
        }
    )
    kind = {one.ID: one for one in DOCUMENTS}[name]
    return outline(document(next(iter(kind.views(given, words("nl"), False))))).replace(
        "\u00a0", " "
    )


def test_the_service_level_and_the_period_are_named_below_the_rows() -> None:
    assert ANNEX in said("agreement")


def test_a_briefing_says_when_points_come_and_what_they_cost() -> None:
    rows = part(said("briefing"), "Wat er gebeurt als het niet lukt").splitlines()
    assert [row for row in rows if row in ROWS] == ROWS
