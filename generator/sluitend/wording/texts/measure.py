"""How rows become a number."""

from dataclasses import dataclass
from typing import TypedDict


class Ratings(TypedDict):
    """Outcomes of a survey: `{column}`, `{boxes}`."""

    nps: str
    top_box: str
    mean: str


class SampleGives(TypedDict):
    """What a sample gives: `{inspected}`, `{failed}`."""

    share_passed: str
    share_accepted: str
    accepted: str


class LevelGives(TypedDict):
    """What ordinal levels give: `{places}`."""

    share: str
    levels_short: str


class Clocks(TypedDict):
    """Clocks that need no service hours."""

    calendar_days: str
    working_days: str
    round_the_clock: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureTexts:
    """What is said of measures."""

    all_rows: str
    """`{set}`."""
    some_rows: str
    """`{set}`, `{condition}`."""
    is_: str
    """`{column}`, `{value}`."""
    is_not: str
    """`{column}`, `{value}`."""
    border: str
    """`{column}`, `{border}`."""
    within: str
    """`{to}`, `{at_most}`, `{from_}`, `{clock}`."""
    limit: str
    """`{at_most}`, `{clock}`."""
    clock: Clocks
    service_clock: str
    """`{clock}`."""
    not_after: str
    """`{column}`, `{other}`."""
    all_of: str
    """Joins conditions that must all hold, within a choice: `{conditions}`."""
    any_of: str
    """Stands between conditions of which one must hold."""
    share: str
    """`{condition}`."""
    mean: str
    """`{column}`."""
    weighted: str
    """`{column}`, `{weight}`."""
    times: str
    """Which time of a row counts: `{elapsed}`."""
    those_times: str
    elapsed: str
    """`{from_}`, `{to}`, `{clock}`."""
    mean_of_parts: str
    """`{column}`, `{part}`."""
    part_weight: str
    """`{part}`, `{weight}`."""
    part_weights: str
    """`{weights}`."""
    aql: str
    """`{aql}`."""
    part_aql: str
    """`{part}`, `{aql}`."""
    median: str
    """`{column}`."""
    shortest: str
    """A percentile of times: `{rank}`."""
    percentile: str
    """`{column}`, `{rank}`."""
    count: str
    count_if: str
    """`{condition}`."""
    sum: str
    """`{column}`."""
    sum_of: str
    """`{column}`."""
    count_of: str
    where: str
    """`{aggregate}`, `{condition}`."""
    in_set: str
    """`{aggregate}`, `{set}`."""
    rate: str
    """`{top}`, `{bottom}`, `{per}`."""
    ratio: str
    """`{top}`, `{bottom}`."""
    deviation: str
    """`{top}`, `{bottom}`."""
    answer: str
    level: str
    """Columns where none is named."""
    rating: Ratings
    sample: SampleGives
    rejected: str
    """`{failed}`, `{accept}`."""
    rejected_part: str
    """`{part}`, `{failed}`, `{accept}`."""
    all_parts: str
    total_passes: str
    empty_part: str
    order: str
    """`{column}`, `{order}`."""
    wanted: str
    """`{border}`."""
    worst_per: str
    """`{place}`."""
    gives: LevelGives
    observations: str
    places: str
    deadline: str
    """`{due}`, `{delivered}`."""
    deadline_complete: str
    """`{due}`, `{delivered}`, `{complete}`."""
    late: str
    """`{due}`."""
