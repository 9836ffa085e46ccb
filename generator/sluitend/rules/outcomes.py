"""What a score comes to: the row, the percentage or the right it gives, to tell two scores apart.

Only the quarter's score is looked at: what depends on one KPI alone is not.
"""

from collections.abc import Callable, Hashable, Iterator
from fractions import Fraction

from sluitend.model.bands import Knot, Slope
from sluitend.model.consequence import BonusMalus
from sluitend.model.contract import Contract
from sluitend.model.service_level import RoundTo
from sluitend.model.trigger import OnScore
from sluitend.quantity import Exact

Outcome = Callable[[Fraction], Hashable]


def outcomes(contract: Contract) -> tuple[Outcome, ...]:
    """One function for each consequence that follows the quarter's score."""
    scoring = contract.score.round if contract.score else None
    return tuple(_rounded(scoring, one) for one in _of_score(contract))


def rate_at(contract: Contract, one: BonusMalus) -> Callable[[Fraction], Fraction] | None:
    """Per cent of the base at a score; below zero costs the supplier.

    None where no percentage follows: with slices of their own, or an amount a step.
    """
    knots = sorted(one.knots, key=lambda knot: knot.at)
    if one.on != "score" or one.method == "marginal" or one.bonus or one.malus:
        return None
    scoring = contract.score.round if contract.score else None
    roundings = [to.rounding for to in (scoring, one.round) if to is not None]
    rows = [(band.border, Fraction(band.rate)) for band in one.bands]

    def rate(score: Fraction) -> Fraction:
        for rounding in roundings:
            score = Fraction(rounding(score))
        if knots:
            return _on_line(knots, score) or Fraction(0)
        return next((rate for edge, rate in rows if edge is None or edge.holds(score)), Fraction(0))

    return rate


def _of_score(contract: Contract) -> Iterator[Outcome]:
    for one in contract.consequences:
        if isinstance(one, BonusMalus) and one.on == "score":
            yield _rounded(one.round, _bonus_malus(one))
        when = getattr(one, "when", None)
        if isinstance(when, OnScore):
            yield _below(Fraction(when.score_below))


def _rounded(to: RoundTo | None, outcome: Outcome) -> Outcome:
    if to is None:
        return outcome
    rounding = to.rounding
    return lambda score: outcome(Fraction(rounding(score)))


def _below(border: Fraction) -> Outcome:
    return lambda score: score < border


def _bonus_malus(one: BonusMalus) -> Outcome:
    knots = sorted(one.knots, key=lambda knot: knot.at)

    def outcome(score: Fraction) -> Hashable:
        row = next((band for band in one.bands if band.holds(score)), None)
        moving = score if row is not None and one.method != "cliff" and row.rate else None
        rate = (row.rate, row.unless) if row is not None else None
        slopes = (_beyond(one.bonus, score), _beyond(one.malus, score))
        return rate, moving, _on_line(knots, score), slopes

    return outcome


def _beyond(slope: Slope | None, score: Fraction) -> Fraction:
    """How far a score lies on the paying side of a slope's edge."""
    if slope is None:
        return Fraction(0)
    if slope.below is not None:
        return max(Fraction(slope.below.number) - score, Fraction(0))
    if slope.above is not None:
        return max(score - Fraction(slope.above.number), Fraction(0))
    return Fraction(0)


def _rate(knot: Knot) -> Exact:
    if knot.bonus is not None:
        return knot.bonus.number
    return -knot.malus.number if knot.malus is not None else 0


def _on_line(knots: list[Knot], score: Fraction) -> Fraction | None:
    """The percentage on the straight line through the knots; level beyond the outermost."""
    if not knots:
        return None
    below = [knot for knot in knots if knot.at <= score]
    above = [knot for knot in knots if knot.at > score]
    if not below or not above:
        return Fraction(_rate((below or above)[-1 if below else 0]))
    low, high = below[-1], above[0]
    part = (score - Fraction(low.at)) / (Fraction(high.at) - Fraction(low.at))
    return Fraction(_rate(low)) + part * (Fraction(_rate(high)) - Fraction(_rate(low)))
