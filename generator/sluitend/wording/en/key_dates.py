"""Days that somebody must not miss, in English."""

from sluitend.wording.texts.key_dates import KeyDateTexts

KEY_DATES = KeyDateTexts(
    kind={
        "starts": "Start date",
        "run_in_ends": "Last day of the settling-in period",
        "implementation": "Implementation: {title}",
        "option": "Last day to take the renewal option",
        "notice_client": "Last day on which the client's notice can arrive",
        "notice_supplier": "Last day on which the supplier's notice can arrive",
        "ends": "End date",
        "indexation": "Indexation",
        "announcement": "Last day to announce the indexation",
        "delivery": "Delivery of figures: {title}",
        "meeting": "Meeting, around this day: {title}",
        "evaluation": "Evaluation of contract management, around this day",
        "expires": "Expires: {title}",
        "action": "Action: {title}",
        "retention": "Raw file to be destroyed: {title}",
    },
    side={"client": "client", "supplier": "supplier", "both": "both parties"},
    calendar="Contract calendar {name}",
    none="No day that matters falls in this period.",
)
