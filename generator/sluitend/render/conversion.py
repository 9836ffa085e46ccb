"""Pandoc at work: one document in a sandbox, many in one process.

A conversion starts at once and runs beside us; what it wrote is read when it is needed.
"""

import json
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from types import TracebackType

import pypandoc

from sluitend.render.fault import RenderFault
from sluitend.render.pandoc import Node
from sluitend.source.found import templates

SECONDS = 60  # for one document; a sound one takes a tenth of a second
SECONDS_MORE = 5  # for every further document of a batch


class Conversion:
    """Trees on their way to DOCX; a context manager, for it owns a process and a folder."""

    def __init__(self, trees: Sequence[Node]) -> None:
        self.count = len(trees)
        self._folder = tempfile.TemporaryDirectory(prefix="sluitend-")
        here = Path(self._folder.name)
        for nth, tree in enumerate(trees):
            (here / f"{nth}.json").write_bytes(json.dumps(tree, ensure_ascii=False).encode())
        self._process = subprocess.Popen(  # noqa: S603 (our own binary, no shell)
            [_pandoc(), *_arguments(self.count)],
            cwd=here,
            env={"HOME": str(here), "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "0"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    def __enter__(self) -> "Conversion":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        wrong: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.communicate()
        self._folder.cleanup()

    def written(self) -> Iterator[bytes]:
        """The DOCX of each tree, in order, as Pandoc wrote it; any complaint is a fault."""
        try:
            _, said = self._process.communicate(timeout=SECONDS + SECONDS_MORE * self.count)
        except subprocess.TimeoutExpired as late:
            raise RenderFault(f"Pandoc took over {late.timeout:.0f} seconds") from late
        if self._process.returncode or said:
            words = said.decode(errors="replace").strip()
            raise RenderFault(words or f"Pandoc ended with {self._process.returncode}")
        for nth in range(self.count):
            yield Path(self._folder.name, f"{nth}.docx").read_bytes()


def _arguments(count: int) -> list[str]:
    """One runs in Pandoc's sandbox. `pandoc lua` has none: it gets nothing but our own trees."""
    if count == 1:
        return ["--sandbox", "--from=json", "--to=docx", "--output=0.docx", "0.json"]
    return ["lua", str(templates() / "filters" / "batch.lua"), str(count)]


@cache
def _pandoc() -> str:
    return str(Path(pypandoc.get_pandoc_path()).resolve())
