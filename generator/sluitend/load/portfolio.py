"""A tree of files as a portfolio of contracts: the one way in, for every command.

Every file is read once, every fault is kept. What a file's place in the tree says it is, its
type in the model reads; then the catalogue is taken in and references are looked up.
"""

import gc
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sluitend.load.contract_files import ContractFiles, Read, dossier
from sluitend.load.dossier import Portfolio
from sluitend.load.folders import CONTRACT_FILE, by_folder, folders_of
from sluitend.load.near import hint
from sluitend.load.private import misplaced, read_of
from sluitend.load.shared import Shared, shared
from sluitend.model.files import KINDS, kind_of
from sluitend.model.repository import Repository
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity, sorted_problems
from sluitend.source.tree import ROOT_FILE, Tree

NO_REPOSITORY = Fault(
    "SL109",
    Severity.ERROR,
    {
        "nl": "hier is geen `sluitend.yaml`: dit is geen map met contracten",
        "en": "there is no `sluitend.yaml` here: this is no folder of contracts",
    },
    {
        "nl": "Ga naar de map met contracten, of maak er een met `sluitend init MAP`.",
        "en": "Go to the folder of contracts, or make one with `sluitend init DIR`.",
    },
)
UNKNOWN_FORMAT = Fault(
    "SL115",
    Severity.ERROR,
    {
        "nl": "dit is vormversie {found}; dit programma leest versie 1",
        "en": "this is format version {found}; this program reads version 1",
    },
    {
        "nl": "Gebruik een versie van sluitend die bij deze map hoort.",
        "en": "Use a version of sluitend that goes with this folder.",
    },
)
UNKNOWN_FILE = Fault(
    "SL108",
    Severity.WARNING,
    {
        "nl": "dit bestand hoort niet bij de vorm en wordt niet gelezen",
        "en": "this file is no part of the format and is not read",
    },
    {"nl": "{hint}", "en": "{hint}"},
)
TWICE = Fault(
    "SL119",
    Severity.ERROR,
    {
        "nl": "het contract `{id}` bestaat twee keer, ook in `{other}`",
        "en": "the contract `{id}` exists twice, also in `{other}`",
    },
    {"nl": "Geef één van beide een ander id.", "en": "Give one of the two another id."},
)


@dataclass(frozen=True, slots=True)
class Begun:
    """A tree of which what all contracts share was read; they come one at a time."""

    tree: Tree
    common: Shared
    paths: tuple[str, ...]
    """All that is read."""
    common_paths: tuple[str, ...]
    contracts: Mapping[str, tuple[str, ...]]
    """The files of each contract, by its folder."""

    def read(self, folder: str) -> Read:
        """One contract."""
        return dossier(self.tree, ContractFiles(folder, self.contracts[folder]), self.common)

    def asked_for(self, ids: Collection[str]) -> tuple[str, ...]:
        """The folders in which contracts of these ids can be; all when none is named.

        A contract has the name of its folder. One that has another's name all the same is an
        error, and found only when it is read: so is each that mentions the name.
        """
        folders = tuple(self.contracts)
        names = {folder: name_of(folder) for folder in folders}
        if not ids or not set(ids) <= set(names.values()):
            return folders
        return tuple(one for one in folders if names[one] in ("", *ids) or self._names(one, ids))

    def _names(self, folder: str, ids: Collection[str]) -> bool:
        """Whether a contract's sheet may name one of these: as it is, or with escapes."""
        sheet = self.tree.read(folder + CONTRACT_FILE)
        return any(one.encode("utf-8") in sheet for one in (*ids, "\\"))


@dataclass(frozen=True, slots=True)
class Named:
    """A contract's id, where it stands, and the contract's folder."""

    id: str
    at: Place
    folder: str


def name_of(folder: str) -> str:
    """The name of a contract's folder; "" for one in the root itself."""
    return folder.rstrip("/").rpartition("/")[2]


def load(tree: Tree, ids: Collection[str] = ()) -> Portfolio:
    """The contracts of a tree: all, or at least those of these ids."""
    with all_of_it_stays():
        return _loaded(tree, ids)


@contextmanager
def all_of_it_stays() -> Iterator[None]:
    """No search for garbage while reading: there is none, and each search walks all that was read.

    It took more than half of the time of a large portfolio.
    """
    searches = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searches:
            gc.enable()


def begin(tree: Tree) -> Begun | Portfolio:
    """What all contracts share; the portfolio that says why, where there is nothing to read."""
    paths = read_of(tree)
    if ROOT_FILE not in paths:
        found = NO_REPOSITORY.at(Place(ROOT_FILE))
        return Portfolio(Repository(format=1), (), (*tree.problems, found), unusable=True)
    common_paths, of_contracts = by_folder(paths, folders_of(paths))
    common = shared(tree, common_paths)
    if common.repository.format != 1:
        at = Place(ROOT_FILE)
        wrong = UNKNOWN_FORMAT.at(at, found=common.repository.format)
        return Portfolio(common.repository, (), (*common.problems, wrong), unusable=True)
    contracts = {folder: tuple(of_contracts[folder]) for folder in sorted(of_contracts)}
    return Begun(tree, common, paths, tuple(common_paths), contracts)


def _loaded(tree: Tree, ids: Collection[str]) -> Portfolio:
    begun = begin(tree)
    if isinstance(begun, Portfolio):
        return begun
    folders = begun.asked_for(ids)
    read = [begun.read(folder) for folder in folders]
    dossiers = tuple(one.dossier for one in read if one.dossier is not None)
    names = [Named(one.id, one.where("id"), one.folder) for one in dossiers]
    problems = (*around(begun, names), *(problem for one in read for problem in one.problems))
    return Portfolio(
        begun.common.repository,
        dossiers,
        sorted_problems(problems),
        unreadable=tuple(f for f, one in zip(folders, read, strict=True) if one.dossier is None),
        unread=tuple(sorted(begun.contracts.keys() - set(folders))),
        series=begun.common.series,
        figures=begun.common.figures,
    )


def around(begun: Begun, contracts: Sequence[Named]) -> Iterator[Problem]:
    """What is wrong around the contracts: in the tree, in what they share, in their names."""
    yield from begun.tree.problems
    yield from begun.common.problems
    yield from _unknown(begun.common_paths, None)
    for folder, paths in begun.contracts.items():
        yield from _unknown(paths, folder)
    yield from _twice(contracts)
    yield from misplaced(begun.tree, begun.paths)


def _unknown(paths: Sequence[str], folder: str | None) -> Iterator[Problem]:
    """YAML files that are of no kind, with the kind they may be meant to be."""
    patterns = [kind.pattern for kind in KINDS if kind.of_contract is (folder is not None)]
    listed = ", ".join(patterns)
    for path in paths:
        below = path.removeprefix(folder or "")
        if not path.endswith((".yaml", ".yml")) or kind_of(below, folder is not None):
            continue
        near = hint(
            below, patterns, f"Hier kent de vorm: {listed}.", f"The format knows here: {listed}."
        )
        yield UNKNOWN_FILE.at(Place(path), hint=near)


def _twice(contracts: Sequence[Named]) -> Iterator[Problem]:
    seen: dict[str, Named] = {}
    for one in contracts:
        other = seen.setdefault(one.id, one)
        if other is not one:
            yield TWICE.at(one.at, id=one.id, other=other.folder or ".")
