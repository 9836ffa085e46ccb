"""The cheapest way to fail: which KPIs a supplier that reckons would let go, and what closes it.

A set of KPIs is let go for a contract year: each at its worst, all others just at their norm. What
that costs comes from the same engine as a real year; what it saves is the client's own estimate.
The search is exact. Failing more never costs less, unless one consequence takes the place of a
heavier one. So what a set costs without those that may be replaced is a lower bound of what every
larger set costs; with everything that could still be saved added, a branch that cannot beat the
best found is cut off.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sluitend.analysis.made_up import letting_go, worst
from sluitend.analysis.simulation import A_YEAR, contract_year, first_times
from sluitend.model.consequence import BonusMalus, NoticeRight, RescissionRight, StepIn
from sluitend.model.contract import Contract
from sluitend.quantity import Quantity, Rounding
from sluitend.scoring.moment import QuarterResult
from sluitend.scoring.scored import total

ENDING = (StepIn, RescissionRight, NoticeRight)
"""Answers stronger than money."""
HALF = Decimal("0.5")
MOST_PERCENT = 100
PLACES = Rounding(4)


@dataclass(frozen=True, slots=True)
class Failure:
    """What it comes to for a supplier to let a set of KPIs go for a year."""

    names: frozenset[str]
    cost: Decimal
    """What the terms take, from zero up, above what they take when every norm is just met."""
    saved: Decimal
    """What the supplier saves, by the client's estimate."""
    rights: Mapping[str, int]
    """Rights of the client to take over or to end that arise, and in which quarter."""

    @property
    def gain(self) -> Decimal:
        """What is left to the supplier; above zero the terms pay for failing."""
        return self.saved - self.cost


def cheapest(contract: Contract, savings: Mapping[str, Decimal]) -> Failure:
    """The set with the highest gain, the empty one if none has any; ties: the smaller set."""
    names = [
        one.id
        for one in contract.service_levels
        if one.owed_by == "supplier" and savings.get(one.id) and worst(one) is not None
    ]
    # what saves most first: a good set is found early, and more is cut off
    names.sort(key=lambda name: (-savings[name], name))
    return _Search(contract, savings, tuple(names)).best()


class _Search:
    """One search; every set is worked out once."""

    def __init__(
        self, contract: Contract, savings: Mapping[str, Decimal], names: tuple[str, ...]
    ) -> None:
        self.contract = contract
        self.savings = savings
        self.names = names
        self.known: dict[frozenset[str], Failure] = {}
        self.at_norm = _paid(contract, frozenset())
        self.found = self.failure(frozenset())
        self.kept, self.bonus = _irreplaceable(contract)

    def failure(self, names: frozenset[str]) -> Failure:
        """What a set comes to."""
        if names not in self.known:
            self.known[names] = failure(self.contract, self.savings, names, self.at_norm)
        return self.known[names]

    def best(self) -> Failure:
        """The best of all sets."""
        self._below(frozenset(), 0)
        return self.found

    def _below(self, chosen: frozenset[str], at: int) -> None:
        """Every set that adds some of the KPIs from `at` on."""
        here = self.failure(chosen)
        if (here.gain, -len(chosen)) > (self.found.gain, -len(self.found.names)):
            self.found = here
        rest = self.names[at:]
        more = sum(A_YEAR * self.savings[name] for name in rest)
        if here.saved + more - self._least(here) <= self.found.gain:
            return
        for nth, name in enumerate(rest, at + 1):
            self._below(chosen | {name}, nth)

    def _least(self, here: Failure) -> Decimal:
        """A lower bound of what this set and every larger one costs."""
        if self.kept is self.contract:
            return here.cost
        return _paid(self.kept, here.names) - self.bonus - self.at_norm


def _irreplaceable(contract: Contract) -> tuple[Contract, Decimal]:
    """The contract without the sums that others may replace, and the most bonus those give."""
    replaced = {name for one in contract.consequences for name in getattr(one, "replaces", ())}
    if not replaced:
        return contract, Decimal(0)
    outcomes = [
        outcome
        for one in contract_year(contract, letting_go(frozenset()))
        for outcome in one.outcomes
    ]
    bonus = sum((one.net for one in outcomes if one.consequence in replaced), Decimal(0))
    kept = tuple(one for one in contract.consequences if one.id not in replaced)
    return contract.with_(consequences=kept), max(bonus, Decimal(0))


def failure(
    contract: Contract,
    savings: Mapping[str, Decimal],
    names: frozenset[str],
    at_norm: Decimal | None = None,
) -> Failure:
    """What letting go exactly these KPIs for a year costs, saves, and gives the client."""
    results = contract_year(contract, letting_go(names))
    before = _paid(contract, frozenset()) if at_norm is None else at_norm
    ending = {one.id for one in contract.consequences if isinstance(one, ENDING)}
    rights = {name: nth for name, nth in first_times(results).items() if name in ending}
    saved = sum((A_YEAR * savings[name] for name in names), Decimal("0.00"))
    return Failure(names, _sum(results) - before, saved, rights)


def _paid(contract: Contract, names: frozenset[str]) -> Decimal:
    return _sum(contract_year(contract, letting_go(names)))


def _sum(results: tuple[QuarterResult, ...]) -> Decimal:
    return -sum((total(one.outcomes) for one in results), Decimal(0))


def free(contract: Contract, savings: Mapping[str, Decimal]) -> tuple[str, ...]:
    """The KPIs that can be let go one by one at no cost and with no right: they have no teeth."""
    at_norm = _paid(contract, frozenset())
    found = (
        failure(contract, savings, frozenset((one.id,)), at_norm)
        for one in contract.service_levels
        if savings.get(one.id) and one.owed_by == "supplier" and worst(one) is not None
    )
    return tuple(name for one in found if one.cost <= 0 and not one.rights for name in one.names)


# --- what closes it ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Closing:
    """How much heavier the malus on the score must be for no failure to pay."""

    consequence: str
    now: Decimal
    """Per cent of the base in the worst row or point, today."""
    needed: Decimal
    """The same, in steps of a half; all maluses rise in proportion, and no cap cuts them off."""


def closing(contract: Contract, savings: Mapping[str, Decimal], found: Failure) -> Closing | None:
    """The change of terms that would close the cheapest failure, as `cheapest` found it.

    None where nothing must be closed, or no malus can.

    A KPI that is `free` is closed by no malus on the score: it needs a consequence of its own.
    """
    one = next(
        (
            one
            for one in contract.consequences
            if isinstance(one, BonusMalus) and one.on == "score" and _worst(one)
        ),
        None,
    )
    if one is None or found.gain <= 0:
        return None
    low, high = int(_worst(one) / HALF), int(MOST_PERCENT / HALF)
    if cheapest(_heavier(contract, one, high * HALF), savings).gain > 0:
        return None
    while low < high:
        middle = (low + high) // 2
        if cheapest(_heavier(contract, one, middle * HALF), savings).gain > 0:
            low = middle + 1
        else:
            high = middle
    return Closing(one.id, _worst(one), high * HALF)


def _worst(one: BonusMalus) -> Decimal:
    """The heaviest malus of a table or a line, in per cent."""
    rates = [row.malus.number for row in one.bands if row.malus is not None]
    rates += [knot.malus.number for knot in one.knots if knot.malus is not None]
    return max(rates, default=Decimal(0))


def _heavier(contract: Contract, one: BonusMalus, percent: Decimal) -> Contract:
    """The contract with every malus raised in proportion, and no cap on them."""
    times = Fraction(percent) / Fraction(_worst(one))

    def raised(malus: Quantity | None) -> Quantity | None:
        if malus is None:
            return None
        return Quantity(PLACES(Fraction(malus.number) * times), "%")

    bands = tuple(row.with_(malus=raised(row.malus)) for row in one.bands)
    knots = tuple(knot.with_(malus=raised(knot.malus)) for knot in one.knots)
    heavier = one.with_(bands=bands, knots=knots, cap=None)
    consequences = tuple(heavier if two.id == one.id else two for two in contract.consequences)
    return contract.with_(consequences=consequences)
