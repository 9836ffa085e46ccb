"""`sluitend review` as its user meets it."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.views.reviewed import with_quarters


def repository(root: Path, *met: int) -> Path:
    """The small contract with its deliveries, in a folder."""
    for name, text in with_quarters(*met).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8", newline="\n")
    return root


def test_the_review_of_a_quarter(run: Run, tmp_path: Path) -> None:
    root = repository(tmp_path / "c", 36, 34)
    words = ("review", "schoonmaak", "--period", "2026-Q3", "--format", "xlsx")
    got = run(*words, cwd=root)
    names = ("kwartaalrapportage", "quarterly-review")
    paths = [str(root / f"build/schoonmaak/{name}-2026-Q3.xlsx") for name in names]
    assert (got.code, got.out.splitlines()) == (0, paths)
    assert got.err == "2 geschreven, 0 ongewijzigd.\n"
    again = run(*words, "--language", "en", cwd=root)
    assert (again.code, again.out, again.err) == (0, "", "0 written, 2 unchanged.\n")
    data = run(*words, "--into", "elders", "--output-format", "json", cwd=root)
    told = json.loads(data.out)
    assert told["findings"] == []
    assert len(told["written"]) == 2


def test_nothing_is_written_while_an_error_stands(run: Run, tmp_path: Path) -> None:
    root = repository(tmp_path / "c", 36)
    got = run("review", "schoonmaak", "--period", "2025-Q4", cwd=root)
    assert got.code == 1
    assert got.out.startswith("schoonmaak/contract.yaml:12:7: SL551 error")
    assert got.err == "Niets geschreven: los eerst de fouten op.\n"
    assert not (root / "build").exists()


def test_words_that_cannot_be_obeyed(run: Run, tmp_path: Path) -> None:
    root = repository(tmp_path / "c", 36)
    for words, said in (
        (
            ("--period", "juli"),
            "sluitend review: `juli` noemt geen kwartaal\n  Schrijf het zo: 2026-Q3\n",
        ),
        (
            ("--period", "2026-Q3", "--format", "odt"),
            "sluitend review: `--format` kent geen `odt`\n  Kies uit: docx, pdf, xlsx.\n",
        ),
    ):
        got = run("review", "schoonmaak", *words, cwd=root)
        assert (got.code, got.out, got.err) == (2, "", said)
