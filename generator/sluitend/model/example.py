"""Worked examples: what both parties expect the terms to give; `check` runs them."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from sluitend.model.frozen import Frozen, unreadable
from sluitend.model.scalars import Id, PeriodText, Words
from sluitend.model.text import Text

Observations = str | tuple[Any, ...] | Mapping[str, Any]
"""Source text, or lists and mappings of it."""

DEPTH = 3
"""How deep observations nest: per KPI, per period, counts by name."""


class ReadsGiven:
    """Scalars stay source text; lists and mappings no deeper than `DEPTH`."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(lambda value: _given(value, DEPTH))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": ["string", "number", "boolean", "array", "object"]}


Given = Annotated[Observations, ReadsGiven()]
"""Observations of one KPI: a value, counts by name, or one of these per shorter period."""


def _given(value: object, depth: int) -> Observations:
    match value:
        case str():
            return value
        case Mapping() if depth:
            return {str(key): _given(item, depth - 1) for key, item in value.items()}
        case list() | tuple() if depth:
            return tuple(_given(item, depth - 1) for item in value)
    raise unreadable("geen waarneming", "not an observation")


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
