"""Rows of a data set as they are read from a supplier's file, from the words of a case."""

from collections.abc import Iterable, Mapping
from typing import Any

from tests.reference.fragment import Fragment

from sluitend.measurements.observation import Row, Value
from sluitend.model.service_level import ServiceLevel
from sluitend.number import NotReadable, number
from sluitend.period import Quarter
from sluitend.scoring.clocks import clocks_of
from sluitend.scoring.figure import Figure
from sluitend.scoring.quarter import Observed, figure_in
from sluitend.scoring.reading import Reading


def cell(written: Any) -> Value:
    """Numbers as numbers, anything else as text."""
    try:
        return number(str(written))
    except NotReadable:
        return None if written is None else str(written)


def rows_of(rows: Iterable[Mapping[str, Any]]) -> tuple[Row, ...]:
    return tuple(
        Row({column: cell(value) for column, value in row.items()}, f"rij {at}")
        for at, row in enumerate(rows, start=1)
    )


def figure_of(
    held: Fragment,
    quarter: Quarter,
    rows: Iterable[Mapping[str, Any]],
    name: str | None = None,
    level: ServiceLevel | None = None,
) -> Figure:
    """What a service level's measure makes of the rows of a quarter."""
    level = level or held.level(name)
    assert level.measure is not None
    read = rows_of(rows)
    reading = Reading(read, read, level.unit or "", clocks_of(held.repository), quarter.last)
    observed = Observed(reading.tally(level.measure))
    return figure_in(level, held.contract, quarter, lambda of, period: observed)
