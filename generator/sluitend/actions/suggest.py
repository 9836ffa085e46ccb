"""`sluitend suggest`: which KPIs no longer steer, by the quarters scored so far."""

from dataclasses import dataclass

from sluitend.actions.score import score
from sluitend.analysis.dossier_scored import Scored
from sluitend.analysis.suggestions import Suggestion, enough, suggestions
from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.period import Quarter
from sluitend.problem import Problem, blocks
from sluitend.source.tree import Tree

ANY = Quarter(2000, 1)
"""Of a contract there is not, or that has no term: `score` says so, whatever the quarter."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """What was found, on what it rests, and what stands in the way."""

    problems: tuple[Problem, ...]
    last: Scored | None = None
    found: tuple[Suggestion, ...] = ()
    enough: bool = False
    """Whether there are figures of enough quarters to suggest anything."""
    unusable: bool = False


def suggest(tree: Tree, name: str, until: Quarter | None = None) -> Suggested:
    """Over the quarters up to one; by itself the last that anything was delivered for."""
    dossier = next((one for one in load(tree).dossiers if one.id == name), None)
    outcome = score(tree, name, until or _last(dossier))
    if outcome.scored is None or outcome.dossier is None or blocks(outcome.problems):
        return Suggested(outcome.problems, unusable=outcome.unusable)
    every = (*outcome.before, outcome.scored)
    found = suggestions(every, outcome.dossier.results)
    return Suggested(outcome.problems, outcome.scored, found, enough(every))


def _last(dossier: Dossier | None) -> Quarter:
    """The last quarter with a delivery; without any, the first of the contract."""
    if dossier is None or dossier.contract.term is None:
        return ANY
    ends = [one.delivery.period.last for one in dossier.deliveries]
    return Quarter.containing(max((dossier.contract.term.starts, *ends)))
