"""Observations as they are typed by hand, in a worked example or a scenario."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sluitend.model.as_written import Written
from sluitend.model.measure import (
    Count,
    Deadline,
    Level,
    Mean,
    Measure,
    Median,
    Percentile,
    Rate,
    Rating,
    Ratio,
    Sample,
    Sum,
)
from sluitend.number import NotReadable, number
from sluitend.scoring.tally import (
    Amount,
    Deliveries,
    Hits,
    Known,
    Levels,
    Numbers,
    Quotient,
    Samples,
    Survey,
    Tally,
)

MOST = 1_000_000
"""The highest count: a longer list than this is a slip, not an example."""


def tally_of(given: Written, measure: Measure | None) -> Tally:
    """One period's observations: a value, counts by name, or a list of single observations.

    Raises `NotReadable` with what was expected instead.
    """
    if isinstance(given, str):
        return _single(number(given.removesuffix("%").strip()), measure)
    if not isinstance(given, Mapping):
        return _listed(tuple(map(_number, given)), measure)
    if not all(isinstance(one, str) for one in given.values()):
        raise _not("geen getal per naam", "not one number per name")
    counts = {str(name): number(str(one)) for name, one in given.items()}
    return _counted(counts, measure)


def _single(value: Decimal, measure: Measure | None) -> Tally:
    """A value as such; of a count or a sum it is the total, which adds up."""
    if isinstance(measure, Count | Sum):
        return Amount(Fraction(value), 1)
    return Known(Fraction(value))


def _listed(values: tuple[Decimal, ...], measure: Measure | None) -> Tally:
    """Single observations, one by one."""
    exact = tuple(map(Fraction, values))
    match measure:
        case Median() | Percentile():
            return Numbers(exact)
        case Mean() | Rating(method="mean"):
            return Quotient(sum(exact, Fraction(0)), Fraction(len(exact)), len(exact))
        case Rating(method="nps"):
            high, low = sum(one >= 9 for one in exact), sum(one <= 6 for one in exact)
            return Survey(high, len(exact) - high - low, low)
        case Rating():
            return Hits(sum(one in measure.boxes for one in exact), len(exact))
    raise _not("geen waarde of aantallen", "neither a value nor counts")


def _counted(counts: Mapping[str, Decimal], measure: Measure | None) -> Tally:
    """Counts by name: the names that belong to the measure."""
    match measure:
        case Count() | Sum() | Median() | Percentile():
            raise _not("geen waarde of losse waarnemingen", "neither a value nor observations")
        case Rate() | Ratio() | Mean():
            top, bottom = _names(counts, "top", "bottom")
            return Quotient(Fraction(top), Fraction(bottom), int(bottom))
        case Rating(method="nps"):
            return Survey(*_whole(_names(counts, "promoters", "passives", "detractors")))
        case Rating():
            return _answers(counts, measure)
        case Sample() if "inspected" in counts:
            inspected, failed = _whole(_names(counts, "inspected", "failed", also="accept"))
            (accept,) = _whole((counts.get("accept", Decimal(0)),))
            _at_most(failed, inspected, "meer afgekeurd dan er zijn", "more failed than there are")
            passed = int(failed <= accept)
            return Samples(inspected, failed, accept, passed, 1 - passed)
        case Level() if set(counts) <= set(measure.order):
            found = zip(counts, _whole(tuple(counts.values())), strict=True)
            return Levels(counts={measure.order.index(name): count for name, count in found})
        case Deadline():
            met, of = _met(_names(counts, "met", "of", also="late"))
            (late,) = _whole((counts.get("late", Decimal(0)),))
            return Deliveries(met, of, *(((late,), (late,)) if late else ((), ())))
    return Hits(*_met(_names(counts, "met", "of")))


def _answers(counts: Mapping[str, Decimal], measure: Rating) -> Tally:
    """How often each answer was given: `{1: 2, 2: 3, 5: 35}`."""
    if "met" in counts:
        return Hits(*_met(_names(counts, "met", "of")))
    found = zip(counts, _whole(tuple(counts.values())), strict=True)
    by_answer = {number(answer): count for answer, count in found}
    of = sum(by_answer.values())
    if measure.method == "mean":
        total = sum((Fraction(one) * count for one, count in by_answer.items()), Fraction(0))
        return Quotient(total, Fraction(of), of)
    return Hits(sum(by_answer.get(Decimal(box), 0) for box in measure.boxes), of)


def _names(counts: Mapping[str, Decimal], *names: str, also: str = "") -> tuple[Decimal, ...]:
    if not set(names) <= set(counts) <= {*names, also}:
        said = ", ".join(names)
        raise _not(f"geen aantallen met de namen {said}", f"not counts by the names {said}")
    return tuple(counts[name] for name in names)


def _met(values: tuple[Decimal, ...]) -> tuple[int, int]:
    met, of = _whole(values)
    _at_most(met, of, "meer gehaald dan er zijn", "more met than there are")
    return met, of


def _at_most(count: int, of: int, nl: str, en: str) -> None:
    if count > of:
        raise _not(nl, en)


def _whole(values: tuple[Decimal, ...]) -> tuple[int, ...]:
    if any(one != int(one) or not 0 <= one <= MOST for one in values):
        raise _not("geen hele aantallen vanaf 0", "not whole counts from 0")
    return tuple(map(int, values))


def _number(given: Any) -> Decimal:
    if not isinstance(given, str):
        raise _not("geen losse getallen", "not single numbers")
    return number(given)


def _not(nl: str, en: str) -> NotReadable:
    return NotReadable(nl, en)
