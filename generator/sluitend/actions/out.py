"""Writing, all or nothing.

Files are first staged beside their place. A journal put there by one rename is the commit point:
before it nothing has changed, after it everything will, even when the program is killed halfway,
for whoever writes there next finishes it first.
"""

import json
import os
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp

from sluitend.source.disk import disk
from sluitend.source.memory import memory
from sluitend.source.overlay import laid_over
from sluitend.source.tree import ROOT_FILE, Tree

STAGING = ".sluitend-new"
JOURNAL = "journal.json"
MANIFEST = ".sluitend.json"


class Outside(OSError):
    """A path that leads out of the folder, or to a place that is not ours to write."""

    def __init__(self, name: str) -> None:
        super().__init__(f"not ours to write: {name!r}")
        self.name = name


def commit(root: Path, files: Mapping[str, bytes]) -> None:
    """Write all these files below a folder, or none of them.

    Raises `Outside` before anything is written, and OSError when the disk fails.
    """
    finish(root)
    for name in files:
        target(root, name)
    staging = root / STAGING
    staging.mkdir(parents=True)
    try:
        for number, name in enumerate(sorted(files)):
            _write(staging / str(number), files[name])
        journal = {"folder": _identity(staging), "files": sorted(files)}
        _write(staging / "journal", json.dumps(journal).encode("utf-8"))
    except (OSError, KeyboardInterrupt):
        shutil.rmtree(staging, ignore_errors=True)  # a full disk is not kept full
        raise
    (staging / "journal").replace(staging / JOURNAL)
    finish(root)


def finish(root: Path) -> None:
    """Bring an interrupted commit to its end, or clear away one that never began.

    A journal counts only in the very folder it was written in: one that came along with the
    files, from another machine or by a hostile hand, is cleared away.
    """
    staging = root / STAGING
    if staging.is_symlink():
        staging.unlink()  # never ours; it came along with the files
        return
    if not staging.is_dir():
        return
    for number, name in enumerate(_journal(staging)):
        staged, place = staging / str(number), target(root, name)
        if staged.is_file() and not staged.is_symlink():
            place.parent.mkdir(parents=True, exist_ok=True)
            staged.replace(place)
    (staging / JOURNAL).unlink(missing_ok=True)
    shutil.rmtree(staging)


def opened(root: Path, private: Sequence[Path] = ()) -> Tree:
    """The tree under a folder, with what an interrupted command left to do done first.

    Private folders are laid over it. Where a commit cannot be finished, as in a folder that is
    read-only, the files are read as they are.
    """
    if not (root / ROOT_FILE).is_file():
        return memory({})  # no repository: not worth a walk through all there is
    settle(root)
    return laid_over(disk(root), [(_from(root, folder), disk(folder)) for folder in private])


def settle(root: Path) -> None:
    """Do what an interrupted command left to do, where one may write."""
    with suppress(OSError):
        finish(root)


def _from(root: Path, folder: Path) -> str:
    """A folder as seen from another."""
    return Path(os.path.relpath(folder, root)).as_posix()


def _journal(staging: Path) -> list[str]:
    """The files of a commit that was interrupted here; none where it is not ours."""
    try:
        read = json.loads((staging / JOURNAL).read_text(encoding="utf-8"))
        ours = read["folder"] == _identity(staging)
        return [str(name) for name in read["files"]] if ours else []
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _identity(folder: Path) -> list[int]:
    """What a folder is to this machine; no copy of it has the same."""
    found = folder.stat()
    return [found.st_dev, found.st_ino]


def target(root: Path, name: str) -> Path:
    """The place of a name below a folder; `Outside` when it would lie elsewhere."""
    parts = PurePosixPath(name).parts
    hidden = any(part.startswith(".") for part in parts[:-1]) or (
        parts and parts[-1].startswith(".") and parts[-1] != MANIFEST
    )
    if not parts or hidden or PurePosixPath(name).is_absolute() or "\\" in name:
        raise Outside(name)
    place = root.joinpath(*parts)
    if place.is_symlink() or not place.parent.resolve().is_relative_to(root.resolve()):
        raise Outside(name)
    return place


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def swapped(place: Path, files: Mapping[str, bytes]) -> None:
    """A folder of ours with these files and no others, put in place of the one before.

    `Outside` where there is something that is not ours: it has no manifest.
    """
    if place.is_symlink() or (place.exists() and not (place / MANIFEST).is_file()):
        raise Outside(place.name)
    place.parent.mkdir(parents=True, exist_ok=True)
    staged = Path(mkdtemp(prefix=".sluitend-", dir=place.parent))
    try:
        new = staged / "new"
        for name, content in {**files, MANIFEST: b"{}\n"}.items():
            path = new / name
            path.parent.mkdir(parents=True, exist_ok=True)
            target(new, name).write_bytes(content)
        if place.exists():
            place.replace(staged / "old")
        new.replace(place)
    finally:
        shutil.rmtree(staged, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of output, with a manifest of what each file was made from."""

    path: Path

    def digests(self) -> dict[str, str]:
        """What each file was made from; without those that are gone or were changed since."""
        finish(self.path)
        return {
            name: made_from
            for name, (made_from, holds) in self._manifest().items()
            if self._holds(name) == holds
        }

    def replace(self, files: Mapping[str, tuple[str, bytes]]) -> None:
        """Write files, each with the digest of what it was made from."""
        if not files:
            return
        made = {name: (digest, _sha(content)) for name, (digest, content) in files.items()}
        manifest = {**self._manifest(), **made}
        text = json.dumps(manifest, indent=1, sort_keys=True) + "\n"
        contents = {name: content for name, (_, content) in files.items()}
        commit(self.path, {**contents, MANIFEST: text.encode("utf-8")})

    def _manifest(self) -> dict[str, tuple[str, str]]:
        """An unreadable manifest knows nothing: everything is made again."""
        try:
            read = json.loads((self.path / MANIFEST).read_text(encoding="utf-8"))
            return {str(name): (str(made), str(holds)) for name, (made, holds) in read.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    def _holds(self, name: str) -> str | None:
        try:
            return _sha(target(self.path, name).read_bytes())
        except (OSError, Outside):
            return None


def _sha(content: bytes) -> str:
    return sha256(content).hexdigest()
