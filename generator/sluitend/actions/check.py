"""`sluitend check`: everything that is wrong, or could be better, in the contracts asked for.

It says what `review` says, which every command that makes or signs something begins with; but it
looks at one contract after another and keeps nothing but what it found.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sluitend.actions.judge import judged
from sluitend.actions.review import of_house, owner, unknown_names
from sluitend.actions.verdict import EVERYTHING, Asked, Checked, Outlook, Verdict
from sluitend.load.dossier import Portfolio
from sluitend.load.portfolio import Begun, Named, around, begin, name_of
from sluitend.problem import Problem, for_signature, sorted_problems, worded
from sluitend.source.overlay import located
from sluitend.source.tree import Tree

Recalled = Callable[[Begun], Mapping[str, Verdict]]
"""Verdicts by folder."""


def check(
    tree: Tree, asked: Asked = EVERYTHING, cores: int = 1, recalled: Recalled = lambda _: {}
) -> Checked:
    """Findings of the contracts asked for, and how each stands.

    `recalled` gives the verdicts that still hold: these contracts are not looked at again.
    """
    begun = begin(tree)
    if isinstance(begun, Portfolio):
        return Checked(_shown(tree, begun.problems), (), unusable=True)
    folders, known = begun.asked_for(asked.ids), recalled(begun)
    new = judged(begun, [one for one in folders if one not in known], asked, cores)
    verdicts = tuple(known[one] if one in known else next(new) for one in folders)
    return _gathered(begun, verdicts, asked)


def _gathered(begun: Begun, verdicts: Sequence[Verdict], asked: Asked) -> Checked:
    """The verdicts, and what stands around them, as one."""
    known = tuple(sorted(one.id for one in verdicts if one.at is not None))
    names = {*known, *(one.id for one in verdicts if one.at is None)}
    chosen = [one for one in verdicts if one.outlook and (not asked.ids or one.id in asked.ids)]
    everywhere = tuple(_everywhere(begun, verdicts))
    mine = tuple(problem for problem, whose in everywhere if _concerns(whose, asked.ids))
    style = tuple(_style(begun, chosen))
    unknown = tuple(unknown_names(known, names, asked.ids))
    shut = {whose for problem, whose in everywhere if for_signature((problem,))}
    open_to_all = None not in shut and not for_signature(style)
    found = (problem for one in chosen for problem in one.findings)
    outlooks = tuple(_judged(one, open_to_all and one.id not in shut) for one in chosen)
    problems = _shown(begun.tree, (*mine, *style, *unknown, *found))
    return Checked(problems, outlooks, bool(unknown), tuple(verdicts))


def _everywhere(begun: Begun, verdicts: Sequence[Verdict]) -> Iterator[tuple[Problem, str | None]]:
    """What was met in reading, each with the contract it concerns; None where it concerns all."""
    folders = {folder.rstrip("/"): name_of(folder) for folder in begun.contracts}
    folders |= {one.folder.rstrip("/"): one.id for one in verdicts}
    names = [Named(one.id, one.at, one.folder.rstrip("/")) for one in verdicts if one.at]
    reading = (problem for one in verdicts for problem in one.reading)
    for problem in (*around(begun, names), *reading):
        yield problem, owner(problem.place.path, folders)


def _concerns(whose: str | None, ids: Sequence[str]) -> bool:
    return not ids or whose is None or whose in ids


def _style(begun: Begun, chosen: Sequence[Verdict]) -> Iterator[Problem]:
    """What is wrong with the house style, which all contracts share."""
    for first in chosen[:1]:
        dossier = begun.read(first.folder).dossier if begun.common.styled else None
        if dossier is not None:
            yield from of_house(begun.tree, (dossier,))


def _judged(one: Verdict, others: bool) -> Outlook:
    """How a contract stands, with what stands around it."""
    assert one.outlook is not None  # noqa: S101 - they were chosen for having one
    return replace(one.outlook, gate_open=one.outlook.gate_open and others)


def _shown(tree: Tree, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return sorted_problems(map(worded, located(tree, tuple(problems))))
