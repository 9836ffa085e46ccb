"""The score and the way to money, in Dutch."""

from sluitend.wording.texts.scoring import ScoringTexts

SCORING = ScoringTexts(
    unmeasured_weight={
        "renormalise": "gaat naar verhouding over op de KPI’s die wel meetellen",
        "full_score": "telt mee met de hoogste score, 10",
    },
    weight_of_unmeasured="het gewicht van een KPI die niet meetelt, {what}",
    too_little="hebben de KPI’s die meetellen samen minder dan {weight} van het gewicht, dan"
    " leidt de Score niet tot een bedrag",
    objection="bezwaar is mogelijk tot {length} na ontvangst van het voorlopige resultaat",
    observations="de waarnemingen komen uit de bestanden die het Meetplan noemt",
    unreadable="een rij die niet leesbaar is, wordt gemeld en nooit stilzwijgend weggelaten",
    value="per KPI en per meetperiode volgt uit de waarnemingen één waarde, volgens de berekening"
    " in het Meetplan",
    too_few="zijn er minder waarnemingen dan de KPI vraagt, dan geldt wat de KPI daarvoor bepaalt",
    band="de waarde wordt afgerond zoals de KPI zegt; de eerste rij van de scoretabel die klopt,"
    " geeft de score van 0 tot en met 10",
    target="de Norm is gehaald of gemist op grond van dezelfde afgeronde waarde",
    run_in="een meetperiode die op of voor {day} begint, telt niet mee",
    counting="een KPI telt alleen mee in zijn seizoen en in het Kwartaal waarin zijn meetperiode"
    " eindigt; was er niets te meten of ontbreken gegevens, dan geldt wat de KPI daarvoor bepaalt,"
    " en ontbreken zij van één meetperiode, dan geldt dat voor het Kwartaal",
    unseen="geldt een KPI zonder waarde als gehaald, dan telt hij met de hoogste score; geldt hij"
    " als gemist, dan telt hij met de laagste score en in elke tabel in de ongunstigste rij",
    excluded="een resultaat blijft alleen buiten beschouwing met een reden, een goedkeuring en een"
    " bewijsstuk",
    gates="Knock-outeisen hebben geen gewicht, zij zijn gehaald of gemist: {gates}",
    gates_in_run_in="Knock-outeisen hebben geen gewicht, zij zijn gehaald of gemist, ook in de"
    " Inloopperiode: {gates}",
    score="het aantal KPI’s met een gewicht is {count}; de Score van het Kwartaal is, over de KPI’s"
    " daarvan die meetellen, de som van gewicht maal score, gedeeld door de som van hun gewichten",
    no_score="er is geen Score: geen enkele KPI telt mee",
    exact="de Score wordt niet afgerond",
    rounding="de Score wordt afgerond {rounding}",
    consequences="daarna volgen de gevolgen, in deze volgorde: {consequences}",
    no_consequences="er zijn geen gevolgen overeengekomen",
    amounts="elk bedrag wordt rekenkundig afgerond op hele centen; daarna geldt het maximum van dat"
    " gevolg, en de opgave toont wat een maximum heeft afgesneden",
    shared_caps="na de maxima per gevolg geldt het gezamenlijke maximum; in dezelfde volgorde neemt"
    " elk gevolg daarvan wat er nog over is",
    decision="Opdrachtgever besluit per gevolg, met redenen, of hij het bedrag int, ervan afziet of"
    " het vervangt door een Verbeterplan; hij doet daarmee geen afstand van andere rechten",
    settlement="alleen definitieve resultaten leiden tot een afrekening: een resultaat is"
    " definitief als {objection} zonder bezwaar zijn verstreken of als op het bezwaar is beslist;"
    " per Kwartaal staan alle bedragen, in beide richtingen, in één overzicht",
    settlement_any="alleen definitieve resultaten leiden tot een afrekening; per Kwartaal staan"
    " alle bedragen, in beide richtingen, in één overzicht",
)
