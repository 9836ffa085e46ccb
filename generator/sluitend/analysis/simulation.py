"""Scenarios through the same terms as real quarters: what each instrument yields, and when.

A scenario is played from the first quarter that counts in full. A KPI it does not name just meets
its norm. Charges are as the contract has them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from sluitend.analysis.charged import as_written
from sluitend.analysis.examples import first_full_quarter
from sluitend.analysis.made_up import letting_go, observations
from sluitend.model.consequence import BonusMalus
from sluitend.model.contract import Contract
from sluitend.model.scenario import Scenario
from sluitend.period import Quarter
from sluitend.quantity import CENTS
from sluitend.scoring.consequence.bonus_malus import give
from sluitend.scoring.moment import Given, Moment, QuarterResult
from sluitend.scoring.quarter import Observations, Score
from sluitend.scoring.quarter import scores as scores_of
from sluitend.scoring.scored import score, total
from sluitend.scoring.stretch import of_period

STEPS = 100
"""Steps of the consequence curve between score 0 and 10."""
STEP_OF_CLIFF = 10
"""A tenth of a point that gives more than a tenth of the whole curve is a cliff."""
A_YEAR = 4
"""Quarters of a contract year."""
Points = tuple[tuple[Fraction, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Course:
    """A scenario as it runs."""

    scenario: Scenario
    results: tuple[QuarterResult, ...]
    arises: Mapping[str, int]
    """In which quarter, from 1, each consequence first gives something or a right first arises."""

    @property
    def paid(self) -> Decimal:
        """What the supplier pays in all, from zero up."""
        return max(-sum((total(one.outcomes) for one in self.results), Decimal(0)), Decimal("0.00"))

    @property
    def gap(self) -> Decimal | None:
        """The client's loss that no sum covers; None where no loss was estimated."""
        loss = self.scenario.loss
        return None if loss is None else max(loss - self.paid, Decimal("0.00"))


def simulate(contract: Contract, scenario: Scenario) -> Course:
    """A scenario over as many quarters as it needs."""
    seen = observations(scenario.given, "at_norm")
    results = tuple(run(contract, seen, max(scenario.quarters, 1)))
    return Course(scenario, results, first_times(results))


def run(
    contract: Contract, seen: Observations, count: int, first: Quarter | None = None
) -> tuple[QuarterResult, ...]:
    """So many quarters with the same observations, from the first that counts in full."""
    quarters = [first or first_full_quarter(contract)]
    while len(quarters) < count:
        quarters.append(quarters[-1].next())
    given = Given(as_written(contract))
    return tuple(score(lambda quarter: contract, quarters, seen, given))


def contract_year(contract: Contract, seen: Observations) -> tuple[QuarterResult, ...]:
    """The four quarters of the first contract year that counts in full, caps and all.

    A contract that ends before is reckoned with as if it went on: its fee, and what failing saves,
    then stand for the same four quarters.
    """
    first = first_full_quarter(contract)
    if contract.term is not None:
        starts = contract.term.starts
        months = (first.first.year - starts.year) * 12 + first.first.month - starts.month
        for _ in range((-months % 12) // 3):
            first = first.next()
    return run(_unending(contract), seen, A_YEAR, first)


def _unending(contract: Contract) -> Contract:
    if contract.term is None:
        return contract
    return contract.with_(term=contract.term.with_(ends=None))


def first_times(results: tuple[QuarterResult, ...]) -> Mapping[str, int]:
    """In which quarter, from 1, each consequence first shows."""
    found: dict[str, int] = {}
    for nth, result in enumerate(results, 1):
        for outcome in result.outcomes:
            if outcome.net or outcome.points:
                found.setdefault(outcome.consequence, nth)
        for right in result.rights:
            found.setdefault(right.consequence, nth)
    return found


# --- the consequence curve --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Curve:
    """A bonus-malus over all scores, in euros a quarter; below zero the supplier pays."""

    consequence: str
    points: tuple[tuple[Fraction, Decimal], ...]
    cliffs: tuple[tuple[Fraction, Decimal], ...]
    """Scores at which the amount jumps, and by how much."""
    flat: tuple[tuple[Fraction, Fraction], ...]
    """Stretches of scores over which nothing changes, though the supplier pays."""
    binds_after: int | None
    """After how many of the worst quarters in a row the cap cuts something off; None: never."""


def curve(contract: Contract, one: BonusMalus) -> Curve | None:
    """The sweep from score 0 to 10; None for what does not follow a quarter's score."""
    if one.on != "score" or one.per != "quarter":
        return None
    scores = [Fraction(step, STEPS // 10) for step in range(STEPS + 1)]
    points = tuple((value, _amount(contract, one, value)) for value in scores)
    return Curve(one.id, points, _cliffs(points), _flat(points), _binds_after(contract, one.id))


def _amount(contract: Contract, one: BonusMalus, value: Fraction) -> Decimal:
    """What a score gives by itself: everything measured, nothing red, no gate missed, no cap."""
    quarter = first_full_quarter(contract)
    whole = Score(value, value, Fraction(100))
    moment = Moment(contract, quarter, {}, whole, Given(as_written(contract)))
    return CENTS(give(one, of_period(quarter), moment).amount)


def _cliffs(points: Points) -> tuple[tuple[Fraction, Decimal], ...]:
    """Where a tenth of a point is worth more than a line through the curve would make it."""
    spread = max(amount for _, amount in points) - min(amount for _, amount in points)
    return tuple(
        (right, high - low)
        for (_, low), (right, high) in pairwise(points)
        if abs(high - low) * STEP_OF_CLIFF > spread
    )


def _flat(points: Points) -> tuple[tuple[Fraction, Fraction], ...]:
    """Where the supplier pays and a better or worse score changes nothing, a point or longer."""
    found: list[tuple[Fraction, Fraction]] = []
    start = points[0]
    for (left, low), (_, high) in pairwise((*points, (Fraction(11), Decimal("Infinity")))):
        if low == high:
            continue
        if start[1] < 0 and left - start[0] >= 1:
            found.append((start[0], left))
        start = next(((at, amount) for at, amount in points if at > left), start)
    return tuple(found)


def _binds_after(contract: Contract, consequence: str) -> int | None:
    """After how many quarters with the lowest score the cap cuts something off, at the earliest.

    Four beginnings are tried, so that the year of the cap, whichever it is, is met at its start.
    """
    names = letting_go(frozenset(one.id for one in contract.service_levels if scores_of(one)))
    first, found = first_full_quarter(contract), set[int]()
    contract = _unending(contract)
    for _ in range(A_YEAR):
        for nth, result in enumerate(run(contract, names, A_YEAR, first), 1):
            if any(one.cut and one.consequence == consequence for one in result.outcomes):
                found.add(nth)
                break
        first = first.next()
    return min(found, default=None)
