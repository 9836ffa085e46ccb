"""`sluitend init`: a repository to start from: library, house style, one example contract."""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import mkdtemp

from sluitend.load.folders import SHARED_FOLDERS
from sluitend.model.files import KINDS, Kind
from sluitend.model.schema import schema
from sluitend.source.compose import compose
from sluitend.source.edit import apply, replace_scalar
from sluitend.source.found import library, templates
from sluitend.source.nodes import Keys, Scalar
from sluitend.source.tree import ROOT_FILE

EXAMPLE = "schoonmaak-stadskantoor"
ATTRIBUTES = """\
*.yaml text eol=lf
*.md text eol=lf
*.csv text eol=lf
"""
IGNORED = """\
build/
.sluitend-new/
"""


class Occupied(Exception):
    """The folder exists and is not empty."""


def init(folder: Path, language: str) -> tuple[str, ...]:
    """Make a repository in a folder that is not there yet, or is empty; the paths written.

    Everything is written beside it first; one rename puts it in place.
    """
    empty = folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir())
    if not empty and (folder.is_symlink() or folder.exists()):
        raise Occupied(str(folder))
    files = dict(_files(language))
    folder.parent.mkdir(parents=True, exist_ok=True)
    staged = Path(mkdtemp(prefix=".sluitend-", dir=folder.parent))
    try:
        new = staged / "new"  # made as any other folder, so that its rights are the user's usual
        for name, content in files.items():
            place = new / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        new.replace(folder)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    return tuple(sorted(files))


def _files(language: str) -> Iterator[tuple[str, bytes]]:
    """Every file of the new repository."""
    source = library()
    yield ROOT_FILE, _speaking((source / ROOT_FILE).read_bytes(), language)
    for name in (*SHARED_FOLDERS, EXAMPLE):
        for path in sorted((source / name).rglob("*")):
            below = path.relative_to(source)
            hidden = any(part.startswith(".") for part in below.parts)
            if path.is_file() and not hidden:
                yield below.as_posix(), path.read_bytes()
    yield "README.md", (templates() / "init" / f"README.{language}.md").read_bytes()
    yield ".gitattributes", ATTRIBUTES.encode()
    yield ".gitignore", IGNORED.encode()
    for kind in KINDS:
        yield f"schemas/{kind.name}.json", _json(schema(kind.name))
    yield ".vscode/settings.json", _json({"yaml.schemas": dict(_wired())})


def _speaking(sheet: bytes, language: str) -> bytes:
    """The repository's sheet with another language of messages."""
    text = sheet.decode("utf-8")
    root = compose(ROOT_FILE, sheet).root
    old = root.get("language") if isinstance(root, Keys) else None
    if not isinstance(old, Scalar):
        raise ValueError(f"no language in {ROOT_FILE}")
    return apply(text, (replace_scalar(text, old, language),)).encode("utf-8")


def _wired() -> Iterator[tuple[str, list[str]]]:
    """Which files an editor holds against a schema."""
    for kind in KINDS:
        yield f"./schemas/{kind.name}.json", list(globs(kind))


def globs(kind: Kind) -> Iterator[str]:
    """Patterns of a kind's files, for an editor's YAML language server.

    It knows no root: every pattern may match at any depth. What is of a contract is therefore
    taken out of the folders that all contracts share, whatever a file there is called.
    """
    yield f"**/{kind.pattern}"
    if kind.of_contract:
        yield from (f"!**/{folder}*.yaml" for folder in SHARED_FOLDERS)


def _json(value: Mapping[str, object]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
