"""The entry sheet, in English."""

from sluitend.wording.texts.entry_sheet import EntrySheetTexts

ENTRY_SHEET = EntrySheetTexts(
    explanation="Explanation",
    title="Entry sheet: {title}",
    contract="Contract: {contract}",
    how="Fill in one row of the first sheet for each observation. Do not change the names of the"
    " columns and add no totals; rows may stay empty.",
    file="Save it as {file}, with the period in place of the star: 2026-07 or 2026-Q3.",
    row_each="Each row has its own {column}.",
    column="Column",
    fill_in="What to fill in",
    nothing="If there is nothing",
    empty="leave it empty, or {words}",
    may_be_empty="leave it empty",
    always="always fill it in",
    person="{says}; only an encrypted value is kept",
    kinds={
        "text": "text",
        "level": "the level, such as A or B",
        "number": "a number",
        "percentage": "a percentage, with the % sign: 95 %",
        "fraction": "a percentage: 95 %",
        "percent": "a percentage, without the % sign: 95",
        "date": "a date: 31-12-2026",
        "moment": "a date and time: 31-12-2026 08:15",
        "time": "a time: 08:15",
        "duration": "hours and minutes: 7:30",
        "yes_no": "{yes} or {no}",
    },
    wrong="This does not fit here",
    yes="Yes",
    no="No",
)
