"""Service levels, in Dutch."""

from sluitend.wording.texts.service_level import ServiceLevelTexts

SERVICE_LEVEL = ServiceLevelTexts(
    role={
        "scored": "telt mee in de Score",
        "gate": "Knock-outeis zonder gewicht",
        "report_only": "alleen rapportage",
    },
    owed_by={
        "supplier": "verplichting van Opdrachtnemer",
        "client": "verplichting van Opdrachtgever",
    },
    target="de Norm van {level} is {border}",
    aim="de Streefwaarde is {border}",
    weight="het gewicht in de Score is {weight}",
    per="er wordt {every} gemeten",
    in_quarter={
        "pooled": "alle waarnemingen van het Kwartaal samen bepalen de kwartaalwaarde",
        "mean": "het gemiddelde van de meetperioden is de kwartaalwaarde",
        "worst": "de slechtste meetperiode bepaalt de kwartaalwaarde",
    },
    rounding="de waarde wordt voor de toetsing afgerond {rounding}",
    minimum="bij minder dan {count} waarnemingen geldt de KPI als niet gemeten",
    below_minimum="bij minder dan {count} waarnemingen geldt een andere Norm: {border}",
    few_scored="{few} (gehaald: de score van de Norm zelf, gemist: de laagste score)",
    no_events={
        "not_counted": "is er niets te meten, dan telt de KPI niet mee",
        "counts_as_met": "is er niets te meten, dan geldt de Norm als gehaald",
    },
    if_missing={
        "counts_as_missed": "ontbreken gegevens die {side} moet leveren, dan geldt de Norm als"
        " gemist",
        "not_counted": "ontbreken de gegevens, dan telt de KPI niet mee",
    },
    season="de KPI telt alleen mee in meetperioden met ten minste één maand van {from_} tot en met"
    " {to}",
    exclusions="buiten de meting blijft: {exclusions}",
    sites="er wordt gemeten op {sites}",
    run_in="deze KPI heeft een eigen Inloopperiode van {length}",
    counts_from="de KPI telt mee vanaf {date}",
    client_needs="nodig van Opdrachtgever: {needs}",
    side={"supplier": "Opdrachtnemer", "client": "Opdrachtgever"},
    by={
        "client": "Opdrachtgever",
        "supplier": "Opdrachtnemer",
        "independent": "een onafhankelijke derde",
        "joint": "Partijen gezamenlijk",
    },
    event={
        "week": "na afloop van de week",
        "month": "na afloop van de maand",
        "period": "na afloop van de periode",
        "quarter": "na afloop van het Kwartaal",
        "half_year": "na afloop van het half jaar",
        "year": "na afloop van het jaar",
        "event": "na de gebeurtenis",
        "inspection": "na de inspectie",
        "result": "nadat het resultaat definitief is",
        "request": "na het verzoek",
    },
    after_event="na: {event}",
    after="uiterlijk {length} {event}",
    measures={
        "client": "Opdrachtgever meet",
        "supplier": "Opdrachtnemer meet",
        "independent": "een onafhankelijke derde meet",
        "joint": "Partijen meten gezamenlijk",
    },
    verifies={
        "client": "Opdrachtgever controleert de meting",
        "supplier": "Opdrachtnemer controleert de meting",
        "independent": "een onafhankelijke derde controleert de meting",
        "joint": "Partijen controleren de meting gezamenlijk",
    },
    delivered="de gegevens zijn er {when}",
    retention="de gegevens worden {length} bewaard",
)
