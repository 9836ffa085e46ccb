"""How a KPI becomes a number: the measures, and the conditions on rows they count by."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Discriminator, Field

from sluitend.model.frozen import Choice, Frozen
from sluitend.model.scalars import Border, Duration, Id, Number, Percentage, Whole, Words, YesNo
from sluitend.model.union import by_key


class ColumnIs(Frozen):
    """A row whose column has a value."""

    column: Words
    """Column of the data set."""
    is_: Words | None = Field(default=None, alias="is")
    """The value it has."""
    one_of: tuple[Words, ...] = ()
    """The values it may have."""
    is_not: Words | None = None
    """The value it has not."""
    at_least: Number | None = None
    """Least number."""
    above: Number | None = None
    """Number it exceeds."""
    at_most: Number | None = None
    """Highest number."""
    below: Number | None = None
    """Number it stays under."""


class Elapsed(Frozen):
    """Time between two columns, on a clock."""

    from_: Words = Field(alias="from")
    """Column of the beginning."""
    to: Words
    """Column of the end."""
    clock: Words = "calendar days"
    """`calendar days`, `working days`, `24x7`, or the name of a service clock."""


class WithinTime(Frozen):
    """A row that was dealt with within a term."""

    elapsed: Elapsed
    """The time that counts."""
    at_most: Duration
    """The term."""


class BeforeColumn(Frozen):
    """A row whose moment does not lie after another column's moment."""

    column: Words
    """Column of the moment."""
    not_after: Words
    """Column it is held against."""


class All(Frozen):
    """A row for which all conditions hold."""

    all: tuple["Condition", ...]
    """The conditions."""


class AnyOf(Frozen):
    """A row for which at least one condition holds."""

    any: tuple["Condition", ...]
    """The conditions."""


Condition = Annotated[
    WithinTime | BeforeColumn | All | AnyOf | ColumnIs,
    by_key("elapsed", "not_after", "all", "any", "column"),
]


class Aggregate(Choice):
    """A number over rows: a sum of a column, or a count."""

    choices: ClassVar[tuple[tuple[str, ...], ...]] = (("sum", "count"),)

    sum: Words | None = None
    """Column that is added up."""
    count: YesNo = False
    """Rows are counted."""
    where: Condition | None = None
    """Rows that take part."""


class _OfRows(Frozen):
    of: Id | None = None
    """Data set (`data.yaml`); none: the one that bears the service level's id."""
    where: Condition | None = None
    """Rows that take part; none: all."""


class Share(_OfRows):
    """Percentage of rows that count."""

    kind: Literal["share"]
    counts_if: Condition
    """Rows that count."""


class _OfNumbers(_OfRows, Choice):
    choices: ClassVar[tuple[tuple[str, ...], ...]] = (("column", "elapsed"),)

    column: Words | None = None
    """The column with the numbers."""
    elapsed: Elapsed | None = None
    """Instead of a column: the time each row took, in minutes unless `unit` says otherwise."""


class PartWeights(Frozen):
    """Agreed weights, by the part a row belongs to."""

    by: Words
    """Column that names the part."""
    parts: Mapping[Words, Number]
    """Weight of each part; only their proportion counts."""


class Mean(_OfNumbers):
    """Mean of a column, or of the time that passed.

    Rows without a number do not take part.
    """

    kind: Literal["mean"]
    weight_by: Words | None = None
    """Column of weights; none: all weigh the same."""
    weights: PartWeights | None = None
    """Weights agreed per part, instead of a column of them."""


class Median(_OfNumbers):
    """Median of a column, or of the time that passed.

    Of an even number it is the mean of the middle two.
    """

    kind: Literal["median"]


class Percentile(_OfNumbers):
    """Percentile of a column, or of the time that passed, by nearest rank.

    It is always one of the values, never something between two.
    """

    kind: Literal["percentile"]
    rank: Percentage
    """Which percentile."""


class Count(_OfRows):
    """Number of rows that count."""

    kind: Literal["count"]
    counts_if: Condition | None = None
    """Rows that count; none: all, each an event, so that no rows at all is a value: 0. With a
    condition, no rows at all is nothing to measure."""


class Sum(_OfRows):
    """Sum of a column."""

    kind: Literal["sum"]
    column: Words
    """The column."""


class Rate(_OfRows):
    """Something per so many of something else, such as waste per 1,000 visits."""

    kind: Literal["rate"]
    top: Aggregate
    """What is counted or added up."""
    per: Number
    """Per how many."""
    bottom: Aggregate
    """Of what; from the data set in `bottom_of`."""
    bottom_of: Id | None = None
    """Data set of the bottom; none: the same."""


class Ratio(_OfRows):
    """One sum as a percentage of another."""

    kind: Literal["ratio"]
    top: Aggregate
    """Numerator."""
    bottom: Aggregate
    """Denominator."""
    bottom_of: Id | None = None
    """Data set of the bottom; none: the same."""
    deviation: Literal["absolute"] | None = None
    """`absolute`: how far the ratio lies from 100 %, either way."""


class Rating(_OfRows):
    """An outcome of a survey."""

    kind: Literal["rating"]
    method: Literal["nps", "top_box", "mean"]
    """`nps`: promoters (9–10) minus detractors (0–6); `top_box`: share of the boxes; `mean`."""
    column: Words | None = None
    """Column of the answers; none: `answer`."""
    boxes: tuple[Whole, ...] = ()
    """Answers that count for `top_box`."""


class Parts(Frozen):
    """Judging a sample in parts."""

    by: Words
    """Column that names the part."""
    all_must_pass: YesNo = True
    """One rejected part rejects the whole, even when the total would pass."""
    empty: Literal["not_measured"] = "not_measured"
    """A part in which nothing was inspected neither passes nor fails."""
    aql: Mapping[Words, Percentage] = {}
    """Acceptable quality level per part: for information, nothing is computed from it."""


class Sample(_OfRows):
    """A sample inspected by attributes; the acceptance number is data, never computed.

    A row is one sample of one part; rows of the same part are not added up.
    """

    kind: Literal["sample"]
    inspected: Words
    """Column with the number inspected."""
    failed: Words
    """Column with the number failed."""
    accept: Words | None = None
    """Column with the acceptance number: rejected when more failed; none: only a share counts."""
    aql: Percentage | None = None
    """Acceptable quality level: for information, nothing is computed from it."""
    parts: Parts | None = None
    """Judged per part; none: as a whole."""
    gives: Literal["share_passed", "share_accepted", "accepted"] = "share_passed"
    """Passed units in per cent, accepted parts in per cent, or accepted or not."""


class Level(_OfRows):
    """Ordinal levels, such as A+ above A above B."""

    kind: Literal["level"]
    column: Words | None = None
    """Column of the level; none: `level`."""
    order: tuple[Words, ...]
    """The levels, from low to high."""
    wanted: Border
    """The level agreed, such as `at least B`."""
    worst_per: Words | None = None
    """Column of the place whose worst level counts."""
    gives: Literal["share", "levels_short"] = "share"
    """Share of places that reach it, or the number of levels they fall short together."""


class Deadline(_OfRows):
    """Deliveries against a date: how many were in time, and how many days late.

    Two moments are held against each other to the second, anything else by the day. What was not
    delivered counts as late through the last day of the period; what is due after it does not
    count.
    """

    kind: Literal["deadline"]
    due: Words
    """Column of the date due."""
    delivered: Words
    """Column of the date delivered."""
    complete: Words | None = None
    """Column that says whether the delivery was complete."""


Measure = Annotated[
    Share
    | Mean
    | Median
    | Percentile
    | Count
    | Sum
    | Rate
    | Ratio
    | Rating
    | Sample
    | Level
    | Deadline,
    Discriminator("kind"),
]
