"""A sum that is due by the terms, exact: before it is rounded and capped."""

from dataclasses import dataclass
from fractions import Fraction

from sluitend.model.consequence import BonusMalus, Penalty, ServiceCredit, ServicePoints
from sluitend.model.trigger import OnScore
from sluitend.scoring.moment import Moment
from sluitend.trace import Step, Trace, Value


@dataclass(frozen=True, slots=True)
class Due:
    """Euros; below zero costs the supplier."""

    amount: Fraction = Fraction(0)
    trace: Trace = ()


NOTHING = Due()


def due(consequence: str, rule: str, amount: Fraction, *inputs: tuple[str, Value]) -> Due:
    """A sum with the one step that made it."""
    step = Step(rule, inputs, amount, article=f"consequences.{consequence}")
    return Due(amount, (step,))


def nothing_moves(consequence: str, moment: Moment) -> Due:
    """Too little weight was measured for money to move."""
    weight = moment.score.measured_weight
    return due(consequence, "too_little_measured", Fraction(0), ("measured_weight", weight))


def share_of(rate: Fraction, base: Fraction) -> Fraction:
    """So many per cent of a base."""
    return base * rate / 100


def too_little(given: BonusMalus | Penalty | ServiceCredit | ServicePoints, moment: Moment) -> bool:
    """Whether too little weight was measured for money to move, or points to count."""
    least = given.minimum_measured_weight
    score = moment.contract.score
    if least is None and _follows_score(given):
        least = score.minimum_measured_weight if score is not None else None
    return least is not None and moment.score.measured_weight < Fraction(least.number)


def _follows_score(given: BonusMalus | Penalty | ServiceCredit | ServicePoints) -> bool:
    """Whether it is the score that leads to the amount."""
    match given:
        case BonusMalus():
            return given.on == "score"
        case Penalty() | ServiceCredit():
            return isinstance(given.when, OnScore)
    return False
