"""When a consequence arises, in English."""

from sluitend.wording.texts.trigger import TriggerTexts

TRIGGER = TriggerTexts(
    times=" {times}",
    in_a_row=" {times} in a row",
    within="{often} within {length}",
    level={
        "missed": "if the Target of {level} has been missed{often}",
        "red": "if {level} has been a Red KPI{often}",
        "met": "if the Target of {level} has been met{often}",
    },
    late_each="for {each} that the delivery for {level} is late",
    late_more="if the delivery for {level} is late by more than {limit}{often}",
    short_each="for {each} by which {level} misses its Target",
    short_more="if {level} misses its Target by more than {limit}{often}",
    if_often="{text}, if this happens{often}",
    any_level={
        "missed": "if the Target of {of} has been missed",
        "red": "if {of} is a Red KPI",
    },
    any_repeated={
        "missed": "if the Target of {of} (the same KPI each time) has been missed{often}",
        "red": "if {of} (the same KPI each time) has been a Red KPI{often}",
    },
    any_red="if there is a Red KPI",
    all_scored="a KPI that counts in the Score",
    one_of="one of the KPIs {levels}",
    any_gate="if a Gate Requirement has been missed{often}",
    score="if the Score has been below {score}{often}",
    points="if the points of {points} within {within} add up to at least {at_least}",
    cap="if the cap on {consequence} has been reached{often}",
    plan={
        "not_delivered": "if the Improvement Plan under {plan} has not been delivered in time"
        "{often}",
        "without_effect": "if the Improvement Plan under {plan} has had no effect{often}",
    },
    order_each="for {each} that the delivery of an order is late",
    order_more="if the delivery of an order is late by more than {limit}",
    event="if this event occurs{often} ({event})",
)
