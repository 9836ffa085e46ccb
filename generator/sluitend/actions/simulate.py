"""`sluitend simulate`: scenarios against the terms, the consequence curve, the cheapest failure.

What it says is the client's alone: scenarios and estimates come from the private tree.
"""

from dataclasses import dataclass

from sluitend.actions.review import concerning, none_such
from sluitend.analysis.cheapest import Closing, Failure, cheapest, closing, free
from sluitend.analysis.simulation import Course, Curve, curve, simulate
from sluitend.load.dossier import Dossier
from sluitend.load.near import hint
from sluitend.load.portfolio import load
from sluitend.load.validate import shown
from sluitend.model.consequence import BonusMalus
from sluitend.number import NotReadable
from sluitend.problem import Fault, Problem, Severity, blocks, sorted_problems
from sluitend.scoring.given import tally_of
from sluitend.source.overlay import located
from sluitend.source.tree import Tree

NOTHING_TO_PLAY = Fault(
    "SL570",
    Severity.NOTE,
    {
        "nl": "`{id}` heeft geen scenario's",
        "en": "`{id}` has no scenarios",
    },
    {
        "nl": "Leg de besloten map erover met `--with`, of schrijf `scenarios.yaml`.",
        "en": "Lay the private folder over it with `--with`, or write `scenarios.yaml`.",
    },
)
UNKNOWN_SCENARIO = Fault(
    "SL571",
    Severity.ERROR,
    {
        "nl": "er is geen scenario `{scenario}`",
        "en": "there is no scenario `{scenario}`",
    },
    {"nl": "{hint}", "en": "{hint}"},
)
NO_OBSERVATION = Fault(
    "SL572",
    Severity.ERROR,
    {
        "nl": "in scenario `{scenario}` is bij `{level}` niet te lezen wat er gebeurt: {what}",
        "en": "in scenario `{scenario}` what is observed of `{level}` cannot be read: {what}",
    },
    {
        "nl": "Geef een waarde of aantallen zoals {{met: 90, of: 100}}.",
        "en": "Give a value or counts such as {{met: 90, of: 100}}.",
    },
)


@dataclass(frozen=True, slots=True)
class Simulated:
    """What the terms do, or what stands in the way."""

    problems: tuple[Problem, ...]
    dossier: Dossier | None = None
    courses: tuple[Course, ...] = ()
    curves: tuple[Curve, ...] = ()
    failure: Failure | None = None
    """The cheapest way to fail; None where nobody estimated what failing saves."""
    free: tuple[str, ...] = ()
    """KPIs that cost nothing to let go."""
    closing: Closing | None = None
    unusable: bool = False


def simulated(tree: Tree, name: str, scenario: str | None = None) -> Simulated:
    """All scenarios of a contract, or one."""
    portfolio = load(tree)
    if name not in portfolio.ids():
        found = (*concerning(portfolio, (name,)), *none_such(portfolio, (name,)))
        return Simulated(sorted_problems(located(tree, found)), unusable=True)
    (dossier,) = portfolio.only((name,)).dossiers
    standing = (*concerning(portfolio, (name,)), *_unread(dossier), *_asked(dossier, scenario))
    problems = sorted_problems(located(tree, standing))
    if blocks(problems):
        return Simulated(problems, dossier)
    return _played(dossier, scenario, problems)


def _played(dossier: Dossier, scenario: str | None, problems: tuple[Problem, ...]) -> Simulated:
    contract, savings = dossier.contract, dossier.estimates.savings
    courses = tuple(
        simulate(contract, one) for one in dossier.scenarios if scenario in (None, one.id)
    )
    if scenario is not None:
        return Simulated(problems, dossier, courses)
    drawn = (curve(contract, one) for one in contract.consequences if isinstance(one, BonusMalus))
    curves = tuple(one for one in drawn if one is not None)
    if not savings:
        return Simulated(problems, dossier, courses, curves)
    found = cheapest(contract, savings)
    teeth, closed = free(contract, savings), closing(contract, savings, found)
    return Simulated(problems, dossier, courses, curves, found, teeth, closed)


def _asked(dossier: Dossier, scenario: str | None) -> tuple[Problem, ...]:
    known = [one.id for one in dossier.scenarios]
    if scenario is not None and scenario not in known:
        near = hint(scenario, known, "Bekend zijn: {known}.", "Known are: {known}.")
        return (UNKNOWN_SCENARIO.at(dossier.where(), scenario=shown(scenario), hint=near),)
    return () if known else (NOTHING_TO_PLAY.at(dossier.where(), id=dossier.id),)


def _unread(dossier: Dossier) -> tuple[Problem, ...]:
    """What a scenario says of a KPI that is no observation."""
    found = []
    levels = {one.id: one for one in dossier.contract.service_levels}
    for scenario in dossier.scenarios:
        for name, given in scenario.given.items():
            try:
                if name in levels:
                    parts = given if isinstance(given, tuple) else (given,)
                    for part in parts:
                        tally_of(part, levels[name].measure)
            except NotReadable as wrong:
                at = dossier.where("scenarios", scenario.id, "given", name)
                what = wrong.words
                found.append(NO_OBSERVATION.at(at, scenario=scenario.id, level=name, what=what))
    return tuple(found)
