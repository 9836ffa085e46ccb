"""What briefings tell each reader, and what they leave to others."""

from dataclasses import replace

import pytest
from tests.views.demo import demo, of_files
from tests.views.outline import outline

from sluitend.load.dossier import Dossier
from sluitend.model.service_level import ServiceLevel
from sluitend.prose.text import Prose, prose_of
from sluitend.quantity import Bound, quantity
from sluitend.render.compose import document
from sluitend.rules.subject import Subject
from sluitend.views import briefing
from sluitend.views.edition import Edition, edition_of
from sluitend.views.explaining.quality import norm
from sluitend.wording.words import words

BOTH = demo().contract.with_(languages=("nl", "en"))


def subject(dossier: Dossier, standard: bool = False) -> Subject:
    """The demo in both languages; the Dutch articles serve for English, to have any."""
    prose = prose_of(dossier, "nl")
    if standard:
        articles = tuple(replace(one, own=False, deviates=False) for one in prose.articles)
        prose = Prose(articles, prose.annexes, prose.problems)
    return Subject(replace(dossier, contract=BOTH), {"nl": prose, "en": prose})


def briefings(given: Subject, language: str) -> list[str]:
    """Site manager, contract manager, help desk."""
    views = briefing.views(given, words(language), gate_open=False)
    return [outline(document(view)) for view in views]


def part(text: str, heading: str) -> str:
    """What stands under a heading."""
    return text.partition(f"## {heading}\n")[2].partition("\n## ")[0]


# --- deviations from the standard articles ----------------------------------------------------


@pytest.mark.parametrize(
    ("language", "heading", "own", "in_place"),
    [
        (
            "nl",
            "Afwijkingen van de standaardartikelen",
            "eigen artikel",
            "eigen tekst in plaats van het standaardartikel",
        ),
        (
            "en",
            "Deviations from the standard articles",
            "own article",
            "own text in place of the standard article",
        ),
    ],
)
def test_deviations_are_listed(language: str, heading: str, own: str, in_place: str) -> None:
    site_manager, contract_manager, help_desk = briefings(subject(demo()), language)
    listed = [line for line in part(contract_manager, heading).splitlines() if "  | " in line]
    assert listed == [
        f"  | Artikel 18 | Atriumglas stadskantoor | {own}",
        f"  | Artikel 28 | Toegang, alarm en middelen van opdrachtgever | {in_place}",
    ]
    assert heading not in site_manager
    assert heading not in help_desk


def test_without_deviations_nothing_is_said_of_them() -> None:
    given = subject(demo(), standard=True)
    assert not any("Afwijkingen van de" in text for text in briefings(given, "nl"))


# --- the site manager -------------------------------------------------------------------------


def test_what_to_do_comes_first() -> None:
    site_manager, *_ = briefings(subject(demo()), "nl")
    headings = [line for line in site_manager.splitlines() if line.startswith("## ")]
    assert headings[1] == "## Wat u doet: elke dag, elke week, elke maand, elk kwartaal"
    rows = part(site_manager, headings[1].removeprefix("## ")).splitlines()
    when = [row.split(" | ")[1] for row in rows if row.startswith("  | ")]
    assert when == ["Elke dag", "Zodra het gebeurt", "Elke 2 weken", "Elke maand", "Elk Kwartaal"]


def test_terms_stand_with_their_length() -> None:
    site_manager, *_ = briefings(subject(demo()), "nl")
    assert "*Klachten tijdig opgelost.* De termijn is 3 werkdagen." in site_manager
    assert site_manager.count("De termijn is 3 werkdagen.") == 2


def test_a_penalty_has_its_cap() -> None:
    site_manager, *_ = briefings(subject(demo()), "nl")
    said = "Boete van € 250,00. / Het maximum is per Contractjaar € 2.500,00"
    assert said in site_manager


def test_nobody_calls_themselves() -> None:
    site_manager, _, help_desk = briefings(subject(demo()), "nl")
    assert "| *u (Objectleider)* |" in site_manager
    assert "| *u (Servicedesk)* |" in help_desk


# --- the help desk ----------------------------------------------------------------------------


def test_the_help_desk_gets_its_own_part_only() -> None:
    *_, help_desk = briefings(subject(demo()), "nl")
    rows = part(help_desk, "Wat u doet zodat het cijfer klopt").splitlines()
    titles = [row.split(" | ")[1].strip("*") for row in rows if row.startswith("  | ")]
    assert titles == [
        "Klachten tijdig opgelost",
        "Gebreken tijdig hersteld",
        "Uitval gemeld en vervangen",
        "Herhaalklachten",
    ]
    assert "KMS" not in part(help_desk, "Vragen om terug te stellen")


# --- norms in plain words ---------------------------------------------------------------------


def edition(language: str) -> Edition:
    """The demo in a language."""
    given = edition_of(subject(demo()), words(language), gate_open=False)
    assert given is not None
    return given


@pytest.mark.parametrize(
    ("border", "dutch", "english"),
    [
        (Bound("at least", quantity("100 %")), "100%", "100%"),
        (Bound("at most", quantity("0")), "geen", "none"),
        (Bound("at most", quantity("1")), "ten hoogste 1", "at most 1"),
        (Bound("at least", quantity("90 %")), "ten minste 90%", "at least 90%"),
    ],
)
def test_norms(border: Bound, dutch: str, english: str) -> None:
    level: ServiceLevel = demo().contract.service_levels[0].with_(target=border, unit="pieces")
    level = level.with_(measure=None, unit=None)
    assert (norm(level, edition("nl")), norm(level, edition("en"))) == (dutch, english)


def test_a_contract_without_terms_has_no_daily_part() -> None:
    files = {
        "sluitend.yaml": "format: 1\n",
        "parties/zandwijk.yaml": "id: zandwijk\nname: Gemeente Zandwijk\n",
        "parties/helder.yaml": "id: helder\nname: Heldergroep B.V.\n",
        "s/contract.yaml": "id: s\ntitle: Schoonmaak\nclient: zandwijk\nsupplier: helder\n"
        "level: registered\nterm: {starts: 2026-01-01, ends: 2026-12-31}\n",
        "s/sla.yaml": "service_levels:\n  - {id: on-time, title: Op tijd, target: at least 90 %}\n",
    }
    assert not any("Wat u doet:" in text for text in briefings(of_files(files), "nl"))


def test_a_bonus_on_a_kpi_says_what_decides_and_what_each_step_gives() -> None:
    """The site manager reads that there is one, the contract manager what it comes to."""
    files = {
        "sluitend.yaml": "format: 1\n",
        "parties/zandwijk.yaml": "id: zandwijk\nname: Gemeente Zandwijk\n",
        "parties/gras.yaml": "id: gras\nname: Grasduin B.V.\n",
        "g/contract.yaml": "id: g\ntitle: Groen\nclient: zandwijk\nsupplier: gras\n"
        "level: managed\nterm: {starts: 2026-01-01, ends: 2026-12-31}\n",
        "g/sla.yaml": "service_levels:\n  - {id: clean, title: Uren zonder uitstoot, per: year,"
        " role: gate, target: at least 50 %, measure: {kind: ratio, of: log, top: {sum: clean},"
        " bottom: {sum: all}}}\n"
        "consequences:\n  - {id: b, title: Beloning, kind: bonus_malus, 'on': clean, per: year,"
        " bonus: {above: 60 %, per: 1 percentage point, amount: '40'},"
        " malus: {below: 50 %, per: 1 percentage point, amount: '40'},"
        " cap: {malus_amount: '1000', bonus_amount: '1000', per: year}}\n",
    }
    site_manager, contract_manager, _ = briefings(of_files(files), "nl")
    decides = (
        "Over elk kalenderjaar bepaalt de waarde van ‘Uren zonder uitstoot’ welk bedrag Partijen"
        " verrekenen."
    )
    heading = "Wat er gebeurt als het niet lukt"
    assert part(site_manager, heading).strip() == f"[body] {decides}"
    said = part(contract_manager, heading).replace("\N{NO-BREAK SPACE}", " ").strip()
    assert said == (
        f"[body] {decides} De Bonus is € 40,00 voor elk procentpunt boven 60%; een deel daarvan"
        " telt naar verhouding; bij precies 60% is er geen bedrag. De Malus is € 40,00 voor elk"
        " procentpunt onder 50%; een deel daarvan telt naar verhouding; bij precies 50% is er geen"
        " bedrag. Het maximum is per kalenderjaar een Malus van € 1.000,00 en een Bonus van"
        " € 1.000,00; wat daarboven uitkomt, vervalt."
    )
