"""The reference page says what the model is."""

import re
from pathlib import Path

import pytest

from sluitend.model.files import KINDS
from sluitend.model.reference_page import reference_page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "format.md"


def test_the_page_is_fresh(request: pytest.FixtureRequest) -> None:
    page = reference_page()
    if request.config.getoption("--update-golden"):
        PAGE.write_text(page, encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == page


def test_every_link_has_its_section() -> None:
    page = reference_page()
    headings = {
        title.lower().replace(" ", "-") for title in re.findall(r"^### (.+)$", page, re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", page)) == headings


def test_every_row_is_whole() -> None:
    """Four cells, a key, something that may stand there, and what it means."""
    files = reference_page().partition("\n## `")[2]
    rows = [line for line in files.splitlines() if line.startswith("| `")]
    assert len(rows) > 400
    for row in rows:
        key, shape, _, meaning = re.split(r"(?<!\\) \| ", row.removeprefix("| ").rstrip(" |"))
        assert re.fullmatch(r"`[a-z0-9_]+`", key), row
        assert shape, row
        assert meaning.rstrip("*").endswith((".", "…")), row


def test_every_file_is_there() -> None:
    page = reference_page()
    assert [kind.title for kind in KINDS if f"\n## `{kind.title}`\n" not in page] == []
