"""What is wrong in a user's document: a value, gathered and shown, never raised.

A `Fault` is a kind of problem, declared beside the code that finds it, with its words in every
language. A `Problem` is one fault at one place.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sluitend.place import Place


class Severity(StrEnum):
    """How much a problem weighs: an error blocks documents, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of problem, declared beside the code that finds it, with its words.

    `blocks_signing` marks findings the signature gate waits for, whatever their severity.
    """

    code: str
    severity: Severity
    says: Mapping[str, str]
    remedy: Mapping[str, str]
    blocks_signing: bool = False

    def at(self, place: Place, **given: object) -> "Problem":
        """This fault at a place; `given` fills the {names} of its sentences."""
        return Problem(self, place, given)


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault at a place, with values for the edge to word.

    A value may be a mapping of language to text where the words differ per language.
    """

    fault: Fault
    place: Place
    given: Mapping[str, object] = field(hash=False, default_factory=dict)

    def says(self, language: str) -> str:
        """The sentence in a language, without its place."""
        return self.fault.says[language].format(**self._worded(language))

    def remedy(self, language: str) -> str:
        """What to do about it, one line."""
        return self.fault.remedy[language].format(**self._worded(language))

    def shown(self, language: str, kind: str = "") -> str:
        """Place, kind and sentence on one line, the remedy on the next; `kind` may be styled."""
        kind = kind or f"{self.fault.code} {self.fault.severity}"
        return f"{self.place}: {kind}: {self.says(language)}\n  {self.remedy(language)}"

    def _worded(self, language: str) -> dict[str, object]:
        return {
            name: value[language] if isinstance(value, Mapping) else value
            for name, value in self.given.items()
        }


def blocks(problems: Iterable[Problem]) -> bool:
    """Whether an error stands among them."""
    return any(problem.fault.severity is Severity.ERROR for problem in problems)


def for_signature(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The findings that keep the signature gate shut."""
    return tuple(
        problem
        for problem in problems
        if problem.fault.blocks_signing or problem.fault.severity is Severity.ERROR
    )


def sorted_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """By place, then code, each once: the order in which a reader mends them."""
    unique = {(p.place, p.fault.code, p.says("en")): p for p in problems}
    return tuple(unique[key] for key in sorted(unique))


def worded(problem: Problem) -> Problem:
    """The same, with its sentences written out: it needs nothing of what it was found in."""
    fault = problem.fault
    says = {language: problem.says(language) for language in fault.says}
    remedy = {language: problem.remedy(language) for language in fault.remedy}
    return as_said(fault.code, fault.severity, says, remedy, fault.blocks_signing).at(problem.place)


def as_said(
    code: str,
    severity: Severity,
    says: Mapping[str, str],
    remedy: Mapping[str, str],
    blocks_signing: bool,
) -> Fault:
    """A fault with sentences that have nothing to fill in."""
    return Fault(code, severity, _literally(says), _literally(remedy), blocks_signing)


def _literally(texts: Mapping[str, str]) -> Mapping[str, str]:
    return {one: text.replace("{", "{{").replace("}", "}}") for one, text in texts.items()}
