"""The page on clauses says what the tables say."""

from pathlib import Path

import pytest

from sluitend.prose.reference_page import reference_page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "clauses.md"


def test_the_page_is_fresh(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        PAGE.write_text(reference_page(), encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == reference_page()
