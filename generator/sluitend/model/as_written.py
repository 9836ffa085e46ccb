"""Values that stay as they are written: what they mean, is for the place they stand for to say."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from sluitend.model.frozen import unreadable

Written = str | tuple[Any, ...] | Mapping[str, Any]
"""Source text, or lists and mappings of it."""


@dataclass(frozen=True, slots=True, eq=False)
class AsWritten:
    """Scalars stay source text; lists and mappings nest no deeper than `depth`.

    `words` say what stands there; `nl` and `en` what is said of anything else.
    """

    depth: int
    words: str
    nl: str
    en: str

    def read(self, value: object) -> Written:
        """The value, its lists and mappings our own."""
        return self._read(value, self.depth)

    def _read(self, value: object, depth: int) -> Written:
        match value:
            case str():
                return value
            case Mapping() if depth:
                return {str(key): self._read(item, depth - 1) for key, item in value.items()}
            case list() | tuple() if depth:
                return tuple(self._read(item, depth - 1) for item in value)
        raise unreadable(self.nl, self.en)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": ["string", "number", "boolean", "array", "object"]}
