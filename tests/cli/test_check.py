"""`sluitend check`: what it says, in which form, and what it tells the shell."""

import json
import re
import time
from pathlib import Path

import pytest
from tests.cli.conftest import Run

DEMO = "schoonmaak-stadskantoor"
READY = f"{DEMO}: klaar voor ondertekening.\n"


def changed(repository: Path, name: str, old: str, new: str) -> None:
    path = repository / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_example_is_clean(run: Run, fresh: Path) -> None:
    got = run("check", cwd=fresh)
    assert (got.code, got.out, got.err) == (0, "", f"Geen bevindingen.\n{READY}")
    assert run("check", DEMO, "--strict", cwd=fresh / "clauses").code == 0


def test_a_weight_too_many(run: Run, repository: Path) -> None:
    changed(repository, f"{DEMO}/sla.yaml", "weight: 30 %", "weight: 35 %")
    says = f"{DEMO}/sla.yaml:3:1: SL203 error: de wegingen zijn samen 105 %, geen 100 %\n"
    got = run("check", cwd=repository)
    assert got.code == 1
    assert got.out.splitlines()[0].endswith("SL203 error: de wegingen zijn samen 105 %, geen 100 %")
    assert got.out.splitlines()[1] == "  Verdeel het verschil, 5 %, over de scorende KPI's."
    assert got.err == "1 fout, 0 waarschuwingen, 0 opmerkingen.\n"
    assert says.split(":")[0] in got.out
    english = run("check", "--language", "en", cwd=repository)
    assert "SL203 error: weights add up to 105 %, not 100 %" in english.out
    assert english.err == "1 error, 0 warnings, 0 notes.\n"


def test_for_programs(run: Run, repository: Path) -> None:
    changed(repository, f"{DEMO}/sla.yaml", "weight: 30 %", "weight: 35 %")
    got = run("check", "--output-format", "json", cwd=repository)
    assert got.code == 1
    assert got.err == ""
    read = json.loads(got.out)
    (finding,) = read["findings"]
    assert isinstance(finding.pop("line"), int)
    assert isinstance(finding.pop("column"), int)
    assert finding == {
        "path": f"{DEMO}/sla.yaml",
        "code": "SL203",
        "severity": "error",
        "message": "de wegingen zijn samen 105 %, geen 100 %",
        "remedy": "Verdeel het verschil, 5 %, over de scorende KPI's.",
        "blocks_signing": False,
    }
    assert read["contracts"] == [
        {
            "id": DEMO,
            "level": "watertight",
            "status": "draft",
            "version": "1.0",
            "kept_back": [],
            "gate_open": False,
            "next_level": None,
            "lacking": 0,
        }
    ]


def test_a_warning_is_a_finding_only_when_asked(run: Run, repository: Path) -> None:
    changed(repository, f"{DEMO}/contract.yaml", "  run_in: 3 months\n", "")
    got = run("check", cwd=repository)
    assert (got.code, got.err) == (0, f"0 fouten, 1 waarschuwing, 0 opmerkingen.\n{READY}")
    assert "SL236 warning" in got.out
    assert run("check", "--strict", cwd=repository).code == 1
    gate = run("check", "--for-signature", cwd=repository)
    assert (gate.code, gate.out) == (0, "")


def test_what_still_blocks_signing(run: Run, repository: Path) -> None:
    changed(repository, f"{DEMO}/contract.yaml", "place: Zandwijk", "place: ")
    got = run("check", "--for-signature", cwd=repository)
    assert got.code == 1
    first, remedy = got.out.splitlines()
    assert first.startswith(f"{DEMO}/contract.yaml:")
    assert first.endswith(": SL274 warning: `signing.place` is nog niet ingevuld")
    assert remedy == "  Vul het in, of haal de regel weg als het hier niet speelt."


def test_another_level_than_the_contract_claims(run: Run, repository: Path) -> None:
    changed(repository, f"{DEMO}/contract.yaml", "level: watertight", "level: managed")
    sheet = repository / DEMO / "contract.yaml"
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(re.sub(r"\nrisk:\n(  .*\n)+", "\n", text), encoding="utf-8")
    got = run("check", cwd=repository)
    assert got.out == ""
    assert got.err == (
        f"Geen bevindingen.\n{READY}{DEMO}: voor niveau watertight ontbreekt nog 1 punt; "
        f"zie `sluitend check {DEMO} --level watertight`.\n"
    )
    asked = run("check", DEMO, "--level", "watertight", cwd=repository)
    assert "SL289 warning: voor een sluitend contract ontbreekt nog: het risico (`risk`)" in (
        asked.out
    )


def test_an_unknown_name(run: Run, fresh: Path) -> None:
    got = run("check", "schoonmaak-stadkantoor", cwd=fresh)
    assert (got.code, got.err) == (2, "1 fout, 0 waarschuwingen, 0 opmerkingen.\n")
    assert got.out == (
        "sluitend.yaml:1:1: SL120 error: er is geen contract met het id "
        f"`schoonmaak-stadkantoor`\n  Bedoelt u `{DEMO}`?\n"
    )
    assert run("build", "nergens", cwd=fresh).code == 2


def test_another_contract_that_cannot_be_read_is_no_obstacle(run: Run, repository: Path) -> None:
    other = repository / "kapot"
    other.mkdir()
    (other / "contract.yaml").write_text("id: kapot\nnonsense: 1\n", encoding="utf-8")
    assert run("check", cwd=repository).code == 1
    assert run("check", DEMO, cwd=repository).out == ""
    assert "SL101" in run("check", "kapot", cwd=repository).out
    got = run("build", DEMO, "--only", "acknowledgement", "--format", "pdf", cwd=repository)
    assert got.code == 0


def test_one_fault_in_a_file_is_one_finding(run: Run, repository: Path) -> None:
    with (repository / DEMO / "sla.yaml").open("a", encoding="utf-8") as sheet:
        sheet.write("\n\tx: 1\n")
    got = run("check", cwd=repository)
    assert got.code == 1
    assert [line.split()[1] for line in got.out.splitlines()[::2]] == ["SL007"]
    first, kept = got.err.splitlines()
    assert first == "1 fout, 0 waarschuwingen, 0 opmerkingen."
    assert kept.startswith(
        f"{DEMO}: niet beoordeeld, omdat delen niet te lezen zijn: SL201, SL202, "
    )


def test_a_folder_without_contracts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "sluitend.yaml").write_text("format: 1\n", encoding="utf-8")
    got = run("check", cwd=tmp_path)
    assert (got.code, got.out) == (0, "")
    assert got.err == (
        "Geen bevindingen.\nHier staat nog geen contract; begin er een met `sluitend new`.\n"
    )


@pytest.mark.parametrize(
    ("words", "env", "coloured"),
    [
        (("--color",), {}, True),
        (("--color",), {"NO_COLOR": "1"}, True),
        ((), {"NO_COLOR": "1"}, False),
        (("--no-color",), {}, False),
        ((), {}, False),
    ],
)
def test_colours(
    run: Run, fresh: Path, words: tuple[str, ...], env: dict[str, str], coloured: bool
) -> None:
    for line in ((*words, "check", "nergens"), ("check", "nergens", *words)):
        assert ("\x1b[31m" in run(*line, cwd=fresh, env=env).out) is coloured


def test_what_did_not_change_is_not_looked_at_again(
    run: Run, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed(repository, f"{DEMO}/sla.yaml", "weight: 30 %", "weight: 35 %")
    time.sleep(0.2)  # what was written just now is not remembered
    env = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    before = run("check", cwd=repository, env=env)
    assert "SL203" in before.out
    gate = run("check", "--for-signature", cwd=repository, env=env)

    def anew(*_: object) -> None:
        raise AssertionError("looked at again")

    monkeypatch.setattr("sluitend.actions.check.begin", anew)
    assert run("check", cwd=repository, env=env) == before
    assert run("check", "--for-signature", cwd=repository, env=env) == gate
    english = run("check", "--language", "en", cwd=repository, env=env)
    assert "SL203 error: weights add up to 105 %, not 100 %" in english.out
    assert run("check", "--fresh", cwd=repository, env=env).code == 3
    assert run("check", cwd=repository, env={"XDG_CACHE_HOME": "elsewhere"}).code == 3


def test_nothing_is_kept_where_there_is_no_home(run: Run, fresh: Path, tmp_path: Path) -> None:
    env = {"XDG_CACHE_HOME": str(tmp_path / "gone" / "cache"), "HOME": str(tmp_path / "gone")}
    assert run("check", cwd=fresh, env=env).code == 0
    assert not (tmp_path / "gone").exists()


def test_an_explanation(run: Run, fresh: Path) -> None:
    got = run("explain", "sl203", cwd=fresh)
    assert got.code == 0
    assert got.out.startswith("SL203: de wegingen zijn samen …, geen 100 %\n\nFout.")
    assert run("explain", "SL203", "--language", "en", cwd=fresh).out.startswith("SL203: weights")


def test_the_doctor(run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    got = run("doctor", cwd=fresh)
    assert (got.code, got.err) == (0, "")
    assert got.out.splitlines()[0].startswith("ok  Python")
    parts = json.loads(run("doctor", "--output-format", "json", cwd=fresh).out)["parts"]
    assert {part["name"] for part in parts} >= {"Python", "Pandoc", "Typst", "library", "git"}
    monkeypatch.setattr(
        "sluitend.actions.doctor.versions",
        lambda: {"Pandoc": None, "Typst": "0", "fonts": "0"},
    )
    lacking = run("doctor", cwd=fresh)
    assert lacking.code == 1
    assert "!!  Pandoc     Installeer sluitend opnieuw met pip.  (Word)\n" in lacking.out
    assert lacking.err == "Deze machine mist iets dat nodig is.\n"


def test_kinds_of_file(run: Run, fresh: Path) -> None:
    listed = run("schema", cwd=fresh).out.splitlines()
    assert "sla          <contract>/sla.yaml" in listed
    assert "party        parties/….yaml" in listed
    schema = json.loads(run("schema", "sla", cwd=fresh).out)
    assert "service_levels" in schema["properties"]
