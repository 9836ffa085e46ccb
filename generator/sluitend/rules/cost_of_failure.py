"""What missing one service level costs a supplier in a quarter, all others left as they are.

An upper bound, exact in euros before indexation: of every score the others can have together, the
one at which a miss costs most. Caps of a bonus-malus are left out, which only raises the bound.
"""

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from math import lcm

from sluitend.model.consequence import (
    MONEY,
    BonusMalus,
    ImprovementPlan,
    NoticeRight,
    Penalty,
    RescissionRight,
    ServiceCredit,
    StepIn,
)
from sluitend.model.contract import Contract
from sluitend.model.service_level import Role, ServiceLevel
from sluitend.model.trigger import Each, OnPlan, OnScore, OnServiceLevel, Trigger
from sluitend.rules.bases import Money, base_amount, bonuses, malus_cap, maluses, most_capped
from sluitend.rules.driven import drives, on_trigger
from sluitend.rules.outcomes import rate_at
from sluitend.rules.teeth import points_of, sums_of

IN_A_QUARTER = {"week": 13, "month": 3}
"""How often a service level can be missed in a quarter, where more than once."""


Sum = int
"""Weight × score of all service levels together, as a whole number of some small unit."""


class Failures:
    """The scheme of one contract, asked what a miss comes to."""

    def __init__(self, contract: Contract) -> None:
        self.contract = contract
        scored = [
            one
            for one in contract.service_levels
            if one.role is Role.SCORED and one.weight is not None and one.bands
        ]
        parts = {one.id: points_of(one) for one in scored}
        total = sum((Fraction(one.weight.number) for one in scored if one.weight), Fraction(0))
        unit = lcm(*(point.denominator for points in parts.values() for point in points))
        self._points = {
            name: {int(point * unit) for point in points} for name, points in parts.items()
        }
        self._per_point = 1 / (total * unit) if total else Fraction(0)
        self._rates = {
            one.id: self._rate(one) for one in contract.consequences if isinstance(one, BonusMalus)
        }

    def costs_at_most(self, level: ServiceLevel) -> Fraction | None:
        """The most a miss of this one alone can cost in a quarter; None: it cannot be said."""
        total = Fraction(0)
        for one in self.contract.consequences:
            if isinstance(one, MONEY) and level.id in drives(self.contract, one):
                part = self._part(one, level)
                if part is None:
                    return None
                total += part
        return total

    def end_or_step_in(self, level: ServiceLevel) -> bool:
        """Whether a miss of this one alone can give the client another right than money.

        A right that asks for misses one right after the other is none: who lets go every other
        quarter never meets it.
        """
        rights = (
            one
            for one in self.contract.consequences
            if isinstance(one, StepIn | RescissionRight)
            or (isinstance(one, NoticeRight) and one.side == "client")
        )
        return any(self._follows(one.when, level) for one in rights)

    def _follows(self, when: Trigger, level: ServiceLevel) -> bool:
        if getattr(when, "in_a_row", False) and getattr(when, "times", 1) > 1:
            return False
        match when:
            case OnPlan():
                known = self.contract.consequences
                plans = (one for one in known if isinstance(one, ImprovementPlan))
                asked = next((one for one in plans if one.id == when.plan), None)
                return asked is not None and self._follows(asked.when, level)
            case OnScore():
                own = self._points.get(level.id)
                best = sum(max(points) for points in self._points.values() if points)
                reached = best - max(own) + min(own) if own else best
                return reached * self._per_point < Fraction(when.score_below)
        return level.id in on_trigger(self.contract, when)

    def _rate(self, one: BonusMalus) -> Callable[[Sum], Fraction] | None:
        rate = rate_at(self.contract, one)
        return cache(lambda reached: rate(reached * self._per_point)) if rate else None

    def _part(self, one: Money, level: ServiceLevel) -> Fraction | None:
        if isinstance(one, BonusMalus) and one.on == "score":
            return self._swing(one, level)
        return _by_itself(self.contract, one, level)

    def _swing(self, one: BonusMalus, level: ServiceLevel) -> Fraction | None:
        """What the worst result costs more than the best, at the dearest score of the others."""
        base, rate = base_amount(self.contract, one.of, one.per), self._rates[one.id]
        own = self._points.get(level.id)
        others = sums_of([points for name, points in self._points.items() if name != level.id])
        if base is None or rate is None or not own or not others:
            return None
        unless = [row.unless for row in one.bands if row.bonus is not None] + [one.bonus_unless]
        forfeits = any(word in ("red", "red_or_gate_missed") for word in unless)
        best, worst = max(own), min(own)
        losses = (_loss(rate(each + best), rate(each + worst), forfeits) for each in others)
        return base * max(losses) / 100


def _loss(best: Fraction, worst: Fraction, forfeits: bool) -> Fraction:
    """In per cent; a red KPI forfeits the bonus where the scheme says so."""
    return best - (min(worst, Fraction(0)) if forfeits else worst)


def _by_itself(contract: Contract, one: Money, level: ServiceLevel) -> Fraction | None:
    """What a miss costs by itself, whatever the score."""
    match one:
        case BonusMalus():
            base = base_amount(contract, one.of, one.per)
            whole = max(maluses(one), default=0) + max(bonuses(one), default=0)
            sloping = one.bonus is not None or one.malus is not None
            return None if base is None or sloping else base * Fraction(whole) / 100
        case ServiceCredit() if one.at_risk is not None and level.id in one.at_risk.parts:
            base = base_amount(contract, one.of, "quarter")
            share = one.at_risk.pool.number * one.at_risk.parts[level.id].number
            return base * Fraction(share) / 10_000 if base is not None else None
        case Penalty():
            return _penalty(contract, one, level)
    return most_capped(contract, one, "quarter")


def _penalty(contract: Contract, one: Penalty, level: ServiceLevel) -> Fraction | None:
    """Its amount for each miss there can be, and never more than its cap."""
    known = [malus_cap(contract, one.of, one.cap)] if one.cap is not None else []
    when = one.when
    counted = isinstance(when, OnServiceLevel) and any(
        isinstance(by, Each) for by in (when.late, when.short_by)
    )
    if one.amount is not None and not counted:
        known.append(Fraction(one.amount) * IN_A_QUARTER.get(level.per or "", 1))
    return min((amount for amount in known if amount is not None), default=None)
