"""The commands of the manual do what its pages say, run one after the other."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.actions import scoring
from tests.actions.test_simulate import PLAYED as SCENARIOS
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
COMMANDS = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SHOWN = re.compile(r"^```text\n(.*?)^```$", re.DOTALL | re.MULTILINE)
HASH = re.compile("[0-9a-f]{12}")
PLAYED = ROOT / "docs/handleiding/afrekenen.md"


def commands(page: Path) -> Iterator[list[str]]:
    """The words of each command of a page, on the contract of the tests."""
    for block in COMMANDS.findall(page.read_text(encoding="utf-8")):
        for line in block.splitlines():
            program, *words = shlex.split(line)
            assert program == "sluitend"
            yield ["x" if word == "telefonie" else word for word in words]


@pytest.fixture
def telephony(tmp_path: Path) -> Path:
    """The contract the pages speak of, its files still to be imported."""
    root = scoring.made(tmp_path)
    scoring.put(root, scoring.Q1, "gesprekken", ["Tijdig", *["Ja"] * 85, *["Nee"] * 15])
    scoring.put(root, scoring.Q1, "klachten", ["Wat", "een", "twee", "drie"])
    private = tmp_path / "besloten/x"
    private.mkdir(parents=True)
    (private / "scenarios.yaml").write_text(SCENARIOS, encoding="utf-8")
    return root


def test_a_quarter_is_settled_as_its_page_says(telephony: Path, run: Run) -> None:
    said = {}
    for words in commands(PLAYED):
        got = run(*words, cwd=telephony)
        assert got.code == 0, (words, got)
        said[tuple(words)] = got.out
    (shown,) = SHOWN.findall(PLAYED.read_text(encoding="utf-8"))
    given = said["score", "x", "--period", "2026-Q1"]
    assert HASH.sub("…", given) == HASH.sub("…", shown)
    record = scoring.record_of(telephony)
    assert record.status == "settled"
    assert [(one.on, str(one.amount)) for one in record.settlement] == [("credit", "-100.00")]


def test_scenarios_are_played_as_their_page_says(telephony: Path, run: Run) -> None:
    page = ROOT / "docs/handleiding/besloten.md"
    of_page = [words for words in commands(page) if "simulate" in words]
    assert len(of_page) == 2
    for words in of_page:
        got = run(*words, cwd=telephony)
        assert (got.code, got.err) == (0, ""), (words, got)
        assert "outage" in got.out
