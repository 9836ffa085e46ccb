"""The score and the way to money, in English."""

from sluitend.wording.texts.scoring import ScoringTexts

SCORING = ScoringTexts(
    unmeasured_weight={
        "renormalise": "passes in proportion to the KPIs that do count",
        "full_score": "counts with the highest score, 10",
    },
    weight_of_unmeasured="the weight of a KPI that does not count {what}",
    too_little="if the KPIs that count together have less than {weight} of the weight, the"
    " Score leads to no amount",
    objection="objections can be made up to {length} after receipt of the provisional result",
    observations="the observations come from the files that the Measurement Plan names",
    unreadable="a row that cannot be read is reported and never silently left out",
    value="per KPI and per period the observations give one value, by the calculation in the"
    " Measurement Plan",
    too_few="if there are fewer observations than the KPI asks for, what the KPI says of that"
    " applies",
    band="the value is rounded as the KPI says; the first row of the score table that holds gives"
    " the score from 0 to 10",
    target="the Target has been met or missed by the same rounded value",
    run_in="a period that starts on or before {day} does not count",
    counting="a KPI counts only in its season and in the Quarter in which its period ends; if there"
    " was nothing to measure or figures are missing, what the KPI says of that applies, and if they"
    " are missing for one period, it applies to the Quarter",
    unseen="a KPI that counts as met without a value counts with the highest score; one that counts"
    " as missed counts with the lowest score, and in the least favourable row of each table",
    excluded="a result is left out only with a reason, an approval and evidence",
    gates="Gate Requirements have no weight, they are met or missed: {gates}",
    gates_in_run_in="Gate Requirements have no weight, they are met or missed, also in the"
    " Settling-in Period: {gates}",
    score="the number of KPIs with a weight is {count}; the Score of the Quarter is, over those of"
    " them that count, the sum of weight times score, divided by the sum of their weights",
    no_score="there is no Score: no KPI counts in it",
    exact="the Score is not rounded",
    rounding="the Score is rounded {rounding}",
    consequences="then the consequences follow, in this order: {consequences}",
    no_consequences="no consequences have been agreed",
    amounts="each amount is rounded to cents, halves away from zero; then the cap of that"
    " consequence applies, and the statement shows what a cap has cut off",
    shared_caps="after the caps per consequence the shared cap applies; in the same order each"
    " consequence takes what is left of it",
    decision="the Client decides per consequence, with reasons, whether it collects the amount,"
    " waives it or replaces it by an Improvement Plan; it gives up no other rights by this",
    settlement="only final results are settled: a result is final when {objection} have passed"
    " without objection or the objection has been decided; per Quarter all amounts, in both"
    " directions, stand in one statement",
    settlement_any="only final results are settled; per Quarter all amounts, in both directions,"
    " stand in one statement",
)
