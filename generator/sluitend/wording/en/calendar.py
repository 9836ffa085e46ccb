"""Service clocks, in English."""

from sluitend.wording.texts.calendar import CalendarTexts

CALENDAR = CalendarTexts(
    hours="{days} {hours}",
    all_day="{days}, all day",
    always="all days, round the clock",
    holidays={
        "atw": "except on recognised holidays (article 3 of the Dutch General Extension of Time"
        " Limits Act)",
        "none": "holidays included",
    },
    equated="also closed on {dates}",
    excepted="open all the same on {dates}",
    if_closed={
        "next_open_day": "if this term ends on a Saturday, a Sunday or a recognised holiday, it"
        " runs through the next day that is none of these (article 1 of the Dutch General"
        " Extension of Time Limits Act)",
        "as_is": "this term is not extended if its last day is a Saturday, a Sunday or a"
        " recognised holiday",
    },
)
