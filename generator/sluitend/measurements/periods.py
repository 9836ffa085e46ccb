"""To which period of delivery rows belong, and what is said of those that belong to another."""

from collections.abc import Mapping, Sequence
from datetime import date

from sluitend.measurements.reading import Reading, ReadRow
from sluitend.measurements.stored import day_of, parts_of
from sluitend.model.data import DataSet
from sluitend.period import KINDS, Month, Period
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity

WHICH_PERIOD = Fault(
    "SL517",
    Severity.ERROR,
    {
        "nl": "voor welke periode dit is, blijkt niet: {found}",
        "en": "for which period this is does not show: {found}",
    },
    {
        "nl": "Noem de periode met `--period`, zoals `--period {example}`.",
        "en": "Name the period with `--period`, such as `--period {example}`.",
    },
)
OTHER_PERIOD = Fault(
    "SL518",
    Severity.ERROR,
    {
        "nl": "niet alle rijen vallen in {period}; daarbuiten: {found}",
        "en": "not all rows lie in {period}; outside it: {found}",
    },
    {
        "nl": "Vraag het bestand van deze periode. Loopt het met opzet door, laat de andere rijen "
        "dan weg met `--only-period`.",
        "en": "Ask for the file of this period. If it runs on by design, leave the other rows out "
        "with `--only-period`.",
    },
)
NO_DATES = {
    "nl": "er is geen rij met een datum die het zegt",
    "en": "no row has a date that tells",
}
EXAMPLE = date(2026, 7, 1)
"""A day in the period that is named as an example."""


def periods_of(
    mapped: DataSet, name: str, read: Reading, asked: Period | None, only: bool
) -> tuple[Mapping[Period, Sequence[ReadRow]], tuple[Problem, ...]]:
    """The rows by the period of delivery they belong to.

    Without a period asked for, all must fall in one; with one, none outside it, unless the
    others are left out knowingly.
    """
    kind = KINDS.get(mapped.every, Month)
    by_period = _by_period(mapped, read, kind)
    if asked is None:
        if len(by_period) == 1:
            return by_period, ()
        found = _counted(by_period) if by_period else NO_DATES
        last = max(by_period, default=kind.containing(EXAMPLE), key=lambda one: one.first)
        return {}, (WHICH_PERIOD.at(Place(name), found=found, example=str(last)),)
    wanted = parts_of(mapped.every, asked)
    if mapped.period_by is None:
        return {wanted[0]: read.rows}, ()
    others = {period: rows for period, rows in by_period.items() if period not in wanted}
    if others and not only:
        found = _counted(others)
        return {}, (OTHER_PERIOD.at(Place(name), period=str(asked), found=found),)
    return {period: by_period.get(period, []) for period in wanted}, ()


def _by_period(mapped: DataSet, read: Reading, kind: type[Period]) -> dict[Period, list[ReadRow]]:
    """Rows by the period their date falls in, in the order of the file."""
    found: dict[Period, list[ReadRow]] = {}
    for row in read.rows:
        day = day_of(row.values, mapped.period_by) if mapped.period_by else None
        if day is not None:
            found.setdefault(kind.containing(day), []).append(row)
    return found


def _counted(by_period: Mapping[Period, Sequence[ReadRow]]) -> Mapping[str, str]:
    ordered = sorted(by_period, key=lambda period: period.first)
    shown = [(str(period), len(by_period[period])) for period in ordered[:12]]
    return {
        "nl": ", ".join(f"{period} ({count} {_rows(count)})" for period, count in shown),
        "en": ", ".join(f"{period} ({count} row{'s' * (count != 1)})" for period, count in shown),
    }


def _rows(count: int) -> str:
    return "rij" if count == 1 else "rijen"
