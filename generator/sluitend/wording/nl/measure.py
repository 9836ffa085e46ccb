"""How rows become a number, in Dutch."""

from sluitend.wording.texts.measure import MeasureTexts

MEASURE = MeasureTexts(
    all_rows="alle rijen van {set} doen mee",
    some_rows="van {set} doen de rijen mee waarvoor geldt: {condition}",
    is_="{column} is {value}",
    is_not="{column} is niet {value}",
    border="{column} is {border}",
    within="{to} ligt ten hoogste {at_most} na {from_}{clock}",
    limit="de termijn is {at_most}{clock}",
    clock={
        "calendar_days": "",
        "working_days": "",
        "round_the_clock": ", dag en nacht doorgeteld",
    },
    service_clock=", geteld in deze uren: {clock}",
    not_after="{column} ligt niet na {other}",
    all_of="({conditions})",
    any_of="; of ",
    share="de waarde is het percentage van die rijen waarvoor geldt: {condition}",
    mean="de waarde is het gemiddelde van {column} over die rijen",
    weighted="de waarde is het gemiddelde van {column} over die rijen, gewogen naar {weight}",
    times="van elke rij telt {elapsed}",
    those_times="die tijden",
    elapsed="de tijd van {from_} tot {to}{clock}",
    mean_of_parts="de waarde is het gewogen gemiddelde van {column} over die rijen, per {part}",
    part_weight="{weight} voor {part}",
    part_weights="de gewichten zijn {weights}",
    aql="het aanvaardbare kwaliteitsniveau (AQL) is {aql}, ter informatie",
    part_aql="{aql} voor {part}",
    median="de waarde is de mediaan van {column} over die rijen: de middelste waarde, of het"
    " gemiddelde van de middelste twee",
    shortest="de waarde is de kortste van die tijden waar ten minste {rank} van die rijen niet"
    " boven ligt",
    percentile="de waarde is de kleinste {column} waar ten minste {rank} van die rijen niet boven"
    " ligt",
    count="de waarde is het aantal van die rijen, ook als dat nul is",
    count_if="de waarde is, als er zulke rijen zijn, het aantal daarvan waarvoor geldt:"
    " {condition}",
    sum="de waarde is de som van {column} over die rijen",
    sum_of="de som van {column}",
    count_of="het aantal rijen",
    where="{aggregate} (alleen rijen waarvoor geldt: {condition})",
    in_set="{aggregate} in {set}",
    rate="de waarde is {top}, gedeeld door {bottom}, maal {per}",
    ratio="de waarde is {top}, als percentage van {bottom}",
    deviation="de waarde is het verschil tussen {top} en {bottom}, naar boven of naar beneden,"
    " als percentage van {bottom}",
    answer="antwoord",
    level="niveau",
    rating={
        "nps": "de waarde is het percentage antwoorden 9 en 10 min het percentage antwoorden 0 tot"
        " en met 6 in {column}",
        "top_box": "de waarde is het percentage antwoorden {boxes} in {column}",
        "mean": "de waarde is het gemiddelde van de antwoorden in {column}",
    },
    sample={
        "share_passed": "de waarde is het percentage goedgekeurde eenheden: {inspected} min"
        " {failed}, gedeeld door {inspected}",
        "share_accepted": "de waarde is het percentage goedgekeurde delen",
        "accepted": "de uitkomst is goedgekeurd of afgekeurd",
    },
    rejected="de steekproef is afgekeurd als {failed} hoger is dan {accept}",
    rejected_part="per {part} is een deel afgekeurd als {failed} hoger is dan {accept}",
    all_parts="is een deel afgekeurd, dan is alles afgekeurd, ook als het totaal voldoet",
    total_passes="het geheel is afgekeurd als het totaal niet voldoet",
    empty_part="een deel waarin niets is geïnspecteerd, geldt als niet gemeten",
    order="de niveaus in {column} zijn, van laag naar hoog: {order}",
    wanted="afgesproken is {border}",
    worst_per="rijen met dezelfde waarde in {place} zijn samen één plaats en één waarneming; per"
    " plaats telt het laagste niveau",
    gives={
        "share": "de waarde is het percentage van {places} dat dit niveau haalt",
        "levels_short": "de waarde is het aantal niveaus dat {places} samen onder dit niveau"
        " liggen",
    },
    observations="de waarnemingen",
    places="de plaatsen",
    deadline="de waarde is het percentage van die rijen waarin {delivered} niet na {due} ligt",
    deadline_complete="de waarde is het percentage van die rijen waarin {delivered} niet na {due}"
    " ligt en {complete} ja is",
    late="een levering die er op de laatste dag van de periode nog niet is, telt te laat tot en met"
    " die dag, en telt niet mee als {due} daarna ligt",
)
