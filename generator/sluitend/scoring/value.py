"""A tally to a value: exact, in the unit of the KPI; None where there was nothing to measure."""

from fractions import Fraction

from sluitend.model.measure import Count, Level, Mean, Measure, Percentile, Rate, Ratio, Sample
from sluitend.quantity import LevelBound
from sluitend.scoring.tally import (
    NONE,
    Amount,
    Deliveries,
    Hits,
    Known,
    Levels,
    Numbers,
    Parts,
    Quotient,
    Samples,
    Survey,
    Tally,
)

HUNDRED = Fraction(100)
Inputs = tuple[tuple[str, Fraction | int | str], ...]


def value_of(tally: Tally, measure: Measure | None) -> Fraction | None:
    """The value of a tally; shares in per cent, a sample as a whole 1 when accepted, else 0.

    Where each row is an event that is counted, none at all is a value too: 0.
    """
    match tally:
        case Known():
            return tally.value
        case Hits():
            return _share(tally.met, tally.of)
        case Deliveries():
            return _share(tally.in_time, tally.of)
        case Amount():
            every = isinstance(measure, Count) and measure.counts_if is None
            return tally.total if tally.observations or every else None
        case Quotient():
            return _quotient(tally, measure)
        case Numbers():
            return _ranked(tally, measure)
        case Survey():
            return _share(tally.promoters - tally.detractors, tally.observations)
        case Samples():
            return _sample(tally, measure)
        case Parts():
            return _mean_of_parts(tally, measure)
        case Levels():
            return _levels(tally, measure)


def inputs_of(tally: Tally) -> Inputs:
    """What went into the value, by name, as a person would count it after."""
    match tally:
        case Known():
            return (("value", tally.value),)
        case Hits():
            return (("met", tally.met), ("of", tally.of))
        case Deliveries():
            return (("met", tally.in_time), ("of", tally.of))
        case Amount():
            return (("total", tally.total), ("observations", tally.observations))
        case Quotient():
            return (("top", tally.top), ("bottom", tally.bottom))
        case Numbers():
            return (("observations", tally.observations),)
        case Survey():
            return (
                ("promoters", tally.promoters),
                ("passives", tally.passives),
                ("detractors", tally.detractors),
            )
        case Samples():
            return (
                ("inspected", tally.inspected),
                ("failed", tally.failed),
                ("accepted", tally.accepted),
                ("rejected", tally.rejected),
            )
        case Parts() | Levels():
            return (("observations", tally.observations),)


def _share(met: int, of: int) -> Fraction | None:
    return HUNDRED * met / of if of else None


def _quotient(tally: Quotient, measure: Measure | None) -> Fraction | None:
    if not tally.bottom:
        return None
    exact = tally.top / tally.bottom
    match measure:
        case Rate():
            return exact * Fraction(measure.per)
        case Ratio(deviation="absolute"):
            return abs(exact - 1) * HUNDRED
        case Ratio():
            return exact * HUNDRED
    return exact


def _ranked(tally: Numbers, measure: Measure | None) -> Fraction | None:
    """A percentile by nearest rank; else the median, between the middle two of an even number."""
    ordered = sorted(tally.all)
    count = len(ordered)
    if not count:
        return None
    if isinstance(measure, Percentile):
        rank = -(-count * Fraction(measure.rank.number) // 100)
        return ordered[max(int(rank), 1) - 1]
    return (ordered[(count - 1) // 2] + ordered[count // 2]) / 2


def _sample(tally: Samples, measure: Measure | None) -> Fraction | None:
    """Reference cases sa-01 to sa-06."""
    if not tally.inspected:
        return None
    gives = measure.gives if isinstance(measure, Sample) else "share_passed"
    match gives:
        case "share_passed":
            return _share(tally.inspected - tally.failed, tally.inspected)
        case "share_accepted":
            return _share(tally.accepted, tally.accepted + tally.rejected)
    parts = measure.parts if isinstance(measure, Sample) else None
    if parts is None or parts.all_must_pass:
        return Fraction(int(tally.rejected == 0))
    return Fraction(int(tally.failed <= tally.accept))


def _mean_of_parts(tally: Parts, measure: Measure | None) -> Fraction | None:
    """The parts in which something was observed, by their agreed weights; reference case sa-05."""
    if not isinstance(measure, Mean) or measure.weights is None:
        return None
    top = bottom = NONE
    for name, weight in measure.weights.parts.items():
        part = tally.parts.get(name)
        if part is not None and part.bottom:
            top += Fraction(weight) * part.top / part.bottom
            bottom += Fraction(weight)
    return top / bottom if bottom else None


def _levels(tally: Levels, measure: Measure | None) -> Fraction | None:
    """Reference cases or-01 to or-04; None too where the level agreed is not on the scale."""
    if not isinstance(measure, Level) or not tally.observations:
        return None
    if _wanted(measure).level not in measure.order:
        return None
    if measure.gives == "levels_short":
        return Fraction(sum(levels_short(rank, measure) * count for rank, count in tally.ranks))
    met = sum(count for rank, count in tally.ranks if not levels_short(rank, measure))
    return _share(met, tally.observations)


def _wanted(measure: Level) -> LevelBound:
    """The level agreed; on a scale of numbers, `at least 3`."""
    wanted = measure.wanted
    return wanted if isinstance(wanted, LevelBound) else LevelBound(wanted.word, str(wanted.value))


def levels_short(rank: int, measure: Level) -> int:
    """How many levels a rank falls short of the level agreed; 0 when it reaches it."""
    order = measure.order
    wanted = _wanted(measure)
    if wanted.level not in order:
        return 0
    reached = [wanted.holds(level, order) for level in order]
    if reached[rank] or not any(reached):
        return 0
    return min(abs(rank - other) for other, one in enumerate(reached) if one)
