"""KPIs that no longer steer, with the figures that show it: what the parties might fine-tune.

A suggestion changes nothing. Practice rule 9: evaluate every quarter, and fine-tune by consent.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from sluitend.analysis.charged import as_written
from sluitend.analysis.dossier_scored import Scored
from sluitend.model.results import Results
from sluitend.model.service_level import ServiceLevel
from sluitend.number import Exact
from sluitend.quantity import Bound
from sluitend.scoring.figure import Figure, highest, lowest
from sluitend.scoring.moment import Given, QuarterResult
from sluitend.scoring.quarter import scores
from sluitend.scoring.scored import from_figures

Kind = Literal["always_met", "always_missed", "never_measured", "disputed", "without_effect"]
LEAST = 2
"""Quarters of figures, or objections, before anything is suggested."""
NOT_ASKED = ("not_due", "out_of_season", "run_in")
"""Why there is no figure that counts, where none was to be expected."""

MET_OR_MISSED = 2
"""Scores of a table that knows no more than that."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One KPI, and why it no longer steers."""

    kind: Kind
    level: str
    quarters: int
    """In how many quarters it was looked at."""
    times: int
    """In how many of them it was so; of a dispute, how many objections there were."""
    worst: Exact | None = None
    """The least favourable value."""
    best: Exact | None = None
    """The most favourable value."""


def suggestions(
    every: Sequence[Scored], recorded: Sequence[Results] = ()
) -> tuple[Suggestion, ...]:
    """What the quarters show about each KPI of the terms of the last one."""
    if not every:
        return ()
    kinds: tuple[Callable[[ServiceLevel, Sequence[Scored]], Suggestion | None], ...] = (
        _always_met,
        _always_missed,
        _never_measured,
    )
    idle = {one.level: one for one in _without_effect(every)}
    found = []
    for level in every[-1].contract.service_levels:
        found += [one for kind in kinds if (one := kind(level, every)) is not None]
        found += _disputed(level, every, recorded)
        found += [idle[level.id]] if level.id in idle else []
    return tuple(found)


def enough(every: Sequence[Scored]) -> bool:
    """Whether anything counts in enough quarters to suggest something."""
    counting = [
        one for one in every if any(figure.counts for figure in one.result.figures.values())
    ]
    return len(counting) >= LEAST


def _counting(level: ServiceLevel, every: Sequence[Scored]) -> list[Figure]:
    """The figures that count, on whatever terms."""
    figures = (one.result.figures.get(level.id) for one in every)
    return [one for one in figures if one is not None and one.counts and one.met is not None]


def _always_met(level: ServiceLevel, every: Sequence[Scored]) -> Suggestion | None:
    """Always met, and always with room: the best score, or the aim beyond the norm."""
    figures = _counting(level, every)
    roomy = [one for one in figures if one.met and _has_room(level, one)]
    if len(figures) < LEAST or len(roomy) < len(figures):
        return None
    return _of("always_met", level, figures, len(figures))


def _has_room(level: ServiceLevel, figure: Figure) -> bool:
    if figure.rounded is None or figure.by_failures or not isinstance(level.target, Bound):
        return False
    if figure.rounded == level.target.value.number:  # of a norm of 100 % nothing lies beyond
        return False
    if isinstance(level.aim, Bound):
        return level.aim.holds(figure.rounded)
    graded = len({band.score for band in level.bands}) > MET_OR_MISSED
    return graded and figure.score is not None and figure.score == highest(level)


def _always_missed(level: ServiceLevel, every: Sequence[Scored]) -> Suggestion | None:
    figures = _counting(level, every)
    if len(figures) < LEAST or any(one.met for one in figures):
        return None
    return _of("always_missed", level, figures, len(figures))


def _never_measured(level: ServiceLevel, every: Sequence[Scored]) -> Suggestion | None:
    """Asked for, and never there: no file, no events, or too few of them."""
    figures = [one.result.figures.get(level.id) for one in every]
    asked = [one for one in figures if one is not None and one.why not in NOT_ASKED]
    if len(asked) < LEAST or any(one.rounded is not None for one in asked):
        return None
    return Suggestion("never_measured", level.id, len(asked), len(asked))


def _disputed(
    level: ServiceLevel, every: Sequence[Scored], recorded: Sequence[Results]
) -> Iterator[Suggestion]:
    """Objected to again and again: then what is measured is not clear."""
    quarters = {one.quarter for one in every}
    made = [
        objection
        for results in recorded
        if results.period in quarters
        for objection in results.objections
        if objection.on == level.id
    ]
    if len(made) >= LEAST:
        yield Suggestion("disputed", level.id, len(every), len(made))


# --- weight without effect --------------------------------------------------------------------


def _without_effect(every: Sequence[Scored]) -> Iterator[Suggestion]:
    """Whatever it scored, no consequence would have been another.

    Where that holds for every KPI, nothing looks at the score: then no weight is to blame.
    """
    weighing = [
        (level, asked)
        for level in every[-1].contract.service_levels
        if scores(level)
        if len(asked := [one for one in every if _scored(level, one)]) >= LEAST
    ]
    idle = [
        Suggestion("without_effect", level.id, len(asked), len(asked))
        for level, asked in weighing
        if not any(_moves(level, one, every) for one in asked)
    ]
    if len(idle) < len(weighing):
        yield from idle


def _scored(level: ServiceLevel, scored: Scored) -> bool:
    figure = scored.result.figures.get(level.id)
    return figure is not None and figure.counts and figure.score is not None


def _moves(level: ServiceLevel, scored: Scored, every: Sequence[Scored]) -> bool:
    """Whether the best or the worst score would have given something else in a quarter."""
    past = tuple(one.result for one in every if one.quarter < scored.quarter)
    terms = next(one for one in scored.contract.service_levels if one.id == level.id)
    now = _given(scored, scored.result.figures, past)
    for score in (highest(terms), lowest(terms)):
        figures = dict(scored.result.figures)
        figures[level.id] = replace(figures[level.id], score=score)
        if score is not None and _given(scored, figures, past) != now:
            return True
    return False


def _given(
    scored: Scored, figures: Mapping[str, Figure], past: tuple[QuarterResult, ...]
) -> tuple[tuple[Decimal, ...], tuple[str, ...]]:
    """What the terms give, on charges before indexation: sums and rights."""
    result = from_figures(
        scored.contract, scored.quarter, figures, Given(as_written(scored.contract)), past
    )
    sums = tuple(one.net for one in result.outcomes)
    return (sums, tuple(one.consequence for one in result.rights))


def _of(kind: Kind, level: ServiceLevel, figures: Sequence[Figure], times: int) -> Suggestion:
    """With the least and the most favourable value, by the direction of the norm."""
    values = sorted(one.rounded for one in figures if one.rounded is not None)
    upwards = not isinstance(level.target, Bound) or level.target.word in ("at least", "above")
    if not values:
        return Suggestion(kind, level.id, len(figures), times)
    worst, best = (values[0], values[-1]) if upwards else (values[-1], values[0])
    return Suggestion(kind, level.id, len(figures), times, worst, best)
