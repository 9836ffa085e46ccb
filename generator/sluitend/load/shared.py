"""What the contracts of a repository share: sheet, house, parties, catalogue, library, series."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sluitend.load.clauses import OTHER_NAME, ClauseSource, read
from sluitend.load.figures import all_figures
from sluitend.load.merge import Entries, entries_of
from sluitend.load.near import hint
from sluitend.load.unknown import KINDS, UNKNOWN
from sluitend.load.validate import shown, validated
from sluitend.model.clause import ClauseFront
from sluitend.model.contract import Catalogue
from sluitend.model.figures import Figures
from sluitend.model.frozen import Frozen
from sluitend.model.house import House, Outline
from sluitend.model.indexation import SeriesMeta
from sluitend.model.mandate import Mandates
from sluitend.model.party import Party
from sluitend.model.repository import Repository
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.source.compose import compose
from sluitend.source.nodes import Keys, Node, where
from sluitend.source.tree import Tree

M = TypeVar("M", bound=Frozen)
GENERAL = "general"
PNG = b"\x89PNG\r\n\x1a\n"
NO_LOGO = Fault(
    "SL121",
    Severity.ERROR,
    {
        "nl": "`{path}` is er niet, of is geen PNG of SVG",
        "en": "`{path}` is not there, or is no PNG or SVG",
    },
    {
        "nl": "Zet het beeldmerk in `house/`, als PNG of SVG.",
        "en": "Put the logo into `house/`, as PNG or SVG.",
    },
)
OUTLINE_FILE = "house/outline.yaml"
FONTS = "house/fonts/"
NAMED = frozenset({"text_font", "heading_font", "labels"})
"""Values of a house style that name something of ours."""
PARTY, PERSON = KINDS["party"], KINDS["person"]


@dataclass(frozen=True, slots=True)
class Shared:
    """What every contract of the repository can draw on."""

    repository: Repository
    house: House
    outline: Outline
    parties: Mapping[str, Party]
    roots: Mapping[str, Node]
    """What stands in each file, by path."""
    entries: Entries
    general: tuple[str, ...]
    clauses: tuple[ClauseSource, ...]
    series: Mapping[str, SeriesMeta]
    figures: Mapping[str, Figures]
    mandates: Mapping[str, Mandates]
    outline_place: Place
    logo: bytes | None
    fonts: Mapping[str, bytes]
    problems: tuple[Problem, ...]

    @property
    def styled(self) -> bool:
        """Whether the house says more of its style than colours."""
        return styled(self.house, self.fonts, self.logo)

    @property
    def style(self) -> dict[str, Any]:
        """What documents look like, by the names a dossier has for it."""
        return {"house": self.house, "logo": self.logo, "fonts": self.fonts}


def styled(house: House, fonts: Mapping[str, bytes], logo: bytes | None) -> bool:
    """Whether a house says more of its style than colours: names or files of its own."""
    return bool(fonts or logo or house.model_fields_set & NAMED)


class Reader:
    """Reads documents of a tree, keeping what was wrong with each."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.problems: list[Problem] = []
        self.roots: dict[str, Node] = {}

    def root(self, path: str) -> Node | None:
        """The nodes of a document."""
        composed = compose(path, self.tree.read(path))
        self.problems += composed.problems
        if composed.root is not None:
            self.roots[path] = composed.root
        return composed.root

    def value(self, path: str, model: type[M]) -> M | None:
        """A document as a value; None where too little could be read."""
        before = len(self.problems)
        root = self.root(path)
        if root is None and len(self.problems) > before:
            return None  # unreadable, and said so: not empty besides
        found = validated(root, model, path)
        self.problems += found.problems
        return found.value

    def named(self, path: str, model: type[M]) -> tuple[str, M] | None:
        """A document whose id is its file's name."""
        value = self.value(path, model)
        if value is None:
            return None
        name = path.rpartition("/")[2].removesuffix(".yaml")
        if getattr(value, "id", name) != name:
            at = where(self.roots[path], "id")
            self.problems.append(OTHER_NAME.at(at, id=getattr(value, "id", ""), name=name))
        return name, value


def shared(tree: Tree, paths: Sequence[str]) -> Shared:
    """Read all that is not of one contract."""
    reader = Reader(tree)
    house = _one(reader, paths, "house/house.yaml", House)
    outline = _one(reader, paths, OUTLINE_FILE, Outline)
    entries = _catalogue(reader, paths)
    library = _library(tree, paths)
    parties = _named(reader, paths, "parties/", Party)
    series = _named(reader, paths, "indices/", SeriesMeta)
    figures, wrong = all_figures(tree, paths, series)
    return Shared(
        repository=_one(reader, paths, "sluitend.yaml", Repository) or Repository(format=1),
        house=house or House(),
        outline=outline or Outline(articles={}),
        parties=parties,
        roots=reader.roots,
        entries=entries,
        general=tuple(use.partition("/")[2] for use in entries if use.startswith(GENERAL + "/")),
        clauses=library[0],
        series=series,
        figures=figures,
        mandates=_mandates(reader, paths, parties),
        outline_place=Place(OUTLINE_FILE),
        logo=_logo(reader, paths, house),
        fonts=_fonts(tree, paths),
        problems=(*reader.problems, *library[1], *wrong),
    )  # fmt: skip


def _one(reader: Reader, paths: Sequence[str], path: str, model: type[M]) -> M | None:
    return reader.value(path, model) if path in paths else None


def _logo(reader: Reader, paths: Sequence[str], house: House | None) -> bytes | None:
    """The logo, if the house has one and it is a picture."""
    if house is None or house.logo is None:
        return None
    path = f"house/{house.logo}"
    content = reader.tree.read(path) if path in paths else b""
    if content.startswith(PNG) or (house.logo.endswith(".svg") and b"<svg" in content[:1000]):
        return content
    at = where(reader.roots["house/house.yaml"], "logo")
    reader.problems.append(NO_LOGO.at(at, path=shown(path)))
    return None


def _fonts(tree: Tree, paths: Sequence[str]) -> dict[str, bytes]:
    """The files in `house/fonts/`, by path; whether they are fonts is known where they are used."""
    return {path: tree.read(path) for path in paths if path.startswith(FONTS)}


def _named(reader: Reader, paths: Sequence[str], folder: str, model: type[M]) -> dict[str, M]:
    read = (reader.named(path, model) for path in paths if _in(path, folder))
    return dict(one for one in read if one is not None)


def _mandates(
    reader: Reader, paths: Sequence[str], parties: Mapping[str, Party]
) -> dict[str, Mandates]:
    """How far mandates go, by party; each of a party and of people that exist."""
    found = _named(reader, paths, "mandates/", Mandates)
    for name, mandates in found.items():
        root = reader.roots[f"mandates/{name}.yaml"]
        if name not in parties:
            near = hint(name, parties, "Bekend zijn: {known}.", "Known are: {known}.")
            reader.problems.append(UNKNOWN.at(root.place, kind=PARTY, id=shown(name), hint=near))
            continue
        known = {one.id for one in parties[name].people}
        for person in sorted(mandates.limits.keys() - known):
            at = where(root, "limits", person)
            near = hint(person, known, "Bekend zijn: {known}.", "Known are: {known}.")
            reader.problems.append(UNKNOWN.at(at, kind=PERSON, id=shown(person), hint=near))
    return found


def _in(path: str, folder: str) -> bool:
    rest = path.removeprefix(folder)
    return path.startswith(folder) and rest.endswith(".yaml") and "/" not in rest


def _catalogue(reader: Reader, paths: Sequence[str]) -> Entries:
    """Entries as nodes; each file is validated too, so that a fault shows without a contract."""
    entries: dict[str, Keys] = {}
    for path in paths:
        if not _in(path, "catalogue/"):
            continue
        reader.value(path, Catalogue)
        root = reader.roots.get(path)
        if isinstance(root, Keys):
            name = path.removeprefix("catalogue/").removesuffix(".yaml")
            entries |= entries_of(name, root)
    return entries


def _library(
    tree: Tree, paths: Sequence[str]
) -> tuple[tuple[ClauseSource, ...], tuple[Problem, ...]]:
    files = []
    for path in paths:
        parts = path.split("/")
        if parts[0] == "clauses" and len(parts) == 3 and path.endswith(".md"):
            files.append((path, parts[1]))
    found = read(tree, files, ClauseFront, own=False)
    return found.clauses, found.problems
