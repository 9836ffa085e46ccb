"""The agreement and its annexes, in English."""

from sluitend.wording.texts.agreement import AgreementTexts

AGREEMENT = AgreementTexts(
    form={
        "service_agreement": "Service agreement",
        "framework": "Framework agreement",
        "call_off": "Call-off contract",
    },
    # the document itself
    file="agreement",
    terms="The terms as printed, as data",
    bound_page="{title}, page {page} of {pages}; its text is in the attached file",
    bound_file="{label}: {title}",
    draft="Draft",
    for_signature="For signature",
    signed="Signed",
    fictitious="fictitious",
    rendering="English rendering",
    for_information="For information",
    prevailing="Prevailing text",
    prevails="{language}. This English rendering is for information and is not signed.",
    not_signed="For information. The Parties sign the {language} text of this agreement, which "
    "prevails; this English rendering is not signed.",
    number="No.",
    # parties and considerations
    seat="having its seat in {seat}",
    address="with its office at {address}",
    registered_under="registered in the trade register under number {number}",
    represented="duly represented by {by}",
    hereafter=", hereinafter: the ",
    first_party="; and",
    last_party=".",
    considering="Background",
    agree="The Parties agree as follows.",
    # signatures
    signed_on_paper="Agreed, drawn up and signed in {copies} originals. Each party initials every "
    "page and receives one signed original.",
    signed_electronically="Agreed and signed electronically by the parties. After the last "
    "signature both parties receive the same signed file.",
    registered="Trade register {number}",
    duly_represented="duly represented by:",
    # annex: service levels
    levels_lead="Target, Aim, score, measuring period and weight are in the table above. What "
    "follows states first what applies to all KPIs, then for each KPI what counts and how the "
    "value is calculated. Names of columns and their values are quoted as they stand in the files "
    "delivered. The Measurement Plan states who measures, and when.",
    usual="For all KPIs",
    usual_lead="The following applies to every KPI, unless that KPI says otherwise.",
    usual_in_quarter="where the measuring period is shorter than a Quarter: {said}",
    not_rounded="the value is not rounded",
    any_number="there is no minimum number of observations",
    nothing_or_missing="if there is nothing to measure, or the figures are missing, the KPI does "
    "not count",
    little="Little or nothing to measure",
    sign={
        "at least": "≥ {value}",
        "above": "> {value}",
        "at most": "≤ {value}",
        "below": "< {value}",
    },
    signs="≥ means at least, ≤ means at most: the border itself is included. Scores are read from "
    "the left; the first that fits applies.",
    rest="otherwise",
    weight_percent="Weight (%)",
    no_weight="Without a weight",
    tunable_target="the Target: {range}",
    tunable_weight="the weight, {range}",
    tunable_within="the Target, within the limits stated with the KPI",
    tunable_limits="Target may move",
    tunable_of_scored="for a KPI that counts in the Score, the following may be fine-tuned: {said}",
    tunable_of_others="for any other KPI, the following may be fine-tuned: {said}",
    tunable_only="only: {what}",
    tunable_nothing="nothing",
    tunable_bands="the bands, along with the Target",
    tunable_measurement="source, sample and frequency, if the cost stays the same",
    tunable_definition="the wording, if the outcome stays the same",
    range_from_to="from {first} to {last}",
    range_by="by at most {by} up or down",
    # annex: measurement plan
    plan_lead="The table states for each KPI how and from which data it is measured, who measures "
    "and verifies, what the outcome is used for and when it is measured again.",
    plan_usual="Unless the table says otherwise: {said}.",
    plan_who="Who measures and verifies",
    plan_checks="Verification and measuring again",
    labelled="{label}: {said}",
    objection="A Party may object to any provisional result within {length} of its receipt.",
    # annex: consequences; the order of section 2.3 of the design
    order_lead="How observations become an amount. The order is fixed: each step uses only the "
    "outcome of the steps before it.",
    step_observations="Observations. The Party that measures under the Measurement Plan delivers "
    "the underlying rows. A row that cannot be read is reported and never silently left out.",
    step_value="Value. For each KPI and measuring period the observations give one value. It is "
    "rounded as stated for the KPI. Only then follow the band, the score from 0 to 10, and whether "
    "the Target is met.",
    step_counting="Counting. {run_in}An exclusion "
    "counts only with its reason, its evidence and the name of the person who approved it. Where "
    "there is nothing to measure, or data are missing, what is stated for the KPI applies; where "
    "they are missing for one measuring period, it applies to the Quarter. A KPI that thus counts "
    "as met gets the highest score; one that counts as missed gets the lowest score, and the least "
    "favourable row of each table.",
    counting_run_in="A measuring period that begins in the Settling-in Period does not count; Gate"
    " Requirements apply from the first day.",
    step_objection="Establishment. A result is provisional until the objection term of {length} "
    "has passed unused or the objection has been decided. Only final results lead to an amount.",
    step_gates="Gate Requirements. A Gate Requirement has no weight: it is met or missed.",
    step_score="Score. The Score is the sum of weight times score of the KPIs that count, divided "
    "by the sum of their weights.",
    unmeasured={
        "renormalise": "The weight of a KPI that does not count is thus divided in proportion over "
        "the others.",
        "full_score": "A KPI that does not count gets the highest score.",
    },
    score_rounded="The Score is rounded {rounding}.",
    step_consequences="Consequences. The consequences are calculated in the order of this annex, "
    "each rounded to cents and then limited to its own cap. What a cap cuts off is stated.",
    step_decision="Decision. The outcome is a proposal. A person with the mandate collects, waives"
    " or converts an amount, with a reason and without giving up other rights.",
    step_settlement="Settlement. What is due for a Quarter is set out in one statement: to whom, "
    "under which article, in both directions.",
    consequences_lead="In the order in which they are calculated.",
    beside_the_law="How {sum} relates to damages, performance and notice of default is stated in "
    "{article}.",
    rows_read="Rows are read from the top; the first that fits applies.",
    # annex: financial schedule
    prices="All prices are {vat}.",
    fee_model="The Fee consists of {model}.",
    price_level="They are at the price level of {month}.",
    price_per="Per",
    price_euro="Price (€)",
    statutory_vat="statutory",
    totals="Amounts per year",
    euro_a_year="Per year (€)",
    total_fixed="Fixed per year",
    total_expected="Fixed and expected per year",
    totals_note="At the price level of the contract, for a whole year. Expected quantities are an "
    "estimate and give no right to orders.",
    invoiced_under="How often the Supplier invoices and when the Client pays is stated in"
    " {article}.",
    payment="Invoicing and payment",
    # --- annex: governance ---
    role_at="Role at the {party}",
    person="Filled by",
    reachable="Reachable by",
    unfilled="to be filled",
    deputy="deputy: {name}",
    role_name="Role",
    mandates="Mandates",
    limit_euro="Up to (€)",
    meeting_level={
        "operational": "operational",
        "tactical": "tactical",
        "strategic": "strategic",
    },
    chairs="{role} (chair)",
    within="within {length}",
    evaluation="The Parties evaluate {every} together how they manage the Agreement.",
    raci="R does it, A answers for it and decides, C is consulted beforehand, I is informed "
    "afterwards.",
    # annexes: evidence, tender, change register
    asked="New copy",
    event_euro="Per event (€)",
    year_euro="Per year (€)",
    register="Trade register",
    share_percent="Share (%)",
    blocked_percent="To blocked account (%)",
    tender="Tender",
    procedure="Procedure",
    tender_reference="Reference",
    award="Final award",
    decision="Decision",
    notes="Clarification notes",
    notes_lead="A later note prevails over an earlier one.",
    promises_lead="Promises made in the Tender, each with the place where it binds in the"
    " Agreement.",
    found_in="Found in",
    particular="value in an article",
    dropped="dropped: {why}",
    no_changes="At signature there are no changes yet. Every later change gets a number here.",
    change_agreed="agreed",
    change_signed="signed {date}",
    change_from_to="{what}: from {was} to {to}",
    change_to="{what}: becomes {to}",
    change_added="{what}: added",
    change_removed="{what}: removed",
    change_renamed="{what}: is now called {to}",
    # --- processings of personal data ---
    processings_lead="For the Client the Supplier processes the personal data below, and no others."
    " Each processing lasts as long as the Agreement.",
    measures="Security measures",
    measures_lead="The Supplier takes and maintains at least these technical and organisational"
    " measures (article 32 GDPR).",
    purpose="Nature and purpose",
    personal_data="Personal data",
    data_subjects="Data subjects",
    kept="Retention",
    sub_processors="Sub-processors",
    sub_processors_lead="The Client has agreed to these other processors (article 28(2) GDPR).",
    no_sub_processors="The Client has agreed to no other processor.",
    sub_processor="Sub-processor",
    processed_in="Place",
)
