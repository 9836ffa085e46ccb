"""Dutch."""

from babel import Locale

from sluitend.wording.language import Words
from sluitend.wording.nl.agreement import AGREEMENT
from sluitend.wording.nl.bands import BANDS
from sluitend.wording.nl.basic import BASIC
from sluitend.wording.nl.briefing import BRIEFING
from sluitend.wording.nl.calendar import CALENDAR
from sluitend.wording.nl.change import CHANGE
from sluitend.wording.nl.consequence import CONSEQUENCE
from sluitend.wording.nl.entry_sheet import ENTRY_SHEET
from sluitend.wording.nl.governance import GOVERNANCE
from sluitend.wording.nl.health import HEALTH
from sluitend.wording.nl.indexation import INDEXATION
from sluitend.wording.nl.key_dates import KEY_DATES
from sluitend.wording.nl.labels import LABELS
from sluitend.wording.nl.measure import MEASURE
from sluitend.wording.nl.party import PARTY
from sluitend.wording.nl.price import PRICE
from sluitend.wording.nl.pricing import PRICING
from sluitend.wording.nl.review import REVIEW
from sluitend.wording.nl.scored import SCORED
from sluitend.wording.nl.scoring import SCORING
from sluitend.wording.nl.service_level import SERVICE_LEVEL
from sluitend.wording.nl.simulated import SIMULATED
from sluitend.wording.nl.site import SITE
from sluitend.wording.nl.slides import SLIDES
from sluitend.wording.nl.suggested import SUGGESTED
from sluitend.wording.nl.sums import SUMS
from sluitend.wording.nl.term import TERM
from sluitend.wording.nl.trigger import TRIGGER
from sluitend.wording.nl.workbook import WORKBOOK

NL = Words(
    language="nl",
    locale=Locale("nl"),
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
