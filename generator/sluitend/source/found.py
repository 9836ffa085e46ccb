"""Where the package's own files stand, in the wheel and in a checkout.

In the wheel `templates/` and `library/` lie inside the package. In a checkout, and in an editable
install of one, there is a single copy of each at the top of the repository: `templates/`, and the
demo `contracts/`, of which all that `init` copies is the library.
"""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
CHECKOUT = PACKAGE.parents[1]


def templates() -> Path:
    """The folder of document templates and house style."""
    return _first(PACKAGE / "templates", CHECKOUT / "templates")


def library() -> Path:
    """The repository in small from which `init` draws: library, house style and an example."""
    return _first(PACKAGE / "library", CHECKOUT / "contracts")


def private_library() -> Path:
    """What the client of the example keeps to itself: the private tree that lies over it."""
    return _first(PACKAGE / "private", CHECKOUT / "contracts-private")


def _first(*folders: Path) -> Path:
    for folder in folders:
        if folder.is_dir():
            return folder
    tried = " or ".join(str(folder) for folder in folders)
    raise FileNotFoundError(f"the installation is incomplete: no folder {tried}")
