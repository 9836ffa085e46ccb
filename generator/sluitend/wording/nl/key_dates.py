"""Days that somebody must not miss, in Dutch."""

from sluitend.wording.texts.key_dates import KeyDateTexts

KEY_DATES = KeyDateTexts(
    kind={
        "starts": "Ingangsdatum",
        "run_in_ends": "Laatste dag van de inloopperiode",
        "implementation": "Implementatie: {title}",
        "option": "Laatste dag om de verlenging in te roepen",
        "notice_client": "Laatste dag waarop een opzegging van Opdrachtgever kan aankomen",
        "notice_supplier": "Laatste dag waarop een opzegging van Opdrachtnemer kan aankomen",
        "ends": "Einddatum",
        "indexation": "Indexering",
        "announcement": "Laatste dag om de indexering aan te kondigen",
        "delivery": "Levering van gegevens: {title}",
        "meeting": "Overleg, rond deze dag: {title}",
        "evaluation": "Evaluatie van het contractmanagement, rond deze dag",
        "expires": "Verloopt: {title}",
        "action": "Actie: {title}",
        "retention": "Ruw bestand weg te gooien: {title}",
    },
    side={"client": "Opdrachtgever", "supplier": "Opdrachtnemer", "both": "beide partijen"},
    calendar="Contractagenda {name}",
    none="In deze periode valt geen dag die telt.",
)
