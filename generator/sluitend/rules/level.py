"""What the next level would ask of a contract: the closing note of `check`."""

from sluitend.problem import Problem
from sluitend.rules.all import RULES
from sluitend.rules.rule import LEVELS, Level, findings
from sluitend.rules.subject import Findings, Subject


def next_level(
    subject: Subject, claimed: Level, found: Findings | None = None
) -> tuple[Level | None, tuple[Problem, ...]]:
    """The level above the one claimed, and what it would find besides; None above the highest.

    `found` are the findings at the claimed level, where they are known.
    """
    above = LEVELS[LEVELS.index(claimed) + 1 :][:1]
    if not above:
        return None, ()
    now = (found or findings(subject, RULES, claimed)).problems
    then = findings(subject, RULES, above[0]).problems
    return above[0], tuple(problem for problem in then if problem not in now)
