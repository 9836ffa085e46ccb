"""What is kept of a scored quarter, and in what a new scoring differs from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sluitend.analysis.dossier_scored import Scored
from sluitend.model.results import LevelResult, Results
from sluitend.number import Exact
from sluitend.quantity import Rounding
from sluitend.scoring.figure import Figure
from sluitend.scoring.scored import amount_of

EXACT_PLACES = 6
"""Decimals a value that nobody rounded is kept with."""


@dataclass(frozen=True, slots=True)
class Differs:
    """One number that a new scoring gives otherwise."""

    on: str
    """`score`, a KPI, a consequence; `terms` or `measurements` for what it rests on."""
    recorded: str
    now: str


def results_of(scored: Scored, before: Results | None = None) -> Results:
    """A scored quarter as it is recorded; what people added to the record stays."""
    kept = before or Results(period=scored.quarter)
    result = scored.result
    return kept.with_(
        version=scored.terms.version or None,
        terms=scored.terms.hash,
        measurements=scored.measurements,
        score=_text(result.score.rounded),
        levels={name: _level(one) for name, one in result.figures.items() if _shows(one)},
        consequences={
            name: amount_of(result, name)
            for name in dict.fromkeys(one.consequence for one in result.outcomes)
            if any(one.consequence == name and one.points is None for one in result.outcomes)
        },
        rights=tuple(one.consequence for one in result.rights),
    )


def differing(recorded: Results, scored: Scored) -> Iterator[Differs]:
    """In what the record and a new scoring differ: score, KPIs, consequences."""
    now = results_of(scored, recorded)
    if recorded.score != now.score:
        yield Differs("score", recorded.score or "–", now.score or "–")
    for name in dict.fromkeys((*recorded.levels, *now.levels)):
        was, is_ = recorded.levels.get(name), now.levels.get(name)
        if was != is_:
            yield Differs(name, _said(was), _said(is_))
    for name in dict.fromkeys((*recorded.consequences, *now.consequences)):
        old, new = recorded.consequences.get(name), now.consequences.get(name)
        if old != new:
            yield Differs(name, *("–" if one is None else str(one) for one in (old, new)))


def moved(recorded: Results, scored: Scored) -> Iterator[Differs]:
    """What a record rests on that is no longer as it was: terms, deliveries."""
    for name, was, now in (
        ("terms", recorded.terms, scored.terms.hash),
        ("measurements", recorded.measurements, scored.measurements),
    ):
        if was != now:
            yield Differs(name, str(was or "–"), now)


def _shows(figure: Figure) -> bool:
    """Whether there is anything to record: a KPI that was not due is left out."""
    return figure.why not in ("not_due", "out_of_season")


def _level(figure: Figure) -> LevelResult:
    met = None if figure.met is None else ("met" if figure.met else "missed")
    return LevelResult(
        state=figure.state.value,
        value=_text(figure.rounded),
        score=_text(figure.score),
        met=met,  # type: ignore[arg-type]
    )


def _text(value: Exact | None) -> str | None:
    """With every decimal it was rounded to; unrounded and not whole, with six."""
    if value is None:
        return None
    if isinstance(value, Fraction) and value.denominator == 1:
        return str(value.numerator)
    exact = Rounding(EXACT_PLACES)(value) if isinstance(value, Fraction) else value
    return format(exact, "f") if isinstance(exact, Decimal) else str(exact)


def _said(level: LevelResult | None) -> str:
    if level is None:
        return "–"
    return "; ".join(one for one in (level.value, level.score, level.met, level.state) if one)
