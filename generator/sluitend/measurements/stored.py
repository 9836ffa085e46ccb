"""What `import` wrote, read back: deliveries of a data set as the observations of a period."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from hashlib import sha256

from sluitend.load.dossier import Delivered
from sluitend.measurements.canonical import Kept, rows_of
from sluitend.measurements.observation import DataSet, Row, Source
from sluitend.model import data
from sluitend.model.delivery import RawFile
from sluitend.number import NotReadable
from sluitend.period import KINDS, Month, Period
from sluitend.problem import Fault, Severity

CHANGED = Fault(
    "SL523",
    Severity.ERROR,
    {
        "nl": "dit is niet wat `import` schreef: {why}",
        "en": "this is not what `import` wrote: {why}",
    },
    {
        "nl": "Zet het terug zoals het was, of lees het bestand opnieuw in met "
        "`--brings replacement`.",
        "en": "Put it back as it was, or import the file again with `--brings replacement`.",
    },
)


def observed(mapped: data.DataSet, deliveries: Sequence[Delivered], period: Period) -> DataSet:
    """The observations of a data set in a period, from every delivery that touches it.

    `delivered` is the day the last part came, None while a part is lacking. `NotReadable` where
    a CSV is not as `import` wrote it, which a rule reports as SL523.
    """
    touching = [
        one
        for one in deliveries
        if one.delivery.data_set == mapped.id and _touches(one.delivery.period, period)
    ]
    touching.sort(key=lambda one: (one.delivery.period.first, one.delivery.period.last))
    rows = tuple(row for one in touching for row in _rows(one, mapped.period_by, period))
    sources = _sources(raw for one in touching for raw in one.delivery.files)
    return DataSet(mapped.id, period, rows, _complete(mapped, touching, period), sources)


def _sources(files: Iterable[RawFile]) -> tuple[Source, ...]:
    """Each file once: one that brought rows of several periods counts them together.

    What could not be read of it stands with each of those periods, until a file takes its place.
    """
    found: dict[str, Source] = {}
    for raw in files:
        same = found.get(raw.sha256)
        rows = raw.rows + (same.rows if same else 0)
        unread = max(len(raw.unread), same.unread if same else 0)
        found[raw.sha256] = Source(raw.name, raw.sha256, rows, unread)
    return tuple(found.values())


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
    kind = KINDS.get(every, Month)  # what comes weekly is kept by the month
    parts = [kind.containing(period.first)]
    while parts[-1].last < period.last:
        parts.append(parts[-1].next())
    return tuple(parts)


# --- whether it is as it was written ------------------------------------------------------------


def changed(one: Delivered) -> Mapping[str, str] | None:
    """In what a delivery's CSV differs from what `import` wrote; None where it does not."""
    if not one.content:
        return {"nl": "het ontbreekt", "en": "it is missing"}
    if content_hash(one.content) != one.delivery.content:
        return {"nl": "de inhoud is veranderd", "en": "its content was changed"}
    try:
        rows = kept_rows(one)
    except NotReadable as wrong:
        return wrong.words
    if any(not 1 <= row.file <= len(one.delivery.files) for row in rows):
        return {"nl": "een rij noemt een bestand dat er niet is", "en": "a row names no file"}
    return None


def content_hash(content: bytes) -> str:
    """SHA-256 of a CSV, whatever line ends git gave it."""
    return sha256(content.replace(b"\r\n", b"\n")).hexdigest()
