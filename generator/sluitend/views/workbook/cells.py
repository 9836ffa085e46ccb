"""What a workbook is made of: pages of cells, some of which are formulas over others."""

from dataclasses import dataclass
from typing import Literal

from sluitend.number import Exact

Style = Literal["plain", "head", "title", "strong", "note", "given", "number", "money", "result"]
"""`given`: a number that was measured or agreed, to be changed by a reader who wants to see what
follows; `number` and `money`: what follows; `result`: money that is the outcome of a page."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words."""

    text: str
    style: Style = "plain"


@dataclass(frozen=True, slots=True)
class Number:
    """A number that is given."""

    value: Exact
    style: Style = "given"


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula, and what it comes to: a program that does not recalculate shows that."""

    formula: str
    """Without the sign of equality before it."""
    value: Exact | str = ""
    style: Style = "number"


Cell = Text | Number | Formula | None


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of the workbook."""

    name: str
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    frozen: int = 0
    """Rows at the top that stay in sight."""


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook."""

    title: str
    accent: str
    """Colour of the heads, as `#112233`."""
    pages: tuple[Page, ...]


class Drafted:
    """A page that is being filled: each row that is added says where its cells are."""

    def __init__(self, name: str, widths: tuple[int, ...]) -> None:
        self.name = name
        self._widths = widths
        self._rows: list[tuple[Cell, ...]] = []
        self._frozen = 0

    def add(self, *cells: Cell) -> int:
        """A row; its number, from 1."""
        self._rows.append(cells)
        return len(self._rows)

    def put(self, row: int, *cells: Cell) -> None:
        """What stands in a row that was added, once it is known where it is."""
        self._rows[row - 1] = cells

    def head(self, *texts: str) -> None:
        """The names of columns."""
        self.add(*(Text(one, "head") for one in texts))

    def freeze(self) -> None:
        """What was added so far stays in sight."""
        self._frozen = len(self._rows)

    def at(self, column: int, row: int) -> str:
        """The address of a cell, on whatever page it is asked for; columns from 0."""
        return f"'{self.name}'!${chr(ord('A') + column)}${row}"

    def page(self) -> Page:
        """The page as it stands."""
        return Page(self.name, self._widths, tuple(self._rows), self._frozen)
