"""What `sluitend simulate` shows."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from sluitend.actions.simulate import Simulated
from sluitend.analysis.cheapest import Failure
from sluitend.analysis.simulation import Course, Curve
from sluitend.quantity import Quantity
from sluitend.wording.names import named, names
from sluitend.wording.scored import exact
from sluitend.wording.words import NBSP, words


def lines(found: Simulated, language: str) -> Iterator[str]:
    """The whole answer, line by line."""
    if found.dossier is not None:
        yield from (line.replace(NBSP, " ") for line in _Page(found, language).whole())


class _Page:
    """What is said of one contract, in one language."""

    def __init__(self, found: Simulated, language: str) -> None:
        self.found = found
        self.words = words(language)
        self.texts = self.words.simulated
        self.prevails = found.dossier.contract.prevails if found.dossier else language
        self.names = names(found.dossier.contract, self.words) if found.dossier else None

    def whole(self) -> Iterator[str]:
        """Scenarios, curves, the cheapest failure."""
        if self.found.courses:
            yield f"{self.texts.scenarios}:"
        for course in self.found.courses:
            yield from self._course(course)
        for curve in self.found.curves:
            yield ""
            yield from self._curve(curve)
        if self.found.failure is not None:
            yield ""
            yield f"{self.texts.failing}:"
            yield from (f"  {line}" for line in self._failure(self.found.failure))

    def _consequence(self, name: str) -> str:
        return named(self.names.consequences, name) if self.names else name

    def _levels(self, given: Iterable[str]) -> str:
        known = self.names.service_levels if self.names else {}
        return self.words.list(named(known, one) for one in given)

    # --- scenarios ---

    def _course(self, course: Course) -> Iterator[str]:
        scenario, texts = course.scenario, self.texts
        title = self.words.text(scenario.title, self.prevails) or scenario.id
        count = self.words.quantity(Quantity(Decimal(len(course.results)), "quarters"))
        yield f"  {texts.scenario.format(title=title, quarters=count)}"
        yield f"    {self._paid(course)}"
        for name, nth in course.arises.items():
            when = texts.in_quarter.format(nth=nth)
            yield f"    {when}: {self._consequence(name)}"

    def _paid(self, course: Course) -> str:
        texts, words = self.texts, self.words
        said = texts.paid.format(amount=words.money(course.paid))
        if not course.paid and not course.arises:
            said = texts.nothing
        loss, gap = course.scenario.loss, course.gap
        if loss is None or gap is None or not loss:
            return said
        form = texts.gap if gap else texts.covered
        return f"{said}; {form.format(loss=words.money(loss), gap=words.money(gap))}"

    # --- the curve ---

    def _curve(self, curve: Curve) -> Iterator[str]:
        texts, words = self.texts, self.words
        yield f"{texts.curve.format(consequence=self._consequence(curve.consequence))}:"
        for score, amount in curve.cliffs:
            said = texts.cliff.format(score=exact(score, words), amount=words.money(abs(amount)))
            yield f"  {said}"
        for low, high in curve.flat:
            yield f"  {texts.flat.format(from_=exact(low, words), to=exact(high, words))}"
        if curve.binds_after is None:
            yield f"  {texts.never_binds}"
        else:
            yield f"  {texts.binds.format(count=curve.binds_after)}"

    # --- failing ---

    def _failure(self, failure: Failure) -> Iterator[str]:
        texts, words = self.texts, self.words
        if not failure.names:
            yield texts.no_failure
        else:
            saved, cost, gain = map(words.money, (failure.saved, failure.cost, failure.gain))
            levels = self._levels(sorted(failure.names))
            yield texts.let_go.format(levels=levels, saved=saved, cost=cost, gain=gain)
            yield self._answer(failure.rights)
        if self.found.free:
            yield texts.free.format(levels=self._levels(self.found.free))
        if failure.names:
            yield self._closing()
        yield texts.year

    def _answer(self, rights: Mapping[str, int]) -> str:
        if not rights:
            return self.texts.unanswered
        said = (
            f"{self._consequence(name)} ({self.texts.in_quarter.format(nth=nth)})"
            for name, nth in rights.items()
        )
        return self.texts.answered.format(rights=self.words.list(said))

    def _closing(self) -> str:
        closing = self.found.closing
        if closing is None:
            return self.texts.not_closed
        return self.texts.closed_by.format(
            consequence=self._consequence(closing.consequence),
            now=self.words.percent(closing.now),
            needed=self.words.percent(closing.needed),
        )
