"""What `sluitend score` shows: results, score and amounts; or one number step by step."""

from collections.abc import Iterator

from sluitend.actions.score import Outcome
from sluitend.analysis.dossier_scored import Scored
from sluitend.cli.columns import columns
from sluitend.model.service_level import ServiceLevel
from sluitend.scoring.figure import Figure
from sluitend.scoring.moment import Outcome as Given
from sluitend.scoring.scored import total
from sluitend.trace import Trace
from sluitend.wording import scored as say
from sluitend.wording.language import sentence
from sluitend.wording.names import names
from sluitend.wording.words import NBSP, words

SCORE = "score"


def lines(found: Outcome, language: str) -> Iterator[str]:
    """The quarter on one page."""
    if found.scored is not None:
        yield from (line.replace(NBSP, " ") for line in _Page(found.scored, language).whole())


def explained(found: Outcome, name: str, language: str) -> Iterator[str] | None:
    """How one number came about; None where nothing bears that name."""
    if found.scored is None:
        return iter(())
    page = _Page(found.scored, language)
    said = page.explanation(name)
    return None if said is None else (line.replace(NBSP, " ") for line in said)


class _Page:
    """A scored quarter in one language."""

    def __init__(self, scored: Scored, language: str) -> None:
        self.scored = scored
        self.words = words(language)
        self.names = names(scored.contract, self.words)

    def whole(self) -> Iterator[str]:
        """Results, score, consequences, rights."""
        result, texts = self.scored.result, self.words.scored
        yield self.head()
        yield ""
        label = self.words.label
        head = (label["kpi"], texts.observed, label["result"], label["target"], "", label["score"])
        rows = [self._row(one) for one in result.figures.values() if one.why != "not_due"]
        yield from columns((head, *rows), right=(5,))
        yield ""
        yield self._score()
        yield from self._consequences()
        for right in result.rights:
            title = self.names.consequences.get(right.consequence) or right.consequence
            because = self.words.list(self._level(one) for one in right.because)
            yield f"  {title}" + (f" ({because})" if because else "")

    def head(self) -> str:
        """Contract, quarter, and the terms it was scored on."""
        scored = self.scored
        title = self.names.text(scored.contract.title, self.words) or scored.contract.id
        on = self.words.scored.on_terms.format(
            version=scored.terms.version or "–", hash=scored.terms.hash[:12]
        )
        return f"{title}, {self.words.period(scored.quarter)} ({on})"

    def _level(self, name: str) -> str:
        return self.names.service_levels.get(name) or name

    def _row(self, figure: Figure) -> tuple[str, ...]:
        unit = self.names.units.get(figure.level, "")
        words, level = self.words, self._terms(figure.level)
        value = "" if figure.rounded is None else say.measured(figure.rounded, unit, words)
        norm = words.border(level.target, unit) if level is not None and level.target else ""
        state = say.met(figure, words) if figure.counts else words.scored.state[figure.state.value]
        score = words.number(figure.score) if figure.counts and figure.score is not None else ""
        observed = say.observed(figure, unit, words)
        return (self._level(figure.level), observed, value, norm, state or "", score)

    def _terms(self, name: str) -> ServiceLevel | None:
        return next((one for one in self.scored.contract.service_levels if one.id == name), None)

    def _score(self) -> str:
        score, words = self.scored.result.score, self.words
        if score.rounded is None:
            return sentence(words.scored.no_score)
        return f"{words.label['score']}: {say.exact(score.rounded, words)}"

    def _consequences(self) -> Iterator[str]:
        words, outcomes = self.words, self.scored.result.outcomes
        shown = [one for one in outcomes if one.trace]
        yield ""
        yield f"{words.label['consequences']}:"
        yield from columns([self._outcome(one) for one in shown])
        yield f"  {words.label['total']}: {say.owed(total(outcomes), words)}"

    def _outcome(self, outcome: Given) -> tuple[str, ...]:
        title = self.names.consequences.get(outcome.consequence) or outcome.consequence
        period = outcome.stretch.period
        when = self.words.period(period) if period is not None and period.SPAN == 1 else ""
        if outcome.points is not None:
            points = say.measured(outcome.points, "points", self.words)
            return (title, when, points)
        return (title, when, say.owed(outcome.net, self.words))

    # --- one number ---

    def explanation(self, name: str) -> tuple[str, ...] | None:
        """The steps of a KPI, a consequence or the score, as a person would reason."""
        result = self.scored.result
        if name == SCORE:
            head = f"{self.words.label['score']}:"
            return (head, *self._weighed(), *self._steps(result.score.trace, ""))
        if name in result.figures:
            return tuple(self._of_level(result.figures[name]))
        found = [one for one in result.outcomes if one.consequence == name]
        rights = [one for one in result.rights if one.consequence == name]
        if not found and not rights and name not in self.names.consequences:
            return None
        unit = self.names.units.get(self.scored.contract.kpi_of(name), "")
        traces = [*(one.trace for one in found), *(one.trace for one in rights)]
        title = self.names.consequences.get(name) or name
        return (f"{title}:", *(line for one in traces for line in self._steps(one, unit)))

    def _weighed(self) -> Iterator[str]:
        """Each KPI that counts, with its weight and score."""
        for name, figure in self.scored.result.figures.items():
            level = self._terms(name)
            if figure.counts and figure.score is not None and level is not None and level.weight:
                weight, score = level.weight.number, self.words.number(figure.score)
                yield f"  {self._level(name)}: {self.words.percent(weight)} × {score}."

    def _of_level(self, figure: Figure) -> Iterator[str]:
        unit = self.names.units.get(figure.level, "")
        for part in figure.parts if len(figure.parts) > 1 else ():
            yield f"{self.words.period(part.period)}:"
            yield from self._steps(part.trace, unit)
        yield f"{self._level(figure.level)}, {self.words.period(self.scored.quarter)}:"
        yield from self._steps(figure.trace, unit)
        for one in self.scored.sources.get(figure.level, ()):
            for source in one.sources:
                yield f"  {self.words.scored.source.format(name=source.name, rows=source.rows)}"

    def _steps(self, trace: Trace, unit: str) -> Iterator[str]:
        told = say.Told(self.words, self.names, unit)
        for one in trace:
            said = say.step(one, told)
            if said:
                article = f"  [{one.article}]" if one.article else ""
                yield f"  {sentence(said)}{article}"
