"""From the generator's files to measurements, with the program itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from tests.demo.days import OFFICE, ONE_DAY, later
from tests.demo.export import PLAIN, Look, Row, written
from tests.demo.file_forms import Cell
from tests.demo.places import CONTRACTS

from sluitend.actions.import_ import Asked, import_
from sluitend.actions.out import opened
from sluitend.cli.show import as_text
from sluitend.load.portfolio import load
from sluitend.measurements.due import due_day
from sluitend.model.data import DataSet
from sluitend.period import Period
from sluitend.source.disk import disk

TODAY = date(2026, 11, 20)
"""The day on which the demo is looked at."""
KEY = b"5a" * 32
"""Personal data in the demo are made up: its key is no secret."""


@dataclass(frozen=True, slots=True)
class Export:
    """What one party sends of one data set for one period."""

    data_set: str
    period: Period
    rows: Sequence[Row]
    look: Look = PLAIN


def data_sets(contract: str) -> dict[str, DataSet]:
    """The data sets of a contract of the demo, by name."""
    dossiers = load(disk(CONTRACTS)).dossiers
    (found,) = (one for one in dossiers if one.id == contract)
    return {one.id: one for one in found.data_sets}


def name_of(mapped: DataSet, period: Period) -> str:
    """A file's name as suppliers write it, with K for quarter and H for half."""
    return mapped.file.replace("*", str(period).replace("Q", "K"))


def sent_on(mapped: DataSet, period: Period) -> date:
    """The day a file came: a few days before its term ends."""
    last = due_day(mapped, period, OFFICE) or later(period.last, 10)
    return OFFICE.previous_open_day(last - 2 * ONE_DAY)


def only_needed(contract: str, root: Path) -> None:
    """A repository in which files of a contract can be read: its mapping, and nothing else."""
    for name in ("sluitend.yaml", f"{contract}/contract.yaml", f"{contract}/data.yaml"):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((CONTRACTS / name).read_bytes())


def imported(contract: str, exports: Sequence[Export], folder: Path) -> dict[str, bytes]:
    """What `import` makes of the files: by path below the contract's folder, its content."""
    root, raw, arrived = folder / "contracts", folder / "raw", folder / "in"
    only_needed(contract, root)
    raw.mkdir()
    arrived.mkdir()
    mapped = data_sets(contract)
    for one in exports:
        for part in _parts(one, mapped[one.data_set]):
            _import(contract, part, mapped[one.data_set], root, (raw, arrived))
    return dict(_measurements(root / contract))


def _parts(export: Export, mapped: DataSet) -> Iterator[Export]:
    """What comes by the month is sent by the month."""
    if mapped.every != "month":
        yield export
        return
    for month in export.period.months():
        rows = [row for row in export.rows if _falls_in(month, row[mapped.period_by or ""])]
        if rows:  # out of season there is nothing to send
            yield replace(export, period=month, rows=rows)


def _falls_in(period: Period, day: Cell) -> bool:
    if isinstance(day, datetime):
        day = day.date()
    return isinstance(day, date) and period.first <= day <= period.last


def _import(
    contract: str, one: Export, mapped: DataSet, root: Path, places: tuple[Path, Path]
) -> None:
    raw, arrived = places
    file = arrived / name_of(mapped, one.period)
    file.write_bytes(written(mapped, one.rows, one.look))
    delivered = sent_on(mapped, one.period)
    asked = Asked(
        today=OFFICE.next_open_day(delivered + timedelta(days=1)),
        delivered=delivered,
        new_key=KEY,
        data_set=one.data_set,
        period=one.period,
        raw_folder=raw,
    )
    made = import_(root, opened(root), contract, file, asked)
    wrong = [as_text(problem, "en") for problem in made.problems]
    if made.rows is None or wrong:
        raise ValueError(f"{file.name}: {wrong}")


def _measurements(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted((folder / "measurements").rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            name = path.relative_to(folder).as_posix()
            yield name, with_removed(content) if path.suffix == ".yaml" else content


def with_removed(delivery: bytes) -> bytes:
    """A delivery with the day on which somebody removed the raw file, where that was due."""

    def removed(found: re.Match[bytes]) -> bytes:
        until = date.fromisoformat(found[1].decode())
        gone = f"\n  removed: '{OFFICE.previous_open_day(until)}'" if until < TODAY else ""
        return found[0] + gone.encode()

    return re.sub(rb"  kept_until: '([0-9-]+)'$", removed, delivery, flags=re.MULTILINE)
