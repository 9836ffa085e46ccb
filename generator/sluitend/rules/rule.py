"""What a rule is, and how all of them are run over a contract."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, Protocol

from sluitend.problem import Fault, Problem, Severity, sorted_problems
from sluitend.rules.subject import Findings, Subject

Level = Literal["registered", "managed", "watertight"]
LEVELS: tuple[Level, ...] = ("registered", "managed", "watertight")


class Rule(Protocol):
    """A module that holds one rule.

    Its docstring is its page, `IN_DUTCH` the same in short for Dutch readers. `LEVEL` is the
    lowest level that claims what the rule asks; `READS` names the parts of the contract it looks
    at: when one of them could not be read the rule is kept back, and the output says so.
    `PRACTICE` names the rules of practice it serves, the most served first (see `practice`).
    """

    __doc__: str | None
    IN_DUTCH: str
    LEVEL: Level
    READS: frozenset[str]
    PRACTICE: tuple[str, ...]

    @property
    def FAULTS(self) -> tuple[Fault, ...]:  # noqa: N802 - a constant of its module
        """The kinds of problem it finds."""

    @property
    def check(self) -> Callable[[Subject], Iterator[Problem]]:
        """Its findings."""


STALE = Fault(
    "SL290",
    Severity.WARNING,
    {
        "nl": "de aanvaarding van {code} bij `{at}` dekt geen bevinding",
        "en": "the acceptance of {code} at `{at}` covers no finding",
    },
    {"nl": "Haal deze regel uit `accept:`.", "en": "Take this line out of `accept:`."},
)
EXPIRED = Fault(
    "SL291",
    Severity.WARNING,
    {
        "nl": "de aanvaarding van {code} is verlopen op {until}",
        "en": "the acceptance of {code} expired on {until}",
    },
    {
        "nl": "Los de bevinding op, of leg een nieuwe einddatum vast.",
        "en": "Resolve the finding, or record a new last day.",
    },
)


def findings(subject: Subject, rules: Sequence[Rule], level: Level | None = None) -> Findings:
    """All findings at the level the contract claims, or the one asked for."""
    asked = LEVELS.index(level or subject.contract.level)
    asking = [rule for rule in rules if LEVELS.index(rule.LEVEL) <= asked]
    held = [rule for rule in asking if rule.READS & subject.dossier.faulty]
    found = [
        problem for rule in asking if rule not in held for problem in rule.check(subject)
    ]  # fmt: skip
    kept = tuple(sorted({fault.code for rule in held for fault in rule.FAULTS}))
    return Findings(sorted_problems(_not_accepted(subject, found, kept)), kept)


def _not_accepted(
    subject: Subject, found: Iterable[Problem], kept_back: Sequence[str]
) -> Iterator[Problem]:
    """The findings without those both parties live with; an acceptance of nothing is one."""
    remaining = list(found)
    for index, accepted in enumerate(subject.contract.accept):
        here = subject.where("accept", index)
        expired = subject.today is not None and subject.today > accepted.until
        at = subject.where(*accepted.at.split("."))
        covered = [p for p in remaining if p.fault.code == accepted.code and p.place == at]
        if expired:
            yield EXPIRED.at(here, code=accepted.code, until=accepted.until.isoformat())
        elif covered:
            remaining = [problem for problem in remaining if problem not in covered]
        elif accepted.code not in kept_back:
            yield STALE.at(here, code=accepted.code, at=accepted.at)
    yield from remaining
