"""Worked examples: what both parties expect the terms to give; `check` runs them."""

from collections.abc import Mapping
from typing import Annotated

from sluitend.model.as_written import AsWritten, Written
from sluitend.model.frozen import Frozen
from sluitend.model.scalars import Id, Words
from sluitend.model.text import Text
from sluitend.model.times import PeriodText

DEPTH = 3
"""How deep observations nest: per KPI, per period, counts by name."""

Given = Annotated[
    Written, AsWritten(DEPTH, "observations", nl="geen waarneming", en="not an observation")
]
"""Observations of one KPI: a value, counts by name, or one of these per shorter period."""


class Example(Frozen):
    """One worked example of one quarter."""

    id: Id
    """Short id."""
    title: Text | None = None
    """Name as in documents."""
    period: PeriodText | None = None
    """The quarter; none: any quarter after the run-in."""
    given: Mapping[Id, Given]
    """Observations by KPI: a value, `{met: 90, of: 106}`, or a list with one per month."""
    expect: Mapping[Id, Words]
    """What the terms give: `score`, and amounts by consequence; below zero costs the supplier."""
    because: Text | None = None
    """What it shows."""
