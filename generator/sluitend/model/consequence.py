"""What follows from meeting or missing: the kinds of consequence, fixed beforehand.

Whatever a clause calls it, a sum due on breach is a penalty clause (6:91 BW): malus, credits,
points and penalties carry the same `on_breach` answers.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import Discriminator

from sluitend.model.bands import CreditBand, Knot, MoneyBand, PointsBand, Slope, Tier, Unless
from sluitend.model.frozen import Brief, Frozen
from sluitend.model.scalars import (
    Amount,
    Duration,
    Id,
    Measured,
    Number,
    Percentage,
    RateOf,
    Whole,
    Words,
    YesNo,
)
from sluitend.model.service_level import RoundTo
from sluitend.model.term import Due
from sluitend.model.text import Text
from sluitend.model.trigger import Trigger

Span = Literal["month", "quarter", "year", "contract_year", "term"]


class Base(Brief):
    """What a percentage is of: charges over a period, or a value that the data gives.

    One word names such a value: `of: order`.
    """

    brief: ClassVar[str] = "value"

    charge: Id | None = None
    """One charge."""
    charges: tuple[Id, ...] = ()
    """Several charges together."""
    value: Words | None = None
    """A value from the observations, such as the order's."""
    over: Span | None = None
    """The period whose charges count; indexed, excluding VAT and extra work."""


class Cap(Frozen):
    """The most a consequence can come to."""

    malus: Percentage | None = None
    """Highest malus, as a percentage of the base."""
    bonus: Percentage | None = None
    """Highest bonus, as a percentage of the base."""
    limit: Percentage | None = None
    """Highest amount, as a percentage of the base."""
    amount: Amount | None = None
    """Highest amount."""
    malus_amount: Amount | None = None
    """Highest malus."""
    bonus_amount: Amount | None = None
    """Highest bonus."""
    per: Span | None = None
    """In which period; none: each time."""
    of: Base | None = None
    """Base of the cap; none: the consequence's own. With `over` it is that of the period at hand,
    not of the last one in `per`."""
    excess: Literal["lost", "carried_over"] = "lost"
    """What becomes of what the cap cut off."""


class SharedCap(Frozen):
    """A cap over several consequences together, applied after each one's own.

    It is filled in the order of the contract; what it cuts off lapses.
    """

    over: tuple[Id, ...]
    """The consequences."""
    limit: Percentage | None = None
    """Highest amount, as a percentage of the base."""
    amount: Amount | None = None
    """Highest amount."""
    of: Base | None = None
    """Base of the limit; none: the charges of the period together."""
    per: Span = "month"
    """In which period."""


class OnBreach(Frozen):
    """How a sum due on breach stands beside the law (6:92 and 6:93 BW)."""

    besides_damages: YesNo | None = None
    """Damages can be claimed as well (6:92 lid 2)."""
    besides_performance: YesNo | None = None
    """Performance can be claimed as well (6:92 lid 1)."""
    only_if_attributable: YesNo | None = None
    """Due only if the breach is attributable (6:92 lid 3)."""
    notice_of_default: Literal["needed", "not_needed"] | None = None
    """Whether a notice of default is needed first (6:93)."""


class _Consequence(Frozen):
    id: Id
    """Short id."""
    title: Text | None = None
    """Name as in documents."""
    renamed_from: Id | None = None
    """Id it had before, in a draft."""
    note: Text | None = None
    """A remark for readers."""


class _Money(_Consequence):
    on_breach: OnBreach | None = None
    """How it stands beside damages, performance and default."""
    cap: Cap | None = None
    """The most it can come to."""
    replaces: tuple[Id, ...] = ()
    """Consequences that fall away when this one arises in the same period."""
    minimum_measured_weight: Percentage | None = None
    """Below this measured weight no money moves."""


class BonusMalus(_Money):
    """A bonus or malus on the score, or on the value of one KPI."""

    kind: Literal["bonus_malus"]
    on: Words = "score"
    """`score`, or the id of a KPI."""
    per: Span = "quarter"
    """Period it is reckoned over; over more than a quarter, the mean of its quarters decides, and
    one quarter withheld makes the whole withheld. One that breaks off with the contract is reckoned
    in the last quarter."""
    of: Base | None = None
    """What a percentage is of."""
    bands: tuple[MoneyBand, ...] = ()
    """Rows, read from the top."""
    knots: tuple[Knot, ...] = ()
    """Points of a straight line; beyond the outermost it stays level."""
    bonus: Slope | None = None
    """An amount a step on the good side."""
    malus: Slope | None = None
    """An amount a step on the bad side."""
    bonus_unless: Unless | None = None
    """When the bonus of a line or a slope falls away; a row of a table says so itself. The quarters
    it is reckoned over decide, and for a month the quarter it lies in."""
    method: Literal["cliff", "marginal", "linear"] = "cliff"
    """`cliff`: the row's rate over the whole base; `marginal`: each row's rate for each point of
    the outcome in that row, counted outward from the neutral row; `linear`: by the knots."""
    round: RoundTo | None = None
    """Rounding of what is judged, before banding; none: exact."""


class Penalty(_Money):
    """An amount per event, per unit late or short, per point, or a share of an order."""

    kind: Literal["penalty"]
    when: Trigger | None = None
    """When it is due."""
    amount: Amount | None = None
    """Amount each time."""
    rate: Percentage | None = None
    """Percentage each time, of `of`."""
    of: Base | None = None
    """What the percentage is of."""
    per: Measured | None = None
    """The stretch of delay each amount is for: `2 days`."""
    part_of_day: Literal["full", "not_counted"] | None = None
    """How a part of a day counts."""
    part_of_period: Literal["full", "in_proportion", "not_counted"] | None = None
    """How a part of the stretch counts; none: in proportion."""
    on: Id | None = None
    """The service points it charges."""
    above: Number | None = None
    """Points that cost nothing."""
    per_point: Amount | None = None
    """Amount a point."""
    method: Literal["marginal", "cliff"] | None = None
    """`marginal`: each slice its own multiplier; `cliff`: the highest reached for all."""
    bands: tuple[Tier, ...] = ()
    """Multipliers by slice of points."""


class AtRisk(Frozen):
    """A share of the charges at risk, divided over KPIs; a missed one costs its whole part."""

    pool: Percentage
    """Share of the charges at risk."""
    parts: Mapping[Id, Percentage]
    """Part of the pool per KPI."""


class ServiceCredit(_Money):
    """A credit on the charges of the period."""

    kind: Literal["service_credit"]
    when: Trigger | None = None
    """When it is due: once in the period in which it arose; none: as the other keys say."""
    on: Id | None = None
    """The KPI it is for."""
    per: Span = "month"
    """Period it is reckoned over."""
    of: Base | None = None
    """The charges it is a percentage of."""
    rate: RateOf | None = None
    """`1 % per percentage point` short of the norm, parts of a step in proportion."""
    credit: Percentage | None = None
    """A fixed percentage."""
    amount: Amount | None = None
    """A fixed amount."""
    bands: tuple[CreditBand, ...] = ()
    """Rows, read from the top."""
    at_risk: AtRisk | None = None
    """A pool divided over KPIs."""
    earn_back: Literal["next_period_met"] | None = None
    """Given back when the very next period meets the norm; of a pool, the part of each KPI."""
    level_amount: Amount | None = None
    """Amount for each level a place falls short: in all months, or in the worst if that decides."""


class Repeat(Frozen):
    """What a failure right after a failure costs; a failure is a missed norm that gives points."""

    times: Number = Decimal(2)
    """Multiplier of the points of this failure; it does not itself multiply."""
    run_in: Literal["ignored", "counts"] = "ignored"
    """Whether a failure in the run-in makes the next a repeat."""


class ServicePoints(_Money):
    """Points for missing, which other consequences count."""

    kind: Literal["service_points"]
    on: tuple[Id, ...] = ()
    """The KPIs; none named: all that score."""
    per: Span = "month"
    """Period of the points."""
    bands: tuple[PointsBand, ...] = ()
    """Rows, read from the top."""
    points: Whole | None = None
    """Points for a miss, where there are no rows."""
    round: RoundTo | None = None
    """Rounding of the value, before banding."""
    repeat: Repeat | None = None
    """What a repeated failure costs."""


class ImprovementPlan(_Consequence):
    """A duty to deliver a plan: cause, action, owner, date, proof."""

    kind: Literal["improvement_plan"]
    when: Trigger
    """When it is due."""
    due: Due
    """Term for the plan, after the final result."""
    effect_within: Duration | None = None
    """When it must have worked."""
    instead_of: Id | None = None
    """A consequence the client may convert into this plan."""


class StepIn(_Consequence):
    """The client may have the work done by another, at the supplier's cost."""

    kind: Literal["step_in"]
    when: Trigger
    """When the right arises."""
    notice: Duration | None = None
    """Announcement beforehand."""
    at_most: Duration | None = None
    """How long at most."""
    costs: Literal["supplier", "difference"] = "supplier"
    """Who bears the costs: the supplier in full, or what it costs more."""


class RescissionRight(_Consequence):
    """A right to rescind for breach (6:265 BW)."""

    kind: Literal["rescission_right"]
    when: Trigger
    """When the right arises."""
    extent: Literal["whole", "part", "whole_or_part"] = "whole_or_part"
    """Of the contract as a whole or of a part."""
    notice_of_default: Literal["needed", "not_needed"] = "needed"
    """Whether a notice of default is needed first (6:82, 6:83 BW)."""
    within: Duration | None = None
    """How long the right can be used."""


class NoticeRight(_Consequence):
    """A right to end by notice, without default (7:408 BW)."""

    kind: Literal["notice_right"]
    when: Trigger
    """When the right arises."""
    notice: Duration
    """Notice period."""
    side: Literal["client", "supplier"] = "client"
    """Whose right it is."""


Consequence = Annotated[
    BonusMalus
    | Penalty
    | ServiceCredit
    | ServicePoints
    | ImprovementPlan
    | StepIn
    | RescissionRight
    | NoticeRight,
    Discriminator("kind"),
]
MONEY = (BonusMalus, Penalty, ServiceCredit)
"""The kinds that are a sum due on breach, or a reward."""
