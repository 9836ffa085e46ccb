"""Rows of the exports that every contract has: reports, invoices, evidence and the like."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from tests.demo.days import at, in_office_hours, later, mondays, working_days
from tests.demo.dice import Dice
from tests.demo.export import Row
from tests.demo.file_forms import Cell

from sluitend.period import Period


@dataclass(frozen=True, slots=True)
class Term:
    """Of what kind a report is, and within how many working days it is resolved."""

    kind: str
    days: int
    met: int
    of: int
    others: int = 0
    """Reports of this kind that do not count: not upheld."""


def tickets(quarter: Period, dice: Dice, terms: Sequence[Term], repeats: int) -> list[Row]:
    """Reports whose due date lies in the quarter, in the order in which they were made."""
    rows: list[dict[str, Cell]] = []
    for term in terms:
        days = [day for day in working_days(quarter) if later(day, term.days) <= quarter.last]
        upheld = dice.mixed([True] * term.of + [False] * term.others)
        in_time = iter(dice.met(term.met, term.of))
        for counts in upheld:
            day = dice.one_of(days)
            good = next(in_time) if counts else True
            taken = dice.below(term.days + 1) if good else term.days + 1 + dice.below(3)
            reported = in_office_hours(day, dice)
            done = later(day, taken)
            resolved = reported + timedelta(minutes=35) if done == day else at(done, 16, 5)
            rows.append(
                {
                    "kind": term.kind,
                    "reported": reported,
                    "due": at(later(day, term.days), 17),
                    "resolved": resolved,
                    "upheld": counts,
                    "repeat": False,
                    "excluded": False,
                }
            )
    rows.sort(key=lambda row: str(row["reported"]))
    again = dice.mixed([row for row in rows if row["kind"] == "Klacht" and row["upheld"]])
    for row in again[:repeats]:
        row["repeat"] = True
    start = 100 + dice.below(300)
    numbered = enumerate(rows, start)
    return [
        {"ticket": f"M{quarter.year % 100}{_nth(quarter):02} {nth:04}", **row}
        for nth, row in numbered
    ]


def invoices(quarter: Period, dice: Dice, count: int, wrong: int = 0, late: int = 0) -> list[Row]:
    """Invoices that fall due in the quarter; some wrong at first, some paid too late."""
    days = working_days(quarter)
    right = dice.mixed([True] * (count - wrong) + [False] * wrong)
    slow = iter(dice.mixed([True] * late + [False] * (count - wrong - late)))
    rows: list[Row] = []
    for nth, good in enumerate(right):
        due = days[nth * len(days) // count]
        paid = later(due, 4 + dice.below(9)) if good and next(slow) else later(due, -dice.below(5))
        rows.append(
            {
                "invoice": f"{due.year}{7000 + due.month * 40 + nth}",
                "right": good,
                "payable-by": due,
                "paid": paid,
                "excluded": False,
            }
        )
    return rows


def requests(quarter: Period, dice: Dice, count: int, late: int = 0) -> list[Row]:
    """Requests on which the client decides."""
    days = working_days(quarter)
    rows: list[Row] = []
    for nth, good in enumerate(dice.met(count - late, count)):
        due = days[(2 * nth + 1) * len(days) // (2 * count)]
        decided = later(due, -dice.below(4)) if good else later(due, 2 + dice.below(6))
        number = f"V-{quarter.year}-{_nth(quarter)}{nth + 1:02}"
        rows.append({"request": number, "due": due, "decided": decided})
    return rows


def logged(quarter: Period, kinds: Sequence[tuple[str, str]], late: int = 0) -> list[Row]:
    """The log of deliveries: by kind and name, all on the day but the last, so many days late."""
    rows: list[Row] = []
    due = later(quarter.first - timedelta(days=1), 10)
    for nth, (kind, name) in enumerate(kinds):
        tardy = late if nth == len(kinds) - 1 else -(nth % 3)
        rows.append(
            {
                "delivery": f"{quarter} {name}",
                "kind": kind,
                "due": due,
                "delivered": later(due, tardy) if tardy else due,
                "complete": True,
                "excluded": False,
            }
        )
    return rows


@dataclass(frozen=True, slots=True)
class Document:
    """A document of the evidence list: how many months it stays valid after its quarter."""

    name: str
    months: int = 3


def evidence(
    quarter: Period, documents: Sequence[Document], lapsed: Sequence[str] = ()
) -> list[Row]:
    """The evidence list on the last day of a quarter; a lapsed document ended a month before."""
    rows: list[Row] = []
    for one in documents:
        ends = quarter.last + timedelta(days=30 * one.months)
        if one.name in lapsed:
            ends = quarter.last - timedelta(days=31)
        rows.append({"document": one.name, "checked-on": quarter.last, "expires": ends})
    return rows


def social_return(quarter: Period, starts: date, yearly: int, share: int) -> list[Row]:
    """The building blocks approved up to the end of the quarter, against what was due by then."""
    months = (quarter.last.year - starts.year) * 12 + quarter.last.month - starts.month + 1
    owed = Decimal(yearly * months) / 12
    done = (owed * share / 100).quantize(Decimal("0.01"))
    owed = owed.quantize(Decimal("0.01"))
    return [{"reference-day": quarter.last, "realised": done, "obligation": owed}]


def extra_work(quarter: Period, dice: Dice, budget: Decimal, used: int) -> list[Row]:
    """Extra work by month, in per cent of a month's budget in the quarter as a whole."""
    months = quarter.months()
    moved = [dice.below(15) - 7 for _ in months]
    moved[-1] -= sum(moved)
    return [
        {
            "month-end": month.last,
            "extra-work": (budget * (used + more) / 100).quantize(Decimal("0.01")),
            "budget": budget,
        }
        for month, more in zip(months, moved, strict=True)
    ]


def graded(period: Period, dice: Dice, column: str, count: int, tenths: int) -> list[Row]:
    """Answers to a survey with whole marks whose mean is so many tenths, and three without one."""
    days = working_days(period)
    whole, more = divmod(count * tenths, 10 * count)
    up = round(more / 10)
    marks = [whole + 1] * up + [whole] * (count - up)
    for nth in range(0, count - 1, 3):  # spread them without moving the mean
        step = 1 + nth % 2
        marks[nth], marks[nth + 1] = marks[nth] + step, marks[nth + 1] - step
    told: list[Decimal | None] = [Decimal(mark) for mark in marks]
    given = dice.mixed([*told, None, None, None])
    first = len(days) * 2 // 3
    return [
        {"answered-on": days[first + nth * (len(days) - first) // len(given)], column: mark}
        for nth, mark in enumerate(given)
    ]


def at_sites(rows: Sequence[Row], dice: Dice, sites: Sequence[str]) -> list[Row]:
    """Rows with the site they are about."""
    return [{**row, "site": dice.one_of(sites)} for row in rows]


def _nth(period: Period) -> int:
    """Which quarter of the year a period begins in."""
    return (period.first.month + 2) // 3


# --- hours and absence ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Team:
    """A team: where it works, from which hour, and the hours agreed in a week."""

    site: str
    hour: int
    hours: str


def shifts(
    period: Period, dice: Dice, teams: Sequence[Team], fixed: Decimal, absences: tuple[int, int]
) -> list[Row]:
    """Hours by team and week, what others than the fixed team worked apart; and every absence.

    `fixed` is the share of hours by the fixed team, in per cent.
    """
    rows: list[Row] = []
    for monday in mondays(period):
        for team in teams:
            minutes = int(Decimal(team.hours) * 60)
            worked = minutes + 15 * (dice.below(5) - 2)
            others = int(worked * (1 - fixed / 100) / 5) * 5
            rows.append(_hours(monday, team, (minutes, worked - others), listed=True))
            rows.append(_hours(monday, team, (0, others), listed=False))
    days = working_days(period)
    rows += [_absence(dice.one_of(days), good, teams, dice) for good in dice.met(*absences)]
    return sorted(rows, key=lambda row: str(row["date"]))


def _hours(monday: date, team: Team, minutes: tuple[int, int], listed: bool) -> Row:
    agreed, worked = (timedelta(minutes=one) if one else None for one in minutes)
    return {
        "date": monday, "site": team.site, "agreed": agreed, "worked": worked, "listed": listed,
        "absent": False, "starts": at(monday, team.hour), "reported": None, "covered": None,
        "excluded": False, "leave-excluded": False, "less-work": False,
    }  # fmt: skip


def _absence(day: date, good: bool, teams: Sequence[Team], dice: Dice) -> Row:
    team = dice.one_of(teams)
    starts = at(day, team.hour)
    covered: datetime | None = starts + timedelta(minutes=40 + 5 * dice.below(14))
    if not good:
        covered = dice.one_of((None, starts + timedelta(minutes=150)))
    return {
        "date": day, "site": team.site, "agreed": None, "worked": None, "listed": True,
        "absent": True, "starts": starts, "reported": starts - timedelta(minutes=45),
        "covered": covered, "excluded": False, "leave-excluded": False, "less-work": False,
    }  # fmt: skip
