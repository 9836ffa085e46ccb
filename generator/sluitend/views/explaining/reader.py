"""The readers a briefing is written for, and what each of them looks at."""

from dataclasses import dataclass
from typing import Literal

from sluitend.model.governance import Role, Side
from sluitend.views.edition import Edition

Key = Literal["site_manager", "contract_manager", "help_desk"]


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who must understand the agreement, by what he or she does."""

    key: Key
    roles: tuple[str, ...]
    """Ids by which contracts know the role."""
    side: Side
    steps: int
    """Steps of escalation that matter, from the lowest."""
    days_before: int
    """How long before the start the first ninety days begin to matter."""


READERS = (
    Reader("site_manager", ("site-manager", "location-manager", "foreman"), "supplier", 4, 30),
    Reader("contract_manager", ("contract-manager",), "client", 9, 60),
    Reader("help_desk", ("service-desk", "help-desk", "reception"), "client", 3, 30),
)


def role_of(reader: Reader, edition: Edition) -> Role | None:
    """The reader's role in this contract."""
    return next((role for role in edition.contract.roles if role.id in reader.roles), None)


@dataclass(frozen=True, slots=True)
class Told:
    """A briefing about to be made: to whom, about what."""

    reader: Reader
    edition: Edition

    @property
    def role(self) -> str | None:
        """Id of the reader's role; None where the contract has none."""
        role = role_of(self.reader, self.edition)
        return role.id if role else None
