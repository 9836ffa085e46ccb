"""The documents in the programs people open them with."""

import io
import json
import re
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from lxml import etree
from tests.render.sample import sample
from tests.render.words import plain, squeezed, words

from sluitend.actions.build import planned as planned_jobs
from sluitend.actions.review import review
from sluitend.prose.blocks import Annex, Article, Document, Paragraph, Run, Sheet
from sluitend.render.docx.markup import w
from sluitend.render.docx.numbering import planned
from sluitend.render.house import BUILT_IN
from sluitend.render.job import Job, render
from sluitend.render.reading import flat
from sluitend.source.disk import disk

pytestmark = pytest.mark.system

VALIDATE = Path(__file__).parent / "node_modules" / ".bin" / "ooxml-validate"
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
        reviewed = review(disk(Path(__file__).parents[2] / "contracts")).contracts[0]
        jobs = planned_jobs(reviewed, (), ("docx",))
        return next(job.document for job in jobs if Path(job.path).stem == name)

    return document


DEMO = (
    "overeenkomst",
    "briefing-objectleider",
    "briefing-contractmanager",
    "briefing-helpdesk",
    "presentielijst-briefing",
)
DOCUMENTS: dict[str, Callable[[], Document]] = {
    "sample": sample,
    "english": english,
    **{name: demo(name) for name in DEMO},
}


@dataclass(frozen=True, slots=True)
class Made:
    """A document's DOCX, and that same file opened and saved by LibreOffice."""

    document: Document
    docx: Path
    saved: Path
    text: str


@pytest.fixture(scope="module", params=DOCUMENTS)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    document = DOCUMENTS[request.param]()
    folder = tmp_path_factory.mktemp("docx")
    docx = folder / "document.docx"
    docx.write_bytes(render(Job("x", "docx", document, BUILT_IN)))
    return Made(
        document,
        docx,
        office(docx, "docx:MS Word 2007 XML", folder),
        office(docx, "txt:Text (encoded):UTF8", folder).read_text(encoding="utf-8-sig"),
    )


def office(file: Path, form: str, folder: Path) -> Path:
    out = folder / form.split(":")[0]
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir"]
    subprocess.run([*command, str(out), str(file)], check=True, capture_output=True, timeout=300)
    return out / f"{file.stem}.{form.split(':')[0]}"


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


def test_the_validator_finds_no_fault(made: Made) -> None:
    done = subprocess.run(
        [VALIDATE, made.docx, "--of", "json"], check=True, capture_output=True, timeout=300
    )
    assert json.loads(done.stdout) == []


def test_the_validator_finds_a_fault_where_there_is_one(made: Made, tmp_path: Path) -> None:
    broken = io.BytesIO()
    with zipfile.ZipFile(made.docx) as source, zipfile.ZipFile(broken, "w") as out:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:body>", b"<w:body><w:nonsense/>")
            out.writestr(name, part)
    file = tmp_path / "broken.docx"
    file.write_bytes(broken.getvalue())
    done = subprocess.run([VALIDATE, file, "--of", "json"], capture_output=True, timeout=300)
    assert json.loads(done.stdout) != []


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


def test_pages_of_both_forms_look_alike(made: Made, tmp_path: Path) -> None:
    pdf = tmp_path / "document.pdf"
    pdf.write_bytes(render(Job("x", "pdf", made.document, BUILT_IN)))
    ours, theirs = pages(pdf), pages(office(made.docx, "pdf", tmp_path))
    # fonts are the same, line breaking is not: a page more in every twelve at most
    assert abs(len(ours) - len(theirs)) <= 1 + len(ours) // 12


def pages(pdf: Path) -> list[str]:
    command = ["pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-"]
    done = subprocess.run(command, check=True, capture_output=True, timeout=60)
    return done.stdout.decode().split("\f")[:-1]


def test_poppler_reads_the_documents_text(made: Made, tmp_path: Path) -> None:
    pdf = tmp_path / "document.pdf"
    pdf.write_bytes(render(Job("x", "pdf", made.document, BUILT_IN)))
    said = made.document.furniture
    all_pages = pages(pdf)
    printed = []
    for number, page in enumerate(all_pages, 1):
        text = squeezed(page).replace("\u00ad", "").replace(said.watermark, "", 1)
        if number > 1 or not made.document.front:
            numbers = said.page.replace("{page}", str(number))
            numbers = numbers.replace("{pages}", str(len(all_pages)))
            text = text.replace(squeezed(said.header_left + said.header_right), "", 1)
            foot = squeezed(said.footer_left + numbers)
            assert text.endswith(foot)
            text = text.removesuffix(foot)
        printed.append(text)
    wanted = re.escape(words(made.document, numbers=True)).replace("\x01", r"\d+")
    assert re.fullmatch(wanted.replace("\x00", ""), "".join(printed))


def test_fonts_are_embedded_in_the_pdf(tmp_path: Path) -> None:
    pdf = tmp_path / "document.pdf"
    pdf.write_bytes(render(Job("x", "pdf", sample(), BUILT_IN)))
    done = subprocess.run(["pdffonts", pdf], check=True, capture_output=True, timeout=60)
    rows = [line.split() for line in done.stdout.decode().splitlines()[2:]]
    assert rows
    assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in rows)


def test_the_plans_words() -> None:
    assert planned(english().blocks).words == {"Heading1": "Article ", "Bijlage": "Annex "}
