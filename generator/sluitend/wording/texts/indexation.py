"""How prices follow published index series."""

from dataclasses import dataclass
from typing import TypedDict


class Figures(TypedDict):
    """Which figure counts."""

    definitive: str
    first_published: str


class Falls(TypedDict):
    """Whether the price follows a falling index."""

    followed: str
    not_below_zero: str


class Excesses(TypedDict):
    """What becomes of what a cap cut off."""

    lost: str
    carried_over: str


class Lates(TypedDict):
    """What a late announcement means."""

    next_month: str
    lapses: str


class Chains(TypedDict):
    """What the factor multiplies."""

    previous_price: str
    base_price: str


class FiguresUsed(TypedDict):
    """Quotient of the figures, or the rate as published."""

    index: str
    published_rate: str


class Vintages(TypedDict):
    """Which state of the series counts."""

    latest: str
    on_indexation_date: str


class BySide(TypedDict):
    """A party as the subject of a sentence."""

    client: str
    supplier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexationTexts:
    """What is said of indexation."""

    side: BySide
    all_charges: str
    some_charges: str
    """`{charges}`."""
    first_and_every: str
    """`{side}`, `{charges}`, `{first}`, `{every}`."""
    first: str
    """`{side}`, `{charges}`, `{first}`."""
    every: str
    """`{side}`, `{charges}`, `{every}`."""
    whenever: str
    """`{side}`, `{charges}`."""
    basket: str
    """`{parts}`."""
    series: str
    """`{share}`, `{series}`."""
    whole_series: str
    """`{series}`."""
    fixed: str
    """`{share}`, `{rise}`."""
    sum_of: str
    """`{share}`, `{series}`."""
    column: str
    """`{series}`, `{column}`."""
    base_month: str
    """`{month}`."""
    reference: str
    """`{month}`."""
    figure: Figures
    vintage: Vintages
    """`{series}`."""
    average: str
    """`{series}`, `{length}`."""
    link: str
    """`{series}`, `{old}`, `{month}`, `{rounded}`."""
    linked_rounded: str
    """`{decimals}`."""
    linked_exact: str
    figure_used: FiguresUsed
    """`{series}`."""
    chain: Chains
    rise: str
    """`{rate}`."""
    no_rise: str
    decline: str
    """`{rate}`."""
    excess: Excesses
    fall: Falls
    announce: str
    """`{side}`, `{before}`."""
    late: Lates
    component: str
    part: str
    factor: str
    rounded: str
    """`{what}`: things with their decimals, `{decimals}` each."""
    cents: str
    exact: str
