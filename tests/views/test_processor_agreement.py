"""The annex of a processor agreement: what is processed, how it is secured, with whom."""

import pytest
from tests.views.demo import of_files
from tests.views.outline import outline
from tests.views.test_documents import REGISTERED

from sluitend.prose.text import prose_of
from sluitend.render.compose import document
from sluitend.rules.subject import Subject
from sluitend.views.all import DOCUMENTS
from sluitend.wording.words import words

CAMERAS = """
personal_data:
  processes_for_client: true
  processing:
    - id: cameras
      title: {nl: Camerabeelden, en: Camera images}
      purpose: {nl: Meekijken bij alarm., en: Watching at an alarm.}
      data: {nl: Beelden met datum en tijd., en: Images with date and time.}
      persons: {nl: Bezoekers., en: Visitors.}
      kept: {nl: 28 dagen., en: 28 days.}
"""
SECURED = """
  measures: [{nl: Een persoonlijk account., en: A personal account.}]
  sub_processors:
    - id: cloud
      name: Wolk B.V.
      work: {nl: Hosting, en: Hosting}
      place: {nl: Nederland, en: the Netherlands}
"""


def contract(personal_data: str) -> Subject:
    """A watertight contract in two languages, with one article."""
    sheet = REGISTERED["schoonmaak/contract.yaml"].replace("registered", "watertight")
    files = {
        **REGISTERED,
        "house/outline.yaml": "articles: {default: [start]}\n",
        "clauses/nl/start.md": "---\nid: start\ntitle: Begin\n---\nWij beginnen.\n",
        "clauses/en/start.md": "---\nid: start\ntitle: Start\n---\nWe start.\n",
        "schoonmaak/contract.yaml": f"{sheet}\nlanguages: [nl, en]\n{personal_data}",
    }
    return of_files(files)


def annex(given: Subject, language: str) -> str:
    """What the agreement says below the heading of the annex, up to the next annex."""
    agreement = next(kind for kind in DOCUMENTS if kind.ID == "agreement")
    (view,) = agreement.views(given, words(language), False)
    heading = f": {words(language).label['annex_processor_agreement']}\n"
    return outline(document(view)).rpartition(heading)[2].partition("\n=== ")[0].rstrip("\n")


NL = """[lead] Opdrachtnemer verwerkt voor Opdrachtgever de persoonsgegevens hieronder, en geen \
andere. Elke verwerking duurt zolang de Overeenkomst duurt.
### 1. Camerabeelden
[table facts]
  | Aard en doel | Meekijken bij alarm.
  | Persoonsgegevens | Beelden met datum en tijd.
  | Betrokkenen | Bezoekers.
  | Bewaren | 28 dagen."""
NL_SECURED = """
## Beveiligingsmaatregelen
[lead] Opdrachtnemer treft en onderhoudt ten minste deze technische en organisatorische \
maatregelen (artikel 32 AVG).
[sublid a.] Een persoonlijk account.
## Subverwerkers
[lead] Opdrachtgever heeft ingestemd met deze andere verwerkers (artikel 28, tweede lid, AVG).
[table small]
  ! Subverwerker | KvK | Werkzaamheden | Plaats
  | Wolk B.V. | – | Hosting | Nederland"""
EN = """[lead] For the Client the Supplier processes the personal data below, and no others. Each \
processing lasts as long as the Agreement.
### 1. Camera images
[table facts]
  | Nature and purpose | Watching at an alarm.
  | Personal data | Images with date and time.
  | Data subjects | Visitors.
  | Retention | 28 days."""
EN_SECURED = """
## Security measures
[lead] The Supplier takes and maintains at least these technical and organisational measures \
(article 32 GDPR).
[sublid a.] A personal account.
## Sub-processors
[lead] The Client has agreed to these other processors (article 28(2) GDPR).
[table small]
  ! Sub-processor | Trade register | Work | Place
  | Wolk B.V. | – | Hosting | the Netherlands"""
NOBODY = """
## Subverwerkers
[body] Opdrachtgever heeft met geen andere verwerker ingestemd."""


@pytest.mark.parametrize(
    ("language", "given", "said"),
    [
        ("nl", CAMERAS + SECURED, NL + NL_SECURED),
        ("en", CAMERAS + SECURED, EN + EN_SECURED),
        ("nl", CAMERAS, NL + NOBODY),
    ],
    ids=["in Dutch", "in English", "no measures, no other processor"],
)
def test_it_says_what_is_processed_and_how(language: str, given: str, said: str) -> None:
    assert annex(contract(given), language) == said


@pytest.mark.parametrize("processes", ["true", "false"])
def test_without_a_processing_there_is_no_annex(processes: str) -> None:
    given = f"personal_data: {{processes_for_client: {processes}}}"
    prose = prose_of(contract(given).dossier, "nl")
    assert "annex-processor-agreement" not in [one.id for one in prose.annexes]
