"""A reading joined to what was delivered before: for which periods, beside it or in its place.

Nothing here writes. What comes out is what `measurements/` will hold, or what stands in the way.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from sluitend.load.dossier import Delivered
from sluitend.measurements.canonical import Kept, csv_of, written
from sluitend.measurements.reading import Reading, ReadRow, Unread
from sluitend.measurements.stored import CHANGED, changed, content_hash, kept_rows
from sluitend.model.data import DataSet
from sluitend.model.delivery import Delivery, RawFile, UnreadRow
from sluitend.model.text import Text
from sluitend.period import KINDS, Period
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.source.disk import LIMITS

Brings = Literal["rows", "correction", "replacement"]

DELIVERED_TWICE = Fault(
    "SL515",
    Severity.ERROR,
    {
        "nl": "dit bestand is al ingelezen, op {day} voor {period}",
        "en": "this file was imported already, on {day} for {period}",
    },
    {
        "nl": "Vraag of het goede bestand is verstuurd; is er niets te lezen, verwijder dit dan.",
        "en": "Ask whether the right file was sent; if there is nothing to read, remove this one.",
    },
)
EMPTY = Fault(
    "SL516",
    Severity.WARNING,
    {
        "nl": "onder de kolomnamen staat niets: een levering zonder rijen",
        "en": "nothing stands below the column names: a delivery without rows",
    },
    {
        "nl": "Vraag na of er werkelijk niets te melden was.",
        "en": "Ask whether there really was nothing to report.",
    },
)
THERE_ALREADY = Fault(
    "SL519",
    Severity.ERROR,
    {
        "nl": "voor {period} is al geleverd, op {day}: {files}",
        "en": "for {period} there is a delivery already, of {day}: {files}",
    },
    {
        "nl": "Zeg wat dit bestand brengt: `--brings rows`, `--brings correction` of "
        "`--brings replacement`, de laatste twee met `--reason`.",
        "en": "Say what this file brings: `--brings rows`, `--brings correction` or "
        "`--brings replacement`, the last two with `--reason`.",
    },
)
NOTHING_TO_CORRECT = Fault(
    "SL520",
    Severity.ERROR,
    {
        "nl": "er valt voor {period} niets te verbeteren of vervangen: {why}",
        "en": "there is nothing to correct or replace for {period}: {why}",
    },
    {
        "nl": "Lees het in als gewone levering, of vervang alles met `--brings replacement`.",
        "en": "Import it as an ordinary delivery, or replace all with `--brings replacement`.",
    },
)
KEY_AGAIN = Fault(
    "SL521",
    Severity.ERROR,
    {
        "nl": "`{value}` (`{column}`) is voor {period} al geleverd",
        "en": "`{value}` (`{column}`) was delivered for {period} already",
    },
    {
        "nl": "Is dit een verbetering, lees het dan in met `--brings correction`.",
        "en": "If this is a correction, import it with `--brings correction`.",
    },
)
TOO_LONG = Fault(
    "SL522",
    Severity.ERROR,
    {
        "nl": "de rijen van {period} nemen {size} bytes in; ten hoogste {limit}",
        "en": "the rows of {period} take {size} bytes; at most {limit}",
    },
    {
        "nl": "Lees minder kolommen, of spreek kortere periodes af.",
        "en": "Read fewer columns, or agree on shorter periods.",
    },
)
_NO_KEY = {"nl": "de set noemt geen `one_row_per`", "en": "the set names no `one_row_per`"}
_NO_BEFORE = {"nl": "er is nog niets geleverd", "en": "nothing was delivered yet"}


@dataclass(frozen=True, slots=True)
class Arrival:
    """A delivered file as it came, and what is said of it."""

    name: str
    sha256: str
    delivered: date
    imported: date
    brings: Brings = "rows"
    said: bool = False
    """Whether `brings` was said, or is what it is for want of saying."""
    reason: Text | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """One period's delivery as it will stand: its sheet and its CSV."""

    delivery: Delivery
    content: bytes


def joined(
    mapped: DataSet,
    before: Sequence[Delivered],
    arrival: Arrival,
    read: Reading,
    per_period: Mapping[Period, Sequence[ReadRow]],
    kept_until: Mapping[Period, date],
) -> tuple[tuple[Written, ...], tuple[Problem, ...]]:
    """The deliveries with this file in them, or what stands in the way."""
    standing = {one.delivery.period: one for one in before}
    problems: list[Problem] = []
    made: list[Written] = []
    for period, rows in per_period.items():
        found = _one(mapped, period, standing.get(period), arrival, rows)
        if isinstance(found, Problem):
            problems.append(found)
            continue
        raw = RawFile(
            name=arrival.name,
            sha256=arrival.sha256,
            sheet=read.sheet,
            brings=arrival.brings,
            reason=arrival.reason,
            delivered=arrival.delivered,
            imported=arrival.imported,
            rows=len(rows),
            unread=_unread(read.unread),
            kept_until=kept_until[period],
        )
        made.append(_sheet(mapped, period, standing.get(period), arrival, raw, found))
    problems += (
        TOO_LONG.at(Place(arrival.name), period=str(one.delivery.period),
                    size=len(one.content), limit=LIMITS.file)
        for one in made if len(one.content) > LIMITS.file
    )  # fmt: skip
    return tuple(made), tuple(problems)


def twice(mapped: DataSet, before: Iterable[Delivered], arrival: Arrival) -> Iterator[Problem]:
    """A file with the very same content that was imported before."""
    for one in before:
        for raw in one.delivery.files:
            if raw.sha256 == arrival.sha256:
                yield DELIVERED_TWICE.at(
                    Place(arrival.name),
                    day=raw.imported.isoformat(),
                    period=str(one.delivery.period),
                )


# --- one period -----------------------------------------------------------------------------


def _one(
    mapped: DataSet,
    period: Period,
    before: Delivered | None,
    arrival: Arrival,
    rows: Sequence[ReadRow],
) -> list[Kept] | Problem:
    """All rows of a period, those of before and those of this file, in order."""
    at = Place(arrival.name)
    number = len(before.delivery.files) + 1 if before else 1
    new = [Kept(number, row.number, row.values) for row in rows]
    if before is None:
        if arrival.brings == "rows":
            return new
        return NOTHING_TO_CORRECT.at(at, period=str(period), why=_NO_BEFORE)
    if arrival.brings == "replacement":
        return new
    if not arrival.said and mapped.every in KINDS:
        files = before.delivery.files
        names = ", ".join(raw.name for raw in files)
        day = files[0].delivered.isoformat()
        return THERE_ALREADY.at(at, period=str(period), day=day, files=names)
    old = standing_rows(before)
    if isinstance(old, Problem):
        return old
    if arrival.brings == "correction":
        if mapped.one_row_per is None:
            return NOTHING_TO_CORRECT.at(at, period=str(period), why=_NO_KEY)
        return _corrected(mapped.one_row_per, old, new)
    return _beside(mapped, period, at, old, new)


def standing_rows(before: Delivered) -> list[Kept] | Problem:
    """The rows that stand, if they are what `import` wrote."""
    why = changed(before)
    if why is not None:
        return CHANGED.at(Place(f"{before.path}.csv"), why=why)
    return list(kept_rows(before))


def _corrected(key: str, old: Sequence[Kept], new: Sequence[Kept]) -> list[Kept]:
    """Rows with a known key take that row's place; the others come behind."""
    by_key = {row.values.get(key): row for row in new}
    places = {row.values.get(key) for row in old}
    kept = [by_key.get(row.values.get(key), row) for row in old]
    return kept + [row for row in new if row.values.get(key) not in places]


def _beside(
    mapped: DataSet, period: Period, at: Place, old: Sequence[Kept], new: Sequence[Kept]
) -> list[Kept] | Problem:
    key = mapped.one_row_per
    if key is not None:
        known = {row.values.get(key) for row in old} - {None}
        again = next((row for row in new if row.values.get(key) in known), None)
        if again is not None:
            hidden = mapped.columns[key].personal is not None
            value = "…" if hidden else written(again.values.get(key))
            return KEY_AGAIN.at(
                replace(at, line=again.row), value=value, column=key, period=str(period)
            )
    return [*old, *new]


def _sheet(
    mapped: DataSet,
    period: Period,
    before: Delivered | None,
    arrival: Arrival,
    raw: RawFile,
    rows: Sequence[Kept],
) -> Written:
    files = before.delivery.files if before else ()
    if arrival.brings == "replacement":  # what could not be read before is of no account any more
        files = tuple(one.with_(unread=()) for one in files)
    columns = {
        name: "text" if column.personal else column.type
        for name, column in mapped.columns.items()
        if column.personal != "left_out"
    }
    content = csv_of(tuple(columns), rows)
    delivery = Delivery(
        data_set=mapped.id,
        period=period,
        columns=columns,
        content=content_hash(content),
        key=arrival.key,
        files=(*files, raw),
    )
    return Written(delivery, content)


def _unread(unread: Sequence[Unread]) -> tuple[UnreadRow, ...]:
    return tuple(UnreadRow(row=one.row, column=one.column) for one in unread)
