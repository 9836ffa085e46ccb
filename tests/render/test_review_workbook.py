"""The workbook of the review: the same bytes, no macros, text that stays text, live formulas."""

from decimal import Decimal
from fractions import Fraction
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from tests.views.demo import subject
from tests.views.reviewed import dossier, quarters

from sluitend.period import Quarter
from sluitend.render.review_workbook import harmless, workbook
from sluitend.views.reviewing.quarter import reviewed
from sluitend.views.workbook.cells import Book, Formula, Number, Page, Text
from sluitend.views.workbook.review import book
from sluitend.wording.words import words

QUARTERS = {Quarter(2025, 4): "penalty-at-cap"}
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@cache
def made() -> Book:
    """The workbook of a quarter of the cleaning contract."""
    given = dossier("schoonmaak-stadskantoor")
    on = reviewed(subject(given), quarters(given, QUARTERS), words("nl"))
    assert on is not None
    return book(on, "#112233")


def test_the_same_review_gives_the_same_bytes() -> None:
    assert workbook(made()) == workbook(made())


def test_it_holds_sheets_and_no_programs() -> None:
    with ZipFile(BytesIO(workbook(made()))) as packed:
        names = packed.namelist()
        assert [one for one in names if "vba" in one.lower() or "macro" in one.lower()] == []
        assert [one for one in names if "externalLink" in one or "connections" in one] == []
        content = etree.fromstring(packed.read("xl/workbook.xml"))
    assert [one.get("name") for one in content.iter(f"{MAIN}sheet")] == [
        "Toelichting",
        "Metingen",
        "Afspraken",
        "Score",
        "Gevolgen",
        "Verrekening",
    ]


def test_everything_beyond_measurements_and_terms_is_a_formula() -> None:
    pages = {page.name: page for page in made().pages}
    for name in ("Score", "Verrekening"):
        rows = pages[name].rows[pages[name].frozen :]
        said = [cell for row in rows for cell in row[:9] if isinstance(cell, Number)]
        flags = [one for one in said if one.style == "given"]
        assert all(one.value in (0, 1) for one in flags), name
        assert [one for one in said if one.style == "number"] == []
    total = pages["Verrekening"].rows[-2][1]
    assert isinstance(total, Formula)
    assert total.value == Decimal("-2500.00")


def test_no_cell_reckons_with_what_is_not_there() -> None:
    """Every address in a formula is of a cell that holds something."""
    cells = {page.name: page.rows for page in made().pages}
    for page in made().pages:
        for row in page.rows:
            for cell in row:
                if isinstance(cell, Formula):
                    for name, column, number in _addresses(cell.formula):
                        found = cells[name][number - 1][ord(column) - ord("A")]
                        assert isinstance(found, Number | Formula), (page.name, cell.formula)


def _addresses(formula: str) -> list[tuple[str, str, int]]:
    """The cells a formula names."""
    found = []
    for part in formula.split("'")[1::2]:
        rest = formula.split(f"'{part}'!$", 1)[1]
        column, number = rest[0], rest[2:]
        digits = "".join(one for one, _ in zip(number, _digits(number), strict=False))
        found.append((part, column, int(digits)))
        formula = formula.replace(f"'{part}'!${column}${digits}", "", 1)
    return found


def _digits(text: str) -> str:
    return text[: next((at for at, one in enumerate(text) if not one.isdigit()), len(text))]


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    assert harmless(text) == f"'{text}"
    page = Page(
        "A", (10,), ((Text(text), Number(Fraction(1, 4)), Formula("B1*2", Fraction(1, 2))),)
    )
    with ZipFile(BytesIO(workbook(Book("t", "#112233", (page,))))) as packed:
        sheet = etree.fromstring(packed.read("xl/worksheets/sheet1.xml"))
        strings = etree.fromstring(packed.read("xl/sharedStrings.xml"))
    assert [one.text for one in sheet.iter(f"{MAIN}f")] == ["B1*2"]
    assert [one.text for one in sheet.iter(f"{MAIN}v")] == ["0", "0.25", "0.5"]
    (said,) = ("".join(one.itertext()) for one in strings.iter(f"{MAIN}si"))
    assert said.replace("_x000D_", "\r") == f"'{text}"


def test_other_text_is_left_alone() -> None:
    assert [harmless(one) for one in ("a=b", "–", "", "1-2", "€ -3,00")] == [
        "a=b",
        "–",
        "",
        "1-2",
        "€ -3,00",
    ]
