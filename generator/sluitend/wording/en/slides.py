"""Slides, in English."""

from sluitend.wording.texts.slides import SlideTexts

SLIDES = SlideTexts(
    file="slides-{reader}",
    title="Slides for the {reader}",
    part="{title} ({nth}/{count})",
    hand_out="Before you begin, hand out the briefing ‘{handout}’ and the attendance sheet.",
    all_in_handout="The slides are short; the briefing has everything, with names and telephone"
    " numbers.",
    weights="What weighs most",
    weights_alt="Bar chart of the weights: {bars}.",
    bar="{label} {value}",
    counts="What counts: {said}",
    counts_not="What does not count: {said}",
    own_mandate="What you may decide yourself",
    up_to="Up to {amount}",
    begins_to_count="At the start",
    question="Question {nth} of {count}",
    answer="Good answer: {answer}",
    wait="Let participants answer without paper. Give the answer only when they have finished.",
    closing="Understood?",
    sign="Sign the attendance sheet.",
)
