"""The figures of a published series (`indices/<id>.csv`), as they stand in the file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from sluitend.period import Period

Status = Literal["definitive", "provisional", "unknown"]
INDEX: Final = "index"
"""The column that holds the index figure where a contract names no other."""
RATE: Final = "jaarmutatie_pct"
"""The column that holds the change in a year as the publisher rounds it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: what was published for a period, how firm it was, and when it appeared.

    A period may have several: a provisional figure and the definitive one that came after it.
    """

    period: Period
    values: Mapping[str, Decimal]
    """By column; a cell that was empty is not there."""
    status: Status = "unknown"
    published: date | None = None
    """The day it was published; none: the file does not say."""
    source: str = ""
    """Where it was taken from."""


@dataclass(frozen=True, slots=True)
class Figures:
    """All rows of one series, in the order of the file."""

    series: str
    rows: tuple[Figure, ...] = ()
    columns: tuple[str, ...] = field(default=())
    """The columns that hold figures."""

    def of(self, period: Period) -> Iterator[Figure]:
        """The rows of a period."""
        return (row for row in self.rows if row.period == period)

    def last(self, column: str) -> Figure | None:
        """The row of the latest period that has a figure in a column."""
        known = [row for row in self.rows if column in row.values]
        return max(known, key=lambda row: row.period.last, default=None)
