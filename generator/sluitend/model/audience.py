"""Who may read what: the audience of files, fields and documents."""

from enum import StrEnum
from typing import Any

from pydantic import Field
from pydantic.fields import FieldInfo


class Audience(StrEnum):
    """From wide to narrow. A document shows its own audience's facts and wider ones only."""

    PUBLIC = "public"
    PARTNER = "partner"
    INTERNAL = "internal"

    def may_read(self, of: "Audience") -> bool:
        """Whether something meant for `of` may reach this audience."""
        order = list(Audience)
        return order.index(self) >= order.index(of)


def internal(default: Any = None) -> Any:
    """A field that is the client's alone, whatever file it stands in."""
    return Field(default=default, json_schema_extra={"audience": Audience.INTERNAL.value})


def audience_of(field: FieldInfo) -> Audience:
    """The audience a field is meant for; partner unless it says otherwise."""
    extra = field.json_schema_extra
    marked = extra.get("audience") if isinstance(extra, dict) else None
    return Audience(marked) if isinstance(marked, str) else Audience.PARTNER
