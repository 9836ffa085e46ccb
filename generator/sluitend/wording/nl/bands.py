"""Rows with borders, in Dutch."""

from sluitend.wording.texts.bands import BandTexts

BANDS = BandTexts(
    row="bij {border}: {gives}",
    otherwise="in alle andere gevallen: {gives}",
    always="in alle andere gevallen",
    only="in alle gevallen: {gives}",
    score="score {score}",
    bonus="een Bonus van {rate}",
    malus="een Malus van {rate}",
    neither="geen Bonus en geen Malus",
    unless={
        "red_or_gate_missed": "{gives}, tenzij er een Rode KPI is of een Knock-outeis is gemist",
        "gate_missed": "{gives}, tenzij een Knock-outeis is gemist",
        "red": "{gives}, tenzij er een Rode KPI is",
    },
    points="{points}",
    credit="een korting van {rate}",
    no_credit="geen korting",
    tier="tot en met {up_to} maal {times}",
    last_tier="daarboven maal {times}",
    knot="bij {at} {gives}",
    slope_below="{amount} voor {each} onder {edge}",
    slope_above="{amount} voor {each} boven {edge}",
    neutral="een deel daarvan telt naar verhouding; bij precies {edge} is er geen bedrag",
)
