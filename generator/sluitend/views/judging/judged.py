"""A contract as the health report sees it: its edition, and all that was found in it."""

from dataclasses import dataclass
from datetime import date

from sluitend.model.evaluation import Evaluation, Opinion
from sluitend.problem import Problem, for_signature, sorted_problems
from sluitend.rules.all import RULES
from sluitend.rules.rule import Level, findings
from sluitend.rules.subject import Findings, Subject
from sluitend.views.edition import Edition
from sluitend.wording.language import begun
from sluitend.wording.texts.health import HealthTexts, OneOrMore

LOW = 2
"""The highest mark, of 1 to 5, that is not good enough."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One contract, looked over."""

    subject: Subject
    edition: Edition
    found: Findings

    @property
    def texts(self) -> HealthTexts:
        """What the report says."""
        return self.edition.words.health

    @property
    def level(self) -> Level:
        """The level it claims."""
        return self.subject.contract.level

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that was found, in order: in its files and by the rules."""
        texts = (problem for one in self.subject.prose.values() for problem in one.problems)
        return sorted_problems((*self.subject.met, *texts, *self.found.problems))

    @property
    def holding(self) -> tuple[Problem, ...]:
        """What holds back the signature."""
        return for_signature(self.problems)

    @property
    def settled(self) -> bool:
        """Whether it is past signing."""
        return self.subject.contract.status in ("signed", "ended")

    @property
    def evaluations(self) -> tuple[Evaluation, ...]:
        """The last evaluation of the management, and the one before it."""
        held = sorted(self.subject.dossier.evaluations, key=lambda one: one.on, reverse=True)
        return tuple(held[:2])

    def past(self, day: date | None) -> bool:
        """Whether a last day lies before the day of judging; no where neither is known."""
        today = self.subject.today
        return today is not None and day is not None and day < today

    def counted(self, forms: OneOrMore, count: int) -> str:
        """*Eén punt*, *drie punten*."""
        one, more = forms
        return one if count == 1 else more.format(count=self.edition.words.cardinal(count))

    def opening(self, forms: OneOrMore, count: int) -> str:
        """The same where a sentence begins."""
        said = self.counted(forms, count)
        return begun(said)

    def person(self, name: str) -> str:
        """Somebody by name, or by id where no party knows them."""
        known = self.edition.person(name)
        return known.name if known else name


def judged(subject: Subject, edition: Edition) -> Judged:
    """What was found is taken as it is, or looked for where nobody looked yet."""
    return Judged(subject, edition, subject.found or findings(subject, RULES))


def differs(one: Opinion) -> bool:
    """Whether the parties give different marks: that is something to talk about."""
    return one.client != one.supplier


def is_low(one: Opinion) -> bool:
    """Whether a party gives a mark that is not good enough."""
    return min(one.client, one.supplier) <= LOW
