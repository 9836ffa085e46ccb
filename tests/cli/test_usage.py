"""Words that cannot be obeyed: one line, one remedy, code 2, in either language."""

import re
from importlib import import_module
from pathlib import Path

import click
import pytest
from tests.cli.conftest import Run

from sluitend.cli import COMMANDS, dutch, module_of

KINDS = (
    "repository, house, outline, party, catalogue, series, mandates, contract, sla, promises, "
    "scenarios, estimates, data, delivery, change, results, evaluation, actions, announcements, "
    "agreed, terms, signing"
)
CATALOGUE = Path(__file__).parents[2] / "contracts" / "catalogue"
SERVICES = ", ".join(
    sorted(path.stem for path in CATALOGUE.glob("*.yaml") if path.stem != "general")
)
WRONG = [
    (
        ["chekc"],
        "sluitend: er is geen opdracht `chekc`\n  Bedoelt u `check`?\n",
        "sluitend: there is no command `chekc`\n  Did you mean `check`?\n",
    ),
    (
        ["xyz"],
        "sluitend: er is geen opdracht `xyz`\n  Zie `sluitend --help`.\n",
        "sluitend: there is no command `xyz`\n  See `sluitend --help`.\n",
    ),
    (
        ["check", "--lvel"],
        "sluitend check: er is geen optie `--lvel`\n  Bedoelt u `--level`?\n",
        "sluitend check: there is no option `--lvel`\n  Did you mean `--level`?\n",
    ),
    (
        ["check", "--level", "gold"],
        (
            "sluitend check: `--level` kent deze keuze niet\n"
            "  Kies uit: registered, managed, watertight.\n"
        ),
        (
            "sluitend check: `--level` has no such choice\n"
            "  Choose from: registered, managed, watertight.\n"
        ),
    ),
    (
        ["check", "--today", "gisteren"],
        "sluitend check: `gisteren` noemt geen dag\n  Schrijf het zo: 2026-10-01\n",
        "sluitend check: `gisteren` names no day\n  Write it like this: 2026-10-01\n",
    ),
    (
        ["check", "--today", "20261001"],
        "sluitend check: `20261001` noemt geen dag\n  Schrijf het zo: 2026-10-01\n",
        "sluitend check: `20261001` names no day\n  Write it like this: 2026-10-01\n",
    ),
    (
        ["check", "--level"],
        "sluitend: `--level` vraagt een waarde\n  Zie `sluitend --help`.\n",
        "sluitend: `--level` asks for a value\n  See `sluitend --help`.\n",
    ),
    (
        ["check", "--strict=yes"],
        "sluitend: `--strict` krijgt geen waarde\n  Zie `sluitend --help`.\n",
        "sluitend: `--strict` takes no value\n  See `sluitend --help`.\n",
    ),
    (
        ["explain"],
        "sluitend explain: `CODE` ontbreekt\n  Schrijf het zo: sluitend explain CODE\n",
        "sluitend explain: `CODE` is missing\n  Write it like this: sluitend explain CODE\n",
    ),
    (
        ["explain", "SL203", "SL204"],
        "sluitend explain: te veel woorden: SL204\n  Zie `sluitend explain --help`.\n",
        "sluitend explain: too many words: SL204\n  See `sluitend explain --help`.\n",
    ),
    (
        ["agree", "x"],
        (
            "sluitend agree: `--client` ontbreekt\n  Schrijf het zo: "
            "sluitend agree ID --client PERSON=DATE --supplier PERSON=DATE\n"
        ),
        (
            "sluitend agree: `--client` is missing\n  Write it like this: "
            "sluitend agree ID --client PERSON=DATE --supplier PERSON=DATE\n"
        ),
    ),
    (
        ["agree", "x", "--client", "m-de-jong", "--supplier", "r-smit=2024-09-13"],
        "sluitend agree: `m-de-jong` noemt geen dag\n  Schrijf het zo: a-de-vries=2024-09-12\n",
        "sluitend agree: `m-de-jong` names no day\n  Write it like this: a-de-vries=2024-09-12\n",
    ),
    (
        ["sign", "x", "weg.pdf", "--client", "a=2024-09-12", "--supplier", "b=2024-09-13"],
        (
            "sluitend sign: er is geen bestand weg.pdf\n"
            "  Noem de getekende pdf, zoals build/ID/overeenkomst.pdf.\n"
        ),
        (
            "sluitend sign: there is no file weg.pdf\n"
            "  Name the signed PDF, such as build/ID/overeenkomst.pdf.\n"
        ),
    ),
    (
        ["new", "Zwembad", "--service", "cleaning"],
        (
            "sluitend new: `Zwembad` kan geen id zijn\n"
            "  Gebruik kleine letters, cijfers en streepjes: catering-stadskantoor.\n"
        ),
        (
            "sluitend new: `Zwembad` cannot be an id\n"
            "  Use small letters, digits and hyphens: catering-town-hall.\n"
        ),
    ),
    (
        ["new", "zwembad", "--service", "swimming"],
        (
            "sluitend new: de catalogus kent geen dienst `swimming`\n"
            f"  Kies uit: {SERVICES}; of maak catalogue/swimming.yaml.\n"
        ),
        (
            "sluitend new: the catalogue has no service `swimming`\n"
            f"  Choose from: {SERVICES}; or make catalogue/swimming.yaml.\n"
        ),
    ),
    (
        ["new", "schoonmaak-stadskantoor", "--service", "cleaning"],
        (
            "sluitend new: er staat al iets met de naam `schoonmaak-stadskantoor`\n"
            "  Kies een andere naam.\n"
        ),
        "sluitend new: `schoonmaak-stadskantoor` is there already\n  Choose another name.\n",
    ),
    (
        ["build", "--only", "letter"],
        (
            "sluitend build: `--only` kent geen `letter`\n"
            "  Kies uit: agreement, briefing, slides, acknowledgement, health.\n"
        ),
        (
            "sluitend build: `--only` has no such choice: `letter`\n"
            "  Choose from: agreement, briefing, slides, acknowledgement, health.\n"
        ),
    ),
    (
        ["build", "--format", "odt"],
        "sluitend build: `--format` kent geen `odt`\n  Kies uit: docx, pdf, pptx.\n",
        "sluitend build: `--format` has no such choice: `odt`\n  Choose from: docx, pdf, pptx.\n",
    ),
    (
        ["schema", "letter"],
        f"sluitend schema: er is geen soort bestand `letter`\n  Kies uit: {KINDS}.\n",
        f"sluitend schema: there is no kind of file `letter`\n  Choose from: {KINDS}.\n",
    ),
    (
        ["init", "parties"],
        "sluitend init: parties: hier staat al iets\n  Kies een nieuwe of lege map.\n",
        "sluitend init: parties: something is here already\n  Choose a new or empty folder.\n",
    ),
    (
        ["-C", "weg", "check"],
        "sluitend check: er is geen map weg\n  Zie `sluitend check --help`.\n",
        "sluitend check: there is no folder weg\n  See `sluitend check --help`.\n",
    ),
]


@pytest.mark.parametrize(
    ("words", "nl", "en"), WRONG, ids=[" ".join(words) for words, _, _ in WRONG]
)
def test_wrong_words(run: Run, fresh: Path, words: list[str], nl: str, en: str) -> None:
    for language, said in (("nl", nl), ("en", en)):
        got = run("--language", language, *words, cwd=fresh)
        assert (got.code, got.out, got.err) == (2, "", said)


def test_a_code_there_is_not(run: Run, fresh: Path) -> None:
    got = run("explain", "SL999", cwd=fresh)
    assert (got.code, got.out) == (2, "")
    first, remedy = got.err.splitlines()
    assert first == "sluitend explain: er is geen melding SL999"
    assert remedy.startswith("  De codes lopen van SL001 tot en met SL6")


def test_the_language_is_known_even_of_a_line_that_makes_no_sense(run: Run, fresh: Path) -> None:
    got = run("--nonsense", "--language=en", cwd=fresh)
    assert got.err == "sluitend: there is no option `--nonsense`\n  See `sluitend --help`.\n"
    assert run("--nonsense", cwd=fresh).err.startswith("sluitend: er is geen optie")


def test_the_language_outside_a_repository_is_the_machines(run: Run, tmp_path: Path) -> None:
    assert run("xyz", cwd=tmp_path).err.startswith("sluitend: er is geen opdracht")
    english = run("xyz", cwd=tmp_path, env={"LANG": "en_GB.UTF-8"})
    assert english.err.startswith("sluitend: there is no command")


def test_options_may_stand_behind_the_command(run: Run, fresh: Path, tmp_path: Path) -> None:
    before = run("-C", fresh, "--language", "en", "schema", cwd=tmp_path)
    behind = run("schema", "-C", fresh, "--language", "en", cwd=tmp_path)
    assert before == behind
    assert before.code == 0


def test_no_folder_of_contracts(run: Run, tmp_path: Path) -> None:
    for command in ("check", "build"):
        got = run(command, cwd=tmp_path)
        assert got.code == 2
        assert got.out == (
            "sluitend.yaml:1:1: SL109 error: hier is geen `sluitend.yaml`: "
            "dit is geen map met contracten\n"
            "  Ga naar de map met contracten, of maak er een met `sluitend init MAP`.\n"
        )


def test_no_words_at_all_show_the_help(run: Run, fresh: Path) -> None:
    got = run(cwd=fresh)
    assert got.code == 2
    assert got.err.startswith("Gebruik: sluitend [OPTIES] OPDRACHT")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_is_for(run: Run, fresh: Path, name: str) -> None:
    for language, options in (("nl", "Opties:"), ("en", "Options:")):
        got = run(name, "--help", "--language", language, cwd=fresh)
        assert (got.code, got.err) == (0, "")
        first = got.out.splitlines()[2].strip()
        assert first.endswith(".")
        assert f"\n{options}\n" in got.out
        whole = run("--language", language, "--help", cwd=fresh)
        assert whole.code == 0
        assert re.search(rf"^  {name} +{re.escape(first)}$", whole.out, re.MULTILINE)


def test_every_option_is_explained_in_both_languages() -> None:
    assert set(dutch.COMMANDS) == {"sluitend", *COMMANDS}
    shown = {"--help", "--version", "-C", "--with", "--language", "--color"}
    for name in COMMANDS:
        command = import_module(f"sluitend.cli.{module_of(name)}").command
        for param in command.params:
            if isinstance(param, click.Option):
                assert param.help
                shown.add(dutch.key_of(param, name))
    assert shown == set(dutch.OPTIONS)


def test_a_bug_of_ours_says_so(run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> None:
        raise ZeroDivisionError("no such luck")

    monkeypatch.setattr("sluitend.actions.recheck.recheck", breaks)
    got = run("check", cwd=fresh)
    assert got.code == 3
    assert "ZeroDivisionError: no such luck" in got.err
    assert "Dit is een fout in sluitend zelf, niet in uw bestanden." in got.err
