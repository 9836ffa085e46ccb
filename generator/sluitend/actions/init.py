"""`sluitend init`: a repository to start from: library, house style, one example contract."""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import mkdtemp

from sluitend.model.files import KINDS
from sluitend.model.schema import schema
from sluitend.source.found import library, templates

EXAMPLE = "schoonmaak-stadskantoor"
SHARED = ("catalogue", "clauses", "house", "indices", "parties")
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
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Occupied(str(folder))
    files = dict(_files(language))
    folder.parent.mkdir(parents=True, exist_ok=True)
    staged = Path(mkdtemp(prefix=".sluitend-", dir=folder.parent))
    try:
        for name, content in files.items():
            place = staged / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        staged.chmod(0o755)
        if folder.exists():
            folder.rmdir()
        staged.rename(folder)
    except BaseException:
        shutil.rmtree(staged, ignore_errors=True)
        raise
    return tuple(sorted(files))


def _files(language: str) -> Iterator[tuple[str, bytes]]:
    """Every file of the new repository."""
    source = library()
    yield "sluitend.yaml", (source / "sluitend.yaml").read_bytes()
    for name in (*SHARED, EXAMPLE):
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


def _wired() -> Iterator[tuple[str, str]]:
    """Which schema an editor holds a file against, by its path."""
    for kind in KINDS:
        yield (
            f"./schemas/{kind.name}.json",
            f"**/{kind.pattern}" if kind.of_contract else (f"/{kind.pattern}"),
        )


def _json(value: Mapping[str, object]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
