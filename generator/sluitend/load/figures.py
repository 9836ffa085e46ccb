"""The figures of published series, read from `indices/<id>.csv`.

One row a period, with at least the columns `period` and one that holds figures (`index`, unless the
contract names another). `status` says how firm a figure is, `published` when it appeared, `source`
where it was taken from; every other column holds figures. A period may have several rows: a
provisional figure, and the definitive one that followed.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Final, get_args

from sluitend.load.near import hint
from sluitend.load.validate import shown
from sluitend.model.figures import Figure, Figures, Status
from sluitend.number import NotReadable, number
from sluitend.period import Period, day, period
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.source.tree import Tree

PERIOD, STATUS, PUBLISHED, SOURCE = "period", "status", "published", "source"
NOT_FIGURES: Final = frozenset({PERIOD, STATUS, PUBLISHED, SOURCE})
STATUSES: Final[tuple[Status, ...]] = get_args(Status)

NO_TABLE = Fault(
    "SL601",
    Severity.ERROR,
    {
        "nl": "dit is geen tabel met indexcijfers: {what}",
        "en": "this is no table of index figures: {what}",
    },
    {
        "nl": "Begin met een kopregel zoals `period,index,status,published,source`, in UTF-8.",
        "en": "Begin with a head such as `period,index,status,published,source`, in UTF-8.",
    },
)
BAD_CELL = Fault(
    "SL602",
    Severity.ERROR,
    {
        "nl": "`{column}`: `{value}` is {what}",
        "en": "`{column}`: `{value}` is {what}",
    },
    {
        "nl": "Neem over wat de uitgever publiceert; deze regel telt tot dan niet mee.",
        "en": "Copy what the publisher publishes; until then this row does not count.",
    },
)
UNKNOWN_STATUS = Fault(
    "SL603",
    Severity.ERROR,
    {
        "nl": "`{value}` is geen status van een cijfer",
        "en": "`{value}` is no status of a figure",
    },
    {"nl": "{hint}", "en": "{hint}"},
)
SAME_TWICE = Fault(
    "SL604",
    Severity.ERROR,
    {
        "nl": "{period} staat er twee keer met gelijke status en publicatiedatum, ook op regel "
        "{other}",
        "en": "{period} stands here twice with the same status and publication date, also on line "
        "{other}",
    },
    {
        "nl": "Laat één van beide staan; een herziening krijgt haar eigen `published`.",
        "en": "Keep one of the two; a revision has a `published` of its own.",
    },
)

NOT_TEXT = {"nl": "het is geen UTF-8", "en": "it is not UTF-8"}
NO_CSV = {
    "nl": "de komma's of aanhalingstekens kloppen niet",
    "en": "its commas or quotes are wrong",
}
NO_PERIOD = {"nl": "de kolom `period` ontbreekt", "en": "it has no column `period`"}
NO_FIGURES = {"nl": "geen enkele kolom heeft cijfers", "en": "no column holds figures"}
TWO_ALIKE = {"nl": "twee kolommen heten hetzelfde", "en": "two columns have the same name"}
WIDE = {"nl": "een regel heeft meer cellen dan de kop", "en": "a row has more cells than the head"}


@dataclass(frozen=True, slots=True)
class FiguresRead:
    """The figures of one file, and what was wrong with it."""

    figures: Figures
    problems: tuple[Problem, ...] = ()


def all_figures(
    tree: Tree, paths: Sequence[str], series: Mapping[str, object]
) -> tuple[dict[str, Figures], tuple[Problem, ...]]:
    """The figures of every series that is described, by its id."""
    found: dict[str, Figures] = {}
    problems: list[Problem] = []
    for name in series:
        path = f"indices/{name}.csv"
        if path in paths:
            read = read_figures(name, path, tree.read(path))
            found[name] = read.figures
            problems += read.problems
    return found, tuple(problems)


def read_figures(series: str, path: str, content: bytes) -> FiguresRead:
    """The figures of one file; a row that cannot be read is a problem, never a guess."""
    try:
        rows = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    except UnicodeDecodeError:
        return FiguresRead(Figures(series), (NO_TABLE.at(Place(path), what=NOT_TEXT),))
    except csv.Error:
        return FiguresRead(Figures(series), (NO_TABLE.at(Place(path), what=NO_CSV),))
    head = [name.strip() for name in rows[0]] if rows else []
    columns = tuple(name for name in head if name and name not in NOT_FIGURES)
    wrong = _wrong_head(head, columns, rows)
    if wrong is not None:
        return FiguresRead(Figures(series), (NO_TABLE.at(Place(path), what=wrong),))
    reader = _Rows(path, tuple(head), columns)
    found = tuple(reader.read(rows[1:]))
    return FiguresRead(Figures(series, found, columns), tuple(reader.problems))


def _wrong_head(
    head: Sequence[str], columns: Sequence[str], rows: Sequence[Sequence[str]]
) -> Mapping[str, str] | None:
    if PERIOD not in head:
        return NO_PERIOD
    if not columns:
        return NO_FIGURES
    if len(set(head)) != len(head):
        return TWO_ALIKE
    return WIDE if any(len(row) > len(head) for row in rows) else None


class _Rows:
    """Reads rows below a head, keeping what was wrong with each."""

    def __init__(self, path: str, head: tuple[str, ...], columns: tuple[str, ...]) -> None:
        self.path = path
        self.head = head
        self.columns = columns
        self.problems: list[Problem] = []

    def read(self, rows: Sequence[Sequence[str]]) -> Iterator[Figure]:
        """Every row that can be read, once."""
        seen: dict[tuple[Period, Status, date | None], int] = {}
        for line, row in enumerate(rows, start=2):
            if not any(row):
                continue
            found = self._row(line, dict(zip(self.head, row, strict=False)))
            if found is None:
                continue
            other = seen.setdefault((found.period, found.status, found.published), line)
            if other != line:
                at = Place(self.path, line)
                self.problems.append(SAME_TWICE.at(at, period=str(found.period), other=other))
                continue
            yield found

    def _row(self, line: int, cells: Mapping[str, str]) -> Figure | None:
        before = len(self.problems)
        of = self._cell(line, PERIOD, cells, period)
        published = self._cell(line, PUBLISHED, cells, day) if cells.get(PUBLISHED) else None
        values = {
            column: self._cell(line, column, cells, number)
            for column in self.columns
            if cells.get(column, "").strip()
        }
        status = self._status(line, cells.get(STATUS, "").strip() or "unknown")
        if len(self.problems) > before or not isinstance(of, Period) or status is None:
            return None
        numbers = {key: value for key, value in values.items() if isinstance(value, Decimal)}
        at = published if isinstance(published, date) else None
        return Figure(of, numbers, status, at, cells.get(SOURCE, "").strip())

    def _cell(self, line: int, column: str, cells: Mapping[str, str], read: object) -> object:
        value = cells.get(column, "").strip()
        try:
            return read(value) if callable(read) else None
        except NotReadable as wrong:
            at = Place(self.path, line)
            self.problems.append(
                BAD_CELL.at(at, column=shown(column), value=shown(value), what=wrong.words)
            )
            return None

    def _status(self, line: int, word: str) -> Status | None:
        found = next((known for known in STATUSES if known == word), None)
        if found is None:
            near = hint(word, STATUSES, "Bekend zijn: {known}.", "Known are: {known}.")
            self.problems.append(
                UNKNOWN_STATUS.at(Place(self.path, line), value=shown(word), hint=near)
            )
        return found
