"""The kinds of consequence, in English."""

from sluitend.wording.texts.consequence import (
    BonusMalusTexts,
    ConsequenceTexts,
    PenaltyTexts,
    RightTexts,
    ServiceCreditTexts,
    ServicePointsTexts,
)

CONSEQUENCE = ConsequenceTexts(
    bonus_malus=BonusMalusTexts(
        decides="over {span} {what} decides what amount the Parties settle",
        mean="what decides is the mean over the Quarters that end in it and in which {what} counts",
        base="the base is {base}, indexed, excluding VAT and without Extra Work",
        bands="the percentage of the base follows from the first row that holds: {bands}",
        knots="the outcome is, as a percentage of the base: {knots}",
        bonus="the Bonus is {slope}",
        malus="the Malus is {slope}",
        bonus_due="the Bonus is due",
        method={
            "cliff": "the percentage of the row applies to the whole base",
            "marginal": "the percentage of a row applies to each point of the outcome that lies in"
            " that row, a part of a point in proportion; counting starts at the row with neither"
            " Bonus nor Malus, or where there is none at the border between Bonus and Malus",
            "linear": "between these points the percentage runs in a straight line; beyond the"
            " lowest and the highest point it stays level",
        },
        binds="if the charges stay the same, this cap is reached after {count} {span} of the"
        " highest Malus",
        spans=("Quarter", "Quarters"),
    ),
    penalty=PenaltyTexts(
        due="the Supplier owes the Client a penalty of {sum} {when}",
        delay="for {each} of delay",
        only="this applies {trigger}",
        part_of_day={
            "full": "a part of a day counts as a whole day",
            "not_counted": "a part of a day does not count",
        },
        part_of_period={
            "full": "a part of this stretch counts as a whole stretch",
            "in_proportion": "a part of this stretch counts in proportion",
            "not_counted": "a part of this stretch does not count",
        },
        per_point="for each point of {points}",
        above="for each point by which {points} exceeds {above} in a period",
        tiers="per slice the amount a point is multiplied: {tiers}",
        method={
            "cliff": "the multiplier of the highest slice reached applies to all points that cost"
            " anything",
            "marginal": "each multiplier applies only to the points in its own slice",
        },
    ),
    service_credit=ServiceCreditTexts(
        due="the Supplier grants the Client a credit of {sum} {when}",
        missed="for {span} in which the Target of {level} has been missed",
        each="for {span} in which a Target has been missed",
        step="for {each} by which {level} misses its Target, a part in proportion",
        step_of_any="for {each} by which a KPI misses its Target, a part in proportion",
        decides="over {span} the value of {level} decides which credit the Supplier grants",
        bands="the credit follows from the first row that holds: {bands}",
        base="the base is {base}, indexed, excluding VAT and without Extra Work",
        pool="{pool} is at risk, divided over the KPIs: {parts}",
        pool_part="{share} for {level}",
        pool_missed="if the Target of one of these KPIs has been missed, the Supplier grants the"
        " whole part of that KPI as a credit",
        level="for each level by which a place falls short of the level agreed for {level},"
        " reckoned over {span}",
        any_level="for each level by which a place falls short of the level agreed, reckoned over"
        " {span}",
        earn_back={
            "next_period_met": "if the KPI meets its Target in the very next measuring period, the"
            " credit for that KPI is given back to the Supplier",
        },
    ),
    service_points=ServicePointsTexts(
        decides="per {span} the result of {levels} decides how many points the Supplier gets for"
        " that KPI",
        bands="the number of points follows from the first row that holds: {bands}",
        missed="for {span} in which the Target of {levels} has been missed",
        points="per {span} the Supplier gets {points} for each Target missed of {levels}",
        all_scored="each KPI that counts in the Score",
        all_missed="the KPIs that count in the Score",
        each_of="each of the KPIs {levels}",
        repeat="if the Target of the same KPI was missed in the period right before as well, the"
        " points of this time count times {times}; a multiplication does not carry on into the"
        " next",
        run_in={
            "ignored": "a Target missed in the Settling-in Period does not make the next a repeat",
            "counts": "a Target missed in the Settling-in Period makes the next a repeat as well",
        },
    ),
    right=RightTexts(
        plan="{trigger}, the Supplier delivers an Improvement Plan, {due}",
        plan_due="within {length} after the result is final",
        effect="the Supplier meets the Target again within {length} of the approval of the plan",
        instead_of="the Client has the right to replace {consequence} by this plan",
        step_in="{trigger}, the Client has the right to have the Services concerned performed by"
        " a third party",
        step_in_notice="it announces this in Writing at least {length} beforehand",
        step_in_at_most="the step-in lasts at most {length}",
        step_in_costs={
            "supplier": "the costs are borne by the Supplier",
            "difference": "the Supplier pays what this costs in excess of the Fee",
        },
        rescission="{trigger}, the Client has the right to rescind the Agreement {extent} (article"
        " 6:265 of the Dutch Civil Code)",
        extent={
            "whole": "as a whole",
            "part": "in part",
            "whole_or_part": "as a whole or in part",
        },
        default={
            "needed": "a notice of default is needed for this, unless default begins without one"
            " (articles 6:82 and 6:83 of the Dutch Civil Code)",
            "not_needed": "no notice of default is needed for this: the Supplier is in default at"
            " that moment",
        },
        within="this right lapses {length} after it has arisen",
        notice={
            "client": "{trigger}, the Client has the right to terminate the Agreement with a notice"
            " period of {length} (article 7:408 of the Dutch Civil Code)",
            "supplier": "{trigger}, the Supplier has the right to terminate the Agreement with a"
            " notice period of {length} (article 7:408 of the Dutch Civil Code)",
        },
        no_default="default is not required for this",
    ),
)
