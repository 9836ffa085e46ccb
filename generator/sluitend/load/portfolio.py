"""A tree of files as a portfolio of contracts: the one way in, for every command.

Every file is read once, every fault is kept. What a file's place in the tree says it is, its
type in the model reads; then the catalogue is taken in and references are looked up.
"""

from collections.abc import Iterator, Sequence

from sluitend.load.contract_files import ContractFiles, dossier
from sluitend.load.dossier import Dossier, Portfolio
from sluitend.load.near import hint
from sluitend.load.shared import shared
from sluitend.model.files import KINDS, kind_of
from sluitend.model.repository import Repository
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity, sorted_problems
from sluitend.source.tree import Tree

ROOT_FILE = "sluitend.yaml"
CONTRACT_FILE = "contract.yaml"
SHARED_FOLDERS = ("house/", "parties/", "catalogue/", "indices/", "clauses/")

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
    paths = tree.paths()
    if ROOT_FILE not in paths:
        found = NO_REPOSITORY.at(Place(ROOT_FILE))
        return Portfolio(Repository(format=1), (), (*tree.problems, found), unusable=True)
    folders = _folders(paths)
    common = shared(tree, [path for path in paths if not _within(path, folders)])
    if common.repository.format != 1:
        at = Place(ROOT_FILE)
        wrong = UNKNOWN_FORMAT.at(at, found=common.repository.format)
        return Portfolio(common.repository, (), (*common.problems, wrong), unusable=True)
    read = [dossier(tree, ContractFiles(folder, _of(paths, folder, folders)), common)
            for folder in folders]  # fmt: skip
    dossiers = tuple(one.dossier for one in read if one.dossier is not None)
    problems = [
        *tree.problems,
        *common.problems,
        *(problem for one in read for problem in one.problems),
        *_unknown(paths, folders),
        *_twice(dossiers),
    ]
    unreadable = tuple(f for f, one in zip(folders, read, strict=True) if one.dossier is None)
    return Portfolio(
        common.repository, dossiers, sorted_problems(problems), unreadable=unreadable
    )  # fmt: skip


def _folders(paths: Sequence[str]) -> tuple[str, ...]:
    """The folders of contracts, each ending in a slash; "" for the root itself."""
    return tuple(
        path.removesuffix(CONTRACT_FILE)
        for path in paths
        if path == CONTRACT_FILE or path.endswith("/" + CONTRACT_FILE)
    )


def _within(path: str, folders: Sequence[str]) -> str | None:
    """The innermost contract's folder that holds a path."""
    if path == ROOT_FILE or path.startswith(SHARED_FOLDERS):
        return None
    holding = [folder for folder in folders if path.startswith(folder)]
    return max(holding, key=len) if holding else None


def _of(paths: Sequence[str], folder: str, folders: Sequence[str]) -> tuple[str, ...]:
    return tuple(path for path in paths if _within(path, folders) == folder)


def _unknown(paths: Sequence[str], folders: Sequence[str]) -> Iterator[Problem]:
    """YAML files that are of no kind, with the kind they may be meant to be."""
    for path in paths:
        if not path.endswith((".yaml", ".yml")):
            continue
        folder = _within(path, folders)
        below = path.removeprefix(folder or "")
        if kind_of(below, of_contract=folder is not None) is None:
            patterns = [k.pattern for k in KINDS if k.of_contract is (folder is not None)]
            listed = ", ".join(patterns)
            near = hint(
                below,
                patterns,
                f"Hier kent de vorm: {listed}.",
                f"The format knows here: {listed}.",
            )
            yield UNKNOWN_FILE.at(Place(path), hint=near)


def _twice(dossiers: Sequence[Dossier]) -> Iterator[Problem]:
    seen: dict[str, Dossier] = {}
    for one in dossiers:
        other = seen.setdefault(one.id, one)
        if other is not one:
            yield TWICE.at(one.where("id"), id=one.id, other=other.folder or ".")
