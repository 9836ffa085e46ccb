"""Every finding of the program has a page, and the pages are those of today."""

from pathlib import Path

import pytest

from sluitend.actions.explain import all_known, explain, pages

ROOT = Path(__file__).parents[2]


def test_pages_are_fresh(request: pytest.FixtureRequest) -> None:
    """After a change of words: `pytest tests/rules/test_pages.py --update-golden`."""
    wanted = pages()
    folder = ROOT / "docs" / "rules"
    if request.config.getoption("--update-golden"):
        for stale in folder.glob("*.md"):
            stale.unlink()
        for path, text in wanted.items():
            (ROOT / path).write_text(text, encoding="utf-8", newline="\n")
    there = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.glob("*.md")
    }
    assert sorted(there) == sorted(wanted)
    assert [path for path, text in wanted.items() if there[path] != text] == []


def test_every_finding_is_explained_in_both_languages() -> None:
    for known in all_known():
        for language in ("nl", "en"):
            text = explain(known.code, language)
            assert text is not None
            assert text.startswith(f"{known.code}: ")


def test_explained_in_dutch() -> None:
    assert explain("SL203", "nl") == (
        "SL203: de wegingen zijn samen …, geen 100 %\n"
        "\n"
        "Fout. Gevraagd vanaf niveau `managed`. Houdt de ondertekening tegen.\n"
        "\n"
        "De wegingen zijn samen 100 %.\n"
        "\n"
        "Ontbreekt er 5 %, dan weegt elke KPI zwaarder dan is afgesproken, zonder dat het ergens "
        "staat: de\n"
        "score deelt door wat er is. Praktijkregel 2: hoeveel elke KPI meetelt, is afgesproken.\n"
        "\n"
        "Verdeel het verschil, …, over de scorende KPI's."
    )


def test_a_fault_of_a_file_is_explained_too() -> None:
    assert explain("SL001", "nl") == (
        "SL001: dit bestand is geen UTF-8: byte … is hier niet te lezen\n"
        "\n"
        "Fout. Houdt de ondertekening tegen.\n"
        "\n"
        "Sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering)."
    )


def test_there_is_no_such_code() -> None:
    assert explain("SL999", "en") is None
