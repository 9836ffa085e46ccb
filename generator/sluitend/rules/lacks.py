"""What a contract lacks of the facts its level claims: the common part of three rules."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sluitend.rules.said import Said
from sluitend.rules.subject import Subject


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact a level asks for: the key it is written under, and what a reader calls it."""

    key: str
    nl: str
    en: str
    stands: Callable[[Subject], object]
    """Something true where the fact is there."""

    @property
    def said(self) -> Said:
        """Name and key."""
        return {"nl": f"{self.nl} (`{self.key}`)", "en": f"{self.en} (`{self.key}`)"}


def lacking(subject: Subject, facts: tuple[Fact, ...]) -> Iterator[Mapping[str, str]]:
    """The facts that are not there."""
    return (fact.said for fact in facts if not fact.stands(subject))
