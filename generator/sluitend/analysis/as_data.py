"""A scored quarter as plain data, for programs: complete, with every step; numbers as text.

An exact number that no decimal can hold stands as a fraction, `2/3`.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sluitend.analysis.cheapest import Closing, Failure
from sluitend.analysis.dossier_scored import Scored
from sluitend.analysis.simulation import Course, Curve
from sluitend.analysis.suggestions import Suggestion
from sluitend.number import plain
from sluitend.scoring.figure import Figure
from sluitend.scoring.moment import Outcome, Right
from sluitend.trace import Step, Value

MOST_PLACES = 12
"""Decimals beyond which a number stands as a fraction."""


def as_data(scored: Scored) -> dict[str, Any]:
    """One quarter; the keys are stable."""
    result = scored.result
    return {
        "quarter": str(result.quarter),
        "terms": {
            "version": scored.terms.version,
            "hash": scored.terms.hash,
            "entries": list(scored.terms.entries),
        },
        "measurements": scored.measurements,
        "score": {
            "exact": value(result.score.exact),
            "rounded": value(result.score.rounded),
            "measured_weight": value(result.score.measured_weight),
            "steps": _steps(result.score.trace),
        },
        "service_levels": [_figure(one, scored) for one in result.figures.values()],
        "consequences": [_outcome(one) for one in result.outcomes],
        "rights": [_right(one) for one in result.rights],
    }


def _figure(figure: Figure, scored: Scored) -> dict[str, Any]:
    sources = [source for one in scored.sources.get(figure.level, ()) for source in one.sources]
    return _bare(figure) | {
        "periods": [_bare(one) for one in figure.parts],
        "sources": [
            {"name": one.name, "sha256": one.sha256, "rows": one.rows, "unread": one.unread}
            for one in sources
        ],
    }


def _bare(figure: Figure) -> dict[str, Any]:
    return {
        "id": figure.level,
        "period": str(figure.period),
        "state": figure.state.value,
        "why": figure.why,
        "counts": figure.counts,
        "observations": figure.observations,
        "exact": value(figure.value),
        "value": value(figure.rounded),
        "score": value(figure.score),
        "met": figure.met,
        "red": figure.red,
        "steps": _steps(figure.trace),
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "id": outcome.consequence,
        "from": outcome.stretch.first.isoformat(),
        "to": outcome.stretch.last.isoformat(),
        "amount": value(outcome.amount),
        "before_caps": value(outcome.before_caps),
        "carried_out": value(outcome.carried_out),
        "returned": value(outcome.returned),
        "net": value(outcome.net),
        "points": value(outcome.points),
        "at_cap": outcome.at_cap,
        "steps": _steps(outcome.trace),
    }


def _right(right: Right) -> dict[str, Any]:
    return {
        "id": right.consequence,
        "on": right.on.isoformat(),
        "because": list(right.because),
        "steps": _steps(right.trace),
    }


def _steps(trace: tuple[Step, ...]) -> list[dict[str, Any]]:
    return [
        {
            "rule": one.rule,
            "inputs": {name: value(given) for name, given in one.inputs},
            "result": value(one.result),
            "rounding": one.rounding,
            "article": one.article,
        }
        for one in trace
    ]


def simulated_as_data(
    courses: tuple[Course, ...],
    curves: tuple[Curve, ...],
    failure: Failure | None,
    free: tuple[str, ...],
    closing: Closing | None = None,
) -> dict[str, Any]:
    """Scenarios, curves and the cheapest failure; the keys are stable."""
    return {
        "scenarios": [_course(one) for one in courses],
        "curves": [_curve(one) for one in curves],
        "cheapest_failure": None if failure is None else _failure(failure),
        "free": list(free),
        "closing": None if closing is None else _closing(closing),
    }


def _course(course: Course) -> dict[str, Any]:
    return {
        "id": course.scenario.id,
        "paid": value(course.paid),
        "loss": value(course.scenario.loss),
        "gap": value(course.gap),
        "arises": dict(course.arises),
        "quarters": [
            {
                "quarter": str(one.quarter),
                "score": value(one.score.rounded),
                "consequences": [_outcome(outcome) for outcome in one.outcomes],
                "rights": [_right(right) for right in one.rights],
            }
            for one in course.results
        ],
    }


def _curve(curve: Curve) -> dict[str, Any]:
    return {
        "id": curve.consequence,
        "points": [{"score": value(at), "amount": value(amount)} for at, amount in curve.points],
        "cliffs": [{"score": value(at), "amount": value(amount)} for at, amount in curve.cliffs],
        "flat": [{"from": value(low), "to": value(high)} for low, high in curve.flat],
        "cap_binds_after": curve.binds_after,
    }


def _failure(failure: Failure) -> dict[str, Any]:
    return {
        "service_levels": sorted(failure.names),
        "cost": value(failure.cost),
        "saved": value(failure.saved),
        "gain": value(failure.gain),
        "rights": dict(failure.rights),
    }


def _closing(closing: Closing) -> dict[str, Any]:
    return {
        "id": closing.consequence,
        "now": value(closing.now),
        "needed": value(closing.needed),
    }


def suggested_as_data(found: tuple[Suggestion, ...]) -> list[dict[str, Any]]:
    """KPIs that no longer steer, with the figures; the keys are stable."""
    return [
        {
            "kind": one.kind,
            "service_level": one.level,
            "quarters": one.quarters,
            "times": one.times,
            "worst": value(one.worst),
            "best": value(one.best),
        }
        for one in found
    ]


def value(given: Value) -> str | int | None:
    """A number as text; a fraction only where decimals cannot hold it."""
    match given:
        case None | str():
            return given
        case Decimal():
            return format(given, "f")
        case Fraction():
            return _fraction(given)
        case int():
            return given
        case date():
            return given.isoformat()
    return str(given)


def _fraction(given: Fraction) -> str:
    """Exactly, as a decimal where there is one."""
    for places in range(MOST_PLACES + 1):
        scaled = given * 10**places
        if scaled.denominator == 1:
            digits = tuple(map(int, str(abs(scaled.numerator))))
            return plain(Decimal((int(given < 0), digits, -places)))
    return f"{given.numerator}/{given.denominator}"
