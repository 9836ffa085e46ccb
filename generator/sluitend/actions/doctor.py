"""`sluitend doctor`: what this machine has, and what it lacks."""

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Part:
    """One thing the program needs: whether it is there, and what it is for."""

    name: str
    found: str | None
    needed: bool
    why: dict[str, str]
    remedy: dict[str, str]


def doctor(root: Path) -> Iterator[Part]:
    """Every part, in the order of need."""
    python = ".".join(map(str, sys.version_info[:3])) if sys.version_info >= (3, 11) else None
    yield Part(
        "Python", python, True,
        {"nl": "alles", "en": "everything"},
        {"nl": "Installeer Python 3.11 of nieuwer.", "en": "Install Python 3.11 or newer."},
    )  # fmt: skip
    again = {"nl": "Installeer sluitend opnieuw met pip.", "en": "Install sluitend again with pip."}
    yield Part(
        "Pandoc",
        _tried(_pandoc),
        True,
        {"nl": "Word-documenten en PDF", "en": "Word documents and PDF"},
        again,
    )
    yield Part("Typst", _version("typst"), True, {"nl": "PDF", "en": "PDF"}, again)
    yield Part(
        "libyaml",
        _tried(_libyaml),
        False,
        {"nl": "snel lezen van YAML", "en": "fast reading of YAML"},
        again,
    )
    yield Part(
        "templates",
        _tried(_templates),
        True,
        {"nl": "documentsjablonen", "en": "document templates"},
        again,
    )
    yield Part(
        "git", shutil.which("git"), False,
        {"nl": "geschiedenis en voorstellen", "en": "history and proposals"},
        {"nl": "Installeer git.", "en": "Install git."},
    )  # fmt: skip
    writable = str(root) if _writable(root) else None
    yield Part(
        "build/", writable, True,
        {"nl": "documenten schrijven", "en": "writing documents"},
        {"nl": "Geef uzelf schrijfrechten op deze map.", "en": "Get the right to write here."},
    )  # fmt: skip


def _tried(find: Callable[[], str]) -> str | None:
    try:
        return find()
    except (ImportError, OSError, PackageNotFoundError):
        return None


def _version(package: str) -> str | None:
    return _tried(lambda: version(package))


def _pandoc() -> str:
    import pypandoc

    return str(pypandoc.get_pandoc_version())


def _libyaml() -> str:
    import _ruamel_yaml  # type: ignore[import-not-found]

    return ".".join(map(str, _ruamel_yaml.get_version()))


def _templates() -> str:
    from sluitend.source.found import templates

    return str(templates())


def _writable(root: Path) -> bool:
    from os import W_OK, access

    return root.is_dir() and access(root, W_OK)
