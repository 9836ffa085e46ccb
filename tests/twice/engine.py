"""The engine on the same contract and the same observations."""

import datetime
from fractions import Fraction
from typing import Any

from tests.reference.fragment import loaded
from tests.twice import figures
from tests.twice.figures import Period, Plain

from sluitend.model.service_level import ServiceLevel
from sluitend.period import Period as Span
from sluitend.period import Quarter
from sluitend.scoring.moment import Given, QuarterResult
from sluitend.scoring.quarter import Observed
from sluitend.scoring.scored import score
from sluitend.scoring.stretch import Stretch
from sluitend.scoring.tally import (
    Amount,
    Deliveries,
    Hits,
    Known,
    Levels,
    Quotient,
    Samples,
    Survey,
    Tally,
)

IN_CONTRACT = ("id", "term", "price")


def results(
    made: Plain,
    quarters: list[int],
    seen: Plain,
    excluded: set[tuple[str, int]],
    events: dict[str, list[int]],
) -> tuple[QuarterResult, ...]:
    """Quarter by quarter, through the loader and the public way in."""
    sheet = {key: made[key] for key in IN_CONTRACT}
    sla = {key: made[key] for key in made if key not in IN_CONTRACT}
    held = loaded("made", {"contract": sheet, "sla": sla})
    assert held.problems == (), [str(one) for one in held.problems]

    def observations(level: ServiceLevel, period: Span) -> Observed:
        found = seen[level.id].get(_period(period.first, period.last), figures.CLIENT)
        if found == figures.CLIENT:
            return Observed(None, owed_by="supplier" if level.owed_by == "client" else "client")
        if found == figures.WITHHELD:
            return Observed(None, owed_by=level.owed_by)
        (kpi,) = [one for one in made["service_levels"] if one["id"] == level.id]
        return Observed(_tally(kpi["measure"], found))

    def charged(name: str, stretch: Stretch) -> Fraction:
        return _charged(made, name, stretch)

    return tuple(
        score(
            lambda quarter: held.contract,
            [Quarter(one // 12, one % 12 // 3 + 1) for one in quarters],
            observations,
            Given(charged, events={name: _days(months) for name, months in events.items()}),
            lambda level, quarter: (level, month(quarter.first)) in excluded,
        )
    )


def month(day: datetime.date) -> int:
    """The number of the month a day lies in."""
    return day.year * 12 + day.month - 1


def _days(months: list[int]) -> tuple[datetime.date, ...]:
    return tuple(datetime.date(one // 12, one % 12 + 1, 15) for one in months)


def _period(first: datetime.date, last: datetime.date) -> Period:
    return month(first), month(last) - month(first) + 1


def _charged(made: Plain, name: str, stretch: Stretch) -> Fraction:
    """The charge in the months of a stretch that lie in the term."""
    first = max(month(stretch.first), figures.month_of(made["term"]["starts"]))
    last = min(month(stretch.last), figures.month_of(made["term"]["ends"]))
    (found,) = [one for one in made["price"]["charges"] if one["id"] == name]
    months = {"month": 1, "quarter": 3, "year": 12}[found["per"]]
    return Fraction(found["amount"]) * Fraction(max(0, last - first + 1), months)


def _tally(measure: Plain, seen: Plain) -> Tally:
    if "value" in seen:
        return Known(Fraction(seen["value"]))
    match measure["kind"]:
        case "deadline":
            late: dict[str, Any] = {one: tuple(seen[one]) for one in ("working", "calendar")}
            return Deliveries(seen["met"], seen["of"], late["working"], late["calendar"])
        case "count" | "sum":
            return Amount(Fraction(seen["total"]), seen["rows"])
        case "rating" if measure["method"] == "nps":
            return Survey(seen["promoters"], seen["passives"], seen["detractors"])
        case "mean" | "rating" if "top" in seen:
            return Quotient(Fraction(seen["top"]), Fraction(seen["bottom"]), seen["bottom"])
        case "sample":
            whole = Samples()
            for inspected, failed, accept in seen["samples"]:
                passed = int(failed <= accept) if inspected else 0
                rejected = int(failed > accept) if inspected else 0
                whole += Samples(inspected, failed, accept, passed, rejected)
            return whole
        case "level":
            order = measure["order"]
            ranks = [order.index(one) for one in seen["ranks"]]
            return Levels(counts={one: ranks.count(one) for one in sorted(set(ranks))})
    return Hits(seen["met"], seen["of"])
