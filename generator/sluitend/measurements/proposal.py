"""A mapping proposed for a file nobody described yet: what each choice rests on, and what is open.

Only what the file itself proves is filled in. What it leaves open (a date that could be read two
ways) stays open, and is said.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from unicodedata import normalize
from zoneinfo import ZoneInfo

from sluitend.measurements.cell import Cell, Line, Table, as_text, column_letters
from sluitend.measurements.header import column_names
from sluitend.measurements.kinds import Kind, kind_of
from sluitend.measurements.meaning import Meaning
from sluitend.measurements.notation import NotRead
from sluitend.model.data import DataColumn
from sluitend.period import Half, Month, Period, Quarter

MOST_TITLE_ROWS = 20
_TOTALS = re.compile(
    r"(eindtotaal|subtotaal|totaal|gemiddelde?|grand total|subtotal|total|average)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ProposedColumn:
    """A column as proposed: its id, where it stands, what it holds and why."""

    id: str
    name: str
    at: int
    kind: Kind
    fill_down: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """A mapping for a file, as far as the file itself proves it."""

    id: str
    file: str
    table: Table
    form: str
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    header_row: int
    header_rows: int
    totals: tuple[str, ...]
    columns: tuple[ProposedColumn, ...]
    period_by: str | None
    one_row_per: str | None
    every: Literal["month", "quarter", "half_year", "year"]
    left: tuple[str, ...] = ()
    """Names of columns that are not proposed, since they seem to point at a person."""

    @property
    def notation(self) -> str | None:
        """The notation of numbers that its columns prove."""
        found = {one.kind.notation for one in self.columns if one.kind.notation}
        return found.pop() if len(found) == 1 else None


def proposal(
    name: str,
    table: Table,
    form: str,
    personal: Iterable[str],
    encoding: str | None = None,
    delimiter: str | None = None,
) -> Proposal | None:
    """A mapping for a table; None where no row looks like names, or nothing stands below them.

    `personal` are names that point at a person: they are left out.
    """
    row, rows = header_of(table)
    names = column_names(table, row, rows) if row else {}
    if not names:
        return None
    below = [line for line in table.lines if line.number > row + rows - 1]
    body = [line for line in below if _total_word(line) is None]
    left = tuple(one for one in names.values() if one in set(personal))
    columns = _columns(names, body, left)
    if not columns:
        return None
    by = _dated(columns)
    return Proposal(
        id=set_id(name),
        file=pattern(name),
        table=table,
        form=form,
        encoding=encoding,
        delimiter=delimiter,
        sheet=table.sheet,
        header_row=row,
        header_rows=rows,
        totals=_totals(below),
        columns=columns,
        period_by=by.id if by else None,
        one_row_per=_key_column(columns, body),
        every=_rhythm(by, body),
        left=left,
    )


# --- where the names stand ------------------------------------------------------------------


def header_of(table: Table) -> tuple[int, int]:
    """The row of the names and how many rows they take; 0 where none looks like it.

    The names are the first row with the most texts, and texts alone; a row above it whose cells are
    merged over several columns belongs to them.
    """
    first = table.lines[:MOST_TITLE_ROWS]
    texts = {line.number: _texts(line) for line in first}
    most = max(texts.values(), default=0)
    found = next((number for number, count in texts.items() if count == most and count), 0)
    if found and _spans(table, found) and any(line.number == found + 1 for line in first):
        return (found, 2) if texts.get(found + 1) else (found, 1)
    if found > 1 and _spans(table, found - 1) and texts.get(found - 1, 0) > 1:
        return found - 1, 2
    return found, 1


def _texts(line: Line) -> int:
    """How many texts a row has; none where something else stands in it too."""
    filled = list(line.filled())
    texts = [cell for cell in filled if isinstance(cell, str) and not _NUMBERLIKE.match(cell)]
    return len(texts) if len(texts) == len(filled) else 0


_NUMBERLIKE = re.compile(r"[-+€(]? ?[0-9]")


def _spans(table: Table, row: int) -> bool:
    return any(area.top == area.bottom == row and area.right > area.left for area in table.merged)


def _total_word(line: Line) -> str | None:
    found = _TOTALS.match(as_text(next(line.filled(), None)))
    return found[1] if found else None


# --- columns --------------------------------------------------------------------------------


def _columns(
    names: Mapping[int, str], body: Sequence[Line], left: Sequence[str]
) -> tuple[ProposedColumn, ...]:
    found: list[ProposedColumn] = []
    taken: set[str] = set()
    for at, name in names.items():
        cells = [line[at] for line in body]
        if name in left or not any(cell is not None for cell in cells):
            continue
        identity = _free(slug(name) or f"kolom-{column_letters(at).lower()}", taken)
        taken.add(identity)
        found.append(ProposedColumn(identity, name, at, kind_of(cells), _in_groups(cells)))
    return tuple(found)


def _in_groups(cells: Sequence[object]) -> bool:
    """Filled on the first row of each group alone: more than half empty, and never at the top."""
    filled = [cell for cell in cells if cell is not None]
    return (
        len(cells) >= 4
        and cells[0] is not None
        and len(filled) * 2 < len(cells)
        and len(set(filled)) == len(filled)
        and all(isinstance(cell, str) for cell in filled)
    )


def _free(name: str, taken: set[str]) -> str:
    names = (name, *(f"{name}-{count}" for count in range(2, 1000)))
    return next(one for one in names if one not in taken)


def _totals(below: Sequence[Line]) -> tuple[str, ...]:
    """The words that rows of totals begin with, each once."""
    return tuple(dict.fromkeys(word for line in below if (word := _total_word(line))))


def _dated(columns: Sequence[ProposedColumn]) -> ProposedColumn | None:
    """The first column with a date: it says in which period a row belongs."""
    return next((one for one in columns if one.kind.type in ("date", "moment")), None)


def _key_column(columns: Sequence[ProposedColumn], body: Sequence[Line]) -> str | None:
    """The first column named after a number or code in which every row has another value."""
    for one in columns:
        cells = [line[one.at] for line in body]
        named = re.search(r"n(umme)?r\b|nummer|number|code|\bid\b", one.name, re.IGNORECASE)
        if named and None not in cells and len(set(cells)) == len(cells) > 1:
            return one.id
    return None


def _rhythm(
    by: ProposedColumn | None, body: Sequence[Line]
) -> Literal["month", "quarter", "half_year", "year"]:
    """The shortest period that all rows fall in."""
    days = [_day(line[by.at], by.kind) for line in body] if by else []
    known = [one for one in days if one is not None]
    kinds: tuple[tuple[Literal["month", "quarter", "half_year"], type[Period]], ...] = (
        ("month", Month),
        ("quarter", Quarter),
        ("half_year", Half),
    )
    for word, kind in kinds:
        if len({kind.containing(one) for one in known}) <= 1:
            return word
    return "year"


def _day(cell: Cell, kind: Kind) -> date | None:
    """The day of a cell; None where the file does not prove which it is."""
    column = DataColumn.model_validate({"from": "-", "type": "date", "format": kind.format})
    try:
        found = Meaning(column, None, ZoneInfo("UTC")).of(cell)
    except NotRead:
        return None
    return found if isinstance(found, date) else None


# --- names ----------------------------------------------------------------------------------

_MONTH = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "january|february|march|may|june|july|august|october"
)
_PERIOD = re.compile(
    rf"(?<![a-z])({_MONTH})(?![a-z])([-_ ]?20[0-9]{{2}})?|"
    r"(?<![0-9])(19|20)[0-9]{2}([-_ ]?(Q|K|H|W)?[0-9]{1,2}([-_ ]?[0-9]{2})?)?(?![0-9])",
    re.IGNORECASE,
)


def pattern(name: str) -> str:
    """A file's name with a star for its period: `2026-Q3_dks.xlsx` is `*_dks.xlsx`."""
    return re.sub(r"\*+", "*", _PERIOD.sub("*", name.replace("*", "").replace("[", "?")))


def set_id(name: str) -> str:
    """A name for the data set, after the file's."""
    bare = _PERIOD.sub("", name.rpartition(".")[0] or name)
    return slug(bare) or "levering"


def slug(text: str) -> str:
    """A text as an id: lower-case letters and digits, with hyphens between."""
    ascii_only = normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")
