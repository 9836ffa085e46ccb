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
from sluitend.source.found import library, private_library, templates
from sluitend.source.nodes import Keys, Scalar
from sluitend.source.tree import ROOT_FILE

EXAMPLE = "schoonmaak-stadskantoor"
PARTIES = "parties/"
LIVED = (f"{EXAMPLE}/measurements/", f"{EXAMPLE}/results/")
"""What two years of the example brought: a new repository begins without."""
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


def init(folder: Path, language: str, private: Path | None = None) -> tuple[str, ...]:
    """Make a repository in a folder that is not there yet, or is empty; the paths written.

    `private` is a folder of the client alone, made beside it with what lies over the example.
    """
    folders = [(folder, dict(_files(language)))]
    if private is not None:
        folders.append((private, dict(_private(language))))
    for place, _ in folders:
        if not _is_free(place):
            raise Occupied(str(place))
    for place, files in folders:
        _made(place, files)
    return tuple(sorted(folders[0][1]))


def _is_free(folder: Path) -> bool:
    """Whether a folder is not there, or empty and no link elsewhere."""
    if folder.is_symlink():
        return False
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


def _made(folder: Path, files: Mapping[str, bytes]) -> None:
    """Everything is written beside it first; one rename puts it in place."""
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


def _files(language: str) -> Iterator[tuple[str, bytes]]:
    """Every file of the new repository."""
    source = library()
    yield ROOT_FILE, _speaking((source / ROOT_FILE).read_bytes(), language)
    for name in (*(one for one in SHARED_FOLDERS if one != PARTIES), EXAMPLE):
        yield from _below(source, name)
    for party in _parties(source):
        yield f"{PARTIES}{party}.yaml", (source / PARTIES / f"{party}.yaml").read_bytes()
    yield "README.md", (templates() / "init" / f"README.{language}.md").read_bytes()
    yield ".gitattributes", ATTRIBUTES.encode()
    yield ".gitignore", IGNORED.encode()
    for kind in KINDS:
        yield f"schemas/{kind.name}.json", _json(schema(kind.name))
    yield ".vscode/settings.json", _json({"yaml.schemas": dict(_wired())})


def _private(language: str) -> Iterator[tuple[str, bytes]]:
    """Every file of the private folder."""
    source = private_library()
    yield from _below(source, EXAMPLE)
    for party in _parties(library()):
        path = source / "mandates" / f"{party}.yaml"
        if path.is_file():
            yield f"mandates/{party}.yaml", path.read_bytes()
    yield "README.md", (templates() / "init" / f"PRIVATE.{language}.md").read_bytes()
    yield ".gitattributes", ATTRIBUTES.encode()


def _below(source: Path, name: str) -> Iterator[tuple[str, bytes]]:
    """The files of a folder, by path below the source."""
    for path in sorted((source / name).rglob("*")):
        below = path.relative_to(source)
        hidden = any(part.startswith(".") for part in below.parts)
        if path.is_file() and not hidden and not below.as_posix().startswith(LIVED):
            yield below.as_posix(), path.read_bytes()


def _parties(source: Path) -> tuple[str, ...]:
    """The parties of the example; the library has those of other contracts too."""
    path = f"{EXAMPLE}/contract.yaml"
    root = compose(path, (source / path).read_bytes()).root
    if not isinstance(root, Keys):
        raise ValueError(f"no contract: {path}")
    named = (root.get("client"), root.get("supplier"))
    return tuple(one.text for one in named if isinstance(one, Scalar))


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
