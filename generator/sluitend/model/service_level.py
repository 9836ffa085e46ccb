"""A service level: what is promised, how it is measured, what it scores."""

from enum import StrEnum
from typing import Any, Literal

from pydantic import Field, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from sluitend.model.bands import ScoreBand
from sluitend.model.frozen import Frozen
from sluitend.model.measure import Measure
from sluitend.model.scalars import (
    Border,
    Decimals,
    Duration,
    Id,
    Percentage,
    PercentagePoints,
    Whole,
    Words,
    YesNo,
)
from sluitend.model.text import Text
from sluitend.model.times import AfterEvent, Day, MonthName
from sluitend.rounding import Mode, Rounding


class Role(StrEnum):
    """What a service level does: it scores, it is met or not, or it is only reported."""

    SCORED = "scored"
    GATE = "gate"
    REPORT_ONLY = "report_only"


class RoundTo(Frozen):
    """A rounding, declared."""

    to: Decimals
    """`1 decimal`, `2 decimals`, `whole`."""
    mode: Mode
    """How ties and rests go; `half_up` and `up`: away from zero, `half_down` and `down`: towards
    it, `half_even`: to the even digit, `ceiling` and `floor`: up and down the number line."""

    @property
    def rounding(self) -> Rounding:
        """As a function of an exact number."""
        return Rounding(self.to.places, self.mode)


class Range(Frozen):
    """What a number may be tuned to."""

    from_: Border | None = Field(default=None, alias="from")
    """Lowest norm, such as `at least 85 %`."""
    to: Border | None = None
    """Highest norm."""
    by: PercentagePoints | None = None
    """How far it may move from what was signed."""


class Tunable(Frozen):
    """What may be fine-tuned without a new tender (2.163c Aanbestedingswet 2012)."""

    target: Range | None = None
    """The norm."""
    weight: Range | None = None
    """The weight."""
    bands: YesNo = False
    """The bands may move with the norm."""
    measurement: YesNo = False
    """Source, sample and frequency may change when the cost stays the same."""
    definition: YesNo = False
    """The wording may be made clearer, the result unchanged."""


By = Literal["client", "supplier", "independent", "joint"]


class MeasurementPlan(Frozen):
    """What is measured, how, by whom, when, and what is done with it: every part is asked for."""

    how: Text | None = None
    """Method."""
    source: Text | None = None
    """System and list the figures come from."""
    population: Text | None = None
    """What is counted, and the sample from it."""
    by: By | None = None
    """Who measures."""
    verified_by: By | None = None
    """Who verifies; needed where the supplier measures a scored KPI."""
    verified_how: Text | None = None
    """How it is verified."""
    delivered: AfterEvent | None = None
    """When the figures are there."""
    used_for: Text | None = None
    """Which meeting, which consequence."""
    remeasured: Text | None = None
    """When it is measured again, and who pays."""
    retention: Duration | None = None
    """How long the figures are kept."""


class Season(Frozen):
    """Months in which a KPI counts; a period counts if any of its months is in season."""

    from_: MonthName = Field(alias="from")
    """First month, by its English name."""
    to: MonthName
    """Last month."""


class ServiceLevel(Frozen):
    """One service level (KPI) of a contract, as resolved with its catalogue."""

    id: Id
    """Short id, the same in every document and command."""
    use: Words | None = None
    """Catalogue entry it comes from, `general/complaints-in-time`."""
    renamed_from: Id | None = None
    """Id it had before, in a draft."""
    title: Text | None = None
    """Name as in documents."""
    definition: Text | None = None
    """What counts, in words a site manager understands."""
    role: Role = Role.SCORED
    """Scored, gate, or report only."""
    owed_by: Literal["supplier", "client"] = "supplier"
    """Whose duty it measures; a client's duty never scores for the supplier."""
    measure: Measure | None = None
    """How rows become a number."""
    unit: Words | None = None
    """Unit of the value, where the measure does not give it: `score`, `grams`, `pieces`."""
    aim: Border | None = None
    """The intended level, above the norm."""
    target: Border | None = None
    """The norm: what misses it is missed."""
    bands: tuple[ScoreBand, ...] = ()
    """Score table, read from the top."""
    round: RoundTo | None = None
    """Rounding of the value, before banding; none: exact."""
    per: Literal["week", "month", "quarter", "half_year", "year"] | None = None
    """How often it is measured. Weeks are taken together per quarter. A half-year or a year counts
    in the quarter in which it ends, and not at all if the contract ends before that quarter."""
    in_quarter: Literal["pooled", "mean", "worst"] | None = None
    """How shorter periods become the quarter's value; unsaid: pooled, and for a gate the worst.
    Values given as such cannot be pooled: their mean counts. Withheld figures of one month are
    withheld figures of the quarter, whatever `if_missing` makes of them."""
    weight: Percentage | None = None
    """Share in the score."""
    tunable: Tunable | None = None
    """What may be fine-tuned."""
    measurement: MeasurementPlan | None = None
    """The measurement plan."""
    minimum: Whole | None = None
    """Fewest observations; with less it is not measured, or judged by `below_minimum`."""
    below_minimum: Border | None = None
    """Norm in failures for small numbers: `at most 1`. Met, it scores as the norm itself; missed,
    as the lowest band and in the worst row of every table; an amount a step goes by the value. Only
    for what can fail: shares, surveys by boxes, samples, deadlines."""
    no_events: Literal["not_counted", "counts_as_met"] = "not_counted"
    """When there was nothing to measure; as met, it has the highest score."""
    if_missing: Literal["counts_as_missed", "not_counted"] = "counts_as_missed"
    """When the supplier withholds the figures; as missed, it has the lowest score and stands in the
    worst row of every table. An amount a step cannot be reckoned without a value."""
    exclusions: tuple[Text, ...] = ()
    """What does not count."""
    season: Season | None = None
    """Months in which it counts; none: all."""
    sites: tuple[Id, ...] = ()
    """Sites it is measured on; none named: all."""
    run_in: Duration | None = None
    """Settling-in of its own, instead of the contract's; it runs from `counts_from`, if said."""
    counts_from: Day | None = None
    """First day it counts, where later than the contract's; a period that began before does not,
    and is shown as one of the run-in."""
    client_needs: Text | None = None
    """What the client must do for it."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        whole = handler(schema)
        inner = handler.resolve_ref_schema(whole)
        del inner["required"]
        inner["anyOf"] = [{"required": ["id"]}, {"required": ["use"]}]  # `use` brings its id
        return whole


class Scoring(Frozen):
    """How scores become the quarter's score."""

    per: Literal["quarter"] = "quarter"
    """Period of the score."""
    round: RoundTo | None = None
    """Rounding of the score; none: exact."""
    unmeasured_weight: Literal["renormalise", "full_score"] | None = None
    """What becomes of the weight of a KPI that does not count."""
    minimum_measured_weight: Percentage | None = None
    """Below this the score moves no money."""
    objection: Duration | None = None
    """How long a result may be objected to; then it is final."""
