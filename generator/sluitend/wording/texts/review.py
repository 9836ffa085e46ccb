"""The quarterly review: what both parties read of a quarter."""

from dataclasses import dataclass
from typing import TypedDict

from sluitend.wording.texts.health import OneOrMore


class ReviewSections(TypedDict):
    """Headings of the parts."""

    well: str
    attention: str
    short: str
    results: str
    score: str
    consequences: str
    settlement: str
    points: str
    sources: str
    plans: str
    actions: str
    objections: str
    suggestions: str
    minutes: str
    evaluation: str


class Statuses(TypedDict):
    """How far the results of a quarter are."""

    unrecorded: str
    provisional: str
    final: str
    settled: str


class Standings(TypedDict):
    """What became of a sum."""

    due: str
    open: str
    waived: str
    converted: str


class Endings(TypedDict):
    """How an objection ended."""

    upheld: str
    refused: str


class PlanEvents(TypedDict):
    """What became of an improvement plan."""

    not_delivered: str
    without_effect: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewTexts:
    """All of one language."""

    file: str
    """Name of the file: `{period}`."""
    title: str
    subject: str
    lead: str
    """`{title}`, `{quarter}`, `{client}`, `{supplier}`."""
    followed: str
    """What a reader can do with it."""
    section: ReviewSections
    # in short
    score_before: str
    """`{score}`, `{before}`."""
    measured_weight: str
    moves: str
    nothing: str
    """In place of an amount."""
    waits: str
    status: str
    statuses: Statuses
    sent: str
    """`{status}`, `{date}`."""
    objection_until: str
    """`{status}`, `{sent}`, `{until}`."""
    terms: str
    """`{version}`, `{hash}`."""
    terms_label: str
    measurements_label: str
    # what went well
    all_met: OneOrMore
    """`{count}`."""
    some_met: str
    """`{met}`, `{of}`."""
    aims: str
    """`{levels}`."""
    recovered: str
    """`{levels}`."""
    risen: str
    """`{before}`, `{now}`."""
    gates_met: str
    client_met: str
    """`{levels}`."""
    done: OneOrMore
    """`{count}`."""
    earned: str
    """`{consequences}`, `{amount}`."""
    none_met: str
    nothing_measured: str
    # what asks attention
    missed: str
    """`{level}`, `{value}`, `{norm}`."""
    absent: str
    """`{level}`, `{why}`."""
    fallen: str
    """`{before}`, `{now}`."""
    in_run_in: str
    """`{levels}`."""
    unread: OneOrMore
    """`{level}`, `{count}`."""
    last_price: str
    """`{charge}`."""
    undecided: str
    """`{consequences}`."""
    open_objections: str
    """`{levels}`."""
    late: OneOrMore
    """`{count}`."""
    no_attention: str
    # results
    results_lead: str
    """`{quarter}`."""
    met: str
    """Head of a column: met or missed."""
    not_due: str
    """`{levels}`."""
    # consequences and settlement
    consequences_lead: str
    no_consequences: str
    arises: str
    """`{date}`, `{rights}`."""
    by_terms: str
    """Head: what the terms give."""
    decision: str
    amount_moves: str
    standings: Standings
    decided: str
    """`{outcome}`, `{person}`, `{date}`, `{reason}`."""
    by_itself: str
    """Earned: no decision is needed."""
    to_decide: str
    settlement_lead: str
    nothing_to_settle: str
    waiting_total: str
    points_lead: str
    # sources
    sources_lead: str
    how: str
    measures: str
    method: str
    by_period: str
    file_label: str
    remark: str
    file_rows: OneOrMore
    """`{name}`, `{count}`, `{hash}`, `{date}`."""
    file_unread: OneOrMore
    """`{count}`."""
    no_file: str
    observations: OneOrMore
    """`{count}`."""
    excluded: str
    """A sentence part: `{reason}`, `{person}`, `{evidence}`."""
    period_said: str
    """`{period}`, `{said}`."""
    # plans, actions, objections
    no_plans: str
    plan: str
    since: str
    because: str
    deadline: str
    known: str
    plan_due: str
    """`{length}`."""
    effect: str
    """`{length}`."""
    plan_events: PlanEvents
    happened: str
    """`{what}`, `{date}`."""
    no_actions: str
    action: str
    who: str
    due: str
    is_late: str
    """`{date}`."""
    no_objections: str
    objection: str
    by: str
    """`{side}`, `{date}`."""
    endings: Endings
    ended: str
    """`{outcome}`, `{date}`, `{because}`."""
    is_open: str
    corrected: str
    """`{person}`, `{date}`, `{reason}`, `{was}`."""
    was: str
    """`{on}`, `{was}`."""
    # forms
    date_and_place: str
    present: str
    agenda_item: str
    discussed: str
    decided_head: str
    free_agenda: tuple[str, ...]
    """Agenda where none is agreed."""
    decisions: str
    new_actions: str
    evaluation_lead: str
    topic: str
    explained: str
    topics: tuple[str, ...]
    """Where no evaluation was held yet."""
    will_do: str
