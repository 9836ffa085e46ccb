"""Which contract a file is of: a folder with a `contract.yaml` is one, at any depth."""

from collections.abc import Iterable, Sequence, Set

from sluitend.source.tree import ROOT_FILE

CONTRACT_FILE = "contract.yaml"
SHARED_FOLDERS = ("house/", "parties/", "catalogue/", "indices/", "clauses/", "mandates/")


def folders_of(paths: Iterable[str]) -> tuple[str, ...]:
    """The contracts' folders, each ending in a slash; "" is a contract in the root itself."""
    return tuple(path.removesuffix(CONTRACT_FILE) for path in paths if _is_contract(path))


def by_folder(
    paths: Sequence[str], folders: Iterable[str]
) -> tuple[list[str], dict[str, list[str]]]:
    """What is of no contract, and the rest by the innermost contract's folder that holds it."""
    found: dict[str, list[str]] = {folder: [] for folder in folders}
    common: list[str] = []
    for path in paths:
        folder = folder_of(path, found.keys())
        (common if folder is None else found[folder]).append(path)
    return common, found


def folder_of(path: str, folders: Set[str]) -> str | None:
    """The innermost contract's folder that holds a file; None for what all share."""
    if path == ROOT_FILE or path.startswith(SHARED_FOLDERS):
        return None
    parts = path.split("/")
    ways = ("".join(f"{part}/" for part in parts[:end]) for end in range(len(parts) - 1, -1, -1))
    return next((way for way in ways if way in folders), None)


def _is_contract(path: str) -> bool:
    return path == CONTRACT_FILE or path.endswith("/" + CONTRACT_FILE)
