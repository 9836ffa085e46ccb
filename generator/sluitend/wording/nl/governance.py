"""Governance, in Dutch."""

from sluitend.wording.texts.governance import GovernanceTexts

GOVERNANCE = GovernanceTexts(
    side={"client": "Opdrachtgever", "supplier": "Opdrachtnemer"},
    level={
        "operational": "operationeel",
        "tactical": "tactisch",
        "strategic": "strategisch",
    },
    degree={"low": "laag", "medium": "gemiddeld", "high": "hoog"},
    replaceability={"good": "goed", "limited": "beperkt", "poor": "slecht"},
    impact="het gevolg van een fout voor het primaire proces van Opdrachtgever is: {degree}",
    replaced="de vervangbaarheid van Opdrachtnemer is: {degree}",
    meets="{title}: {every}, op {level} niveau",
    participants="deelnemers: {roles}",
    chair="voorzitter: {role}",
    minutes={
        "client": "Opdrachtgever maakt het verslag{within}",
        "supplier": "Opdrachtnemer maakt het verslag{within}",
    },
    within=", binnen {length} na het overleg",
    agenda="vaste agenda: {items}",
    step="stap {step}: {trigger}; voor Opdrachtgever {client}, voor Opdrachtnemer {supplier},"
    " antwoord binnen {within}",
    evaluation="Partijen beoordelen {every} samen hoe zij de Overeenkomst beheren",
    emergency="in een noodgeval geldt: {when}",
    responsible="{process}: uitvoering door {roles}",
    accountable="eindverantwoordelijk: {role}",
    consulted="vooraf geraadpleegd: {roles}",
    informed="achteraf geïnformeerd: {roles}",
    filled="{role} ({side}): {person}",
    unfilled="{role} ({side}): nog niet vervuld",
    deputy="vervanger: {person}",
    mandate="mandaat: {decides}",
    mandate_limit="mandaat: {decides} (tot en met {limit})",
)
