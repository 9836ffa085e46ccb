"""The engine and the second reckoning give the same scores, the same money and the same rights.

A few hundred random contracts in the normal suite; `pytest tests/twice --long` for ten thousand.
"""

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from tests.twice import engine, making
from tests.twice.figures import Plain, month_of
from tests.twice.reckoning import reckon

from sluitend.scoring.moment import QuarterResult
from sluitend.trace import Step

GROUP = 50
"""How many contracts one test reckons."""
SHORT, LONG = 8, 200
"""How many tests."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The groups of seeds: more of them with `--long`."""
    many = LONG if metafunc.config.getoption("--long") else SHORT
    if "group" in metafunc.fixturenames:
        metafunc.parametrize("group", range(many))


def test_both_reckonings_agree(group: int) -> None:
    """Each contract, quarter by quarter."""
    for seed in range(group * GROUP, (group + 1) * GROUP):
        assert "\n".join(differences(seed)) == ""


def test_a_difference_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    right = reckon

    def dearer(*given: Any) -> list[Plain]:
        return [{**one, "score": 11} for one in right(*given)]

    monkeypatch.setattr("tests.twice.test_twice.reckon", dearer)
    first, second, *_ = differences(0)
    assert (first, second) == ("seed 0, 2026-Q1", "score: reckoned 11, engine None")


def test_the_random_contracts_reach_every_consequence() -> None:
    reached: set[str] = set()
    for seed in range(GROUP * SHORT):
        made, quarters, seen, out, events = _made(seed)
        kinds = {one["id"]: one["kind"] for one in made["consequences"]}
        for past in reckon(made, quarters, seen, out, events):
            for one in past["outcomes"]:
                reached |= {f"{kinds[one['id']]} {what}" for what in _reached(one)}
            reached |= {kinds[one] for one in past["rights"]}
    assert sorted(reached) == [
        "bonus_malus at_cap",
        "bonus_malus gained",
        "bonus_malus lost",
        "improvement_plan",
        "notice_right",
        "penalty at_cap",
        "penalty lost",
        "rescission_right",
        "service_credit at_cap",
        "service_credit carried",
        "service_credit lost",
        "service_credit returned",
        "service_points points",
        "step_in",
    ]


def _reached(outcome: Plain) -> Iterator[str]:
    yield from (one for one in ("at_cap", "carried", "returned", "points") if outcome[one])
    if outcome["amount"]:
        yield "gained" if outcome["amount"] > 0 else "lost"


def _made(seed: int) -> tuple[Plain, list[int], Plain, set[tuple[str, int]], Plain]:
    chance = Random(seed)  # noqa: S311
    made, quarters = making.contract(chance)
    seen = making.observations(chance, made, quarters)
    out = making.excluded(chance, made, quarters)
    return made, quarters, seen, out, making.events(chance, made, quarters)


def differences(seed: int) -> Iterator[str]:
    """Where the two part ways first, with the contract and both traces."""
    made, quarters, seen, out, events = _made(seed)
    ours = reckon(made, quarters, seen, out, events)
    theirs = engine.results(made, quarters, seen, out, events)
    assert len(ours) == len(theirs) == len(quarters)
    for one, other in zip(ours, theirs, strict=True):
        found = list(_in_quarter(one, other, month_of(made["term"]["ends"])))
        if found:
            yield f"seed {seed}, {other.quarter}"
            yield from found
            yield from _traces(made, seen, one, other)
            return


def _in_quarter(one: Plain, other: QuarterResult, ends: int) -> Iterator[str]:
    for name, ours in one["figures"].items():
        theirs = other.figures[name]
        names = ("value", "score", "met")
        mine = [ours["counts"], *(ours[key] if ours["counts"] else None for key in names)]
        found = (theirs.rounded, theirs.score, theirs.met)
        engines = [theirs.counts, *(key if theirs.counts else None for key in found)]
        if mine != engines:
            yield f"{name}: counts, value, score, met: reckoned {mine}, engine {engines}"
    if one["score"] != other.score.rounded:
        yield f"score: reckoned {one['score']}, engine {other.score.rounded}"
    if one["weight"] != other.score.measured_weight:
        yield f"weight: reckoned {one['weight']}, engine {other.score.measured_weight}"
    yield from _outcomes(one, other, ends)
    if sorted(one["rights"]) != sorted(right.consequence for right in other.rights):
        yield f"rights: reckoned {one['rights']}, engine {[x.consequence for x in other.rights]}"


def _outcomes(one: Plain, other: QuarterResult, ends: int) -> Iterator[str]:
    """By consequence and the last month of its stretch, as far as the contract goes."""
    mine = {
        (each["id"], each["stretch"][1]): (each["amount"] + each["returned"], each["points"])
        for each in one["outcomes"]
    }
    engines = {
        (each.consequence, min(ends, engine.month(each.stretch.last))): (each.net, each.points or 0)
        for each in other.outcomes
    }
    for key in sorted(mine.keys() | engines.keys()):
        ours, theirs = mine.get(key, (0, 0)), engines.get(key, (0, 0))
        if ours != theirs:
            name, last = key
            yield (
                f"{name} to {last // 12}-{last % 12 + 1}: reckoned "
                f"{[float(part) for part in ours]}, engine {[float(part) for part in theirs]}"
            )


def _traces(made: Plain, seen: Plain, one: Plain, other: QuarterResult) -> Iterator[str]:
    """The terms, what was seen, and both ways to the outcome."""
    yield f"term {made['term']} score {made['score']} shared {made['shared_caps']}"
    for part in made["service_levels"]:
        yield f"level {part}"
        ours, theirs = one["figures"][part["id"]], other.figures[part["id"]]
        for at, figure in [*ours["parts"].items(), ("quarter", ours)]:
            yield f"  {at} {seen[part['id']].get(at)}"
            yield f"    reckoned {[f'{key} {figure.get(key)}' for key in SHOWN]}"
        yield f"  engine {theirs.why} {[_step(step) for step in theirs.trace]}"
    for part in made["consequences"]:
        yield f"consequence {part}"
    for each in one["outcomes"]:
        yield f"  reckoned {each}"
    for result in other.outcomes:
        yield f"  engine {result.consequence} {result.stretch} {result.net}"
        yield f"    {[_step(step) for step in result.trace]}"


SHOWN = ("counts", "why", "value", "score", "met", "red", "few")


def _step(step: Step) -> str:
    inputs = ", ".join(f"{key} {value}" for key, value in step.inputs)
    return f"{step.rule}({inputs}) = {step.result}"
