"""Files as suppliers send them: CSV in three encodings, XLSX and ODS, with equal bytes each time.

Workbooks are packed without compression and with one date, so that no library of compression and
no clock changes their bytes.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import BytesIO, StringIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Cell = str | Decimal | date | datetime | timedelta | bool | None
PACKED = (2024, 1, 1, 0, 0, 0)
FORMS = {datetime: "dd-mm-yyyy hh:mm", date: "dd-mm-yyyy", timedelta: "[h]:mm"}


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page: all rows from the first, titles and column names among them."""

    name: str
    rows: Sequence[Sequence[Cell]]
    merged: int = 0
    """Rows at the top of which the first cell runs over the whole width."""
    hidden: str | None = None
    """A hidden page before it."""


def csv_file(page: Page, delimiter: str, encoding: str) -> bytes:
    """A CSV with Windows line ends, as most programs write it."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows(["" if cell is None else cell for cell in row] for row in page.rows)
    codec = {"windows-1252": "cp1252", "utf-16": "utf-16-le"}.get(encoding, encoding)
    mark = b"\xff\xfe" if encoding == "utf-16" else b""
    return mark + out.getvalue().encode(codec)


def xlsx_file(page: Page) -> bytes:
    """A workbook as an export gives it: dates, lengths of time and numbers with their type."""
    out = BytesIO()
    book = Workbook(out)
    book.set_properties({"created": datetime(2024, 1, 1, tzinfo=UTC)})
    if page.hidden is not None:
        book.add_worksheet(page.hidden).hide()
    sheet = book.add_worksheet(page.name)
    sheet.activate()
    forms = {kind: book.add_format({"num_format": form}) for kind, form in FORMS.items()}
    width = max(len(row) for row in page.rows)
    for at, row in enumerate(page.rows):
        if at < page.merged:
            sheet.merge_range(at, 0, at, width - 1, str(row[0]))
            continue
        for across, cell in enumerate(row):
            _put(sheet, at, across, cell, forms)
    book.close()
    with ZipFile(BytesIO(out.getvalue())) as made:
        return _packed([(name, made.read(name)) for name in made.namelist()])


def _put(sheet: Worksheet, at: int, across: int, cell: Cell, forms: dict[type, Format]) -> None:
    match cell:
        case None:
            return
        case bool():
            sheet.write_boolean(at, across, cell)
        case str():
            sheet.write_string(at, across, cell)
        case Decimal():
            sheet.write_number(at, across, cell)
        case timedelta():
            sheet.write_number(at, across, cell / timedelta(days=1), forms[timedelta])
        case date():
            sheet.write_datetime(at, across, cell, forms[type(cell)])


_MANIFEST = """\
<?xml version="1.0" encoding="UTF-8"?>
<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" m:version="1.2">
<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/>
</m:manifest>
"""
_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
    for short in ("office", "table", "text")
)


def ods_file(page: Page) -> bytes:
    """An open spreadsheet, as a municipality's own office programs write it."""
    rows = "\n".join(
        f"<table:table-row>{''.join(_cells(row))}</table:table-row>" for row in page.rows
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {_NAMES} '
        'office:version="1.2"><office:body><office:spreadsheet>'
        f"<table:table table:name={quoteattr(page.name)}>\n{rows}\n</table:table>"
        "</office:spreadsheet></office:body></office:document-content>\n"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    parts = [("mimetype", kind), ("content.xml", content.encode())]
    return _packed([*parts, ("META-INF/manifest.xml", _MANIFEST.encode())])


def _cells(row: Sequence[Cell]) -> Iterator[str]:
    for cell in row:
        match cell:
            case None | "":
                yield "<table:table-cell/>"
            case Decimal():
                yield _cell(f'"float" office:value="{cell}"', str(cell))
            case datetime():
                yield _cell(f'"date" office:date-value="{cell.isoformat()}"', f"{cell:%d-%m-%Y}")
            case date():
                yield _cell(f'"date" office:date-value="{cell.isoformat()}"', f"{cell:%d-%m-%Y}")
            case _:
                yield _cell('"string"', str(cell))


def _cell(value: str, shown: str) -> str:
    text = escape(shown)
    return f"<table:table-cell office:value-type={value}><text:p>{text}</text:p></table:table-cell>"


def _packed(parts: Sequence[tuple[str, bytes]]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as pack:
        for name, content in parts:
            pack.writestr(ZipInfo(name, PACKED), content)
    return out.getvalue()
