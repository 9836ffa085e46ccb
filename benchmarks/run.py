"""How fast, as ratios to named peers in the same run: `python benchmarks/run.py`.

Ours and the peer take turns, so that a machine that slows down slows both; the median of the
ratios is what counts. `--write` puts the table into docs/performance.md. Nothing here is a test:
a shared machine has moods, and a test that fails on a mood teaches nobody.
"""

import argparse
import gc
import json
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pypandoc
import typst
from ruamel.yaml import YAML

from sluitend.actions.build import planned
from sluitend.actions.review import review
from sluitend.load.portfolio import load
from sluitend.render.job import Job, render
from sluitend.render.pandoc import tree
from sluitend.source.disk import disk
from sluitend.source.memory import memory

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "performance.md"
MARK = "<!-- measured -->"
ROUNDS = 7
COPIES = 1000


@dataclass(frozen=True, slots=True)
class Race:
    """Two ways to do a thing, and the ratio we aim at."""

    what: str
    peer: str
    ours: Callable[[], object]
    theirs: Callable[[], object]
    aim: str
    rounds: int = ROUNDS


@dataclass(frozen=True, slots=True)
class Outcome:
    """Medians in milliseconds, and the median of the ratios."""

    race: Race
    ours: float
    theirs: float
    ratio: float


def run(race: Race) -> Outcome:
    """One turn that does not count, then ours and theirs by turns."""
    race.ours()
    race.theirs()
    times = [(timed(race.ours), timed(race.theirs)) for _ in range(race.rounds)]
    ours, theirs = ([pair[side] for pair in times] for side in (0, 1))
    ratio = statistics.median(one / other for one, other in times)
    return Outcome(race, statistics.median(ours), statistics.median(theirs), ratio)


def timed(do: Callable[[], object]) -> float:
    """Milliseconds on the wall.

    Python's collector is off for both: it searches all objects there are, so that each would pay
    for what the other, or this program, has kept.
    """
    gc.collect()
    gc.disable()
    try:
        began = time.perf_counter()
        do()
        return (time.perf_counter() - began) * 1000
    finally:
        gc.enable()


def documents() -> Iterator[Race]:
    """The demo's agreement against the bare tools on the same text."""
    found = review(disk(ROOT / "contracts"))
    job = next(job for job in planned(found.contracts[0], ("agreement",), ("pdf",)))
    source = json.dumps(tree(job.document)).encode("utf-8")
    plain = _pandoc(source, "typst")
    folder = Path(tempfile.mkdtemp())
    (folder / "plain.typ").write_bytes(plain)
    docx = Job(job.path, "docx", job.document, job.house)
    yield Race(
        "agreement to PDF (PDF/A-3a and PDF/UA-1, terms attached)",
        "bare Typst: the same text as plain Typst markup, no template",
        lambda: render(job),
        lambda: typst.Compiler(str(folder / "plain.typ")).compile(format="pdf"),
        "≤ 1.3",
    )
    yield Race(
        "agreement to DOCX (styles, fields, fonts embedded)",
        "bare Pandoc: the same tree to DOCX, no template",
        lambda: render(docx),
        lambda: _pandoc(source, "docx"),
        "≤ 1.2",
    )


def _pandoc(source: bytes, to: str) -> bytes:
    made = subprocess.run(
        [pypandoc.get_pandoc_path(), "--sandbox", "-f", "json", "-t", to, "-o", "-"],
        input=source,
        capture_output=True,
        check=True,
    )
    return made.stdout


def checking(contracts: int) -> Iterator[Race]:
    """Copies of the demo's contract against merely composing the same YAML."""
    source = disk(ROOT / "contracts")
    files = {path: source.read(path) for path in source.paths()}
    contract = "schoonmaak-stadskantoor/"
    data = {path: text for path, text in files.items() if path.endswith(".yaml")}
    shared = {path: text for path, text in data.items() if not path.startswith(contract)}
    copies = dict(shared)
    for number in range(contracts):
        for path, text in data.items():
            if path.startswith(contract):
                name = f"schoonmaak-{number}"
                renamed = text.replace(b"id: schoonmaak-stadskantoor", f"id: {name}".encode())
                copies[path.replace(contract, f"{name}/")] = renamed
    many = memory(copies)
    texts = [text.decode("utf-8") for text in copies.values()]
    yield Race(
        f"check of the data of {contracts} contracts ({len(texts)} files): read, merged, "
        "validated, references resolved",
        "ruamel.yaml's own C composer on the same files",
        lambda: load(many),
        lambda: [_composed(text) for text in texts],
        "≤ 1.5",
        rounds=1,
    )


def _composed(text: str) -> object:
    return YAML(typ="safe").compose(text)


def starting() -> Iterator[Race]:
    """`--version` against a bare import of click."""
    python = sys.executable
    script = str(Path(python).parent / "sluitend")
    yield Race(
        "`sluitend --version`, the whole process",
        "`python -c 'import click'`",
        lambda: subprocess.run([script, "--version"], capture_output=True, check=True),
        lambda: subprocess.run([python, "-c", "import click"], check=True),
        "≤ 1.5",
        rounds=15,
    )


def table(outcomes: list[Outcome]) -> str:
    """The outcomes as Markdown."""
    head = (
        "| what | peer in the same run | ours | peer | ratio | aim |\n|---|---|--:|--:|--:|--:|\n"
    )
    return head + "".join(
        f"| {one.race.what} | {one.race.peer} | {_ms(one.ours)} | {_ms(one.theirs)} "
        f"| {one.ratio:.2f} | {one.race.aim} |\n"
        for one in outcomes
    )


def _ms(value: float) -> str:
    return f"{value / 1000:.2f} s" if value >= 1000 else f"{value:.0f} ms"


def machine() -> str:
    """What it was measured on, as far as it matters."""
    python = platform.python_version()
    versions = f"Pandoc {pypandoc.get_pandoc_version()}, Typst {typst.__version__}"
    return f"Python {python}, {versions}, {platform.system()} {platform.machine()}, medians."


def main() -> None:
    """Measure, print, and write the page if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    parser.add_argument("--copies", type=int, default=COPIES, help="contracts to check")
    asked = parser.parse_args()
    outcomes = []
    for race in chain(starting(), documents(), checking(asked.copies)):
        outcomes.append(run(race))
        print(table(outcomes[-1:]).splitlines()[-1], flush=True)
    if asked.write:
        before = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
        measured = f"{MARK}\n\n{machine()}\n\n{table(outcomes)}"
        PAGE.write_text(before + measured, encoding="utf-8")


if __name__ == "__main__":
    main()
