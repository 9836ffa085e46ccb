"""`sluitend doctor`: what this machine has, and what it lacks."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sluitend.render.versions import versions
from sluitend.source.found import library, templates

LEAST = (3, 11)
AGAIN = {"nl": "Installeer sluitend opnieuw met pip.", "en": "Install sluitend again with pip."}


@dataclass(frozen=True, slots=True)
class Part:
    """One thing the program needs: whether it is there, and what it is for."""

    name: str
    found: str | None
    why: dict[str, str]
    remedy: dict[str, str]
    needed: bool = True


def doctor(root: Path) -> Iterator[Part]:
    """Every part, in the order of need; `root` is where documents would be written."""
    made_with = versions()
    yield Part(
        "Python",
        ".".join(map(str, sys.version_info[:3])) if sys.version_info >= LEAST else None,
        {"nl": "alles", "en": "everything"},
        {"nl": "Installeer Python 3.11 of nieuwer.", "en": "Install Python 3.11 or newer."},
    )
    yield Part("Pandoc", made_with["Pandoc"], {"nl": "Word", "en": "Word"}, AGAIN)
    yield Part("Typst", made_with["Typst"], {"nl": "pdf", "en": "PDF"}, AGAIN)
    yield Part("fonts", made_with["fonts"], {"nl": "lettertypen", "en": "fonts"}, AGAIN)
    for name, find, why in _FOLDERS:
        yield Part(name, _tried(find), why, AGAIN)
    yield Part("libyaml", _tried(_libyaml), _FAST, AGAIN, needed=False)
    yield Part("git", shutil.which("git"), _HISTORY, _GIT, needed=False)
    yield Part("build/", str(root) if _writable(root) else None, _WRITING, _RIGHTS)


_FOLDERS: tuple[tuple[str, Callable[[], Path], dict[str, str]], ...] = (
    ("templates", templates, {"nl": "sjablonen van stukken", "en": "templates of documents"}),
    ("library", library, {"nl": "bibliotheek voor init", "en": "library for init"}),
)
_FAST = {"nl": "snel lezen van YAML", "en": "fast reading of YAML"}
_HISTORY = {"nl": "geschiedenis en voorstellen", "en": "history and proposals"}
_GIT = {"nl": "Installeer git.", "en": "Install git."}
_WRITING = {"nl": "stukken schrijven", "en": "writing documents"}
_RIGHTS = {
    "nl": "Geef uzelf schrijfrechten op deze map.",
    "en": "Give yourself the right to write in this folder.",
}


def _tried(find: Callable[[], object]) -> str | None:
    try:
        return str(find())
    except (ImportError, OSError):
        return None


def _libyaml() -> str:
    import _ruamel_yaml  # type: ignore[import-not-found]

    return ".".join(map(str, _ruamel_yaml.get_version()))


def _writable(root: Path) -> bool:
    return root.is_dir() and os.access(root, os.W_OK)
