"""The entry sheet, in Dutch."""

from sluitend.wording.texts.entry_sheet import EntrySheetTexts

ENTRY_SHEET = EntrySheetTexts(
    explanation="Toelichting",
    title="Invulblad: {title}",
    contract="Contract: {contract}",
    how="Vul op het eerste blad één rij in voor elke waarneming. Verander de kolomnamen niet en"
    " voeg geen totalen toe; lege rijen mogen.",
    file="Sla het op als {file}, met in plaats van het sterretje de periode: 2026-07 of 2026-Q3.",
    row_each="Elke rij heeft een eigen {column}.",
    column="Kolom",
    fill_in="Wat u invult",
    nothing="Als er niets is",
    empty="leeg laten, of {words}",
    may_be_empty="leeg laten",
    always="altijd invullen",
    person="{says}; bewaard wordt alleen een versleutelde waarde",
    kinds={
        "text": "tekst",
        "level": "het niveau, zoals A of B",
        "number": "een getal",
        "percentage": "een percentage, met het %-teken: 95 %",
        "fraction": "een percentage: 95 %",
        "percent": "een percentage, zonder %-teken: 95",
        "date": "een datum: 31-12-2026",
        "moment": "een datum en tijd: 31-12-2026 08:15",
        "time": "een tijd: 08:15",
        "duration": "uren en minuten: 7:30",
        "yes_no": "{yes} of {no}",
    },
    wrong="Dit past hier niet",
    yes="Ja",
    no="Nee",
)
