"""Sums due on breach, in Dutch."""

from sluitend.wording.texts.sums import SumTexts

SUMS = SumTexts(
    sum={
        "bonus_malus": "de Malus",
        "penalty": "de boete",
        "service_credit": "de korting",
        "service_points": "het bedrag wegens de punten",
    },
    under="{sum} op grond van {consequence}",
    damages={
        "yes": "in afwijking van artikel 6:92 lid 2 BW heeft Opdrachtgever naast {sum} recht op"
        " schadevergoeding",
        "no": "{sum} treedt in de plaats van schadevergoeding op grond van de wet (artikel 6:92"
        " lid 2 BW)",
    },
    performance={
        "yes": "in afwijking van artikel 6:92 lid 1 BW heeft Opdrachtgever naast {sum} recht op"
        " nakoming",
        "no": "Opdrachtgever heeft recht op {sum} of op nakoming, niet op beide (artikel 6:92 lid 1"
        " BW)",
    },
    attributable={
        "yes": "{sum} is alleen verschuldigd als de tekortkoming aan Opdrachtnemer is toe te"
        " rekenen (artikel 6:92 lid 3 BW)",
        "no": "in afwijking van artikel 6:92 lid 3 BW is {sum} ook verschuldigd als de tekortkoming"
        " niet aan Opdrachtnemer is toe te rekenen",
    },
    default={
        "needed": "{sum} is pas opeisbaar na een ingebrekestelling, in de gevallen waarin de wet"
        " die ook voor schadevergoeding vraagt (artikel 6:93 BW)",
        "not_needed": "in afwijking van artikel 6:93 BW is voor {sum} geen ingebrekestelling of"
        " andere voorafgaande verklaring nodig",
    },
    moderation="de rechter houdt de bevoegdheid {sum} te matigen (artikel 6:94 BW)",
    charge="de vergoeding {charge}",
    charges="de som van de vergoedingen {charges}",
    all_charges="de som van alle vergoedingen",
    value={
        "order": "de waarde van de opdracht",
        "invoice": "het bedrag van de factuur",
        "delivery": "de waarde van de levering",
    },
    other_value="de waarde {value}",
    over="{base} over {span}",
    of="{rate} van {base}",
    malus="een Malus van {most}",
    bonus="een Bonus van {most}",
    per_cap="per {span} {most}",
    each_time="per keer {most}",
    excess={
        "lost": "{cap}; wat daarboven uitkomt, vervalt",
        "carried_over": "{cap}; wat daarboven uitkomt, schuift door naar de volgende periode en"
        " valt daar onder hetzelfde maximum",
    },
    cap="het maximum is {cap}",
    no_cap="er is geen maximum overeengekomen",
    shared="per {span} zijn {consequences} samen ten hoogste {most}; eerst geldt het maximum van"
    " elk gevolg afzonderlijk, en wat in de volgorde van de gevolgen boven het gezamenlijke maximum"
    " uitkomt, vervalt",
    replaces="is op grond hiervan een bedrag verschuldigd, dan vervalt in dezelfde periode:"
    " {consequences}",
    measured_weight="hebben de KPI’s die meetellen samen minder dan {weight} van het gewicht, dan"
    " is over die periode niets verschuldigd",
    rounded="{what} wordt eerst afgerond {rounding}",
    the_score="de Score",
    the_value="de waarde van {level}",
    note="toelichting: {note}",
)
