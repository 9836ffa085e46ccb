"""Broken and hostile deliveries: files that `sluitend import` is given, and why they are hostile.

Each is imported into a sound small repository, whose mapping reads two columns of it.
"""

import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from tests.hostile.corpus import MB, SOUND
from tests.measurements.making import FILES
from xlsxwriter import Workbook

DATA = """\
data_sets:
  - id: tickets
    title: Tickets
    file: "{name}"
    form: {form}
    columns:
      number: {{from: Number}}
      day: {{from: Day, type: date, format: dd-mm-yyyy}}
    period_by: day
    every: month
    retention: 1 year
"""
HEAD = "Number;Day\n"
XML = b'<?xml version="1.0" encoding="UTF-8"?>\n'
MAIN = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SOUND_ROW = (
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>Number</t></is></c>'
    b'<c r="B1" t="inlineStr"><is><t>Day</t></is></c></row>'
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A hostile file; `made` writes it, where bytes do not."""

    name: str
    why: str
    form: str
    content: bytes | Callable[[Path], object]

    @property
    def file(self) -> str:
        """Its name on disk."""
        return f"2026-07_tickets.{self.form}"

    def write(self, root: Path) -> Path:
        """Put a repository on disk, a folder for raw files beside it, and this file."""
        data = DATA.format(name=f"*_tickets.{self.form}", form=self.form).encode()
        settings = b"raw_files: {folder: ../raw, retention: 1 year}\n"
        repository = {
            **SOUND,
            "sluitend.yaml": SOUND["sluitend.yaml"] + settings,
            "x/data.yaml": data,
        }
        for name, content in repository.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        raw = root.parent / "raw"
        raw.mkdir()
        (raw / "sluitend.txt").touch()
        path = root.parent / self.file
        if isinstance(self.content, bytes):
            path.write_bytes(self.content)
        else:
            self.content(path)
        return path


def csv(*rows: str) -> bytes:
    """A delivery with these rows under its names."""
    return (HEAD + "".join(f"{row}\n" for row in rows)).encode()


def sheet(cells: bytes, before: bytes = b"") -> bytes:
    """A workbook of one sheet, with these rows in it."""
    page = XML + before + b"<worksheet %s><sheetData>%s</sheetData></worksheet>" % (MAIN, cells)
    return packed({"xl/worksheets/sheet1.xml": page})


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A sound workbook, some of its parts in these parts' place."""
    sound = BytesIO()
    book = Workbook(sound)
    book.add_worksheet("Tickets")
    book.close()
    out = BytesIO()
    with zipfile.ZipFile(sound) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in source.namelist():
            made.writestr(name, parts.get(name, source.read(name)))
        for name in parts.keys() - set(source.namelist()):
            made.writestr(name, parts[name])
    return out.getvalue()


def lying(content: bytes, name: str) -> bytes:
    """A zip whose table of contents says that a part is small, with the sum of what it says."""
    with zipfile.ZipFile(BytesIO(content)) as source:
        whole = source.read(name)
        size = struct.pack("<I", len(whole))
        total = struct.pack("<I", zlib.crc32(whole))
    small = struct.pack("<I", 100)
    return content.replace(size, small).replace(total, struct.pack("<I", zlib.crc32(whole[:100])))


def formula() -> bytes:
    """A workbook of formulas that run programs, and of texts that look like them."""
    out = BytesIO()
    book = Workbook(out)
    page = book.add_worksheet("Tickets")
    page.write_row(0, 0, ("Number", "Day"))
    page.write_formula(1, 0, '=WEBSERVICE("https://evil.example/")', None, "=cmd|'/C calc'!A0")
    page.write_string(1, 1, "03-07-2026")
    book.close()
    return out.getvalue()


def changed(form: str, at: int, byte: int) -> bytes:
    """A workbook of the tests with one byte changed."""
    content = bytearray((FILES / f"rondes.{form}").read_bytes())
    content[at] = byte
    return bytes(content)


def ods(rows: bytes) -> bytes:
    """A spreadsheet of another office, with these rows."""
    with zipfile.ZipFile(FILES / "rondes.ods") as source:
        parts = {name: source.read(name) for name in source.namelist()}
    start = parts["content.xml"].index(b"<table:table ")
    end = parts["content.xml"].rindex(b"</table:table>") + len(b"</table:table>")
    table = b'<table:table table:name="Tickets">%s</table:table>' % rows
    parts["content.xml"] = parts["content.xml"][:start] + table + parts["content.xml"][end:]
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def sparse(size: int) -> Callable[[Path], object]:
    """A file of so many bytes that takes none of the disk."""

    def made(path: Path) -> None:
        with path.open("wb") as file:
            file.truncate(size)

    return made


ODS_CELL = b'<table:table-cell %soffice:value-type="string"><text:p>x</text:p></table:table-cell>'
LAUGHS = b"<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'>%s]>" % b"".join(
    b"<!ENTITY %c '%s'>" % (97 + n, b"&%c;" % (96 + n) * 10) for n in range(1, 9)
)
FAR = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'

DELIVERIES: tuple[Delivery, ...] = (
    Delivery("csv-100-mb", "a CSV of 100 MB", "csv", sparse(100 * MB)),
    Delivery("csv-million-cells", "a row of ten million cells", "csv", b";" * 10_000_000),
    Delivery("csv-long-cell", "a cell of a million letters", "csv", csv("a" * MB + ";03-07-2026")),
    Delivery("csv-quote", "a quotation mark that swallows the rest", "csv", csv('"1;03-07-2026')),
    Delivery("csv-nul", "a NUL in a cell", "csv", csv("1\0;03-07-2026")),
    Delivery("csv-formula", "a formula in a cell, kept as text", "csv",
             csv("=cmd|'/C calc'!A0;03-07-2026")),
    Delivery("csv-override", "a text that reads backwards", "csv",
             csv("A\u202e00\u202c;03-07-2026")),
    Delivery("csv-exponent", "a date of a billion days", "csv", csv("1;1e999999999")),
    Delivery("csv-escape", "a value that clears the terminal", "csv", csv("1;\x1b[2J03-07-2026")),
    Delivery("csv-is-pdf", "a PDF with another name", "csv", b"%PDF-1.7\n"),
    Delivery("xlsx-only-in-name", "a web page that says it is a workbook", "xlsx", b"<html>"),
    Delivery("xlsx-cut-off", "a workbook that ends too early", "xlsx", sheet(SOUND_ROW)[:900]),
    Delivery("xlsx-bomb", "300 MB of blanks in 300 KB", "xlsx", sheet(b" " * 300 * MB)),
    Delivery("xlsx-lying", "300 MB that the table of contents calls 100 bytes", "xlsx",
             lying(sheet(b" " * 300 * MB), "xl/worksheets/sheet1.xml")),
    Delivery("xlsx-many-parts", "3,000 parts", "xlsx",
             packed({f"xl/media/{nth}.png": b"" for nth in range(3000)})),
    Delivery("xlsx-far-cell", "one cell at the far end, and all before it", "xlsx",
             sheet(SOUND_ROW + FAR)),
    Delivery("xlsx-far-cell-hidden", "the same, its place written as entities", "xlsx",
             sheet(SOUND_ROW + FAR.replace(b'r="XFD', b'r="&#88;FD'))),
    Delivery("xlsx-utf16", "the same, in UTF-16", "xlsx",
             packed({"xl/worksheets/sheet1.xml": (XML + b"<worksheet %s><sheetData>%s</sheetData>"
                     b"</worksheet>" % (MAIN, FAR)).decode().replace("UTF-8", "UTF-16")
                     .encode("utf-16")})),
    Delivery("xlsx-laughs", "entities that grow tenfold eight times", "xlsx",
             sheet(SOUND_ROW, LAUGHS)),
    Delivery("xlsx-formula", "a formula that runs a program, kept as text", "xlsx", formula()),
    Delivery("ods-repeated", "a cell repeated over the whole sheet", "ods",
             ods(b'<table:table-row table:number-rows-repeated="1048576">'
                 + ODS_CELL % b'table:number-columns-repeated="16384" ' + b"</table:table-row>")),
    Delivery("ods-far-cell", "a cell behind a gap, on a hundred thousand rows", "ods",
             ods(b"<table:table-row>%s</table:table-row>" % (
                 b'<table:table-cell table:number-columns-repeated="16383"/>' + ODS_CELL % b"")
                 + b'<table:table-row table:number-rows-repeated="100000">%s</table:table-row>'
                 % (ODS_CELL % b""))),
    Delivery("xls-terabyte", "one changed byte, for which a reader asks a terabyte", "xls",
             changed("xls", 4383, 200)),
)  # fmt: skip
