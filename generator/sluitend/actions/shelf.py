"""Where what was found is kept between commands: the user's own folder for caches.

A repository comes from two parties, so nothing that lies in it, or that came along with it, is ever
believed: not its `build/` either. What is kept lies outside every folder of contracts, is this
user's alone, and counts only in whole: a file that is another's, that others may write, or that was
cut short or changed, is as good as none.
"""

import json
import os
import stat
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

KEPT = 30 * 24 * 60 * 60
"""Seconds that a file is kept which nobody asked for."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder of records, each known by a name."""

    folder: Path

    def record(self, name: str) -> Mapping[str, Any] | None:
        """What was put there; None where there is nothing to believe."""
        try:
            if not _is_ours(os.lstat(self.folder), stat.S_ISDIR):
                return None
            number = os.open(self.folder / name, os.O_RDONLY | _FLAGS)
            with os.fdopen(number, "rb") as file:
                if not _is_ours(os.fstat(number), stat.S_ISREG):
                    return None
                mark, _, content = file.read().partition(b"\n")
            if mark.decode("ascii") != _mark(content):
                return None
            read = json.loads(content)
        except (OSError, ValueError, RecursionError):
            return None
        return read if isinstance(read, dict) else None

    def put(self, name: str, record: Mapping[str, Any]) -> None:
        """Keep a record, whole or not at all; where nothing can be kept, nothing is."""
        content = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _is_ours(os.lstat(self.folder), stat.S_ISDIR):
                return
            with NamedTemporaryFile(dir=self.folder, prefix=".", delete=False) as file:
                file.write(_mark(content).encode("ascii") + b"\n" + content)
            Path(file.name).replace(self.folder / name)  # two at once: the last one stays, whole

    def tidy(self, now: int) -> None:
        """Remove what nobody asked for in a month; `now` in seconds."""
        with suppress(OSError):
            for file in self.folder.iterdir():
                if now - file.lstat().st_mtime > KEPT:
                    file.unlink()


def outside(folder: Path, roots: Sequence[Path]) -> bool:
    """Whether a folder lies in none of these, and is where it says it is."""
    resolved = folder.resolve()
    return not any(resolved.is_relative_to(root.resolve()) for root in roots)


def _is_ours(found: os.stat_result, kind: Any) -> bool:
    """Whether it is of this kind, this user's, and nobody else's to write."""
    if not kind(found.st_mode):
        return False
    if not hasattr(os, "geteuid"):
        return True
    return found.st_uid == os.geteuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _mark(content: bytes) -> str:
    return blake2b(content, digest_size=32).hexdigest()


_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
