"""What `import` wrote, read back: deliveries of a data set as the observations of a period."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sluitend.load.dossier import Delivered
from sluitend.measurements.canonical import Kept, rows_of
from sluitend.measurements.observation import DataSet, Row, Source
from sluitend.model import data
from sluitend.model.delivery import RawFile
from sluitend.period import KINDS, Period


def observed(mapped: data.DataSet, deliveries: Sequence[Delivered], period: Period) -> DataSet:
    """The observations of a data set in a period, from every delivery that touches it.

    `delivered` is the day the last part came, None while a part is lacking. `NotReadable` where
    a CSV is not as `import` wrote it, which a rule reports as SL527.
    """
    touching = [
        one
        for one in deliveries
        if one.delivery.data_set == mapped.id and _touches(one.delivery.period, period)
    ]
    touching.sort(key=lambda one: (one.delivery.period.first, one.delivery.period.last))
    rows = tuple(row for one in touching for row in _rows(one, mapped.period_by, period))
    sources = tuple(source_of(raw) for one in touching for raw in one.delivery.files)
    return DataSet(mapped.id, period, rows, _complete(mapped, touching, period), sources)


def source_of(raw: RawFile) -> Source:
    """A delivered file as scoring and reports name it."""
    return Source(raw.name, raw.sha256, int(raw.rows), len(raw.unread))


def kept_rows(one: Delivered) -> tuple[Kept, ...]:
    """The rows of a delivery; `NotReadable` where its CSV is not as `import` wrote it."""
    return rows_of(one.delivery.columns, one.content)


def where(raw: RawFile, row: int) -> str:
    """Where a row was read, in words."""
    on = f", blad {raw.sheet}" if raw.sheet else ""
    return f"{raw.name}{on}, rij {row}"


def day_of(values: Mapping[str, object], column: str) -> date | None:
    """The day in a column that says to which period a row belongs."""
    found = values.get(column)
    if isinstance(found, datetime):
        return found.date()
    return found if isinstance(found, date) else None


def _rows(one: Delivered, by: str | None, period: Period) -> list[Row]:
    files = one.delivery.files
    within = period.first <= one.delivery.period.first and one.delivery.period.last <= period.last
    rows = []
    for kept in kept_rows(one):
        day = day_of(kept.values, by) if by else None
        if (day is None and within) or (day is not None and period.first <= day <= period.last):
            rows.append(Row(kept.values, where(files[kept.file - 1], kept.row)))
    return rows


def _touches(one: Period, other: Period) -> bool:
    return one.first <= other.last and other.first <= one.last


def _complete(mapped: data.DataSet, touching: Sequence[Delivered], period: Period) -> date | None:
    """The day on which all parts of a period were there."""
    came = {one.delivery.period: completed(one.delivery.files) for one in touching}
    if not came:
        return None
    if mapped.every not in KINDS:
        return max(came.values())
    parts = parts_of(mapped.every, period)
    return max(came[part] for part in parts) if all(part in came for part in parts) else None


def completed(files: Sequence[RawFile]) -> date:
    """The day the rows of a delivery were there; what corrects them later makes it no later."""
    return max(raw.delivered for raw in files if raw.brings == "rows")


def parts_of(every: str, period: Period) -> tuple[Period, ...]:
    """The periods of a delivery that together cover a period, in order."""
    kind = KINDS[every]
    parts = [kind.containing(period.first)]
    while parts[-1].last < period.last:
        parts.append(parts[-1].next())
    return tuple(parts)
