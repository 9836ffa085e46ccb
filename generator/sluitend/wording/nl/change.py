"""Change and promises, in Dutch."""

from sluitend.wording.texts.change import ChangeTexts

CHANGE = ChangeTexts(
    takes_force={
        "signed_addendum": "een wijziging geldt pas als beide Partijen een Addendum hebben"
        " ondertekend",
        "written_agreement": "een wijziging geldt pas als beide Partijen er Schriftelijk mee hebben"
        " ingestemd",
    },
    signed_by="bevoegd om met een bijstelling in te stemmen: {roles}",
    by_signatories="bevoegd om met een bijstelling in te stemmen is wie de Overeenkomst mag"
    " ondertekenen",
    effective={
        "next_quarter": "de eerste dag van het eerste Kwartaal",
        "next_month": "de eerste dag van de eerste maand",
    },
    goes_in="een wijziging gaat op zijn vroegst in op {effective} na de ondertekening en werkt niet"
    " terug",
    at_most="Partijen voeren per Kwartaal ten hoogste {count} bijstellingen door",
    parallel={
        "yes": "een nieuwe bron of meetmethode loopt eerst een Kwartaal naast de oude",
        "no": "een nieuwe bron of meetmethode vervangt de oude meteen",
    },
    tunable="Partijen hebben het recht bij {level} het volgende bij te stellen: {what}",
    not_tunable="bij {level} is niets bij te stellen zonder wijziging van de Overeenkomst",
    between="binnen de grenzen {from_} en {to}",
    from_="vanaf {from_}",
    up_to="tot en met {to}",
    by="met ten hoogste {by} omhoog of omlaag ten opzichte van wat is ondertekend",
    target="de Norm {range}",
    weight="het gewicht {range}",
    bands="de banden, samen met de Norm",
    measurement="de bron, de steekproef en de meetfrequentie, als de kosten gelijk blijven",
    definition="de tekst van de definitie, als het resultaat gelijk blijft",
    state={
        "proposed": "voorgesteld",
        "agreed": "overeengekomen",
        "signed": "ondertekend",
        "withdrawn": "ingetrokken",
    },
    promise="{words} ({source})",
    untested="nog niet getoetst door wie het uitvoert",
    outcome={
        "feasible": "uitvoerbaar volgens {by}, {on}",
        "feasible_if": "uitvoerbaar volgens {by}, {on}, onder deze voorwaarde: {condition}",
        "not_feasible": "niet uitvoerbaar volgens {by}, {on}",
    },
    lands_in="vastgelegd in {where}",
    nowhere="nog nergens vastgelegd",
    dropped="vervallen met instemming van beide Partijen: {why}",
)
