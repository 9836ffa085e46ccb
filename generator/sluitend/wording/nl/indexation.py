"""Indexation, in Dutch."""

from sluitend.wording.texts.indexation import IndexationTexts

INDEXATION = IndexationTexts(
    side={"client": "Opdrachtgever", "supplier": "Opdrachtnemer"},
    all_charges="de prijzen",
    some_charges="de prijzen van {charges}",
    first_and_every="{side} indexeert {charges} voor het eerst op {first} en daarna {every}",
    first="{side} indexeert {charges} op {first}",
    every="{side} indexeert {charges} {every}",
    whenever="{side} indexeert {charges}",
    basket="de prijs volgt {parts}",
    series="voor {share} de reeks {series}",
    whole_series="de reeks {series}",
    fixed="voor {share} een vaste stijging van {rise} per keer",
    sum_of="voor {share} de som van de reeksen {series}",
    column="{series} (kolom {column})",
    base_month="de prijzen in de Overeenkomst hebben het prijspeil van {month}, de basismaand",
    reference="de referentiemaand is de laatste maand {month} die voor de dag van indexering is"
    " verstreken",
    figure={
        "definitive": "alleen definitieve cijfers tellen",
        "first_published": "het eerst gepubliceerde cijfer telt, ook als de uitgever het later"
        " herziet",
    },
    vintage={
        "latest": "voor {series} geldt de laatst gepubliceerde stand",
        "on_indexation_date": "voor {series} geldt de stand die op de dag van indexering"
        " gepubliceerd is",
    },
    average="voor {series} telt het gemiddelde over {length} tot en met de referentiemaand",
    link="voor {series} gelden tot en met {month} de cijfers van {old}; latere cijfers worden"
    " daarop teruggerekend met de verhouding tussen beide reeksen in die maand, {rounded}",
    linked_rounded="afgerond op {decimals}",
    linked_exact="zonder afronding",
    figure_used={
        "index": "voor {series} telt het quotiënt van de indexcijfers",
        "published_rate": "voor {series} telt het afgeronde percentage dat de uitgever publiceert",
    },
    chain={
        "previous_price": "de nieuwe prijs is de geldende prijs maal de factor: het cijfer van de"
        " referentiemaand gedeeld door dat van de vorige referentiemaand, de eerste keer door dat"
        " van de basismaand",
        "base_price": "de nieuwe prijs is de prijs van de basismaand maal de factor: het cijfer van"
        " de referentiemaand gedeeld door dat van de basismaand",
    },
    rise="de prijs stijgt per keer met ten hoogste {rate}",
    no_rise="de stijging heeft geen maximum",
    decline="de prijs daalt per keer met ten hoogste {rate}",
    excess={
        "lost": "wat boven het maximum uitkomt, vervalt",
        "carried_over": "wat boven het maximum uitkomt, telt mee bij de volgende indexering",
    },
    fall={
        "followed": "dalen de cijfers, dan daalt de prijs mee",
        "not_below_zero": "dalen de cijfers, dan blijft de prijs gelijk",
    },
    announce="{side} kondigt de indexering Schriftelijk aan, ten minste {before} voor de dag"
    " waarop zij ingaat",
    late={
        "next_month": "bij een latere aankondiging gaat de indexering in op de eerste dag van de"
        " maand waarvoor deze termijn wel in acht is genomen, zonder terugwerkende kracht",
        "lapses": "bij een latere aankondiging vervalt deze indexering",
    },
    component="de stijging van elk onderdeel op {decimals}",
    part="elk gewogen deel op {decimals}",
    factor="de factor op {decimals}",
    rounded="afronding: {what}",
    cents="de nieuwe prijs op hele centen",
    exact="niets wordt afgerond",
)
