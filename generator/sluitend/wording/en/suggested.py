"""What is suggested, in English."""

from sluitend.wording.texts.suggested import SuggestedTexts

SUGGESTED = SuggestedTexts(
    says={
        "always_met": "{level} was met with room to spare in each of {quarters} quarters"
        " (least favourable outcome {worst}, target {norm}). Consider a stricter"
        " target{or_weight}.",
        "always_missed": "{level} was missed in each of {quarters} quarters (best outcome {best},"
        " target {norm}). Discuss whether the target is feasible and what it takes.",
        "never_measured": "{level} was not measured in any of {quarters} quarters in which it had"
        " to be. Arrange delivery of the data, or drop the KPI.",
        "disputed": "{times} objections were made to {level} in {quarters} quarters. Make the"
        " definition or the measurement clearer.",
        "without_effect": "The weight of {level} made no difference in {quarters} quarters: with"
        " any score, every consequence came out the same. Consider another weight.",
    },
    or_weight=" or a lower weight",
    too_soon="There are no figures yet of two quarters that count.",
    nothing="The figures give no reason to fine-tune a KPI.",
    lead="What the figures show about KPIs that no longer steer. Fine-tuning takes the consent of"
    " both Parties.",
)
