"""Days that somebody must not miss, in words."""

from dataclasses import dataclass
from typing import TypedDict


class Kinds(TypedDict):
    """What a day is: `{title}` is the name of the thing, where it has one."""

    starts: str
    run_in_ends: str
    implementation: str
    option: str
    notice_client: str
    notice_supplier: str
    ends: str
    indexation: str
    announcement: str
    delivery: str
    meeting: str
    evaluation: str
    expires: str
    action: str
    retention: str


class Sides(TypedDict):
    """Whose it is."""

    client: str
    supplier: str
    both: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDateTexts:
    """All of one language."""

    kind: Kinds
    side: Sides
    calendar: str
    """Name of a calendar file: `{name}`."""
    none: str
