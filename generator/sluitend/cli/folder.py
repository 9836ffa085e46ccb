"""Which folder a command works in, and which language is spoken there."""

import os
from pathlib import Path

from sluitend.source.tree import ROOT_FILE


def language_at(folder: str | None) -> str:
    """The language of messages in a folder, whatever is wrong with it."""
    try:
        return language_of(root_of(Path(folder or ".").resolve()))
    except OSError:
        return language_of(Path(os.devnull))


def root_of(start: Path) -> Path:
    """The nearest folder upwards that holds a `sluitend.yaml`, or the folder itself."""
    holding = (one for one in (start, *start.parents) if (one / ROOT_FILE).is_file())
    return next(holding, start)


def language_of(root: Path) -> str:
    """The repository's language; else the machine's, Dutch unless it says English."""
    try:
        with (root / ROOT_FILE).open("rb") as file:
            for line in file.read(10_000).decode("utf-8", "replace").splitlines():
                key, _, value = line.partition(":")
                if key == "language" and value.split("#")[0].strip(" \"'") in ("nl", "en"):
                    return value.split("#")[0].strip(" \"'")
            return "nl"
    except OSError:
        return "en" if os.environ.get("LANG", "").startswith("en") else "nl"
