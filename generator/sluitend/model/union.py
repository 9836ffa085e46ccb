"""Unions: told apart by `kind`, or by the one key that only this kind has."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import Discriminator, GetCoreSchemaHandler, Tag
from pydantic_core import CoreSchema

from sluitend.model.frozen import Frozen


class by_key:  # noqa: N801 - read as a word of the annotation it stands in
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


def members(annotation: Any) -> Iterator[tuple[str, type[Frozen]]]:
    """The types of a union, each by the tag with which pydantic names it in a place."""
    if get_origin(annotation) is not Annotated:
        return
    union, *marks = get_args(annotation)
    for mark in marks:
        if isinstance(mark, by_key):
            yield from zip((f"by {key}" for key in mark.keys), get_args(union), strict=True)
        elif isinstance(mark, Discriminator):
            for member in get_args(union):
                for word in get_args(member.model_fields[mark.discriminator].annotation):
                    yield word, member
