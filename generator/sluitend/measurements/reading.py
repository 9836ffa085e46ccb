"""A delivered file through its mapping: rows of values, and every cell that could not be read."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sluitend.load.validate import shown
from sluitend.measurements.cell import Cell, Line, Table, as_text, column_letters
from sluitend.measurements.csv_file import csv_table
from sluitend.measurements.header import Header, header
from sluitend.measurements.meaning import Meaning
from sluitend.measurements.notation import NotRead
from sluitend.measurements.observation import Value
from sluitend.measurements.workbook import sheet
from sluitend.model.data import DataColumn, DataSet
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity

CELL = Fault(
    "SL512",
    Severity.ERROR,
    {
        "nl": "niet te lezen, {where}: `{value}` is {reason}",
        "en": "not readable, {where}: `{value}` is {reason}",
    },
    {"nl": "{remedy}", "en": "{remedy}"},
)
SAME_KEY = Fault(
    "SL513",
    Severity.ERROR,
    {
        "nl": "{where}: `{value}` staat ook op rij {other}, en hoort bij één rij",
        "en": "{where}: `{value}` stands on row {other} too, and identifies one row",
    },
    {
        "nl": "Vraag welke rij geldt, of wijs met `one_row_per:` de kolom aan die rijen "
        "onderscheidt.",
        "en": "Ask which row holds, or let `one_row_per:` name the column that tells rows apart.",
    },
)
NO_PERIOD = Fault(
    "SL514",
    Severity.ERROR,
    {
        "nl": "{where}: leeg, dus niet te zien is in welke periode deze rij hoort",
        "en": "{where}: empty, so it does not show in which period this row belongs",
    },
    {
        "nl": "Vraag het bestand met deze datum, of wijs met `period_by:` een andere kolom aan.",
        "en": "Ask for the file with this date, or let `period_by:` name another column.",
    },
)
Hashed = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row as read, and its number in the file."""

    number: int
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Unread:
    """A row that was not read: its number, and the column that stood in the way."""

    row: int
    column: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says: its rows in order, and what could not be read."""

    sheet: str | None
    rows: tuple[ReadRow, ...]
    unread: tuple[Unread, ...] = ()
    problems: tuple[Problem, ...] = ()
    unusable: bool = False
    """The file as a whole cannot be read; else each problem is of one row."""


def reading(
    name: str, content: bytes, mapped: DataSet, zone: ZoneInfo, hashed: Hashed | None = None
) -> Reading:
    """Read a delivered file as its mapping says; personal data goes through `hashed`."""
    table = table_of(name, content, mapped)
    if isinstance(table, Problem):
        return Reading(None, (), (), (table,), unusable=True)
    found = header(table, mapped)
    if found.problems:
        return Reading(table.sheet, (), (), found.problems, unusable=True)
    return _Reader(table, mapped, found, zone, hashed).reading()


def table_of(name: str, content: bytes, mapped: DataSet) -> Table | Problem:
    """The table that a mapping speaks of."""
    form = form_of(name, mapped)
    if form == "csv":
        return csv_table(name, content, mapped.encoding, mapped.delimiter)
    return sheet(name, form, content, mapped.sheet)


def form_of(name: str, mapped: DataSet) -> str:
    """The form of a file; our own entry sheet may come back as a workbook or as a CSV."""
    ending = name.rpartition(".")[2].lower()
    if mapped.form != "entry":
        return mapped.form
    return ending if ending in ("xlsx", "ods", "xls") else "csv"


class _Reader:
    """Goes through the rows below the names, one after another."""

    def __init__(
        self, table: Table, mapped: DataSet, found: Header, zone: ZoneInfo, hashed: Hashed | None
    ) -> None:
        self.table, self.mapped, self.found, self.hashed = table, mapped, found, hashed
        self.meanings = {
            column: Meaning(mapped.columns[column], mapped.notation, zone)
            for column in found.columns
        }
        self.totals = re.compile(
            rf"(?:{'|'.join(re.escape(word) for word in mapped.totals)})(?!\w)", re.IGNORECASE
        )
        self.above: dict[str, Cell] = {}
        self.problems: list[Problem] = []
        self.seen: dict[Value, int] = {}

    def reading(self) -> Reading:
        """All rows, and all that is wrong with them."""
        rows: list[ReadRow] = []
        unread: list[Unread] = []
        for line in self.table.lines:
            if line.number <= self.found.last or self._is_total(line) or self._is_empty(line):
                continue
            before = len(self.problems)
            values = dict(self._values(line))
            self._known_by(line, values)
            if len(self.problems) == before:
                rows.append(ReadRow(line.number, values))
            else:
                column = str(self.problems[before].given.get("column", ""))
                unread.append(Unread(line.number, column))
        return Reading(self.table.sheet, tuple(rows), tuple(unread), tuple(self.problems))

    def _is_total(self, line: Line) -> bool:
        first = next(line.filled(), None)
        return bool(self.mapped.totals) and self.totals.match(as_text(first)) is not None

    def _is_empty(self, line: Line) -> bool:
        """Nothing stands in any column that is read."""
        return all(line[at] is None for at in self.found.columns.values())

    def _values(self, line: Line) -> Iterator[tuple[str, Value]]:
        for column, at in self.found.columns.items():
            said = self.mapped.columns[column]
            cell = line[at]
            if said.fill_down:
                cell = self.above.get(column) if cell is None else cell
                self.above[column] = cell
            try:
                value = self.meanings[column].of(cell, self.table.from_1904)
            except NotRead as wrong:
                remedy = dict(zip(("nl", "en"), wrong.remedy, strict=True))
                self._wrong(CELL, line, column, value=_shown(cell, said), reason=wrong.words,
                            remedy=remedy)  # fmt: skip
                continue
            if said.personal == "keyed_hash" and value is not None and self.hashed:
                value = self.hashed(as_text(cell))
            yield column, value

    def _known_by(self, line: Line, values: Mapping[str, Value]) -> None:
        """What identifies a row stands once; what says its period stands there."""
        key = self.mapped.one_row_per
        if key is not None and values.get(key) is not None:
            other = self.seen.setdefault(values[key], line.number)
            if other != line.number:
                shown_key = _shown(line[self.found.columns[key]], self.mapped.columns[key])
                self._wrong(SAME_KEY, line, key, value=shown_key, other=other)
        by = self.mapped.period_by
        if by is not None and by in values and values[by] is None:
            self._wrong(NO_PERIOD, line, by)

    def _wrong(self, fault: Fault, line: Line, column: str, **given: object) -> None:
        at = self.found.columns[column]
        place = Place(self.table.file, line.number, at + 1)
        self.problems.append(
            fault.at(place, where=self._where(line.number, column, at), column=column, **given)
        )

    def _where(self, row: int, column: str, at: int) -> Mapping[str, str]:
        name = shown(self.mapped.columns[column].from_)
        letters = column_letters(at) if self.table.sheet else str(at + 1)
        on = shown(self.table.sheet or "")
        return {
            "nl": f"{f'blad {on}, ' if on else ''}rij {row}, kolom {letters} ({name})",
            "en": f"{f'sheet {on}, ' if on else ''}row {row}, column {letters} ({name})",
        }


def _shown(cell: Cell, said: DataColumn) -> str:
    """A value within a message; of a person nothing is shown."""
    return "…" if said.personal else shown(as_text(cell))
