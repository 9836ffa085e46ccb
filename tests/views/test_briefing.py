"""What briefings tell each reader, and what they leave to others."""

from dataclasses import replace

import pytest
from tests.views.demo import demo, of_files
from tests.views.outline import outline

from sluitend.load.dossier import Dossier
from sluitend.model.contract import Contract
from sluitend.model.service_level import ServiceLevel
from sluitend.model.text import Text
from sluitend.prose.text import Prose, prose_of
from sluitend.quantity import Bound, quantity
from sluitend.render.compose import document
from sluitend.rules.subject import Subject
from sluitend.views import briefing
from sluitend.views.edition import Edition, edition_of
from sluitend.views.explaining.quality import norm
from sluitend.views.explaining.reader import told_to
from sluitend.wording.words import words

BOTH = demo().contract.with_(languages=("nl", "en"))


def subject(dossier: Dossier, standard: bool = False) -> Subject:
    """The demo in both languages; the Dutch articles serve for English, to have any."""
    prose = prose_of(dossier, "nl")
    if standard:
        articles = tuple(replace(one, own=False, deviates=False) for one in prose.articles)
        prose = Prose(articles, prose.annexes, prose.problems)
    return Subject(replace(dossier, contract=BOTH), {"nl": prose, "en": prose})


def briefings(given: Subject, language: str) -> dict[str, str]:
    """What each reader is told, by the reader."""
    edition = edition_of(given, words(language), gate_open=False)
    assert edition is not None
    names = {words(language).briefing.file.format(reader=one.slug): one for one in told_to(edition)}
    views = briefing.views(given, words(language), gate_open=False)
    return {names[view.name].reader.key: outline(document(view)) for view in views}


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
    told = briefings(subject(demo()), language)
    listed = [
        line for line in part(told["contract_manager"], heading).splitlines() if "  | " in line
    ]
    assert listed == [
        f"  | Artikel 18 | Atriumglas stadskantoor | {own}",
        f"  | Artikel 28 | Toegang, alarm en middelen van opdrachtgever | {in_place}",
    ]
    assert [key for key, text in told.items() if heading in text] == ["contract_manager"]


def test_without_deviations_nothing_is_said_of_them() -> None:
    given = subject(demo(), standard=True)
    assert not any("Afwijkingen van de" in text for text in briefings(given, "nl").values())


# --- the site manager -------------------------------------------------------------------------


def test_what_to_do_comes_first() -> None:
    site_manager = briefings(subject(demo()), "nl")["site_manager"]
    headings = [line for line in site_manager.splitlines() if line.startswith("## ")]
    assert headings[1] == "## Wat u doet: elke dag, elke week, elke maand, elk kwartaal"
    rows = part(site_manager, headings[1].removeprefix("## ")).splitlines()
    when = [row.split(" | ")[1] for row in rows if row.startswith("  | ")]
    assert when == ["Elke dag", "Zodra het gebeurt", "Elke 2 weken", "Elke maand", "Elk Kwartaal"]


def test_terms_stand_with_their_length() -> None:
    site_manager = briefings(subject(demo()), "nl")["site_manager"]
    assert "*Klachten tijdig opgelost.* De termijn is 3 werkdagen." in site_manager
    assert site_manager.count("De termijn is 3 werkdagen.") == 2


def test_a_penalty_has_its_cap() -> None:
    site_manager = briefings(subject(demo()), "nl")["site_manager"]
    said = "Boete van € 250,00. / Het maximum is per Contractjaar € 2.500,00"
    assert said in site_manager


def test_nobody_calls_themselves() -> None:
    told = briefings(subject(demo()), "nl")
    assert "| *u (Objectleider)* |" in told["site_manager"]
    assert "| *u (Servicedesk)* |" in told["help_desk"]


# --- the help desk ----------------------------------------------------------------------------


def test_the_help_desk_gets_its_own_part_only() -> None:
    help_desk = briefings(subject(demo()), "nl")["help_desk"]
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
    assert not any("Wat u doet:" in text for text in briefings(of_files(files), "nl").values())


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
    told = briefings(of_files(files), "nl")
    site_manager, contract_manager = told["site_manager"], told["contract_manager"]
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


def test_one_kpi_is_one_thing() -> None:
    files = {
        "sluitend.yaml": "format: 1\n",
        "parties/zandwijk.yaml": "id: zandwijk\nname: Gemeente Zandwijk\n",
        "parties/heldergroep.yaml": "id: heldergroep\nname: Heldergroep B.V.\n",
        "s/contract.yaml": "id: s\ntitle: Schoonmaak\nclient: zandwijk\nsupplier: heldergroep\n"
        "level: managed\nterm: {starts: 2026-01-01, ends: 2026-12-31}\n",
        "s/sla.yaml": "service_levels:\n  - {id: on-time, title: Op tijd, target: at least 90 %,"
        " weight: 100 %}\n",
    }
    told = briefings(of_files(files), "nl")["site_manager"]
    assert "Wij meten één ding. Het krijgt een score van 0 tot en met 10; dat is" in told
    assert "één dingen" not in told


# --- readers ----------------------------------------------------------------------------------


def slugs(contract: Contract, language: str = "nl") -> dict[str, str]:
    """Names within file names, by reader."""
    prose = prose_of(demo(), "nl")
    given = Subject(replace(demo(), contract=contract), {"nl": prose, "en": prose})
    found = edition_of(given, words(language), gate_open=False)
    assert found is not None
    return {one.reader.key: one.slug for one in told_to(found)}


def renamed(**titles: str) -> Contract:
    """The demo's contract with other titles of roles."""
    roles = tuple(
        role.with_(title=Text.read(titles[role.id.replace("-", "_")]))
        if role.id.replace("-", "_") in titles
        else role
        for role in demo().contract.roles
    )
    return demo().contract.with_(roles=roles)


def test_readers_are_called_what_the_contract_calls_them() -> None:
    assert slugs(demo().contract) == {
        "site_manager": "objectleider",
        "area_manager": "rayonmanager",
        "contract_manager": "contractmanager",
        "building_manager": "locatiebeheerder",
        "help_desk": "servicedesk",
        "users": "gebruikers",
    }
    found = slugs(renamed(site_manager="Locatiemanager", service_desk="Meldpunt FZ (intern)"))
    assert (found["site_manager"], found["help_desk"]) == ("locatiemanager", "meldpunt-fz")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        pytest.param("Coördinator horeca", "coordinator-horeca", id="accents"),
        pytest.param("../../etc/passwd", "etc-passwd", id="path"),
        pytest.param("Υπεύθυνος", "site-manager", id="no Latin letter"),
        pytest.param("(objectleider)", "objectleider", id="nothing but brackets"),
        pytest.param("L" + 39 * "a", "l" + 39 * "a", id="longest"),
        pytest.param("L" + 40 * "a", "l" + 39 * "a", id="too long"),
    ],
)  # fmt: skip
def test_the_name_of_a_file_is_safe(title: str, slug: str) -> None:
    assert slugs(renamed(site_manager=title))["site_manager"] == slug


def test_two_readers_of_one_name_have_two_files() -> None:
    found = slugs(renamed(contract_manager="Contractmanager", area_manager="Contractmanager"))
    assert found["area_manager"] == "contractmanager"
    assert found["contract_manager"] == "contractmanager-opdrachtgever"


@pytest.mark.parametrize(
    ("service", "language", "word"),
    [
        ("cleaning", "nl", "objectleider"),
        ("catering", "nl", "locatiemanager"),
        ("catering", "en", "location-manager"),
        ("landscaping", "nl", "voorman"),
        ("archery", "nl", "teamleider"),
        (None, "en", "team-leader"),
    ],
)
def test_without_roles_the_trade_has_the_word(
    service: str | None, language: str, word: str
) -> None:
    contract = demo().contract.with_(roles=(), service=service)
    assert slugs(contract, language)["site_manager"] == word


def test_no_reader_is_told_what_another_is() -> None:
    """Each has a selection of his or her own: no two briefings have the same parts."""
    told = briefings(subject(demo()), "nl")
    parts = {
        key: tuple(line for line in text.splitlines() if line.startswith("## "))
        for key, text in told.items()
    }
    assert len(parts) == len(set(parts.values())) == 6


def test_users_read_of_no_money_weight_or_person() -> None:
    users = briefings(subject(demo()), "nl")["users"]
    assert part(users, "Zo meldt u iets").splitlines()[0] == (
        "[body] Meld het bij de servicedesk: bel 088-0000007 of mail naar "
        "servicedesk@zandwijk.example. Noem de plaats en wat er aan de hand is."
    )
    for word in ("€", "oete", "Malus", "malus", "weegt", "Bouzid", "Score"):
        assert word not in users, word


def test_without_a_way_to_report_users_have_no_page() -> None:
    prose = prose_of(demo(), "nl")
    given = Subject(
        replace(demo(), contract=demo().contract.with_(roles=())),
        {"nl": Prose(prose.articles, (), prose.problems)},
    )
    names = [view.name for view in briefing.views(given, words("nl"), gate_open=False)]
    assert "briefing-gebruikers" not in names
    assert len(names) == 5


def test_the_building_manager_gets_what_is_verified_there() -> None:
    manager = briefings(subject(demo()), "nl")["building_manager"]
    rows = part(manager, "Wat u doet zodat het cijfer klopt").splitlines()
    assert (
        "  | *Gebreken tijdig hersteld* | De locatiebeheerder controleert elke maand tien "
        "herstelde gebreken ter plaatse of bij de melder."
    ) in rows
    duties = part(manager, "Waar Opdrachtgever zelf op wordt gemeten")
    assert "Ruimten tijdig vrijgegeven" in duties
    assert "Facturen tijdig betaald" not in duties


def test_mandates_of_all_for_who_guards_the_whole() -> None:
    told = briefings(subject(demo()), "nl")
    own = part(told["building_manager"], "Wie wat mag beslissen").splitlines()
    assert [row.split(" | ")[1] for row in own if row.startswith("  | ")] == [
        "*u (Locatiebeheerder)*"
    ]
    every = part(told["area_manager"], "Wie wat mag beslissen").splitlines()
    assert [row.split(" | ")[1] for row in every if row.startswith("  | ")][:2] == [
        "*u (Rayonmanager)*",
        "*Tekenbevoegde*",
    ]
