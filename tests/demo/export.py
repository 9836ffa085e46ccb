"""A supplier's file: rows written down with the column names, words and notation he uses."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal

from tests.demo.file_forms import Cell, Page, csv_file, ods_file, xlsx_file

from sluitend.model.data import DataColumn, DataSet

Row = Mapping[str, Cell]
EPOCH = date(1899, 12, 30)
MADE_UP = ("A. Voorbeeld", "B. Fictief", "C. Verzonnen", "D. Proef")


@dataclass(frozen=True, slots=True)
class Look:
    """What else stands in a file than the rows that count."""

    titles: tuple[str, ...] = ()
    """Above the column names, merged over the width in a workbook."""
    beside: Mapping[str, str] = field(default_factory=dict)
    """Columns nobody reads: a name and what stands in it."""
    total: tuple[Cell, ...] = ()
    """The last row."""
    subtotals: bool = False
    """A subtotal after every 20 rows."""
    hidden: str | None = None
    as_text: bool = False
    """Dates and numbers are text in a workbook, as some programs write them."""


PLAIN = Look()


def written(mapped: DataSet, rows: Sequence[Row], look: Look) -> bytes:
    """The file of a data set with these rows."""
    typed = mapped.form in ("xlsx", "ods") and not look.as_text
    lines = [*_titles(mapped, look), *_head(mapped, look)]
    above: Row = {}
    for nth, row in enumerate(rows):
        lines.append([*_line(mapped, row, above, nth, typed), *look.beside.values()])
        above = row
        if look.subtotals and nth % 20 == 19:
            lines.append([f"Subtotaal {nth // 20 + 1}"])
    if look.total:
        lines.append(list(look.total))
    page = Page(mapped.sheet or "Export", lines, len(look.titles), look.hidden)
    if mapped.form == "xlsx":
        return xlsx_file(page)
    if mapped.form == "ods":
        return ods_file(page)
    delimiter = "\t" if mapped.delimiter == "tab" else mapped.delimiter
    return csv_file(page, delimiter, mapped.encoding)


def _titles(mapped: DataSet, look: Look) -> Iterator[list[Cell]]:
    """Title rows, and empty ones down to where the column names stand."""
    for nth in range(mapped.header_row - 1):
        yield [look.titles[nth]] if nth < len(look.titles) else [None]


def _head(mapped: DataSet, look: Look) -> Iterator[list[Cell]]:
    names = [*(one.from_ for one in mapped.columns.values()), *look.beside]
    if mapped.header_rows == 1:
        yield list(names)
        return
    split = [name.partition(" ") for name in names]
    yield [first for first, _, _ in split]
    yield [rest or None for _, _, rest in split]


def _line(mapped: DataSet, row: Row, above: Row, nth: int, typed: bool) -> Iterator[Cell]:
    for name, column in mapped.columns.items():
        if column.personal is not None and name not in row:
            yield MADE_UP[nth % len(MADE_UP)]
        elif column.fill_down and above.get(name) == row[name]:
            yield None
        else:
            yield _cell(row[name], column, mapped, typed)


def _cell(value: Cell, column: DataColumn, mapped: DataSet, typed: bool) -> Cell:
    match value:
        case None:
            return column.empty[0] if column.empty else None
        case bool():
            return (column.yes if value else column.no)[0]
        case date() if column.format == "serial":
            number = Decimal((value - EPOCH).days)
            return number if typed else str(number)
        case str():
            return value
        case Decimal() if column.type == "percentage":
            return _share(value, column, typed)
        case _ if typed:
            return value
        case date():
            return _day(value, column.format)
        case timedelta():
            minutes = value // timedelta(minutes=1)
            return f"{minutes // 60}:{minutes % 60:02}"
    return _number(value, mapped.notation)


def _share(value: Decimal, column: DataColumn, typed: bool) -> Cell:
    """A percentage as the column has it: 0.95, 95 or 95%."""
    if column.format == "fraction":
        return value / 100 if typed else str(value / 100)
    if column.format == "percent":
        return value if typed else str(value)
    return f"{value}%".replace(".", ",")


def _day(value: date, form: str | None) -> str:
    if form is None:
        return value.isoformat(" ", "minutes") if isinstance(value, datetime) else str(value)
    day, _, clock = form.partition(" ")
    told = day.replace("dd", "%d").replace("mm", "%m").replace("yyyy", "%Y")
    if clock:
        told += " " + clock.replace("hh", "%H").replace("mm", "%M").replace("ss", "%S")
    return value.strftime(told)


def _number(value: Decimal, notation: str | None) -> str:
    if notation == "en":
        return f"{value:,}"
    if notation == "nl":
        return f"{value:,}".translate(str.maketrans(",.", ".,"))
    return str(value).replace(".", ",")
