"""What the agreement and its annexes say beside what other texts already word."""

from dataclasses import dataclass
from typing import TypedDict


class Forms(TypedDict):
    """Kinds of agreement, as on the title page."""

    service_agreement: str
    framework: str
    call_off: str


Signs = TypedDict("Signs", {"at least": str, "above": str, "at most": str, "below": str})


class Unmeasured(TypedDict):
    """What becomes of the weight of a KPI that does not count."""

    renormalise: str
    full_score: str


class MeetingLevels(TypedDict):
    """Levels of consultation."""

    operational: str
    tactical: str
    strategic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementTexts:
    """What is said in the agreement itself."""

    form: Forms
    # --- the document itself ---
    file: str
    """The file's name, without its ending."""
    terms: str
    """What the attached file holds."""
    bound_page: str
    """`{title}`, `{page}`, `{pages}`: a page of another document, for who does not see it."""
    bound_file: str
    """`{label}`, `{title}`: what an attached file is."""
    draft: str
    """Status before everything is settled."""
    for_signature: str
    """Status once nothing stands in the way."""
    signed: str
    """Status afterwards."""
    fictitious: str
    """In the footer."""
    # --- a rendering: the text in a language that does not prevail ---
    rendering: str
    """What it is called in the footer."""
    for_information: str
    """Status of a rendering of what is no draft any more."""
    prevailing: str
    """Label of the language that prevails."""
    prevails: str
    """What stands beside that label: `{language}`."""
    not_signed: str
    """In place of the signature block: `{language}`."""
    number: str
    """Head of a column of numbers."""
    # --- parties and considerations ---
    seat: str
    """`{seat}`."""
    address: str
    """`{address}`."""
    registered_under: str
    """`{number}`."""
    represented: str
    """`{by}`."""
    hereafter: str
    """Before the party's role."""
    first_party: str
    """After the first party."""
    last_party: str
    """After the last one."""
    considering: str
    """Heading above the considerations."""
    agree: str
    """Before the first article."""
    # --- signatures ---
    signed_on_paper: str
    """`{copies}`: a number in words."""
    signed_electronically: str
    """How it is signed; `{copies}` may be left unsaid."""
    registered: str
    """`{number}`, short."""
    duly_represented: str
    """Before the signatory's name."""
    # --- annex: service levels ---
    levels_lead: str
    """Above the facts of each service level."""
    usual: str
    """Heading above what holds for all of them."""
    usual_lead: str
    """Above what holds unless a service level says otherwise."""
    usual_in_quarter: str
    """`{said}`: how shorter periods become the quarter's value."""
    not_rounded: str
    """The value stays exact."""
    any_number: str
    """No fewest number of observations."""
    nothing_or_missing: str
    """Nothing to measure and figures lacking, where both mean that it does not count."""
    little: str
    """Label of what applies where little is known."""
    sign: Signs
    """A border with a sign: `{value}`."""
    signs: str
    """What the signs mean."""
    rest: str
    """The last band, in a cell."""
    weight_percent: str
    """Head of the column of weights."""
    no_weight: str
    """Head of the column of service levels without a weight."""
    tunable_target: str
    """`{range}`."""
    tunable_weight: str
    """`{range}`."""
    tunable_within: str
    """The norm, as far as stands with each service level."""
    tunable_limits: str
    """Label of how far the norm may move."""
    tunable_of_scored: str
    """`{said}`."""
    tunable_of_others: str
    """`{said}`."""
    tunable_only: str
    """Unlike most: `{what}`."""
    tunable_nothing: str
    """Nothing may be fine-tuned."""
    tunable_bands: str
    """The bands may move along."""
    tunable_measurement: str
    """Source, sample and frequency."""
    tunable_definition: str
    """The wording."""
    range_from_to: str
    """`{first}`, `{last}`."""
    range_by: str
    """`{by}`."""
    # --- annex: measurement plan ---
    plan_lead: str
    """Above the table."""
    plan_usual: str
    """`{said}`: what holds unless the table says otherwise."""
    plan_who: str
    """Head of a column."""
    plan_checks: str
    """Head of a column."""
    labelled: str
    """`{label}`, `{said}`: a part of a cell."""
    objection: str
    """`{length}`."""
    # --- annex: consequences; the order of section 2.3 of the design ---
    order_lead: str
    """Above the steps."""
    step_observations: str
    """Observations."""
    step_value: str
    """Value, rounding, band."""
    step_counting: str
    """What counts: `{run_in}`, the next one or nothing."""
    counting_run_in: str
    """What the settling-in period does."""
    step_objection: str
    """`{length}`."""
    step_gates: str
    """Gates."""
    step_score: str
    """The quarter's score."""
    unmeasured: Unmeasured
    """What becomes of the weight of a KPI that does not count."""
    score_rounded: str
    """`{rounding}`."""
    step_consequences: str
    """Each in order."""
    step_decision: str
    """The decision."""
    step_settlement: str
    """Settlement."""
    consequences_lead: str
    """Above the consequences."""
    beside_the_law: str
    """`{sum}`, `{article}`: where an article says it."""
    rows_read: str
    """Under a table of rows."""
    # --- annex: financial schedule ---
    prices: str
    """`{vat}`."""
    fee_model: str
    """`{model}`."""
    price_level: str
    """`{month}`."""
    price_per: str
    """Head of a column."""
    price_euro: str
    """Head of a column."""
    statutory_vat: str
    """VAT where the charge names no rate."""
    totals: str
    """Heading."""
    euro_a_year: str
    """Head of a column."""
    total_fixed: str
    """Total of what is fixed."""
    total_expected: str
    """Total with what is expected."""
    totals_note: str
    """Under the totals."""
    invoiced_under: str
    """`{article}`: where an article says it."""
    payment: str
    """Heading."""
    # --- annex: governance ---
    role_at: str
    """`{party}`."""
    person: str
    """Head of a column."""
    reachable: str
    """Head of a column."""
    unfilled: str
    """A role without a person."""
    deputy: str
    """`{name}`."""
    role_name: str
    """Head of a column."""
    mandates: str
    """Heading."""
    limit_euro: str
    """Head of a column."""
    meeting_level: MeetingLevels
    """Level of consultation."""
    chairs: str
    """`{role}`."""
    within: str
    """`{length}`."""
    evaluation: str
    """`{every}`."""
    raci: str
    """Under the table."""
    # --- annexes: evidence, tender, change register ---
    asked: str
    """Head of a column."""
    event_euro: str
    """Head of a column."""
    year_euro: str
    """Head of a column."""
    register: str
    """Head of a column."""
    share_percent: str
    """Head of a column."""
    blocked_percent: str
    """Share of its invoice that goes to the blocked account."""
    tender: str
    """Heading."""
    procedure: str
    """Label."""
    tender_reference: str
    """Label."""
    award: str
    """Label."""
    decision: str
    """Label."""
    notes: str
    """Heading."""
    notes_lead: str
    """Above the notes."""
    promises_lead: str
    """Above the promises."""
    found_in: str
    """Head of a column."""
    particular: str
    """A promise that became a value of an article."""
    dropped: str
    """`{why}`."""
    no_changes: str
    """An empty register."""
    change_agreed: str
    """Status of a change."""
    change_signed: str
    """`{date}`."""
    change_from_to: str
    """`{what}`, `{was}`, `{to}`."""
    change_to: str
    """`{what}`, `{to}`."""
    change_added: str
    """`{what}`."""
    change_removed: str
    """`{what}`."""
    change_renamed: str
    """`{what}`, `{to}`."""
    # --- processings of personal data ---
    processings_lead: str
    measures: str
    measures_lead: str
    purpose: str
    personal_data: str
    data_subjects: str
    kept: str
    sub_processors: str
    sub_processors_lead: str
    no_sub_processors: str
    sub_processor: str
    processed_in: str
