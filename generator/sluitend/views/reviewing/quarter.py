"""A quarter as its review sees it: on the terms in force in it, with the quarters before it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sluitend.analysis import settlement
from sluitend.analysis.dossier_scored import Scored
from sluitend.analysis.recorded import results_of
from sluitend.analysis.suggestions import Suggestion, suggestions
from sluitend.load.dossier import Dossier
from sluitend.measurements.due import office
from sluitend.model.action import Action
from sluitend.model.evaluation import Evaluation
from sluitend.model.results import Results
from sluitend.model.service_level import ServiceLevel
from sluitend.model.text import Text
from sluitend.number import Exact
from sluitend.rules.subject import Subject
from sluitend.scoring.figure import Figure
from sluitend.scoring.moment import QuarterResult
from sluitend.views.edition import Edition, edition_of
from sluitend.views.reckoning import weighed
from sluitend.wording import scored as say
from sluitend.wording.language import begun
from sluitend.wording.names import named, names, quoted
from sluitend.wording.texts.health import OneOrMore
from sluitend.wording.texts.review import ReviewTexts
from sluitend.wording.words import Words

BEFORE = 3
"""Quarters before this one that are shown beside it."""
SILENT = ("not_due", "out_of_season")
"""Why a figure is no subject of the quarter at all."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One quarter, and what both parties may read about it; nothing internal is in reach."""

    edition: Edition
    """The contract on the terms of the quarter."""
    scored: Scored
    before: tuple[Scored, ...]
    """The quarters before it, the first one first."""
    recorded: Results | None
    """What was recorded of it; None: nothing yet."""
    results: Results
    """The same, with what this scoring gives where nothing was recorded."""
    objection_ends: date | None
    actions: tuple[Action, ...]
    evaluations: tuple[Evaluation, ...]
    events: tuple[Results, ...]
    """What was recorded of this quarter and those before it."""
    today: date | None
    suggestions: tuple[Suggestion, ...] = ()
    """KPIs that no longer steer."""

    @property
    def words(self) -> Words:
        """The words it is said in."""
        return self.edition.words

    @property
    def texts(self) -> ReviewTexts:
        """What the review says."""
        return self.edition.words.review

    @property
    def result(self) -> QuarterResult:
        """What the terms give."""
        return self.scored.result

    @property
    def lines(self) -> tuple[settlement.Line, ...]:
        """The settlement, with what was decided so far."""
        return settlement.table(self.scored.contract, self.results)

    @property
    def last(self) -> QuarterResult | None:
        """The quarter right before it."""
        return self.before[-1].result if self.before else None

    def levels(self) -> tuple[tuple[ServiceLevel, Figure], ...]:
        """The KPIs that have a figure in this quarter, whatever it is."""
        figures = self.result.figures
        return tuple(
            (one, figures[one.id])
            for one in self.edition.contract.service_levels
            if figures[one.id].why not in SILENT
            or weighed(one, figures[one.id], self.edition.contract) is not None
        )

    def level(self, name: str) -> str:
        """A KPI by its title."""
        return named(self.edition.names.service_levels, name)

    def consequence(self, name: str) -> str:
        """A consequence by its title."""
        return named(self.edition.names.consequences, name)

    def quoted(self, ids: Sequence[str]) -> str:
        """Consequences by title, in a sentence."""
        return self.words.list(quoted(self.consequence(one), self.words) for one in ids)

    def person(self, name: str) -> str:
        """Somebody by name."""
        return named(self.edition.names.people, name)

    def listed(self, names: Sequence[str]) -> str:
        """KPIs by title, in a sentence."""
        return self.words.list(quoted(self.level(one), self.words) for one in names)

    def said(self, text: Text | None) -> str:
        """What somebody wrote down; in the language they wrote it where this one is lacking."""
        prevails = self.edition.contract.prevails
        original = (text.of(prevails, prevails) if text else None) or ""
        return self.edition.text(text) or original

    def value(self, figure: Figure) -> str:
        """The value of a figure as it was rounded; "" where it has none."""
        if figure.rounded is None:
            return ""
        return say.measured(figure.rounded, self.unit(figure.level), self.words)

    def unit(self, level: str) -> str:
        """The unit of a KPI."""
        return self.edition.names.units.get(level, "")

    def norm(self, level: ServiceLevel) -> str:
        """The norm of a KPI; "" where it has none."""
        return self.words.border(level.target, self.unit(level.id)) if level.target else ""

    def exact(self, value: Exact | None) -> str:
        """A score."""
        return "" if value is None else say.exact(value, self.words)

    def counted(self, forms: OneOrMore, count: int, **given: str) -> str:
        """*Eén actie is te laat.*, *Drie acties zijn te laat.*"""
        number = self.words.cardinal(count)
        said = forms[0 if count == 1 else 1].format(count=number, **given)
        return begun(said)

    def past(self, day: date | None) -> bool:
        """Whether a last day has passed; no where the day of reading is not known."""
        return self.today is not None and day is not None and day < self.today


def reviewed(subject: Subject, every: Sequence[Scored], words: Words) -> Reviewed | None:
    """The last of the quarters; None where the contract has no text in this language."""
    edition = edition_of(subject, words, gate_open=True)
    if edition is None or not every:
        return None
    dossier, scored = subject.dossier, every[-1]
    known = [one for one in dossier.results if one.period.last <= scored.quarter.last]
    recorded = next((one for one in known if one.period == scored.quarter), None)
    results = results_of(scored, recorded)
    return Reviewed(
        edition=_on_terms(edition, scored, dossier),
        scored=scored,
        before=tuple(every[:-1]),
        recorded=recorded,
        results=results,
        objection_ends=settlement.objection_ends(
            scored.contract, results, office(dossier.repository)
        ),
        actions=dossier.actions,
        evaluations=tuple(sorted(dossier.evaluations, key=lambda one: one.on)),
        events=tuple(sorted(known, key=lambda one: one.period.first)),
        today=subject.today,
        suggestions=suggestions(every, known),
    )


def _on_terms(edition: Edition, scored: Scored, dossier: Dossier) -> Edition:
    """The edition on the terms in force in the quarter."""
    terms = scored.terms.terms
    called = names(
        scored.contract,
        edition.words,
        terms.parties,
        dossier.series.values(),
        dossier.data_sets,
        dossier.repository.calendars,
    )
    return replace(
        edition,
        contract=scored.contract,
        names=called,
        version=scored.terms.version,
        hash=scored.terms.hash,
    )
