"""`sluitend calendar`: the days nobody may miss, over the contracts asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sluitend.actions.review import concerning, none_such
from sluitend.analysis.key_dates import KeyDate, key_dates
from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.model.governance import Side
from sluitend.problem import Problem, blocks, sorted_problems
from sluitend.source.overlay import located
from sluitend.source.tree import Tree


@dataclass(frozen=True, slots=True)
class Agenda:
    """The days in a stretch of time, in order."""

    problems: tuple[Problem, ...]
    dossiers: tuple[Dossier, ...] = ()
    dates: tuple[KeyDate, ...] = ()
    unusable: bool = False


def agenda(
    tree: Tree,
    ids: Sequence[str],
    first: date,
    last: date,
    side: Side | None = None,
    role: str | None = None,
) -> Agenda:
    """The days of these contracts, all when none is named; of one side or role if asked."""
    portfolio = load(tree)
    unknown = none_such(portfolio, ids)
    problems = sorted_problems(located(tree, (*concerning(portfolio, ids), *unknown)))
    if portfolio.unusable or unknown:
        return Agenda(problems, unusable=True)
    if blocks(problems):
        return Agenda(problems)
    dossiers = portfolio.only(ids).dossiers
    every = [one for dossier in dossiers for one in key_dates(dossier, first, last)]
    mine = [one for one in every if _is_for(one, side, role)]
    ordered = sorted(mine, key=lambda one: (one.day, one.contract, one.kind, one.of))
    return Agenda(problems, dossiers, tuple(ordered))


def _is_for(one: KeyDate, side: Side | None, role: str | None) -> bool:
    """Whether a day is for a side, and for a role where the day names roles."""
    of_side = side is None or one.side in (None, side)
    return of_side and (role is None or role in one.roles)
