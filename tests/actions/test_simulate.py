"""Scenarios and estimates of the private tree, and what stands in their way."""

from decimal import Decimal

from tests.actions.scoring import FILES, said

from sluitend.actions.simulate import Simulated, simulated
from sluitend.source.memory import memory
from sluitend.source.overlay import laid_over
from sluitend.source.tree import Tree

SCENARIO = """\
  - id: {id}
    title: {id}
    what: De centrale valt uit
    likelihood: low
    impact: high
    quarters: 2
    loss: "1000.00"
    given: {given}
"""
PLAYED = "scenarios:\n" + SCENARIO.format(id="outage", given="{answered: {met: 70, of: 100}}")
SAVINGS = 'savings: {answered: "400.00"}\n'


def tree(scenarios: str = "", estimates: str = "") -> Tree:
    """The shared tree, and the private one laid over it where it has anything."""
    private = {"x/scenarios.yaml": scenarios, "x/estimates.yaml": estimates}
    files = {path: text for path, text in private.items() if text}
    return laid_over(memory(FILES), [("besloten", memory(files))] if files else [])


def problems(found: Simulated) -> str:
    return said(found.problems)


def test_everything_that_is_there_is_played() -> None:
    found = simulated(tree(PLAYED, SAVINGS), "x")
    assert problems(found) == ""
    (course,) = found.courses
    assert (course.scenario.id, course.paid, course.gap) == (
        "outage",
        Decimal("600.00"),
        Decimal("400.00"),
    )
    assert [one.consequence for one in found.curves] == ["malus"]
    assert found.failure is not None
    assert (found.failure.names, found.failure.gain) == (frozenset({"answered"}), Decimal("280.00"))
    assert found.free == ()
    assert found.closing is not None
    assert found.closing.needed == Decimal("12.5")


def test_without_estimates_nobody_reckons_what_failing_pays() -> None:
    found = simulated(tree(PLAYED), "x")
    assert (found.failure, found.closing, found.free) == (None, None, ())
    assert [one.consequence for one in found.curves] == ["malus"]


def test_one_scenario_alone() -> None:
    two = PLAYED + SCENARIO.format(id="calm", given="{}")
    found = simulated(tree(two, SAVINGS), "x", "calm")
    assert [one.scenario.id for one in found.courses] == ["calm"]
    assert (found.curves, found.failure) == ((), None)


def test_nothing_to_play() -> None:
    found = simulated(tree(), "x")
    assert problems(found) == (
        "x/contract.yaml:1:1: SL570 note: `x` has no scenarios\n"
        "  Lay the private folder over it with `--with`, or write `scenarios.yaml`."
    )
    assert [one.consequence for one in found.curves] == ["malus"]


def test_an_unknown_scenario() -> None:
    found = simulated(tree(PLAYED), "x", "outtage")
    assert found.courses == ()
    assert problems(found) == (
        "x/contract.yaml:1:1: SL571 error: there is no scenario `outtage`\n  Did you mean `outage`?"
    )


def test_an_unknown_contract() -> None:
    found = simulated(tree(), "y")
    assert found.unusable
    assert problems(found) == (
        "sluitend.yaml:1:1: SL120 error: there is no contract with the id `y`\n  Known are: x."
    )


def test_what_happens_must_be_an_observation() -> None:
    found = simulated(tree(PLAYED.replace("{met: 70, of: 100}", "{met: 70}")), "x")
    assert found.courses == ()
    assert problems(found) == (
        "besloten/x/scenarios.yaml:9:23: SL572 error: in scenario `outage` what is observed of "
        "`answered` cannot be read: not counts by the names met, of\n"
        "  Give a value or counts such as {met: 90, of: 100}."
    )
