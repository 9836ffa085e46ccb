"""How large a delivery may be, and what is said of one that is larger, or is no such file.

A file comes from outside. What it unpacks to, how many cells it claims and what it really is are
known before a reader of workbooks sees it: that reader gets only what was unpacked here.
"""

import re
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity

MOST_BYTES: Final = 50 * 1024 * 1024
MOST_UNPACKED: Final = 150 * 1024 * 1024
MOST_PARTS: Final = 2_000
MOST_ROWS: Final = 200_000
MOST_CELLS: Final = 5_000_000

TOO_LARGE = Fault(
    "SL501",
    Severity.ERROR,
    {
        "nl": "het bestand is te groot: {size} bytes, ten hoogste {limit}",
        "en": "the file is too large: {size} bytes, at most {limit}",
    },
    {
        "nl": "Vraag het in delen, bijvoorbeeld per maand.",
        "en": "Ask for it in parts, a month at a time.",
    },
)
TOO_MUCH = Fault(
    "SL502",
    Severity.ERROR,
    {
        "nl": "hierin zit meer dan er gelezen wordt: {what}",
        "en": "this holds more than is read: {what}",
    },
    {
        "nl": "Vraag het bestand in delen, zonder andere bladen en zonder opmaak ver buiten de "
        "tabel.",
        "en": "Ask for the file in parts, without other sheets and without layout far outside the "
        "table.",
    },
)
OTHER_FORM = Fault(
    "SL503",
    Severity.ERROR,
    {
        "nl": "dit is geen {form}: het {found}",
        "en": "this is no {form}: it {found}",
    },
    {
        "nl": "Vraag het bestand als {form}, of pas `form:` in `data.yaml` aan.",
        "en": "Ask for the file as {form}, or change `form:` in `data.yaml`.",
    },
)
_UNPACKED = {"nl": "uitgepakt meer dan 150 MB", "en": "more than 150 MB when unpacked"}
_PARTS = {"nl": "meer dan 2000 onderdelen", "en": "more than 2,000 parts"}
CELLS = {
    "nl": "meer dan 200.000 rijen of 5 miljoen cellen",
    "en": "more than 200,000 rows or 5 million cells",
}
BROKEN = {"nl": "is beschadigd of afgebroken", "en": "is damaged or cut off"}
_SIGNS: Final = (
    (b"PK\x03\x04", {"nl": "lijkt een xlsx of ods", "en": "looks like an xlsx or ods"}),
    (b"\xd0\xcf\x11\xe0", {"nl": "lijkt een xls", "en": "looks like an xls"}),
    (b"%PDF", {"nl": "is een pdf", "en": "is a PDF"}),
    (b"<", {"nl": "is een webpagina of XML", "en": "is a web page or XML"}),
)
_TEXT = {"nl": "lijkt gewone tekst, zoals een csv", "en": "looks like plain text, such as a CSV"}
_ZIPPED = frozenset({"xlsx", "ods"})


def looks_like(content: bytes) -> dict[str, str]:
    """What a file seems to be by its first bytes, whatever its name says."""
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:8]
    return next((words for sign, words in _SIGNS if start.startswith(sign)), _TEXT)


def is_form(content: bytes, form: str) -> bool:
    """Whether the first bytes are those of a form: `xlsx`, `ods`, `xls` or `csv`."""
    if form in _ZIPPED:
        return content.startswith(b"PK\x03\x04")
    if form == "xls":
        return content.startswith(b"\xd0\xcf\x11\xe0")
    return looks_like(content) is _TEXT or content.lstrip(b"\xef\xbb\xbf").startswith(b"<")


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A zipped workbook, packed again without compression, and its parts by name."""

    content: bytes
    parts: dict[str, bytes]


def unpacked(name: str, form: str, content: bytes) -> Unpacked | Problem:
    """The parts of a zipped workbook, if all of them together stay within bounds."""
    parts: dict[str, bytes] = {}
    try:
        with ZipFile(BytesIO(content)) as packed:
            listed = packed.infolist()
            if len(listed) > MOST_PARTS:
                return TOO_MUCH.at(Place(name), what=_PARTS)
            room = MOST_UNPACKED
            for one in listed:
                with packed.open(one) as part:
                    parts[one.filename] = part.read(room + 1)
                room -= len(parts[one.filename])
                if room < 0:
                    return TOO_MUCH.at(Place(name), what=_UNPACKED)
    except (BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError,
            ValueError):  # fmt: skip
        return OTHER_FORM.at(Place(name), form=form, found=BROKEN)
    return Unpacked(_repacked(parts), parts)


def _repacked(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return out.getvalue()


# --- cells ----------------------------------------------------------------------------------

_REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]*)([0-9]+)["']""")
_ODD_REFERENCE = re.compile(rb"""\sr\s*=\s*["'](?![A-Za-z]{0,3}[0-9]{1,7}["'])""")
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_ODS_TAG = re.compile(
    rb"""<table:(table-row|table-cell|covered-table-cell|table)\b((?:[^>"']|"[^"]*"|'[^']*')*)>"""
)
_ROWS = re.compile(rb"""number-rows-repeated\s*=\s*["']([^"']*)["']""")
_COLUMNS = re.compile(rb"""number-columns-repeated\s*=\s*["']([^"']*)["']""")


def too_many_cells(form: str, parts: dict[str, bytes]) -> bool:
    """Whether a sheet claims more cells than are read: one far away counts all before it."""
    if form == "ods":
        content = parts.get("content.xml", b"")
        return not _plain_xml(content) or _repeats_too_much(content)
    sheets = [content for name, content in parts.items() if _SHEET.fullmatch(name)]
    return any(not _plain_xml(sheet) or _reaches_too_far(sheet) for sheet in sheets)


def _reaches_too_far(sheet: bytes) -> bool:
    """Of an xlsx, by the references its rows and cells bear."""
    if _ODD_REFERENCE.search(sheet):
        return True
    columns: set[bytes] = set()
    last = 0
    for found in _REFERENCE.finditer(sheet):
        columns.add(found[1])
        last = max(last, int(found[2]))
    widest = max(map(column_number, columns), default=0) + 1
    return last > MOST_ROWS or last * widest > MOST_CELLS


def _repeats_too_much(content: bytes) -> bool:
    """Of an ods, by its repeated rows and cells; what is repeated behind the last is no part."""
    row = column = repeated = last = widest = 0
    for kind, attributes in _ODS_TAG.findall(content):
        if kind == b"table":
            row = repeated = 0
        elif kind == b"table-row":
            row, column, repeated = row + repeated, 0, _times(_ROWS, attributes)
        else:
            column += _times(_COLUMNS, attributes)
            if b"office:" in attributes or b"calcext:" in attributes:
                last, widest = max(last, row + repeated), max(widest, column)
    return last > MOST_ROWS or last * widest > MOST_CELLS


def _times(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    if found is None:
        return 1
    return int(found[1]) if re.fullmatch(b"[0-9]{1,9}", found[1]) else MOST_CELLS


def _plain_xml(content: bytes) -> bool:
    """Written so that it can be counted: UTF-8, and no declarations of its own."""
    odd = (b"<!DOCTYPE", b"<!ENTITY")
    return b"\x00" not in content[:4096] and not any(sign in content for sign in odd)


def column_number(letters: bytes) -> int:
    """A column's number from 0 by its letters; 0 without letters."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return max(number - 1, 0)
