"""What the file system says of a tree: enough to see that nothing in it changed, without reading.

Of every file its number, size, mode and the times of its last change. The time of change (ctime)
cannot be set by whoever writes a file, nor come along in a copy or a commit; so a file that was
written, replaced or moved differs, even when its size and its date of writing are put back. Windows
has no such time: there the date of writing stands in its place.
"""

import marshal
import os
from collections.abc import Sequence, Set
from hashlib import blake2b
from pathlib import Path
from typing import Any

from sluitend.source.disk import LIMITS, Limits, passed_over

Entry = tuple[str | int, ...]
"""A path, and what the system says of it: nothing for a folder, an error where it refuses."""

SAID, DEVICE = 6, 4
"""How much is said of a file, and where among it its device stands."""
COARSE = 2_500_000_000
FINE = 100_000_000
"""Nanoseconds within which a change may leave the time of change as it was: of a system that
counts in seconds, and of one that counts finer."""


def signature(root: Path, limits: Limits = LIMITS) -> tuple[Entry, ...] | None:
    """What the system says of all that `disk` would read; None where that is too much."""
    found: list[Entry] = []
    todo = [""]
    while todo:
        here = todo.pop()
        if len(found) > limits.count:
            return None
        try:
            with os.scandir(os.path.join(root, here)) as entries:  # noqa: PTH118 - thousands of them
                inside = sorted(entries, key=_name)
        except OSError as wrong:
            found.append((here, "refused", wrong.errno or 0))
            continue
        for entry in inside:
            path = f"{here}{entry.name}"
            if not entry.is_dir(follow_symlinks=False):
                found.append(_signed(path, entry))
            elif not passed_over(entry.name, True):
                found.append((path,))
                todo.append(f"{path}/")
    return tuple(found)


def _name(entry: "os.DirEntry[str]") -> str:
    return entry.name


def _signed(path: str, entry: "os.DirEntry[str]") -> Entry:
    """A file; a link with what it leads to."""
    try:
        its_own = _said(entry.stat(follow_symlinks=False))
        if not entry.is_symlink():
            return (path, *its_own)
        return (path, *its_own, *_said(os.stat(entry.path)))  # noqa: PTH116 - as above
    except OSError as wrong:
        return (path, "refused", wrong.errno or 0)


def _said(found: os.stat_result) -> tuple[int, ...]:
    changed = found.st_mtime_ns if os.name == "nt" else found.st_ctime_ns
    return (changed, found.st_mtime_ns, found.st_size, found.st_ino, found.st_dev, found.st_mode)


def digest(of: tuple[Any, ...]) -> str:
    """Plain values (tuples, texts, numbers) as one hash, each apart from the others."""
    return blake2b(marshal.dumps(of, 2), digest_size=32).hexdigest()


def settled(trees: Sequence[tuple[Entry, ...]], at: int) -> bool:
    """Whether whatever is written from a moment on (nanoseconds) changes what is said of a file.

    It would not where a file was written just before: both may get the same time of change.
    """
    said = [entry[start : start + SAID] for entries in trees for entry in entries
            for start in range(1, len(entry), SAID)]  # fmt: skip
    fine = {one[DEVICE] for one in said if len(one) == SAID and _counts_finely(one[0])}
    return all(_still(one, at, fine) for one in said)


def _counts_finely(time: str | int) -> bool:
    return isinstance(time, int) and time % 1000 != 0


def _still(said: Entry, at: int, fine: Set[str | int]) -> bool:
    """Whether a file was left alone for long enough before a moment; not where it is refused."""
    time = said[0]
    if len(said) != SAID or not isinstance(time, int):
        return False
    return time + (FINE if said[DEVICE] in fine else COARSE) < at
