"""Who may read what: the audience of files and documents."""

from enum import StrEnum


class Audience(StrEnum):
    """From wide to narrow. A document shows its own audience's facts and wider ones only."""

    PUBLIC = "public"
    PARTNER = "partner"
    INTERNAL = "internal"

    def may_read(self, of: "Audience") -> bool:
        """Whether something meant for `of` may reach this audience."""
        order = list(Audience)
        return order.index(self) >= order.index(of)
