"""When something arises, for the second reckoning: how often it happened, in a row, in a stretch.

`History` is what was reckoned of the quarters so far, the last one the quarter at hand.
"""

from fractions import Fraction

from tests.twice.figures import Plain, border, number, scores
from tests.twice.periods import FOREVER, clipped, length_of

History = list[Plain]
Time = tuple[int, int, bool | None]
"""First and last month of a period, and whether it happened; None: the period does not count."""


def _levels(contract: Plain) -> Plain:
    return {one["id"]: one for one in contract["service_levels"]}


def is_gate(kpi: Plain) -> bool:
    """Whether a KPI is a gate for the supplier."""
    return bool(kpi.get("role") == "gate" and kpi.get("owed_by", "supplier") == "supplier")


def happenings(contract: Plain, history: History, kpi: str, what: str) -> list[Time]:
    """Of each counted period of a KPI: a quarter for one that scores, its own for another."""
    times = []
    for past in history:
        figure = past["figures"][kpi]
        level = _levels(contract)[kpi]
        whole = scores(level) or "in_quarter" in level
        seen = {(past["quarter"], 3): figure} if whole else figure["parts"]
        for (first, length), one in seen.items():
            times.append((first, first + length - 1, _happened(one, what)))
    return times


def _happened(figure: Plain, what: str) -> bool | None:
    if not figure["counts"]:
        return None
    if what == "red":
        return bool(figure["red"])
    if figure["met"] is None:
        return None
    return bool(figure["met"] == (what == "met"))


def arisen(when: Plain, times: list[Time], quarter: int) -> list[int]:
    """The months of the quarter in which it arises: enough times, the last one just now."""
    found = []
    counted = [one for one in times if one[2] is not None]
    for place, (_, month, one) in enumerate(counted):
        if not one or month < quarter:
            continue
        earlier = counted[: place + 1]
        if "within" in when:
            start = month - length_of(when["within"]) + 1
            earlier = [past for past in earlier if past[0] >= start]
        if when.get("in_a_row"):
            row = 0
            for _, _, past in reversed(earlier):
                if not past:
                    break
                row += 1
            many = row
        else:
            many = sum(1 for _, _, past in earlier if past)
        if many >= int(when.get("times", 1)):
            found.append(month)
    return found


def months_of(contract: Plain, given: Plain, history: History) -> list[int]:
    """The months of this quarter in which what `when` says arises, each time by itself."""
    when, quarter = given["when"], history[-1]["quarter"]
    if "event" in when:
        months = history[-1]["events"].get(given["id"], [])
        return arisen(when, [(one, one, True) for one in months if one < quarter + 3], quarter)
    levels = _levels(contract)
    if "service_level" in when:
        seen = happenings(contract, history, when["service_level"], when.get("is", "missed"))
        return arisen(when, seen, quarter)
    if "any_service_level" in when:
        of = when.get("of") or [one for one in levels if scores(levels[one])]
        what = when["any_service_level"]
        many = [arisen(when, happenings(contract, history, one, what), quarter) for one in of]
        return sorted(month for one in many for month in one)
    if "any_gate" in when:
        gates = [one for one in levels if is_gate(levels[one])]
        many = [
            arisen(when, happenings(contract, history, one, "missed"), quarter) for one in gates
        ]
        return sorted(month for one in many for month in one)
    if "points_of" in when:
        return _points(contract, when, history)
    return arisen(when, _others(contract, when, history), quarter)


def _others(contract: Plain, when: Plain, history: History) -> list[Time]:
    """Times of the score, of a cap and of an event."""
    times: list[Time] = []
    for past in history:
        end = past["quarter"] + 2
        if "score_below" in when:
            low = None if past["score"] is None else past["score"] < number(when["score_below"])
            times.append((past["quarter"], end, low))
        elif "cap_reached" in when:
            of = [one for one in past["outcomes"] if one["id"] == when["cap_reached"]]
            times += [(_start(past, one), _end(contract, past, one), one["at_cap"]) for one in of]
    return times


def _points(contract: Plain, when: Plain, history: History) -> list[int]:
    """Months in which points came up that make the border."""
    given = [
        (_end(contract, past, one), _start(past, one), one["points"])
        for past in history
        for one in past["outcomes"]
        if one["id"] == when["points_of"]
    ]
    found = []
    for month, _, points in given:
        start = month - length_of(when["within"]) + 1
        together = sum(many for at, first, many in given if start <= first and at <= month)
        if month >= history[-1]["quarter"] and points and together >= number(when["at_least"]):
            found.append(month)
    return found


def _start(past: Plain, outcome: Plain) -> int:
    """The first month of a stretch, of a quarter that of the whole quarter."""
    return int(past["quarter"] if outcome["span"] == "quarter" else outcome["stretch"][0])


def _end(contract: Plain, past: Plain, outcome: Plain) -> int:
    """The last month of a stretch; of a last quarter that breaks off, that of the whole quarter."""
    first, last = outcome["stretch"]
    breaks_off = last == clipped(contract, (first, FOREVER))[1]
    quarterly = first % 3 == 0 or first == clipped(contract, (first, last))[0]
    month = outcome["span"] == "month"
    return int(last if month or not (breaks_off and quarterly) else past["quarter"] + 2)


def late(when: Plain, delivered: list[Plain]) -> int:
    """How many units late, each delivery by itself; or how many are later than a length."""
    unit = "working" if "working" in when["late"] else "calendar"
    days = [one for seen in delivered for one in seen[unit]]
    if when["late"].startswith("each"):
        words = when["late"].removeprefix("each ").split()
        step = int(words[0]) if words[0].isdigit() else 1
        return sum(one // step for one in days)
    return sum(1 for one in days if one > int(number(when["late"].removeprefix("more than "))))


def short(when: Plain, kpi: Plain, value: Fraction) -> Fraction:
    """How far a value falls short of the norm."""
    word, norm = border(kpi["target"])
    return norm - value if word in ("at_least", "above") else value - norm
