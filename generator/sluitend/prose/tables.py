"""An annex that is a table: a CSV file, such as a room schedule, as a block."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import StringIO

from sluitend.number import NotANumber, number
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.prose.blocks import Cell, Column, Row, Run, Strong, Table
from sluitend.prose.table_columns import TableColumn, columns_of
from sluitend.source.text import decoded
from sluitend.wording.language import Words

ROWS_AT_MOST = 2500
AMOUNTS = ("price_per_m2",)
"""Columns we know to hold amounts in the contract's currency."""
NUMBERS = ("area_m2", "frequency_per_week", "norm_m2_per_hour", "rounds_per_year", *AMOUNTS)
"""Columns we know to hold numbers; elsewhere `0.10` may well be the name of a room."""
SUMMED = ("area_m2",)
"""Columns with a total."""

NO_TABLE = Fault(
    "SL319",
    Severity.ERROR,
    {"nl": "dit is geen tabel: {reason}", "en": "this is no table: {reason}"},
    {
        "nl": "Zet kolomnamen in de eerste regel, gescheiden door puntkomma's, en daaronder de "
        "rijen.",
        "en": "Put the names of columns in the first line, with semicolons between, and the rows "
        "below.",
    },
)
RAGGED = Fault(
    "SL320",
    Severity.ERROR,
    {
        "nl": "deze rij heeft {cells} cellen, de kop {head}",
        "en": "this row has {cells} cells, the head {head}",
    },
    {
        "nl": "Geef elke rij evenveel cellen; zet een tekst met een puntkomma tussen "
        "aanhalingstekens.",
        "en": "Give each row as many cells; put a text with a semicolon in quotation marks.",
    },
)
NOT_A_NUMBER = Fault(
    "SL321",
    Severity.ERROR,
    {
        "nl": "`{text}` in de kolom `{column}` is {reason}",
        "en": "`{text}` in the column `{column}` is {reason}",
    },
    {
        "nl": "Schrijf in deze kolom getallen, met een punt voor decimalen.",
        "en": "Write numbers in this column, with a point for decimals.",
    },
)
MANY_ROWS = Fault(
    "SL322",
    Severity.ERROR,
    {
        "nl": "de tabel heeft {rows} rijen, ten hoogste {most}",
        "en": "the table has {rows} rows, at most {most}",
    },
    {"nl": "Splits de bijlage.", "en": "Split the annex."},
)
UNTRANSLATED = Fault(
    "SL330",
    Severity.WARNING,
    {
        "nl": "de kolom `{column}` is hier leeg, en `{text}` heeft een vertaling nodig",
        "en": "the column `{column}` is empty here, and `{text}` needs a translation",
    },
    {
        "nl": "Vul de cel in; een andere taal wordt nooit stilzwijgend gebruikt.",
        "en": "Fill in the cell; another language is never used in silence.",
    },
    blocks_signing=True,
)
_REASONS = {
    "empty": {"nl": "er staat niets in", "en": "it is empty"},
    "head": {"nl": "een kolom heeft geen naam", "en": "a column has no name"},
    "quotes": {
        "nl": "aanhalingstekens worden niet gesloten",
        "en": "quotation marks are not closed",
    },
}


@dataclass(frozen=True, slots=True)
class TableRead:
    """The table of an annex, and what is wrong with its file."""

    blocks: tuple[Table, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the file, and the line it begins on."""

    cells: tuple[str, ...]
    line: int


def table_of(content: bytes, at: Place, words: Words) -> TableRead:
    """A CSV file with semicolons and a row of names as a table in a small size."""
    text = decoded(at.path, content)
    if text.text is None:
        return TableRead((), text.problems)
    lines, reason = _lines(text.text[text.starts_at :])
    if not lines or not all(lines[0].cells) or reason:
        why = reason or ("head" if lines else "empty")
        return TableRead((), (*text.problems, NO_TABLE.at(at, reason=_REASONS[why])))
    head, rows = lines[0].cells, lines[1:]
    problems = [*text.problems, *_ragged(head, rows, at)]
    if len(rows) > ROWS_AT_MOST:
        rows = rows[:ROWS_AT_MOST]
        problems.append(MANY_ROWS.at(at, rows=len(lines) - 1, most=ROWS_AT_MOST))
    rows = [row for row in rows if len(row.cells) == len(head)]
    columns = columns_of(head, words)
    problems += _untranslated(columns, rows, at)
    names = [column.name for column in columns]
    rows = [_Line(tuple(row.cells[one.index] for one in columns), row.line) for row in rows]
    problems += _no_numbers(names, rows, at)
    titles = [column.title for column in columns]
    return TableRead((_table(names, titles, rows, words),), tuple(problems))


def _table(
    names: Sequence[str], titles: Sequence[str], rows: Sequence[_Line], words: Words
) -> Table:
    worded = _worded(names, rows, words)
    return Table(
        columns=tuple(Column("right" if name in NUMBERS else "left") for name in names),
        rows=tuple(_row(names, row.cells, worded) for row in rows),
        head=(tuple(map(_cell, titles)),),
        foot=tuple(_foot(names, rows, words)),
        kind="small",
    )


def _lines(text: str) -> tuple[list[_Line], str]:
    """The rows of a text, blank lines left out; and why it could not be read."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=";", strict=True)
    lines: list[_Line] = []
    begins = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                lines.append(_Line(tuple(cell.strip() for cell in cells), begins))
            begins = reader.line_num + 1
    except csv.Error:
        return lines, "quotes"
    return lines, ""


def _ragged(head: Sequence[str], rows: Sequence[_Line], at: Place) -> Iterator[Problem]:
    for row in rows:
        if len(row.cells) != len(head):
            place = Place(at.path, row.line)
            yield RAGGED.at(place, cells=len(row.cells), head=len(head))


def _untranslated(
    columns: Sequence[TableColumn], rows: Sequence[_Line], at: Place
) -> Iterator[Problem]:
    """Cells without the text of this language, where there is one to translate."""
    for column in columns:
        for row in rows:
            text = row.cells[column.original]
            if text and not row.cells[column.index]:
                place = Place(at.path, row.line)
                yield UNTRANSLATED.at(place, column=column.written, text=text)


# --- numbers ----------------------------------------------------------------------------------


def _number(text: str) -> Decimal | None:
    try:
        return number(text)
    except NotANumber:
        return None


def _no_numbers(head: Sequence[str], rows: Sequence[_Line], at: Place) -> Iterator[Problem]:
    """Cells of a column of numbers that hold none; an empty one is a fault where it is summed."""
    for index, name in enumerate(head):
        for row in rows if name in NUMBERS else ():
            text = row.cells[index]
            try:
                if text or name in SUMMED:
                    number(text)
            except NotANumber as wrong:
                place = Place(at.path, row.line)
                yield NOT_A_NUMBER.at(place, text=text, column=name, reason=wrong.words)


# --- cells ------------------------------------------------------------------------------------


def _worded(
    names: Sequence[str], rows: Sequence[_Line], words: Words
) -> Mapping[tuple[bool, str], str]:
    """Every number and amount in words, each once: a room schedule repeats many."""
    columns = [index for index, name in enumerate(names) if name in NUMBERS]
    texts = {(names[index] in AMOUNTS, row.cells[index]) for row in rows for index in columns}
    return {
        (amount, text): words.money(value) if amount else words.number(value)
        for amount, text in texts
        if (value := _number(text)) is not None
    }


def _row(names: Sequence[str], cells: Sequence[str], worded: Mapping[tuple[bool, str], str]) -> Row:
    return tuple(
        _cell(worded.get((name in AMOUNTS, text), text) if name in NUMBERS else text)
        for name, text in zip(names, cells, strict=True)
    )


def _cell(text: str) -> Cell:
    return Cell(((Run(text),) if text else (),))


def _foot(head: Sequence[str], rows: Sequence[_Line], words: Words) -> Iterator[Row]:
    """The totals, when a column has one."""
    sums = {
        index: sum((_number(row.cells[index]) or Decimal(0) for row in rows), Decimal(0))
        for index, name in enumerate(head)
        if name in SUMMED
    }
    if sums and rows:
        texts = [words.number(sums[index]) if index in sums else "" for index in range(len(head))]
        if not texts[0]:
            texts[0] = words.label["total"]
        yield tuple(Cell(((Strong((Run(text),)),) if text else (),)) for text in texts)
