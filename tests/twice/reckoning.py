"""Money reckoned a second time, from the words of the format; nothing of sluitend is used here.

A contract is plain mappings, as its files say it. What costs the supplier is below zero.
"""

import itertools
from fractions import Fraction
from typing import Any

from tests.twice.figures import Plain, in_quarter, number, rounded, score
from tests.twice.money import bonus_malus, credit, figure_of, penalty, points
from tests.twice.periods import Stretch, around, base_of, ending_in
from tests.twice.triggers import History, months_of

RIGHTS = ("improvement_plan", "step_in", "rescission_right", "notice_right")
CENTS = {"to": "2 decimals", "mode": "half_up"}
ZERO = Fraction(0)


def reckon(
    contract: Plain, quarters: list[int], seen: Plain, excluded: Any, events: Plain
) -> History:
    """Quarter by quarter: figures, score, what each consequence comes to, and rights."""
    history: History = []
    for quarter in quarters:
        figures = {
            kpi["id"]: in_quarter(
                contract,
                kpi,
                quarter,
                seen.get(kpi["id"], {}),
                excluded=(kpi["id"], quarter) in excluded,
            )
            for kpi in contract["service_levels"]
        }
        mark, weight = score(contract, figures)
        now: Plain = {"quarter": quarter, "figures": figures, "score": mark, "weight": weight}
        now["events"] = events
        history.append({**now, "outcomes": [], "rights": []})
        for given in contract.get("consequences", []):
            if given["kind"] not in RIGHTS:
                _add(contract, given, history)
        _without_replaced(contract, history)
        _capped(contract, history)
        _together(contract, history)
        _given_back(contract, history)
        for given in contract.get("consequences", []):
            if given["kind"] in RIGHTS and months_of(contract, given, history):
                history[-1]["rights"].append(given["id"])
    return history


def _add(contract: Plain, given: Plain, history: History) -> None:
    kind = given["kind"]
    usual = "quarter" if kind in ("bonus_malus", "penalty") else "month"
    if kind == "penalty" and "on" in given:  # the period of the points it charges
        (of,) = [one for one in contract["consequences"] if one["id"] == given["on"]]
        usual = of.get("per", "month")
    for stretch in ending_in(contract, given.get("per", usual), history[-1]["quarter"]):
        outcome: Plain = {"id": given["id"], "stretch": stretch, "due": ZERO, "points": ZERO}
        outcome["span"] = given.get("per", usual)
        outcome |= {"amount": ZERO, "returned": ZERO, "carried": ZERO, "at_cap": False}
        if kind == "service_points" and _enough(contract, given, history):
            outcome["points"] = points(contract, given, stretch, history)
        elif kind != "service_points" and _enough(contract, given, history):
            how = {"bonus_malus": bonus_malus, "penalty": penalty, "service_credit": credit}[kind]
            parts = how(contract, given, stretch, history)
            outcome["parts"] = parts
            outcome["due"] = rounded(sum(parts.values(), ZERO), CENTS)
        history[-1]["outcomes"].append(outcome)


def _enough(contract: Plain, given: Plain, history: History) -> bool:
    least = given.get("minimum_measured_weight")
    on_score = given["kind"] == "bonus_malus" and given.get("on", "score") == "score"
    if least is None and (on_score or "score_below" in given.get("when", {})):
        least = contract.get("score", {}).get("minimum_measured_weight")
    return least is None or history[-1]["weight"] >= number(least)


def _without_replaced(contract: Plain, history: History) -> None:
    """What arises takes the place of what it replaces, in the same period."""
    outcomes = history[-1]["outcomes"]
    for given in contract.get("consequences", []):
        for one in outcomes:
            if one["id"] != given["id"] or not one["due"]:
                continue
            for other in outcomes:
                inside = one["stretch"][0] <= other["stretch"][0] and (
                    other["stretch"][1] <= one["stretch"][1]
                )
                if other["id"] in given.get("replaces", []) and inside:
                    other["due"] = ZERO


# --- caps --------------------------------------------------------------------------------------


def _before(history: History, name: str) -> list[Plain]:
    return [one for past in history for one in past["outcomes"] if one["id"] == name]


def _capped(contract: Plain, history: History) -> None:
    for given in contract.get("consequences", []):
        mine = _before(history, given["id"])
        for place, one in enumerate(mine):
            if one["stretch"][1] < history[-1]["quarter"]:
                continue
            carried = mine[place - 1]["carried"] if place else ZERO
            one["due"] += -carried
            one["amount"] = one["due"]
            if "cap" in given:
                _cap(contract, given, one, mine[:place])


def _cap(contract: Plain, given: Plain, one: Plain, earlier: list[Plain]) -> None:
    cap, due = given["cap"], one["due"]
    side = "malus" if due < 0 else "bonus"
    most = _most(contract, given, cap, one["stretch"], side)
    if most is None:
        return
    used = ZERO
    if "per" in cap:
        reach = around(contract, cap["per"], one["stretch"][1])
        same = [past["amount"] for past in earlier if reach[0] <= past["stretch"][1] <= reach[1]]
        used = sum((abs(past) for past in same if past * due > 0), ZERO)
    room = max(ZERO, most - used)
    kept = min(abs(due), room)
    one["amount"] = -kept if due < 0 else kept
    if due < 0:
        one["at_cap"] = kept == room
        if cap.get("excess") == "carried_over":
            one["carried"] = abs(due) - kept


def _most(
    contract: Plain, given: Plain, cap: Plain, stretch: Stretch, side: str
) -> Fraction | None:
    """The most it can come to on a side, in cents."""
    for key in (f"{side}_amount", "amount"):
        if key in cap:
            return number(cap[key])
    for key in (side, "limit"):
        if key in cap:
            of = cap.get("of") or given.get("of")
            base = base_of(contract, of, stretch)
            return rounded(number(cap[key]) / 100 * base, CENTS)
    return None


def _together(contract: Plain, history: History) -> None:
    """Shared caps, filled in the order of the contract."""
    order = [one["id"] for one in contract.get("consequences", [])]
    for shared in contract.get("shared_caps", []):
        everything = [one for past in history for one in past["outcomes"]]
        now = [one for one in history[-1]["outcomes"] if one["id"] in shared["over"]]
        for one in sorted(now, key=lambda one: order.index(one["id"])):
            reach = around(contract, shared.get("per", "month"), one["stretch"][1])
            mine = [
                other["amount"]
                for other in everything
                if other["id"] in shared["over"]
                and reach[0] <= other["stretch"][1] <= reach[1]
                and (other.get("filled", ()) and shared_key(shared) in other["filled"])
            ]
            used = sum((-amount for amount in mine if amount < 0), ZERO)
            if "amount" in shared:
                most = number(shared["amount"])
            else:
                base = base_of(contract, shared.get("of"), reach)
                most = rounded(number(shared["limit"]) / 100 * base, CENTS)
            if one["amount"] < 0:
                one["amount"] = -min(-one["amount"], max(ZERO, most - used))
            one["filled"] = (*one.get("filled", ()), shared_key(shared))


def shared_key(shared: Plain) -> str:
    """What a shared cap is known by."""
    return " ".join(map(str, shared.items()))


def _given_back(contract: Plain, history: History) -> None:
    """A credit is given back when the very next period meets the norm."""
    for given in contract.get("consequences", []):
        if given.get("earn_back") != "next_period_met":
            continue
        mine = _before(history, given["id"])
        for last, one in itertools.pairwise(mine):
            if one["stretch"][1] >= history[-1]["quarter"] and last["amount"] < 0:
                one["returned"] = _returned(contract, last, one, history)


def _returned(contract: Plain, last: Plain, one: Plain, history: History) -> Fraction:
    parts = {kpi: amount for kpi, amount in last.get("parts", {}).items() if amount}
    met = ZERO
    for kpi, amount in parts.items():
        figure = figure_of(contract, kpi, one["stretch"], history)
        if figure is not None and figure["counts"] and figure["met"]:
            met += amount
    whole = sum(parts.values(), ZERO)
    return rounded(-last["amount"] * met / whole, CENTS) if whole else ZERO
