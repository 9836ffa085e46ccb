"""A newer publication of a series against the stored one: what was revised, added or dropped."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from sluitend.model.figures import Figure, Figures, Status
from sluitend.period import Period

RevisionKind = Literal["revised", "firm", "added", "gone"]
"""`revised`: another figure. `firm`: the same figure, no longer provisional (or the other way).
`added`: a period or column the stored series lacks. `gone`: one that the newer lacks."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One figure that is not what is stored."""

    kind: RevisionKind
    period: Period
    column: str
    old: Decimal | None = None
    new: Decimal | None = None
    old_status: Status | None = None
    new_status: Status | None = None

    @property
    def matters(self) -> bool:
        """Whether a figure that was definitive is another now, or gone."""
        return self.old_status == "definitive" and self.kind in ("revised", "gone")


def revisions(stored: Figures, newer: Figures) -> Iterator[Revision]:
    """Every difference, by period and column."""
    before, after = _latest(stored), _latest(newer)
    for period in sorted(before.keys() | after.keys(), key=lambda one: (one.first, one.last)):
        old, new = before.get(period), after.get(period)
        columns = dict.fromkeys((*(old.values if old else ()), *(new.values if new else ())))
        for column in columns:
            found = _revision(period, column, old, new)
            if found is not None:
                yield found


def _latest(figures: Figures) -> Mapping[Period, Figure]:
    """The row of each period that counts: a definitive one, else the one published last."""
    found: dict[Period, Figure] = {}
    for row in figures.rows:
        other = found.get(row.period)
        if other is None or _rank(row) >= _rank(other):
            found[row.period] = row
    return found


def _rank(row: Figure) -> tuple[bool, str]:
    return row.status == "definitive", row.published.isoformat() if row.published else ""


def _revision(
    period: Period, column: str, old: Figure | None, new: Figure | None
) -> Revision | None:
    was = old.values.get(column) if old else None
    is_ = new.values.get(column) if new else None
    kind: RevisionKind
    if was is None:
        kind = "added"
    elif is_ is None:
        kind = "gone"
    elif was != is_:
        kind = "revised"
    elif old and new and old.status != new.status:
        kind = "firm"
    else:
        return None
    return Revision(
        kind, period, column, was, is_, old.status if old else None, new.status if new else None
    )
