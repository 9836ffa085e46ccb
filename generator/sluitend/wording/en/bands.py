"""Rows with borders, in English."""

from sluitend.wording.texts.bands import BandTexts

BANDS = BandTexts(
    row="{border}: {gives}",
    otherwise="in all other cases: {gives}",
    always="in all other cases",
    only="in all cases: {gives}",
    score="score {score}",
    bonus="a Bonus of {rate}",
    malus="a Malus of {rate}",
    neither="no Bonus and no Malus",
    unless={
        "red_or_gate_missed": "{gives}, unless there is a Red KPI or a Gate Requirement is missed",
        "gate_missed": "{gives}, unless a Gate Requirement is missed",
        "red": "{gives}, unless there is a Red KPI",
    },
    points="{points}",
    credit="a credit of {rate}",
    no_credit="no credit",
    tier="up to and including {up_to} times {times}",
    last_tier="above that times {times}",
    knot="{gives} at {at}",
    slope_below="{amount} for {each} below {edge}",
    slope_above="{amount} for {each} above {edge}",
    neutral="a part of a step counts in proportion; at exactly {edge} there is no amount",
)
