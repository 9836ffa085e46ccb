"""A tree of files as a portfolio of contracts: the one way in, for every command.

Every file is read once, every fault is kept. What a file's place in the tree says it is, its
type in the model reads; then the catalogue is taken in and references are looked up.
"""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sluitend.load.contract_files import ContractFiles, dossier
from sluitend.load.dossier import Dossier, Portfolio
from sluitend.load.folders import by_folder, folders_of
from sluitend.load.near import hint
from sluitend.load.private import misplaced, read_of
from sluitend.load.shared import shared
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


def load(tree: Tree) -> Portfolio:
    """All contracts of a tree."""
    with _all_of_it_stays():
        return _loaded(tree)


@contextmanager
def _all_of_it_stays() -> Iterator[None]:
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


def _loaded(tree: Tree) -> Portfolio:
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
    folders = tuple(sorted(of_contracts))
    read = [
        dossier(tree, ContractFiles(folder, tuple(of_contracts[folder])), common)
        for folder in folders
    ]
    dossiers = tuple(one.dossier for one in read if one.dossier is not None)
    problems = [
        *tree.problems,
        *common.problems,
        *(problem for one in read for problem in one.problems),
        *_unknown(common_paths, None),
        *(problem for folder in folders for problem in _unknown(of_contracts[folder], folder)),
        *_twice(dossiers),
        *misplaced(tree, paths),
    ]
    unreadable = tuple(f for f, one in zip(folders, read, strict=True) if one.dossier is None)
    return Portfolio(
        common.repository,
        dossiers,
        sorted_problems(problems),
        unreadable=unreadable,
        series=common.series,
        figures=common.figures,
    )


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


def _twice(dossiers: Sequence[Dossier]) -> Iterator[Problem]:
    seen: dict[str, Dossier] = {}
    for one in dossiers:
        other = seen.setdefault(one.id, one)
        if other is not one:
            yield TWICE.at(one.where("id"), id=one.id, other=other.folder or ".")
