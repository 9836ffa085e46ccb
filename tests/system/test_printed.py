"""The documents in the programs people open them with."""

import itertools
import json
import re
import subprocess
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from lxml import etree
from tests.render.sample import sample
from tests.render.words import block_words, plain, squeezed, words

from sluitend.actions.build import planned as planned_jobs
from sluitend.actions.review import review
from sluitend.prose.blocks import (
    Annex,
    Article,
    Contents,
    Document,
    Paragraph,
    Row,
    Run,
    Sheet,
    Table,
)
from sluitend.render.docx.markup import w
from sluitend.render.docx.numbering import planned
from sluitend.render.house import BUILT_IN
from sluitend.render.job import Job, render
from sluitend.render.measures import groups
from sluitend.render.reading import flat, headings, in_contents
from sluitend.render.typst.compile import heading_pages
from sluitend.source.disk import disk

pytestmark = pytest.mark.system

VALIDATE = Path(__file__).parent / "node_modules" / ".bin" / "ooxml-validate"
CLEANING = "schoonmaak-stadskantoor"
Element = etree._Element


def english() -> Document:
    """A short English agreement with an annex that numbers its own paragraphs."""
    blocks = (
        Article("Article 1", "Definitions", "one"),
        Paragraph((Run("one"),), "lid", "1.1"),
        Paragraph((Run("an item"),), "sublid", "a."),
        Paragraph((Run("two"),), "lid", "1.2"),
        Sheet((Annex("Annex A", "Levels", "a"), Paragraph((Run("first"),), "lid", "A.1"))),
        Paragraph((Run("second"),), "lid", "A.2"),
        Article("Article 2", "Term", "two"),
        Paragraph((Run("three"),), "lid", "2.1"),
    )
    return replace(sample(), language="en", blocks=blocks, front=None)


def demo(name: str) -> Callable[[], Document]:
    """A document of the demo's contract, by its file name."""

    def document() -> Document:
        contracts = review(disk(Path(__file__).parents[2] / "contracts")).contracts
        reviewed = next(one for one in contracts if one.dossier.id == CLEANING)
        jobs = planned_jobs(reviewed, (), ("docx",))
        return next(job.document for job in jobs if Path(job.path).stem == name)

    return document


DEMO = (
    "overeenkomst",
    "briefing-objectleider",
    "briefing-contractmanager",
    "briefing-servicedesk",
    "presentielijst-briefing",
    "contractgezondheid",
    "agreement",
    "briefing-site-manager",
)
DOCUMENTS: dict[str, Callable[[], Document]] = {
    "sample": sample,
    "english": english,
    **{name: demo(name) for name in DEMO},
}


@dataclass(frozen=True, slots=True)
class Made:
    """A document's DOCX and PDF, and that DOCX as LibreOffice saves it in other forms."""

    document: Document
    docx: Path
    pdf: Path
    saved: Path
    office_pdf: Path
    text: str


@pytest.fixture(scope="module")
def all_made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    """Every document in every form; LibreOffice is started once a form, not once a document."""
    folder = tmp_path_factory.mktemp("printed")
    documents = {name: document() for name, document in DOCUMENTS.items()}
    for name, document in documents.items():
        for form in ("docx", "pdf"):
            made = render(Job("x", form, document, BUILT_IN))
            (folder / f"{name}.{form}").write_bytes(made)
    sources = [folder / f"{name}.docx" for name in documents]
    for form in ("docx:MS Word 2007 XML", "txt:Text (encoded):UTF8", "pdf"):
        office(sources, form, folder)
    return {
        name: Made(
            document,
            folder / f"{name}.docx",
            folder / f"{name}.pdf",
            folder / "office" / f"{name}.docx",
            folder / "office" / f"{name}.pdf",
            (folder / "office" / f"{name}.txt").read_text(encoding="utf-8-sig"),
        )
        for name, document in documents.items()
    }


@pytest.fixture(params=DOCUMENTS)
def made(request: pytest.FixtureRequest, all_made: dict[str, Made]) -> Made:
    return all_made[str(request.param)]


def office(files: Sequence[Path], form: str, folder: Path) -> None:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", form]
    into = ["--outdir", str(folder / "office")]
    subprocess.run([*command, *into, *files], check=True, capture_output=True, timeout=300)


def body(docx: Path) -> Element:
    with zipfile.ZipFile(docx) as file:
        found = etree.fromstring(file.read("word/document.xml")).find(w("body"))
    assert found is not None
    return found


def text(part: Element) -> str:
    return squeezed("".join(str(one.text) for one in part.iter(w("t"))))


def styles(root: Element) -> list[tuple[str, str]]:
    """Style and text of each paragraph that says something."""
    path = f"{w('pPr')}/{w('pStyle')}"
    paragraphs = [(one.find(path), text(one)) for one in root.iter(w("p"))]
    return [
        (str(style.get(w("val"))).replace("Contents", "TOC").replace("TextBody", "BodyText"), said)
        for style, said in paragraphs
        if style is not None and said
    ]


def validated(docx: Path) -> object:
    """The faults found; the exit code is 0 with faults too."""
    command = [str(VALIDATE), str(docx), "--of", "json"]
    done = subprocess.run(command, check=True, capture_output=True, timeout=300)
    return json.loads(done.stdout)


def test_the_validator_finds_no_fault(made: Made) -> None:
    assert validated(made.docx) == []


def test_the_validator_finds_a_fault_where_there_is_one(
    all_made: dict[str, Made], tmp_path: Path
) -> None:
    file = tmp_path / "broken.docx"
    with zipfile.ZipFile(all_made["english"].docx) as source, zipfile.ZipFile(file, "w") as out:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:body>", b"<w:body><w:nonsense/>")
            out.writestr(name, part)
    assert validated(file) != []


def test_word_counts_to_the_numbers_we_print(made: Made) -> None:
    lines = [squeezed(line) for line in made.text.splitlines()]
    for block in flat(made.document.blocks):
        match block:
            case Article(label, title) | Annex(label, title):
                assert squeezed(label + title) in lines
            case Paragraph(content, "lid" | "sublid" | "party" | "recital", number):
                # references are counted anew: "Artikel 4" where we print "artikel 4"
                wanted = squeezed(number + plain(content)).lower()
                assert wanted in [line.lower() for line in lines]


def test_a_round_trip_keeps_text_and_styles(made: Made) -> None:
    before, after = styles(body(made.docx)), styles(body(made.saved))
    assert [(style, said.lower()) for style, said in after] == [
        (style, said.lower()) for style, said in before
    ]


def test_a_round_trip_keeps_fields(made: Made) -> None:
    def codes(docx: Path) -> list[str]:
        """Kind and target: switches come back in another order, and without `\\* Lower`."""
        found = " ".join(str(one.text) for one in body(docx).iter(w("instrText")))
        return re.findall(r"TOC|(?:PAGE)?REF \w+", found)

    assert codes(made.saved) == codes(made.docx)
    bookmarks = {str(one.get(w("name"))) for one in body(made.saved).iter(w("bookmarkStart"))}
    assert {code.split()[1] for code in codes(made.saved) if code != "TOC"} <= bookmarks


def test_a_round_trip_keeps_tables_and_sections(made: Made) -> None:
    before, after = body(made.docx), body(made.saved)
    for name in ("tbl", "tr", "tc", "tblHeader", "cantSplit"):
        assert len(list(after.iter(w(name)))) == len(list(before.iter(w(name)))), name
    turned = [
        [one.get(w("orient"), "portrait") for one in root.iter(w("pgSz"))]
        for root in (before, after)
    ]
    assert turned[0] == turned[1]


def test_a_round_trip_keeps_properties_and_language(made: Made) -> None:
    with zipfile.ZipFile(made.saved) as file:
        core = file.read("docProps/core.xml").decode()
        assert f"<dc:title>{made.document.title}</dc:title>" in core
        language = {"nl": "nl-NL", "en": "en-GB"}[made.document.language]
        assert f'w:lang w:val="{language}"' in file.read("word/styles.xml").decode()


def test_pages_of_both_forms_look_alike(made: Made) -> None:
    ours, theirs = pages(made.pdf), pages(made.office_pdf)
    # fonts are the same, line breaking is not: a page more in every twelve at most
    assert abs(len(ours) - len(theirs)) <= 1 + len(ours) // 12


def pages(pdf: Path) -> list[str]:
    command = ["pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-"]
    done = subprocess.run(command, check=True, capture_output=True, timeout=60)
    return done.stdout.decode().split("\f")[:-1]


def without_furniture(page: str, number: int, count: int, document: Document) -> str:
    said = document.furniture
    text = squeezed(page).replace("\u00ad", "").replace(said.watermark, "", 1)
    if number == 1 and document.front:
        return text
    numbers = said.page.replace("{page}", str(number)).replace("{pages}", str(count))
    foot = squeezed(said.footer_left + numbers)
    assert text.endswith(foot)
    return text.removesuffix(foot).replace(squeezed(said.header_left + said.header_right), "", 1)


def test_poppler_reads_the_documents_text(made: Made) -> None:
    listed = zip(
        headings(made.document.blocks), heading_pages(made.document, BUILT_IN), strict=True
    )
    numbers = iter([page for heading, page in listed if in_contents(heading)])
    wanted = words(made.document, numbers=True).replace("\x00", "")
    wanted = re.sub("\x01", lambda _: next(numbers), wanted)
    rows = row_starts(made.document, wanted)
    printed = ""
    all_pages = pages(made.pdf)
    for number, page in enumerate(all_pages, 1):
        text = without_furniture(page, number, len(all_pages), made.document)
        # a table that runs on repeats its head and its group, and nothing else is printed twice
        heads = rows.get(len(printed), ("",))
        head = next((one for one in heads if text.startswith(one)), None)
        assert head is not None, (heads, text[:200])
        printed += text.removeprefix(head)
    assert printed == wanted


def row_starts(document: Document, wanted: str) -> dict[int, tuple[str, ...]]:
    """Where in the document's text a row follows another row: what its table then repeats.

    Before a row without words the page may as well end with the table.
    """
    found: dict[int, tuple[str, ...]] = {}
    blocks = [block for block in flat(document.blocks) if not isinstance(block, Contents)]
    texts = [squeezed("".join(block_words(block, numbers=True))) for block in blocks]
    at = len(wanted) - len("".join(texts))  # the title page and the contents come first
    for block, said in zip(blocks, texts, strict=True):
        assert wanted.startswith(said, at)
        if isinstance(block, Table):
            head = said_by(*block.head)
            place = at + len(squeezed(block.caption)) + len(head)
            named, group = set(groups(block)), ""
            rows = (*block.rows, *block.foot)
            for nth, (row, after) in enumerate(itertools.pairwise(rows)):
                place += len(said_by(row))
                group = said_by(row) if nth in named else group
                runs_on = head if nth + 1 in named else head + group
                found[place] = (runs_on,) if said_by(after) else (runs_on, "")
        at += len(said)
    return found


def said_by(*rows: Row) -> str:
    lines = (line for row in rows for cell in row for line in cell.lines)
    return squeezed("".join(map(plain, lines)))


def test_fonts_are_embedded_in_the_pdf(made: Made) -> None:
    done = subprocess.run(["pdffonts", made.pdf], check=True, capture_output=True, timeout=60)
    rows = [line.split() for line in done.stdout.decode().splitlines()[2:]]
    assert rows
    assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in rows)


def test_the_plans_words() -> None:
    assert planned(english().blocks).words == {"Heading1": "Article ", "Bijlage": "Annex "}
