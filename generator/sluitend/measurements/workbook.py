"""A workbook (xlsx, xls, ods) as tables: values as stored, nothing computed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from sluitend.measurements.bounds import (
    BROKEN,
    CELLS,
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


@dataclass(frozen=True, slots=True)
class Workbook:
    """An opened workbook: its visible sheets by name, in order, read when asked for."""

    name: str
    opened: CalamineWorkbook
    sheets: tuple[str, ...]
    hidden: tuple[str, ...] = ()
    parts: dict[str, bytes] = field(default_factory=dict, repr=False)

    def table(self, sheet: str | None) -> Table | Problem:
        """A sheet by its name, hidden or not; the first visible one where none is named."""
        names = {one.casefold(): one for one in (*self.hidden, *self.sheets)}
        found = names.get(sheet.casefold()) if sheet else next(iter(self.sheets), None)
        if found is None:
            known = ", ".join(self.sheets) or "–"
            return NO_SHEET.at(Place(self.name), sheet=text_cell(sheet or "–"), known=known)
        try:
            return self._read(found)
        except (CalamineError, ValueError, OverflowError):
            return OTHER_FORM.at(Place(self.name), form="xlsx", found=BROKEN)

    def _read(self, sheet: str) -> Table | Problem:
        read = self.opened.get_sheet_by_name(sheet)
        if read.total_height > MOST_ROWS:
            return TOO_MUCH.at(Place(self.name), what=CELLS)
        broken = self._broken(sheet)
        lines = []
        for number, row in enumerate(read.to_python(skip_empty_area=False), 1):
            cells = _cells(row, number, broken)
            if any(cell is not None for cell in cells):
                lines.append(Line(number, cells))
        merged = (
            Merged(top + 1, left, bottom + 1, right)
            for (top, left), (bottom, right) in read.merged_cell_ranges or ()
        )
        return Table(self.name, sheet, tuple(lines), tuple(merged), self._from_1904())

    def _broken(self, sheet: str) -> dict[tuple[int, int], str]:
        """Cells of an xlsx that show an error; to the reader of workbooks they are empty."""
        path = _sheet_paths(self.parts).get(sheet, "")
        return {
            (int(found["row"]), column_number(found["column"])): found["text"].decode("ascii")
            for found in _ERROR_CELL.finditer(self.parts.get(path, b""))
        }

    def _from_1904(self) -> bool:
        return re.search(b'date1904="(1|true)"', self.parts.get("xl/workbook.xml", b"")) is not None


def workbook(name: str, form: str, content: bytes) -> Workbook | Problem:
    """Open a workbook of a form, within bounds."""
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
    try:
        opened = CalamineWorkbook.from_filelike(BytesIO(content))
    except PasswordError:
        return LOCKED.at(Place(name))
    except (CalamineError, ValueError, OSError):
        return OTHER_FORM.at(Place(name), form=form, found=BROKEN)
    return _named(name, opened, parts)


def _named(name: str, opened: CalamineWorkbook, parts: dict[str, bytes]) -> Workbook:
    seen = {one.name: one.visible == SheetVisibleEnum.Visible for one in opened.sheets_metadata}
    return Workbook(
        name,
        opened,
        tuple(sheet for sheet in opened.sheet_names if seen.get(sheet, True)),
        tuple(sheet for sheet in opened.sheet_names if not seen.get(sheet, True)),
        parts,
    )


# --- cells ----------------------------------------------------------------------------------

_ISO_DURATION = re.compile(r"(-?)PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:[.,]\d+)?S)?")


def _cells(row: Sequence[Any], number: int, broken: dict[tuple[int, int], str]) -> tuple[Cell, ...]:
    cells = tuple(map(_cell, row))
    if not broken:
        return cells
    return tuple(
        Broken(broken[number, column]) if (number, column) in broken else cell
        for column, cell in enumerate(cells)
    )


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
_ODS_ERROR = re.compile(
    rb"""<table:table-cell[^>]*calcext:value-type="error"[^>]*>\s*<text:p>([^<]{1,20})"""
)
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
