"""The base of every type of the format, and how its scalars are read.

A scalar is read from its source text (design law 1): the same text quoted or bare gives the same
value, and nothing becomes a float on the way. Fields accept an already read value too, so that a
model can be built in code.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from sluitend.number import NotReadable


class Frozen(BaseModel):
    """A part of a contract: never changed once made, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def with_(self, **changes: object) -> Self:
        """The same with some fields replaced, unchecked: for code that knows its types."""
        return self.model_copy(update=changes)


class Brief(Frozen):
    """A part that may be written as the one word of a field: `order` for `{value: order}`."""

    brief: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def spelled_out(cls, value: object) -> object:
        """The word as a mapping."""
        return {cls.brief: value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        whole = handler(schema)
        inner = handler.resolve_ref_schema(whole)
        return {"anyOf": [inner["properties"][cls.brief], whole]}


class Choice(Frozen):
    """A part of which some keys exclude each other: of each group exactly one stands."""

    choices: ClassVar[tuple[tuple[str, ...], ...]]

    @model_validator(mode="after")
    def one_of_each(self) -> Self:
        """Exactly one key of every group."""
        for group in self.choices:
            if sum(getattr(self, key) not in (None, False, ()) for key in group) != 1:
                raise PydanticCustomError(
                    "no_kind",
                    "one of these keys is needed: {keys}",
                    {"keys": ", ".join(group)},
                )
        return self

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        whole = handler(schema)
        inner = handler.resolve_ref_schema(whole)
        inner["allOf"] = [
            {"oneOf": [{"required": [key]} for key in group]} for group in cls.choices
        ]
        return whole


def unreadable(nl: str, en: str, **below: str) -> PydanticCustomError:
    """A field's text that cannot be read, in both languages.

    `key` or `value_of` names what is wrong below the field: a key of it, or the value of one.
    """
    return PydanticCustomError("not_readable", "{en}", {"nl": nl, "en": en, **below})


@dataclass(frozen=True, slots=True, eq=False)
class Reads:
    """How a field reads its source text, and writes it back.

    `parse` raises `NotReadable`; `write` is its inverse and gives equal values the same text.
    `schema` describes the text to editors, `words` and `example` to readers; free text has no
    example.
    """

    kind: type | tuple[type, ...]
    parse: Callable[[str], object]
    write: Callable[[Any], str]
    schema: Mapping[str, Any]
    words: str
    example: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            self.read,
            serialization=core_schema.plain_serializer_function_ser_schema(self.write),
        )

    def read(self, value: object) -> object:
        """The value a text says, or the value itself where it was read before."""
        if isinstance(value, str):
            try:
                return self.parse(value)
            except NotReadable as wrong:
                raise unreadable(wrong.nl, wrong.en) from None
        if value is None:
            raise unreadable("leeg", "empty")
        if isinstance(value, self.kind):
            return value
        raise unreadable("één waarde, geen lijst of sleutels", "one value, not a list or keys")

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**self.schema, "examples": [self.example]} if self.example else dict(self.schema)


def notation(pattern: str, *also: str) -> Mapping[str, Any]:
    """What an editor knows of a text; `also` are types it may take a bare one for."""
    return {"type": ["string", *also] if also else "string", "pattern": f"^({pattern})$"}
