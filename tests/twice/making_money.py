"""Random consequences, as `sla.yaml` says them."""

from random import Random

from tests.twice.figures import Plain, scores

FEE = ({"charge": "fee"}, {"charges": ["fee", "extra"]}, {"charge": "extra"})


MONEY = ("penalty", "service_credit", "service_points")


def consequences(chance: Random, levels: list[Plain]) -> list[Plain]:
    """One to six of them, each of its own kind."""
    made: list[Plain] = []
    for number in range(chance.randint(1, 6)):
        kind = chance.choice(
            (_bonus_malus, _bonus_malus, _penalty, _credit, _credit, _points, _right)
        )
        found = kind(chance, levels, made)
        if found is not None:
            if found["kind"] in MONEY and chance.random() < 0.1:
                found["minimum_measured_weight"] = f"{chance.choice((60, 80, 100))} %"
            made.append({"id": f"c{number}", **found})
    _replacing(chance, made)
    return made


def shared_caps(chance: Random, made: list[Plain]) -> list[Plain]:
    """Now and then a cap over what costs the supplier."""
    costs = [one["id"] for one in made if one["kind"] in ("penalty", "service_credit")]
    if len(costs) < 2 or chance.random() < 0.5:
        return []
    span = chance.choice(("quarter", "year", "contract_year"))
    shared: Plain = {"over": costs, "per": span}
    if chance.random() < 0.5:
        shared["amount"] = f"{chance.randint(50, 3000)}.00"
    else:
        shared["limit"] = f"{chance.randint(1, 8)} %"
        if chance.random() < 0.5:
            shared["of"] = {"charge": "fee", "over": span}
    return [shared]


def _replacing(chance: Random, made: list[Plain]) -> None:
    money = [one for one in made if one["kind"] in ("penalty", "service_credit")]
    if len(money) < 2 or chance.random() < 0.6:
        return
    first, second = chance.sample(money, 2)
    quarterly = first["kind"] == "penalty" or first["per"] == "quarter"
    if quarterly or second.get("per") == "month":
        first["replaces"] = [second["id"]]


def _base(chance: Random, over: str) -> Plain:
    return {**chance.choice(FEE), "over": over}


def _cap(chance: Random, spans: tuple[str, ...]) -> Plain:
    cap: Plain = {}
    if chance.random() < 0.8:
        cap["per"] = chance.choice(spans)
    if chance.random() < 0.5:
        cap["amount"] = f"{chance.randint(20, 4000)}.00"
    else:
        cap["limit"] = f"{chance.choice(('1', '2.5', '5', '10'))} %"
        if "per" in cap and chance.random() < 0.7:
            cap["of"] = _base(chance, cap["per"])
    return cap


SPANS = ("quarter", "year", "contract_year")
UNLESS = ("red_or_gate_missed", "gate_missed", "red")


def _bonus_malus(chance: Random, levels: list[Plain], made: list[Plain]) -> Plain | None:
    scored = [one for one in levels if scores(one)]
    if not scored:
        return None
    per = chance.choice(("quarter", "quarter", "year", "contract_year"))
    found: Plain = {"kind": "bonus_malus", "per": per, "of": _base(chance, per)}
    level = None
    if chance.random() < 0.35:
        level = chance.choice(scored)
        found["on"] = level["id"]
        if level["per"] == "month" and chance.random() < 0.5:
            found |= {"per": "month", "of": _base(chance, "month")}
    shape = chance.choice(("cliff", "marginal", "linear", "slope"))
    edges, down = _edges(chance, level)
    if shape in ("cliff", "marginal"):
        found["bands"] = _money_rows(chance, edges, down)
        found["method"] = shape
    elif shape == "linear":
        rates = sorted((chance.randint(-8, 6) / 2 for _ in edges), reverse=down)
        found["method"] = "linear"
        found["knots"] = [
            {"at": at, **({"bonus": f"{r:g} %"} if r >= 0 else {"malus": f"{-r:g} %"})}
            for at, r in zip(sorted(edges, key=float), rates, strict=True)
        ]
    else:
        _slopes(chance, found, edges, down)
    if shape in ("linear", "slope") and chance.random() < 0.5:
        found["bonus_unless"] = chance.choice(UNLESS)
    if chance.random() < 0.3:
        found["round"] = {"to": "1 decimal", "mode": chance.choice(("half_up", "floor", "ceiling"))}
    if chance.random() < 0.3 and level is None:
        found["minimum_measured_weight"] = f"{chance.choice((60, 80, 100))} %"
    if chance.random() < 0.5:
        cap: Plain = {"malus": f"{chance.randint(1, 4)} %", "bonus": "1 %"}
        if chance.random() < 0.3:
            cap = {"malus_amount": "900.00", "bonus_amount": "450.50"}
        if chance.random() < 0.8:
            cap["per"] = chance.choice(("year", "contract_year"))
            if "malus" in cap:
                cap["of"] = _base(chance, cap["per"])
        found["cap"] = cap
    return found


def _edges(chance: Random, level: Plain | None) -> tuple[list[str], bool]:
    """Three or four borders, the best first, of the score or of a KPI's own table."""
    if level is None:
        found = sorted(chance.sample(range(2, 20), chance.choice((3, 4))), reverse=True)
        return [f"{one / 2:g}" for one in found], False
    down = level["target"].startswith(("at most", "below"))
    middle = float(level["target"].split()[-1 if level["target"][-1] != "%" else -2])
    steps = sorted(chance.sample((-8, -4, -2, -1, 0, 1, 2, 5), 3), reverse=not down)
    return [f"{middle + one:g}" for one in steps], down


def _money_rows(chance: Random, edges: list[str], down: bool) -> list[Plain]:
    word = "at_most" if down else "at_least"
    rows: list[Plain] = []
    neutral = chance.randint(0, len(edges) - 1)
    rates = sorted(chance.sample(range(1, 12), len(edges) + 1))
    for place, edge in enumerate(edges):
        row: Plain = {word: edge}
        if place < neutral:
            row["bonus"] = f"{rates[-1 - place] / 4:g} %"
            if chance.random() < 0.5:
                row["unless"] = chance.choice(UNLESS)
        elif place == neutral:
            row["none"] = True
        else:
            row["malus"] = f"{rates[place - neutral] / 4:g} %"
        rows.append(row)
    rows.append({"otherwise": True, "malus": f"{rates[-1] / 4:g} %"})
    return rows


def _slopes(chance: Random, found: Plain, edges: list[str], down: bool) -> None:
    good, bad = ("below", "above") if down else ("above", "below")
    per = {"per": chance.choice(("1", "0.5", "2"))} if chance.random() < 0.6 else {}
    found["bonus"] = {good: edges[0], "amount": f"{chance.randint(10, 90)}.25", **per}
    found["malus"] = {bad: edges[1], "amount": f"{chance.randint(10, 90)}.75", **per}


def _when(chance: Random, levels: list[Plain], made: list[Plain]) -> Plain:
    choices: list[Plain] = [
        {
            "service_level": chance.choice(levels)["id"],
            "is": chance.choice(("missed", "red", "met")),
        },
        {"any_service_level": chance.choice(("missed", "red"))},
        {"any_gate": "missed"},
        {"event": {"nl": "x", "en": "x"}},
        {"score_below": f"{chance.randint(6, 18) / 2:g}"},
    ]
    capped = [one["id"] for one in made if "cap" in one]
    if capped:
        choices.append({"cap_reached": chance.choice(capped)})
    points = [one["id"] for one in made if one["kind"] == "service_points"]
    if points:
        within = chance.choice(("3 months", "6 months", "2 quarters", "12 months"))
        return {"points_of": points[0], "at_least": str(chance.randint(2, 12)), "within": within}
    when = chance.choice(choices)
    if chance.random() < 0.6:
        when["times"] = str(chance.randint(2, 3))
        how = chance.choice(("row", "within", "both", "total"))
        if how in ("row", "both"):
            when["in_a_row"] = True
        if how in ("within", "both"):
            when["within"] = chance.choice(("6 months", "3 quarters", "12 months", "4 quarters"))
    return when


LATE = ("each working day", "each day", "more than 2 working days")


def _penalty(chance: Random, levels: list[Plain], made: list[Plain]) -> Plain:
    found: Plain = {"kind": "penalty"}
    deadlines = [one for one in levels if one["measure"]["kind"] == "deadline"]
    points = [one["id"] for one in made if one["kind"] == "service_points"]
    if points and chance.random() < 0.6:
        return _of_points(chance, found, points)
    if deadlines and chance.random() < 0.6:
        late = chance.choice(LATE)
        found["when"] = {"service_level": chance.choice(deadlines)["id"], "late": late}
    elif chance.random() < 0.25:
        level = chance.choice(levels)
        found["when"] = {"service_level": level["id"], "short_by": _short_by(chance, level)}
    else:
        found["when"] = _when(chance, levels, made)
    if chance.random() < 0.8:
        found["amount"] = f"{chance.randint(10, 900)}.00"
    else:
        found["rate"] = f"{chance.choice(('0.5', '1', '2.75'))} %"
        found["of"] = _base(chance, "quarter")
    if chance.random() < 0.5:
        found["cap"] = _cap(chance, SPANS) if "of" in found else _amount_cap(chance)
    return found


def _short_by(chance: Random, level: Plain) -> str:
    share = level["target"].endswith("%")
    each = "each percentage point" if share else "each unit"
    return each if chance.random() < 0.8 else f"more than 2 {each.split(' ', 1)[1]}s"


def _amount_cap(chance: Random) -> Plain:
    cap = {"amount": f"{chance.randint(20, 2000)}.00"}
    return cap | ({"per": chance.choice(SPANS)} if chance.random() < 0.8 else {})


def _of_points(chance: Random, found: Plain, points: list[str]) -> Plain:
    found |= {"on": points[0], "per_point": f"{chance.randint(1, 99)}.50"}
    if chance.random() < 0.5:
        found["above"] = str(chance.randint(1, 4))
    if chance.random() < 0.6:
        found["method"] = chance.choice(("marginal", "cliff"))
        bands: list[Plain] = [{"up_to": "3", "times": "1"}, {"up_to": "6", "times": "1.25"}]
        found["bands"] = [*bands, {"times": "2"}] if chance.random() < 0.6 else bands
    if chance.random() < 0.4:
        found["cap"] = _amount_cap(chance)
    return found


def _credit(chance: Random, levels: list[Plain], made: list[Plain]) -> Plain | None:
    fit = [one for one in levels if one["role"] == "scored" and one["per"] in ("month", "quarter")]
    if not fit:
        return None
    level = chance.choice(fit)
    per = level["per"] if chance.random() < 0.7 else "quarter"
    found: Plain = {"kind": "service_credit", "per": per, "of": _base(chance, per)}
    how = chance.choice(("rate", "credit", "amount", "bands", "at_risk", "when"))
    if how == "when":
        found |= {"when": _when(chance, levels, made), "credit": "2.5 %"}
    elif how == "at_risk":
        same = [one["id"] for one in fit if one["per"] == per or per == "quarter"]
        share = 100 // len(same)
        parts = dict.fromkeys(same, f"{share} %")
        found["at_risk"] = {"pool": f"{chance.randint(3, 12)} %", "parts": parts}
    else:
        if chance.random() < 0.8 or how == "rate" or per == "month":
            found["on"] = level["id"]
        found |= _one_credit(chance, level, how)
        if "level_amount" in found:
            found["on"] = level["id"]
    if how != "when" and chance.random() < 0.3:
        found["earn_back"] = "next_period_met"
    if chance.random() < 0.5:
        found["cap"] = _cap(chance, (per, "quarter", "year"))
        if chance.random() < 0.4 and "earn_back" not in found:
            found["cap"]["excess"] = "carried_over"
    return found


def _one_credit(chance: Random, level: Plain, how: str) -> Plain:
    down = level["target"].startswith(("at most", "below"))
    if how == "rate":
        share = level["target"].endswith("%")
        step = "percentage point" if share else "unit"
        return {"rate": f"{chance.choice(('0.5', '1', '1.75'))} % per {step}"}
    if how == "bands":
        edges, down = _edges(chance, level)
        word = "at_most" if down else "at_least"
        rows: list[Plain] = [
            {word: edge, "credit": f"{place * 1.5:g} %"} for place, edge in enumerate(edges)
        ]
        return {"bands": [*rows, {"otherwise": True, "credit": "9 %"}]}
    if how == "amount":
        return {"amount": f"{chance.randint(20, 900)}.00"}
    if level["measure"].get("gives") == "levels_short":
        return {"level_amount": "55.00"}
    return {"credit": f"{chance.choice(('1', '2.5', '3.3'))} %"}


def _points(chance: Random, levels: list[Plain], made: list[Plain]) -> Plain | None:
    fit = [one for one in levels if one["role"] == "scored" and one["per"] in ("month", "quarter")]
    if not fit or any(one["kind"] == "service_points" for one in made):
        return None
    level = chance.choice(fit)
    per = level["per"] if chance.random() < 0.7 else "quarter"
    names = [one["id"] for one in fit if one["per"] == per or per == "quarter"]
    found: Plain = {"kind": "service_points", "per": per, "on": names}
    if chance.random() < 0.5:
        edges, down = _edges(chance, level)
        word = "at_most" if down else "at_least"
        rows: list[Plain] = [{word: edge, "points": str(at)} for at, edge in enumerate(edges)]
        found |= {"on": [level["id"]], "bands": [*rows, {"otherwise": True, "points": "5"}]}
    else:
        found["points"] = str(chance.randint(1, 4))
    if chance.random() < 0.6:
        times = chance.choice(("1.5", "2", "3"))
        found["repeat"] = {"times": times, "run_in": chance.choice(("ignored", "counts"))}
    return found


def _right(chance: Random, levels: list[Plain], made: list[Plain]) -> Plain:
    kind = chance.choice(("improvement_plan", "rescission_right", "notice_right", "step_in"))
    needs = {"improvement_plan": {"due": "10 working days"}, "notice_right": {"notice": "3 months"}}
    return {"kind": kind, "when": _when(chance, levels, made), **needs.get(kind, {})}
