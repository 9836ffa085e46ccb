"""The slides in the programs people show them with: LibreOffice, a PDF reader, the validator."""

import re
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree
from tests.render.slides_sample import sample
from tests.system.test_printed import office, pages, validated

from sluitend.actions.build import planned
from sluitend.actions.review import review
from sluitend.prose.blocks import Document, Slide
from sluitend.render.house import BUILT_IN
from sluitend.render.job import Job, render
from sluitend.source.disk import disk

pytestmark = pytest.mark.system

TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
PARAGRAPH = "{http://schemas.openxmlformats.org/drawingml/2006/main}p"


@dataclass(frozen=True, slots=True)
class Shown:
    """Slides in both forms, and the PPTX as LibreOffice shows it and saves it again."""

    document: Document
    pptx: Path
    pdf: Path
    office_pdf: Path
    saved: Path


def every() -> Iterator[tuple[str, Document]]:
    """The sample, and all slides of the example's contracts."""
    yield "sample", sample()
    for one in review(disk(Path(__file__).parents[2] / "contracts")).contracts:
        for job in planned(one, ("slides",), ("pptx",)):
            yield job.path.replace("/", "-").removesuffix(".pptx"), job.document


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Shown]:
    """LibreOffice is started once a form."""
    folder = tmp_path_factory.mktemp("slides")
    documents = dict(every())
    for name, document in documents.items():
        for form in ("pptx", "pdf"):
            made = render(Job("x", form, document, BUILT_IN))
            (folder / f"{name}.{form}").write_bytes(made)
    sources = [folder / f"{name}.pptx" for name in documents]
    for form in ("pdf", "pptx:Impress MS PowerPoint 2007 XML"):
        office(sources, form, folder)
    at = folder / "office"
    return {
        name: Shown(
            document,
            folder / f"{name}.pptx",
            folder / f"{name}.pdf",
            at / f"{name}.pdf",
            at / f"{name}.pptx",
        )
        for name, document in documents.items()
    }


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_libreoffice_shows_a_page_a_slide(shown: dict[str, Shown]) -> None:
    for name, one in shown.items():
        count = len(one.document.blocks)
        assert len(pages(one.office_pdf)) == count, name
        assert len(pages(one.pdf)) == count, name


def test_the_validator_finds_no_fault(shown: dict[str, Shown]) -> None:
    for name in ("sample", next(name for name in shown if name != "sample")):
        assert validated(shown[name].pptx) == [], name


def test_the_validator_finds_a_fault_where_there_is_one(
    shown: dict[str, Shown], tmp_path: Path
) -> None:
    file = tmp_path / "broken.pptx"
    with zipfile.ZipFile(shown["sample"].pptx) as source, zipfile.ZipFile(file, "w") as out:
        for name in source.namelist():
            part = source.read(name)
            if name == "ppt/slides/slide2.xml":
                part = part.replace(b"<p:spTree>", b"<p:spTree><p:nonsense/>")
            out.writestr(name, part)
    assert validated(file) != []


def test_both_forms_show_every_word_of_each_slide(shown: dict[str, Shown]) -> None:
    for name, one in shown.items():
        both = zip(one.document.blocks, pages(one.pdf), pages(one.office_pdf), strict=True)
        for nth, (slide, ours, theirs) in enumerate(both, 1):
            assert isinstance(slide, Slide)
            for text in texts(one.pptx, f"ppt/slides/slide{nth}.xml")[:-2]:
                for page in (ours, theirs):
                    missing = set(text.split()) - set(re.split(r"\s+", page))
                    assert squeezed(text) in squeezed(page) or not missing, (name, nth, text)


def texts(pptx: Path, part: str) -> list[str]:
    """The paragraphs of a part that hold text."""
    with zipfile.ZipFile(pptx) as file:
        root = etree.fromstring(file.read(part))
    found = ("".join(str(t.text) for t in one.iter(TEXT)) for one in root.iter(PARAGRAPH))
    return [text for text in found if text]


def test_a_round_trip_keeps_titles_and_notes(shown: dict[str, Shown]) -> None:
    for name, one in shown.items():
        for nth, slide in enumerate(one.document.blocks, 1):
            assert isinstance(slide, Slide)
            assert slide.title in texts(one.saved, f"ppt/slides/slide{nth}.xml"), name
            kept = [squeezed(line) for line in texts(one.saved, notes_of(one.saved, nth))]
            assert [line for line in map(squeezed, slide.notes) if line not in kept] == [], name


def notes_of(pptx: Path, nth: int) -> str:
    """The part that holds the notes of a slide."""
    with zipfile.ZipFile(pptx) as file:
        related = file.read(f"ppt/slides/_rels/slide{nth}.xml.rels").decode()
    found = re.search(r"notesSlides/notesSlide\d+\.xml", related)
    assert found is not None
    return f"ppt/{found[0]}"


def test_fonts_are_embedded_in_the_pdf(shown: dict[str, Shown]) -> None:
    for one in shown.values():
        done = subprocess.run(["pdffonts", one.pdf], check=True, capture_output=True, timeout=60)
        rows = [line.split() for line in done.stdout.decode().splitlines()[2:]]
        assert rows
        assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in rows)
