"""`sluitend build` and what follows it: documents on paper, signed, and made again."""

import json
import os
import pty
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from pypdf import PdfReader
from tests.cli.conftest import Run
from tests.cli.test_machine import COMMAND, environment

DEMO = "schoonmaak-stadskantoor"
SIGNED = ("--client", "a-de-vries=2024-09-12", "--supplier", "p-bakker=2024-09-13")


def text(path: Path) -> str:
    """What the first page and the last say: all of them takes a while."""
    pages = PdfReader(path).pages
    return "\n".join(page.extract_text() for page in (pages[0], pages[-1]))


def test_from_draft_to_signature(run: Run, repository: Path) -> None:
    """With the real tools: the PDF that is signed is the one that was made."""
    agreement = repository / "build" / DEMO / "overeenkomst.pdf"
    build = ("build", "--only", "agreement", "--format", "pdf")
    got = run(*build, cwd=repository)
    rendering = agreement.with_name("agreement.pdf")
    assert (got.code, got.out) == (0, f"{rendering}\n{agreement}\n")
    assert re.fullmatch(r"2 geschreven, 0 ongewijzigd, in \d+,\d s\.\n", got.err)
    printed = text(agreement)
    assert "Voor ondertekening" in printed
    assert "CONCEPT" not in printed

    got = run(*build, cwd=repository)
    assert (got.code, got.out) == (0, "")
    assert got.err.startswith("0 geschreven, 2 ongewijzigd, in ")

    got = run("sign", DEMO, rendering, *SIGNED, cwd=repository)
    assert (got.code, got.err) == (1, "Niets vastgelegd.\n")
    assert got.out == (
        "agreement.pdf:1:1: SL278 error: dit document is een weergave in het Engels; getekend "
        "wordt de tekst in het Nederlands\n"
        "  Laat het document in het Nederlands tekenen; een weergave is ter informatie.\n"
    )

    got = run("sign", DEMO, Path("build", DEMO, agreement.name), *SIGNED, cwd=repository)
    assert (got.code, got.out) == (
        0,
        "".join(
            f"{repository / DEMO / name}\n"
            for name in ("contract.yaml", "signed/1.0/signing.yaml", "signed/1.0/terms.yaml")
        ),
    )
    assert got.err == "Vastgelegd. Vanaf nu bewaakt `sluitend check` wat is afgesproken.\n"

    got = run("check", "--strict", cwd=repository)
    assert (got.code, got.out) == (0, "")
    assert got.err == f"Geen bevindingen.\n{DEMO}: getekend, versie 1.0.\n"

    assert run(*build, cwd=repository).out == f"{agreement}\n"  # the rendering says the same
    printed = text(agreement)
    assert "Getekend" in printed
    assert "CONCEPT" not in printed

    got = run("sign", DEMO, agreement, *SIGNED, "--output-format", "json", cwd=repository)
    assert got.code == 1
    assert got.err == "Niets vastgelegd.\n"
    read = json.loads(got.out)
    assert read["written"] == []
    assert [one["code"] for one in read["findings"]] == ["SL281"]


def test_what_is_open_makes_a_draft(run: Run, repository: Path) -> None:
    sheet = repository / DEMO / "contract.yaml"
    settled = sheet.read_text(encoding="utf-8")
    sheet.write_text(settled.replace("owner: s-visser", "owner:"), encoding="utf-8")
    got = run("build", "--only", "agreement", "--format", "pdf", cwd=repository)
    assert got.code == 0
    assert got.err.startswith(
        "Bevindingen die stukken niet tegenhouden: 2; zie `sluitend check`.\n2 geschreven"
    )
    agreement = repository / "build" / DEMO / "overeenkomst.pdf"
    assert text(agreement).count("CONCEPT") == 2
    refused = run("sign", DEMO, agreement, *SIGNED, cwd=repository)
    assert (refused.code, refused.err) == (1, "Niets vastgelegd.\n")
    assert "SL274" in refused.out
    # the owner is no part of the terms: once named, the paper still says that it is a draft
    sheet.write_text(settled, encoding="utf-8")
    refused = run("sign", DEMO, agreement, *SIGNED, cwd=repository)
    assert refused.out == (
        "overeenkomst.pdf:1:1: SL279 error: op dit document staat CONCEPT\n"
        "  Maak de stukken opnieuw nu niets meer openstaat, en laat die tekenen.\n"
    )


def test_an_error_stops_everything(run: Run, repository: Path) -> None:
    sheet = repository / DEMO / "sla.yaml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("weight: 30 %", "weight: 35 %"))
    got = run("build", cwd=repository)
    assert (got.code, got.err) == (1, "Niets geschreven: los eerst de fouten op.\n")
    assert "SL203 error: de wegingen zijn samen 105 %, geen 100 %\n" in got.out
    assert not (repository / "build").exists()
    english = run("build", "--language", "en", cwd=repository)
    assert english.err == "Nothing written: mend the errors first.\n"


def test_another_folder_for_documents(run: Run, repository: Path, tmp_path: Path) -> None:
    only = ("--only", "acknowledgement", "--format", "pdf")
    names = [f"{DEMO}/{name}.pdf" for name in ("attendance-briefing", "presentielijst-briefing")]
    got = run("-C", repository / "clauses", "build", *only, "--into", "../uit voer", cwd=tmp_path)
    assert got.code == 0
    assert all((repository / "uit voer" / name).is_file() for name in names)
    there = tmp_path / "elders"
    got = run("-C", repository, "build", *only, "--into", there, "--output-format", "json",
              cwd=tmp_path)  # fmt: skip
    assert json.loads(got.out) == {
        "findings": [],
        "written": [str(there / name) for name in names],
        "unchanged": [],
    }


def test_a_folder_that_leads_elsewhere(run: Run, repository: Path, tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (repository / "build").mkdir()
    (repository / "build" / DEMO).symlink_to(tmp_path / "elders")
    got = run("build", "--only", "acknowledgement", "--format", "pdf", cwd=repository)
    assert (got.code, got.out) == (2, "")
    assert got.err == (
        f"sluitend: {DEMO}/presentielijst-briefing.pdf: hier schrijft het programma niet, "
        "want het ligt buiten de map\n"
        "  Haal de koppeling (symlink) weg of kies een andere map.\n"
    )
    assert list((tmp_path / "elders").iterdir()) == []


def on_terminal(*words: str, cwd: Path) -> Iterator[str]:
    """What a command shows on a terminal, line by line, as each is written over the last."""
    ours, its = pty.openpty()
    running = subprocess.Popen(
        [COMMAND, *words], cwd=cwd, env=environment(), stdout=subprocess.DEVNULL, stderr=its
    )
    os.close(its)
    seen = b""
    try:
        while part := os.read(ours, 4096):
            seen += part
    except OSError:  # how a terminal says that nobody writes any more
        pass
    assert running.wait() == 0
    yield from seen.decode().split("\r")


def test_progress_on_a_terminal(repository: Path) -> None:
    lines = [line.strip() for line in on_terminal("build", cwd=repository)]
    steps = [line for line in lines if re.match(r"\d+/56 ", line)]
    assert steps
    assert steps[-1] == f"56/56 {DEMO}/contract-health.pdf"
    last = next(line for line in reversed(lines) if line)
    assert re.fullmatch(r"56 geschreven, 0 ongewijzigd, in \d+,\d s\.", last)
