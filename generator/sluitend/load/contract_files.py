"""The files of one contract as its dossier."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sluitend.load.clauses import OTHER_NAME, ClauseSource, Ordered, ordered, read
from sluitend.load.dossier import Delivered, Dossier, SignedVersion
from sluitend.load.merge import merged
from sluitend.load.references import unresolved
from sluitend.load.shared import Reader, Shared
from sluitend.load.validate import Validated, validated
from sluitend.model.action import Actions
from sluitend.model.announcement import Announcements
from sluitend.model.clause import AnnexFront, ClauseFront
from sluitend.model.contract import Contract, ContractSheet, ServiceLevelSheet
from sluitend.model.data import Data
from sluitend.model.delivery import Delivery
from sluitend.model.estimates import Estimates
from sluitend.model.evaluation import Evaluation
from sluitend.model.frozen import Frozen
from sluitend.model.ledger import Entry
from sluitend.model.promise import Promises
from sluitend.model.results import Results
from sluitend.model.scenario import Scenarios
from sluitend.model.signed import Agreement, FrozenTerms, SigningRecord
from sluitend.place import Place
from sluitend.problem import Problem
from sluitend.source.nodes import Keys, Node, Scalar, where
from sluitend.source.tree import Tree

M = TypeVar("M", bound=Frozen)

LISTS: tuple[tuple[str, type[Frozen]], ...] = (
    ("promises.yaml", Promises),
    ("scenarios.yaml", Scenarios),
    ("data.yaml", Data),
    ("actions.yaml", Actions),
    ("announcements.yaml", Announcements),
)
"""Files that each hold one list, named as the list is."""


@dataclass(frozen=True, slots=True)
class ContractFiles:
    """The folder of a contract, and the paths in it."""

    folder: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """A dossier, or None where too little could be read, and all that was wrong."""

    dossier: Dossier | None
    problems: tuple[Problem, ...]


def dossier(tree: Tree, files: ContractFiles, common: Shared) -> Read:
    """Read one contract."""
    reader = _Contract(tree, files, common)
    sheet = reader.sheet("contract.yaml", ContractSheet)
    levels = reader.sheet("sla.yaml", ServiceLevelSheet)
    if sheet is None:
        return Read(None, tuple(reader.problems))
    contract = _as_one(sheet, levels)
    reader.named_after_folder(contract)
    clauses = reader.clauses(contract)
    found = Dossier(
        folder=files.folder.rstrip("/"),
        contract=contract,
        repository=common.repository,
        outline=common.outline,
        client=common.parties.get(contract.client or ""),
        supplier=common.parties.get(contract.supplier or ""),
        **_listed({name: reader.sheet(name, model) for name, model in LISTS}),
        estimates=reader.sheet("estimates.yaml", Estimates) or Estimates(),
        mandates=common.mandates,
        deliveries=tuple(reader.deliveries()),
        ledger=tuple(reader.folder("changes/", Entry)),
        results=tuple(reader.folder("results/", Results)),
        evaluations=tuple(reader.folder("evaluations/", Evaluation)),
        signed=tuple(reader.signed()),
        series=common.series,
        figures=common.figures,
        general=common.general,
        clauses=clauses.clauses,
        standard=clauses.standard,
        annexes=reader.annexes(contract),
        tables=reader.contents(".csv"),
        attachments=reader.contents(".pdf"),
        **common.style,
        faulty=frozenset(reader.faulty),
        shared=common.roots,
        root=reader.whole(),
    )
    problems = (*reader.problems, *unresolved(found, common))
    return Read(found, problems)


def _as_one(sheet: ContractSheet, levels: ServiceLevelSheet | None) -> Contract:
    """Both sheets as one contract; each was validated where it stands."""
    fields = dict(sheet) | dict(levels or ServiceLevelSheet())
    said = sheet.model_fields_set | (levels.model_fields_set if levels else set())
    return Contract.model_construct(said, **fields)


def _listed(lists: dict[str, Frozen | None]) -> dict[str, Any]:
    """The lists of the files that hold one."""
    fields = {"data.yaml": "data_sets"}
    named = {name: fields.get(name, name.removesuffix(".yaml")) for name in lists}
    found = {named[name]: getattr(one, named[name], ()) for name, one in lists.items()}
    kept = lists["announcements.yaml"] is not None
    return found if kept else found | {"announcements": None}


class _Contract(Reader):
    """Reads the files of one contract."""

    def __init__(self, tree: Tree, files: ContractFiles, common: Shared) -> None:
        super().__init__(tree)
        self.files = files
        self.common = common
        self.faulty: set[str] = set()

    def sheet(self, name: str, model: type[M]) -> M | None:
        """One of the contract's own files, the catalogue taken in where it says so."""
        path = self.files.folder + name
        if path not in self.files.paths:
            if any(problem.place.path == path for problem in self.tree.problems):
                self.faulty |= set(model.model_fields)  # it is there, and cannot be read
            return None
        before = len(self.problems)
        root = self.root(path)
        if root is None and len(self.problems) > before:
            self.faulty |= set(model.model_fields)
            return None
        if name == "sla.yaml" and isinstance(root, Keys):
            taken = merged(root, self.common.entries)
            root = self.roots[path] = taken.root
            self.problems += taken.problems
            self.faulty |= {"service_levels"} if taken.problems else set()
        found: Validated[M] = validated(root, model, path)
        self.problems += found.problems
        self.faulty |= found.faulty
        return found.value

    def named_after_folder(self, contract: ContractSheet) -> None:
        """A contract has the name of its folder."""
        folder = self.files.folder.rstrip("/").rpartition("/")[2]
        if folder and contract.id != folder:
            at = where(self.roots[self.files.folder + "contract.yaml"], "id")
            self.problems.append(OTHER_NAME.at(at, id=contract.id, name=folder))

    def folder(self, name: str, model: type[M]) -> Iterator[M]:
        """The documents of one of the contract's folders, by name."""
        for path in self.files.paths:
            below = path.removeprefix(self.files.folder + name)
            if path.startswith(self.files.folder + name) and below.endswith(".yaml"):
                if "/" in below:
                    continue
                value = self.named(path, model)
                if value is None:
                    self.faulty.add(name.rstrip("/"))
                else:
                    yield value[1]

    def deliveries(self) -> Iterator[Delivered]:
        """What `measurements/` holds, by period and data set."""
        start = self.files.folder + "measurements/"
        for path in self.files.paths:
            if not path.startswith(start) or not path.endswith(".yaml"):
                continue
            if path.count("/", len(start)) == 1:
                read = self.value(path, Delivery)
                if read is None:
                    self.faulty.add("deliveries")
                    continue
                name = path.removesuffix(".yaml")
                rows = f"{name}.csv"
                content = self.tree.read(rows) if rows in self.files.paths else b""
                yield Delivered(name, read, content)

    def signed(self) -> Iterator[SignedVersion]:
        """The versions in `signed/`, oldest first."""
        start = self.files.folder + "signed/"
        versions = {p.removeprefix(start).partition("/")[0] for p in self.files.paths
                    if p.startswith(start) and p.endswith(".yaml")}  # fmt: skip
        for version in sorted(versions, key=_number):
            yield SignedVersion(
                version,
                self._signed(f"{start}{version}/agreed.yaml", Agreement),
                self._signed(f"{start}{version}/terms.yaml", FrozenTerms),
                self._signed(f"{start}{version}/signing.yaml", SigningRecord),
            )

    def _signed(self, path: str, model: type[M]) -> M | None:
        if path not in self.files.paths:
            return None
        value = self.value(path, model)
        if value is None:
            self.faulty.add("signed")
        return value

    def clauses(self, contract: Contract) -> Ordered:
        """The clauses of this contract, in order."""
        own = read(self.tree, self._texts("text/", contract), ClauseFront, own=True)
        self.problems += own.problems
        articles = self.common.outline.articles
        order = articles.get(contract.service or "", articles.get("default", ()))
        found = ordered(
            order, self.common.clauses, own.clauses, contract.languages, self.common.outline_place
        )
        if contract.level != "registered" or own.clauses:
            self.problems += found.problems
        if own.problems or found.problems:
            self.faulty.add("clauses")
        return found

    def annexes(self, contract: Contract) -> tuple[ClauseSource, ...]:
        """The text annexes of this contract, in the order of their letters."""
        found = read(self.tree, self._texts("annexes/", contract), AnnexFront, own=True)
        self.problems += found.problems
        if found.problems:
            self.faulty.add("annexes")
        order = {name: rank for rank, name in enumerate(self.common.outline.annexes)}
        return tuple(sorted(found.clauses, key=lambda a: (order.get(a.id, len(order)), a.id)))

    def _texts(self, name: str, contract: Contract) -> Sequence[tuple[str, str]]:
        """Markdown files of a folder: directly in it, or in a folder per language."""
        start = self.files.folder + name
        found = []
        for path in self.files.paths:
            if path.startswith(start) and path.endswith(".md"):
                language, slash, _ = path.removeprefix(start).rpartition("/")
                found.append((path, language if slash else contract.prevails))
        return found

    def contents(self, ending: str) -> dict[str, bytes]:
        """Annexes of a form, by id."""
        start = self.files.folder + "annexes/"
        return {
            path.removeprefix(start).removesuffix(ending): self.tree.read(path)
            for path in self.files.paths
            if path.startswith(start) and path.endswith(ending)
        }

    def whole(self) -> Keys:
        """All the contract's own documents as one, for `where`."""
        first = self.files.folder + "contract.yaml"
        entries: dict[str, tuple[Scalar, Node]] = {}
        for name in ("contract.yaml", "sla.yaml", *(name for name, _ in LISTS), "estimates.yaml"):
            root = self.roots.get(self.files.folder + name)
            if isinstance(root, Keys):
                entries |= {key: one for key, one in root.entries.items() if key not in entries}
        return Keys(entries, Place(first))


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdecimal() else 0 for part in version.split("."))
