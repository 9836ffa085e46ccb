"""Quotes of service levels and the score."""

from collections.abc import Callable, Sequence

from sluitend.model.consequence import BonusMalus
from sluitend.model.service_level import Role, Scoring, ServiceLevel
from sluitend.model.unit import unit_of
from sluitend.prose.quotes.quote import Asked, Kind, Quote
from sluitend.wording import bands, measurement, scoring
from sluitend.wording import service_level as say
from sluitend.wording.language import Words


def _levels(asked: Asked) -> Sequence[str]:
    return tuple(level.id for level in asked.contract.service_levels)


def _level(value: Callable[[ServiceLevel, Asked], str | None]) -> Callable[[Asked], str | None]:
    def said(asked: Asked) -> str | None:
        return value(
            next(one for one in asked.contract.service_levels if one.id == asked.id), asked
        )

    return said


def _score(value: Callable[[Scoring, Words], str | None]) -> Callable[[Asked], str | None]:
    def said(asked: Asked) -> str | None:
        return value(asked.contract.score, asked.words) if asked.contract.score else None

    return said


def _score_bands(level: ServiceLevel, asked: Asked) -> str | None:
    return bands.score_bands(level.bands, unit_of(level), asked.words) or None


def _delivered(level: ServiceLevel, asked: Asked) -> str | None:
    plan = level.measurement
    return measurement.after(plan.delivered, asked.words) if plan and plan.delivered else None


def _minimum_measured_weight(asked: Asked) -> str | None:
    """Of the score, else of the bonus-malus that is reckoned on it."""
    score = asked.contract.score
    weights = [score.minimum_measured_weight] if score else []
    weights += [
        one.minimum_measured_weight
        for one in asked.contract.consequences
        if isinstance(one, BonusMalus) and one.on == "score"
    ]
    weight = next((one for one in weights if one is not None), None)
    return asked.words.percent(weight) if weight is not None else None


def _scored_count(asked: Asked) -> str | None:
    count = sum(level.role is Role.SCORED for level in asked.contract.service_levels)
    return asked.words.number(count) if count else None


KINDS = (Kind("kpi", "KPI", "KPI", _levels),)
QUOTES = (
    Quote("kpi", "title", "name of a KPI", "service_levels.{id}.title",
          _level(lambda level, asked: asked.text(level.title))),
    Quote("kpi", "definition", "what counts", "service_levels.{id}.definition",
          _level(lambda level, asked: asked.text(level.definition))),
    Quote("kpi", "target", "its norm, border included", "service_levels.{id}.target",
          _level(lambda level, asked: say.target(level, asked.words))),
    Quote("kpi", "aim", "the intended level", "service_levels.{id}.aim",
          _level(lambda level, asked: say.aim(level, asked.words))),
    Quote("kpi", "weight", "its share in the score", "service_levels.{id}.weight",
          _level(lambda level, asked: say.weight(level, asked.words))),
    Quote("kpi", "per", "how often it is measured", "service_levels.{id}.per",
          _level(lambda level, asked: say.per(level, asked.words))),
    Quote("kpi", "score_bands", "its score table as one sentence part, without a point",
          "service_levels.{id}.bands", _level(_score_bands)),
    Quote("kpi", "delivered", "when its figures are there",
          "service_levels.{id}.measurement.delivered", _level(_delivered)),
    Quote("score", "rounding", "how the score is rounded", "score.round",
          _score(lambda score, words: scoring.rounding(score, words) if score.round else None)),
    Quote("score", "unmeasured_weight", "what becomes of the weight of a KPI that does not count",
          "score.unmeasured_weight", _score(scoring.unmeasured_weight)),
    Quote("score", "minimum_measured_weight", "weight below which no money moves",
          "score.minimum_measured_weight", _minimum_measured_weight),
    Quote("score", "scored_count", "how many KPIs score, as a number", "service_levels",
          _scored_count),
    Quote("objection", "term", "how long a result may be objected to", "score.objection",
          _score(scoring.objection)),
)  # fmt: skip
