"""What a rule looks at: one contract's dossier, and its text as assembled."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sluitend.load.dossier import Dossier
from sluitend.model.contract import Contract
from sluitend.place import Place
from sluitend.prose.text import Prose


@dataclass(frozen=True, slots=True)
class Subject:
    """A contract under review.

    `prose` holds its text per language. `today` serves only rules about lateness; None where no
    day is given, and such rules are silent.
    """

    dossier: Dossier
    prose: Mapping[str, Prose]
    today: date | None = None

    @property
    def contract(self) -> Contract:
        """The contract as resolved."""
        return self.dossier.contract

    def where(self, *path: str | int) -> Place:
        """The place a path of the contract speaks of."""
        return self.dossier.where(*path)
