"""An entry sheet as a workbook: names, formats, lists to choose from, warnings while typing.

The bytes depend on nothing but the sheet: no clock, no author.
"""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sluitend.views.entry_sheet import EntryColumn, EntrySheet

ROWS: Final = 1000
"""Rows that are prepared for typing."""
MADE: Final = datetime(2000, 1, 1, tzinfo=UTC)
FONT: Final = "Calibri"
_FORMATS: Final = {
    "text": "@",
    "number": "General",
    "fraction": "0.0%",
    "percent": "0.0",
    "date": "dd-mm-yyyy",
    "moment": "dd-mm-yyyy hh:mm",
    "time": "hh:mm",
    "duration": "[h]:mm",
    "choice": "@",
}
_WIDTHS: Final = {"text": 24, "moment": 18, "choice": 14}
_OTHER_WIDTH: Final = 14
_NUMBER: Final = {"validate": "decimal", "criteria": "between", "minimum": -1e12, "maximum": 1e12}
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2199, 12, 31)
_DAY: Final = {"validate": "date", "criteria": "between", "minimum": _FIRST_DAY,
               "maximum": _LAST_DAY}  # fmt: skip
_RULES: Final[dict[str, dict[str, Any]]] = {
    "number": _NUMBER,
    "percent": _NUMBER,
    "fraction": {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1},
    "date": _DAY,
    "moment": _DAY,
    "time": {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1},
    "duration": {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1000},
}


def workbook(sheet: EntrySheet) -> bytes:
    """The workbook; the sheet to type in comes first and is the one that opens."""
    out = BytesIO()
    book = Workbook(out, {"in_memory": True, "default_format_properties": {"font_name": FONT}})
    book.set_properties({"created": MADE, "title": sheet.lines[0]})
    _entry(book, book.add_worksheet(sheet.sheet), sheet)
    _explanation(book, book.add_worksheet(sheet.explanation), sheet)
    book.close()
    return out.getvalue()


def _entry(book: Workbook, page: Worksheet, sheet: EntrySheet) -> None:
    """The names, and below them cells that take what their column asks."""
    names = sheet.names_on - 1
    head = _head(book, sheet.accent)
    if names > 0:
        page.write_string(0, 0, sheet.lines[0], book.add_format({"bold": True, "font_name": FONT}))
    page.set_row(names, 30)
    for at, column in enumerate(sheet.columns):
        cells = book.add_format({"num_format": _FORMATS[column.entry], "font_name": FONT})
        width = max(_WIDTHS.get(column.entry, _OTHER_WIDTH), len(column.name) + 3)
        page.set_column(at, at, min(width, 40), cells)
        page.write_string(names, at, column.name, head)
        page.data_validation(names + 1, at, names + ROWS, at, _validation(column, sheet.wrong))
    page.freeze_panes(names + 1, 0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(names)


def _validation(column: EntryColumn, wrong: str) -> dict[str, Any]:
    """What is checked while typing: a value that cannot be read asks for another look."""
    says = f"{column.says[:1].upper()}{column.says[1:]}."
    shown = {
        "input_title": column.name[:32],
        "input_message": says[:255],
        "error_title": wrong[:32],
        "error_message": says[:255],
        "error_type": "warning",
    }
    if column.entry == "choice":
        return {"validate": "list", "source": list(column.choices), **shown}
    return {**_RULES.get(column.entry, {"validate": "any"}), **shown}


def _explanation(book: Workbook, page: Worksheet, sheet: EntrySheet) -> None:
    """What goes into which column, in words."""
    wrapped = book.add_format({"text_wrap": True, "valign": "top", "font_name": FONT})
    title = book.add_format({"bold": True, "font_size": 14, "font_name": FONT})
    head = _head(book, sheet.accent)
    page.set_column(0, 0, 32)
    page.set_column(1, 1, 46)
    page.set_column(2, 2, 26)
    page.hide_gridlines(2)
    page.write_string(0, 0, sheet.lines[0], title)
    for row, line in enumerate(sheet.lines[1:], 1):
        page.merge_range(row, 0, row, 2, line, wrapped)
        page.set_row(row, 15 * (1 + len(line) // 95))
    start = len(sheet.lines) + 1
    for at, text in enumerate(sheet.head):
        page.write_string(start, at, text, head)
    for row, column in enumerate(sheet.columns, start + 1):
        page.write_string(row, 0, column.name, wrapped)
        page.write_string(row, 1, column.says, wrapped)
        page.write_string(row, 2, column.nothing, wrapped)
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _head(book: Workbook, accent: str) -> Format:
    return book.add_format(
        {
            "bold": True,
            "font_name": FONT,
            "font_color": "#FFFFFF",
            "bg_color": accent,
            "text_wrap": True,
            "valign": "vcenter",
        }
    )
