"""A cell as the value of its column: every type of cell against every type of the mapping."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from sluitend.measurements.cell import Broken, Cell, as_text
from sluitend.measurements.dates import SERIAL, date_in, form, moment_in, of_serial
from sluitend.measurements.notation import (
    NotRead,
    duration_in,
    in_per_cent,
    number_in,
    of_seconds,
    percentage_in,
    seconds_of,
    time_in,
    yes_no_in,
)
from sluitend.measurements.observation import Value
from sluitend.model.data import DataColumn
from sluitend.number import NotReadable

_FAULTY_CELL = (
    ("een fout of een formule zonder uitkomst", "an error, or a formula without a result"),
    (
        "Vraag het bestand met een waarde in deze cel.",
        "Ask for the file with a value in this cell.",
    ),
)
_ZERO_DAY = datetime(1899, 12, 30)  # noqa: DTZ001 - what a spreadsheet counts from
_MIDNIGHT = datetime.min.time()
_DAY: Final = timedelta(days=1)


class Meaning:
    """How the cells of one column are read."""

    def __init__(self, column: DataColumn, notation: str | None, zone: ZoneInfo) -> None:
        self.column = column
        self.notation = notation
        self.zone = zone
        self.empty = frozenset(word.casefold() for word in column.empty)
        self.read = _READERS[column.type]

    def of(self, cell: Cell, from_1904: bool = False) -> Value:
        """The value of a cell; `NotRead` says why there is none."""
        if cell is None or as_text(cell).casefold() in self.empty:
            return None
        if isinstance(cell, Broken):
            raise NotRead(*_FAULTY_CELL)
        try:
            return self.read(self, cell, from_1904)
        except NotRead:
            raise
        except NotReadable as wrong:
            raise NotRead((wrong.nl, wrong.en)) from None

    # --- one reader a type --------------------------------------------------------------------

    def _text(self, cell: Cell, _: bool) -> Value:
        """The words as they stand; a number or date of a workbook in its plain form."""
        return as_text(cell)

    def _number(self, cell: Cell, _: bool) -> Value:
        """An exact number."""
        match cell:
            case Decimal():
                return cell
            case str():
                return number_in(cell, self.notation)
        raise NotRead(("geen getal", "not a number"))

    def _percentage(self, cell: Cell, _: bool) -> Value:
        """Per cent: 95 for 95 %."""
        match cell:
            case Decimal():
                return in_per_cent(cell, self.column.format)
            case str():
                return percentage_in(cell, self.notation, self.column.format)
        raise NotRead(("geen percentage", "not a percentage"))

    def _date(self, cell: Cell, from_1904: bool) -> Value:
        """A day."""
        match cell:
            case datetime():
                return cell.date()
            case date():
                return cell
            case Decimal():
                return self._numbered(cell, from_1904).date()
            case str():
                return date_in(cell, self.column.format, self.zone)
        raise NotRead(("geen datum", "not a date"))

    def _moment(self, cell: Cell, from_1904: bool) -> Value:
        """A day and a time; a workbook keeps midnight as a day alone."""
        match cell:
            case datetime():
                return cell
            case date():
                return datetime.combine(cell, _MIDNIGHT)
            case Decimal():
                return self._numbered(cell, from_1904)
            case str():
                return moment_in(cell, self.column.format, self.zone)
        raise NotRead(("geen datum met tijd", "not a date with a time"))

    def _numbered(self, cell: Decimal, from_1904: bool) -> datetime:
        """A day written as a number: `20261103` where the form says so, else a serial number."""
        declared = self.column.format
        if declared not in (None, SERIAL) and form(declared).pattern.fullmatch(as_text(cell)):
            return datetime.combine(date_in(as_text(cell), declared, self.zone), _MIDNIGHT)
        return of_serial(cell, from_1904)

    def _duration(self, cell: Cell, _: bool) -> Value:
        """A length of time."""
        match cell:
            case timedelta():
                return cell
            case datetime() if cell.year <= 1900:
                return cell - _ZERO_DAY
            case Decimal():
                return of_seconds(cell, seconds_of(self.column.format))
            case str():
                return duration_in(cell, self.notation, self.column.format)
        raise NotRead(("geen duur", "not a length of time"))

    def _time(self, cell: Cell, _: bool) -> Value:
        """A time of the day, from midnight."""
        match cell:
            case timedelta() if timedelta() <= cell < _DAY:
                return cell
            case Decimal() if 0 <= cell < 1:
                return timedelta(seconds=int(cell * 86_400 + Decimal("0.5")))
            case str():
                return time_in(cell)
        raise NotRead(("geen tijd zoals 08:14", "not a time such as 08:14"))

    def _yes_no(self, cell: Cell, _: bool) -> Value:
        """Yes or no."""
        if isinstance(cell, bool):
            return cell
        return yes_no_in(as_text(cell), self.column.yes, self.column.no)


_READERS: Final[Mapping[str, Callable[[Meaning, Cell, bool], Value]]] = MappingProxyType(
    {
        "text": Meaning._text,
        "level": Meaning._text,
        "number": Meaning._number,
        "percentage": Meaning._percentage,
        "date": Meaning._date,
        "moment": Meaning._moment,
        "duration": Meaning._duration,
        "time": Meaning._time,
        "yes_no": Meaning._yes_no,
    }
)


def faulty_format(column: DataColumn) -> NotReadable | None:
    """What is wrong with the `format` of a column; None for one that can be used."""
    declared = column.format
    try:
        if declared is None:
            return None
        match column.type:
            case "date" | "moment":
                if declared != SERIAL:
                    form(declared)
            case "duration":
                seconds_of(declared)
            case "percentage" if declared not in ("fraction", "percent"):
                return NotReadable("geen fraction of percent", "neither fraction nor percent")
            case "percentage":
                return None
            case _:
                return NotReadable("niet nodig bij dit type", "not needed with this type")
    except NotReadable as wrong:
        return wrong
    return None
