"""The workbook of a quarterly review: numbers, formulas and words, and no macros.

The bytes depend on nothing but the workbook: no clock, no author. Text that a spreadsheet might
take for a formula, once it is copied or saved as CSV, has a quotation mark before it.
"""

from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sluitend.number import Exact
from sluitend.rounding import Rounding
from sluitend.views.workbook.cells import Book, Cell, Formula, Number, Page, Text

MADE: Final = datetime(2000, 1, 1, tzinfo=UTC)
FONT: Final = "Calibri"
RISKY: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet may take for a formula."""
PLACES: Final = Rounding(14, "half_up")
"""Decimals a spreadsheet keeps at most."""
MONEY: Final = "#,##0.00"
NUMBER: Final = "#,##0.######"
HEAD: Final = 32
"""Height of a row of heads, in points: two lines."""
GIVEN: Final = "#1F4E9E"
"""Colour of what a reader may change."""
_STYLES: Final[dict[str, dict[str, Any]]] = {
    "plain": {"indent": 1},
    "head": {
        "bold": True,
        "indent": 1,
        "text_wrap": True,
        "valign": "vcenter",
        "font_color": "#FFFFFF",
    },
    "title": {"bold": True, "font_size": 14, "indent": 1},
    "strong": {"bold": True, "indent": 1},
    "note": {"italic": True, "indent": 1},
    "given": {"num_format": NUMBER, "font_color": GIVEN},
    "number": {"num_format": NUMBER},
    "money": {"num_format": MONEY},
    "result": {"num_format": MONEY, "bold": True, "top": 1},
}


def workbook(book: Book) -> bytes:
    """The workbook as XLSX."""
    out = BytesIO()
    made = Workbook(out, {"in_memory": True, "default_format_properties": {"font_name": FONT}})
    made.set_properties({"created": MADE, "title": book.title})
    made.set_calc_mode("auto")
    formats = {name: made.add_format({"font_name": FONT, **kind}) for name, kind in _kinds(book)}
    for page in book.pages:
        _page(made.add_worksheet(page.name), page, formats)
    made.close()
    return out.getvalue()


def _kinds(book: Book) -> list[tuple[str, dict[str, Any]]]:
    head = {**_STYLES["head"], "bg_color": book.accent}
    return [(name, head if name == "head" else kind) for name, kind in _STYLES.items()]


def _page(sheet: Worksheet, page: Page, formats: dict[str, Format]) -> None:
    for at, width in enumerate(page.widths):
        sheet.set_column(at, at, width)
    for row, cells in enumerate(page.rows):
        if any(isinstance(cell, Text) and cell.style == "head" for cell in cells):
            sheet.set_row(row, HEAD)
        for column, cell in enumerate(cells):
            _cell(sheet, row, column, cell, formats)
    if page.frozen:
        sheet.freeze_panes(page.frozen, 0)
        sheet.repeat_rows(0, page.frozen - 1)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _cell(sheet: Worksheet, row: int, column: int, cell: Cell, formats: dict[str, Format]) -> None:
    match cell:
        case Text():
            sheet.write_string(row, column, harmless(cell.text), formats[cell.style])
        case Number():
            sheet.write_number(row, column, _number(cell.value), formats[cell.style])
        case Formula():
            value = cell.value if isinstance(cell.value, str) else _number(cell.value)
            sheet.write_formula(row, column, f"={cell.formula}", formats[cell.style], value)


def harmless(text: str) -> str:
    """Text that stays text wherever it is copied to."""
    return f"'{text}" if text.startswith(RISKY) else text


def _number(value: Exact | int) -> Any:
    """As many decimals as a spreadsheet keeps; it is told them, and reckons in its own way."""
    exact = value if isinstance(value, Decimal) else PLACES(Fraction(value))
    return exact.normalize() if exact else Decimal(0)
