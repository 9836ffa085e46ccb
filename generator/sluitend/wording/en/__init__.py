"""English."""

from babel import Locale

from sluitend.wording.en.agreement import AGREEMENT
from sluitend.wording.en.bands import BANDS
from sluitend.wording.en.basic import BASIC
from sluitend.wording.en.briefing import BRIEFING
from sluitend.wording.en.calendar import CALENDAR
from sluitend.wording.en.change import CHANGE
from sluitend.wording.en.consequence import CONSEQUENCE
from sluitend.wording.en.entry_sheet import ENTRY_SHEET
from sluitend.wording.en.governance import GOVERNANCE
from sluitend.wording.en.health import HEALTH
from sluitend.wording.en.indexation import INDEXATION
from sluitend.wording.en.key_dates import KEY_DATES
from sluitend.wording.en.labels import LABELS
from sluitend.wording.en.measure import MEASURE
from sluitend.wording.en.party import PARTY
from sluitend.wording.en.price import PRICE
from sluitend.wording.en.pricing import PRICING
from sluitend.wording.en.review import REVIEW
from sluitend.wording.en.scored import SCORED
from sluitend.wording.en.scoring import SCORING
from sluitend.wording.en.service_level import SERVICE_LEVEL
from sluitend.wording.en.simulated import SIMULATED
from sluitend.wording.en.site import SITE
from sluitend.wording.en.slides import SLIDES
from sluitend.wording.en.suggested import SUGGESTED
from sluitend.wording.en.sums import SUMS
from sluitend.wording.en.term import TERM
from sluitend.wording.en.trigger import TRIGGER
from sluitend.wording.en.workbook import WORKBOOK
from sluitend.wording.language import Words

EN = Words(
    language="en",
    locale=Locale("en", "GB"),
    label=LABELS,
    basic=BASIC,
    term=TERM,
    price=PRICE,
    pricing=PRICING,
    indexation=INDEXATION,
    bands=BANDS,
    service_level=SERVICE_LEVEL,
    measure=MEASURE,
    trigger=TRIGGER,
    sums=SUMS,
    consequence=CONSEQUENCE,
    calendar=CALENDAR,
    scoring=SCORING,
    review=REVIEW,
    scored=SCORED,
    governance=GOVERNANCE,
    change=CHANGE,
    party=PARTY,
    agreement=AGREEMENT,
    briefing=BRIEFING,
    health=HEALTH,
    entry_sheet=ENTRY_SHEET,
    site=SITE,
    key_dates=KEY_DATES,
    simulated=SIMULATED,
    slides=SLIDES,
    suggested=SUGGESTED,
    workbook=WORKBOOK,
)
