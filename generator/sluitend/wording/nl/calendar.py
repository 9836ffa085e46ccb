"""Service clocks, in Dutch."""

from sluitend.wording.texts.calendar import CalendarTexts

CALENDAR = CalendarTexts(
    hours="{days} {hours}",
    all_day="{days}, de hele dag",
    always="alle dagen, dag en nacht",
    holidays={
        "atw": "behalve op algemeen erkende feestdagen (artikel 3 Algemene termijnenwet)",
        "none": "ook op feestdagen",
    },
    equated="ook gesloten op {dates}",
    excepted="wel geopend op {dates}",
    if_closed={
        "next_open_day": "eindigt deze termijn op een zaterdag, een zondag of een algemeen erkende"
        " feestdag, dan loopt hij door tot en met de eerstvolgende dag die dat niet is (artikel 1"
        " Algemene termijnenwet)",
        "as_is": "deze termijn wordt niet verlengd als de laatste dag een zaterdag, een zondag of"
        " een algemeen erkende feestdag is",
    },
)
