"""`sluitend init` and `new`: what they write loads, and `check` says what is left to decide."""

import json
import re
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.cli.conftest import Run

from sluitend.actions.new import services
from sluitend.source.disk import disk

DUTCH = re.compile(r"\b(?:de|het|een|niet|geen|wordt)\b")
CATALOGUE = Path(__file__).parents[2] / "contracts"


def test_a_repository_in_an_empty_folder(run: Run, tmp_path: Path) -> None:
    got = run("init", "mijn contracten", cwd=tmp_path)
    made = tmp_path / "mijn contracten"
    count = sum(path.is_file() for path in made.rglob("*"))
    assert (got.code, got.out) == (0, "")
    assert got.err == (
        f'{count} bestanden in mijn contracten. Verder: cd "mijn contracten", dan '
        "`sluitend check` en `sluitend build`.\n"
        "Nog geen git? `git init` maakt er een geschiedenis bij.\n"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mijn contracten"]
    assert run("check", "--strict", cwd=made).code == 0


def test_messages_stay_in_the_language_of_init(run: Run, tmp_path: Path) -> None:
    got = run("init", "x", "--language", "en", cwd=tmp_path)
    assert " files in x. Next: cd x, then `sluitend check`" in got.err
    assert (tmp_path / "x" / "README.md").read_text(encoding="utf-8").startswith("# Contracts")
    assert run("check", cwd=tmp_path / "x").err.startswith("No findings.\n")


def test_a_repository_in_english_checks_and_builds(run: Run, tmp_path: Path) -> None:
    run("init", "x", "--language", "en", cwd=tmp_path)
    made = tmp_path / "x"
    got = run("build", "--format", "pdf", "--only", "agreement", cwd=made)
    assert (got.code, got.out) == (
        0,
        "".join(
            f"{made / 'build' / 'schoonmaak-stadskantoor' / name}\n"
            for name in ("agreement.pdf", "overeenkomst.pdf")
        ),
    )


def in_english_alone(contract: Path) -> None:
    """The example contract with its English text in the place of the Dutch."""
    for folder in ("text", "annexes"):
        for english in (contract / folder / "en").glob("*.md"):
            english.replace(contract / folder / english.name)
    sheet = contract / "contract.yaml"
    text = sheet.read_text(encoding="utf-8")
    text = re.sub(
        r"^languages: .*\nprevails: nl$", "languages: [en]\nprevails: en", text, flags=re.MULTILINE
    )
    sheet.write_text(text, encoding="utf-8")


def test_a_contract_in_english_alone(run: Run, tmp_path: Path) -> None:
    run("init", "x", "--language", "en", cwd=tmp_path)
    made = tmp_path / "x"
    in_english_alone(made / "schoonmaak-stadskantoor")
    got = run("check", "--strict", cwd=made)
    assert (got.code, got.out) == (0, "")
    run("build", "--format", "pdf", "--only", "agreement", cwd=made)
    pages = PdfReader(made / "build" / "schoonmaak-stadskantoor" / "agreement.pdf").pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    assert "Agreed and signed electronically by the parties." in text
    assert "rendering" not in text


def test_a_new_contract_in_english(run: Run, tmp_path: Path) -> None:
    run("init", "x", "--language", "en", cwd=tmp_path)
    made = tmp_path / "x"
    got = run("new", "pool", "--service", "cleaning", cwd=made)
    assert got.err == "Now fill it in; `sluitend check pool` says what is still open.\n"
    sheet = made / "pool" / "contract.yaml"
    text = sheet.read_text(encoding="utf-8")
    assert "languages: [en]\nprevails: en\n" in text
    text = text.replace("level: managed ", "level: watertight ").replace(
        "\ntitle: ", "\ntitle: Cleaning of the pool "
    )
    sheet.write_text(text, encoding="utf-8")
    found = json.loads(run("check", "pool", "--output-format", "json", cwd=made).out)["findings"]
    assert {one["code"] for one in found if one["severity"] == "error"} <= {"SL303", "SL306"}
    assert not any(DUTCH.search(one["message"]) for one in found)


def test_a_folder_that_is_there_but_empty(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    assert run("init", "x", cwd=tmp_path).code == 0
    assert run("init", "x", cwd=tmp_path).code == 2
    (tmp_path / "f").write_text("", encoding="utf-8")
    assert run("init", "f", cwd=tmp_path).code == 2


def test_init_works_where_c_says(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    assert run("-C", "a", "init", "b/c", cwd=tmp_path).code == 0
    assert (tmp_path / "a" / "b" / "c" / "sluitend.yaml").is_file()


@pytest.mark.parametrize("service", services(disk(CATALOGUE)))
def test_a_new_contract_is_a_list_of_decisions(run: Run, repository: Path, service: str) -> None:
    got = run("new", "nieuw", "--service", service, cwd=repository)
    assert got.code == 0
    assert got.out == "".join(
        f"{repository / 'nieuw' / name}\n" for name in ("contract.yaml", "sla.yaml")
    )
    assert got.err == "Nu invullen; `sluitend check nieuw` zegt wat nog openstaat.\n"
    found = run("check", "nieuw", "--output-format", "json", cwd=repository)
    assert found.code == 0
    read = json.loads(found.out)
    assert {one["code"] for one in read["findings"]} == {"SL274", "SL287", "SL288"}
    open_keys = [one["message"].split("`")[1] for one in read["findings"] if one["code"] == "SL274"]
    assert open_keys[:9] == [
        "title", "supplier", "number", "dated", "owner", "value.estimated", "value.maximum",
        "term", "risk",
    ]  # fmt: skip
    assert all(
        key.startswith("service_levels.") and key.endswith(".weight") for key in open_keys[9:]
    )
    assert not read["contracts"][0]["gate_open"]
    assert run("check", "nieuw", "--for-signature", cwd=repository).code == 1


def test_a_draft_of_what_is_not_decided_yet(run: Run, repository: Path) -> None:
    run("new", "nieuw", "--service", "cleaning", cwd=repository)
    got = run("build", "nieuw", "--format", "pdf", "--only", "agreement", cwd=repository)
    assert (got.code, got.out) == (0, "")
    first, second, _ = got.err.splitlines()
    assert first.startswith("Bevindingen die stukken niet tegenhouden: ")
    assert second == (
        "nieuw: nog geen overeenkomst. Die komt er op niveau watertight, of zodra `text/` eigen "
        "artikelen heeft."
    )
    made = run("build", "nieuw", "--format", "pdf", "--only", "acknowledgement", cwd=repository)
    assert made.out == f"{repository / 'build' / 'nieuw' / 'presentielijst-briefing.pdf'}\n"


def test_a_client_that_is_the_only_public_one_is_filled_in(run: Run, repository: Path) -> None:
    run("new", "een", "--service", "cleaning", cwd=repository)
    sheet = (repository / "een" / "contract.yaml").read_text(encoding="utf-8")
    assert "\nclient: gemeente-zandwijk\n" in sheet
    party = repository / "parties" / "gemeente-zandwijk.yaml"
    party.write_text(
        party.read_text(encoding="utf-8").replace("public_client: true", "public_client: false"),
        encoding="utf-8",
    )
    run("new", "twee", "--service", "cleaning", cwd=repository)
    sheet = (repository / "twee" / "contract.yaml").read_text(encoding="utf-8")
    assert "\nclient:\n" in sheet


@pytest.mark.parametrize("name", ["parties", "build", "schemas", "schoonmaak-stadskantoor", "leeg"])
def test_a_name_that_is_taken(run: Run, repository: Path, name: str) -> None:
    (repository / "leeg").mkdir()
    got = run("new", name, "--service", "cleaning", cwd=repository)
    assert got.code == 2
    assert f"er staat al iets met de naam `{name}`" in got.err


def test_a_catalogue_with_a_fault_is_mended_first(run: Run, repository: Path) -> None:
    with (repository / "catalogue" / "cleaning.yaml").open("a", encoding="utf-8") as file:
        file.write("nonsense: 1\n")
    got = run("new", "nieuw", "--service", "cleaning", cwd=repository)
    assert (got.code, got.err) == (1, "Niets geschreven: los eerst de fouten op.\n")
    assert "SL101 error" in got.out
    assert not (repository / "nieuw").exists()


def test_for_programs(run: Run, repository: Path) -> None:
    got = run(
        "new", "nieuw", "--service", "cleaning", "--output-format", "json", cwd=repository
    )  # fmt: skip
    assert json.loads(got.out) == {
        "findings": [],
        "written": [str(repository / "nieuw" / n) for n in ("contract.yaml", "sla.yaml")],
    }
