"""What briefings say, in plain words, and the sheet on which attendance is signed."""

from dataclasses import dataclass
from typing import TypedDict


class ByReader(TypedDict):
    """One text a reader."""

    site_manager: str
    area_manager: str
    contract_manager: str
    building_manager: str
    help_desk: str
    users: str


class Sections(TypedDict):
    """Headings of the parts."""

    about: str
    quality: str
    gates: str
    needed: str
    owed: str
    reports: str
    outcomes: str
    daily: str
    rhythm: str
    mandates: str
    days: str
    steps: str
    first_days: str
    changes: str
    deviations: str
    expected: str
    reporting: str
    questions: str


class Sides(TypedDict):
    """Who does something."""

    client: str
    supplier: str
    joint: str


class Forces(TypedDict):
    """What gives a change force."""

    signed_addendum: str
    written_agreement: str


class Effective(TypedDict):
    """Earliest first day of a change."""

    next_quarter: str
    next_month: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingTexts:
    """What is said in briefings."""

    # --- the documents ---
    reader: ByReader
    """What readers are called, where the contract has no word of its own."""
    file: str
    """Names of the files: `{reader}`."""
    title: str
    """Titles: `{reader}`."""
    subject: str
    """What the document is."""
    lead: str
    """`{title}`, `{version}`."""
    lead_to_users: str
    """The same for users of a building."""
    section: Sections
    """Headings of the parts."""
    # --- what it is about ---
    about: str
    """`{supplier}`, `{client}`, `{sites}`."""
    you: ByReader
    """What the reader has to do with it."""
    report_to: str
    """Where users report: `{desk}`, `{ways}`."""
    by_phone: str
    """`{phone}`."""
    by_email: str
    """`{email}`."""
    # --- what is measured ---
    quality: str
    """`{count}`: a number in words, two at least."""
    quality_of_one: str
    gates: str
    """Above what must be right always."""
    we_measure: str
    """Head of a column."""
    counts: str
    """Head of a column."""
    counts_not: str
    """Head of a column."""
    good: str
    """Head of a column."""
    weighs: str
    """`{weight}`."""
    none_at_all: str
    """A norm of zero."""
    measured_every: str
    """`{every}`."""
    recorded: str
    """What the reader's side records and delivers itself."""
    missing: str
    """What is not delivered."""
    needed: str
    """Above what the client's people do."""
    you_do: str
    """Head of a column."""
    owed: str
    """Above the client's duties."""
    # --- what happens ---
    bonus_malus: str
    """Score and money."""
    base: str
    """`{base}`."""
    at_most: str
    """`{cap}`."""
    outcomes: str
    """Above the table."""
    what: str
    """Head of a column."""
    when: str
    """Head of a column."""
    then: str
    """Head of a column."""
    penalty: str
    """`{sum}`."""
    credit: str
    """`{sum}`."""
    plan: str
    """`{due}`."""
    step_in: str
    """What a step-in is."""
    rescission: str
    """What a rescission is."""
    notice: str
    """`{length}`."""
    # --- when ---
    meeting_with: str
    """`{meeting}`, `{who}`."""
    figures: str
    """`{term}`, `{levels}`."""
    every_day: str
    """How often: on any day."""
    at_once: str
    """How often: whenever it happens."""
    keep_up: str
    """`{source}`."""
    in_order: str
    """`{levels}`."""
    day: str
    """Head of a column."""
    who: str
    """Head of a column."""
    starts: str
    """A day."""
    run_in_ends: str
    """A day."""
    announce: str
    """A day."""
    client_notice: str
    """A day."""
    supplier_notice: str
    """A day."""
    ends: str
    """A day."""
    first_indexation: str
    """A day."""
    expires: str
    """`{what}`."""
    run_in: str
    """`{day}`."""
    side: Sides
    """Who does it."""
    answer_within: str
    """Head of a column."""
    yourself: str
    """The reader's own role: `{role}`."""
    # --- changes ---
    takes_force: Forces
    """What gives a change force."""
    effective: Effective
    """From when."""
    pace: str
    """`{count}`."""
    parallel: str
    """A new source or method."""
    # --- deviations from the library's articles ---
    deviations: str
    """Above the table."""
    article: str
    """Head of a column."""
    in_place: str
    """Own text where the library has an article."""
    own: str
    """An article the library does not have."""
    # --- questions ---
    questions: str
    """Above the questions."""
    question: str
    """Head of a column."""
    answer: str
    """Head of a column."""
    ask_target: str
    """`{level}`."""
    ask_excluded: str
    """`{level}`."""
    ask_run_in: str
    """About the settling-in period."""
    answer_run_in: str
    """`{day}`."""
    ask_step: str
    """About the next step."""
    answer_step: str
    """`{own}`, `{other}`, `{within}`."""
    ask_plan: str
    """About the improvement plan."""
    ask_gates: str
    """About the gates."""
    ask_cap: str
    """About the cap."""
    ask_objection: str
    """About the objection."""
    answer_objection: str
    """`{length}`."""
    ask_notice: str
    """About notice."""
    ask_needs: str
    """`{level}`."""
    # --- attendance ---
    attendance_file: str
    """Name of the file."""
    attendance: str
    """Title."""
    document: str
    """Label."""
    date_and_place: str
    """Label."""
    trainer: str
    """Label."""
    topics: str
    """Label."""
    spoken: str
    """Label."""
    confirms: str
    """What a signature here means."""
    stands_in: str
    """`{role}`."""
    organisation: str
    """Head of a column."""
    role: str
    """Head of a column."""
    understood: str
    """Head of a column."""
    remarks: str
    """Head of a column."""
    absent: str
    """Heading."""
    catch_up: str
    """Head of a column."""
    kept: str
    """`{length}`."""
