"""What `check` says: of one contract, and of all that were asked for.

Plain values: reading and showing them needs nothing of what they were found with.
"""

from dataclasses import dataclass
from datetime import date

from sluitend.place import Place
from sluitend.problem import Problem


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be checked: contracts, the day and the level they are judged by."""

    ids: tuple[str, ...] = ()
    """All contracts when none is named."""
    today: date | None = None
    """Without a day nothing is late."""
    level: str | None = None
    """In place of the level that a contract claims."""


EVERYTHING = Asked()
"""Every contract, at its own level; nothing is late."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """How one contract stands: the rules kept back, the gate, what the next level asks."""

    id: str
    level: str
    status: str
    version: str | None
    kept_back: tuple[str, ...]
    gate_open: bool
    next_level: str | None
    lacking: int
    """How much the next level asks besides."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one contract's own files say, and what all share, but for what stands around it."""

    folder: str
    id: str
    """Its name's where it could not be read."""
    at: Place | None
    """Where its id stands; None where it could not be read."""
    reading: tuple[Problem, ...]
    """Met in reading its files."""
    findings: tuple[Problem, ...] = ()
    """Met in putting its text together, and found by the rules."""
    outlook: Outlook | None = None
    """The gate is judged by its own findings alone; None where it was not judged."""


@dataclass(frozen=True, slots=True)
class Checked:
    """All findings, and how each contract stands; `unusable` when there was nothing to check."""

    problems: tuple[Problem, ...]
    outlooks: tuple[Outlook, ...]
    unusable: bool = False
    verdicts: tuple[Verdict, ...] = ()
    """What the contracts' own files gave."""
