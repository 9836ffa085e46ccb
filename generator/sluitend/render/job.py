"""A render job: one document in one form, and its bytes.

A job is a pure value and `render` a pure function of it, so that any executor may run a batch; its
digest says whether a document must be made again at all.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import astuple, dataclass, replace
from functools import cache
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import Literal

from sluitend import __version__
from sluitend.prose.blocks import Contents, Document
from sluitend.render.conversion import Conversion
from sluitend.render.docx.finish import Prepared, finished, prepared
from sluitend.render.house import House
from sluitend.render.pandoc import json_of
from sluitend.render.pictures import in_pixels, with_pages
from sluitend.render.pptx.finish import pptx
from sluitend.render.reading import flat, headings
from sluitend.render.safe import checked
from sluitend.render.typst.compile import RARE, heading_pages, pdf, show
from sluitend.render.typst.data import data
from sluitend.source.found import templates

AT_ONCE = 32  # documents in one Pandoc process: its start is shared, its memory stays small
TEMPLATES = ("docx", "filters", "pptx", "typst")
MAKERS = ("pypandoc_binary", "typst", "lxml", "font-source-sans-pro", "font-source-serif-pro")


@dataclass(frozen=True, slots=True)
class Source:
    """What a document is made from: a hash of it, and the rare letters in it."""

    digest: str
    rare: str


@dataclass(frozen=True, slots=True)
class Job:
    """One document in one form; `path` is where it goes, and does not change its bytes.

    `source` is of the document and its house, the same for every form; None: not looked at yet.
    """

    path: str
    form: Literal["docx", "pdf", "pptx"]
    document: Document
    house: House
    source: Source | None = None

    @property
    def digest(self) -> str:
        """SHA-256 over all that the bytes depend on: the content and what makes them of it."""
        source = self.source or source_of(self.document, self.house)
        return hashlib.sha256(f"{self.form} {_makers()} {source.digest}".encode()).hexdigest()


def source_of(document: Document, house: House) -> Source:
    """What a document in a house is made from, looked over once for all its forms."""
    hashed, letters = hashlib.sha256(), ""
    for font in house.fonts:
        hashed.update(hashlib.sha256(font).digest())
    for name, content in sorted(data(document, house).items()):
        hashed.update(f"{name} {len(content)} ".encode())
        hashed.update(content)
        if name == "document.json":
            letters = "".join(sorted(set(RARE.findall(content.decode("utf-8")))))
    return Source(hashed.hexdigest(), letters)


def render(job: Job) -> bytes:
    """The bytes of one job."""
    ((_, made),) = render_all((job,))
    return made


def render_all(jobs: Iterable[Job]) -> Iterator[tuple[Job, bytes]]:
    """The bytes of each job, in order; Pandoc writes many at once while Typst sets the pages."""
    waiting = iter(jobs)
    while some := tuple(islice(waiting, AT_ONCE)):
        for job in some:
            checked(job.document)
        yield from zip(some, _rendered(some), strict=True)


def _rendered(given: Sequence[Job]) -> Iterator[bytes]:
    jobs = [replace(job, document=with_pages(job.document, job.house)) for job in given]
    to_word = [job for job in jobs if job.form == "docx"]
    with ExitStack() as stack:
        written: Iterator[bytes] = iter(())
        if to_word:
            prepared = [in_pixels(job.document, job.house) for job in to_word]
            trees = [json_of(document, house.logo) for document, house in prepared]
            conversion = stack.enter_context(Conversion([tree.encode() for tree in trees]))
            written = conversion.written()
            for job, tree in zip(to_word, trees, strict=True):
                show(tree + "".join(astuple(job.document.furniture)), job.house.fonts)
        # Pandoc runs beside us; what it does not need to be finished for comes first
        ready = [_beside(job) for job in jobs]
        for made in ready:
            if isinstance(made, bytes):
                yield made
            else:
                yield finished(next(written), made)


def _beside(job: Job) -> bytes | Prepared:
    """The PDF and the PPTX; of a DOCX what does not wait for Pandoc."""
    document, house = job.document, job.house
    if job.form == "pdf":
        return pdf(document, house)
    if job.form == "pptx":
        return pptx(*in_pixels(document, house))
    if any(isinstance(block, Contents) for block in flat(document.blocks)):
        return prepared(document, house, heading_pages(document, house))
    return prepared(document, house, ("",) * sum(1 for _ in headings(document.blocks)))


@cache
def _makers() -> str:
    """Versions of the programs, content of the templates and of this package."""
    known = {name: version(name) for name in MAKERS} | {"sluitend": __version__}
    for folder, pattern in ((templates(), "*/*"), (Path(__file__).parent, "**/*.py")):
        for path in folder.glob(pattern):
            name = path.relative_to(folder)
            if path.is_file() and (pattern != "*/*" or name.parts[0] in TEMPLATES):
                known[name.as_posix()] = hashlib.sha256(path.read_bytes()).hexdigest()
    return json.dumps(known, sort_keys=True)
