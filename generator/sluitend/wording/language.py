"""`Words`: all that is said in one language, and the numbers and dates in it.

Nothing else calls Babel, which rounds unasked.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from sluitend.model.text import Text
from sluitend.number import plain
from sluitend.period import Half, Month, Period, Quarter
from sluitend.quantity import CURRENCIES, Bound, LevelBound, Quantity, Unit
from sluitend.rounding import Rounding
from sluitend.wording.texts.agreement import AgreementTexts
from sluitend.wording.texts.bands import BandTexts
from sluitend.wording.texts.basic import Basics
from sluitend.wording.texts.briefing import BriefingTexts
from sluitend.wording.texts.calendar import CalendarTexts
from sluitend.wording.texts.change import ChangeTexts
from sluitend.wording.texts.consequence import ConsequenceTexts
from sluitend.wording.texts.entry_sheet import EntrySheetTexts
from sluitend.wording.texts.governance import GovernanceTexts
from sluitend.wording.texts.health import HealthTexts
from sluitend.wording.texts.indexation import IndexationTexts
from sluitend.wording.texts.key_dates import KeyDateTexts
from sluitend.wording.texts.labels import Labels
from sluitend.wording.texts.measure import MeasureTexts
from sluitend.wording.texts.party import PartyTexts
from sluitend.wording.texts.price import PriceTexts
from sluitend.wording.texts.pricing import PricingTexts
from sluitend.wording.texts.review import ReviewTexts
from sluitend.wording.texts.scored import ScoredTexts
from sluitend.wording.texts.scoring import ScoringTexts
from sluitend.wording.texts.service_level import ServiceLevelTexts
from sluitend.wording.texts.simulated import SimulatedTexts
from sluitend.wording.texts.site import SiteTexts
from sluitend.wording.texts.slides import SlideTexts
from sluitend.wording.texts.suggested import SuggestedTexts
from sluitend.wording.texts.sums import SumTexts
from sluitend.wording.texts.term import TermTexts
from sluitend.wording.texts.trigger import TriggerTexts
from sluitend.wording.texts.workbook import WorkbookTexts
from sluitend.workdays import parse_days, time_of_day

Span = Literal[
    "once", "hour", "week", "month", "quarter", "half_year", "year", "contract_year", "term"
]

NBSP = "\N{NO-BREAK SPACE}"
_SYMBOLS = {"EUR": "€", "GBP": "£", "USD": "$"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All sentences of one language: a missing one is a type error."""

    language: str
    """Its code, as in a contract's `languages`."""
    locale: Locale
    """How it writes numbers and months."""
    label: Labels
    """Labels of documents."""
    basic: Basics
    """The small words."""
    term: TermTexts
    price: PriceTexts
    pricing: PricingTexts
    indexation: IndexationTexts
    bands: BandTexts
    service_level: ServiceLevelTexts
    measure: MeasureTexts
    trigger: TriggerTexts
    sums: SumTexts
    consequence: ConsequenceTexts
    calendar: CalendarTexts
    scoring: ScoringTexts
    review: ReviewTexts
    scored: ScoredTexts
    governance: GovernanceTexts
    change: ChangeTexts
    party: PartyTexts
    agreement: AgreementTexts
    briefing: BriefingTexts
    health: HealthTexts
    entry_sheet: EntrySheetTexts
    site: SiteTexts
    key_dates: KeyDateTexts
    simulated: SimulatedTexts
    slides: SlideTexts
    suggested: SuggestedTexts
    workbook: WorkbookTexts

    # --- numbers ---

    def number(self, value: Decimal | int, places: int = 0) -> str:
        """Every digit there is, and at least so many decimals; never an exponent."""
        return _number(self.locale, plain(Decimal(value)), places)

    def money(self, value: Decimal | Quantity, currency: str = "EUR") -> str:
        """An amount with two decimals, or more where it has more: `€ 1.234,50`."""
        if isinstance(value, Quantity):
            return self.money(value.number, value.unit)
        symbol = _SYMBOLS.get(currency)
        if symbol is None:
            return f"{currency}{NBSP}{self.number(value, places=2)}"
        text = self.basic.money if value >= 0 else self.basic.money_below_zero
        return text.format(symbol=symbol, number=self.number(abs(value), places=2))

    def percent(self, value: Decimal | Quantity) -> str:
        """A percentage: `90%`."""
        number = value.number if isinstance(value, Quantity) else value
        return self.basic.percent.format(number=self.number(number))

    def quantity(self, value: Quantity, unit: Unit = "") -> str:
        """A number with its unit; `unit` is the one meant where the quantity names none."""
        unit = value.unit or unit
        if unit == "%":
            return self.percent(value)
        if unit in CURRENCIES:
            return self.money(value.number, unit)
        word = self.unit(unit, one=value.number == 1)
        number = self.number(value.number)
        return f"{number}{NBSP}{word}" if word else number

    def unit(self, unit: Unit, one: bool = False) -> str:
        """The word for a unit; one nobody listed stands as the contract writes it."""
        known = self.basic.unit.get(unit)
        if not isinstance(known, tuple):
            return unit
        return str(known[0 if one else 1])

    def each(self, value: Quantity) -> str:
        """*Elke werkdag*, *elk kwartaal*, *elke 2 dagen*."""
        if value.number != 1:
            return self.basic.each_of[1].format(quantity=self.quantity(value))
        form = self.basic.each_neuter if value.unit in self.basic.neuter else self.basic.each_of[0]
        return form.format(unit=self.unit(value.unit, one=True))

    def each_whole(self, value: Quantity) -> str:
        """*Elke hele werkdag*, *elk heel procentpunt*, *elke hele 2 dagen*: no parts of one."""
        if value.number != 1:
            return self.basic.each_whole_of[1].format(quantity=self.quantity(value))
        neuter = value.unit in self.basic.neuter
        form = self.basic.each_whole_neuter if neuter else self.basic.each_whole_of[0]
        return form.format(unit=self.unit(value.unit, one=True))

    def article(self, number: str) -> str:
        """A reference to an article or a paragraph of it, within a sentence: `artikel 7.1`."""
        return self._referring(self.label["article"], number)

    def annex(self, letter: str) -> str:
        """A reference to an annex, within a sentence: `bijlage C`."""
        return self._referring(self.label["annex"], letter)

    def _referring(self, label: str, number: str) -> str:
        printed = label if self.basic.capital_references else label.lower()
        return f"{printed}{NBSP}{number}"

    def border(self, border: Bound | LevelBound, unit: Unit = "") -> str:
        """`ten minste 90%`; `unit` is the one meant where the border names none."""
        if isinstance(border, LevelBound):
            value = self.basic.level.format(level=border.level)
        else:
            value = self.quantity(border.value, unit)
        return self.basic.border[border.word].format(value=value)

    def times(self, count: int) -> str:
        """*Eenmaal*, *tweemaal*, beyond the words *7 maal*."""
        known = self.basic.times
        if count < len(known):
            return known[count]
        return self.basic.n_times.format(number=self.number(count))

    def ordinal(self, number: int) -> str:
        """*Eerste* for 1, as far as twelve."""
        return self.basic.ordinal[number - 1]

    def cardinal(self, number: int) -> str:
        """*Drie* for 3, as far as twelve; beyond that a figure."""
        known = self.basic.cardinal
        return known[number] if 0 <= number < len(known) else self.number(number)

    def decimals(self, count: int) -> str:
        """`1 decimaal`, `2 decimalen`."""
        return self.basic.to_decimals[min(count, 2)].format(count=count)

    def rounding(self, rounding: Rounding | None) -> str:
        """`op 1 decimaal, rekenkundig (een half van nul af)`; *geen afronding* where none is."""
        if rounding is None:
            return self.basic.no_rounding
        mode, decimals = self.basic.mode[rounding.mode], self.decimals(rounding.places)
        return self.basic.rounding.format(decimals=decimals, mode=mode)

    # --- time ---

    def date(self, day: date) -> str:
        """`1 januari 2026`."""
        return str(format_date(day, format=self.basic.date, locale=self.locale))

    def month(self, month: Month) -> str:
        """`juli 2025`."""
        return str(format_date(month.first, format="LLLL y", locale=self.locale))

    def month_name(self, number: int) -> str:
        """`juli` for 7."""
        return str(format_date(date(2000, number, 1), format="LLLL", locale=self.locale))

    def period(self, period: Period) -> str:
        """`derde kwartaal 2026`, `juli 2026`, `2026`."""
        ordinal = self.ordinal(period.part)
        match period:
            case Month():
                return self.month(period)
            case Quarter():
                return self.basic.period["quarter"].format(ordinal=ordinal, year=period.year)
            case Half():
                return self.basic.period["half_year"].format(ordinal=ordinal, year=period.year)
        return str(period.year)

    def span(self, span: Span) -> str:
        """The bare name of a period, as after *per*: `maand`."""
        return self.basic.span[span]

    def the_span(self, span: Span) -> str:
        """The same with its article: `de maand`."""
        return self.basic.the_span[span]

    def each_span(self, span: Span) -> str:
        """With *each*: `elke maand`."""
        return self.basic.each_span[span]

    def every(self, span: Span) -> str:
        """How often: `elke maand`."""
        return self.basic.every[span]

    def _clock(self, text: str) -> str:
        hours, minutes = divmod(time_of_day(text), 60)
        return self.basic.clock.format(hours=f"{hours:02}", minutes=f"{minutes:02}")

    def time(self, text: str) -> str:
        """`08.00 uur` for `08:00`."""
        return self.basic.time.format(time=self._clock(text))

    def between(self, opens: str, closes: str) -> str:
        """`van 08.00 tot 17.00 uur`."""
        return self.basic.between.format(first=self._clock(opens), last=self._clock(closes))

    def days(self, text: str) -> str:
        """`maandag tot en met vrijdag` for `Mon-Fri`; three or more in a row as a range."""
        runs: list[list[str]] = []
        before = -2
        for day in sorted(parse_days(text)):
            if day != before + 1:
                runs.append([])
            runs[-1].append(self.basic.weekdays[day])
            before = day
        parts: list[str] = []
        for run in runs:
            ranged = self.basic.through.format(first=run[0], last=run[-1])
            parts += [ranged] if len(run) > 2 else run
        return self.list(parts)

    # --- what joins ---

    def list(self, items: Iterable[str]) -> str:
        """`a, b en c`."""
        return self._joined(tuple(items), self.basic.and_)

    def choice(self, items: Iterable[str]) -> str:
        """`a, b of c`."""
        return self._joined(tuple(items), self.basic.or_)

    def _joined(self, items: tuple[str, ...], word: str) -> str:
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {word} {items[-1]}"

    def yes_no(self, value: bool) -> str:
        """`ja` or `nee`."""
        return self.basic.yes if value else self.basic.no

    def text(self, text: Text, prevails: str) -> str | None:
        """A text in this language; None where it is lacking."""
        return text.of(self.language, prevails)


def begun(text: str) -> str:
    """With a capital, as a cell begins."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """With a capital and a full stop."""
    return f"{begun(text)}."


@lru_cache(maxsize=8192)
def _number(locale: Locale, plainly: str, places: int) -> str:
    """A number as a locale writes it; kept, since the same few stand all over a contract."""
    pattern = "#,##0." + "0" * places if places else "#,##0.###"
    exact = Decimal(plainly)
    return str(format_decimal(exact, format=pattern, locale=locale, decimal_quantization=False))
