"""What a private tree may add: files that are the client's alone, and nothing both agreed.

Git has no read rights per folder, so what the supplier may not read lies in a tree of its own,
laid over the shared one. Were it able to change a shared file, each party would read another
agreement.
"""

from collections.abc import Iterator, Sequence, Set

from sluitend.load.folders import folder_of, folders_of
from sluitend.model.audience import Audience
from sluitend.model.files import KINDS, kind_of
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.source.overlay import added, clashes
from sluitend.source.tree import Tree

REPLACES = Fault(
    "SL123",
    Severity.ERROR,
    {
        "nl": "`{path}` staat ook in de gedeelde map; een besloten map vervangt daar niets",
        "en": "`{path}` stands in the shared folder too; a private folder replaces nothing there",
    },
    {
        "nl": "Verwijder het hier, of wijzig het gedeelde bestand samen met de andere partij.",
        "en": "Remove it here, or change the shared file together with the other party.",
    },
)
NOT_INTERNAL = Fault(
    "SL124",
    Severity.ERROR,
    {
        "nl": "dit bestand hoort niet in een besloten map en is niet gelezen",
        "en": "this file does not belong in a private folder and was not read",
    },
    {
        "nl": "Hier horen alleen: {known}. Zet het andere in de gedeelde map.",
        "en": "Only these belong here: {known}. Put the rest into the shared folder.",
    },
)
OPEN_TO_ALL = Fault(
    "SL125",
    Severity.WARNING,
    {
        "nl": "dit is van opdrachtgever alleen, maar staat waar opdrachtnemer het kan lezen",
        "en": "this is the client's alone, but stands where the supplier can read it",
    },
    {
        "nl": "Verplaats het naar een besloten map ernaast, en geef die mee met `--with`.",
        "en": "Move it to a private folder beside this one, and name that with `--with`.",
    },
)
ABOUT_THE_FOLDER = ("README", "LICENSE", ".")
"""How files begin that say something of their folder and are no part of the format."""


def read_of(tree: Tree) -> tuple[str, ...]:
    """The paths that are read: all of the shared tree, and what is internal of those above."""
    own = added(tree)
    folders = frozenset(folders_of(path for path in tree.paths() if path not in own))
    return tuple(path for path in tree.paths() if path not in own or _internal(path, folders))


def misplaced(tree: Tree, paths: Sequence[str]) -> Iterator[Problem]:
    """Files in a tree they do not belong in; `paths` are those that are read."""
    own = added(tree)
    folders = frozenset(folders_of(path for path in paths if path not in own))
    for path, shown in clashes(tree):
        if not _about_its_folder(path):
            yield REPLACES.at(Place(shown), path=path)
    known = ", ".join(f"`{kind.title}`" for kind in KINDS if kind.audience is Audience.INTERNAL)
    for path in sorted(own.keys() - set(paths)):
        if not _about_its_folder(path):
            yield NOT_INTERNAL.at(Place(path), known=known)
    for path in paths:
        if path not in own and _internal(path, folders):
            yield OPEN_TO_ALL.at(Place(path))


def _internal(path: str, folders: Set[str]) -> bool:
    folder = folder_of(path, folders)
    kind = kind_of(path.removeprefix(folder or ""), folder is not None)
    return kind is not None and kind.audience is Audience.INTERNAL


def _about_its_folder(path: str) -> bool:
    return path.rpartition("/")[2].startswith(ABOUT_THE_FOLDER)
