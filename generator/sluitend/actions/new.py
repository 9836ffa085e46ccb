"""`sluitend new`: a contract from the catalogue, with every open decision marked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sluitend.actions.out import commit
from sluitend.load.portfolio import load
from sluitend.load.shared import GENERAL
from sluitend.model.contract import Catalogue
from sluitend.model.party import Party
from sluitend.model.service_level import Role, ServiceLevel
from sluitend.problem import Problem, blocks
from sluitend.source.compose import compose
from sluitend.source.found import templates
from sluitend.source.nodes import plain
from sluitend.source.tree import Tree

MOST_SCORED = 8


class Exists(Exception):
    """There is a contract, or another file, at the place of the new one."""


@dataclass(frozen=True, slots=True)
class New:
    """The files of the new contract; none where the repository itself has errors."""

    paths: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def new(root: Path, tree: Tree, name: str, service: str, language: str) -> New:
    """Write the sheets of a new contract into a folder of its name.

    Raises `Exists` when the name is taken.
    """
    portfolio = load(tree)
    if portfolio.unusable or blocks(portfolio.problems):
        return New((), portfolio.problems)
    if any(path == name or path.startswith(f"{name}/") for path in tree.paths()):
        raise Exists(name)
    levels = dict(_levels(tree, (GENERAL, service)))
    given = {
        "id": name,
        "service": service,
        "client": _party(tree, public=True),
        "levels": _uses(levels, language),
    }
    files = {
        f"{name}/{sheet}": _filled(sheet, language, given).encode("utf-8")
        for sheet in ("contract.yaml", "sla.yaml")
    }
    commit(root, files)
    return New(tuple(sorted(files)))


def services(tree: Tree) -> tuple[str, ...]:
    """The services the catalogue has service levels for."""
    names = (path.removeprefix("catalogue/").removesuffix(".yaml") for path in tree.paths()
             if path.startswith("catalogue/") and path.endswith(".yaml"))  # fmt: skip
    return tuple(name for name in names if name != GENERAL)


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
    note = {"nl": "BESLUIT: weging, samen 100 %", "en": "DECIDE: weight, together 100 %"}[language]
    lines = []
    for use, level in levels.items():
        title = (level.title.of(language, language) if level.title else None) or level.id
        scored = level.role is Role.SCORED and level.owed_by == "supplier"
        lines.append(f"  - use: {use}  # {title}")
        if scored:
            lines.append(f"    weight:  # {note}")
    return "\n".join(lines)


def _party(tree: Tree, public: bool) -> str:
    """The one public client of the repository, if there is exactly one."""
    found = []
    for path in tree.paths():
        if path.startswith("parties/") and path.endswith(".yaml"):
            root = compose(path, tree.read(path)).root
            party = Party.model_validate(plain(root) if root else {})
            found += [party.id] if party.public_client is public else []
    return found[0] if len(found) == 1 else ""


def _filled(sheet: str, language: str, given: Mapping[str, str]) -> str:
    """The sheet's pattern with its marks `<<name>>` filled in."""
    name = sheet.replace(".yaml", f".{language}.yaml")
    text = (templates() / "new" / name).read_text(encoding="utf-8")
    for key, value in given.items():
        text = text.replace(f"<<{key}>>", value)
    return text
