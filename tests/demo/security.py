"""Six quarters of security and reception, from the start in April 2025.

One guard works without a valid permission while the contract settles in; alarms are answered too
slowly in the summer of 2025, until a plan mends it and the credit comes back; posts stand empty in
January 2026; the client leaves its own installations broken in the spring; and all the while
visitors wait a little longer.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from tests.demo.days import at, in_office_hours, later, mondays, working_days
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

from sluitend.period import Half, Month, Quarter

CONTRACT = "beveiliging-receptie"
STARTS = Quarter(2025, 2)
DOCUMENTS = (
    Document("Vergunning particuliere beveiligingsorganisatie", 30),
    Document("Polis aansprakelijkheid", 12),
    Document("Polis sleutels en passen", 12),
    Document("Polis schade door een inbreuk op gegevens", 12),
    Document("ISO 9001", 18),
    Document("ISO 27001", 18),
    Document("Keurmerk beveiliging", 18),
    Document("Verklaring betalingsgedrag", 2),
    Document("Uittreksel handelsregister", 9),
)
INFORMATION = tuple(
    ("Managementinformatie", name)
    for name in ("diensten", "rondes", "incidenten", "personeel", "uren", "rapport")
)
POSTS = (("Centrale post", 168), ("Receptie stadskantoor", 52), ("Publiekshal", 40))
TEAMS = (Team("Centrale post", 7, "168.0"), Team("Receptie", 8, "92.0"))
SITES = ("Stadskantoor", "Gemeentewerf", "Wijkpost Noord")


@dataclass(frozen=True, slots=True)
class Season:
    """What a quarter looked like: met, and out of how many."""

    quarter: Quarter
    empty: tuple[int, int, int]
    """Minutes not filled, in each month."""
    alarm: int
    """Minutes within which nine of ten alarms were answered."""
    patrols: tuple[int, int]
    reports: tuple[int, int]
    passes: tuple[int, int]
    posts_passed: int
    """Of five."""
    wait: int
    """Median wait of visitors, in seconds."""
    stopped: int | None = None
    """Of ten attempts to get in."""
    unauthorised: int = 0
    installations: tuple[int, int] = (11, 11)
    grade: int | None = None
    complaints: tuple[int, int] = (11, 11)
    fixed_team: str = "88"
    absences: tuple[int, int] = (23, 23)
    keys_wrong: int = 0
    social_return: int = 100
    extra_work: int = 70


SEASONS = (
    Season(
        Quarter(2025, 2), (300, 240, 120), 27, (288, 306), (58, 63), (61, 66), 3, 175, 7,
        unauthorised=1, grade=74, complaints=(10, 12), fixed_team="79", absences=(21, 24),
        keys_wrong=1, social_return=85, extra_work=83,
    ),
    Season(
        Quarter(2025, 3), (60, 60, 90), 38, (285, 306), (60, 63), (64, 66), 4, 190,
        complaints=(11, 12), fixed_team="83", social_return=94, extra_work=64,
    ),
    Season(
        Quarter(2025, 4), (60, 60, 60), 22, (300, 306), (62, 63), (65, 66), 5, 215, 8,
        grade=77, fixed_team="86", extra_work=91,
    ),
    Season(
        Quarter(2026, 1), (480, 60, 60), 21, (301, 306), (62, 63), (65, 66), 5, 245,
        complaints=(10, 11), fixed_team="84", absences=(22, 25), extra_work=72,
    ),
    Season(
        Quarter(2026, 2), (60, 30, 60), 20, (302, 306), (62, 63), (66, 66), 5, 280, 9,
        installations=(7, 11), grade=76, social_return=102, extra_work=78,
    ),
    Season(
        Quarter(2026, 3), (60, 60, 30), 19, (303, 306), (62, 63), (65, 66), 5, 310,
        fixed_team="89", social_return=103, extra_work=69,
    ),
)  # fmt: skip


def exports() -> Iterator[Export]:
    """Every file that was sent, in the order of the quarters."""
    for season in SEASONS:
        quarter = season.quarter
        yield from _of_client(season)
        yield Export("alarm-log", quarter, _alarms(season), Look(beside={"Oorzaak": "n.v.t."}))
        realised = social_return(quarter, STARTS.first, 29_400, season.social_return)
        yield Export("social-return", quarter, realised, Look(total=("Totaal",)))
        yield Export("shift-log", quarter, _filled(season), Look(total=("Totaal",)))
        yield Export("patrol-log", quarter, _patrols(season))
        yield Export("incident-log", quarter, _incidents(season), Look(hidden="Keuzelijsten"))
        yield Export("staff-list", quarter, _staff(season))
        hours = shifts(
            quarter, _dice("shifts", season), TEAMS, Decimal(season.fixed_team), season.absences
        )
        yield Export("shifts", quarter, hours, Look(total=("Totaal",), subtotals=True))
        spent = extra_work(quarter, _dice("extra", season), Decimal("1500.00"), season.extra_work)
        yield Export("extra-work-statement", quarter, spent, Look(total=("Totaal",)))
        if season.stopped is not None:
            half = Half.containing(quarter.last)
            titles = ("Toegangsproeven", f"{half}", "Proefbureau (fictief)")
            yield Export("mystery-visits", half, _attempts(half, season.stopped), Look(titles))


def _of_client(season: Season) -> Iterator[Export]:
    """What the client records itself."""
    quarter = season.quarter
    terms = (Term("Klacht", 5, *season.complaints, others=3), Term("Vraag of verzoek", 5, 7, 7))
    reported = tickets(quarter, _dice("tickets", season), terms, 0)
    yield Export("tickets", quarter, reported, Look(as_text=True))
    yield Export("system-failures", quarter, _failures(season), Look(as_text=True))
    yield Export("post-gaps", quarter, _gaps(season))
    yield Export("visitor-log", quarter, _waits(season), Look(beside={"Organisatie": "fictief"}))
    yield Export("visitor-counts", quarter, _visitors(season), Look(total=("Totaal",)))
    yield Export("pass-requests", quarter, _passes(season))
    yield Export("instruction-tests", quarter, _tests(season))
    yield Export("key-audits", quarter, _keys(season))
    yield Export("invoices", quarter, invoices(quarter, _dice("invoices", season), 21))
    yield Export("requests", quarter, requests(quarter, _dice("requests", season), 10))
    kinds = [*INFORMATION]
    if quarter == STARTS:
        kinds.insert(0, ("Personeelsovername", "opgave overname"))
    yield Export("deliveries", quarter, logged(quarter, kinds))
    yield Export("evidence", quarter, evidence(quarter, DOCUMENTS))
    if season.grade is not None:
        half = Half.containing(quarter.last)
        marks = graded(half, _dice("marks", season), "grade", 40, season.grade)
        yield Export("visitor-survey", half, marks)


def _dice(name: str, season: Season) -> Dice:
    return Dice(f"{CONTRACT} {name} {season.quarter}")


def _failures(season: Season) -> list[Row]:
    """Doors, cameras and readers of the client itself."""
    dice = _dice("failures", season)
    met, of = season.installations
    days = working_days(season.quarter)[:-6]
    rows: list[Row] = []
    for nth, good in enumerate(dice.met(met, of)):
        reported = in_office_hours(days[nth * len(days) // of], dice)
        repaired = at(later(reported.date(), 1 + dice.below(2) if good else 4 + dice.below(3)), 15)
        number = f"S{season.quarter.year % 100}{season.quarter.quarter}{nth + 1:02}"
        rows.append({"failure": number, "reported": reported, "repaired": repaired})
    return rows


def _gaps(season: Season) -> list[Row]:
    """Only the monthly test of the emergency power, which does not count."""
    return [
        {
            "gap": f"{month}-1",
            "left": at(working_days(month)[3], 13),
            "minutes": Decimal(12),
            "excluded": True,
        }
        for month in season.quarter.months()
    ]


def _waits(season: Season) -> list[Row]:
    """A sample of visitors, as many quicker as slower than the median."""
    dice = _dice("waits", season)
    spread = [step for nth in range(102) for step in (-(nth + 1), nth + 1)]
    days = working_days(season.quarter)
    rows: list[Row] = []
    for nth, step in enumerate(dice.mixed(spread)):
        signed = at(days[nth * len(days) // len(spread)], 8 + nth % 9, dice.below(60))
        taken = timedelta(seconds=season.wait + step)
        rows.append(
            {"visit": f"B{season.quarter.year % 100}{season.quarter.quarter}{nth + 1:04}",
             "signed-in": signed, "pass-issued": signed + taken, "excluded": False}
        )  # fmt: skip
    return rows


def _visitors(season: Season) -> list[Row]:
    dice = _dice("visitors", season)
    return [
        {"day": day, "visitors": Decimal(210 + dice.below(140))}
        for day in working_days(season.quarter)
    ]


def _passes(season: Season) -> list[Row]:
    """Twenty-two requests a month; who waits too long, waits until the next afternoon."""
    dice = _dice("passes", season)
    good = iter(dice.met(*season.passes))
    rows: list[Row] = []
    for month in season.quarter.months():
        days = working_days(month)
        for nth in range(22):
            day = days[nth * len(days) // 22]
            approved = at(day, 8 + dice.below(5), dice.below(60))
            quick = approved + timedelta(minutes=25 + dice.below(200))
            issued = quick if next(good) else at(later(day, 1), 15, 10)
            number = f"P{month.year % 100}{month.month:02}-{nth + 1:02}"
            rows.append(
                {"request": number, "approved": approved, "issued": issued, "excluded": False}
            )
    return rows


def _tests(season: Season) -> list[Row]:
    """Ten questions at each of five posts; two may be wrong."""
    dice = _dice("tests", season)
    names = ("Centrale post", "Receptie", "Publiekshal", "Ronde werf", "Ronde wijkpost")
    day = working_days(season.quarter)[30]
    return [
        {
            "tested-on": day,
            "post": name,
            "asked": Decimal(10),
            "wrong": Decimal(dice.below(3) if good else 3 + dice.below(2)),
            "limit": Decimal(2),
            "excluded": False,
        }
        for name, good in zip(names, dice.met(season.posts_passed, 5), strict=True)
    ]


def _keys(season: Season) -> list[Row]:
    day = working_days(season.quarter)[40]
    counts = (("Stadskantoor", 140, season.keys_wrong), ("Gemeentewerf", 70, 0))
    return [
        {"checked-on": day, "site": site, "checked": Decimal(of), "wrong": Decimal(wrong)}
        for site, of, wrong in counts
    ]


def _alarms(season: Season) -> list[Row]:
    """Fourteen alarms; the last but one in order of length is the ninetieth percentile."""
    dice = _dice("alarms", season)
    quick = [season.alarm - 3 - dice.below(8) for _ in range(12)]
    days = working_days(season.quarter)
    rows: list[Row] = []
    for nth, minutes in enumerate(dice.mixed([*quick, season.alarm, season.alarm + 6])):
        day = days[nth * len(days) // 14]
        passed = at(day, dice.one_of((2, 4, 19, 21, 22)), dice.below(60))
        rows.append(
            {
                "alarm": f"A{season.quarter.year % 100}{season.quarter.quarter}{nth + 1:03}",
                "received": day,
                "site": dice.one_of(SITES),
                "passed-on": passed,
                "on-site": passed + timedelta(minutes=minutes),
                "excluded": False,
            }
        )
    return rows


def _filled(season: Season) -> list[Row]:
    """Each post by week; what was not filled falls on the reception, in the second week."""
    rows: list[Row] = []
    for month, missing in zip(season.quarter.months(), season.empty, strict=True):
        for week, monday in enumerate(mondays(month)):
            for nth, (_, hours) in enumerate(POSTS):
                gap = missing if (week, nth) == (1, 1) else 0
                rows.append(
                    {
                        "shift": f"D{monday:%y%m%d}-{nth + 1}",
                        "date": monday,
                        "rostered": timedelta(hours=hours),
                        "filled": timedelta(hours=hours) - timedelta(minutes=gap),
                        "excluded": False,
                    }
                )
    return rows


def _patrols(season: Season) -> list[Row]:
    """A hundred and two points a month; the last round of a day ends after midnight."""
    dice = _dice("patrols", season)
    good = iter(dice.met(*season.patrols))
    rows: list[Row] = []
    for month in season.quarter.months():
        rows += [_point(month, nth, next(good), dice) for nth in range(102)]
    return rows


def _point(month: Month, nth: int, good: bool, dice: Dice) -> Row:
    day = month.first + timedelta(days=nth // 4)
    starts = at(day, (19, 21, 22, 23)[nth % 4], 30)
    read = starts + timedelta(minutes=3 + dice.below(54))
    late = starts + timedelta(minutes=75 + dice.below(30))
    return {
        "reading": f"{month.year % 100}{month.month:02}{nth + 1:04}",
        "round-date": day,
        "slot-starts": starts,
        "slot-ends": starts + timedelta(hours=1),
        "read": read if good else dice.one_of((None, late)),
        "excluded": False,
    }


def _incidents(season: Season) -> list[Row]:
    """Twenty-one a month, most of them small."""
    dice = _dice("incidents", season)
    good = iter(dice.met(*season.reports))
    kinds = ("Overlast", "Openstaande deur", "Onwel", "Gevonden voorwerp", "Agressie", "Vernieling")
    rows: list[Row] = []
    for month in season.quarter.months():
        for nth in range(21):
            happened = at(month.first + timedelta(days=nth), 7 + dice.below(15), dice.below(60))
            taken = 2 + dice.below(20) if next(good) else 30 + dice.below(20)
            rows.append(
                {
                    "incident": f"I{month.year % 100}{month.month:02}-{nth + 1:02}",
                    "kind": kinds[4 + nth % 2] if nth in (5, 14) else kinds[dice.below(4)],
                    "happened": happened,
                    "reported": happened + timedelta(hours=taken),
                    "complete": True,
                    "excluded": False,
                }
            )
    return rows


def _staff(season: Season) -> list[Row]:
    """Sixteen guards by number; a permission that ended before the last shift is none."""
    last = working_days(season.quarter)[-1]
    rows: list[Row] = []
    for nth in range(16):
        ended = nth < season.unauthorised
        valid = last + timedelta(days=-9 if ended else 200 + 31 * nth)
        rows.append(
            {"number": f"{nth + 1:02}", "deployed-until": last, "permission-until": valid,
             "card": True, "diploma": True}
        )  # fmt: skip
    return rows


def _attempts(half: Half, stopped: int) -> list[Row]:
    """Ten attempts; who got in was found only later."""
    dice = Dice(f"{CONTRACT} attempts {half}")
    days = working_days(half)
    rows: list[Row] = []
    for nth, good in enumerate(dice.met(stopped, 10)):
        day = days[60 + nth * 5]
        entered = None if good else at(day, 10, 5 + nth)
        found = None if entered is None else entered + timedelta(minutes=22)
        rows.append(
            {
                "attempt": f"{half}-{nth + 1:02}",
                "tried-on": day,
                "site": SITES[nth % 3],
                "stopped": good,
                "entered": entered,
                "discovered": found,
                "excluded": False,
            }
        )
    return rows
