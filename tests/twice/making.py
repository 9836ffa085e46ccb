"""Random contracts, as their files say them, and random observations of them."""

from random import Random

from tests.twice.figures import CLIENT, WITHHELD, Plain, own_periods
from tests.twice.making_money import consequences, shared_caps

MODES = ("half_up", "half_even", "half_down", "up", "down", "ceiling", "floor")
TITLE = {"nl": "x", "en": "x"}
COLUMN = {"column": "met", "is": "true"}
FAILS = ("share", "top_box", "sample", "deadline")
"""Measures with failures to count."""
MEASURES: dict[str, Plain] = {
    "share": {"kind": "share", "counts_if": COLUMN},
    "mean": {"kind": "mean", "column": "number"},
    "count": {"kind": "count"},
    "count_if": {"kind": "count", "counts_if": COLUMN},
    "sum": {"kind": "sum", "column": "number"},
    "top_box": {"kind": "rating", "method": "top_box", "boxes": ["4", "5"]},
    "nps": {"kind": "rating", "method": "nps"},
    "answers": {"kind": "rating", "method": "mean"},
    "sample": {"kind": "sample", "inspected": "n", "failed": "f", "accept": "a"},
    "accepted": {
        "kind": "sample",
        "inspected": "n",
        "failed": "f",
        "accept": "a",
        "gives": "share_accepted",
    },
    "level": {"kind": "level", "order": ["D", "C", "B", "A"], "wanted": "at least B"},
    "short": {
        "kind": "level",
        "order": ["D", "C", "B", "A"],
        "wanted": "at least B",
        "gives": "levels_short",
    },
    "deadline": {"kind": "deadline", "due": "due", "delivered": "delivered"},
}
DOWNWARDS = ("count", "count_if", "sum", "short")
UNIT = {"mean": "", "nps": "", "answers": "", "count": "", "count_if": "", "sum": "", "short": ""}
EDGES = {
    "mean": (0, 40),
    "nps": (-20, 60),
    "answers": (2, 5),
    "count": (0, 12),
    "count_if": (0, 12),
    "sum": (0, 60),
    "short": (0, 8),
}


def contract(chance: Random) -> tuple[Plain, list[int]]:
    """A contract and the quarters it is scored over."""
    start = 2026 * 12 + chance.choice((0, 0, 0, 1, 3, 5))
    months = chance.randint(3, 27)
    term: Plain = {"starts": _first(start), "ends": _last(start + months - 1)}
    if chance.random() < 0.4:
        term["run_in"] = f"{chance.randint(1, 4)} months"
    levels = [_level(chance, f"kpi-{one}", start) for one in range(chance.randint(1, 4))]
    _weigh(chance, levels)
    charges = [
        {
            "id": "fee",
            "title": TITLE,
            "amount": f"{chance.randint(5000, 99999)}.33",
            "per": "month",
        },
        {
            "id": "extra",
            "title": TITLE,
            "amount": f"{chance.randint(500, 9999)}.10",
            "per": "quarter",
        },
    ]
    made: Plain = {
        "id": "made",
        "term": term,
        "price": {"charges": charges},
        "service_levels": levels,
        "score": _scoring(chance),
        "consequences": consequences(chance, levels),
    }
    made["shared_caps"] = shared_caps(chance, made["consequences"])
    first = start // 3 * 3
    last = start + months - 1
    many = min(8, (last - first) // 3 + 1)
    return made, [first + 3 * one for one in range(many)]


def _first(month: int) -> str:
    return f"{month // 12}-{month % 12 + 1:02d}-01"


def _last(month: int) -> str:
    year, place = divmod(month, 12)
    leap = year % 4 == 0
    days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return f"{year}-{place + 1:02d}-{days[place]}"


def _scoring(chance: Random) -> Plain:
    made: Plain = {"unmeasured_weight": chance.choice(("renormalise", "full_score"))}
    if chance.random() < 0.7:
        decimals = chance.choice(("1 decimal", "2 decimals", "whole"))
        made["round"] = {"to": decimals, "mode": chance.choice(MODES)}
    if chance.random() < 0.4:
        made["minimum_measured_weight"] = f"{chance.choice((50, 70, 100))} %"
    return made


def _weigh(chance: Random, levels: list[Plain]) -> None:
    scored = [one for one in levels if one["role"] == "scored"]
    left = 100
    for one in scored[:-1]:
        share = chance.randint(5, max(5, left - 10 * len(scored)))
        one["weight"] = f"{share} %"
        left -= share
    if scored:
        scored[-1]["weight"] = f"{left} %"


def _level(chance: Random, name: str, start: int) -> Plain:
    measure = chance.choice(list(MEASURES))
    made: Plain = {
        "id": name,
        "title": TITLE,
        "role": chance.choice(("scored", "scored", "scored", "gate", "report_only")),
        "measure": MEASURES[measure],
        "per": chance.choice(("week", *("month", "quarter") * 3, "half_year", "year")),
    }
    made |= _table(chance, measure)
    if chance.random() < 0.6:
        decimals = chance.choice(("1 decimal", "2 decimals", "whole"))
        made["round"] = {"to": decimals, "mode": chance.choice(MODES)}
    if made["per"] == "month" and chance.random() < 0.7:
        made["in_quarter"] = chance.choice(("pooled", "mean", "worst"))
    if chance.random() < 0.3 and measure not in DOWNWARDS:
        made["minimum"] = str(chance.randint(2, 12))
        if measure in FAILS and chance.random() < 0.7:
            made["below_minimum"] = f"at most {chance.randint(0, 2)}"
    if chance.random() < 0.3:
        made["no_events"] = "counts_as_met"
    if chance.random() < 0.3:
        made["if_missing"] = "not_counted"
    if chance.random() < 0.15:
        made["season"] = {"from": chance.choice(MONTHS), "to": chance.choice(MONTHS)}
    if chance.random() < 0.15 and made["role"] != "gate":
        made["run_in"] = f"{chance.randint(1, 5)} months"
    if made["role"] != "scored" and chance.random() < 0.2:
        made["owed_by"] = "client"
    if chance.random() < 0.1:
        made["counts_from"] = _first(start + chance.randint(1, 7))
    return made


MONTHS = ("January", "March", "April", "July", "September", "November", "December")


def _table(chance: Random, measure: str) -> Plain:
    """Norm and bands: scores fall as the value goes the wrong way."""
    down = measure in DOWNWARDS
    low, high = EDGES.get(measure, (60, 99))
    unit = UNIT.get(measure, " %")
    rows = chance.randint(2, 4)
    steps = sorted(
        {low + (high - low) * chance.randint(1, 20) / 20 for _ in range(rows)}, reverse=not down
    )
    edges = [f"{one:.2f}".rstrip("0").rstrip(".") for one in steps]
    found = sorted(chance.sample(range(21), len(edges) + 1), reverse=True)
    words = ("at_most", "below") if down else ("at_least", "above")
    word = words[chance.random() < 0.3]
    bands: list[Plain] = [
        {word: f"{edge}{unit}", "score": f"{score / 2:g}"}
        for edge, score in zip(edges, found, strict=False)
    ]
    bands.append({"otherwise": True, "score": f"{found[-1] / 2:g}"})
    at = ("at most", "below") if down else ("at least", "above")
    target = f"{at[chance.random() < 0.15]} {chance.choice(edges)}{unit}"
    return {"bands": bands, "target": target}


# --- observations ------------------------------------------------------------------------------


def observations(chance: Random, made: Plain, quarters: list[int]) -> Plain:
    """What was seen of each KPI in each of its own periods."""
    return {
        level["id"]: {
            period: _seen(chance, level)
            for quarter in quarters
            for period in own_periods(level, quarter)
        }
        for level in made["service_levels"]
    }


def _seen(chance: Random, level: Plain) -> Plain | str:
    luck = chance.random()
    if luck < 0.04:
        return WITHHELD
    if luck < 0.07:
        return CLIENT
    if luck < 0.1:
        return _counts(chance, level["measure"], 0)
    if luck < 0.13 and level["measure"]["kind"] in ("share", "mean", "rating"):
        return {"value": f"{chance.randint(200, 9900) / 100:g}"}
    return _counts(chance, level["measure"], chance.choice((0, 3, 10, 10, 40, 40)))


def _counts(chance: Random, measure: Plain, many: int) -> Plain:
    of = chance.randint(0, many)
    missed = min(of, chance.choice((0, 0, 1, 2, chance.randint(0, of))))
    match measure["kind"]:
        case "share":
            return {"met": of - missed, "of": of}
        case "deadline":
            working = [chance.randint(1, 12) for _ in range(missed)]
            return {
                "met": of - missed,
                "of": of,
                "working": working,
                "calendar": [one + one // 5 * 2 for one in working],
            }
        case "count":
            rows = of if "counts_if" in measure else missed
            return {"total": missed, "rows": rows}
        case "sum":
            return {"total": sum(chance.randint(0, 20) for _ in range(missed)), "rows": missed}
        case "rating" if measure["method"] == "top_box":
            return {"met": of - missed, "of": of}
        case "rating" if measure["method"] == "nps":
            first = chance.randint(0, of - missed)
            return {"promoters": first, "passives": of - missed - first, "detractors": missed}
        case "rating":
            return {"top": sum(chance.randint(1, 5) for _ in range(of)), "bottom": of}
        case "mean":
            return {"top": sum(chance.randint(0, 40) for _ in range(of)), "bottom": of}
        case "sample":
            sizes = [chance.randint(0, 20) for _ in range(min(of, 6))]
            return {"samples": [[n, min(n, chance.randint(0, 4)), 2] for n in sizes]}
    return {"ranks": chance.choices(measure["order"], (1, 2, 6, 12), k=of)}


def events(chance: Random, made: Plain, quarters: list[int]) -> dict[str, list[int]]:
    """Months in which what no figure shows happened, by the consequence that waits for it."""
    months = [quarter + one for quarter in quarters for one in range(3)]
    waiting = [one["id"] for one in made["consequences"] if "event" in one.get("when", {})]
    return {one: [month for month in months if chance.random() < 0.15] for one in waiting}


def excluded(chance: Random, made: Plain, quarters: list[int]) -> set[tuple[str, int]]:
    """Results that stay out, by KPI and quarter."""
    return {
        (level["id"], quarter)
        for level in made["service_levels"]
        for quarter in quarters
        if chance.random() < 0.03
    }
