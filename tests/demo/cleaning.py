"""Two years of cleaning: what each party sent, quarter by quarter.

The story: a certificate lapses during settling-in; toilets are red in the second quarter of 2025,
the supplier objects in vain, and his improvement plan works; at the end of 2025 the access system
of the client fails and an objection is upheld; early 2026 the client releases rooms late and
waives the malus; all the while fewer and fewer hours are worked by the fixed team.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from tests.demo.days import later, mondays, working_days
from tests.demo.dice import Dice
from tests.demo.export import Look, Row
from tests.demo.importing import Export
from tests.demo.shared_rows import (
    Document,
    Team,
    Term,
    at_sites,
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

from sluitend.period import Half, Quarter

CONTRACT = "schoonmaak-stadskantoor"
STARTS = Quarter(2024, 4)
SITES = ("Stadskantoor", "Stadskantoor", "Stadskantoor", "Wijkpost Noord")
CATEGORIES = {
    "Stadskantoor": (
        "Entree en publiekshal", "Kantoor", "Vergaderruimte", "Verkeersruimte", "Trappenhuis",
        "Sanitair", "Kleed- en wasruimte", "Bedrijfsrestaurant", "Pantry",
    ),
    "Wijkpost Noord": (
        "Entree", "Kantoor", "Verkeersruimte", "Sanitair", "Kleed- en wasruimte", "Kantine",
    ),
}  # fmt: skip
TOILETS = ("Sanitair", "Kleed- en wasruimte")
DOCUMENTS = (
    Document("Polis aansprakelijkheid", 12),
    Document("Polis sleutels en passen", 12),
    Document("ISO 9001", 14),
    Document("ISO 14001", 14),
    Document("Keurmerk schoonmaakbranche", 15),
    Document("VCA*", 18),
    Document("Verklaring betalingsgedrag", 2),
    Document("Uittreksel handelsregister", 7),
)
INFORMATION = tuple(
    ("Managementinformatie", name)
    for name in ("uren en uitval", "planwerk", "maandcijfers", "DKS-rondes", "meerwerk", "rapport")
)


@dataclass(frozen=True, slots=True)
class Season:
    """What a quarter looked like: met, and out of how many."""

    quarter: Quarter
    rejected: tuple[int, int]
    """Categories rejected: toilets, and others; of fifteen."""
    complaints: tuple[int, int]
    defects: tuple[int, int]
    periodic: tuple[int, int]
    absences: tuple[int, int]
    fixed_team: str
    """Share of hours by the fixed team, in per cent."""
    perception: int | None = None
    """Tenths of a mark."""
    repeats: int = 1
    rounds: tuple[int, int] = (37, 39)
    filled: tuple[int, int] = (70, 72)
    not_released: int = 0
    lapsed: tuple[str, ...] = ()
    information_late: int = 0
    invoices: tuple[int, int] = (0, 0)
    """Wrong, and paid late; of twenty-two."""
    social_return: int = 100
    extra_work: int = 84


SEASONS = (
    Season(
        Quarter(2024, 4), (1, 2), (21, 25), (39, 46), (22, 26), (38, 42), "86.2", 67,
        repeats=3, rounds=(33, 39), filled=(67, 72), lapsed=("Verklaring betalingsgedrag",),
        social_return=71, extra_work=62,
    ),
    Season(
        Quarter(2025, 1), (1, 0), (22, 24), (43, 46), (37, 40), (41, 43), "84.4",
        rounds=(36, 39), social_return=88, extra_work=71,
    ),
    Season(
        Quarter(2025, 2), (3, 0), (23, 25), (42, 46), (36, 40), (40, 43), "82.9", 69,
        repeats=2, filled=(68, 72), social_return=96, extra_work=88,
    ),
    Season(
        Quarter(2025, 3), (0, 1), (25, 26), (41, 44), (38, 41), (43, 45), "81.2",
        rounds=(36, 39), filled=(71, 72), extra_work=79,
    ),
    Season(
        Quarter(2025, 4), (0, 0), (24, 24), (34, 46), (39, 41), (41, 41), "79.6", 73,
        rounds=(38, 39), extra_work=91,
    ),
    Season(
        Quarter(2026, 1), (1, 1), (23, 25), (39, 44), (20, 24), (42, 45), "78.3",
        rounds=(35, 39), filled=(69, 72), not_released=8, invoices=(1, 4),
        extra_work=97, social_return=102,
    ),
    Season(
        Quarter(2026, 2), (0, 1), (24, 25), (43, 46), (38, 41), (44, 46), "77.2", 70,
        filled=(71, 72), information_late=3, extra_work=74, social_return=103,
    ),
    Season(
        Quarter(2026, 3), (0, 1), (27, 28), (44, 46), (39, 41), (42, 44), "76.4", repeats=0,
        rounds=(38, 39), extra_work=83,
        invoices=(0, 1), social_return=104,
    ),
)  # fmt: skip


def exports() -> Iterator[Export]:
    """Every file that was sent, in the order of the quarters."""
    for season in SEASONS:
        quarter = season.quarter
        late = season.information_late
        yield Export("tickets", quarter, _tickets(season), Look(as_text=True))
        yield Export("consumables-checks", quarter, _supplies(season))
        yield Export("invoices", quarter, _invoices(season), _ledger(quarter))
        yield Export("requests", quarter, requests(quarter, _dice("requests", season), 11, 0))
        yield Export("deliveries", quarter, _log(season))
        yield Export("evidence", quarter, evidence(quarter, DOCUMENTS, season.lapsed))
        yield Export("kms", quarter, _inspection(season), _report(quarter))
        realised = social_return(quarter, STARTS.first, 20_700, season.social_return)
        yield Export("social-return", quarter, realised, Look(total=("Totaal",)))
        yield Export("dks-rounds", quarter, _rounds(season), _app(season))
        hours = Look(beside={"Functie": "schoonmaker"}, total=("Totaal",), subtotals=True)
        yield Export("shifts", quarter, _shifts(season), hours)
        yield Export("periodic-work", quarter, _periodic(season), late=late)
        spent = extra_work(quarter, _dice("extra", season), Decimal("1000.00"), season.extra_work)
        yield Export("extra-work-statement", quarter, spent, Look(total=("Totaal",)))
        if season.perception is not None:
            half = Half.containing(quarter.last)
            marks = graded(half, _dice("marks", season), "grade", 64, season.perception)
            yield Export("perception-survey", half, at_sites(marks, _dice("at", season), SITES))


def _dice(name: str, season: Season) -> Dice:
    return Dice(f"{CONTRACT} {name} {season.quarter}")


def _tickets(season: Season) -> list[Row]:
    dice = _dice("tickets", season)
    terms = (
        Term("Klacht", 3, *season.complaints, others=4),
        Term("Gebrek", 1, *season.defects),
        Term("Spoed", 0, 2, 2),
        Term("Vraag of verzoek", 5, 9, 9),
    )
    return at_sites(tickets(season.quarter, dice, terms, season.repeats), dice, SITES)


def _supplies(season: Season) -> list[Row]:
    """Twenty-four points a month."""
    dice = _dice("supplies", season)
    filled = iter(dice.met(*season.filled))
    days = [dice.mixed(working_days(month))[:8] for month in season.quarter.months()]
    return [
        {"checked-on": day, "site": SITES[nth], "filled": next(filled), "excluded": False}
        for month in days
        for day in sorted(month)
        for nth in range(3)
    ]


def _invoices(season: Season) -> list[Row]:
    wrong, late = season.invoices
    return invoices(season.quarter, _dice("invoices", season), 22, wrong, late)


def _ledger(quarter: Quarter) -> Look:
    beside = {"Crediteur": "Heldergroep B.V.", "Bedrag": "€\u00a01.234,50"}
    return Look(beside=beside, total=("Totaal", f"kwartaal {quarter.quarter}"))


def _log(season: Season) -> list[Row]:
    kinds = list(INFORMATION)
    if season.quarter == STARTS:
        kinds.insert(0, ("Personeelsovername", "opgave overname"))
    return logged(season.quarter, kinds, season.information_late)


def _inspection(season: Season) -> list[Row]:
    """One inspection in the second month, both sites on one page."""
    dice = _dice("kms", season)
    day = dice.one_of(working_days(season.quarter.months()[1]))
    places = [(site, name) for site, names in CATEGORIES.items() for name in names]
    toilets = dice.mixed([one for one in places if one[1] in TOILETS])[: season.rejected[0]]
    others = dice.mixed([one for one in places if one[1] not in TOILETS])[: season.rejected[1]]
    return [
        {
            "inspected-on": day,
            "site": site,
            "category": name,
            "result": "Afkeur" if (site, name) in (*toilets, *others) else "Goedkeur",
        }
        for site, name in places
    ]


def _report(quarter: Quarter) -> Look:
    beside = {"Steekproef": "20", "AQL": "7", "Goedkeurgrens": "3"}
    return Look((f"Inspectie VSR-KMS {quarter}", "Keurkamer Inspecties (fictief)"), beside)


def _rounds(season: Season) -> list[Row]:
    """Thirteen rounds a month, by site."""
    dice = _dice("rounds", season)
    done = iter(dice.met(*season.rounds))
    planned = sorted(day for month in season.quarter.months() for day in working_days(month)[:13])
    rows: list[Row] = [
        {
            "round": f"{season.quarter.year % 100}{season.quarter.quarter}{nth:03}",
            "planned-on": day,
            "site": "Stadskantoor" if nth % 3 else "Wijkpost Noord",
            "state": "Uitgevoerd" if next(done) else dice.one_of(("Vervallen", "Open")),
            "excluded": False,
        }
        for nth, day in enumerate(planned)
    ]
    return sorted(rows, key=lambda row: str(row["site"]))


def _app(season: Season) -> Look:
    share = 100 * season.rounds[0] / season.rounds[1]
    titles = (f"DKS-rondes {season.quarter}", "Heldergroep B.V. (fictief)", "Export van de app")
    return Look(titles, total=(f"Totaal {share:.1f}%".replace(".", ","),), hidden="Instellingen")


TEAMS = (
    Team("Stadskantoor", 6, "78.5"),
    Team("Stadskantoor", 9, "34.0"),
    Team("Stadskantoor", 17, "82.5"),
    Team("Wijkpost Noord", 17, "33.0"),
)
"""228 hours a week together."""


def _shifts(season: Season) -> list[Row]:
    return shifts(
        season.quarter, _dice("shifts", season), TEAMS, Decimal(season.fixed_team), season.absences
    )


def _periodic(season: Season) -> list[Row]:
    """Orders by week; rooms that were not released do not count for the supplier."""
    dice = _dice("periodic", season)
    met, of = season.periodic
    states = dice.mixed(["met"] * met + ["late"] * (of - met) + ["shut"] * season.not_released)
    weeks = [one for one in mondays(season.quarter) if later(one, 4) <= season.quarter.last]
    rows: list[Row] = []
    for nth, state in enumerate(states):
        begins = weeks[nth * len(weeks) // len(states)]
        ends = begins + timedelta(days=4)
        moved = {"met": dice.below(5), "late": 7 + dice.below(4), "shut": 9}[state]
        rows.append(
            {
                "order": f"PW-{season.quarter}-{nth + 1:02}",
                "site": dice.one_of(SITES),
                "planned-from": begins,
                "planned-until": ends,
                "released": begins + timedelta(days=7 if state == "shut" else 0),
                "performed": begins + timedelta(days=moved),
                "signed-off": True,
                "excluded": state == "shut",
            }
        )
    return rows
