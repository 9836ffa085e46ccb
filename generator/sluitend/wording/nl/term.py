"""The term, in Dutch."""

from sluitend.wording.texts.term import TermTexts

TERM = TermTexts(
    indefinite="onbepaalde tijd",
    runs="de Overeenkomst gaat in op {starts}, eindigt op {ends} en duurt {length}",
    runs_on="de Overeenkomst gaat in op {starts} en geldt voor onbepaalde tijd",
    once="ten hoogste eenmaal, met {length}",
    more="ten hoogste {times}, telkens met {length}",
    renewal={
        "by_notice": "Opdrachtgever heeft het recht de looptijd te verlengen, {how}; {announced}",
        "automatic": (
            "de looptijd wordt stilzwijgend verlengd, {how}, tenzij een Partij de Overeenkomst"
            " met haar opzegtermijn tegen het einde van de lopende looptijd opzegt"
        ),
    },
    announced="hij deelt dit Schriftelijk mee, ten minste {before} voor het einde van de lopende"
    " looptijd",
    announced_any="hij deelt dit Schriftelijk mee voor het einde van de lopende looptijd",
    no_renewal="de looptijd wordt niet verlengd",
    latest_end="na alle verlengingen eindigt de Overeenkomst uiterlijk op {date}",
    options_taken="de looptijd is {times} verlengd en eindigt nu op {ends}",
    notice={
        "client": "Opdrachtgever heeft het recht de Overeenkomst op te zeggen met een"
        " opzegtermijn van {length} (artikel 7:408 BW)",
        "supplier": "Opdrachtnemer heeft het recht de Overeenkomst op te zeggen met een"
        " opzegtermijn van {length} (artikel 7:408 BW)",
    },
    no_notice={
        "client": "voor opzegging door Opdrachtgever is geen opzegtermijn overeengekomen"
        " (artikel 7:408 lid 1 BW)",
        "supplier": "Opdrachtnemer heeft geen recht de Overeenkomst op te zeggen, behalve wegens"
        " gewichtige redenen (artikel 7:408 lid 2 BW)",
    },
    last_day={
        "client": "Opdrachtgever zegt tegen {ends} uiterlijk op {day} op",
        "supplier": "Opdrachtnemer zegt tegen {ends} uiterlijk op {day} op",
    },
    run_in="de Inloopperiode duurt {length} en eindigt op {day}; een meetperiode die op of voor"
    " die dag begint, wordt gemeten en telt niet mee",
    no_run_in="er is geen Inloopperiode",
    implementation="de voorbereiding begint op {date}",
)
