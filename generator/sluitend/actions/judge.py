"""Contracts judged one at a time, on one core or several: nothing of one is kept for the next.

New processes start afresh (spawn), for the reason that `render.batch` gives, and read what all
contracts share once each. That takes about a second, so few contracts are judged here.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import get_context
from typing import cast

from sluitend.actions.verdict import Asked, Outlook, Verdict
from sluitend.load.portfolio import Begun, all_of_it_stays, begin, name_of
from sluitend.problem import for_signature, worded
from sluitend.prose.text import prose_of
from sluitend.render.process import serve
from sluitend.rules.all import RULES
from sluitend.rules.level import next_level
from sluitend.rules.rule import Level, findings
from sluitend.rules.subject import Findings, Subject
from sluitend.source.tree import Tree

WORTH = 16  # contracts; fewer are judged sooner than processes have started
AT_ONCE = 4  # contracts handed out together
AHEAD = 2  # portions handed out beyond those at work, a core

Judge = Callable[[str], Verdict]


def judged(begun: Begun, folders: Sequence[str], asked: Asked, cores: int) -> Iterator[Verdict]:
    """A verdict on each contract, in order; the same on any number of cores."""
    if cores < 2 or len(folders) < WORTH:
        return map(partial(verdict, begun, asked), folders)
    return _on_cores(begun.tree, folders, asked, cores)


def verdict(begun: Begun, asked: Asked, folder: str) -> Verdict:
    """One contract read and looked over."""
    with all_of_it_stays():
        read = begun.read(folder)
        reading = tuple(map(worded, read.problems))
        dossier = read.dossier
        if dossier is None:
            return Verdict(folder, name_of(folder), None, reading)
        at = dossier.where("id")
        if asked.ids and dossier.id not in asked.ids:
            return Verdict(folder, dossier.id, at, reading)
        prose = {language: prose_of(dossier, language) for language in dossier.contract.languages}
        subject = Subject(dossier, prose, asked.today)
        found = findings(subject, RULES, cast(Level | None, asked.level))
        texts = (problem for one in prose.values() for problem in one.problems)
        problems = tuple(map(worded, (*texts, *found.problems)))
        outlook = _outlook(subject, found, cast(Level | None, asked.level))
    its_own = not for_signature(problems) and not found.kept_back
    return Verdict(folder, dossier.id, at, reading, problems, outlook(its_own))


def _outlook(subject: Subject, found: Findings, level: Level | None) -> Callable[[bool], Outlook]:
    """How a contract stands, once it is known whether its gate is open."""
    contract = subject.contract
    claimed = level or contract.level
    above, lacking = next_level(subject, claimed, found)
    return lambda gate_open: Outlook(
        id=contract.id,
        level=claimed,
        status=contract.status,
        version=contract.version,
        kept_back=found.kept_back,
        gate_open=gate_open,
        next_level=above,
        lacking=len(lacking),
    )


# --- on several cores -------------------------------------------------------------------------


def _on_cores(tree: Tree, folders: Sequence[str], asked: Asked, cores: int) -> Iterator[Verdict]:
    rest = iter(folders)
    portions = iter(lambda: tuple(islice(rest, AT_ONCE)), ())
    context = get_context("spawn")
    with ProcessPoolExecutor(
        cores, mp_context=context, initializer=_ready, initargs=(tree, asked)
    ) as pool:
        try:
            yield from _handed_out(pool, portions, cores)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _handed_out(
    pool: ProcessPoolExecutor, portions: Iterator[tuple[str, ...]], cores: int
) -> Iterator[Verdict]:
    """Portions given to the processes a few ahead, taken back in order."""
    waiting: deque[Future[list[Verdict]]] = deque()
    for portion in portions:
        waiting.append(pool.submit(_judged, portion))
        if len(waiting) >= cores * (1 + AHEAD):
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


_JUDGE: list[Judge] = []
"""In a process of its own: how it judges a contract."""


def _ready(tree: Tree, asked: Asked) -> None:
    """In a process of its own: read what all contracts share."""
    serve()
    begun = begin(tree)
    if isinstance(begun, Begun):
        _JUDGE.append(partial(verdict, begun, asked))


def _judged(folders: tuple[str, ...]) -> list[Verdict]:
    return [judge(folder) for judge in _JUDGE for folder in folders]
