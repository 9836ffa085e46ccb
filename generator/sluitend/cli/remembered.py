"""Where this machine lets a user's programs keep what they can find again."""

import os
import sys
from pathlib import Path

from sluitend.actions.shelf import Shelf

NAME = "sluitend"


def shelf() -> Shelf | None:
    """A folder of this user; None where the machine names none, or one in a home that is not there.

    Only the folder of caches itself is made, never what it lies in.
    """
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = _home("Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME", "") or _home(".cache")
    there = base and Path(base).is_absolute() and Path(base).parent.is_dir()
    return Shelf(Path(base) / NAME) if there else None


def _home(below: str) -> str:
    home = os.environ.get("HOME", "")
    return str(Path(home) / below) if home else ""
