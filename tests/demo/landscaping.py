"""Seven quarters of green areas, from the start in March 2025.

A check on nesting birds is forgotten while the contract settles in; weeds take over the paving in
the first summer, and a plan mends it; one gritting round in the winter is late because the client
left a gate locked; a ban on sprinkling makes the inspections of a dry spring worthless.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from tests.demo.days import at, later, working_days
from tests.demo.dice import Dice
from tests.demo.export import Look, Row
from tests.demo.importing import Export
from tests.demo.places import CONTRACTS
from tests.demo.shared_rows import (
    Document,
    Term,
    evidence,
    extra_work,
    graded,
    invoices,
    logged,
    requests,
    social_return,
    tickets,
)

from sluitend.period import Half, Month, Period, Quarter, Year

CONTRACT = "groenonderhoud-terreinen"
STARTS = date(2025, 3, 1)
DOCUMENTS = (
    Document("Polis aansprakelijkheid", 12),
    Document("Polis werkmaterieel", 12),
    Document("VCA**", 24),
    Document("Keurmerk groenvoorziening", 24),
    Document("Boomveiligheidscontroleur", 24),
    Document("Ecologisch werken", 24),
    Document("ISO 14001", 24),
    Document("Verklaring betalingsgedrag", 2),
    Document("Uittreksel handelsregister", 9),
)
INFORMATION = tuple(
    ("Managementinformatie", name)
    for name in ("maaien", "herstel", "strooien", "middelen", "natuur", "machines")
)
SCALES = {
    "Gazon": ("Graslengte",),
    "Grafgazon": ("Graslengte", "Zwerfvuil"),
    "Haag": ("Snoeibeeld haag",),
    "Elementverharding": ("Onkruid elementverharding",),
    "Halfverharding": ("Onkruid halfverharding",),
}
OTHERWISE = ("Onkruid beplanting", "Zwerfvuil")
PAVED = ("Elementverharding", "Halfverharding")
GROWING = range(4, 11)
"""Months in which is mown, and weeds on paving are inspected."""
INSPECTED = range(3, 12)
WINTER = (11, 12, 1, 2, 3)


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot of the schedule, as the inspector sees it."""

    name: str
    element: str
    ambition: str

    @property
    def paved(self) -> bool:
        """Whether weeds on it count apart."""
        return self.element in PAVED


def _plots() -> tuple[Plot, ...]:
    path = CONTRACTS / CONTRACT / "annexes/annex-plot-schedule.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))[1:]
    return tuple(Plot(row[1], row[3], row[4]) for row in rows)


@dataclass(frozen=True, slots=True)
class Season:
    """What a quarter looked like."""

    quarter: Quarter
    below: tuple[int, int, int]
    """Inspections below the level: green, paving, and representative plots."""
    mown: tuple[int, int]
    repaired: tuple[int, int]
    complaints: tuple[int, int]
    hours: int
    """Hours of social return, in per cent of what was agreed."""
    survey: tuple[int, int] | None = None
    """Tenths of a mark, and answers of four or five out of seventy."""
    rounds_late: int = 0
    unchecked: int = 0
    cleared_late: int = 0
    battery: int = 56
    """Share of machine hours without emissions, in per cent."""
    social_return: int = 100
    extra_work: int = 72
    paid_late: int = 0

    @property
    def span(self) -> Period:
        """The part of the quarter in which the contract ran."""
        return Month(2025, 3) if self.quarter == Quarter(2025, 1) else self.quarter

    def months(self, these: range | tuple[int, ...]) -> list[Month]:
        """The months of the quarter that are among some."""
        return [one for one in self.span.months() if one.month in these]


SEASONS = (
    Season(
        Quarter(2025, 1), (3, 0, 1), (0, 0), (8, 10), (4, 5), 80,
        battery=44, social_return=80, extra_work=40,
    ),
    Season(
        Quarter(2025, 2), (4, 6, 2), (29, 36), (9, 12), (10, 12), 86, (68, 46), unchecked=1,
        battery=49, social_return=88, extra_work=81,
    ),
    Season(
        Quarter(2025, 3), (3, 9, 1), (33, 36), (11, 12), (11, 12), 100,
        battery=55, social_return=95, extra_work=92,
    ),
    Season(Quarter(2025, 4), (2, 1, 0), (11, 12), (12, 12), (11, 11), 102, (72, 54)),
    Season(Quarter(2026, 1), (1, 0, 0), (0, 0), (12, 12), (10, 10), 100, rounds_late=1),
    Season(
        Quarter(2026, 2), (6, 2, 0), (34, 36), (12, 12), (12, 12), 101, (74, 57),
        battery=61, extra_work=66, social_return=102, cleared_late=1,
    ),
    Season(
        Quarter(2026, 3), (2, 2, 0), (34, 36), (12, 12), (12, 12), 104,
        battery=63, extra_work=79, social_return=103, cleared_late=7, paid_late=1,
    ),
)  # fmt: skip


def exports() -> Iterator[Export]:
    """Every file that was sent, in the order of the quarters."""
    for season in SEASONS:
        quarter, span = season.quarter, season.span
        yield from _of_client(season, span)
        yield Export("crow", span, _inspections(season), _sheet(quarter))
        realised = social_return(quarter, STARTS, 3_900, season.social_return)
        yield Export("social-return", quarter, realised, Look(total=("Totaal",)))
        if season.mown[1]:
            yield Export("mowing", quarter, _mowing(season))
        yield Export("repairs", quarter, _repairs(season), Look(as_text=True))
        yield Export("winter-log", span, _winter(season))
        yield Export("product-log", quarter, _products(season))
        yield Export("nature-log", quarter, _nature(season))
        yield Export("social-hours", quarter, _hours(season), Look(total=("Totaal",)))
        yield Export("machine-log", quarter, _machines(season), Look(total=("Totaal",)))
        spent = extra_work(span, _dice("extra", season), Decimal("600.00"), season.extra_work)
        yield Export("extra-work-statement", span, spent, Look(total=("Totaal",)))
    yield Export("planting-count", Year(2025), _counted())


def _of_client(season: Season, span: Period) -> Iterator[Export]:
    """What the client records itself."""
    quarter = season.quarter
    yield Export("tickets", quarter, _tickets(season), Look(as_text=True))
    yield Export("orders", quarter, _orders(season))
    yield Export("deliveries", quarter, logged(span, INFORMATION))
    yield Export("evidence", quarter, evidence(span, DOCUMENTS))
    count = 21 if span == quarter else 7
    sent = invoices(span, _dice("invoices", season), count, late=season.paid_late)
    ledger = Look(beside={"Bedrag": "€\u00a07.808,29"}, total=("Totaal",))
    yield Export("invoices", quarter, sent, ledger)
    yield Export("requests", quarter, requests(span, _dice("requests", season), 10))
    if season.survey is not None:
        half = Half.containing(quarter.last)
        yield Export("grounds-survey", half, _survey(half, season, season.survey))


def _dice(name: str, season: Season) -> Dice:
    return Dice(f"{CONTRACT} {name} {season.quarter}")


def _tickets(season: Season) -> list[Row]:
    terms = (
        Term("Klacht", 5, *season.complaints, others=2),
        Term("Gevaar", 1, 3, 3),
        Term("Gebrek", 5, 6, 6),
    )
    rows: list[Row] = []
    for row in tickets(season.span, _dice("tickets", season), terms, 0):
        reported = row["reported"]
        danger = row["kind"] == "Gevaar" and isinstance(reported, date)
        secured = reported + timedelta(minutes=95) if danger else None  # type: ignore[operator]
        rows.append({**row, "secured": secured})
    return rows


def _orders(season: Season) -> list[Row]:
    days = working_days(season.span)
    return [
        {
            "order": f"BP-{season.quarter}-{nth + 1}",
            "due": days[(nth + 1) * len(days) // 5],
            "delivered": later(days[(nth + 1) * len(days) // 5], -nth),
            "complete": True,
            "excluded": False,
        }
        for nth in range(4)
    ]


def _survey(half: Half, season: Season, given: tuple[int, int]) -> list[Row]:
    """A mark, and from 1 to 5 how well the grounds are kept."""
    tenths, content = given
    dice = _dice("survey", season)
    rows = graded(half, dice, "grade", 67, tenths)
    kept = iter(dice.met(content, 70))
    return [
        {
            **row,
            "site": ("Begraafplaats Duinhof", "Stadskantoor")[nth % 2],
            "appreciation": Decimal(4 + dice.below(2) if next(kept) else 2 + dice.below(2)),
        }
        for nth, row in enumerate(rows)
    ]


# --- inspections ----------------------------------------------------------------------------------


def _inspections(season: Season) -> list[Row]:
    """One round a month; a plot has a row for each scale, and the worst counts."""
    dice = _dice("crow", season)
    plots, months = _plots(), season.months(INSPECTED)
    green, paving, entrance = season.below
    growing = [one for one in months if one.month in GROWING]
    ordinary = [one for one in plots if one.ambition == "B"]
    low = {
        *_some(dice, green, months, [one for one in ordinary if not one.paved]),
        *_some(dice, paving, growing, [one for one in ordinary if one.paved]),
        *_some(dice, entrance, months, [one for one in plots if one.ambition == "A"]),
    }
    rows: list[Row] = []
    for month in months:
        day = working_days(month)[8 + dice.below(5)]
        for plot in plots:
            rows += _plot(day, plot, (month, plot) in low, dice)
    return rows


def _some(
    dice: Dice, count: int, months: list[Month], plots: list[Plot]
) -> list[tuple[Month, Plot]]:
    """So many plots, each in one of the months: on paving nearly every plot in a bad summer."""
    return [(dice.one_of(months), plot) for plot in dice.mixed(plots)[:count]]


def _plot(day: date, plot: Plot, low: bool, dice: Dice) -> list[Row]:
    good = ("A", "A+") if plot.ambition == "A" else ("B", "B", "A")
    bad = "B" if plot.ambition == "A" else "C"
    scales = SCALES.get(plot.element, OTHERWISE)
    return [
        {
            "inspected-on": day,
            "plot": plot.name,
            "kind": "Verharding" if plot.paved else "Groen",
            "scale": scale,
            "ambition": plot.ambition,
            "measured": bad if low and scale == scales[0] else dice.one_of(good),
            "excluded": False,
        }
        for scale in scales
    ]


def _sheet(quarter: Quarter) -> Look:
    titles = ("Schouw beeldkwaliteit", "Schouwbureau (fictief)", f"Rondes {quarter}")
    return Look(titles, {"Foto": "ja"}, total=("Totaal",))


# --- work -----------------------------------------------------------------------------------------


def _mowing(season: Season) -> list[Row]:
    """Twelve rounds a month; a ground that is not cleared does not count for the supplier."""
    dice = _dice("mowing", season)
    good = iter(dice.met(*season.mown))
    rows: list[Row] = []
    for month in season.months(GROWING):
        mondays = [day for day in working_days(month) if day.weekday() == 1 and day.day < 25]
        for nth in range(12):
            begins = mondays[nth % len(mondays)] - timedelta(days=1)
            ends = begins + timedelta(days=4)
            late = len(rows) % 5 == 4 and len(rows) // 5 < season.cleared_late
            done = begins + timedelta(days=dice.below(5) if next(good) else 13)
            rows.append(
                {
                    "round": f"MB{month.year % 100}{month.month:02}-{nth + 1:02}",
                    "earliest": begins - timedelta(days=7),
                    "planned-from": begins,
                    "planned-until": ends,
                    "latest": ends + timedelta(days=7),
                    "cleared": begins + timedelta(days=2 if late else 0),
                    "performed": done,
                    "excluded": False,
                }
            )
    return rows


def _repairs(season: Season) -> list[Row]:
    dice = _dice("repairs", season)
    met, of = season.repaired
    days = [day for day in working_days(season.span) if later(day, 10) <= season.quarter.last]
    rows: list[Row] = []
    for nth, good in enumerate(dice.met(met, of)):
        received = days[nth * len(days) // of]
        repaired = later(received, 3 + dice.below(7) if good else 12 + dice.below(3))
        rows.append(
            {
                "repair": f"H{season.quarter.year % 100}{season.quarter.quarter}-{nth + 1:02}",
                "received": received,
                "due": later(received, 10),
                "repaired": repaired,
                "excluded": False,
            }
        )
    return rows


def _winter(season: Season) -> list[Row]:
    """Rounds called by night; late ones fall in the last month of the quarter but one."""
    dice = _dice("winter", season)
    months = season.months(WINTER)
    rows: list[Row] = []
    for month in months:
        for nth in range(2 if month.month in (3, 11) else 6):
            called = at(month.first + timedelta(days=2 + 4 * nth), 4, dice.below(60))
            late = month.month == 2 and nth < season.rounds_late
            taken = timedelta(minutes=150 if late else 70 + dice.below(45))
            rows.append(
                {
                    "round": f"GB{month.year % 100}{month.month:02}-{nth + 1}",
                    "called": called,
                    "completed": called + taken,
                    "excluded": False,
                }
            )
    return rows


def _products(season: Season) -> list[Row]:
    """What went against weeds: hot water, steam and brushes."""
    days = working_days(season.span)
    return [
        {"used-on": days[(2 * nth + 1) * len(days) // 8], "chemical": False, "approved": True}
        for nth in range(4)
    ]


def _nature(season: Season) -> list[Row]:
    """Work in hedges and borders, after a look at nests."""
    days = working_days(season.span)
    rows: list[Row] = []
    for nth in range(5):
        started = at(days[(2 * nth + 1) * len(days) // 10], 9)
        checked = None if nth < season.unchecked else started - timedelta(hours=1)
        number = f"N{season.quarter.year % 100}{season.quarter.quarter}{nth + 1}"
        rows.append({"work": number, "checked": checked, "started": started, "recorded": True})
    return rows


def _hours(season: Season) -> list[Row]:
    agreed = timedelta(hours=56)
    worked = timedelta(minutes=56 * 60 * season.hours // 100)
    return [
        {"month-end": month.last, "agreed": agreed, "worked": worked}
        for month in season.span.months()
    ]


def _machines(season: Season) -> list[Row]:
    """Machine hours by drive and month."""
    dice = _dice("machines", season)
    rows: list[Row] = []
    for month in season.span.months():
        total = Decimal(180 + dice.below(40))
        battery = (total * season.battery / 100).quantize(Decimal("0.5"))
        for drive, hours in (("Accu", battery), ("Diesel HVO", total - battery)):
            rows.append(
                {"month-end": month.last, "drive": drive, "hours": hours, "excluded": False}
            )
    return rows


def _counted() -> list[Row]:
    """The plants of the first season, counted together in November."""
    beds = (("SK-01", 420, 401), ("SK-05", 260, 240), ("WN-06", 310, 297), ("BD-02", 380, 362))
    return [
        {
            "counted-on": date(2025, 11, 12),
            "bed": bed,
            "planted": Decimal(planted),
            "alive": Decimal(alive),
            "excluded": False,
        }
        for bed, planted, alive in beds
    ]
