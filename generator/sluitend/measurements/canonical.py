"""The rows of a delivery as a CSV of our own: the mapped columns, one notation, the same bytes.

Comma, UTF-8, LF; numbers with a point and no needless zeros, days and moments as ISO 8601, lengths
of time as hours, minutes and seconds, yes and no as true and false, nothing for an empty cell. The
first two columns say where a row was read: in which of the delivered files, and on which row.
"""

import csv
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from io import StringIO
from types import MappingProxyType
from typing import Final

from sluitend.measurements.cell import clock_text
from sluitend.measurements.observation import Value
from sluitend.number import NotReadable, number, plain
from sluitend.period import day

FILE, ROW = "#file", "#row"
_RISKY = ("=", "+", "-", "@", "'", "\t", "\r")
"""What a spreadsheet may take for a formula; a quotation mark before it keeps it text."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A row that is kept: the number of its file, from 1, its row there, and its values."""

    file: int
    row: int
    values: Mapping[str, Value]


def csv_of(columns: Sequence[str], rows: Iterable[Kept]) -> bytes:
    """The rows as CSV, in the order given."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([FILE, ROW, *columns])
    for row in rows:
        cells = (written(row.values.get(column)) for column in columns)
        writer.writerow([row.file, row.row, *cells])
    return out.getvalue().encode("utf-8")


def rows_of(types: Mapping[str, str], content: bytes) -> tuple[Kept, ...]:
    """The rows of such a CSV, by the types of its columns; `NotReadable` if it is none."""
    rows = csv.reader(StringIO(_text(content), newline=""), strict=True)
    try:
        if next(rows, None) != [FILE, ROW, *types]:
            raise NotReadable("geen koprij zoals import die schrijft", "no head as import writes")
        readers = [_READERS[kind] for kind in types.values()]
        return tuple(_kept(types, readers, row) for row in rows)
    except csv.Error:
        raise NotReadable("geen csv zoals import die schrijft", "no CSV as import writes") from None


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise NotReadable("geen UTF-8", "not UTF-8") from None


def _kept(
    types: Mapping[str, str], readers: Sequence[Callable[[str], Value]], row: Sequence[str]
) -> Kept:
    if len(row) != len(types) + 2 or not (row[0].isdecimal() and row[1].isdecimal()):
        raise NotReadable("geen rij zoals import die schrijft", "no row as import writes")
    values = (read(cell) if cell else None for read, cell in zip(readers, row[2:], strict=True))
    return Kept(int(row[0]), int(row[1]), dict(zip(types, values, strict=True)))


# --- one cell -------------------------------------------------------------------------------


def written(value: Value) -> str:
    """A value as it stands in the CSV; equal values are the same text."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return f"'{value}" if value.startswith(_RISKY) else value
        case Decimal():
            return plain(value)
        case datetime():
            return value.isoformat(timespec="seconds")
        case date():
            return value.isoformat()
        case timedelta():
            return clock_text(value)


def _text_of(cell: str) -> str:
    return cell.removeprefix("'")


_MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})")
_CLOCK = re.compile(r"(-?)([0-9]{1,9}):([0-5][0-9]):([0-5][0-9])")


def _moment_of(cell: str) -> datetime:
    found = _MOMENT.fullmatch(cell)
    if found and int(found[2]) < 24 and int(found[3]) < 60 and int(found[4]) < 60:
        midnight = datetime.combine(day(found[1]), datetime.min.time())
        return midnight.replace(hour=int(found[2]), minute=int(found[3]), second=int(found[4]))
    raise NotReadable("geen moment zoals 2026-07-01T08:14:00", "not a moment as import writes it")


def _span_of(cell: str) -> timedelta:
    found = _CLOCK.fullmatch(cell)
    if found is None:
        raise NotReadable("geen duur zoals 7:30:00", "not a length of time such as 7:30:00")
    span = timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4]))
    return -span if found[1] else span


def _yes_no_of(cell: str) -> bool:
    if cell not in ("true", "false"):
        raise NotReadable("geen true of false", "neither true nor false")
    return cell == "true"


_READERS: Final[Mapping[str, Callable[[str], Value]]] = MappingProxyType(
    {
        "text": _text_of,
        "level": _text_of,
        "number": number,
        "percentage": number,
        "date": day,
        "moment": _moment_of,
        "duration": _span_of,
        "time": _span_of,
        "yes_no": _yes_no_of,
    }
)
