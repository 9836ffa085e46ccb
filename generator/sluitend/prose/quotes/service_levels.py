"""Quotes of service levels and the score."""

from collections.abc import Callable, Sequence

from sluitend.model.service_level import Role, Scoring, ServiceLevel
from sluitend.prose.quotes.quote import Asked, Kind, Quote


def _levels(asked: Asked) -> Sequence[str]:
    return tuple(level.id for level in asked.contract.service_levels)


def _level(value: Callable[[ServiceLevel, Asked], str | None]) -> Callable[[Asked], str | None]:
    def said(asked: Asked) -> str | None:
        return value(
            next(one for one in asked.contract.service_levels if one.id == asked.id), asked
        )

    return said


def _score(value: Callable[[Scoring, Asked], str | None]) -> Callable[[Asked], str | None]:
    def said(asked: Asked) -> str | None:
        return value(asked.contract.score, asked) if asked.contract.score else None

    return said


def _objection(score: Scoring, asked: Asked) -> str | None:
    return asked.words.quantity(score.objection) if score.objection else None


def _scored_count(asked: Asked) -> str | None:
    count = sum(level.role is Role.SCORED for level in asked.contract.service_levels)
    return asked.words.number(count) if count else None


KINDS = (Kind("kpi", "KPI", "KPI", _levels),)
QUOTES = (
    Quote("kpi", "title", "name of a KPI", "service_levels.{id}.title",
          _level(lambda level, asked: asked.text(level.title))),
    Quote("kpi", "definition", "what counts", "service_levels.{id}.definition",
          _level(lambda level, asked: asked.text(level.definition))),
    Quote("score", "scored_count", "how many KPIs score, as a number", "service_levels",
          _scored_count),
    Quote("objection", "term", "how long a result may be objected to", "score.objection",
          _score(_objection)),
)  # fmt: skip
