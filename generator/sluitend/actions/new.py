"""`sluitend new`: a contract from the catalogue, with every open decision marked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from sluitend.actions.out import commit
from sluitend.actions.review import concerning
from sluitend.load.folders import SHARED_FOLDERS
from sluitend.load.portfolio import load
from sluitend.load.shared import GENERAL
from sluitend.model.contract import Catalogue
from sluitend.model.party import Party
from sluitend.model.scalars import Id
from sluitend.model.service_level import Role, ServiceLevel
from sluitend.problem import Problem, blocks
from sluitend.source.compose import compose
from sluitend.source.disk import PASSED_OVER
from sluitend.source.found import templates
from sluitend.source.nodes import plain
from sluitend.source.tree import Tree

NO_CONTRACTS = (*SHARED_FOLDERS, "schemas/", *(f"{name}/" for name in sorted(PASSED_OVER)))
"""Folders that cannot be a contract's."""


class NoName(Exception):
    """The name is no id."""


class Exists(Exception):
    """There is a contract, or another file, at the place of the new one."""


class NoService(Exception):
    """The catalogue has no such service; `known` are those it has."""

    def __init__(self, known: tuple[str, ...]) -> None:
        super().__init__(", ".join(known))
        self.known = known


@dataclass(frozen=True, slots=True)
class New:
    """The files of the new contract; none where what all contracts share has errors."""

    paths: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    unusable: bool = False


def new(root: Path, tree: Tree, name: str, service: str) -> New:
    """Write the sheets of a new contract into a folder of its name, in the repository's language.

    Raises `NoName`, `Exists` or `NoService` where the words of the command cannot be taken.
    """
    _checked(name)
    portfolio = load(tree)  # gather
    shared = concerning(portfolio, (name,))
    if portfolio.unusable or blocks(shared):
        return New((), shared, portfolio.unusable)
    if service not in services(tree):
        raise NoService(services(tree))
    taken = f"{name}/" in NO_CONTRACTS or name in portfolio.ids()
    if taken or (root / name).exists() or (root / name).is_symlink():
        raise Exists(name)

    language = portfolio.repository.language  # decide
    client = _public_client(tree)
    given = {
        "id": name,
        "service": service,
        "client": f" {client}" if client else "",
        "levels": _uses(dict(_levels(tree, (GENERAL, service))), language),
    }
    files = {
        f"{name}/{sheet}": _filled(sheet, language, given).encode("utf-8")
        for sheet in ("contract.yaml", "sla.yaml")
    }

    commit(root, files)  # write
    return New(tuple(sorted(files)))


def _checked(name: str) -> None:
    try:
        TypeAdapter[str](Id).validate_python(name)
    except ValidationError:
        raise NoName(name) from None


def services(tree: Tree) -> tuple[str, ...]:
    """The services the catalogue has service levels for."""
    names = (path.removeprefix("catalogue/").removesuffix(".yaml") for path in tree.paths()
             if path.startswith("catalogue/") and path.endswith(".yaml"))  # fmt: skip
    return tuple(name for name in names if name != GENERAL and "/" not in name)


def _levels(tree: Tree, names: tuple[str, ...]) -> Iterator[tuple[str, ServiceLevel]]:
    for name in names:
        path = f"catalogue/{name}.yaml"
        if path in tree.paths():
            root = compose(path, tree.read(path)).root
            catalogue = Catalogue.model_validate(plain(root) if root else {})
            for level in catalogue.service_levels:
                yield f"{name}/{level.id}", level


def _uses(levels: Mapping[str, ServiceLevel], language: str) -> str:
    """One line a service level; a weight is a decision, so it stands open."""
    lines = []
    for use, level in levels.items():
        title = (level.title.of(language, language) if level.title else None) or level.id
        lines.append(f"  - use: {use}  # {' '.join(title.split())}")
        if level.role is Role.SCORED and level.owed_by == "supplier":
            lines.append("    weight:")
    return "\n".join(lines)


def _public_client(tree: Tree) -> str | None:
    """The one public client of the repository, if there is exactly one."""
    found = []
    for path in tree.paths():
        if path.startswith("parties/") and path.endswith(".yaml"):
            root = compose(path, tree.read(path)).root
            party = Party.model_validate(plain(root) if root else {})
            found += [party.id] if party.public_client else []
    return found[0] if len(found) == 1 else None


def _filled(sheet: str, language: str, given: Mapping[str, str]) -> str:
    """The sheet's pattern with its marks `<<name>>` filled in."""
    name = sheet.replace(".yaml", f".{language}.yaml")
    text = (templates() / "new" / name).read_text(encoding="utf-8")
    for key, value in given.items():
        text = text.replace(f"<<{key}>>", value)
    return text
