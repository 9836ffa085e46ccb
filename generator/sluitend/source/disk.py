"""A tree on disk: read as needed, and never outside its root.

A repository comes from two parties. A link that leaves it, a device, an endless file or a name
that would forge a line of output must not do harm: such a file is left out, and said.
"""

import os
import re
import stat
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity

LINK_OUT = Fault(
    "SL020",
    Severity.ERROR,
    {
        "nl": "deze koppeling (symlink) wijst naar een plek buiten de map of naar geen bestand",
        "en": "this symbolic link points outside the folder or to no file",
    },
    {
        "nl": "Zet een kopie van het bestand in de map, of verwijder de koppeling.",
        "en": "Put a copy of the file into the folder, or remove the link.",
    },
)
UNREADABLE = Fault(
    "SL021",
    Severity.ERROR,
    {"nl": "dit is niet te lezen: {reason}", "en": "this cannot be read: {reason}"},
    {
        "nl": "Geef uzelf leesrechten, of haal het uit de map.",
        "en": "Give yourself the right to read it, or take it out of the folder.",
    },
)
TOO_LARGE = Fault(
    "SL022",
    Severity.ERROR,
    {
        "nl": "het bestand is te groot: {size} bytes, ten hoogste {limit}",
        "en": "the file is too large: {size} bytes, at most {limit}",
    },
    {
        "nl": "Maak het bestand kleiner, of bewaar het buiten de map en verwijs ernaar.",
        "en": "Make the file smaller, or keep it outside the folder and refer to it.",
    },
)
TOO_MANY = Fault(
    "SL023",
    Severity.ERROR,
    {
        "nl": "de map telt meer dan {limit} bestanden of mappen; de rest is niet gelezen",
        "en": "the folder has more than {limit} files or folders; the rest was not read",
    },
    {
        "nl": "Kies de map van de contracten zelf, of haal andere bestanden eruit.",
        "en": "Choose the folder of the contracts itself, or take other files out of it.",
    },
)
BAD_NAME = Fault(
    "SL024",
    Severity.ERROR,
    {
        "nl": "de naam {name} bevat tekens die niet in een naam horen",
        "en": "the name {name} has characters that do not belong in a name",
    },
    {
        "nl": "Hernoem het: letters, cijfers, spaties, punten en streepjes.",
        "en": "Rename it: letters, digits, spaces, dots and hyphens.",
    },
)
NOT_REGULAR = Fault(
    "SL025",
    Severity.ERROR,
    {
        "nl": "dit is geen gewoon bestand (maar een apparaat, pijp of socket)",
        "en": "this is no ordinary file (but a device, pipe or socket)",
    },
    {"nl": "Haal het uit de map.", "en": "Take it out of the folder."},
)

PASSED_OVER = frozenset({"build", "node_modules"})
"""Folders of programs; those whose name begins with a dot are passed over too."""

_BAD_IN_NAME = re.compile(
    "[:\x00-\x1f\x7f-\x9f\\\\\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read: sizes in bytes, files and folders together in number."""

    file: int = 10 * 1024 * 1024
    pdf: int = 50 * 1024 * 1024
    count: int = 50_000

    def of(self, path: str) -> int:
        """The size a file may have; annexes in PDF may be larger."""
        return self.pdf if path.lower().endswith(".pdf") else self.file


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Disk:
    """A folder's files as they were when it was walked; contents are read when asked for."""

    root: Path
    files: tuple[str, ...]
    problems: tuple[Problem, ...]
    limits: Limits = LIMITS

    def paths(self) -> tuple[str, ...]:
        """Every file that can be read, sorted."""
        return self.files

    def read(self, path: str) -> bytes:
        """A file's bytes; KeyError where there is none (any more) that may be read."""
        at = bisect_left(self.files, path)
        if self.files[at : at + 1] != (path,):
            raise KeyError(path)
        limit = self.limits.of(path)
        try:
            target = (self.root / path).resolve(strict=True)
            if not target.is_relative_to(self.root):
                raise KeyError(path)
            # a pipe put in its place since must not hold us up
            number = os.open(target, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
            with os.fdopen(number, "rb") as file:
                if not stat.S_ISREG(os.fstat(number).st_mode):
                    raise KeyError(path)
                content = file.read(limit + 1)
        except OSError as wrong:
            raise KeyError(path) from wrong
        if len(content) > limit:
            raise KeyError(path)
        return content


_BINARY = getattr(os, "O_BINARY", 0)


def disk(root: Path, *, limits: Limits = LIMITS) -> Disk:
    """The tree under a folder."""
    root = root.resolve()
    files: list[str] = []
    problems: list[Problem] = []
    for number, found in enumerate(_walked(root, "")):
        if number >= limits.count:
            problems.append(TOO_MANY.at(Place("."), limit=limits.count))
            break
        if isinstance(found, Problem):
            problems.append(found)
        elif (wrong := _wrong(root, found, limits)) is not None:
            problems.append(wrong)
        elif not found.is_dir():
            files.append(_path(root, found))
    return Disk(root, tuple(sorted(files)), tuple(problems), limits)


def _walked(root: Path, folder: str) -> Iterator["os.DirEntry[str] | Problem"]:
    """Folders and files, in the order of their names; no folder through a link."""
    todo = [folder]
    while todo:
        here = todo.pop()
        try:
            with os.scandir(root / here) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except OSError as wrong:
            yield UNREADABLE.at(Place(here or "."), reason=_reason(wrong))
            continue
        below: list[str] = []
        for entry in inside:
            folder_itself = entry.is_dir(follow_symlinks=False)
            if entry.name == ".git" or passed_over(entry.name, _is_folder(entry)):
                continue
            yield entry
            if folder_itself and not _BAD_IN_NAME.search(entry.name):
                below.append(f"{here}/{entry.name}".lstrip("/"))
        todo.extend(reversed(below))


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def passed_over(name: str, is_folder: bool) -> bool:
    """Whether a folder of this name is none of the contracts'."""
    return is_folder and (name.startswith(".") or name in PASSED_OVER)


def _wrong(root: Path, entry: "os.DirEntry[str]", limits: Limits) -> Problem | None:
    path = _path(root, entry)
    if _BAD_IN_NAME.search(entry.name):
        shown = _shown(path)
        return BAD_NAME.at(Place(shown), name=_shown(entry.name))
    if entry.is_dir(follow_symlinks=False):
        return None
    try:
        if entry.is_symlink() and not _stays_inside(root, Path(entry.path)):
            return LINK_OUT.at(Place(path))
        found = entry.stat()
    except OSError as wrong:
        return UNREADABLE.at(Place(path), reason=_reason(wrong))
    if not stat.S_ISREG(found.st_mode):
        return NOT_REGULAR.at(Place(path))
    if found.st_size > limits.of(path):
        return TOO_LARGE.at(Place(path), size=found.st_size, limit=limits.of(path))
    if not os.access(entry.path, os.R_OK):
        return UNREADABLE.at(Place(path), reason=_NO_ACCESS)
    return None


def _stays_inside(root: Path, link: Path) -> bool:
    """Whether a link ends at a file of the tree that is not passed over itself."""
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return False
    if not target.is_relative_to(root) or target.is_dir():
        return False
    return not any(passed_over(part, True) for part in target.relative_to(root).parts[:-1])


def _path(root: Path, entry: "os.DirEntry[str]") -> str:
    return Path(entry.path).relative_to(root).as_posix()


def _shown(name: str) -> str:
    """A name that cannot forge a line of output."""
    return _BAD_IN_NAME.sub(lambda bad: f"\\x{ord(bad.group()):02x}", name)


_NO_ACCESS = {"nl": "geen leesrechten", "en": "no right to read"}
_GONE = {"nl": "het is er niet (meer)", "en": "it is not there (any more)"}
_OTHER = {"nl": "het systeem weigert", "en": "the system refuses"}


def _reason(wrong: OSError) -> dict[str, str]:
    if isinstance(wrong, PermissionError):
        return _NO_ACCESS
    return _GONE if isinstance(wrong, FileNotFoundError) else _OTHER
