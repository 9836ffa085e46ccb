"""`sluitend suggest` as its user meets it."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.test_review import repository


def test_what_no_longer_steers(run: Run, tmp_path: Path) -> None:
    root = repository(tmp_path / "c", 36, 39, 40)
    got = run("suggest", "schoonmaak", cwd=root)
    assert (got.code, got.err) == (0, "")
    assert got.out.splitlines()[0] == (
        "‘Klachten op tijd’ is in elk van de twee kwartalen ruim gehaald (minst gunstige uitkomst "
        "97,5%, norm ten minste 90%). Overweeg een scherpere norm of een lagere weging."
    )
    data = json.loads(run("suggest", "schoonmaak", "--output-format", "json", cwd=root).out)
    assert data["suggestions"][0] == {
        "kind": "always_met",
        "service_level": "complaints",
        "quarters": 2,
        "times": 2,
        "worst": "97.5",
        "best": "100.0",
    }


def test_too_soon_to_say(run: Run, tmp_path: Path) -> None:
    root = repository(tmp_path / "c", 36, 39, 40)
    got = run("suggest", "schoonmaak", "--until", "2026-Q3", "--language", "en", cwd=root)
    assert (got.code, got.out) == (0, "There are no figures yet of two quarters that count.\n")


def test_a_contract_there_is_not(run: Run, tmp_path: Path) -> None:
    root = repository(tmp_path / "c", 36)
    got = run("suggest", "groen", cwd=root)
    assert (got.code, got.out.splitlines()[0]) == (
        2,
        "sluitend.yaml:1:1: SL120 error: er is geen contract met het id `groen`",
    )
