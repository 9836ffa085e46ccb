"""The worked examples of the demo contracts, reckoned by hand: score, malus, points, credits.

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
from sluitend.model.consequence import (
    BonusMalus,
    Cap,
    Penalty,
    ServiceCredit,
    ServicePoints,
    SharedCap,
)
from sluitend.model.contract import Contract
from sluitend.model.example import Example
from sluitend.model.measure import Deadline, Level
from sluitend.model.service_level import Role, ServiceLevel
from sluitend.quantity import CENTS, Bound, LevelBound
from sluitend.source.disk import disk

DOSSIERS = load(disk(Path(__file__).parents[2] / "contracts")).dossiers
CASES = [(one, example) for one in DOSSIERS for example in one.contract.examples]
MONTHS = 3


def ranked(measure: Level, given: Mapping[str, Any]) -> Fraction:
    """Places by level to a value: how many reach the level agreed, or how far they fall short."""
    assert isinstance(measure.wanted, LevelBound)
    wanted = measure.order.index(measure.wanted.level)
    counts = {measure.order.index(name): int(str(count)) for name, count in given.items()}
    if measure.gives == "levels_short":
        return Fraction(sum(max(wanted - rank, 0) * count for rank, count in counts.items()))
    good = sum(count for rank, count in counts.items() if rank >= wanted)
    return Fraction(100 * good, sum(counts.values()))


def of_levels(level: ServiceLevel, measure: Level, given: Any) -> Fraction:
    """The quarter's value of levels: all places together, or the mean of the months."""
    months = given if isinstance(given, Sequence) else (given,)
    if level.in_quarter == "mean":
        return sum((ranked(measure, one) for one in months), Fraction(0)) / len(months)
    together = {name: sum(int(str(one.get(name, 0))) for one in months) for name in measure.order}
    return ranked(measure, together)


def value(level: ServiceLevel, given: Any) -> Fraction:
    """The quarter's value, rounded as the KPI says; months are pooled."""
    if isinstance(level.measure, Level):
        found = of_levels(level, level.measure, given)
        return Fraction(level.round.rounding(found)) if level.round else found
    parts = given if isinstance(given, Sequence) and not isinstance(given, str) else (given,)
    if isinstance(parts[0], Mapping):
        keys = ("met", "of") if "met" in parts[0] else ("top", "bottom")
        met, of = (Fraction(sum(int(str(one[key])) for one in parts)) for key in keys)
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


def test_each_level_a_place_falls_short_costs_its_amount_and_the_cap_moves_the_rest() -> None:
    found = 0
    for dossier, example in CASES:
        levels = {level.id: level for level in dossier.contract.service_levels}
        for one in dossier.contract.consequences:
            given: Any = one
            if getattr(one, "level_amount", None) is None:
                continue
            carried = paid = Fraction(0)
            months: Any = example.given[given.on]
            for month in months:
                short = value(levels[given.on], month)
                due = carried + short * Fraction(given.level_amount)
                now = min(due, Fraction(given.cap.amount))
                carried, paid = due - now, paid + now
            assert Fraction(example.expect[one.id]) == -paid, (dossier.id, example.id)
            found += 1
    assert found


@pytest.mark.parametrize(
    ("dossier", "example"), CASES, ids=[f"{one.id}: {example.id}" for one, example in CASES]
)
def test_what_an_example_expects_follows_from_its_terms(dossier: Dossier, example: Example) -> None:
    contract = dossier.contract
    score, spoilt = reckoned(contract, example)
    assert Fraction(example.expect["score"]) == score
    for one in contract.consequences:
        if isinstance(one, BonusMalus) and one.on == "score":
            due = base(contract, one) * rate(one, score) / 100
            due = Fraction(0) if due > 0 and spoilt else due
            assert example.expect[one.id] == f"{CENTS(due):.2f}"


def test_every_penalty_is_no_more_than_its_count_and_its_cap() -> None:
    """Days late and failures times the amount, cut off at the cap of the year."""
    for dossier, example in CASES:
        levels = {level.id: level for level in dossier.contract.service_levels}
        for one in dossier.contract.consequences:
            if not isinstance(one, Penalty) or one.amount is None or one.cap is None:
                continue
            level = levels[one.when.service_level]  # type: ignore[union-attr]
            given: Any = example.given.get(level.id, "0")
            late = isinstance(level.measure, Deadline)
            count = Fraction(str(given.get("late", 0)) if late else str(given))
            most = Fraction(one.cap.amount or 0)
            due = min(count * Fraction(one.amount), most)
            assert Fraction(example.expect[one.id]) == -due, (dossier.id, example.id, one.id)


# --- points and credits -------------------------------------------------------------------------


def by_month(level: ServiceLevel, given: Any) -> list[tuple[Fraction, bool]]:
    """Each month's value, and whether it misses the norm."""
    assert isinstance(level.target, Bound)
    values = [value(level, one) for one in given]
    return [(found, not level.target.holds(found)) for found in values]


def level_of(contract: Contract, name: str | None) -> ServiceLevel:
    """A service level by id."""
    return next(level for level in contract.service_levels if level.id == name)


def points(contract: Contract, one: ServicePoints, example: Example) -> list[Fraction]:
    """Points by month of all service levels together; a miss after a miss counts as agreed."""
    totals = [Fraction(0)] * MONTHS
    assert one.repeat is not None
    for name in one.on:
        before = False
        months = by_month(level_of(contract, name), example.given[name])
        for nth, (found, missed) in enumerate(months):
            row = next(band for band in one.bands if band.holds(found))
            times = Fraction(one.repeat.times) if missed and before else 1
            totals[nth] += row.points * times
            before = missed
    return totals


def charged(one: Penalty, count: Fraction) -> Fraction:
    """What the points of one month cost: each slice above the threshold at its own rate."""
    low, due = Fraction(one.above or 0), Fraction(0)
    for tier in one.bands:
        high = count if tier.up_to is None else min(count, Fraction(tier.up_to))
        due += max(high - low, Fraction(0)) * Fraction(one.per_point or 0) * Fraction(tier.times)
        low = max(low, high)
    return Fraction(CENTS(due))


def capped(dues: Sequence[Fraction], most: Fraction) -> Fraction:
    """What is paid in all, each month up to the cap; what is above moves to the next month."""
    paid = carried = Fraction(0)
    for due in dues:
        now = min(due + carried, most)
        carried += due - now
        paid += now
    return paid


def month_of(contract: Contract, name: str | None) -> Fraction:
    """One month of a charge, before any indexation."""
    assert contract.price is not None
    charge = next(one for one in contract.price.charges if one.id == name)
    assert charge.per == "month"
    return Fraction(charge.amount)


def credits(contract: Contract, one: ServiceCredit, example: Example) -> list[Fraction]:
    """Credits by month: the first row that holds, of that month's charge."""
    assert one.of is not None
    months = 12 if one.of.over == "contract_year" else 1
    fee = month_of(contract, one.of.charge) * months
    found = by_month(level_of(contract, one.on), example.given[str(one.on)])
    rows = (next(band for band in one.bands if band.holds(each)) for each, _ in found)
    return [Fraction(CENTS(fee * Fraction(row.credit.number) / 100)) for row in rows]


def of_quarter(contract: Contract, cap: Cap | SharedCap) -> Fraction:
    """The most in a quarter, as a share of its charge."""
    assert cap.of is not None
    assert cap.limit is not None
    charge = month_of(contract, cap.of.charge) * MONTHS
    return Fraction(CENTS(charge * Fraction(cap.limit.number) / 100))


def pool(contract: Contract, one: ServiceCredit, example: Example) -> Fraction:
    """The parts of the service levels that miss, of the quarter's charge at risk."""
    assert one.at_risk is not None
    assert one.of is not None
    stake = month_of(contract, one.of.charge) * MONTHS * Fraction(one.at_risk.pool.number) / 100
    lost = Fraction(0)
    for name, part in one.at_risk.parts.items():
        if name in example.given and not held(level_of(contract, name), example.given[name]):
            lost += stake * Fraction(part.number) / 100
    return Fraction(CENTS(lost))


@pytest.mark.parametrize(
    ("dossier", "example"), CASES, ids=[f"{one.id}: {example.id}" for one, example in CASES]
)
def test_points_and_credits_follow_from_their_terms(dossier: Dossier, example: Example) -> None:
    contract = dossier.contract
    found: dict[str, Fraction] = {}
    for one in contract.consequences:
        match one:
            case Penalty() if one.on is not None:
                given = next(it for it in contract.consequences if it.id == one.on)
                assert isinstance(given, ServicePoints)
                assert one.cap is not None
                dues = [charged(one, count) for count in points(contract, given, example)]
                found[one.id] = capped(dues, Fraction(one.cap.amount or 0))
            case ServiceCredit() if one.bands and one.on in example.given:
                dues = credits(contract, one, example)
                for other in contract.consequences:
                    if isinstance(other, ServiceCredit) and one.id in other.replaces:
                        instead = credits(contract, other, example)
                        dues = [
                            0 * due if it else due for due, it in zip(dues, instead, strict=True)
                        ]
                found[one.id] = Fraction(sum(dues))
                if one.cap is not None and one.cap.per == "quarter":
                    found[one.id] = min(found[one.id], of_quarter(contract, one.cap))
            case ServiceCredit() if one.at_risk is not None:
                found[one.id] = pool(contract, one, example)
    for shared in contract.shared_caps:
        room = of_quarter(contract, shared)
        for name in (one.id for one in contract.consequences if one.id in shared.over):
            found[name] = min(found[name], room)
            room -= found[name]
    assert {name: Fraction(example.expect[name]) for name in found} == {
        name: -due for name, due in found.items()
    }
