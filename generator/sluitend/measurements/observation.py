"""Observations: the rows of a data set in a period, typed, each with where it was read.

What scoring reads. Nothing of the supplier's file is in it but the mapped columns.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal

from sluitend.period import Period

Value = str | Decimal | date | datetime | timedelta | bool | None
"""A cell. Its type follows from the column's: text and level `str`, number and percentage
`Decimal` (95 % is 95), date `date`, moment `datetime` without zone (the repository's), time and
duration `timedelta` (a time of the day from midnight), yes/no `bool`; an empty cell is None."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its values by the data set's own column ids.

    A column that is `left_out` is not among them; one with a keyed hash holds the hash.
    """

    values: Mapping[str, Value] = field(hash=False)
    where: str
    """Where it was read: `meldingen-2026-07.xlsx, blad Meldingen, rij 14`."""


@dataclass(frozen=True, slots=True)
class Source:
    """A delivered file, which itself lies outside the repository."""

    name: str
    sha256: str
    rows: int
    """Rows read, totals and empty rows aside."""
    unread: int = 0
    """Rows that could not be read and were left out, knowingly."""


@dataclass(frozen=True, slots=True)
class DataSet:
    """What was delivered of a data set for a period."""

    id: str
    period: Period
    rows: tuple[Row, ...]
    delivered: date | None
    """The day it was complete; None: not delivered, or not all of it."""
    sources: tuple[Source, ...]

    @property
    def unread(self) -> int:
        """Rows left out because they could not be read: no result may pass over them silently."""
        return sum(source.unread for source in self.sources)
