"""The contract health report: what it makes of a contract, of its management, and of its level."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.views.demo import all_views, demo, of_files, subject
from tests.views.outline import outline

from sluitend.actions.site import site
from sluitend.model.audience import Audience
from sluitend.model.contract import Contract
from sluitend.prose.blocks import Document
from sluitend.render.compose import document
from sluitend.rules.all import RULES
from sluitend.rules.level import next_level
from sluitend.rules.practice import PRACTICES
from sluitend.rules.rule import findings
from sluitend.rules.subject import Findings, Subject
from sluitend.source.memory import memory
from sluitend.views import health
from sluitend.wording.words import LANGUAGES, words

FILES = {
    "sluitend.yaml": "format: 1\n",
    "parties/zandwijk.yaml": """
id: zandwijk
name: Gemeente Zandwijk
people: [{id: m-de-jong, name: M. de Jong}]
""",
    "parties/helder.yaml": """
id: helder
name: Heldergroep B.V.
people: [{id: r-smit, name: R. Smit}]
""",
    "schoonmaak/contract.yaml": """
id: schoonmaak
title: Schoonmaak
client: zandwijk
supplier: helder
level: registered
term: {starts: 2026-01-01, ends: 2026-12-31}
roles: [{id: contract-manager, title: Contractmanager, side: client, person: m-de-jong}]
governance: {evaluation_every: 12 months}
accept: [{code: SL236, at: term, reason: Zij kennen de panden., by: m-de-jong, until: 2026-06-30}]
""",
    "schoonmaak/actions.yaml": """
actions:
  - {id: a-1, what: Sleutels tellen., side: supplier, owner: r-smit, due: 2026-06-30}
  - {id: a-2, what: Rooster maken., side: supplier, owner: r-smit, due: 2026-02-01}
  - {id: a-3, what: Plan lezen., side: client, owner: m-de-jong, due: 2026-02-01, done: 2026-01-31}
  - {id: a-4, what: Zo blijft het., kind: decision, side: client, owner: m-de-jong}
""",
}
EVALUATIONS = {
    "schoonmaak/evaluations/2025.yaml": """
period: 2025
on: 2026-01-15
opinions: [{id: clarity, title: Duidelijkheid, client: 3, supplier: 5}]
""",
    "schoonmaak/evaluations/2026.yaml": """
period: 2026-H1
on: 2026-07-10
opinions:
  - {id: clarity, title: Duidelijkheid, client: 4, supplier: 3, note: De norm leest men anders.}
  - {id: in-time, title: Op tijd besluiten, client: 2, supplier: 2}
  - {id: data, title: Gegevens, client: 3, supplier: 3}
agreed: [De norm bespreken.]
""",
}


def contract(**changed: str) -> dict[str, str]:
    """The small tree, with lines of its contract said otherwise."""
    lines = FILES["schoonmaak/contract.yaml"].splitlines()
    kept = [line for line in lines if line.partition(":")[0] not in changed]
    added = [f"{key}: {value}" for key, value in changed.items() if value]
    return {**FILES, "schoonmaak/contract.yaml": "\n".join((*kept, *added, ""))}


def report(
    files: Mapping[str, str], today: date | None = None, language: str = "nl", gate: bool = False
) -> str:
    """The report on the contract of a small tree, as text."""
    return said(replace(of_files(files), today=today), language, gate)


def said(given: Subject, language: str = "nl", gate: bool = False) -> str:
    return outline(made(given, language, gate))


def made(given: Subject, language: str = "nl", gate: bool = False) -> Document:
    (view,) = health.views(given, words(language), gate)
    return document(view)


def part(text: str, heading: str) -> list[str]:
    """The lines below a heading."""
    _, _, below = text.partition(f"## {heading}\n")
    return below.partition("\n## ")[0].splitlines()


# --- the verdict ------------------------------------------------------------------------------


def test_nothing_found() -> None:
    assert part(said(subject(demo()), gate=True), "Oordeel") == [
        "[body] *Kwaliteit van het contract:* in orde. Wat het niveau ‘sluitend’ vraagt, is er.",
        (
            "[body] *Kwaliteit van het beheer:* nog niet te beoordelen. Partijen hebben het beheer"
            " nog niet samen geëvalueerd. Zij doen dat elke 12 maanden."
        ),
    ]


def test_what_holds_back_the_signature_is_counted() -> None:
    first, _ = part(report(FILES), "Oordeel")
    assert first == (
        "[body] *Kwaliteit van het contract:* nog niet in orde. Gevonden: twee punten. Eén punt"
        " houdt de ondertekening tegen."
    )


def test_what_does_not_hold_it_back() -> None:
    given = subject(demo())
    (stale,) = (
        one for one in findings(of_files(FILES), RULES).problems if one.fault.code == "SL290"
    )
    first, _ = part(said(replace(given, found=Findings((stale,)))), "Oordeel")
    assert first == (
        "[body] *Kwaliteit van het contract:* grotendeels in orde. Gevonden: één punt. Dat houdt de"
        " ondertekening niet tegen."
    )


@pytest.mark.parametrize("status", ["signed", "ended"])
def test_past_signing_nothing_is_said_of_it(status: str) -> None:
    given = subject(demo())
    settled = given.dossier.contract.with_(status=status)
    found = findings(of_files(FILES), RULES)
    past = replace(given, dossier=replace(given.dossier, contract=settled), found=found)
    first, _ = part(said(past), "Oordeel")
    assert first == "[body] *Kwaliteit van het contract:* niet in orde. Gevonden: twee punten."


# --- findings by practice ---------------------------------------------------------------------


def test_each_rule_of_practice_has_its_verdict() -> None:
    rows = part(report(FILES), "De regels van goed contractmanagement")[3:]
    verdicts = {(cells := row.strip(" |").split(" | "))[0]: cells[-1] for row in rows}
    assert tuple(verdicts) == PRACTICES
    assert verdicts["0"] == "één punt"
    assert verdicts["1"] == "gevraagd vanaf het niveau ‘beheerd’"
    assert verdicts["6"] == "gevraagd vanaf het niveau ‘sluitend’"
    assert verdicts["g1"] == "geen bevindingen"


def test_a_finding_that_serves_several_rules_is_listed_once() -> None:
    text = report(contract(level="watertight"))
    rows = part(text, "De regels van goed contractmanagement")
    assert any(row.endswith("| één punt; zie bij regel 3") for row in rows)
    found = part(text, "Wat er is gevonden")
    assert len([line for line in found if "SL289" in line]) == 1
    assert len([line for line in found if line.startswith("### Regel 3: ")]) == 1


def test_a_finding_says_what_where_and_the_remedy() -> None:
    found = part(report(FILES), "Wat er is gevonden")
    at = found.index("### Regel 0: Het contract is in beeld: de feiten staan vast en iemand is"
                     " aanspreekbaar")  # fmt: skip
    assert found[at + 1 : at + 4] == [
        "[table small]",
        "  ! Wat er ontbreekt of niet klopt | Waar | Wat u doet",
        (
            "  | Voor een geregistreerd contract ontbreekt nog: de dienst (‘service’), de"
            " opzegtermijn (‘term.notice’), de waarde (‘value’) en de eigenaar (‘owner’). |"
            " contract.yaml, regel 2 / SL287, waarschuwing / houdt de ondertekening tegen | Vul"
            " deze feiten in ‘contract.yaml’ in."
        ),
    ]


def test_what_was_accepted_is_no_finding() -> None:
    text = said(accepting())
    rows = part(text, "De regels van goed contractmanagement")
    assert [row for row in rows if row.endswith("| geen andere bevindingen dan wat is aanvaard")]
    assert part(text, "Wat partijen hebben aanvaard") == [
        "[table small]",
        "  ! Bevinding | Reden | Door | Tot en met",
        "  | SL236: term | Zij kennen de panden. | M. de Jong | 30 juni 2026",
    ]


def accepting(today: date | None = None) -> Subject:
    """The small contract, with its acceptance, as though nothing else was found."""
    given = of_files(contract(level="managed"))
    return replace(given, found=Findings(()), today=today)


def test_an_acceptance_is_expired_the_day_after_its_last() -> None:
    last = said(accepting(date(2026, 6, 30)))
    assert "verlopen" not in last
    past = said(accepting(date(2026, 7, 1)))
    assert "| 30 juni 2026, verlopen" in past
    assert (
        "- [body] De aanvaarding van SL236 is verlopen op 30 juni 2026: oplossen of opnieuw"
        " aanvaarden?"
    ) in part(past, "Voor de agenda")


def test_what_could_not_be_read_is_not_judged() -> None:
    given = replace(subject(demo()), found=Findings((), ("SL203", "SL230")))
    text = said(given)
    rows = part(text, "De regels van goed contractmanagement")
    unread = [row for row in rows if row.endswith("een deel van het contract is niet te lezen")]
    assert [row.split("| ")[1].strip() for row in unread] == ["2", "g1"]
    assert part(text, "Wat er is gevonden") == [
        "[note] Niet beoordeeld, omdat een deel niet te lezen is: SL203, SL230."
    ]


# --- level and gate ---------------------------------------------------------------------------


def test_what_the_next_level_asks() -> None:
    first, *asked = part(report(FILES), "Niveau")
    assert first == (
        "[body] Dit contract heeft het niveau ‘geregistreerd’. Het volgende niveau is ‘beheerd’."
        " Daarvoor is nog nodig:"
    )
    _, lacking = next_level(of_files(FILES), "registered")
    assert len(asked) == len(lacking) > 0
    assert all(line.startswith("- [body] ") for line in asked)


def test_the_highest_level() -> None:
    assert part(said(subject(demo())), "Niveau") == [
        "[body] Dit contract heeft het niveau ‘sluitend’. Dat is het hoogste."
    ]


def test_a_level_that_is_claimed_too_low() -> None:
    given = subject(demo())
    modest = given.dossier.contract.with_(level="managed")
    assert part(said(subject(replace(given.dossier, contract=modest))), "Niveau") == [
        (
            "[body] Dit contract heeft het niveau ‘beheerd’. Het heeft al alles wat het volgende"
            " niveau, ‘sluitend’, vraagt: verhoog het."
        )
    ]


def test_the_gate() -> None:
    heading = "Klaar voor ondertekening?"
    assert part(said(subject(demo()), gate=True), heading) == [
        "[body] Ja. Niets houdt de ondertekening tegen."
    ]
    assert part(said(subject(demo())), heading) == [
        "[body] Nee. Wat de ondertekening tegenhoudt, toont ‘sluitend check’."
    ]
    first, *holding = part(report(FILES), heading)
    assert first == "[body] Nee. Dit houdt de ondertekening tegen:"
    assert holding[-1].endswith("(contract.yaml, regel 2).")


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("signed", "[body] Dit contract is al ondertekend, als versie 1.0."),
        ("ended", "[body] Dit contract is beëindigd."),
    ],
)
def test_the_gate_behind_it(status: str, text: str) -> None:
    given = demo()
    settled = replace(given, contract=given.contract.with_(status=status))
    assert part(said(subject(settled)), "Klaar voor ondertekening?") == [text]


# --- the management ---------------------------------------------------------------------------


def test_both_marks_side_by_side() -> None:
    text = report({**FILES, **EVALUATIONS})
    first, *rest = part(text, "Het beheer")[6:]
    assert first == (
        "[body] Cijfers van 1 tot en met 5, gegeven op 10 juli 2026; periode: eerste halfjaar 2026."
    )
    assert rest == [
        "[table small]",
        "  ! Onderwerp | Opdrachtgever | Opdrachtnemer | Verschil | Vorige keer | Toelichting",
        "  | Duidelijkheid | 4 | 3 | 1 | 3 en 5 | De norm leest men anders.",
        "  | Op tijd besluiten | 2 | 2 | 0 |  | ",
        "  | Gegevens | 3 | 3 | 0 |  | ",
        "[body] Samen afgesproken:",
        "- [body] De norm bespreken.",
    ]


def test_differences_and_low_marks_are_for_the_agenda() -> None:
    text = report({**FILES, **EVALUATIONS})
    assert part(text, "Voor de agenda") == [
        (
            "- [body] Duidelijkheid: Opdrachtgever geeft een 4, Opdrachtnemer een 3. Waar zit het"
            " verschil in?"
        ),
        "- [body] Op tijd besluiten: beide partijen geven een 2. Wat is er nodig?",
    ]
    assert part(text, "Oordeel")[1] == (
        "[body] *Kwaliteit van het beheer:* vraagt aandacht. Over één onderwerp geven partijen een"
        " verschillend cijfer. Eén onderwerp krijgt van ten minste één partij een 1 of een 2."
    )


def test_a_first_evaluation_with_which_both_are_content() -> None:
    content = "period: 2025\non: 2026-01-15\nopinions: [{id: a, title: A, client: 3, supplier: 3}]"
    text = report({**FILES, "schoonmaak/evaluations/2025.yaml": content})
    assert part(text, "Oordeel")[1] == (
        "[body] *Kwaliteit van het beheer:* in orde. Bij de evaluatie van 15 januari 2026 waren"
        " partijen het eens en was geen cijfer onvoldoende."
    )
    assert "  ! Onderwerp | Opdrachtgever | Opdrachtnemer | Verschil | Toelichting" in text
    assert part(text, "Voor de agenda") == []


def test_an_action_is_late_the_day_after_its_last() -> None:
    assert "te laat" not in report(FILES, date(2026, 2, 1))
    text = report(FILES, date(2026, 2, 2))
    assert part(text, "Voor de agenda")[0] == (
        "- [body] Eén actie is te laat. Wat is er nodig? De lijst staat onder ‘Het beheer’."
    )
    assert part(text, "Het beheer") == [
        "[body] Elke rol heeft een naam: één in totaal.",
        "[body] Open acties:",
        "[table small]",
        "  ! Actie | Wie | Uiterlijk",
        "  | Rooster maken. | R. Smit | 1 februari 2026, te laat",
        "  | Sleutels tellen. | R. Smit | 30 juni 2026",
    ]


def test_without_a_day_nothing_is_late() -> None:
    text = report(FILES)
    assert "Peildatum | geen; of iets te laat is, is niet beoordeeld" in text
    assert "te laat |" not in text
    assert "Peildatum | 2 februari 2026" in report(FILES, date(2026, 2, 2))


def test_a_role_without_a_name() -> None:
    text = report(contract(roles="[{id: manager, title: Beheerder, side: client}]"))
    assert part(text, "Oordeel")[1] == (
        "[body] *Kwaliteit van het beheer:* vraagt aandacht. Zonder naam: Beheerder."
    )
    assert part(report(contract(roles="")), "Het beheer")[0] == (
        "[body] Er zijn geen rollen vastgelegd."
    )


def test_no_evaluation_agreed() -> None:
    assert part(report(contract(governance="")), "Oordeel")[1].endswith(
        "Er is niet afgesproken wanneer zij dat doen."
    )


def test_days_that_are_past_are_left_out() -> None:
    days = "Dagen die u niet mag missen"
    assert part(report(FILES), days)[2:] == [
        "  | 1 januari 2026 | De overeenkomst begint",
        "  | 31 december 2026 | De overeenkomst eindigt, als zij niet wordt verlengd",
    ]
    assert part(report(FILES, date(2026, 12, 31)), days)[2:] == [
        "  | 31 december 2026 | De overeenkomst eindigt, als zij niet wordt verlengd"
    ]
    assert part(report(FILES, date(2027, 1, 1)), days) == []


# --- for whom ---------------------------------------------------------------------------------


def test_it_is_for_the_client_alone() -> None:
    of_demo = tuple(all_views(subject(demo())))
    internal = {view.name for view in of_demo if view.audience is Audience.INTERNAL}
    assert internal == {"contractgezondheid", "contract-health"}
    footer = made(subject(demo())).furniture.footer_left
    assert footer.endswith(" · fictief · alleen voor Gemeente Zandwijk")


def test_a_report_on_a_draft_is_no_draft() -> None:
    assert made(subject(demo())).furniture.watermark == ""


@pytest.mark.parametrize(
    ("audience", "offered"), [(Audience.PARTNER, False), (Audience.INTERNAL, True)]
)
def test_the_site_offers_it_to_nobody_else(
    tmp_path: Path, audience: Audience, offered: bool
) -> None:
    (tmp_path / "schoonmaak").mkdir()
    (tmp_path / "schoonmaak" / "contractgezondheid.pdf").write_bytes(b"%PDF")
    files = site(memory(FILES), "nl", audience, tmp_path).files
    assert ("documents/schoonmaak/contractgezondheid.pdf" in files) is offered


# --- totality ---------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.language)
def test_every_rule_of_practice_has_a_sentence(language: object) -> None:
    practice = words(getattr(language, "language", "")).health.practice
    assert tuple(practice) == PRACTICES
    assert all(text.endswith(".") for text in practice.values())


def test_no_code_is_left_in_a_sentence() -> None:
    text = report(contract(level="watertight"))
    assert "`" not in text
    assert "None" not in text


@pytest.mark.parametrize("field", ["roles", "governance", "term", "owner", "number", "client"])
def test_without_a_part(field: str) -> None:
    given = demo()
    default = Contract.model_fields[field].get_default(call_default_factory=True)
    bare = replace(given, contract=given.contract.with_(**{field: default}))
    assert "None" not in said(subject(bare))
