"""What sums due on breach have in common: base, cap, how they stand beside the law."""

from dataclasses import dataclass
from typing import TypedDict


class Sums(TypedDict):
    """What a sum is called, article included."""

    bonus_malus: str
    penalty: str
    service_credit: str
    service_points: str


class YesOrNo(TypedDict):
    """A text for yes and one for no: `{sum}`."""

    yes: str
    no: str


class Defaults(TypedDict):
    """Whether a notice of default is needed: `{sum}`."""

    needed: str
    not_needed: str


class Excess(TypedDict):
    """What becomes of what a cap cut off."""

    lost: str
    carried_over: str


class Values(TypedDict):
    """Values that observations give, as the base of a percentage."""

    order: str
    invoice: str
    delivery: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SumTexts:
    """What is said of every sum due on breach."""

    sum: Sums
    under: str
    """`{sum}`, `{consequence}`: the title of what makes it due."""
    damages: YesOrNo
    performance: YesOrNo
    attributable: YesOrNo
    default: Defaults
    moderation: str
    """`{sum}`."""
    charge: str
    """`{charge}`."""
    charges: str
    """`{charges}`."""
    all_charges: str
    value: Values
    other_value: str
    """`{value}`."""
    over: str
    """`{base}`, `{span}`."""
    of: str
    """`{rate}`, `{base}`."""
    malus: str
    """`{most}`."""
    bonus: str
    """`{most}`."""
    per_cap: str
    """`{span}`, `{most}`."""
    each_time: str
    """`{most}`."""
    excess: Excess
    """`{cap}`."""
    cap: str
    """`{cap}`."""
    no_cap: str
    shared: str
    """`{consequences}`, `{most}`, `{span}`."""
    replaces: str
    """`{consequences}`."""
    measured_weight: str
    """`{weight}`."""
    rounded: str
    """`{rounding}`, `{what}`."""
    the_score: str
    the_value: str
    """`{level}`."""
    note: str
    """`{note}`."""
