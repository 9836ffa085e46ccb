"""When a consequence arises, in Dutch."""

from sluitend.wording.texts.trigger import TriggerTexts

TRIGGER = TriggerTexts(
    times=" {times}",
    in_a_row=" {times} achter elkaar",
    within="{often} binnen {length}",
    level={
        "missed": "als de Norm van {level}{often} is gemist",
        "red": "als {level}{often} een Rode KPI is",
        "met": "als de Norm van {level}{often} is gehaald",
    },
    late_each="voor {each} dat de levering voor {level} te laat is",
    late_more="als de levering voor {level}{often} meer dan {limit} te laat is",
    short_each="voor {each} waarmee {level} de Norm mist",
    short_more="als {level} de Norm{often} met meer dan {limit} mist",
    if_often="{text}, als dit{often} gebeurt",
    any_level={
        "missed": "als de Norm van {of} is gemist",
        "red": "als {of} een Rode KPI is",
    },
    any_repeated={
        "missed": "als de Norm van {of}, steeds dezelfde,{often} is gemist",
        "red": "als {of}, steeds dezelfde,{often} een Rode KPI is",
    },
    any_red="als er een Rode KPI is",
    all_scored="een KPI die meetelt in de Score",
    one_of="een van de KPI’s {levels}",
    any_gate="als een Knock-outeis{often} is gemist",
    score="als de Score{often} lager is dan {score}",
    points="als de punten van {points} binnen {within} samen ten minste {at_least} zijn",
    cap="als het maximum van {consequence}{often} is bereikt",
    plan={
        "not_delivered": "als het Verbeterplan op grond van {plan}{often} niet binnen de termijn"
        " is geleverd",
        "without_effect": "als het Verbeterplan op grond van {plan}{often} geen effect heeft gehad",
    },
    order_each="voor {each} dat de levering van een opdracht te laat is",
    order_more="als de levering van een opdracht meer dan {limit} te laat is",
    event="als deze gebeurtenis zich{often} voordoet ({event})",
)
