"""`measurements/<period>/<data set>.yaml`: what was delivered, and how it was read."""

from collections.abc import Mapping
from typing import Literal

from sluitend.model.frozen import Frozen
from sluitend.model.scalars import Hash, Id, Whole, Words
from sluitend.model.text import Text
from sluitend.model.times import Day, PeriodText

ColumnType = Literal[
    "text", "number", "percentage", "date", "time", "moment", "duration", "yes_no", "level"
]


class UnreadRow(Frozen):
    """A row that could not be read and was knowingly left out."""

    row: Whole
    """Its row in the file."""
    column: Id
    """The column that could not be read."""


class RawFile(Frozen):
    """A delivered file; it lies outside the repository itself."""

    name: Words
    """Its name."""
    sha256: Hash
    """Its content."""
    sheet: Words | None = None
    """The sheet that was read."""
    brings: Literal["rows", "correction", "replacement"] = "rows"
    """`rows`: rows beside those of other files; `correction`: rows in place of those with the same
    key; `replacement`: all rows anew."""
    reason: Text | None = None
    """Why it corrects or replaces what was delivered before."""
    delivered: Day
    """When it was delivered."""
    imported: Day
    """When it was read."""
    rows: Whole
    """Rows that were read."""
    unread: tuple[UnreadRow, ...] = ()
    """Rows that could not be read."""
    kept_until: Day
    """Last day on which the raw file may be kept."""
    removed: Day | None = None
    """When the raw file was removed; fill this in by hand."""


class Delivery(Frozen):
    """What was delivered of one data set for one period. `sluitend import` writes it."""

    data_set: Id
    """The data set, of `data.yaml`."""
    period: PeriodText
    """The period."""
    columns: Mapping[Id, ColumnType]
    """The columns of the CSV beside it, in order, and what each holds."""
    content: Hash
    """SHA-256 of that CSV."""
    key: Words | None = None
    """Mark of the key that personal data were hashed with; the key itself is in no repository."""
    files: tuple[RawFile, ...]
    """The delivered files, oldest first."""
