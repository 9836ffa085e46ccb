"""What a rule looks at: one contract's dossier, and its text as assembled."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sluitend.load.dossier import Dossier
from sluitend.model.contract import Contract
from sluitend.place import Place
from sluitend.problem import Problem
from sluitend.prose.text import Prose


@dataclass(frozen=True, slots=True)
class Findings:
    """What the rules found, and which codes were kept back by what could not be read."""

    problems: tuple[Problem, ...]
    kept_back: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """A contract under review.

    `prose` holds its text per language. `today` serves only rules about lateness; None where no
    day is given, and such rules are silent. `found` is what the rules found, once they have looked,
    and `met` what stood in the way before: no rule reads either.
    """

    dossier: Dossier
    prose: Mapping[str, Prose]
    today: date | None = None
    found: Findings | None = None
    met: tuple[Problem, ...] = ()

    @property
    def contract(self) -> Contract:
        """The contract as resolved."""
        return self.dossier.contract

    def where(self, *path: str | int) -> Place:
        """The place a path of the contract speaks of."""
        return self.dossier.where(*path)
