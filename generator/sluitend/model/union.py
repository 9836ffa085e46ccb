"""Unions told apart by the one key that only this kind has."""

from collections.abc import Mapping
from typing import Annotated, Any, Union, get_args

from pydantic import Discriminator, GetCoreSchemaHandler, GetJsonSchemaHandler, Tag
from pydantic_core import CoreSchema


class by_key:  # noqa: N801 - reads as a word of the annotation
    """Marks a union: each type is known by its key, in order; the first key present counts.

    A tag is named ``by at_least`` rather than ``at_least``, so that a place in the model is
    never mistaken for a key in the file.
    """

    __slots__ = ("keys",)

    def __init__(self, *keys: str) -> None:
        self.keys = keys

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        kinds = dict(zip(self.keys, get_args(source), strict=True))

        def told(value: object) -> str | None:
            for key, kind in kinds.items():
                if isinstance(value, kind) or (isinstance(value, Mapping) and key in value):
                    return f"by {key}"
            return None

        either = Discriminator(
            told,
            custom_error_type="no_kind",
            custom_error_message="one of these keys is needed: {keys}",
            custom_error_context={"keys": ", ".join(kinds)},
        )
        tagged = tuple(Annotated[kind, Tag(f"by {key}")] for key, kind in kinds.items())
        return either.__get_pydantic_core_schema__(Union[tagged], handler)  # noqa: UP007

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return handler(schema)
