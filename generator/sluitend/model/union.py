"""Unions told apart by the one key that only this kind has."""

from collections.abc import Mapping
from typing import Annotated, Any, Union

from pydantic import Discriminator, Tag

from sluitend.model.frozen import Frozen


def by_key(**kinds: type[Frozen]) -> Any:
    """A union of types, each known by the key that tells it apart; the first key present counts.

    A tag is named ``by at_least`` rather than ``at_least``, so that a place in the model is
    never mistaken for a key in the file.
    """

    def told(value: object) -> str | None:
        for key, kind in kinds.items():
            if isinstance(value, kind) or (isinstance(value, Mapping) and key in value):
                return f"by {key}"
        return None

    tagged = tuple(Annotated[kind, Tag(f"by {key}")] for key, kind in kinds.items())
    either = Discriminator(
        told,
        custom_error_type="no_kind",
        custom_error_message="one of these keys is needed: {keys}",
        custom_error_context={"keys": ", ".join(kinds)},
    )
    return Annotated[Union[tagged], either]  # noqa: UP007
