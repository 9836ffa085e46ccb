"""Cells and tables as they stand in a file, before a mapping says what they mean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from unicodedata import normalize

from sluitend.number import plain
from sluitend.source.text import cleaned


@dataclass(frozen=True, slots=True)
class Broken:
    """A cell that shows an error instead of a value, such as `#DIV/0!`."""

    text: str


Cell = str | Decimal | bool | date | datetime | timedelta | Broken | None
"""None: nothing stands here, or only blanks."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table; `number` counts from 1, as the file's own program shows it."""

    number: int
    cells: tuple[Cell, ...]

    def __getitem__(self, column: int) -> Cell:
        """The cell of a column, from 0; None behind the last."""
        return self.cells[column] if column < len(self.cells) else None

    def filled(self) -> Iterator[Cell]:
        """The cells in which something stands."""
        return (cell for cell in self.cells if cell is not None)


@dataclass(frozen=True, slots=True)
class Merged:
    """Cells joined into one; rows from 1, columns from 0, the last ones in it."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Table:
    """What stands in a CSV or on one sheet: the rows that are not empty, in order."""

    file: str
    sheet: str | None
    lines: tuple[Line, ...]
    merged: tuple[Merged, ...] = ()
    from_1904: bool = False
    """Days are counted from 1 January 1904, as old Macintosh workbooks do."""

    def line(self, number: int) -> Line:
        """A row by its number; one without cells where it is empty."""
        return next((line for line in self.lines if line.number == number), Line(number, ()))


_BLANKS = re.compile(r"\s+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def text_cell(text: str) -> str | None:
    """A text on one line, without what nobody sees; None where nothing is left."""
    if not text.isascii():
        text = _UNSEEN.sub("", normalize("NFC", text))
    return cleaned(_BLANKS.sub(" ", text).strip()) or None


def as_text(cell: Cell) -> str:
    """A cell in words: what a text column keeps of it, and what a reader is shown."""
    match cell:
        case None:
            return ""
        case str():
            return cell
        case bool():
            return "true" if cell else "false"
        case Decimal():
            return plain(cell)
        case datetime():
            return cell.isoformat(sep=" ", timespec="seconds")
        case date():
            return cell.isoformat()
        case timedelta():
            return clock_text(cell)
        case Broken(text):
            return text


def clock_text(span: timedelta) -> str:
    """A length of time as `7:30:00`; hours go on counting after a day."""
    seconds = abs(span) // timedelta(seconds=1)
    sign = "-" if span < timedelta() else ""
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def column_letters(column: int) -> str:
    """A column as a spreadsheet names it: 0 is A, 26 is AA."""
    letters = ""
    rest = column + 1
    while rest:
        rest, last = divmod(rest - 1, 26)
        letters = chr(ord("A") + last) + letters
    return letters
