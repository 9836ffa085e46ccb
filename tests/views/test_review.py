"""The quarterly review: what it opens with, and that every number in it can be followed."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from tests.views.demo import subject
from tests.views.outline import outline
from tests.views.reviewed import CONTRACT, FILES, dossier, quarters, with_quarters

from sluitend.analysis.dossier_scored import scored
from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.load.terms import content_hash, terms_of
from sluitend.period import Quarter
from sluitend.render.compose import document
from sluitend.source.memory import memory
from sluitend.views import review
from sluitend.wording.words import words

Q2, Q3, Q4 = Quarter(2026, 2), Quarter(2026, 3), Quarter(2026, 4)
CLEANING = {
    Quarter(2025, 2): "strong-quarter",
    Quarter(2025, 3): "two-weak-inspections",
    Quarter(2025, 4): "penalty-at-cap",
}
SECURITY = {Quarter(2025, 3): "unmanned", Quarter(2025, 4): "points-repeated"}


def said(
    files: Mapping[str, str], quarter: Quarter, language: str = "nl", today: date | None = None
) -> str:
    """The review of a quarter of the small contract, as text."""
    found = load(memory(dict(files)))
    assert [one.fault.code for one in found.problems] == []
    (given,) = found.dossiers
    return _outline(given, quarter, language, today)


def _outline(given: Dossier, quarter: Quarter, language: str, today: date | None) -> str:
    about = replace(subject(given), today=today)
    made = review.view(about, scored(given, quarter), words(language))
    assert made is not None
    return outline(document(made))


def part(text: str, heading: str) -> list[str]:
    """The lines below a heading."""
    _, found, below = text.partition(f"## {heading}\n")
    assert found, heading
    return below.partition("\n## ")[0].removesuffix("\n[page]").splitlines()


def results(quarter: Quarter, **said_: str) -> dict[str, str]:
    """What was recorded of a quarter: lines of its file."""
    lines = "".join(f"{key}: {value}\n" for key, value in said_.items())
    return {f"{CONTRACT}/results/{quarter}.yaml": f"period: {quarter}\n{lines}"}


# --- the whole --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "examples", "language"),
    [
        ("schoonmaak-stadskantoor", CLEANING, "nl"),
        ("schoonmaak-stadskantoor", CLEANING, "en"),
        ("beveiliging-receptie", SECURITY, "nl"),
    ],
)
def test_says(
    name: str, examples: Mapping[Quarter, str], language: str, golden: Callable[[str, str], None]
) -> None:
    given = dossier(name)
    about = replace(subject(given), today=date(2026, 1, 20))
    made = review.view(about, quarters(given, examples), words(language))
    assert made is not None
    short = content_hash(terms_of(given))[:12]
    text = outline(document(made)).replace(short, "<hash>")
    golden(f"views/review-{name}.{language}.txt", text)


def test_a_contract_without_text_in_a_language_has_no_review_in_it() -> None:
    (given,) = load(memory({**with_quarters(36), f"{CONTRACT}/contract.yaml": FILES[
        f"{CONTRACT}/contract.yaml"].replace("[nl, en]", "[nl]")})).dossiers  # fmt: skip
    assert review.view(subject(given), scored(given, Q2), words("en")) is None
    assert review.view(subject(given), (), words("nl")) is None


# --- the first page ---------------------------------------------------------------------------


def test_it_opens_with_what_went_well() -> None:
    text = said(with_quarters(36, 34, 39), Q4)
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert headings[:3] == ["## Wat goed ging", "## Wat aandacht vraagt", "## In het kort"]
    assert part(text, "Wat goed ging") == [
        "- [body] Elke gemeten KPI met een norm heeft die norm gehaald: twee van de twee.",
        "- [body] Ook de streefwaarde is gehaald bij ‘Klachten op tijd’.",
        "- [body] In het vorige kwartaal gemist en nu gehaald: ‘Klachten op tijd’.",
        "- [body] De score is gestegen van 6,4 naar 10,0.",
        "- [body] Opdrachtnemer heeft € 30,00 verdiend: ‘Malus op de score’.",
    ]
    assert part(text, "Wat aandacht vraagt") == ["[body] Niets."]


def test_nothing_is_praised_that_did_not_go_well() -> None:
    text = said(with_quarters(36, 20, rounds=2), Q3)
    assert part(text, "Wat goed ging") == [
        "- [body] Geen van de gemeten KPI’s heeft in dit kwartaal de norm gehaald."
    ]
    assert part(text, "Wat aandacht vraagt") == [
        "- [body] Klachten op tijd: 50,0%, de norm is ten minste 90%.",
        "- [body] Rondes gelopen: 2, de norm is ten minste 3.",
        "- [body] Opdrachtgever moet nog besluiten over ‘Malus op de score’.",
    ]


def test_what_falls_in_the_run_in_is_shown_and_does_not_count() -> None:
    text = said(with_quarters(20), Q2)
    assert part(text, "Wat goed ging") == ["- [body] In dit kwartaal is niets gemeten dat meetelt."]
    assert part(text, "Wat aandacht vraagt") == [
        "- [body] In de inloopperiode, dus alleen getoond: ‘Klachten op tijd’ en ‘Rondes gelopen’."
    ]
    assert "  | Score | Geen score: geen enkele KPI telt mee" in part(text, "In het kort")
    assert "  | Klachten op tijd | 20 van 40 | 50,0% | ten minste 90% | inloopperiode | –" in part(
        text, "Resultaten per KPI"
    )
    assert part(text, "Verrekening") == ["[body] Er is niets te verrekenen."]


def test_figures_that_are_withheld_are_said_to_be() -> None:
    files = with_quarters(36, 39)
    kept = {name: text for name, text in files.items() if "2026-Q3/rounds" not in name}
    text = said(kept, Q3)
    assert "- [body] Rondes gelopen: de gegevens ontbreken; dat telt als gemist." in part(
        text, "Wat aandacht vraagt"
    )


# --- status, decisions, objections ------------------------------------------------------------


def test_the_status_and_the_last_day_to_object() -> None:
    files = with_quarters(36, 34)
    assert "  | Status | Berekend, nog niet vastgelegd" in part(said(files, Q3), "In het kort")
    for more, status in (
        ({}, "Voorlopig"),
        (
            {"sent": "2026-10-12"},
            "Voorlopig, verstuurd op 12 oktober 2026; bezwaar kan tot en met 26 oktober 2026",
        ),
        ({"sent": "2026-10-12", "status": "settled"}, "Afgerekend, verstuurd op 12 oktober 2026"),
    ):
        recorded = results(Q3, **more)
        assert f"  | Status | {status}" in part(said(files | recorded, Q3), "In het kort")


@pytest.mark.parametrize(
    ("outcome", "word", "moves", "total"),
    [
        ("collect", "Innen", "Opdrachtnemer betaalt € 60,00", "Opdrachtnemer betaalt € 60,00"),
        ("waive", "Ervan afgezien", "Niets", "Niets"),
        ("convert", "Vervangen door een verbeterplan", "Niets", "Niets"),
    ],
)
def test_a_decision_stands_in_the_settlement(
    outcome: str, word: str, moves: str, total: str
) -> None:
    decision = (
        f"[{{on: malus, outcome: {outcome}, by: m-de-jong, date: 2026-11-02, reason: Zo is het.}}]"
    )
    text = said(with_quarters(36, 34) | results(Q3, decisions=decision), Q3)
    assert part(text, "Verrekening")[1:] == [
        "[table small]",
        "  ! Gevolg | Volgens de Overeenkomst | Besluit | Te verrekenen",
        (
            "  | Malus op de score | Opdrachtnemer betaalt € 60,00 | "
            f"{word}: M. de Jong, 2 november 2026. Zo is het. | {moves}"
        ),
        f"  = *Totaal* | *{total}*",
    ]
    assert f"  | Nu te verrekenen | {total}" in part(text, "In het kort")


def test_what_waits_for_a_decision_does_not_move() -> None:
    text = said(with_quarters(36, 34), Q3)
    assert part(text, "Verrekening")[3:] == [
        (
            "  | Malus op de score | Opdrachtnemer betaalt € 60,00 | "
            "Nog te besluiten door Opdrachtgever | Nog te besluiten"
        ),
        "  = *Totaal* | *Niets*",
        "[result] Wacht nog op een besluit: Opdrachtnemer betaalt € 60,00.",
    ]


def test_objections_exclusions_and_corrections_are_all_shown() -> None:
    recorded = results(
        Q3,
        objections=(
            "[{on: complaints, by: supplier, date: 2026-10-14, reason: Twee dubbel geteld.,"
            " outcome: upheld, decided_on: 2026-10-20, because: Dat klopt.},"
            " {on: rounds, by: supplier, date: 2026-10-15, reason: Het sneeuwde.}]"
        ),
        exclusions=(
            "[{on: rounds, reason: De sleutel ontbrak., approved_by: m-de-jong,"
            " evidence: sleutelregister}]"
        ),
        corrections=(
            '[{date: 2026-10-21, by: m-de-jong, reason: Herteld., was: {score: "6.0",'
            ' malus: "-60.00"}}]'
        ),
    )
    text = said(with_quarters(36, 34) | recorded, Q3)
    assert part(text, "Bezwaren, uitsluitingen en correcties") == [
        "[table small]",
        "  ! KPI | Wie | Reden | Uitkomst",
        (
            "  | Klachten op tijd | Opdrachtnemer, 14 oktober 2026 | Twee dubbel geteld. | "
            "Gegrond, 20 oktober 2026. Dat klopt."
        ),
        "  | Rondes gelopen | Opdrachtnemer, 15 oktober 2026 | Het sneeuwde. | Nog niet beslist",
        (
            "- [body] Rondes gelopen: uitgesloten. De sleutel ontbrak. Goedgekeurd door "
            "M. de Jong; bewijs: sleutelregister."
        ),
        (
            "- [body] Correctie door M. de Jong op 21 oktober 2026: Herteld. Daarvoor stond er: "
            "score: 6,0 en Malus op de score: Opdrachtnemer betaalt € 60,00."
        ),
    ]
    attention = part(text, "Wat aandacht vraagt")
    assert "- [body] Nog niet beslist is op het bezwaar tegen ‘Rondes gelopen’." in attention
    assert "- [body] Rondes gelopen: het resultaat is uitgesloten." in attention


def test_what_somebody_wrote_in_dutch_alone_stands_so_in_english() -> None:
    objection = "[{on: rounds, by: client, date: 2026-10-15, reason: Het sneeuwde.}]"
    was = '{complaints: "70.0 4 missed measured"}'
    correction = f"[{{date: 2026-10-21, by: m-de-jong, reason: Herteld., was: {was}}}]"
    recorded = results(Q3, objections=objection, corrections=correction)
    text = said(with_quarters(36, 34) | recorded, Q3, "en")
    assert part(text, "Objections, exclusions and corrections")[2:] == [
        "  | Rounds walked | the Client, 15 October 2026 | Het sneeuwde. | Not decided yet",
        (
            "- [body] Correction by M. de Jong on 21 October 2026: Herteld. It said before: "
            "Complaints in time: 70.0, score 4, missed."
        ),
    ]


# --- followed back ----------------------------------------------------------------------------


def test_a_number_leads_back_to_its_file() -> None:
    text = said(with_quarters(36, 34), Q3, "en")
    _, _, below = text.partition("### Complaints in time\n")
    lines = below.partition("\n#")[0].splitlines()
    code = sha256(b"tickets").hexdigest()[:12]
    assert lines == [
        "[table facts]",
        "  | Measurement | The Client measures.",
        "  | Source in the measurement plan | Ticket system.",
        f"  | Delivered | 2026-Q3_tickets.csv: 40 rows, hash {code}, 1 October 2026",
        (
            "  | Calculation | 34 of 40 is 85%. / The target is at least 90%: missed. / "
            "That is score 4."
        ),
    ]


def test_a_plan_of_the_quarter_before_still_runs() -> None:
    text = said(with_quarters(36, 34, 39), Q4)
    assert part(text, "Verbeterplannen en andere rechten")[2:] == [
        (
            "  | Verbeterplan | 30 september 2026 | ‘Klachten op tijd’ | "
            "Plan binnen 10 werkdagen / Effect binnen 1 kwartaal | –"
        )
    ]


def test_actions_done_in_the_quarter_went_well_and_late_ones_need_attention() -> None:
    actions = """\
actions:
  - {id: a-1, what: Sleutels tellen., side: supplier, owner: r-smit, due: 2026-08-01}
  - {id: a-2, what: Rooster maken., side: supplier, owner: r-smit, done: 2026-09-30}
  - {id: a-3, what: Lezen., side: client, owner: m-de-jong, done: 2026-10-01}
"""
    files = {**with_quarters(36, 36), f"{CONTRACT}/actions.yaml": actions}
    text = said(files, Q3, today=date(2026, 10, 20))
    assert "- [body] In dit kwartaal is één actie afgerond." in part(text, "Wat goed ging")
    assert part(text, "Wat aandacht vraagt") == ["- [body] Eén actie is te laat."]
    assert part(text, "Acties")[2:] == ["  | Sleutels tellen. | R. Smit | 1 augustus 2026: te laat"]
    assert part(said(files, Q3), "Wat aandacht vraagt") == ["[body] Niets."]


def test_what_was_not_measured_may_count_with_the_full_score() -> None:
    sla = FILES[f"{CONTRACT}/sla.yaml"].replace("renormalise", "full_score")
    files = {**with_quarters(36, 34), f"{CONTRACT}/sla.yaml": sla}
    excluded = "[{on: rounds, reason: Sneeuw., approved_by: m-de-jong, evidence: knmi}]"
    table = part(said(files | results(Q3, exclusions=excluded), Q3), "Hoe de score tot stand kwam")
    assert table[2:5] == [
        "  | Klachten op tijd | 34 van 40 | 85,0% | 4 | 60 | 240",
        "  | Rondes gelopen | het resultaat is uitgesloten | 3 | 10 | 40 | 400",
        "  = *Score* | 640 gedeeld door 100 is 6,4 | *6,4*",
    ]
