"""Rows, measures and clocks from the words of a case."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from pydantic import TypeAdapter

from sluitend.measurements.observation import Row, Value
from sluitend.model.measure import Measure
from sluitend.model.repository import Repository
from sluitend.number import NotReadable, number
from sluitend.scoring.clocks import Clocks, clocks_of
from sluitend.scoring.reading import Reading
from sluitend.scoring.tally import Deliveries, Hits, Known, Samples, Tally

MEASURES: TypeAdapter[Measure] = TypeAdapter(Measure)
DESK = {"days": "Mon-Fri", "open": "08:00", "close": "17:00", "holidays": "none"}
CLOCKS: Clocks = clocks_of(Repository.model_validate({"format": "1", "calendars": {"desk": DESK}}))
WORDS: Mapping[str, Value] = {"true": True, "false": False}
DURATION = re.compile(r"([0-9]+):([0-5][0-9])")


def cell(written: str | None) -> Value:
    """A cell as it is read from a file: a moment, a day, a time, yes or no, a number, or text."""
    if written is None:
        return None
    if written in WORDS:
        return WORDS[written]
    if spent := DURATION.fullmatch(written):
        return timedelta(hours=int(spent[1]), minutes=int(spent[2]))
    for read in (date.fromisoformat, datetime.fromisoformat, number):
        try:
            return read(written)
        except (ValueError, NotReadable):
            continue
    return written


def rows_of(written: Iterable[Mapping[str, str | None]]) -> tuple[Row, ...]:
    return tuple(
        Row({column: cell(value) for column, value in row.items()}, f"rij {at}")
        for at, row in enumerate(written, start=1)
    )


def measure_of(written: Mapping[str, Any]) -> Measure:
    return MEASURES.validate_python(written)


def reading(
    rows: tuple[Row, ...],
    unit: str = "",
    bottom: tuple[Row, ...] | None = None,
    last: date = date(2026, 3, 31),
) -> Reading:
    return Reading(rows, rows if bottom is None else bottom, unit, CLOCKS, last)


def observed(tally: Tally) -> str:
    """From how many, how many of them failed, and how late."""
    said = f"of {tally.observations}"
    if isinstance(tally, Known):
        return "as given"
    if isinstance(tally, Hits | Samples | Deliveries) and tally.failures:
        said += f", {tally.failures} failed"
    if isinstance(tally, Deliveries) and len(tally.days_late) > 1:
        both = (tally.working_days_late, tally.days_late)
        said += ", late {} working days, {} days".format(*(" ".join(map(str, one)) for one in both))
    return said
