"""What each kind of consequence comes to before rounding and caps, for the second reckoning.

Each function gives amounts by the KPI they are for, below zero where the supplier pays.
"""

import itertools
from fractions import Fraction
from typing import Any

from tests.twice.figures import Plain, just_met, number, rounded, row_of, scores
from tests.twice.periods import Stretch, base_of, clipped
from tests.twice.triggers import History, is_gate, late, months_of, short

ZERO = Fraction(0)


def level_of(contract: Plain, name: str) -> Plain:
    """A KPI by its id."""
    (found,) = [one for one in contract["service_levels"] if one["id"] == name]
    return dict(found)


def figure_of(contract: Plain, kpi: str, stretch: Stretch, history: History) -> Plain | None:
    """The figure of a KPI over a stretch: its own period, or the quarter's."""
    for past in history:
        figure: Plain = past["figures"][kpi]
        for (first, length), part in figure["parts"].items():
            if clipped(contract, (first, first + length - 1)) == stretch:
                return dict(part)
        if clipped(contract, (past["quarter"], past["quarter"] + 2)) == stretch:
            return figure
        for (first, length), part in figure["parts"].items():
            if length > 1 and first + length - 1 == stretch[1]:
                return dict(part)
    return None


# --- bonus and malus ---------------------------------------------------------------------------


def bonus_malus(
    contract: Plain, given: Plain, stretch: Stretch, history: History
) -> dict[str, Fraction]:
    """A bonus above zero, a malus below it."""
    on = given.get("on", "score")
    outcome = _outcome(contract, given, on, stretch, history)
    if outcome is None:
        return {}
    base = base_of(contract, given["of"], stretch) if "of" in given else ZERO
    if outcome == "worst":
        return {on: _worst(given) * base / 100}
    assert isinstance(outcome, Fraction)
    value = rounded(outcome, given.get("round"))
    if "knots" in given:
        amount = _line(given["knots"], value) * base / 100
    elif "bands" in given:
        return {on: _rows(contract, given, value, base, stretch, history)}
    else:
        amount = _slopes(given, value)
    if amount > 0 and _falls_away(contract, given.get("bonus_unless"), stretch, history):
        amount = ZERO
    return {on: amount}


def _outcome(
    contract: Plain, given: Plain, on: str, stretch: Stretch, history: History
) -> Fraction | str | None:
    """What decides: the score or value, over more than a quarter the mean of its quarters."""
    if given.get("per", "quarter") == "month":
        figure = figure_of(contract, on, stretch, history)
        return None if figure is None else _in_table(contract, on, figure)
    found: list[Fraction] = []
    for past in history:
        end = clipped(contract, (past["quarter"], past["quarter"] + 2))[1]
        if not stretch[0] <= end <= stretch[1]:
            continue
        figure = past["figures"].get(on)
        one: Any = past["score"] if figure is None else _in_table(contract, on, figure)
        if one == "worst" and given.get("per", "quarter") == "quarter":
            return "worst"
        if one == "worst":
            one = figure["value"]  # few observations that missed: their value
            if one is None:
                return "worst"
        if one is not None:
            found.append(one)
    return sum(found, ZERO) / len(found) if found else None


def _in_table(contract: Plain, on: str, figure: Plain) -> Fraction | str | None:
    """What a table is entered with: the value, the norm itself, or the worst row."""
    if not figure["counts"]:
        return None
    if figure["why"] == "missed" or (figure.get("few") and not figure["met"]):
        return "worst"
    if figure.get("few"):
        return just_met(level_of(contract, on))
    found: Fraction | None = figure["value"]
    return found


def _rate(row: Plain) -> Fraction:
    if "bonus" in row:
        return number(row["bonus"])
    return -number(row["malus"]) if "malus" in row else ZERO


def _worst(given: Plain) -> Fraction:
    if given.get("method") == "marginal":
        return ZERO
    rows = given.get("bands") or given.get("knots") or []
    return min((_rate(row) for row in rows), default=ZERO)


def _falls_away(contract: Plain, unless: str | None, stretch: Stretch, history: History) -> bool:
    """Whether a gate was missed or a KPI was red in the stretch."""
    if unless is None:
        return False
    levels = {one["id"]: one for one in contract["service_levels"]}
    for past in history:
        end = clipped(contract, (past["quarter"], past["quarter"] + 2))[1]
        around = past["quarter"] <= stretch[0] and stretch[1] <= end  # of a month its quarter
        if not around and not stretch[0] <= end <= stretch[1]:
            continue
        for name, figure in past["figures"].items():
            gate = is_gate(levels[name])
            missed = gate and figure["counts"] and figure["met"] is False
            red = scores(levels[name]) and figure["red"]
            if (missed and "gate" in unless) or (red and "red" in unless):
                return True
    return False


def _rows(
    contract: Plain,
    given: Plain,
    value: Fraction,
    base: Fraction,
    stretch: Stretch,
    history: History,
) -> Fraction:
    if given.get("method", "cliff") == "cliff":
        row = row_of(given["bands"], value)
        rates = [] if row is None else [(row, _rate(row))]
    else:
        rates = [(row, _rate(row) * points) for row, points in _in_rows(given["bands"], value)]
    amount = ZERO
    for row, rate in rates:
        if rate > 0 and _falls_away(contract, row.get("unless"), stretch, history):
            continue
        amount += rate * base / 100
    return amount


def _in_rows(rows: list[Plain], value: Fraction) -> list[tuple[Plain, Fraction]]:
    """How many points of the outcome lie in each row, counted outward from the neutral row."""
    words = ("at_least", "above", "at_most", "below")
    edges = [next((number(row[one]) for one in words if one in row), None) for row in rows]
    upwards = any("at_least" in row or "above" in row for row in rows)
    sign = 1 if upwards else -1
    first_malus = next((i for i, row in enumerate(rows) if "malus" in row), len(rows))
    neutral = [i for i, row in enumerate(rows) if _rate(row) == 0]
    top = neutral[0] if neutral else first_malus - 1
    bottom = neutral[-1] if neutral else first_malus - 1
    found = []
    for place, row in enumerate(rows):
        own, above = edges[place], edges[place - 1] if place else None
        if "bonus" in row and own is not None and place <= top:
            beyond = sign * (value - own)
            width = None if above is None else sign * (above - own)
        elif "malus" in row and above is not None and place >= bottom:
            beyond = sign * (above - value)
            width = None if own is None or row.get("otherwise") else sign * (above - own)
        else:
            continue
        found.append((row, max(ZERO, beyond if width is None else min(beyond, width))))
    return found


def _line(knots: list[Plain], value: Fraction) -> Fraction:
    points = sorted((number(one["at"]), _rate(one)) for one in knots)
    if value <= points[0][0]:
        return points[0][1]
    for (left, low), (right, high) in itertools.pairwise(points):
        if value <= right:
            return low + (high - low) * (value - left) / (right - left)
    return points[-1][1]


def _slopes(given: Plain, value: Fraction) -> Fraction:
    amount = ZERO
    for side, sign in (("bonus", 1), ("malus", -1)):
        slope = given.get(side)
        if slope:
            edge = number(slope.get("below", slope.get("above")))
            beyond = edge - value if "below" in slope else value - edge
            steps = max(ZERO, beyond) / number(slope.get("per", "1"))
            amount += sign * steps * number(slope["amount"])
    return amount


# --- penalties ---------------------------------------------------------------------------------


def penalty(
    contract: Plain, given: Plain, stretch: Stretch, history: History
) -> dict[str, Fraction]:
    """An amount per event, per unit late or short, or per point."""
    if "per_point" in given:
        return {given["on"]: -_of_points(given, stretch, history)}
    each = number(given["amount"]) if "amount" in given else ZERO
    if "rate" in given:
        each = number(given["rate"]) / 100 * base_of(contract, given["of"], stretch)
    when = given["when"]
    if "late" in when:
        return {"": -each * _late(contract, when, history)}
    if "short_by" in when:
        return {"": -each * _short(contract, when, history)}
    times = len(months_of(contract, given, history))
    return {"": -each * (min(times, 1) if "points_of" in when else times)}


def _figures(contract: Plain, kpi: str, history: History) -> list[Plain]:
    """The counted figures of this quarter: one for a KPI that scores, else its own periods."""
    figure = history[-1]["figures"][kpi]
    own = list(figure["parts"].values())
    level = level_of(contract, kpi)
    all_ = [figure] if scores(level) or "in_quarter" in level else own
    return [one for one in all_ if one["counts"]]


def _late(contract: Plain, when: Plain, history: History) -> int:
    """Units late over the counted results; more than a length late is one time a result."""
    kpi = level_of(contract, when["service_level"])
    figure = history[-1]["figures"][kpi["id"]]
    whole = scores(kpi) or "in_quarter" in kpi
    parts = [one for one in figure["parts"].values() if one.get("late")]
    results = (
        [parts if figure["counts"] else []] if whole else [[one] for one in parts if one["counts"]]
    )
    found = [late(when, [one["late"] for one in result]) for result in results]
    return sum(found if when["late"].startswith("each") else map(bool, found))


def _short(contract: Plain, when: Plain, history: History) -> Fraction:
    """Units short of the norm; a part of a unit is no unit."""
    kpi = level_of(contract, when["service_level"])
    units = ZERO
    for one in _figures(contract, kpi["id"], history):
        if one["value"] is not None and one["met"] is False:
            gap = max(ZERO, short(when, kpi, one["value"]))
            if when["short_by"].startswith("each"):
                units += gap // 1
            elif gap > number(when["short_by"].removeprefix("more than ")):
                units += 1
    return units


def _of_points(given: Plain, stretch: Stretch, history: History) -> Fraction:
    total = ZERO
    free = number(given.get("above", "0"))
    for one in history[-1]["outcomes"]:
        if one["id"] == given["on"] and one["stretch"] == stretch:
            total += _sliced(given, free, one["points"])
    return total * number(given["per_point"])


def _sliced(given: Plain, free: Fraction, points: Fraction) -> Fraction:
    """The points that cost something, times their multiplier."""
    tiers = given.get("bands")
    if points <= free:
        return ZERO
    if not tiers:
        return points - free
    total, start, reached, costly = ZERO, ZERO, Fraction(1), ZERO
    for tier in tiers:
        end = number(tier["up_to"]) if "up_to" in tier else max(points, start)
        inside = max(ZERO, min(points, end) - max(free, start))
        if inside:
            total += inside * number(tier["times"])
            reached = number(tier["times"])
            costly += inside
        start = end
    return costly * reached if given.get("method") == "cliff" else total


# --- credits and points ------------------------------------------------------------------------


def credit(
    contract: Plain, given: Plain, stretch: Stretch, history: History
) -> dict[str, Fraction]:
    """A credit on the charges, by KPI."""
    base = base_of(contract, given["of"], stretch) if "of" in given else ZERO
    if "when" in given:
        arose = list(months_of(contract, given, history))
        broken = stretch[1] == clipped(contract, (0, 99999))[1]
        in_time = any(stretch[0] <= one and (one <= stretch[1] or broken) for one in arose)
        return {"": -_fixed(given, base)} if in_time else {}
    scored = [one["id"] for one in contract["service_levels"] if scores(one)]
    names = [given["on"]] if "on" in given else scored
    if "at_risk" in given:
        names = list(given["at_risk"]["parts"])
    found = {}
    for name in names:
        figure = figure_of(contract, name, stretch, history)
        if figure is not None and figure["counts"]:
            found[name] = -_credit(contract, given, name, figure, base)
    if "on" not in given and ("credit" in given or "amount" in given):  # once, for all together
        missed = [name for name, amount in found.items() if amount]
        return {name: -_fixed(given, base) / len(missed) for name in missed}
    return found


def _fixed(given: Plain, base: Fraction) -> Fraction:
    return number(given["amount"]) if "amount" in given else number(given["credit"]) / 100 * base


def _credit(contract: Plain, given: Plain, name: str, figure: Plain, base: Fraction) -> Fraction:
    missed = figure["met"] is False
    if "at_risk" in given:
        pool = number(given["at_risk"]["pool"]) / 100 * base
        return pool * number(given["at_risk"]["parts"][name]) / 100 if missed else ZERO
    if "bands" in given:
        value = _in_table(contract, name, figure)
        if value is None:
            return ZERO
        if isinstance(value, str):
            return max(number(row["credit"]) for row in given["bands"]) / 100 * base
        row = row_of(given["bands"], value)
        return number(row["credit"]) / 100 * base if row else ZERO
    if "level_amount" in given:
        return number(given["level_amount"]) * _levels(contract, name, figure)
    if "rate" in given:
        if not missed or figure["value"] is None:
            return ZERO
        rate, _, per = given["rate"].partition(" per ")
        step = number(per) if per[0].isdigit() else Fraction(1)
        gap = short({}, level_of(contract, name), figure["value"])
        return max(ZERO, gap) / step * number(rate) / 100 * base
    return _fixed(given, base) if missed else ZERO


def _levels(contract: Plain, name: str, figure: Plain) -> Fraction:
    """How many levels the places fall short: of all months, or of the worst where it decides."""
    parts = [one for one in figure.get("parts", {}).values() if one["counts"] and "exact" in one]
    worst = level_of(contract, name).get("in_quarter") == "worst" and "exact" in figure
    if worst or not parts:
        return Fraction(figure.get("exact", 0))
    return sum((one["exact"] for one in parts), ZERO)


def points(contract: Plain, given: Plain, stretch: Stretch, history: History) -> Fraction:
    """Service points of a stretch."""
    levels = contract["service_levels"]
    names = given.get("on") or [one["id"] for one in levels if scores(one)]
    total = ZERO
    for name in names:
        figure = figure_of(contract, name, stretch, history)
        if figure is None or not figure["counts"]:
            continue
        many = _points(contract, given, name, figure)
        repeat = given.get("repeat")
        failed = many and figure["met"] is not True
        if (
            failed
            and repeat is not None
            and _missed_before(contract, given, name, stretch, history)
        ):
            many *= number(repeat.get("times", "2"))
        total += many
    return total


def _points(contract: Plain, given: Plain, name: str, figure: Plain) -> Fraction:
    if "bands" not in given:
        return number(given["points"]) if figure["met"] is False else ZERO
    value = _in_table(contract, name, figure)
    if value is None:
        return ZERO
    if isinstance(value, str):
        return max(number(row["points"]) for row in given["bands"])
    row = row_of(given["bands"], rounded(value, given.get("round")))
    return number(row["points"]) if row else ZERO


def _missed_before(
    contract: Plain, given: Plain, name: str, stretch: Stretch, history: History
) -> bool:
    """Whether the norm was missed in the period right before."""
    length = 1 if given.get("per", "month") == "month" else 3
    before = clipped(contract, (stretch[0] - length, stretch[0] - 1))
    figure = figure_of(contract, name, before, history) if before[0] <= before[1] else None
    if figure is None:
        return False
    counts = given["repeat"].get("run_in", "ignored") == "counts"
    if not figure["counts"]:
        figure = figure.get("shown") if counts and figure["why"] == "run_in" else None
    if figure is None or not figure["counts"] or figure["met"] is True:
        return False
    return _points(contract, given, name, figure) > 0
