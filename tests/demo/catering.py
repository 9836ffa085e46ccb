"""Two years of catering: the contract that goes well.

An error in allergen information in the first autumn, while settling in; kitchen equipment of the
client that stays broken too long in 2025; one counter that opens late on one day, for which the
credit is given back a month later. For the rest figures that rise, and a bonus that is earned.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from tests.demo.days import at, later, working_days
from tests.demo.dice import Dice
from tests.demo.export import Look, Row
from tests.demo.importing import Export
from tests.demo.shared_rows import (
    Document,
    Team,
    Term,
    evidence,
    extra_work,
    graded,
    invoices,
    logged,
    requests,
    shifts,
    social_return,
    tickets,
)

from sluitend.period import Half, Month, Period, Quarter

CONTRACT = "catering-bedrijfsrestaurant"
STARTS = date(2024, 9, 1)
CHAPTERS = (
    ("Ontvangst en opslag", 20), ("Koelen en vriezen", 25), ("Bereiden", 25), ("Uitgifte", 20),
    ("Schoonmaak en afwas", 25), ("Persoonlijke hygiëne", 15), ("Ongedierte", 10),
    ("Registratie", 20),
)  # fmt: skip
DISHES = (
    "Tomatensoep", "Pompoensoep", "Broodje kaas", "Broodje ei", "Kroket", "Salade niçoise",
    "Pasta pesto", "Nasi", "Quiche", "Wrap kip",
)  # fmt: skip
DOCUMENTS = (
    Document("Polis aansprakelijkheid", 12),
    Document("Polis terugroepen", 12),
    Document("ISO 22000", 12),
    Document("ISO 14001", 12),
    Document("Verklaring betalingsgedrag", 2),
    Document("Uittreksel handelsregister", 8),
)
INFORMATION = tuple(
    ("Managementinformatie", name)
    for name in ("kassa", "inkoop", "verspilling", "uren", "exploitatie", "rapport")
)
TEAMS = (Team("Keuken", 7, "76.0"), Team("Uitgifte", 10, "58.0"))


@dataclass(frozen=True, slots=True)
class Season:
    """What a quarter looked like: met, and out of how many."""

    quarter: Quarter
    audit: int
    """Points of 160."""
    banqueting: tuple[int, int]
    range: tuple[int, int]
    queue: tuple[int, int]
    waste: str
    """Kilograms per 100 guests."""
    certified: int
    """Share of purchases, in per cent."""
    complaints: tuple[int, int]
    guests: int | None = None
    """Tenths of a mark."""
    allergen_errors: int = 0
    equipment: tuple[int, int] = (11, 11)
    late_opening: bool = False
    """Whether the counter opened late on one day of the first month."""
    records: tuple[int, int] = (119, 120)
    fixed_team: str = "88"
    absences: tuple[int, int] = (21, 21)
    deficit: str = "99"
    invoices: tuple[int, int] = (0, 0)
    social_return: int = 101
    extra_work: int = 80

    @property
    def span(self) -> Period:
        """The part of the quarter in which the contract ran."""
        return Month(2024, 9) if self.quarter == Quarter(2024, 3) else self.quarter


SEASONS = (
    Season(
        Quarter(2024, 3), 132, (30, 33), (52, 60), (58, 72), "5.2", 29, (4, 5),
        records=(38, 40), fixed_team="81", absences=(7, 8), social_return=90, deficit="104",
    ),
    Season(
        Quarter(2024, 4), 137, (92, 99), (160, 180), (60, 72), "4.7", 33, (10, 12), 71,
        allergen_errors=1, records=(115, 120), fixed_team="83", absences=(20, 22),
        social_return=92, deficit="102",
    ),
    Season(
        Quarter(2025, 1), 140, (95, 99), (166, 180), (63, 72), "4.3", 36, (11, 12),
        fixed_team="85", social_return=96, extra_work=74,
    ),
    Season(
        Quarter(2025, 2), 145, (97, 99), (171, 180), (65, 72), "3.9", 38, (12, 12), 75,
        fixed_team="86", extra_work=81,
    ),
    Season(
        Quarter(2025, 3), 146, (97, 99), (172, 180), (66, 72), "3.7", 40, (12, 12),
        equipment=(8, 12), extra_work=66, deficit="98",
    ),
    Season(
        Quarter(2025, 4), 148, (98, 99), (173, 180), (66, 72), "3.4", 41, (13, 13), 77,
        late_opening=True, extra_work=93,
    ),
    Season(
        Quarter(2026, 1), 147, (98, 99), (173, 180), (64, 72), "3.4", 42, (11, 11),
        extra_work=70, deficit="97", fixed_team="89",
    ),
    Season(
        Quarter(2026, 2), 150, (99, 99), (175, 180), (67, 72), "3.2", 43, (12, 12), 79,
        extra_work=77, deficit="96", fixed_team="90",
    ),
    Season(
        Quarter(2026, 3), 149, (98, 99), (174, 180), (66, 72), "3.3", 44, (10, 10),
        extra_work=69, deficit="97", fixed_team="89",
    ),
)  # fmt: skip


def exports() -> Iterator[Export]:
    """Every file that was sent, in the order of the quarters."""
    for season in SEASONS:
        quarter, span = season.quarter, season.span
        yield from _of_client(season, span)
        yield Export("hygiene-audits", quarter, _audit(season), _report(quarter))
        realised = social_return(quarter, STARTS, 5_900, season.social_return)
        yield Export("social-return", quarter, realised, Look(total=("Totaal",)))
        yield Export("opening-log", span, _openings(season), Look(total=("TOTAAL",)))
        yield Export("haccp-records", span, _records(season), Look(hidden="Lijsten"))
        yield Export("waste-weighings", quarter, _waste(season), Look(total=("Weektotaal",)))
        till = Look(beside={"Leverancier": "Groothandel (fictief)"}, total=("Totaal",))
        yield Export("purchases", quarter, _purchases(season), till)
        yield Export("operating-account", span, _account(season), Look(total=("Totaal",)))
        hours = shifts(
            span, _dice("shifts", season), TEAMS, Decimal(season.fixed_team), season.absences
        )
        yield Export("shifts", quarter, hours, Look(total=("Totaal",), subtotals=True))
        spent = extra_work(span, _dice("extra", season), Decimal("400.00"), season.extra_work)
        yield Export("extra-work-statement", span, spent, Look(total=("Totaal",)))


def _of_client(season: Season, span: Period) -> Iterator[Export]:
    """What the client records itself."""
    quarter = season.quarter
    yield Export("tickets", quarter, _tickets(season), Look(as_text=True))
    yield Export("queue-counts", quarter, _queue(season))
    yield Export("range-checks", span, _range(season))
    yield Export("allergen-checks", quarter, _allergens(season))
    yield Export("banqueting-orders", span, _banqueting(season), Look(as_text=True))
    kinds = [*INFORMATION]
    if span != quarter:
        kinds.insert(0, ("Personeelsovergang", "opgave overgang"))
    yield Export("deliveries", quarter, logged(span, kinds))
    yield Export("evidence", quarter, evidence(span, DOCUMENTS))
    wrong, late = season.invoices
    ledger = Look(beside={"Bedrag": "€\u00a02.964,50"}, total=("Totaal",))
    sent = invoices(span, _dice("invoices", season), 24 if span == quarter else 8, wrong, late)
    yield Export("invoices", quarter, sent, ledger)
    yield Export("requests", quarter, requests(span, _dice("requests", season), 10))
    if season.guests is not None:
        half = Half.containing(quarter.last)
        yield Export("guest-survey", half, _survey(half, season, season.guests))


def _dice(name: str, season: Season) -> Dice:
    return Dice(f"{CONTRACT} {name} {season.quarter}")


def _tickets(season: Season) -> list[Row]:
    terms = (
        Term("Klacht", 2, *season.complaints, others=2),
        Term("Storing keuken", 2, *season.equipment),
        Term("Vraag of verzoek", 5, 8, 8),
    )
    return tickets(season.span, _dice("tickets", season), terms, 0)


def _queue(season: Season) -> list[Row]:
    """Guests timed at the till on six days, in whole minutes."""
    dice = _dice("queue", season)
    days = sorted(dice.mixed(working_days(season.span))[:6])
    rows: list[Row] = []
    for nth, good in enumerate(dice.met(*season.queue)):
        day = days[nth * len(days) // season.queue[1]]
        joined = at(day, 12, 2 + nth % 12 * 4)
        paid = joined + timedelta(minutes=1 + dice.below(5) if good else 6 + dice.below(4))
        rows.append({"counted-on": day, "joined": joined, "paid": paid, "excluded": False})
    return rows


def _range(season: Season) -> list[Row]:
    """The core range of twenty products, three days a month."""
    dice = _dice("range", season)
    there = iter(dice.met(*season.range))
    days = [sorted(dice.mixed(working_days(one))[:3]) for one in season.span.months()]
    return [
        {"checked-on": day, "present": next(there), "excluded": False}
        for month in days
        for day in month
        for _ in range(20)
    ]


def _allergens(season: Season) -> list[Row]:
    """Thirty dishes a quarter."""
    dice = _dice("allergens", season)
    right = dice.met(30 - season.allergen_errors, 30)
    days = working_days(season.span)
    return [
        {
            "checked-on": days[nth * len(days) // 30],
            "dish": f"{DISHES[nth % len(DISHES)]} {nth // len(DISHES) + 1}",
            "right": good,
            "excluded": False,
        }
        for nth, good in enumerate(right)
    ]


def _banqueting(season: Season) -> list[Row]:
    """Orders for meetings; changed a day ahead at the latest, but for a few."""
    dice = _dice("banqueting", season)
    good = iter(dice.met(*season.banqueting))
    rows: list[Row] = []
    for month in season.span.months():
        days = working_days(month)
        for nth in range(33):
            day = days[nth * len(days) // 33]
            starts = at(day, dice.one_of((9, 10, 12, 13, 15)), 30)
            right = next(good)
            in_time = right or dice.below(2) == 0
            early = 5 + dice.below(20)
            ready = starts - timedelta(minutes=early if in_time else -early)
            ordered = later(day, -2 - dice.below(4) if nth % 16 else 0)
            rows.append(
                {
                    "order": f"B{month.year % 100}{month.first.month:02}-{nth + 1:02}",
                    "delivered-on": day,
                    "ordered": at(ordered, 8, dice.below(60)),
                    "order-by": at(later(day, -1), 12),
                    "starts": starts,
                    "ready": ready,
                    "complete": right or not in_time,
                    "excluded": False,
                }
            )
    return rows


def _survey(half: Half, season: Season, tenths: int) -> list[Row]:
    """Guests give a mark, and from 1 to 5 how they were received."""
    dice = _dice("guests", season)
    rows = graded(half, dice, "grade", 120, tenths)
    return [{**row, "hospitality": Decimal(2 + min(3, 1 + dice.below(6)))} for row in rows]


def _audit(season: Season) -> list[Row]:
    """One audit in the last month; the points lost lie with a few chapters."""
    dice = _dice("audit", season)
    day = dice.one_of(working_days(season.span.months()[-1])[:12])
    lost = dict.fromkeys((name for name, _ in CHAPTERS), 0)
    for _ in range(160 - season.audit):
        lost[dice.one_of(CHAPTERS)[0]] += 1
    return [
        {
            "audited-on": day,
            "chapter": name,
            "points": Decimal(most - lost[name]),
            "maximum": Decimal(most),
            "critical": False,
            "excluded": False,
        }
        for name, most in CHAPTERS
    ]


def _report(quarter: Quarter) -> Look:
    titles = ("Hygiëneaudit", "Restaurant stadskantoor", f"Kwartaal {quarter}", "Fictief rapport")
    return Look(titles, total=("Totaal",))


def _openings(season: Season) -> list[Row]:
    """Every working day, as the tills saw it."""
    dice = _dice("openings", season)
    days = working_days(season.span)
    late = days[7] if season.late_opening else None
    return [
        {
            "day": day,
            "opens": at(day, 11, 30),
            "closes": at(day, 13, 30),
            "opened": at(day, 11, 55) if day == late else at(day, 11, 20 + dice.below(10)),
            "closed": at(day, 13, 31 + dice.below(12)),
            "excluded": False,
        }
        for day in days
    ]


def _records(season: Season) -> list[Row]:
    """Forty records a month; what was not filled in, was not filled in at all."""
    dice = _dice("records", season)
    filled = iter(dice.met(*season.records))
    rows: list[Row] = []
    for month in season.span.months():
        days = working_days(month)
        for nth in range(40):
            day, good = days[nth * len(days) // 40], next(filled)
            rows.append(
                {
                    "record": f"H{month.year % 100}{month.first.month:02}-{nth + 1:03}",
                    "due-on": day,
                    "filled-on": day if good else None,
                    "complete": good,
                    "excluded": False,
                }
            )
    return rows


def _waste(season: Season) -> list[Row]:
    """Weighed on twelve days, a week in each month of the quarter."""
    dice = _dice("waste", season)
    days = [day for one in season.span.months() for day in working_days(one)[5:9]]
    if len(days) < 12:
        days = working_days(season.span)[5:17]
    rows: list[Row] = []
    for nth, day in enumerate(days):
        guests = Decimal(380 + 5 * dice.below(13))
        more = Decimal(nth % 2 * 2 - 1) / 10
        kilograms = (guests * (Decimal(season.waste) + more) / 100).quantize(Decimal("0.1"))
        rows.append(
            {"weighed-on": day, "kilograms": kilograms, "guests": guests, "excluded": False}
        )
    return rows


def _purchases(season: Season) -> list[Row]:
    """Invoices of wholesalers; the certified part of each apart."""
    dice = _dice("purchases", season)
    rows: list[Row] = []
    for day in working_days(season.span)[4::5]:
        value = Decimal(1800 + dice.below(900)) + Decimal(dice.below(100)) / 100
        part = (value * (season.certified + dice.below(3) - 1) / 100).quantize(Decimal("0.01"))
        for amount, certified in ((part, True), (value - part, False)):
            rows.append(
                {"invoiced-on": day, "value": amount, "certified": certified, "excluded": False}
            )
    return rows


def _account(season: Season) -> list[Row]:
    budget = Decimal("7200.00")
    return [
        {"month-end": month.last, "deficit": budget * Decimal(season.deficit) / 100,
         "budget": budget}
        for month in season.span.months()
    ]  # fmt: skip
