"""How a result came about, in Dutch."""

from sluitend.wording.texts.scored import ScoredTexts

SCORED = ScoredTexts(
    met={"met": "gehaald", "missed": "gemist"},
    state={
        "measured": "gemeten",
        "run_in": "inloopperiode",
        "not_measured": "niet gemeten",
        "excluded": "uitgesloten",
    },
    why={
        "run_in": "de periode valt in de inloopperiode en telt niet mee",
        "out_of_season": "de periode valt buiten het seizoen",
        "not_due": "in dit kwartaal is niet gemeten",
        "no_events": "er was niets te meten",
        "missing": "de gegevens ontbreken",
        "client_failed": "de gegevens die de andere partij moest leveren, ontbreken",
        "too_few": "er zijn te weinig waarnemingen",
        "excluded": "het resultaat is uitgesloten",
    },
    counts_as={"met": "dat telt als gehaald", "missed": "dat telt als gemist"},
    value={
        "share": "{met} van {of} is {result}",
        "given": "de waarde is {result}",
        "total": "samen {result}",
        "quotient": "{top} gedeeld door {bottom}: {result}",
        "survey": "{promoters} promotors, {passives} neutraal, {detractors} criticasters: {result}",
        "sample": "{inspected} geïnspecteerd, {failed} afgekeurd; {accepted} steekproeven"
        " goedgekeurd, {rejected} afgekeurd: {result}",
        "observations": "uit {observations} waarnemingen: {result}",
    },
    step={
        "rounding": "afgerond {rounding}: {result}",
        "norm": "de norm is {norm}: {result}",
        "band": "dat is score {result}",
        "few_observations": "bij zo weinig waarnemingen geldt een norm in fouten, {norm}; het zijn"
        " er {failures}: {result}",
        "mean": "het gemiddelde van de meetperioden is {result}",
        "score": "de som van gewicht maal score, gedeeld door het gewicht dat meetelt, is {result}",
        "too_little_measured": "maar {measured_weight} van het gewicht is gemeten: er is niets te"
        " verrekenen",
        "cliff": "{judged} geeft {rate} van {base}: {result}",
        "linear": "{judged} geeft op de lijn {rate} van {base}: {result}",
        "marginal": "{judged} geeft over de schijven samen {rate} van {base}: {result}",
        "slope": "{judged} geeft {result}",
        "bonus_lost": "de bonus vervalt door {because}: {result}",
        "each_time": "{times} maal {amount}: {result}",
        "per_point": "{points} punten, de eerste {free} kosten niets; gewogen {charged} maal"
        " {amount}: {result}",
        "delay": "{days} dagen te laat, {stretches} maal {amount}: {result}",
        "points": "{kpi}: {points} punten maal {times}, samen {result}",
        "amount": "het bedrag is {result}",
        "share": "{rate} van {base}: {result}",
        "credit_band": "{rate} van {base}: {result}",
        "steps_short": "{short} onder de norm, dus {rate} van {base}: {result}",
        "amounts_short": "{short} onder de norm: {result}",
        "levels_short": "{levels} te laag, maal {amount}: {result}",
        "carried_in": "met {carried} uit de vorige periode: {result}",
        "at_risk": "op het spel staat {pool}; gemist: {missed}: {result}",
        "cents": "afgerond op hele centen: {result}",
        "cap": "het maximum is {limit}, waarvan {used} al is gebruikt: {result}",
        "shared_cap": "het gezamenlijke maximum is {limit}, waarvan {used} al is gebruikt:"
        " {result}",
        "replaced": "vervalt, want {by} komt ervoor in de plaats",
        "earn_back": "de norm is weer gehaald: {result} komt terug",
        "arises": "dit ontstaat op {result}",
    },
    of="{met} van {of}",
    late="samen {days} werkdagen te laat",
    example="Voorbeeld {nth}. {title} ({period})",
    examples_lead="Elk voorbeeld is een verzonnen Kwartaal, uitgerekend volgens deze Overeenkomst."
    " Wat een voorbeeld niet noemt, is daarin niet gemeten. De Vergoeding is die van het"
    " basisprijspeil, voor indexering, en er is nog niets van een maximum gebruikt.",
    contribution="Gewicht × score",
    observed="Waargenomen",
    reckoning="Berekening",
    sum="{top} gedeeld door {bottom} is {score}",
    arises="Daarnaast ontstaat: {rights}.",
    on_terms="voorwaarden {version}, {hash}",
    source="Bron: {name}, {rows} rijen.",
    no_score="geen score: geen enkele KPI telt mee",
    supplier_owes="Opdrachtnemer betaalt {amount}",
    client_owes="Opdrachtgever betaalt {amount}",
    nothing="niets verschuldigd",
    none_missed="geen KPI",
)
