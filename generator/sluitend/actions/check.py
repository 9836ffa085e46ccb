"""`sluitend check`: everything that is wrong, or could be better, in the contracts asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sluitend.actions.review import Reviewed, review
from sluitend.problem import Problem
from sluitend.rules.level import next_level
from sluitend.rules.rule import Level, for_signature
from sluitend.source.tree import Tree


@dataclass(frozen=True, slots=True)
class Outlook:
    """How one contract stands: the rules kept back, the gate, what the next level asks."""

    id: str
    level: Level
    status: str
    version: str | None
    kept_back: tuple[str, ...]
    gate_open: bool
    next_level: Level | None
    lacking: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """All findings, and how each contract stands; `unusable` when there was nothing to check."""

    problems: tuple[Problem, ...]
    outlooks: tuple[Outlook, ...]
    unusable: bool = False


def check(
    tree: Tree,
    ids: Sequence[str] = (),
    today: date | None = None,
    level: Level | None = None,
    signature_only: bool = False,
) -> Checked:
    """Findings of the contracts asked for; those that block signing alone, if so asked."""
    found = review(tree, ids, today, level)
    problems = for_signature(found.problems) if signature_only else found.problems
    outlooks = tuple(_outlook(one, level) for one in found.contracts)
    return Checked(problems, outlooks, found.unusable)


def _outlook(one: Reviewed, level: Level | None) -> Outlook:
    contract = one.subject.contract
    claimed = level or contract.level
    above, lacking = next_level(one.subject, claimed)
    return Outlook(
        id=contract.id,
        level=claimed,
        status=contract.status,
        version=contract.version,
        kept_back=one.findings.kept_back,
        gate_open=one.gate_open,
        next_level=above,
        lacking=tuple(lacking),
    )
