"""The worked examples of the demo contracts, reckoned by hand: score, bonus and malus.

Written without any of the program's own arithmetic but rounding, so that an example that does not
follow from its own terms is found, whoever reckons it later.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.model.consequence import BonusMalus
from sluitend.model.contract import Contract
from sluitend.model.example import Example
from sluitend.model.measure import Deadline
from sluitend.model.service_level import Role, ServiceLevel
from sluitend.quantity import CENTS, Bound
from sluitend.source.disk import disk

DOSSIERS = load(disk(Path(__file__).parents[2] / "contracts")).dossiers
CASES = [(one, example) for one in DOSSIERS for example in one.contract.examples]
MONTHS = 3


def value(level: ServiceLevel, given: Any) -> Fraction:
    """The quarter's value, rounded as the KPI says; months are pooled."""
    parts = given if isinstance(given, Sequence) and not isinstance(given, str) else (given,)
    if isinstance(parts[0], Mapping):
        met, of = (Fraction(sum(int(str(one[key])) for one in parts)) for key in ("met", "of"))
        found = 100 * met / of
    else:
        found = Fraction(str(given))
    return Fraction(level.round.rounding(found)) if level.round else found


def held(level: ServiceLevel, given: Any) -> bool:
    """Whether a gate is met in every period given."""
    assert isinstance(level.target, Bound)
    parts = given if isinstance(given, Sequence) and not isinstance(given, str) else (given,)
    return all(level.target.holds(value(level, one)) for one in parts)


def reckoned(contract: Contract, example: Example) -> tuple[Fraction, bool]:
    """The score, and whether a red KPI or a missed gate takes the bonus away."""
    points = weights = Fraction(0)
    spoilt = False
    for level in contract.service_levels:
        if level.id not in example.given:
            continue
        given = example.given[level.id]
        if level.role is Role.GATE:
            spoilt |= not held(level, given)
        elif level.weight is not None:
            found = value(level, given)
            band = next(one for one in level.bands if one.holds(found))
            spoilt |= band is level.bands[-1]
            points += Fraction(level.weight.number) * Fraction(band.score)
            weights += Fraction(level.weight.number)
    assert contract.score is not None
    assert contract.score.round is not None
    return Fraction(contract.score.round.rounding(points / weights)), spoilt


def rate(one: BonusMalus, score: Fraction) -> Fraction:
    """Per cent of the base: of the first row that holds, or on the line through the knots."""
    if one.bands:
        return Fraction(next(row for row in one.bands if row.holds(score)).rate)
    line = [(Fraction(k.at), Fraction((k.bonus.number if k.bonus else 0)
             - (k.malus.number if k.malus else 0))) for k in one.knots]  # fmt: skip
    at = min(max(score, line[0][0]), line[-1][0])
    low, high = next(pair for pair in pairwise(line) if at <= pair[1][0])
    return low[1] + (at - low[0]) / (high[0] - low[0]) * (high[1] - low[1])


def base(contract: Contract, one: BonusMalus) -> Fraction:
    """Three months of the charge the percentage is of, before any indexation."""
    assert contract.price is not None
    assert one.of is not None
    charge = next(c for c in contract.price.charges if c.id == one.of.charge)
    assert charge.per == "month"
    return Fraction(charge.amount) * MONTHS


@pytest.mark.parametrize(
    ("dossier", "example"), CASES, ids=[f"{one.id}: {example.id}" for one, example in CASES]
)
def test_what_an_example_expects_follows_from_its_terms(dossier: Dossier, example: Example) -> None:
    contract = dossier.contract
    score, spoilt = reckoned(contract, example)
    assert Fraction(example.expect["score"]) == score
    for one in contract.consequences:
        if isinstance(one, BonusMalus):
            due = base(contract, one) * rate(one, score) / 100
            due = Fraction(0) if due > 0 and spoilt else due
            assert example.expect[one.id] == f"{CENTS(due):.2f}"


def test_every_penalty_is_no_more_than_its_count_and_its_cap() -> None:
    """Days late and failures times the amount, cut off at the cap of the year."""
    for dossier, example in CASES:
        levels = {level.id: level for level in dossier.contract.service_levels}
        for one in dossier.contract.consequences:
            if one.kind != "penalty" or one.amount is None or one.cap is None:
                continue
            level = levels[one.when.service_level]  # type: ignore[union-attr]
            given: Any = example.given.get(level.id, "0")
            late = isinstance(level.measure, Deadline)
            count = Fraction(str(given.get("late", 0)) if late else str(given))
            most = Fraction(one.cap.amount or 0)
            due = min(count * Fraction(one.amount), most)
            assert Fraction(example.expect[one.id]) == -due, (dossier.id, example.id, one.id)
