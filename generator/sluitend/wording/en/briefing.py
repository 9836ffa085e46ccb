"""Briefings and their attendance sheet, in English."""

from sluitend.wording.texts.briefing import BriefingTexts

BRIEFING = BriefingTexts(
    # the documents
    reader={
        "site_manager": "team leader",
        "area_manager": "area manager",
        "contract_manager": "contract manager",
        "building_manager": "building manager",
        "help_desk": "service desk",
        "users": "users",
    },
    file="briefing-{reader}",
    title="Briefing for the {reader}",
    subject="Explanation of the contract",
    lead="This briefing belongs to the contract ‘{title}’, version {version}. It sums up what"
    " you need to know. Where the contract says otherwise, the contract applies.",
    lead_to_users="This sums up the contract ‘{title}’, version {version}, for everybody who works"
    " in the building or visits it.",
    section={
        "about": "What it is about",
        "quality": "What we measure",
        "gates": "What must always be right",
        "needed": "What you do to get the figure right",
        "owed": "What the client itself is measured on",
        "reports": "Reports and complaints",
        "outcomes": "What happens when things go wrong",
        "daily": "What you do: every day, week, month and quarter",
        "rhythm": "Fixed moments",
        "mandates": "Who may decide what",
        "days": "Days you must not miss",
        "steps": "Whom to call",
        "first_days": "The first ninety days",
        "changes": "How the agreements change",
        "deviations": "Deviations from the standard articles",
        "expected": "What you may expect",
        "reporting": "How to report something",
        "questions": "Questions to ask back",
    },
    # what it is about
    about="{supplier} works for {client} at these sites: {sites}.",
    you={
        "site_manager": "You lead the daily work. Below is what counts, what does not, and what"
        " you keep track of yourself.",
        "area_manager": "You are your organisation’s regular contact. Below are all service levels"
        " with their weights, what the score means in money, when you deliver figures and what you"
        " may decide yourself.",
        "contract_manager": "You guard the agreements, the money and the file. Below is how"
        " results come about, what follows from them, and when you decide.",
        "building_manager": "You see every day what happens. Below is what you do to keep the work"
        " going and the figures right, and whom to call when that fails.",
        "help_desk": "You are the first contact for users. What you record decides the figure"
        " later. So it has to be right first time.",
        "users": "Below is what that means for you, and how to report something.",
    },
    report_to="Report it to the {desk}: {ways}. Say where it is and what is wrong.",
    by_phone="call {phone}",
    by_email="e-mail {email}",
    # what is measured
    quality="We measure {count} things. Each gets a score from 0 to 10; together they give the"
    " score of the quarter. What weighs most comes first.",
    quality_of_one="We measure one thing. It gets a score from 0 to 10; that is the score of the"
    " quarter.",
    gates="These requirements have no weight: they are met or not. They apply from the first day.",
    we_measure="What we measure",
    counts="What counts",
    counts_not="What does not count",
    good="Good is",
    weighs="weight {weight}",
    none_at_all="none",
    measured_every="measured {every}",
    recorded="Your own organisation delivers these figures. Record it at once; filling it in"
    " later does not count.",
    missing="Note: what you do not deliver may count as missed.",
    needed="A figure is right only if the data are. This is your part:",
    you_do="What you do",
    owed="The client has duties too. They are measured in the same way and are part of every"
    " quarterly report. A party that falls short itself has little to hold against the other.",
    # what happens
    bonus_malus="The score of the quarter decides whether there is a bonus or a malus.",
    base="The percentage is of {base}.",
    at_most="The following cap applies: {cap}.",
    outcomes="This may follow as well. No consequence follows automatically: a person with the"
    " mandate decides, with a reason.",
    what="What",
    when="When",
    then="Then",
    penalty="a penalty of {sum}",
    credit="a credit of {sum}",
    plan="deliver a plan, {due}",
    step_in="the client may have the work done by a third party",
    rescission="the client may rescind the contract",
    notice="the contract can be ended with a notice period of {length}",
    # when
    meeting_with="{meeting} with {who}",
    figures="Figures ready, {term}: {levels}.",
    every_day="every day",
    at_once="as it happens",
    keep_up="Record: {source}",
    in_order="In good order: {levels}.",
    day="Day",
    who="Who",
    starts="The contract starts",
    run_in_ends="Last day of the settling-in period",
    announce="Last day to announce the next renewal",
    client_notice="Last day on which the client can give notice for the end date",
    supplier_notice="Last day on which the supplier can give notice for the end date",
    ends="The contract ends, unless renewed",
    first_indexation="First day on which indexation can change the price",
    expires="Expires: {what}",
    run_in="We measure from the first day. A measuring period that begins on or before {day}"
    " does not count for the score yet; we do discuss the figures. What must always be right"
    " applies from the first day.",
    side={
        "client": "the client",
        "supplier": "the supplier",
        "joint": "together",
    },
    answer_within="Answer within",
    yourself="you ({role})",
    # changes
    takes_force={
        "signed_addendum": "A change takes effect only once both parties have signed an addendum."
        " Minutes or an e-mail change nothing.",
        "written_agreement": "A change takes effect only once both parties have agreed in writing."
        " Minutes change nothing.",
    },
    effective={
        "next_quarter": "It starts on the first day of a following quarter, never retroactively.",
        "next_month": "It starts on the first day of a following month, never retroactively.",
    },
    pace="There are at most {count} changes in a quarter.",
    parallel="A new source or method runs beside the old one for a quarter first.",
    # deviations from the library's articles
    deviations="These articles do not follow the standard text. Read them in the contract itself.",
    article="Article",
    in_place="own text in place of the standard article",
    own="own article",
    # questions
    questions="For the person who explains: ask these questions at the end and let participants"
    " answer without paper.",
    question="Question",
    answer="Good answer",
    ask_target="When is ‘{level}’ met?",
    ask_excluded="What does not count for ‘{level}’?",
    ask_run_in="Until when do the figures not count for the score?",
    answer_run_in="A measuring period that begins on or before {day} does not count.",
    ask_step="The problem comes back. Who talks to whom then, and how soon must there be an"
    " answer?",
    answer_step="{own} and {other}; an answer within {within}.",
    ask_plan="When must there be an improvement plan, and how soon?",
    ask_gates="Which requirements must always be met, from the start?",
    ask_cap="How high can the malus and the bonus be?",
    ask_objection="How long can a party object to a result?",
    answer_objection="{length}; then the result is final.",
    ask_notice="What is the client’s last day to give notice for the end date?",
    ask_needs="What do you do yourself to get the figure of ‘{level}’ right?",
    # attendance
    attendance_file="attendance-briefing",
    attendance="Attendance and acknowledgement",
    document="Document explained",
    date_and_place="Date and place",
    trainer="Explained by",
    topics="Topics",
    spoken="Language of the explanation",
    confirms="By signing you confirm that you have followed and understood the explanation. You"
    " do not agree to any change of the contract by it.",
    stands_in="{role} (deputy)",
    organisation="Organisation",
    role="Role",
    understood="Read and understood",
    remarks="Questions",
    absent="Absent",
    catch_up="Catch-up date",
    kept="The contract manager keeps this list with the file, as long as the measurement data:"
    " {length}.",
)
