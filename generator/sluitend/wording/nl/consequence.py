"""The kinds of consequence, in Dutch."""

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
        decides="over {span} bepaalt {what} welk bedrag Partijen verrekenen",
        mean="beslissend is het gemiddelde over de Kwartalen die daarin eindigen en waarin {what}"
        " meetelt",
        base="de grondslag is {base}, geïndexeerd, exclusief btw en zonder Meerwerk",
        bands="het percentage van de grondslag volgt uit de eerste rij die klopt: {bands}",
        knots="de uitkomst is, in procenten van de grondslag: {knots}",
        bonus="de Bonus is {slope}",
        malus="de Malus is {slope}",
        bonus_due="de Bonus is verschuldigd",
        method={
            "cliff": "het percentage van de rij geldt over de hele grondslag",
            "marginal": "het percentage van een rij geldt voor elk punt van de uitkomst dat in die"
            " rij valt, een deel van een punt naar verhouding; geteld wordt vanaf de rij zonder"
            " Bonus en Malus, of waar die er niet is vanaf de grens tussen Bonus en Malus",
            "linear": "tussen deze punten verloopt het percentage in een rechte lijn; buiten het"
            " laagste en het hoogste punt blijft het gelijk",
        },
        binds="bij gelijke vergoedingen is dit maximum bereikt na {count} {span} met de hoogste"
        " Malus",
        spans=("Kwartaal", "Kwartalen"),
    ),
    penalty=PenaltyTexts(
        due="Opdrachtnemer is Opdrachtgever een boete van {sum} verschuldigd {when}",
        delay="voor {each} vertraging",
        only="dit geldt {trigger}",
        part_of_day={
            "full": "een deel van een dag telt als een hele dag",
            "not_counted": "een deel van een dag telt niet mee",
        },
        part_of_period={
            "full": "een deel van dit tijdvak telt als een heel tijdvak",
            "in_proportion": "een deel van dit tijdvak telt naar verhouding",
            "not_counted": "een deel van dit tijdvak telt niet mee",
        },
        per_point="voor elk punt van {points}",
        above="voor elk punt dat in een periode bij {points} boven {above} uitkomt",
        tiers="per schijf geldt een vermenigvuldiging van het bedrag per punt: {tiers}",
        method={
            "cliff": "de vermenigvuldiging van de hoogste schijf die is bereikt, geldt voor alle"
            " punten die iets kosten",
            "marginal": "elke vermenigvuldiging geldt alleen voor de punten in haar eigen schijf",
        },
    ),
    service_credit=ServiceCreditTexts(
        due="Opdrachtnemer verleent Opdrachtgever een korting van {sum} {when}",
        missed="voor {span} waarin de Norm van {level} is gemist",
        each="voor {span} waarin een Norm is gemist",
        step="voor {each} waarmee {level} de Norm mist, een deel naar verhouding",
        step_of_any="voor {each} waarmee een KPI de Norm mist, een deel naar verhouding",
        decides="over {span} bepaalt de waarde van {level} welke korting Opdrachtnemer verleent",
        bands="de korting volgt uit de eerste rij die klopt: {bands}",
        base="de grondslag is {base}, geïndexeerd, exclusief btw en zonder Meerwerk",
        pool="op het spel staat {pool}, verdeeld over de KPI’s: {parts}",
        pool_part="{share} voor {level}",
        pool_missed="is de Norm van een van deze KPI’s gemist, dan verleent Opdrachtnemer het hele"
        " deel van die KPI als korting",
        level="voor elk niveau dat een plaats onder het niveau ligt dat voor {level} is"
        " afgesproken, gerekend over {span}",
        any_level="voor elk niveau dat een plaats onder het afgesproken niveau ligt, gerekend over"
        " {span}",
        earn_back={
            "next_period_met": "haalt de KPI in de eerstvolgende meetperiode de Norm, dan krijgt"
            " Opdrachtnemer de korting voor die KPI terug",
        },
    ),
    service_points=ServicePointsTexts(
        decides="per {span} bepaalt het resultaat van {levels} hoeveel punten Opdrachtnemer voor"
        " die KPI krijgt",
        bands="het aantal punten volgt uit de eerste rij die klopt: {bands}",
        missed="voor {span} waarin de Norm van {levels} is gemist",
        points="per {span} krijgt Opdrachtnemer {points} voor elke gemiste Norm van {levels}",
        all_scored="elke KPI die meetelt in de Score",
        all_missed="de KPI’s die meetellen in de Score",
        each_of="elk van de KPI’s {levels}",
        repeat="is de Norm van dezelfde KPI ook in de periode direct daarvoor gemist, dan tellen de"
        " punten van deze keer maal {times}; een vermenigvuldiging werkt niet door in een volgende",
        run_in={
            "ignored": "een gemiste Norm in de Inloopperiode maakt de volgende niet tot een"
            " herhaling",
            "counts": "ook een gemiste Norm in de Inloopperiode maakt de volgende tot een"
            " herhaling",
        },
    ),
    right=RightTexts(
        plan="{trigger}, levert Opdrachtnemer een Verbeterplan, {due}",
        plan_due="uiterlijk {length} nadat het resultaat definitief is",
        effect="Opdrachtnemer haalt de Norm weer binnen {length} na de goedkeuring van het plan",
        instead_of="Opdrachtgever heeft het recht {consequence} door dit plan te vervangen",
        step_in="{trigger}, heeft Opdrachtgever het recht de betrokken Diensten door een ander te"
        " laten uitvoeren",
        step_in_notice="hij kondigt dit ten minste {length} vooraf Schriftelijk aan",
        step_in_at_most="de overname duurt ten hoogste {length}",
        step_in_costs={
            "supplier": "de kosten zijn voor rekening van Opdrachtnemer",
            "difference": "Opdrachtnemer betaalt wat dit meer kost dan de Vergoeding",
        },
        rescission="{trigger}, heeft Opdrachtgever het recht de Overeenkomst {extent} te ontbinden"
        " (artikel 6:265 BW)",
        extent={
            "whole": "geheel",
            "part": "gedeeltelijk",
            "whole_or_part": "geheel of gedeeltelijk",
        },
        default={
            "needed": "daarvoor is een ingebrekestelling nodig, tenzij het verzuim zonder"
            " ingebrekestelling intreedt (artikelen 6:82 en 6:83 BW)",
            "not_needed": "daarvoor is geen ingebrekestelling nodig: Opdrachtnemer is op dat moment"
            " in verzuim",
        },
        within="dit recht vervalt {length} nadat het is ontstaan",
        notice={
            "client": "{trigger}, heeft Opdrachtgever het recht de Overeenkomst op te zeggen met"
            " een opzegtermijn van {length} (artikel 7:408 BW)",
            "supplier": "{trigger}, heeft Opdrachtnemer het recht de Overeenkomst op te zeggen met"
            " een opzegtermijn van {length} (artikel 7:408 BW)",
        },
        no_default="verzuim is daarvoor niet nodig",
    ),
)
