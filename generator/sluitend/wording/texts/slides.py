"""What slides say beside what a briefing says: titles, and what their notes begin with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideTexts:
    """What is said on slides and in their notes."""

    file: str
    """Names of the files: `{reader}`."""
    title: str
    """Titles of the files: `{reader}`."""
    part: str
    """A slide of several under one title: `{title}`, `{nth}`, `{count}`."""
    hand_out: str
    """To whoever explains, at the opening: `{handout}`."""
    all_in_handout: str
    """Where the rest of the words stand."""
    weights: str
    """Title of the chart of weights."""
    weights_alt: str
    """The chart in words: `{bars}`."""
    bar: str
    """A bar within that: `{label}`, `{value}`."""
    counts: str
    """`{said}`: what counts."""
    counts_not: str
    """`{said}`: what does not."""
    own_mandate: str
    """Title of what the reader may decide."""
    up_to: str
    """`{amount}`."""
    begins_to_count: str
    """Title of what is not counted yet."""
    question: str
    """Title of a question: `{nth}`, `{count}`."""
    answer: str
    """`{answer}`."""
    wait: str
    """To whoever explains, with the first question."""
    closing: str
    """Title of the last slide."""
    sign: str
    """What the last slide asks."""
