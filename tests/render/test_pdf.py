import io
import re
from dataclasses import replace
from typing import Any, cast

import pypdf
import pytest
from tests.render.sample import sample
from tests.render.words import squeezed, words

from sluitend.prose.blocks import (
    Article,
    Cell,
    Column,
    Document,
    Furniture,
    Heading,
    Paragraph,
    Reference,
    Run,
    Table,
)
from sluitend.render.fault import LetterFault, RenderFault
from sluitend.render.house import BUILT_IN
from sluitend.render.typst.compile import heading_pages, pdf


def read(document: Document) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf(document, BUILT_IN)))


def catalogue(reader: pypdf.PdfReader) -> dict[str, Any]:
    return cast(dict[str, Any], reader.trailer["/Root"])


def small(*blocks: object, language: str = "nl") -> Document:
    furniture = Furniture("links", "rechts", "onder", "Pagina {page} van {pages}")
    return Document("Titel", "", "", language, "2026-09-30", furniture, blocks)  # type: ignore[arg-type]


def without_furniture(page: pypdf.PageObject, document: Document, number: int, total: int) -> str:
    said = document.furniture
    text = squeezed(page.extract_text()).replace("\u00ad", "")
    numbers = said.page.replace("{page}", str(number)).replace("{pages}", str(total))
    for line in (said.watermark, said.header_left + said.header_right):
        text = text.replace(squeezed(line), "", 1) if number > 1 or line == said.watermark else text
    foot = squeezed(said.footer_left + numbers)
    if number > 1:
        assert text.endswith(foot)
        text = text.removesuffix(foot)
    return text


def test_the_text_is_the_documents_text() -> None:
    document = sample()
    reader = read(document)
    total = len(reader.pages)
    printed = "".join(
        without_furniture(page, document, number, total)
        for number, page in enumerate(reader.pages, 1)
    )
    # entries of the contents end in their page's number
    wanted = re.escape(words(document, numbers=True).replace("-", "")).replace("\x01", r"\d+")
    assert re.fullmatch(wanted.replace("\x00", ""), printed.replace("-", ""))


def test_the_first_page_has_no_header_and_no_footer() -> None:
    first = read(sample()).pages[0].extract_text()
    assert "Pagina" not in first
    assert "versie 1.0 ·" not in first


def test_the_watermark_stands_on_every_page() -> None:
    assert all("CONCEPT" in page.extract_text() for page in read(sample()).pages)
    assert not any("CONCEPT" in page.extract_text() for page in read(sample(watermark="")).pages)


def test_properties_language_and_attachment() -> None:
    reader = read(sample())
    root = catalogue(reader)
    assert reader.metadata is not None
    assert reader.metadata.title == "Schoonmaak stadskantoor en wijkposten"
    assert reader.metadata.author == "Gemeente Zandwijk"
    assert reader.metadata.subject == "Dienstverleningsovereenkomst ZW-2024-017"
    assert str(reader.metadata["/CreationDate"]) == "D:20260930000000Z"
    assert root["/Lang"] == "nl-NL"
    assert reader.attachments["terms.yaml"] == [b"id: schoonmaak\nversion: '1.0'\n"]
    attached = root["/AF"][0].get_object()
    assert attached["/AFRelationship"] == "/Source"
    assert attached["/EF"]["/F"].get_object()["/Subtype"] == "/application/yaml"


def test_it_says_that_it_is_pdf_a_3a_and_pdf_ua_1() -> None:
    xmp = catalogue(read(sample()))["/Metadata"].get_object().get_data().decode()
    assert "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp


def test_one_sheet_is_turned() -> None:
    sizes = [(page.mediabox.width, page.mediabox.height) for page in read(sample()).pages]
    assert [width > height for width, height in sizes].count(True) == 1


def test_bookmarks_name_articles_and_annexes() -> None:
    titles = [str(one.title) for one in read(sample()).outline if not isinstance(one, list)]
    assert titles[:3] == ["Partijen", "Artikel 1 Definities", "Artikel 2 Voorwerp en duur"]


def test_pages_of_headings() -> None:
    pages = heading_pages(sample(), BUILT_IN)
    assert len(pages) == 16
    assert pages[0] == "3"
    assert pages[-1] == str(len(read(sample()).pages))


def test_markup_in_text_is_text() -> None:
    nasty = '#set page(fill: red) $x$ *a* _b_ `c` <d> @e \\ ] " // /* ... -- \' #"x";= A'
    page = read(small(Paragraph((Run(nasty),)))).pages[0].extract_text()
    assert squeezed(nasty) in squeezed(page)


def test_a_first_heading_of_a_low_level_is_no_fault() -> None:
    reader = read(small(Heading(3, (Run("Laag"),)), Heading(3, (Run("Ook"),))))
    assert "Laag" in reader.pages[0].extract_text()


def test_english() -> None:
    blocks = (
        Article("Article 1", "Definitions", "definitions"),
        Paragraph((Run("See "), Reference("definitions", "article 1", "1")), "lid", "1.1"),
    )
    reader = read(small(*blocks, language="en"))
    assert catalogue(reader)["/Lang"] == "en-GB"
    assert "Article 1 Definitions" in reader.pages[0].extract_text()


def test_letters_the_fonts_lack_come_from_others() -> None:
    rare = "☐ ✓ → ≥ Ω Ж ½"
    table = Table((Column(),), ((Cell(((Run(rare),),)),),))
    blocks = (Heading(1, (Run(rare),)), Paragraph((Run(rare),)), table)
    assert squeezed(read(small(*blocks)).pages[0].extract_text()).count(squeezed(rare)) == 3


def test_a_letter_no_font_has_is_a_fault() -> None:
    with pytest.raises(LetterFault) as fault:
        pdf(small(Paragraph((Run("duim 👍 omhoog"),))), BUILT_IN)
    assert str(fault.value) == "no font has letters for '👍'"
    assert fault.value.text == "👍"


def test_no_title_is_a_fault() -> None:
    with pytest.raises(RenderFault) as fault:
        pdf(replace(small(Heading(1, (Run("Kop"),))), title=""), BUILT_IN)
    assert "title" in str(fault.value)


@pytest.mark.parametrize("above", range(34, 52))
def test_the_name_of_a_group_stays_with_its_first_row(above: int) -> None:
    def row(*texts: str, span: int = 1) -> tuple[Cell, ...]:
        return tuple(Cell(((Run(text),),), span) for text in texts)

    rows = [row(f"a{nth}", "x") for nth in range(above)]
    rows += [row("Groep", span=2)] + [row(f"b{nth}", "x") for nth in range(60)]
    table = Table((Column(), Column()), tuple(rows), (row("Kop", "Waarde"),), kind="small")
    pages = [page.extract_text() for page in read(small(table)).pages]
    first = next(text for text in pages if "b0" in text)
    assert "Groep" in first
    assert all("b" in text.partition("Groep")[2] for text in pages if "Groep" in text)
    assert "Groep" in pages[-1]  # and stands again where the page turns
