"""A CSV as a table: any delimiter, any of the encodings suppliers use."""

import codecs
import csv
from collections import Counter
from io import StringIO

from sluitend.measurements.bounds import (
    CELLS,
    MOST_CELLS,
    MOST_ROWS,
    OTHER_FORM,
    TOO_MUCH,
    is_form,
    looks_like,
)
from sluitend.measurements.cell import Line, Table, text_cell
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity

OTHER_ENCODING = Fault(
    "SL507",
    Severity.ERROR,
    {"nl": "de codering klopt niet: {what}", "en": "the encoding is another: {what}"},
    {
        "nl": "Zet bij `encoding:` in `data.yaml` de codering van het bestand: utf-8, windows-1252 "
        "of utf-16.",
        "en": "Give the file's own encoding in `encoding:` of `data.yaml`: utf-8, windows-1252 or "
        "utf-16.",
    },
)
NOT_CLOSED = Fault(
    "SL508",
    Severity.ERROR,
    {
        "nl": "vanaf hier is niet te zien waar een cel eindigt: een aanhalingsteken sluit niet",
        "en": "from here it does not show where a cell ends: a quotation mark does not close",
    },
    {
        "nl": "Vraag het bestand opnieuw, of herstel het aanhalingsteken.",
        "en": "Ask for the file again, or mend the quotation mark.",
    },
)
_UTF8 = {"nl": "dit is utf-8, geen windows-1252", "en": "this is utf-8, not windows-1252"}
_LONG_CELL = {
    "nl": "een cel van meer dan 131.072 tekens",
    "en": "a cell of more than 131,072 characters",
}
DELIMITERS = {";": ";", ",": ",", "tab": "\t", "|": "|"}
_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LOOKED_AT = 200


def csv_table(name: str, content: bytes, encoding: str, delimiter: str) -> Table | Problem:
    """The rows of a CSV; `delimiter` is a word of the format. A row's number is its first line."""
    if not content.startswith(_BOMS) and not is_form(content, "csv"):
        return OTHER_FORM.at(Place(name), form="csv", found=looks_like(content))
    text = decoded(name, content, encoding)
    if isinstance(text, Problem):
        return text
    rows = csv.reader(StringIO(text, newline=""), delimiter=DELIMITERS[delimiter], strict=True)
    lines: list[Line] = []
    cells = before = 0
    try:
        for row in rows:
            cells += len(row)
            if len(lines) > MOST_ROWS or cells > MOST_CELLS:
                return TOO_MUCH.at(Place(name), what=CELLS)
            line = Line(before + 1, tuple(map(text_cell, row)))
            before = rows.line_num
            if any(line.cells):
                lines.append(line)
    except csv.Error as wrong:
        if "limit" in str(wrong):
            return TOO_MUCH.at(Place(name, before + 1), what=_LONG_CELL)
        return NOT_CLOSED.at(Place(name, before + 1))
    return Table(name, None, tuple(lines))


def decoded(name: str, content: bytes, encoding: str) -> str | Problem:
    """The text of a file; a mark at its beginning is no part of it."""
    if content.startswith(codecs.BOM_UTF8) and encoding != "utf-16":
        encoding = "utf-8-sig"  # the mark leaves no doubt
    if encoding == "windows-1252" and _is_utf8(content):
        return OTHER_ENCODING.at(Place(name), what=_UTF8)
    try:
        return content.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        byte = f"0x{content[wrong.start]:02X}"
        what = {"nl": f"byte {byte} is geen {encoding}", "en": f"byte {byte} is no {encoding}"}
        return OTHER_ENCODING.at(Place(name, line), what=what)


def _is_utf8(content: bytes) -> bool:
    """Whether its letters beyond ASCII are written as UTF-8: by chance that never holds."""
    try:
        return not content.isascii() and bool(content.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def guessed(content: bytes) -> tuple[str, str]:
    """Encoding and delimiter as the bytes prove them, for a file that nobody described yet."""
    if content.startswith(_BOMS):
        encoding = "utf-16"
    else:
        encoding = "utf-8" if content.isascii() or _is_utf8(content) else "windows-1252"
    text = content.decode(encoding, "replace")
    lines = [line for line in text.splitlines()[:_LOOKED_AT] if line.strip()]
    return encoding, max(DELIMITERS, key=lambda word: _regular(lines, DELIMITERS[word]))


def _regular(lines: list[str], delimiter: str) -> int:
    """How many lines fall apart into as many cells as most others do, more than one."""
    counts = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter))
    return max((often * (cells > 1) * 100 + cells for cells, often in counts.items()), default=0)
