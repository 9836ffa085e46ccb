"""Change and promises, in English."""

from sluitend.wording.texts.change import ChangeTexts

CHANGE = ChangeTexts(
    takes_force={
        "signed_addendum": "a change takes force only when both Parties have signed an Addendum",
        "written_agreement": "a change takes force only when both Parties have agreed to it in"
        " Writing",
    },
    signed_by="authorised to agree to fine-tuning: {roles}",
    by_signatories="authorised to agree to fine-tuning is whoever may sign the Agreement",
    effective={
        "next_quarter": "the first day of the first Quarter",
        "next_month": "the first day of the first month",
    },
    goes_in="a change takes effect on {effective} after the signing at the earliest and has no"
    " retroactive effect",
    at_most="the Parties make at most {count} adjustments per Quarter",
    parallel={
        "yes": "a new source or method of measuring first runs beside the old one for a Quarter",
        "no": "a new source or method of measuring replaces the old one at once",
    },
    tunable="the Parties have the right to adjust the following of {level}: {what}",
    not_tunable="nothing of {level} can be adjusted without a change of the Agreement",
    between="within the limits {from_} and {to}",
    from_="from {from_}",
    up_to="up to and including {to}",
    by="by at most {by} up or down from what was signed",
    target="the Target {range}",
    weight="the weight {range}",
    bands="the bands, together with the Target",
    measurement="the source, the sample and the frequency, if the costs stay the same",
    definition="the wording of the definition, if the result stays the same",
    state={
        "proposed": "proposed",
        "agreed": "agreed",
        "signed": "signed",
        "withdrawn": "withdrawn",
    },
    promise="{words} ({source})",
    untested="not tested yet by those who must do it",
    outcome={
        "feasible": "feasible according to {by}, {on}",
        "feasible_if": "feasible according to {by}, {on}, on this condition: {condition}",
        "not_feasible": "not feasible according to {by}, {on}",
    },
    lands_in="laid down in {where}",
    nowhere="not laid down anywhere yet",
    dropped="dropped with the consent of both Parties: {why}",
)
