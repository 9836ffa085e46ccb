"""`sluitend score`, `object`, `decide`, `settle` and `simulate` as their user meets them."""

import json
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.actions import scoring
from tests.actions.scoring import Q1, Q2, calls, complaints, text_of
from tests.actions.test_simulate import PLAYED, SAVINGS
from tests.cli.conftest import Run

Golden = Callable[[str, str], None]
IN_Q1 = ("--period", "2026-Q1")
RECORD = "x/results/2026-Q1.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two quarters delivered: a bad one and a good one."""
    found = scoring.repository(tmp_path)
    calls(found, Q2, 95)
    complaints(found, Q2, 1)
    return found


@pytest.fixture
def private(root: Path) -> Path:
    """The client's own folder, with a scenario and an estimate."""
    folder = root.parent / "besloten/x"
    folder.mkdir(parents=True)
    (folder / "scenarios.yaml").write_text(PLAYED, encoding="utf-8")
    (folder / "estimates.yaml").write_text(SAVINGS, encoding="utf-8")
    return folder.parent


# --- score ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_quarter(run: Run, root: Path, language: str, golden: Golden) -> None:
    got = run("score", "x", *IN_Q1, "--language", language, cwd=root)
    assert (got.code, got.err) == (0, "")
    golden(f"score/quarter.{language}.txt", got.out)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_how_numbers_came_about(run: Run, root: Path, language: str, golden: Golden) -> None:
    """A KPI, the score, consequences, a plan."""
    said = ""
    for name in ("answered", "complaints", "score", "malus", "credit", "plan"):
        got = run("score", "x", *IN_Q1, "--explain", name, "--language", language, cwd=root)
        assert (got.code, got.err) == (0, "")
        said += got.out
    golden(f"score/explained.{language}.txt", said)


def test_as_data(run: Run, root: Path, golden: Golden) -> None:
    got = run("score", "x", "--period", "2026-Q2", "--output-format", "json", cwd=root)
    assert (got.code, got.err) == (0, "")
    data = json.loads(got.out)
    golden("score/quarter.json", json.dumps(data, indent=1, ensure_ascii=False) + "\n")
    assert run("score", "x", "--period", "2026-Q2", "--output-format", "json", cwd=root) == got


OBJECT = ("object", "x", "answered", *IN_Q1, "--reason", "Nee", "--on", "2026-04-10")
LEFT_OUT = ("--exclude", "m-de-jong")
WRONG = (
    ("score", "x", "--period", "2026-13"),
    ("score", "x", "--period", "2026-03"),
    ("score", "x", *IN_Q1, "--explain", "nothing"),
    ("score", "x", *IN_Q1, "--record", "--reason", "Zo is het"),
    ("score", "x", *IN_Q1, "--reason", "Zo is het", "--by", "m-de-jong", "--on", "2026-04-10"),
    ("score", "y", *IN_Q1),
    OBJECT,
    (*OBJECT, "--by", "client", "--outcome", "refused"),
    (*OBJECT, "--by", "client", *LEFT_OUT, "--evidence", "Brief"),
    (*OBJECT, "--outcome", "upheld", *LEFT_OUT),
    ("settle", "x", *IN_Q1, "--on", "2026-04-10"),
)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_asked_wrongly(run: Run, root: Path, language: str, golden: Golden) -> None:
    before = sorted(root.rglob("*"))
    said = ""
    for words in WRONG:
        got = run(*words, "--language", language, cwd=root)
        assert got.code != 0, words
        said += f"$ sluitend {shlex.join(words)}\n{got.out}{got.err}{got.code}\n\n"
    golden(f"score/wrong.{language}.txt", said)
    assert sorted(root.rglob("*")) == before


# --- from provisional to settled ----------------------------------------------------------------


def test_a_quarter_from_score_to_settlement(run: Run, root: Path, golden: Golden) -> None:
    """Every command, in the order of the manual, and the record it leaves."""
    for words in (
        ("score", "x", "--record"),
        ("settle", "x", "--sent", "--on", "2026-04-10"),
        *(
            ("object", "x", "answered", "--on", day, "--reason", reason, *more)
            for day, reason, *more in (
                ("2026-04-20", "Storing bij de centrale", "--by", "supplier"),
                (
                    *("2026-04-22", "Aangetoond", "--outcome", "upheld"),
                    *("--exclude", "m-de-jong", "--evidence", "Logboek 12 maart"),
                ),
            )
        ),
        (
            *("score", "x", "--record", "--reason", "Bezwaar gegrond", "--by", "m-de-jong"),
            *("--on", "2026-04-22"),
        ),
        *(
            (
                *("decide", "x", name, "--outcome", outcome, "--by", "m-de-jong"),
                *("--on", "2026-04-23", "--reason", "Volgens afspraak"),
            )
            for name, outcome in (("malus", "convert"), ("credit", "collect"))
        ),
        ("settle", "x", "--on", "2026-04-28"),
    ):
        got = run(*words, *IN_Q1, cwd=root)
        assert (got.out, got.err, got.code) == (f"{root / RECORD}\n", "Vastgelegd.\n", 0), words
    golden("score/commands.yaml", text_of(root, Q1))


def test_recording_as_data(run: Run, root: Path) -> None:
    got = run("score", "x", *IN_Q1, "--record", "--output-format", "json", cwd=root)
    data = json.loads(got.out)
    assert got.code == 0
    assert data["written"] == [str(root / RECORD)]


def test_check_finds_a_record_that_is_contradicted(run: Run, root: Path) -> None:
    run("score", "x", *IN_Q1, "--record", cwd=root)
    assert "SL554" not in run("check", cwd=root).out
    calls(root, Q1, 96, brings="replacement")
    got = run("check", cwd=root)
    assert got.code == 1
    assert (
        f"{RECORD}:1:1: SL554 error: `score` in 2026-Q1: vastgelegd is 5,20, "
        "een nieuwe berekening geeft 7,60" in got.out
    )


# --- simulate ---------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
def test_simulated(run: Run, root: Path, private: Path, language: str, golden: Golden) -> None:
    got = run("--with", private, "simulate", "x", "--language", language, cwd=root)
    assert (got.code, got.err) == (0, "")
    golden(f"score/simulated.{language}.txt", got.out)


def test_simulated_as_data(run: Run, root: Path, private: Path, golden: Golden) -> None:
    got = run("--with", private, "simulate", "x", "--output-format", "json", cwd=root)
    data = json.loads(got.out)
    points = data["curves"][0].pop("points")
    assert len(points) == 101
    assert points[0] == {"score": "0", "amount": "-300.00"}
    golden("score/simulated.json", json.dumps(data, indent=1, ensure_ascii=False) + "\n")


def test_without_the_private_folder_there_is_nothing_to_play(run: Run, root: Path) -> None:
    got = run("simulate", "x", cwd=root)
    assert got.code == 0
    assert got.out.startswith("x/contract.yaml:1:1: SL570")
