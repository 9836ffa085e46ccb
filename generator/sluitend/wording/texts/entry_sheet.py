"""The sheet in which somebody types what exists on paper alone."""

from dataclasses import dataclass
from typing import TypedDict


class Kinds(TypedDict):
    """What goes into a cell, by the type of its column."""

    text: str
    level: str
    number: str
    percentage: str
    fraction: str
    percent: str
    date: str
    moment: str
    time: str
    duration: str
    yes_no: str
    """`{yes}`, `{no}`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntrySheetTexts:
    """What the sheet and its explanation say."""

    explanation: str
    """Name of the second sheet."""
    title: str
    """`{title}`."""
    contract: str
    """`{contract}`."""
    how: str
    file: str
    """`{file}`."""
    row_each: str
    """`{column}`."""
    column: str
    fill_in: str
    nothing: str
    """Head of what to do where there is nothing to fill in."""
    empty: str
    """`{words}`."""
    may_be_empty: str
    always: str
    person: str
    """`{says}`."""
    kinds: Kinds
    wrong: str
    """Title of the warning on a value that does not fit."""
    yes: str
    no: str
