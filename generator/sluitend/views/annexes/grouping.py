"""The service levels in groups, numbered through: scored, gates, report only, the client's."""

from dataclasses import dataclass

from sluitend.model.service_level import Role, ServiceLevel
from sluitend.views.edition import Edition


@dataclass(frozen=True, slots=True)
class Numbered:
    """A service level with its number in the annexes."""

    number: int
    level: ServiceLevel
    title: str


@dataclass(frozen=True, slots=True)
class Group:
    """Service levels that do the same."""

    title: str
    scored: bool
    levels: tuple[Numbered, ...]


def groups(edition: Edition) -> tuple[Group, ...]:
    """Groups that have a service level; a client's duty is never among the supplier's."""
    label = edition.label
    found: list[Group] = []
    number = 0
    for title, role in (
        (label["scored"], Role.SCORED),
        (label["gates"], Role.GATE),
        (label["report_only"], Role.REPORT_ONLY),
        (label["client_duties"], None),
    ):
        levels = []
        for level in edition.contract.service_levels:
            if _role(level) is role:
                number += 1
                levels.append(Numbered(number, level, edition.text(level.title) or level.id))
        if levels:
            found.append(Group(title, role is Role.SCORED, tuple(levels)))
    return tuple(found)


def _role(level: ServiceLevel) -> Role | None:
    """What it does for the supplier; None for a duty of the client."""
    return None if level.owed_by == "client" else level.role
