"""Sums due on breach, in English."""

from sluitend.wording.texts.sums import SumTexts

SUMS = SumTexts(
    sum={
        "bonus_malus": "the Malus",
        "penalty": "the penalty",
        "service_credit": "the credit",
        "service_points": "the amount for the points",
    },
    under="{sum} under {consequence}",
    damages={
        "yes": "contrary to article 6:92(2) of the Dutch Civil Code the Client is entitled to"
        " damages in addition to {sum}",
        "no": "{sum} takes the place of damages by law (article 6:92(2) of the Dutch Civil Code)",
    },
    performance={
        "yes": "contrary to article 6:92(1) of the Dutch Civil Code the Client is entitled to"
        " performance in addition to {sum}",
        "no": "the Client is entitled to {sum} or to performance, not to both (article 6:92(1) of"
        " the Dutch Civil Code)",
    },
    attributable={
        "yes": "{sum} is due only if the breach is attributable to the Supplier (article 6:92(3) of"
        " the Dutch Civil Code)",
        "no": "contrary to article 6:92(3) of the Dutch Civil Code {sum} is due also if the breach"
        " is not attributable to the Supplier",
    },
    default={
        "needed": "{sum} can be claimed only after a notice of default, where the law requires one"
        " for damages too (article 6:93 of the Dutch Civil Code)",
        "not_needed": "contrary to article 6:93 of the Dutch Civil Code no notice of default or"
        " other prior declaration is needed for {sum}",
    },
    moderation="the court keeps the power to reduce {sum} (article 6:94 of the Dutch Civil Code)",
    charge="the charge {charge}",
    charges="the sum of the charges {charges}",
    all_charges="the sum of all charges",
    value={
        "order": "the value of the order",
        "invoice": "the amount of the invoice",
        "delivery": "the value of the delivery",
    },
    other_value="the value {value}",
    over="{base} over {span}",
    of="{rate} of {base}",
    malus="a Malus of {most}",
    bonus="a Bonus of {most}",
    per_cap="per {span} {most}",
    each_time="each time {most}",
    excess={
        "lost": "{cap}; what exceeds it lapses",
        "carried_over": "{cap}; what exceeds it moves to the next period and falls under the same"
        " cap there",
    },
    cap="the following cap applies: {cap}",
    no_cap="no cap has been agreed",
    shared="per {span} {consequences} together come to at most {most}; the cap of each consequence"
    " applies first, and what exceeds the shared cap, in the order of the consequences, lapses",
    replaces="if an amount is due under this consequence, these lapse in the same period:"
    " {consequences}",
    measured_weight="if the KPIs that count together have less than {weight} of the weight, nothing"
    " is due over that period",
    rounded="{what} is first rounded {rounding}",
    the_score="the Score",
    the_value="the value of {level}",
    note="note: {note}",
)
