"""Scores reckoned a second time, from the words of the format; nothing of sluitend is used here.

A period is the number of its first month (year times twelve, and the month from 0) and how many
months it has. An observation is a mapping of counts, or one of the words below.
"""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

WITHHELD = "withheld"
"""The supplier gave no figures."""
NOTHING = "nothing"
"""There was nothing to measure."""
CLIENT = "client"
"""The client did not do its part, so that nobody failed."""

Plain = dict[str, Any]
Period = tuple[int, int]
Seen = Mapping[Period, Any]
"""What was observed of a KPI, by its own periods."""
LENGTH = {"week": 3, "month": 1, "quarter": 3, "half_year": 6, "year": 12}
NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def month_of(day: str) -> int:
    """The number of the month a day lies in."""
    found = date.fromisoformat(day)
    return found.year * 12 + found.month - 1


def number(text: Any) -> Fraction:
    """The number of a quantity: `90 %`, `1.5 percentage points`, `3 months`."""
    return Fraction(str(text).split()[0].rstrip("%"))


def border(text: str) -> tuple[str, Fraction]:
    """`at least 90 %` as its word and number."""
    at, _, rest = text.partition(" ")
    if at == "at":
        word, _, rest = rest.partition(" ")
        return f"at_{word}", number(rest)
    return at, number(rest)


def holds(word: str, edge: Fraction, value: Fraction) -> bool:
    """Whether a value lies on the right side of a border."""
    return {
        "at_least": value >= edge,
        "above": value > edge,
        "at_most": value <= edge,
        "below": value < edge,
    }[word]


def row_of(rows: list[Plain], value: Fraction) -> Plain | None:
    """The first row that holds."""
    for row in rows:
        for word in ("at_least", "above", "at_most", "below"):
            if word in row and holds(word, number(row[word]), value):
                return row
        if row.get("otherwise"):
            return row
    return None


def rounded(value: Fraction, to: Plain | None) -> Fraction:
    """A value as a declared rounding has it; exact without one."""
    if to is None:
        return value
    decimals = 0 if to["to"] == "whole" else int(to["to"].split()[0])
    scaled = value * 10**decimals
    floor = scaled.numerator // scaled.denominator
    rest = scaled - floor
    half = Fraction(1, 2)
    positive = scaled > 0
    up = {
        "ceiling": rest > 0,
        "floor": False,
        "up": rest > 0 and positive,
        "down": rest > 0 and not positive,
        "half_up": rest > half or (rest == half and positive),
        "half_down": rest > half or (rest == half and not positive),
        "half_even": rest > half or (rest == half and floor % 2 == 1),
    }[to["mode"]]
    return Fraction(floor + up, 10**decimals)


# --- one value ---------------------------------------------------------------------------------


def pooled(many: list[Plain]) -> Plain:
    """Counts added up by name."""
    together: Plain = {}
    for one in many:
        for name, count in one.items():
            together[name] = together[name] + count if name in together else count
    return together


def counted(measure: Plain, seen: Plain) -> tuple[Fraction | None, int | None, int | None]:
    """The value, how many observations, and how many of them failed."""
    if "value" in seen:
        return Fraction(seen["value"]), None, None
    match measure["kind"]:
        case "share" | "deadline":
            return _share(seen["met"], seen["of"])
        case "count" | "sum":
            always = measure["kind"] == "count" and "counts_if" not in measure
            there = always or seen["rows"] > 0
            return Fraction(seen["total"]) if there else None, seen["rows"], None
        case "rating" if measure["method"] == "top_box":
            return _share(seen["met"], seen["of"])
        case "rating" if measure["method"] == "nps":
            of = seen["promoters"] + seen["passives"] + seen["detractors"]
            net = seen["promoters"] - seen["detractors"]
            return Fraction(100 * net, of) if of else None, of, None
        case "mean" | "rating":
            mean = Fraction(seen["top"]) / seen["bottom"] if seen["bottom"] else None
            return mean, seen["bottom"], None
        case "sample":
            return _sample(measure, seen["samples"])
    return _level(measure, seen["ranks"])


def _share(met: int, of: int) -> tuple[Fraction | None, int, int]:
    return Fraction(100 * met, of) if of else None, of, of - met


def _sample(measure: Plain, samples: list[list[int]]) -> tuple[Fraction | None, int, int]:
    inspected = sum(one[0] for one in samples)
    failed = sum(one[1] for one in samples)
    judged = [one[1] <= one[2] for one in samples if one[0]]
    share, of, _ = _share(inspected - failed, inspected)
    if measure.get("gives") == "share_accepted":
        share, _, _ = _share(sum(judged), len(judged))
    return share, of, failed


def _level(measure: Plain, ranks: list[str]) -> tuple[Fraction | None, int, None]:
    order = measure["order"]
    wanted = order.index(measure["wanted"].split()[-1])
    short = [max(0, wanted - order.index(one)) for one in ranks]
    if not short:
        return None, 0, None
    if measure.get("gives") == "levels_short":
        return Fraction(sum(short)), len(short), None
    return Fraction(100 * short.count(0), len(short)), len(short), None


# --- one figure --------------------------------------------------------------------------------


def absent(why: str) -> Plain:
    """What does not count."""
    return {"counts": False, "why": why, "value": None, "score": None, "met": None, "red": False}


def unseen(kpi: Plain, met: bool) -> Plain:
    """What counts as met or as missed without a value."""
    scores = [number(row["score"]) for row in kpi.get("bands", [])]
    score = (max(scores) if met else min(scores)) if scores else None
    as_ = "met" if met else "missed"
    red = bool(scores) and not met
    return {"counts": True, "why": as_, "value": None, "score": score, "met": met, "red": red}


def judged(kpi: Plain, seen: Plain | str) -> Plain:
    """A figure of observations: value, rounding, band, score, met or missed."""
    if seen == CLIENT:
        return absent("client")
    if seen == WITHHELD:
        missed = kpi.get("if_missing", "counts_as_missed") == "counts_as_missed"
        return unseen(kpi, met=False) if missed else absent("withheld")
    if isinstance(seen, dict):
        value, seen_of, failed = counted(kpi["measure"], seen)
        if value is not None:
            return {**_judged(kpi, value, seen_of, failed), "late": seen}
    met = kpi.get("no_events", "not_counted") == "counts_as_met"
    return unseen(kpi, met=True) if met else absent("nothing")


def _judged(kpi: Plain, value: Fraction, seen_of: int | None, failed: int | None) -> Plain:
    few = seen_of is not None and seen_of < int(kpi.get("minimum", 0))
    if few and ("below_minimum" not in kpi or failed is None):
        return absent("few")
    if few:
        assert failed is not None
        return _by_failures(kpi, value, failed)
    return by_value(kpi, value)


def by_value(kpi: Plain, value: Fraction) -> Plain:
    """A figure judged by its value."""
    judged_on = rounded(value, kpi.get("round"))
    row = row_of(kpi.get("bands", []), judged_on)
    score = None if row is None else number(row["score"])
    met = holds(*border(kpi["target"]), judged_on) if "target" in kpi else None
    return {
        "counts": True,
        "why": None,
        "exact": value,
        "value": judged_on,
        "score": score,
        "met": met,
        "red": _is_red(kpi, score),
    }


def _by_failures(kpi: Plain, value: Fraction, failed: int) -> Plain:
    """Met, it scores as the norm itself; missed, as the lowest band."""
    met = holds(*border(kpi["below_minimum"]), Fraction(failed))
    score = None
    if kpi.get("bands"):
        at_norm = row_of(kpi["bands"], just_met(kpi))
        assert at_norm is not None
        low = min(number(row["score"]) for row in kpi["bands"])
        score = number(at_norm["score"]) if met else low
    return {
        "counts": True,
        "why": None,
        "exact": value,
        "value": rounded(value, kpi.get("round")),
        "score": score,
        "met": met,
        "red": _is_red(kpi, score) and not met,
        "few": True,
    }


def just_met(kpi: Plain) -> Fraction:
    """The norm itself; where its border is out, what lies right beyond it."""
    word, norm = border(kpi["target"])
    least = Fraction(1, 10**9)
    return norm + {"above": least, "below": -least}.get(word, 0)


def _is_red(kpi: Plain, score: Fraction | None) -> bool:
    scores = [number(row["score"]) for row in kpi.get("bands", [])]
    return score is not None and score == min(scores)


# --- periods and quarters ----------------------------------------------------------------------


def own_periods(kpi: Plain, quarter: int) -> list[Period]:
    """The KPI's own periods that end in a quarter."""
    length = LENGTH[kpi["per"]]
    if length == 1:
        return [(quarter + one, 1) for one in range(3)]
    start = quarter + 3 - length
    return [(start, length)] if start % length == 0 else []


def why_not(contract: Plain, kpi: Plain, period: Period) -> str | None:
    """Why a period cannot count, whatever was observed."""
    first, length = period
    term = contract["term"]
    starts = month_of(term["starts"])
    ends = month_of(term["ends"]) if "ends" in term else None
    if first + length <= starts or (ends is not None and first > ends):
        return "no contract"
    counts_from = kpi.get("counts_from")
    begins, run_in = starts, None if kpi.get("role") == "gate" else term.get("run_in")
    if "run_in" in kpi:
        begins, run_in = month_of(counts_from) if counts_from else starts, kpi["run_in"]
    if run_in and first < begins + int(number(run_in)):
        return "run_in"
    if counts_from and first < month_of(counts_from):
        return "run_in"
    return None if _in_season(kpi, period) else "season"


def _in_season(kpi: Plain, period: Period) -> bool:
    if "season" not in kpi:
        return True
    start, end = (NAMES.index(kpi["season"][one]) for one in ("from", "to"))
    season = {(start + one) % 12 for one in range((end - start) % 12 + 1)}
    first, length = period
    return any((first + one) % 12 in season for one in range(length))


def in_quarter(contract: Plain, kpi: Plain, quarter: int, seen: Seen, *, excluded: bool) -> Plain:
    """The quarter's figure, with those of its own periods under `parts`."""
    parts: dict[Period, Plain] = {}
    raw: dict[Period, Any] = {}
    for period in own_periods(kpi, quarter):
        why = "excluded" if excluded else why_not(contract, kpi, period)
        parts[period] = absent(why) if why else judged(kpi, seen.get(period, CLIENT))
        # a failure of the run-in can still make the next a repeat
        parts[period]["shown"] = judged(kpi, seen.get(period, CLIENT))
        if not why:
            raw[period] = seen.get(period, CLIENT)
    figure = _of_parts(kpi, parts, raw)
    if not figure["counts"] and any(one["why"] == "run_in" for one in parts.values()):
        early = [one for one in parts if parts[one]["why"] == "run_in"]
        shown = {one: parts[one]["shown"] for one in early}
        found = _of_parts(kpi, shown, {one: seen.get(one, CLIENT) for one in early})
        figure = {**figure, "why": "run_in", "shown": found}
    return {**figure, "parts": parts}


def _of_parts(kpi: Plain, parts: dict[Period, Plain], raw: dict[Period, Any]) -> Plain:
    counting = {period: one for period, one in raw.items() if one != CLIENT}
    if not counting:
        return absent("none")
    if WITHHELD in counting.values():
        return judged(kpi, WITHHELD)
    if len(parts) == 1:
        return dict(next(iter(parts.values())))
    how = kpi.get("in_quarter") or ("worst" if kpi.get("role") == "gate" else "pooled")
    there = [one for one in counting.values() if one != NOTHING]
    given = any("value" in one for one in there)
    if how == "pooled" and not given:
        return judged(kpi, pooled(there) if there else NOTHING)
    known: list[Plain] = [
        parts[one] for one in counting if parts[one]["counts"] and "exact" in parts[one]
    ]
    if not known:
        met = any(parts[one]["counts"] for one in counting)
        few = any(parts[one]["why"] == "few" for one in counting)
        return absent("few") if few and not met else judged(kpi, NOTHING)
    if how == "worst":
        worst: Plain = min(known, key=lambda one: _worse(kpi, one))
        return dict(worst)
    return by_value(kpi, sum((one["exact"] for one in known), Fraction(0)) / len(known))


def _worse(kpi: Plain, figure: Plain) -> tuple[bool, Fraction, Fraction]:
    upwards = border(kpi["target"])[0] in ("at_least", "above")
    value = figure["value"] if upwards else -figure["value"]
    return figure["met"], figure["score"] or Fraction(0), value


# --- the score ---------------------------------------------------------------------------------


def scores(kpi: Plain) -> bool:
    """Whether a KPI takes part in the score."""
    supplier = kpi.get("owed_by", "supplier") == "supplier"
    return bool(kpi.get("role", "scored") == "scored" and supplier and "weight" in kpi)


def score(contract: Plain, figures: Plain) -> tuple[Fraction | None, Fraction]:
    """The quarter's score as rounded, and the measured weight in per cent."""
    scoring = contract.get("score", {})
    weights = {
        one["id"]: number(one["weight"]) for one in contract["service_levels"] if scores(one)
    }
    counting = {one for one in weights if figures[one]["counts"]}
    if not counting:
        return None, Fraction(0)
    measured = sum((weights[one] for one in counting), Fraction(0))
    total = sum(weights.values(), Fraction(0))
    gained = sum((weights[one] * figures[one]["score"] for one in counting), Fraction(0))
    over = measured
    if scoring.get("unmeasured_weight") == "full_score":
        gained += 10 * (total - measured)
        over = total
    return rounded(gained / over, scoring.get("round")), 100 * measured / total
