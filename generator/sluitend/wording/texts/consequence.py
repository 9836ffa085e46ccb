"""The kinds of consequence: what each one gives."""

from dataclasses import dataclass
from typing import TypedDict


class BonusMalusMethods(TypedDict):
    """How rows become a percentage."""

    cliff: str
    marginal: str
    linear: str


class TierMethods(TypedDict):
    """How multipliers of points apply."""

    cliff: str
    marginal: str


class PartsOfDay(TypedDict):
    """How a part of a day counts."""

    full: str
    not_counted: str


class PartsOfPeriod(TypedDict):
    """How a part of a stretch of delay counts."""

    full: str
    in_proportion: str
    not_counted: str


class EarnBack(TypedDict):
    """When a credit is given back."""

    next_period_met: str


class RunIns(TypedDict):
    """What a failure in the settling-in period does to the next."""

    ignored: str
    counts: str


class Costs(TypedDict):
    """Who bears the costs of a step-in."""

    supplier: str
    difference: str


class Extents(TypedDict):
    """How much of the contract a rescission ends."""

    whole: str
    part: str
    whole_or_part: str


class Notices(TypedDict):
    """Whether a notice of default is needed."""

    needed: str
    not_needed: str


class NoticeSides(TypedDict):
    """Whose right of notice it is: `{trigger}`, `{length}`."""

    client: str
    supplier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BonusMalusTexts:
    """A bonus or malus on the score, or on a value."""

    decides: str
    """`{span}`, `{what}`."""
    mean: str
    """`{what}`; over more than a quarter."""
    base: str
    """`{base}`."""
    bands: str
    """`{bands}`."""
    knots: str
    """`{knots}`."""
    bonus: str
    """`{slope}`."""
    malus: str
    """`{slope}`."""
    bonus_due: str
    """What an *unless* limits, where the bonus lies on a line or a slope."""
    method: BonusMalusMethods
    binds: str
    """`{count}`, `{span}`: when the cap is reached."""
    spans: tuple[str, str]
    """A quarter, quarters: what `{count}` counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PenaltyTexts:
    """A penalty."""

    due: str
    """`{sum}`, `{when}`."""
    delay: str
    """`{each}`."""
    only: str
    """A condition beside a stretch of delay: `{trigger}`."""
    part_of_day: PartsOfDay
    part_of_period: PartsOfPeriod
    per_point: str
    """`{points}`."""
    above: str
    """`{points}`, `{above}`."""
    tiers: str
    """`{tiers}`."""
    method: TierMethods


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceCreditTexts:
    """A credit on the charges."""

    due: str
    """`{sum}`, `{when}`."""
    missed: str
    """`{span}`, `{level}`."""
    each: str
    """`{span}`."""
    step: str
    """`{each}`, `{level}`."""
    step_of_any: str
    """`{each}`."""
    decides: str
    """`{span}`, `{level}`."""
    bands: str
    """`{bands}`."""
    base: str
    """`{base}`."""
    pool: str
    """`{pool}`, `{parts}`."""
    pool_part: str
    """`{share}`, `{level}`."""
    pool_missed: str
    level: str
    """`{level}`, `{span}`."""
    any_level: str
    """`{span}`."""
    earn_back: EarnBack


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePointsTexts:
    """Points for missing."""

    decides: str
    """`{span}`, `{levels}`."""
    bands: str
    """`{bands}`."""
    missed: str
    """When they arise, in short: `{span}`, `{levels}`."""
    points: str
    """`{span}`, `{levels}`, `{points}`."""
    all_scored: str
    all_missed: str
    """The same after *each Target missed of*."""
    each_of: str
    """`{levels}`."""
    repeat: str
    """`{times}`."""
    run_in: RunIns


@dataclass(frozen=True, slots=True, kw_only=True)
class RightTexts:
    """Duties and rights that are no sum: plan, step-in, rescission, notice."""

    plan: str
    """`{trigger}`, `{due}`."""
    plan_due: str
    """`{length}`."""
    effect: str
    """`{length}`."""
    instead_of: str
    """`{consequence}`."""
    step_in: str
    """`{trigger}`."""
    step_in_notice: str
    """`{length}`."""
    step_in_at_most: str
    """`{length}`."""
    step_in_costs: Costs
    rescission: str
    """`{trigger}`, `{extent}`."""
    extent: Extents
    default: Notices
    within: str
    """`{length}`."""
    notice: NoticeSides
    no_default: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsequenceTexts:
    """All kinds of one language."""

    bonus_malus: BonusMalusTexts
    penalty: PenaltyTexts
    service_credit: ServiceCreditTexts
    service_points: ServicePointsTexts
    right: RightTexts
