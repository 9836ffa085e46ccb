"""The term: how long, how it goes on, how it is ended by notice."""

from dataclasses import dataclass
from typing import TypedDict


class Renewals(TypedDict):
    """`{how}`, `{announced}`."""

    by_notice: str
    automatic: str


class NoticeOf(TypedDict):
    """One text a side."""

    client: str
    supplier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermTexts:
    """What is said of the term."""

    indefinite: str
    runs: str
    """`{starts}`, `{ends}`, `{length}`."""
    runs_on: str
    """Without an end: `{starts}`."""
    once: str
    """One renewal: `{length}`."""
    more: str
    """Several: `{times}`, `{length}`."""
    renewal: Renewals
    announced: str
    """How an option is taken: `{before}`."""
    announced_any: str
    """The same without a term."""
    no_renewal: str
    latest_end: str
    """`{date}`."""
    options_taken: str
    """`{times}`, `{ends}`."""
    notice: NoticeOf
    """`{length}`."""
    no_notice: NoticeOf
    last_day: NoticeOf
    """`{ends}`, `{day}`."""
    run_in: str
    """`{length}`, `{day}`."""
    no_run_in: str
    implementation: str
    """`{date}`."""
