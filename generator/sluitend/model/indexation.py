"""How prices follow published index series."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from sluitend.model.frozen import Frozen
from sluitend.model.scalars import Duration, Id, Percentage, Whole, Words, YesNo
from sluitend.model.text import Text
from sluitend.model.times import Day, Reference, YearMonth
from sluitend.model.union import by_key
from sluitend.quantity import Quantity
from sluitend.rounding import Mode


class SeriesMeta(Frozen):
    """A published series (`indices/<id>.yaml`); its figures stand in `indices/<id>.csv`.

    Columns: `period` (2026-07, 2026-Q3, 2026-H1 or 2026), figures (`index`, and any others),
    `status` (`definitive`, `provisional`, `unknown`), `published` (a day) and `source`. A revision
    is a row of its own.
    """

    id: Id
    """Short id, such as `cpi-nl-2025`; the base year belongs to the name."""
    title: Text
    """Name as in documents, base year included."""
    base: Words | None = None
    """Base year: `2015=100`; a figure of one base is never divided by one of another."""
    publisher: Text
    """Who publishes it."""
    source: Text
    """Table and state it was taken from."""
    licence: Words
    """Under what licence the figures may be kept here."""
    published_after: Duration | None = None
    """How long after the end of a month its figure is there; none said: one month."""
    fictitious: YesNo = False
    """Made up for a demonstration."""


class Link(Frozen):
    """How a series that stopped goes on in its successor (the statistics office's link method)."""

    series: Id
    """The old series."""
    month: YearMonth
    """The month for which both have a definitive figure."""
    decimals: Whole | None = None
    """Decimals the linked figure is rounded to, half up; none: unrounded."""


class SeriesPart(Frozen):
    """A share of the price that follows a series."""

    series: Id
    """The series."""
    share: Percentage = Quantity(Decimal(100), "%")
    """Its share in the price; none said: the whole."""
    column: Words | None = None
    """Column of the series' file; none: `index`, and `jaarmutatie_pct` for `published_rate`."""
    vintage: Literal["latest", "on_indexation_date"] = "latest"
    """`on_indexation_date`: the series as it was valid on the day of indexation."""
    average: Duration | None = None
    """Moving average over so many months up to the reference month; none: the month itself."""
    link: Link | None = None
    """How figures of before a change of base are reached."""
    figure_used: Literal["index", "published_rate"] = "index"
    """`index`: the quotient of the figures; `published_rate`: the rounded rate as published."""


class FixedPart(Frozen):
    """A share of the price that rises by a fixed percentage."""

    fixed: Percentage
    """The rise each time."""
    share: Percentage
    """Its share in the price."""


class SumOfSeriesPart(Frozen):
    """A share that follows the sum of several series, added month by month."""

    sum_of: tuple[Id, ...]
    """The series."""
    share: Percentage
    """Its share in the price."""
    column: Words | None = None
    """Column of the series' files; none: `index`."""


BasketPart = Annotated[
    SeriesPart | FixedPart | SumOfSeriesPart, by_key("series", "fixed", "sum_of")
]


class IndexationCap(Frozen):
    """How far the price may rise or fall at one time."""

    rise: Percentage | None = None
    """Highest rise each time."""
    fall: Percentage | None = None
    """Deepest fall each time."""
    excess: Literal["lost", "carried_over"] = "lost"
    """What becomes of what the cap cut off."""


class Announcement(Frozen):
    """When an indexation must have been announced."""

    before: Duration
    """How long before its date."""
    late: Literal["next_month", "lapses"]
    """What happens when it is late: it starts later, or it lapses."""
    by: Literal["supplier", "client"] = "supplier"
    """Who announces it."""


class IndexRounding(Frozen):
    """Where the sum is rounded; what is not named is not rounded."""

    component: Whole | None = None
    """Decimals of each component's rise in per cent."""
    part: Whole | None = None
    """Decimals of each weighted part in per cent."""
    factor: Whole | None = None
    """Decimals of the factor."""
    price: Literal["cents"] | None = "cents"
    """`cents`: the price after indexation is rounded to cents."""
    mode: Mode = "half_up"
    """How ties and rests go; `half_up`: away from zero."""


class Indexation(Frozen):
    """Yearly revision of the price by published indices."""

    basket: tuple[BasketPart, ...]
    """The parts; their shares add up to 100 %."""
    base_month: YearMonth | None = None
    """The month whose price level the amounts in the contract have."""
    first: Day | None = None
    """First day on which the price may change."""
    every: Duration | None = None
    """How long between two indexations; twelve months at least."""
    reference: Reference | None = None
    """The month whose figure counts: `July before` the date of indexation."""
    figure: Literal["definitive", "first_published"] = "definitive"
    """Which figure counts."""
    cap: IndexationCap | None = None
    """How far the price may move at one time."""
    fall: Literal["followed", "not_below_zero"] = "followed"
    """Whether the price follows a falling index."""
    announce: Announcement | None = None
    """When and by whom it is announced."""
    chain: Literal["previous_price", "base_price"] = "previous_price"
    """What the factor multiplies: the price of before, or the price of the base month."""
    round: IndexRounding = Field(default_factory=IndexRounding)
    """Where the sum is rounded."""
    charges: tuple[Id, ...] = ()
    """The charges it applies to; none named: all."""
