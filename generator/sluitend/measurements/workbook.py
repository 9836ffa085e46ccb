"""A workbook (xlsx, xls, ods) as tables: values as stored, nothing computed."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from sluitend.measurements.apart import Ended, apart
from sluitend.measurements.bounds import (
    BROKEN,
    CELLS,
    MOST_CELLS,
    MOST_ROWS,
    OTHER_FORM,
    TOO_MUCH,
    column_number,
    is_form,
    looks_like,
    too_many_cells,
    unpacked,
)
from sluitend.measurements.cell import Broken, Cell, Line, Merged, Table, text_cell
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity

LOCKED = Fault(
    "SL504",
    Severity.ERROR,
    {"nl": "het bestand is met een wachtwoord beveiligd", "en": "the file has a password"},
    {
        "nl": "Vraag het zonder wachtwoord, of sla het zonder wachtwoord op.",
        "en": "Ask for it without a password, or save it without one.",
    },
)
NO_SHEET = Fault(
    "SL505",
    Severity.ERROR,
    {"nl": "er is geen blad `{sheet}`", "en": "there is no sheet `{sheet}`"},
    {
        "nl": "Pas `sheet:` in `data.yaml` aan; er zijn: {known}.",
        "en": "Change `sheet:` in `data.yaml`; there are: {known}.",
    },
)
ERRORS = Fault(
    "SL506",
    Severity.ERROR,
    {
        "nl": "cellen tonen een fout, zoals {example}, in plaats van een waarde",
        "en": "cells show an error, such as {example}, instead of a value",
    },
    {
        "nl": "Vraag het bestand zonder foutmeldingen, of als xlsx: dan wordt elke cel genoemd.",
        "en": "Ask for the file without errors, or as xlsx: then each cell is named.",
    },
)
_DIGITS = ".15g"
"""A spreadsheet knows fifteen digits; behind them stands what binary fractions leave over."""


def sheet(name: str, form: str, content: bytes, wanted: str | None) -> Table | Problem:
    """A sheet by its name, hidden or not; the first visible one where none is named."""
    found = _read_apart(name, form, content, wanted, False)
    return found if isinstance(found, Problem) else found[0]


def sheets(name: str, form: str, content: bytes) -> tuple[Table, ...] | Problem:
    """All visible sheets, in order."""
    return _read_apart(name, form, content, None, True)


def _read_apart(
    name: str, form: str, content: bytes, wanted: str | None, every: bool
) -> tuple[Table, ...] | Problem:
    """What a workbook holds, read in another process once it is known to be one within bounds."""
    if not is_form(content, form):
        return OTHER_FORM.at(Place(name), form=form, found=looks_like(content))
    parts: dict[str, bytes] = {}
    if form != "xls":
        whole = unpacked(name, form, content)
        if isinstance(whole, Problem):
            return whole
        if too_many_cells(form, whole.parts):
            return TOO_MUCH.at(Place(name), what=CELLS)
        content, parts = whole.content, whole.parts
    shown = _ODS_ERROR.search(parts.get("content.xml", b""))
    if shown:
        return ERRORS.at(Place(name), example=shown[1].decode("utf-8", "replace"))
    kept = {part: parts[part] for part in parts if part in _NAMED or _SHEET_PART.match(part)}
    try:
        read = apart(_read, name, form, content, wanted, every)
    except Ended:
        return OTHER_FORM.at(Place(name), form=form, found=BROKEN)
    if isinstance(read, Problem):
        return read
    return tuple(_completed(table, kept) for table in read)


def _read(
    name: str, form: str, content: bytes, wanted: str | None, every: bool
) -> tuple[Table, ...] | Problem:
    """The sheets asked for; runs apart."""
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        seen = {one.name for one in book.sheets_metadata if one.visible == SheetVisibleEnum.Visible}
        visible = [one for one in book.sheet_names if one in seen]
        by_name = {one.casefold(): one for one in book.sheet_names}
        first = visible[0] if visible else None
        found = by_name.get(wanted.casefold()) if wanted else first
        if found is None:
            known = ", ".join(visible) or "–"
            return NO_SHEET.at(Place(name), sheet=text_cell(wanted or "–"), known=known)
        return tuple(_table(name, one, book) for one in (visible if every else [found]))
    except PasswordError:
        return LOCKED.at(Place(name))
    except _TooMany:
        return TOO_MUCH.at(Place(name), what=CELLS)
    except (CalamineError, ValueError, OSError, OverflowError, MemoryError):
        return OTHER_FORM.at(Place(name), form=form, found=BROKEN)
    except BaseException as wrong:  # a panic of the reader is no Exception
        if isinstance(wrong, KeyboardInterrupt | SystemExit):
            raise
        return OTHER_FORM.at(Place(name), form=form, found=BROKEN)


class _TooMany(Exception):
    """More cells than are read."""


def _table(name: str, sheet: str, book: CalamineWorkbook) -> Table:
    read = book.get_sheet_by_name(sheet)
    if read.total_height > MOST_ROWS or read.total_height * read.total_width > MOST_CELLS:
        raise _TooMany
    lines = []
    for number, row in enumerate(read.to_python(skip_empty_area=False), 1):
        cells = tuple(map(_cell, row))
        if any(cell is not None for cell in cells):
            lines.append(Line(number, cells))
    merged = (
        Merged(top + 1, left, bottom + 1, right)
        for (top, left), (bottom, right) in read.merged_cell_ranges or ()
    )
    return Table(name, sheet, tuple(lines), tuple(merged))


# --- cells ----------------------------------------------------------------------------------

_ISO_DURATION = re.compile(r"(-?)PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:[.,]\d+)?S)?")


def _cell(value: Any) -> Cell:
    """A stored value as an exact one; moments to the second."""
    match value:
        case str():
            found = _ISO_DURATION.fullmatch(value)
            return _span(found) if found and value[-1] != "T" else text_cell(value)
        case bool() | date() if not isinstance(value, datetime):
            return value
        case datetime():
            whole = value + timedelta(microseconds=500_000)
            return whole.replace(microsecond=0, tzinfo=None)
        case time():
            return timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
        case timedelta():
            return timedelta(seconds=round(value / timedelta(seconds=1)))
        case None:
            return None
    return Decimal(format(value, _DIGITS))


def _span(found: re.Match[str]) -> timedelta:
    hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    span = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -span if found[1] else span


# --- what the reader of workbooks does not say ----------------------------------------------

_ERROR_CELL = re.compile(
    rb"""<(?:\w+:)?c\s(?=[^>]*\bt="e")[^>]*\br="(?P<column>[A-Z]+)(?P<row>[0-9]+)"[^>]*>"""
    rb"""(?:(?!</(?:\w+:)?c>).){0,10000}?<(?:\w+:)?v>(?P<text>#[A-Z0-9/?!]{1,20})""",
    re.DOTALL,
)
_UNCOMPUTED = re.compile(
    rb"""<(?:\w+:)?c\s[^>]*\br="(?P<column>[A-Z]+)(?P<row>[0-9]+)"[^>]*>\s*"""
    rb"""<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*</(?:\w+:)?c>"""
)
_ODS_ERROR = re.compile(
    rb"""<table:table-cell[^>]*calcext:value-type="error"[^>]*>\s*<text:p>([^<]{1,20})"""
)
_NAMED = frozenset({"xl/workbook.xml", "xl/_rels/workbook.xml.rels"})
_SHEET_PART = re.compile(r"xl/worksheets/", re.IGNORECASE)


def _completed(table: Table, parts: dict[str, bytes]) -> Table:
    """A table of an xlsx with the cells that show an error, and the day it counts from."""
    from_1904 = re.search(b'date1904="(1|true)"', parts.get("xl/workbook.xml", b"")) is not None
    broken = _broken(table.sheet or "", parts)
    if not broken:
        return replace(table, from_1904=from_1904)
    by_number = {line.number: line for line in table.lines}
    for (number, column), text in broken.items():
        line = by_number.get(number, Line(number, ()))
        cells = [*line.cells, *[None] * (column + 1 - len(line.cells))]
        cells[column] = Broken(text)
        by_number[number] = Line(number, tuple(cells))
    lines = tuple(by_number[number] for number in sorted(by_number))
    return replace(table, lines=lines, from_1904=from_1904)


def _broken(sheet: str, parts: dict[str, bytes]) -> dict[tuple[int, int], str]:
    """Cells that show an error, or a formula that was never computed, by row and column."""
    content = parts.get(_sheet_paths(parts).get(sheet, ""), b"")
    shown = {
        (int(found["row"]), column_number(found["column"])): found["text"].decode("ascii")
        for found in _ERROR_CELL.finditer(content)
    }
    uncomputed = {
        (int(found["row"]), column_number(found["column"])): "="
        for found in _UNCOMPUTED.finditer(content)
    }
    return shown | uncomputed


_SHEET_ENTRY = re.compile(rb"<(?:\w+:)?sheet\s([^>]*)/?>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s([^>]*)/?>")
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}


def _sheet_paths(parts: dict[str, bytes]) -> dict[str, str]:
    """Of an xlsx, the part that each sheet is written in."""
    listed = _attributes(_RELATION, parts.get("xl/_rels/workbook.xml.rels", b""))
    relations = {one.get("Id"): one.get("Target", "") for one in listed}
    found = {}
    for one in _attributes(_SHEET_ENTRY, parts.get("xl/workbook.xml", b"")):
        target = relations.get(one.get("r:id")) or ""
        found[one.get("name", "")] = (
            target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        )
    return found


def _attributes(pattern: re.Pattern[bytes], content: bytes) -> Iterator[dict[str, str]]:
    for tag in pattern.findall(content):
        yield {key.decode(): _unescaped(value.decode("utf-8", "replace"))
               for key, value in _ATTRIBUTE.findall(tag)}  # fmt: skip


def _unescaped(text: str) -> str:
    for entity, character in _ENTITIES.items():
        text = text.replace(entity, character)
    return text
