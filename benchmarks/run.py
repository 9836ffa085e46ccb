"""How fast, against named peers in the same run, and how it grows.

    .venv/bin/pip install --group benchmarks
    .venv/bin/python benchmarks/run.py --write

Ours and the peer take turns, on the clock and in time of the processor (all processes that were
started included), and the least of some rounds counts: a machine that others use has moods, and
they only ever add. Nothing here is a test: a test that fails on a mood teaches nobody.

Beside the packages of the group `benchmarks`, `soffice` (LibreOffice) and `git` must be at hand.
`--only WORD` runs the races whose name has that word; `--contracts` says how many a large
portfolio has, `--some` how many documents are made in a batch. `--write` puts what was measured
into docs/performance.md; what was left out stays there as it was.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from compileall import compile_dir
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pypandoc
import typst

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import growth, peers  # noqa: E402
from benchmarks.measure import Outcome, Race, emptied, run  # noqa: E402
from benchmarks.portfolio import write  # noqa: E402
from sluitend.actions.build import planned  # noqa: E402
from sluitend.actions.review import review  # noqa: E402
from sluitend.render.batch import on_cores  # noqa: E402
from sluitend.render.job import Job, render  # noqa: E402
from sluitend.render.pandoc import tree  # noqa: E402
from sluitend.source.disk import disk  # noqa: E402

PAGE = ROOT / "docs" / "performance.md"
MEASURED = ROOT / "benchmarks" / "measured.json"
MARK = "<!-- measured -->"
PYTHON = sys.executable
SLUITEND = str(Path(PYTHON).parent / "sluitend")
PEERS = str(ROOT / "benchmarks" / "peers.py")
CORES = os.cpu_count() or 1
EXAMPLE = "schoonmaak-stadskantoor"


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much of it: contracts of a large portfolio, of a site, and documents of a batch."""

    contracts: int
    site: int
    batch: int
    some: int


def quietly(*words: object) -> None:
    """A program in a process of its own; findings are no failure."""
    done = subprocess.run([*map(str, words)], capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr.decode()


def starting(work: Path, sizes: Sizes) -> Iterator[Race]:
    """`--version` against a bare import of click."""
    yield Race(
        "`sluitend --version`, the whole process",
        "`python -c 'import click'`",
        partial(quietly, SLUITEND, "--version"),
        partial(quietly, PYTHON, "-c", "import click"),
        "≤ 1.5",
        rounds=15,
    )


def agreement(name: str = EXAMPLE) -> dict[str, Job]:
    """The example's agreement in Dutch, as PDF and as DOCX."""
    found = review(disk(ROOT / "contracts"), (name,))
    pdf = next(job for job in planned(found.contracts[0], ("agreement",), ("pdf",)))
    return {"pdf": pdf, "docx": Job(pdf.path, "docx", pdf.document, pdf.house)}


def rendering(work: Path, sizes: Sizes) -> Iterator[Race]:
    """The example's agreement against the bare tools on the same text, within this process."""
    jobs, folder = agreement(), emptied(work / "one")
    peers.laid_ready(tree(jobs["pdf"].document), folder, "plain")
    source = (folder / "plain.tree").read_bytes()
    yield Race(
        "agreement to PDF (PDF/A-3a and PDF/UA-1, terms attached)",
        "bare Typst: the same text as plain Typst markup, no template",
        lambda: render(jobs["pdf"]),
        lambda: typst.Compiler(str(folder / "plain.typ")).compile(format="pdf"),
        "≤ 1.3",
        rounds=9,
    )
    yield Race(
        "agreement to DOCX (styles, fields, fonts embedded)",
        "bare Pandoc: the same tree to DOCX, no template",
        lambda: render(jobs["docx"]),
        lambda: peers.pandoc(source, "docx"),
        "≤ 1.2",
        rounds=9,
    )


def cold(work: Path, sizes: Sizes) -> Iterator[Race]:
    """One agreement in both its languages, everything started for it, nothing kept."""
    folder, out = emptied(work / "cold"), work / "cold-out"
    found = review(disk(ROOT / "contracts"), (EXAMPLE,))
    for job in planned(found.contracts[0], ("agreement",), ("pdf",)):
        peers.laid_ready(tree(job.document), folder, Path(job.path).stem)
    peers.template(folder / "template.docx")

    def ours(forms: str) -> None:
        emptied(out)
        words = ("build", EXAMPLE, "--only", "agreement", "--format", forms, "--into", out)
        quietly(SLUITEND, "-C", ROOT / "contracts", *words)

    yield Race(
        "one agreement cold to DOCX and PDF, Dutch and English: read, checked, made",
        "docxtpl, then LibreOffice: the same texts set plainly, nothing checked",
        partial(ours, "docx,pdf"),
        partial(quietly, PYTHON, PEERS, "docxtpl", folder),
        "≥ 5, stretch 8",
        rounds=2,
        faster=True,
        warm=False,
    )
    yield Race(
        "the same, PDF alone",
        "WeasyPrint: the same texts as plain HTML, nothing checked",
        partial(ours, "pdf"),
        partial(quietly, PYTHON, PEERS, "weasyprint", folder),
        "≥ 5, stretch 8",
        rounds=2,
        faster=True,
        warm=False,
    )


def batch(work: Path, sizes: Sizes) -> Iterator[Race]:
    """Agreements of contracts that all differ."""
    contracts, texts = emptied(work / "batch"), emptied(work / "texts")
    write(contracts, sizes.batch)
    ids = tuple(f"schoonmaak-{number:05}" for number in range(sizes.some))
    found = review(disk(contracts), ids)
    jobs = [next(planned(one, ("agreement",), ("pdf",))) for one in found.contracts]
    for job in jobs:
        peers.laid_ready(tree(job.document), texts, Path(job.path).parent.name)
    peers.template(texts / "template.docx")
    out = work / "batch-out"

    def whole() -> None:
        emptied(out)
        words = ("build", "--only", "agreement", "--into", out)
        quietly(SLUITEND, "-C", contracts, *words)

    yield Race(
        f"batch of {sizes.batch} contracts, agreements to DOCX and PDF in Dutch and English: read, "
        "checked, made; per document",
        f"docxtpl, then LibreOffice, both in one process: {sizes.some} of the same texts",
        whole,
        partial(quietly, PYTHON, PEERS, "docxtpl", texts),
        "≥ 10",
        rounds=1,
        faster=True,
        each=(4 * sizes.batch, 2 * sizes.some),
        warm=False,
    )
    for form, tool, aim in (("docx", "pandoc", "≤ 1.2"), ("pdf", "typst", "≤ 1.3")):
        mine = [Job(job.path, form, job.document, job.house) for job in jobs]  # type: ignore[arg-type]
        yield Race(
            f"batch of {sizes.some} agreements to {form.upper()}, once put together",
            f"bare {tool.title()} on the same texts, on as many cores",
            lambda mine=mine: list(on_cores(mine, CORES)),  # type: ignore[misc]
            partial(quietly, PYTHON, PEERS, tool, texts, CORES),
            aim,
            rounds=3,
        )


def checking(work: Path, sizes: Sizes) -> Iterator[Race]:
    """Many different contracts with prose and rules: cold, unchanged, and one of them edited."""
    contracts = emptied(work / "many")
    files = write(contracts, sizes.contracts)
    os.environ["XDG_CACHE_HOME"] = str(emptied(work / "cache"))
    git = ("git", "-C", contracts, "-c", "user.name=x", "-c", "user.email=x@example.org")
    quietly(*git, "init", "-q", ".")
    quietly(*git, "add", "-A")
    quietly(*git, "commit", "-qm", "x")
    check = (SLUITEND, "-C", contracts, "check")
    what = f"check of {sizes.contracts} different contracts ({files} files)"
    yield Race(
        f"{what}, cold: read, merged, validated, put together in two languages, every rule",
        "the same parsers (ruamel.yaml in C, markdown-it) on the same files, on one core",
        partial(quietly, *check),
        partial(quietly, PYTHON, PEERS, "parse", contracts),
        "–",
        rounds=1,
        warm=False,
    )
    yield Race(
        f"{what}, unchanged",
        "`git status` on the same tree",
        partial(quietly, *check),
        partial(quietly, "git", "-C", contracts, "status", "--short"),
        "≤ 2",
        rounds=9,
    )
    sheet = contracts / "schoonmaak-00000" / "sla.yaml"

    def edited() -> None:
        with sheet.open("a", encoding="utf-8") as file:
            file.write("# x\n")
        quietly(*check)

    yield Race(
        f"{what}, one of them edited",
        "`git status` on the same tree",
        edited,
        partial(quietly, "git", "-C", contracts, "status", "--short"),
        "–",
        rounds=3,
    )
    yield Race(
        f"check of one of the {sizes.contracts} by its name, nothing remembered",
        "`git status` on the same tree",
        partial(quietly, *check, "schoonmaak-00001", "--fresh"),
        partial(quietly, "git", "-C", contracts, "status", "--short"),
        "–",
        rounds=3,
    )


def sites(work: Path, sizes: Sizes) -> Iterator[Race]:
    """The site of many contracts against MkDocs on the very same Markdown, as files."""
    contracts, made = emptied(work / "site"), work / "site-made"
    write(contracts, sizes.site)
    quietly(SLUITEND, "-C", contracts, "site", "--audience", "partner", "--into", made)
    plain = next((made / "partner" / "nl").glob("mkdocs.yml"))
    with_plugin = plain.with_name("with-plugin.yml")
    (plain.parent / "empty").mkdir()
    settings = plain.read_text(encoding="utf-8").partition("\nnav:")[0]
    options = f"{{contracts: {contracts}, language: nl, audience: partner}}"
    with_plugin.write_text(
        f"{settings}\ndocs_dir: empty\nplugins:\n  - sluitend: {options}\n", encoding="utf-8"
    )
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    mkdocs = (Path(PYTHON).parent / "mkdocs", "build", "--quiet", "--site-dir", work / "html")
    yield Race(
        f"site of {sizes.site} contracts: read, checked, written and made into pages",
        "plain MkDocs on the same Markdown as files",
        partial(quietly, *mkdocs, "-f", with_plugin),
        partial(quietly, *mkdocs, "-f", plain),
        "≤ 1.15",
        rounds=1,
        warm=False,
    )


RACES: dict[str, Callable[[Path, Sizes], Iterator[Race]]] = {
    "starting": starting,
    "rendering": rendering,
    "cold": cold,
    "batch": batch,
    "checking": checking,
    "sites": sites,
}


# --- the page ---------------------------------------------------------------------------------


def row(outcome: Outcome) -> str:
    """A line of the table."""
    race, ratio = outcome.race, outcome.ratio
    times = (outcome.ours.wall, outcome.theirs.wall, outcome.ours.cpu, outcome.theirs.cpu)
    shown = " | ".join(map(_time, times))
    word = " × faster" if race.faster else ""
    ratios = f"{ratio.wall:.2f}{word} | {ratio.cpu:.2f}{word}"
    return f"| {race.what} | {race.peer} | {shown} | {ratios} | {race.aim} |"


def _time(seconds: float) -> str:
    if seconds >= 100:
        return f"{seconds:.0f} s"
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


HEAD = (
    "| what | peer in the same run | ours, clock | peer, clock | ours, processor | peer, processor "
    "| ratio, clock | ratio, processor | aim |\n|---|---|--:|--:|--:|--:|--:|--:|---|\n"
)


def machine() -> str:
    """What it was measured on, as far as it matters."""
    office = subprocess.run(["soffice", "--version"], capture_output=True, check=False).stdout
    version = " ".join(office.decode().split()[:2]) or "no LibreOffice"
    tools = f"Pandoc {pypandoc.get_pandoc_version()}, Typst {typst.__version__}, {version}"
    where = f"{platform.system()} {platform.machine()}, {CORES} cores"
    return f"Python {platform.python_version()}, {tools}, {where}."


def written(rows: dict[str, list[str]], curves: str) -> None:
    """The page, with what was measured now or before."""
    before = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
    table = HEAD + "".join(f"{line}\n" for name in RACES for line in rows.get(name, ()))
    PAGE.write_text(f"{before}{MARK}\n\n{machine()}\n\n{table}\n{curves}", encoding="utf-8")


def main() -> None:
    """Measure, print, and write the page if asked."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    parser.add_argument("--only", action="append", choices=(*RACES, "growth"))
    parser.add_argument("--contracts", type=int, default=1000, help="of a large portfolio")
    parser.add_argument("--site", type=int, default=100, help="contracts of a site")
    parser.add_argument("--batch", type=int, default=100, help="contracts of a batch")
    parser.add_argument("--watertight", type=int, default=1000, help="most contracts to grow to")
    parser.add_argument("--registered", type=int, default=10_000, help="most contracts to grow to")
    parser.add_argument("--some", type=int, default=10, help="documents that peers make")
    asked = parser.parse_args()
    compile_dir(ROOT / "generator", quiet=1)  # as pip does with what it installs
    new: dict[str, Any] = {}
    sizes = Sizes(asked.contracts, asked.site, asked.batch, asked.some)
    work = Path(tempfile.mkdtemp(prefix="sluitend-benchmark-"))
    os.environ["XDG_CACHE_HOME"] = str(emptied(work / "cache"))
    try:
        for name in asked.only or (*RACES, "growth"):
            if name == "growth":
                new[name] = growth.measured(work, SLUITEND, asked.watertight, asked.registered)
                continue
            new[name] = []
            for race in RACES[name](work, sizes):
                new[name].append(row(run(race)))
                print(new[name][-1], flush=True)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    if asked.write:
        known = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.is_file() else {}
        known |= new
        MEASURED.write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", "utf-8")
        written(known, growth.shown(known.get("growth", [])))


if __name__ == "__main__":
    main()
