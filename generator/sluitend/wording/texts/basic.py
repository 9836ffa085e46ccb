"""The small words: borders, units, periods, days, and what joins them."""

from dataclasses import dataclass
from typing import TypedDict

Borders = TypedDict(
    "Borders", {"at least": str, "above": str, "at most": str, "below": str}, total=True
)

OneOrMore = tuple[str, str]
"""A word for one, and for any other number."""

Units = TypedDict(
    "Units",
    {
        "percentage points": OneOrMore,
        "days": OneOrMore,
        "working days": OneOrMore,
        "hours": OneOrMore,
        "working hours": OneOrMore,
        "minutes": OneOrMore,
        "seconds": OneOrMore,
        "weeks": OneOrMore,
        "months": OneOrMore,
        "quarters": OneOrMore,
        "years": OneOrMore,
        "points": OneOrMore,
        "pieces": OneOrMore,
        "units": OneOrMore,
        "visits": OneOrMore,
        "failures": OneOrMore,
        "complaints": OneOrMore,
        "grams": OneOrMore,
        "levels": OneOrMore,
        "persons": OneOrMore,
        "kilograms": OneOrMore,
        "cups": OneOrMore,
        "guests": OneOrMore,
        "rounds": OneOrMore,
        "m2": OneOrMore,
        "m3": OneOrMore,
        "score": OneOrMore,
    },
)


class Spans(TypedDict):
    """Periods in which is measured, paid or reckoned."""

    once: str
    hour: str
    week: str
    month: str
    quarter: str
    half_year: str
    year: str
    contract_year: str
    term: str


class Periods(TypedDict):
    """A period with its number and year: `{ordinal}`, `{year}`."""

    quarter: str
    half_year: str


class Modes(TypedDict):
    """How a rest is rounded."""

    half_up: str
    half_even: str
    half_down: str
    up: str
    down: str
    ceiling: str
    floor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Basics:
    """The small words of one language."""

    border: Borders
    """A border around `{value}`."""
    unit: Units
    """Units after a number."""
    level: str
    """A border's level: `niveau {level}`."""
    money: str
    """An amount: `{symbol}`, `{number}`."""
    money_below_zero: str
    """The same with its sign: `{symbol}`, `{number}`."""
    percent: str
    """A percentage: `{number}`."""
    span: Spans
    """A period by its bare name, as after *per*."""
    the_span: Spans
    """A period with its article."""
    calendar_year: str
    """A year where it must not be taken for a contract's."""
    each_span: Spans
    """A period with *each*."""
    every: Spans
    """How often, in two words: *elke maand*."""
    to_decimals: tuple[str, str, str]
    """So many decimals: none, one, several (`{count}`)."""
    rounding: str
    """`{decimals}`, `{mode}`."""
    mode: Modes
    no_rounding: str
    period: Periods
    """A numbered period of a year."""
    ordinal: tuple[str, ...]
    """First, second… twelfth."""
    cardinal: tuple[str, ...]
    """Zero, one… twelve."""
    times: tuple[str, ...]
    """Never, once, twice… as far as the language has a word."""
    n_times: str
    """Beyond that: `{number}`."""
    each_of: tuple[str, str]
    """*elk* as the unit's gender has it: with one unit, with several: `{unit}`, `{quantity}`."""
    neuter: frozenset[str]
    """Units whose singular takes the other word for *each*."""
    each_neuter: str
    each_whole_of: tuple[str, str]
    """`{unit}`, `{quantity}`: each one that is whole."""
    each_whole_neuter: str
    """That other word, around `{unit}`."""
    and_: str
    """Joins the last two of a list."""
    or_: str
    """Joins the last two of a choice."""
    lacking: str
    """Stands for a text that lacks this language."""
    yes: str
    no: str
    none: str
    """Nothing agreed."""
    capital_references: bool
    """Whether a reference keeps its capital within a sentence: `Article 7`."""
    quoted: str
    """A title within a sentence: `{title}`."""
    weekdays: tuple[str, str, str, str, str, str, str]
    """From Monday."""
    through: str
    """A range, ends included: `{first}`, `{last}`."""
    time: str
    """A time of day: `{time}` as `{hours}` and `{minutes}`."""
    between: str
    """From one time to another: `{first}`, `{last}`, bare."""
    clock: str
    """A bare time: `{hours}`, `{minutes}`."""
    date: str
    """Pattern of a full date."""
