"""`sluitend import` as its user meets it: a proposal first, then every next delivery."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run

CONTRACT = "schoonmaak-stadskantoor"
ROWS = "".join(
    f"M2607 {nth:04};{nth + 3:02}-07-2026 08:1{nth % 10};J. de Vries;"
    f"{'Klacht é' if nth % 2 else 'Storing'};{'Ja' if nth % 2 else 'Nee'};"
    f"€ 1.23{nth % 10},50;{nth}:30;9{nth % 10},5%;"
    f"{'n.v.t.' if nth % 5 == 0 else f'{nth + 4:02}-07-2026'};0{nth % 7 + 1}-02-2026\r\n"
    for nth in range(16)
)
EXPORT = (
    "Meldingnummer;Aanmelddatum;Aanmelder;Soort;Gegrond;Bedrag;Duur;Aandeel;Gesloten op;"
    f"Besluit\r\n{ROWS}Totaal;;;;;€ 24.000,00;;;;\r\n"
)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder with a supplier's export, and one for raw files beside it."""
    (tmp_path / "ruw").mkdir()
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "2026-07_dienst_loket.csv").write_bytes(EXPORT.encode("windows-1252"))
    return folder


def imported(run: Run, repository: Path, *words: str | Path) -> tuple[int, str, str]:
    got = run("import", CONTRACT, *words, "--today", "2026-08-05", cwd=repository)
    return got.code, got.out, got.err


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_proposal(
    run: Run, repository: Path, inbox: Path, language: str, golden: Callable[[str, str], None]
) -> None:
    before = (repository / CONTRACT / "data.yaml").read_bytes()
    file = inbox / "2026-07_dienst_loket.csv"
    code, out, err = imported(run, repository, file, "--language", language)
    assert code == 1
    golden(f"import/proposal.{language}.txt", out + "--\n" + err)
    assert (repository / CONTRACT / "data.yaml").read_bytes() == before
    assert file.exists()


def test_consent_writes_it_and_the_next_command_reads_the_file(
    run: Run, repository: Path, inbox: Path
) -> None:
    path = repository / CONTRACT / "data.yaml"
    before = path.read_text(encoding="utf-8")
    file = inbox / "2026-07_dienst_loket.csv"
    assert imported(run, repository, file, "--yes")[0] == 0
    after = path.read_text(encoding="utf-8")
    assert after.startswith(before.rstrip("\n"))
    assert "Aanmelder" not in after.removeprefix(before.rstrip("\n"))

    ambiguous = imported(run, repository, file, "--raw-folder", inbox.parent / "ruw")
    assert ambiguous[0] == 1
    assert "kolom 10 (Besluit): `01-02-2026` is op twee manieren te lezen" in ambiguous[1]
    decided = after.replace(
        "besluit: {from: Besluit, type: date}",
        "besluit: {from: Besluit, type: date, format: dd-mm-yyyy}",
    )
    assert decided != after
    path.write_text(decided, encoding="utf-8")
    code, out, err = imported(run, repository, file, "--raw-folder", inbox.parent / "ruw")
    measured = f"{CONTRACT}/measurements/2026-07/dienst-loket"
    assert (code, out) == (0, f"{measured}.csv\n{measured}.yaml\n")
    raw = inbox.parent / f"ruw/{CONTRACT}/2026-07/dienst-loket/2026-07_dienst_loket.csv"
    assert err == f"2026-07: 16 rijen.\nHet ruwe bestand ligt in {raw}.\n"
    rows = (repository / f"{measured}.csv").read_text(encoding="utf-8").splitlines()
    assert (
        rows[1]
        == "1,2,M2607 0000,2026-07-03T08:10:00,Storing,false,1230.5,0:30:00,90.5,,2026-02-01"
    )
    assert run("check", CONTRACT, cwd=repository).code == 0


def test_a_proposal_for_programs(run: Run, repository: Path, inbox: Path) -> None:
    file = inbox / "2026-07_dienst_loket.csv"
    code, out, _ = imported(run, repository, file, "--output-format", "json")
    told = json.loads(out)
    assert code == 1
    assert [one["code"] for one in told["findings"]] == ["SL527"]
    assert told["proposal"]["data_set"] == "dienst-loket"
    assert told["proposal"]["preview"][0][:3] == ["M2607 0000", "2026-07-03T08:10:00", "Storing"]


@pytest.mark.parametrize(
    ("words", "says", "remedy"),
    [
        ((), "`[FILE]` ontbreekt",
         f"Schrijf het zo: sluitend import {CONTRACT} klachten.xlsx"),
        (("weg.xlsx",), "er is geen bestand weg.xlsx", "Controleer de naam."),
        (("sluitend.yaml", "--period", "juli"),
         "`juli` is geen periode zoals 2026-07, 2026-Q3, 2026-H1 of 2026",
         "Zie `sluitend import --help`."),
        (("sluitend.yaml", "--brings", "correction"), "een verbetering heeft een reden",
         'Voeg toe: --reason "…"'),
    ],
)  # fmt: skip
def test_words_that_cannot_be_obeyed(
    run: Run, repository: Path, words: tuple[str, ...], says: str, remedy: str
) -> None:
    assert imported(run, repository, *words) == (2, "", f"sluitend import: {says}\n  {remedy}\n")


def test_a_file_without_a_table(run: Run, repository: Path, inbox: Path) -> None:
    file = inbox / "foto.xlsx"
    file.write_bytes(b"\x89PNG\r\n")
    code, out, _ = imported(run, repository, file)
    assert code == 2
    assert "foto.xlsx:1:1: SL503 error: dit is geen csv: het bevat geen tabel" in out


# --- the entry sheet ------------------------------------------------------------------------


def test_an_entry_sheet_reads_back_as_its_own_data_set(
    run: Run, repository: Path, inbox: Path
) -> None:
    words = ("--entry-sheet", "consumables-checks", "--into", inbox)
    code, out, err = imported(run, repository, *words)
    file = inbox / "schoonmaak_voorraad.xlsx"
    assert (code, out, err) == (0, f"{file}\n", "")
    first = file.read_bytes()
    imported(run, repository, *words)
    assert file.read_bytes() == first
    renamed = file.rename(inbox / "2026-07_schoonmaak_voorraad.xlsx")
    code, out, _ = imported(
        run, repository, renamed, "--period", "2026-07", "--raw-folder", inbox.parent / "ruw"
    )
    assert code == 0
    assert "SL516 warning" in out
    csv = repository / CONTRACT / "measurements/2026-07/consumables-checks.csv"
    assert csv.read_text(encoding="utf-8") == "#file,#row,checked-on,site,filled,excluded\n"


def test_an_entry_sheet_of_what_comes_as_an_export(run: Run, repository: Path) -> None:
    code, out, _ = imported(run, repository, "--entry-sheet", "invoices")
    assert code == 1
    assert "SL539 error: `invoices` komt als csv, niet uit een invulblad" in out
    code, out, _ = imported(run, repository, "--entry-sheet", "invoice")
    assert code == 2
    assert "Bedoelt u `invoices`?" in out
