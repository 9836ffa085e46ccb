"""A tree, read and looked over: where every command that judges contracts begins."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sluitend.load.dossier import Dossier, Portfolio
from sluitend.load.near import hint
from sluitend.load.portfolio import load, name_of
from sluitend.load.shared import styled
from sluitend.load.validate import shown
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity, blocks, for_signature, sorted_problems
from sluitend.prose.text import prose_of
from sluitend.rules.all import RULES
from sluitend.rules.rule import Level, findings
from sluitend.rules.subject import Findings, Subject
from sluitend.source.overlay import located
from sluitend.source.tree import Tree

UNKNOWN_CONTRACT = Fault(
    "SL120",
    Severity.ERROR,
    {
        "nl": "er is geen contract met het id `{id}`",
        "en": "there is no contract with the id `{id}`",
    },
    {"nl": "{hint}", "en": "{hint}"},
)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One contract as read, and what was found in it."""

    subject: Subject
    findings: Findings
    met: tuple[Problem, ...] = ()
    """What was met in reading it and what all share, and in putting its text together."""

    @property
    def dossier(self) -> Dossier:
        """The contract's dossier."""
        return self.subject.dossier

    @property
    def gate_open(self) -> bool:
        """Whether nothing keeps it from being signed."""
        standing = (*self.met, *self.findings.problems)
        return not for_signature(standing) and not self.findings.kept_back


@dataclass(frozen=True, slots=True)
class Review:
    """The contracts asked for, and every problem there is."""

    portfolio: Portfolio
    contracts: tuple[Reviewed, ...]
    problems: tuple[Problem, ...]
    unusable: bool = False
    """There is no repository here, or no contract of a name that was asked for."""

    @property
    def stops(self) -> bool:
        """Whether an error stands, so that nothing is made of it."""
        return blocks(self.problems)


def review(
    tree: Tree, ids: Sequence[str] = (), today: date | None = None, level: Level | None = None
) -> Review:
    """Read a tree and look over the contracts asked for; all when none is named."""
    portfolio = load(tree, ids)
    unknown = none_such(portfolio, ids)
    chosen = portfolio.only(ids).dossiers
    style = tuple(of_house(tree, chosen))
    reviewed = tuple(_reviewed(tree, portfolio, style, one, today, level) for one in chosen)
    found = (problem for one in reviewed for problem in (*one.met, *one.findings.problems))
    all_of_them = (*concerning(portfolio, ids), *unknown, *found)
    problems = sorted_problems(located(tree, all_of_them))
    return Review(portfolio, reviewed, problems, portfolio.unusable or bool(unknown))


def concerning(portfolio: Portfolio, ids: Sequence[str]) -> tuple[Problem, ...]:
    """What is wrong in the contracts asked for and in what all share; all when none is named."""
    if not ids:
        return portfolio.problems
    folders = {dossier.folder: dossier.id for dossier in portfolio.dossiers}
    others = (*portfolio.unreadable, *portfolio.unread)
    folders |= {folder.rstrip("/"): name_of(folder) for folder in others}
    return tuple(
        problem
        for problem in portfolio.problems
        if owner(problem.place.path, folders) in (None, *ids)
    )


def owner(path: str, folders: Mapping[str, str]) -> str | None:
    """The contract in whose folder a file lies; None for what all share."""
    while path and path not in folders:
        path = path.rpartition("/")[0]
    return folders.get(path) if path else None


def of_house(tree: Tree, dossiers: Sequence[Dossier]) -> Iterator[Problem]:
    """What is wrong with the house style, where it says more than colours: all share one."""
    for first in dossiers[:1]:
        if styled(first.house, first.fonts, first.logo):
            from sluitend.actions.house import house_faults  # the renderer, only where needed

            yield from house_faults(tree, first)


def _reviewed(
    tree: Tree,
    portfolio: Portfolio,
    style: Sequence[Problem],
    dossier: Dossier,
    today: date | None,
    level: Level | None,
) -> Reviewed:
    prose = {language: prose_of(dossier, language) for language in dossier.contract.languages}
    subject = Subject(dossier, prose, today)
    texts = (problem for one in prose.values() for problem in one.problems)
    met = located(tree, (*concerning(portfolio, (dossier.id,)), *style, *texts))
    found = findings(subject, RULES, level)
    found = replace(found, problems=located(tree, found.problems))
    return Reviewed(replace(subject, found=found, met=met), found, met)


def none_such(portfolio: Portfolio, ids: Sequence[str]) -> tuple[Problem, ...]:
    """Each id asked for that is no contract's; one that cannot be read has faults of its own."""
    known, unread = portfolio.ids(), map(name_of, portfolio.unreadable)
    return () if portfolio.unusable else tuple(unknown_names(known, {*known, *unread}, ids))


def unknown_names(
    known: Sequence[str], names: Collection[str], ids: Sequence[str]
) -> Iterator[Problem]:
    """Each id asked for that is no contract's; `names` are of those that cannot be read too."""
    for name in ids:
        if name not in names:
            near = hint(name, known, "Bekend zijn: {known}.", "Known are: {known}.")
            yield UNKNOWN_CONTRACT.at(Place("sluitend.yaml"), id=shown(name), hint=near)
