"""Pandoc at work: one document in a sandbox, many in one process.

A conversion starts at once and runs beside us; what it wrote is read when it is needed.
"""

import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from types import TracebackType

import pypandoc

from sluitend.render.fault import RenderFault
from sluitend.render.reference import reference
from sluitend.source.found import templates

PAUSE = 0.001  # seconds between two looks
REFERENCE = "reference.docx"
SECONDS = 60  # for one document; a sound one takes a tenth of a second
SECONDS_MORE = 5  # for every further document of a batch


class Conversion:
    """Trees (JSON) on their way to DOCX; a context manager, for it owns a process and a folder."""

    def __init__(self, trees: Sequence[bytes]) -> None:
        self.count = len(trees)
        self._folder = tempfile.TemporaryDirectory(prefix="sluitend-")
        here = Path(self._folder.name)
        (here / REFERENCE).write_bytes(reference())
        for nth, tree in enumerate(trees):
            (here / f"{nth}.json").write_bytes(tree)
        self._said = (here / "said").open("w+b")
        self._until = time.monotonic() + SECONDS + SECONDS_MORE * self.count
        self._process = subprocess.Popen(  # noqa: S603 (our own binary, no shell)
            [_pandoc(), *_arguments(self.count)],
            cwd=here,
            env={"HOME": str(here), "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "0"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._said,
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
        self._process.wait()
        self._said.close()
        self._folder.cleanup()

    def written(self) -> Iterator[bytes]:
        """The DOCX of each tree, in order, as Pandoc wrote it; any complaint is a fault."""
        for nth in range(self.count):
            made = Path(self._folder.name, f"{nth}.docx")
            if nth == self.count - 1:
                self._ended()
            while not made.exists():
                if self._process.poll() is not None:
                    self._ended()
                    raise RenderFault(f"Pandoc wrote no document {nth + 1}")
                self._in_time()
                time.sleep(PAUSE)
            yield made.read_bytes()

    def _ended(self) -> None:
        """Wait for the process; whatever it says is a fault."""
        while self._process.poll() is None:
            self._in_time()
            time.sleep(PAUSE)
        self._said.seek(0)
        said = self._said.read().decode(errors="replace").strip()
        if self._process.returncode or said:
            raise RenderFault(said or f"Pandoc ended with {self._process.returncode}")

    def _in_time(self) -> None:
        if time.monotonic() > self._until:
            raise RenderFault(f"Pandoc has not written {self.count} documents in time")


def _arguments(count: int) -> list[str]:
    """One runs in Pandoc's sandbox. `pandoc lua` has none: it gets nothing but our own trees."""
    if count == 1:
        forms = ["--from=json", "--to=docx", "--syntax-highlighting=none"]
        return ["--sandbox", *forms, f"--reference-doc={REFERENCE}", "--output=0.docx", "0.json"]
    return ["lua", str(templates() / "filters" / "batch.lua"), str(count), REFERENCE]


@cache
def _pandoc() -> str:
    return str(Path(pypandoc.get_pandoc_path()).resolve())
