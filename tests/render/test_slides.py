"""Slides in both forms: the same text, the house's style, nothing that runs over its edge."""

import io
import re
import zipfile
from dataclasses import replace
from functools import cache

import pypdf
import pytest
from hypothesis import given, settings
from lxml import etree
from tests.render.slides_sample import NASTY, sample
from tests.views.test_slides import cells, of_all, texts

from sluitend.prose.blocks import Bar, Document, Paragraph, Run, Slide
from sluitend.render.compose import document
from sluitend.render.fault import RenderFault
from sluitend.render.house import BUILT_IN, House, Logo
from sluitend.render.job import Job, render
from sluitend.render.measures import BODY_HIGH
from sluitend.render.pptx.finish import pptx
from sluitend.render.typst.compile import heights, pdf
from sluitend.views.showing.slide import charts, points, rows, statement
from sluitend.wording.words import words

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">'
    b'<rect width="40" height="10"/></svg>'
)
HOUSE = House(accent="#7A1F2B", logo=Logo(SVG, "image/svg+xml", "Beeldmerk van Zandwijk"))


@cache
def parts(house: House = BUILT_IN, watermark: str = "CONCEPT") -> dict[str, bytes]:
    made = render(Job("x", "pptx", sample(watermark), house))
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        assert file.testzip() is None
        return {name: file.read(name) for name in file.namelist()}


def slide(nth: int, house: House = BUILT_IN) -> etree._Element:
    return etree.fromstring(parts(house)[f"ppt/slides/slide{nth}.xml"])


def said(root: etree._Element) -> list[str]:
    """The paragraphs of a part that hold text."""
    found = ("".join(str(one.text) for one in para.iter(f"{A}t")) for para in root.iter(f"{A}p"))
    return [text for text in found if text]


# --- PPTX -------------------------------------------------------------------------------------


def test_every_slide_has_its_title_first_its_text_and_its_notes() -> None:
    foot = "ZW-1 · versie 1.0 · Inhoud 3f9c"
    assert [said(slide(nth)) for nth in range(1, 7)] == [
        ["Toelichting", "Schoonmaak", "Zandwijk", foot, "1"],
        ["Punten", "een", NASTY, foot, "2"],
        ["Stappen", "derde", foot, "3"],
        ["Norm", "Ten minste 90%", "weegt 30%", foot, "4"],
        ["Dagen", "Dag", "Wat", "1 mei", "begin", "2 mei", "eind", foot, "5"],
        ["Gewichten", "A", "30%", "B", "15%", foot, "6"],
    ]
    for nth in range(1, 7):
        kinds = [str(one.get("type")) for one in slide(nth).iter(f"{P}ph")]
        assert kinds[0] == ("ctrTitle" if nth == 1 else "title")
        notes = etree.fromstring(parts()[f"ppt/notesSlides/notesSlide{nth}.xml"])
        asked = sample().blocks[nth - 1]
        assert isinstance(asked, Slide)
        assert said(notes) == list(asked.notes)


def test_a_numbered_point_keeps_its_number() -> None:
    (number,) = slide(3).iter(f"{A}buAutoNum")
    assert (number.get("type"), number.get("startAt")) == ("arabicPeriod", "3")


@pytest.mark.parametrize(("language", "code"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_every_run_is_in_the_documents_language(language: str, code: str) -> None:
    made = pptx(sample(language=language), BUILT_IN)
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        for name in file.namelist():
            if not name.startswith(("ppt/slides/s", "ppt/notesSlides/n")):
                continue
            found = list(etree.fromstring(file.read(name)).iter(f"{A}rPr"))
            assert {one.get("lang") for one in found} == {code}, name


def test_tables_say_which_row_is_their_head_and_charts_what_they_show() -> None:
    (table,) = slide(5).iter(f"{A}tblPr")
    assert table.get("firstRow") == "1"
    described = [one.get("descr") for one in slide(5).iter(f"{P}cNvPr") if one.get("descr")]
    assert described == ["Dagen"]
    described = [one.get("descr") for one in slide(6).iter(f"{P}cNvPr") if one.get("descr")]
    assert described == ["Twee staven."]
    wide = [
        int(str(one.get("cx")))
        for shape in slide(6).iter(f"{P}sp")
        for one in shape.iter(f"{A}ext")
        if not list(shape.iter(f"{A}t"))
    ]
    assert wide[0] == 2 * wide[1]


def test_the_house_has_its_colours_font_and_mark() -> None:
    theme = parts(HOUSE)["ppt/theme/theme1.xml"].decode()
    assert '<a:accent1><a:srgbClr val="7A1F2B"/></a:accent1>' in theme
    assert theme.count('<a:latin typeface="Source Sans Pro"') == 2
    (picture,) = slide(1, HOUSE).iter(f"{P}pic")
    assert next(picture.iter(f"{P}cNvPr")).get("descr") == "Beeldmerk van Zandwijk"
    size = next(picture.iter(f"{A}ext"))
    assert size.get("cx") == "1440000"  # 40 mm
    assert abs(int(str(size.get("cy"))) - 360000) < 10000  # 10 mm, to a pixel
    assert parts(HOUSE)["ppt/media/logo.png"].startswith(b"\x89PNG")
    assert not list(slide(2, HOUSE).iter(f"{P}pic"))
    assert "ppt/media/logo.png" not in parts()


def test_a_draft_says_so_on_every_slide() -> None:
    master = "ppt/slideMasters/slideMaster1.xml"
    assert said(etree.fromstring(parts()[master])).count("CONCEPT") == 1
    assert "CONCEPT" not in parts(watermark="")[master].decode()


def test_every_relation_leads_to_a_part_and_every_part_has_a_type() -> None:
    held = parts()
    types = held["[Content_Types].xml"].decode()
    for name, content in held.items():
        if name.endswith(".rels"):
            folder = name.replace("_rels/", "").rpartition("/")[0]
            for target in re.findall(r'Target="([^"]+)"', content.decode()):
                path = re.sub(r"[^/]+/\.\./", "", f"{folder}/{target}" if folder else target)
                assert path in held, (name, target)
        elif name != "[Content_Types].xml" and name.endswith(".xml"):
            assert f'PartName="/{name}"' in types, name


def test_properties() -> None:
    core = parts()["docProps/core.xml"].decode()
    assert "<dc:title>Dia’s</dc:title>" in core
    assert "<dc:language>nl-NL</dc:language>" in core
    assert "2026-09-30T00:00:00Z" in core


def test_slides_hold_nothing_but_slides() -> None:
    mixed = replace(sample(), blocks=(*sample().blocks, Paragraph((Run("los"),))))
    with pytest.raises(RenderFault, match="slides hold nothing but slides"):
        pptx(mixed, BUILT_IN)


# --- PDF --------------------------------------------------------------------------------------


def test_the_pdf_has_a_page_a_slide_of_16_by_9() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf(sample(), HOUSE)))
    assert len(reader.pages) == 6
    sizes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages}
    assert sizes == {(960, 540)}
    titles = [str(one.title) for one in flat(reader.outline)]
    assert titles == ["Toelichting", "Punten", "Stappen", "Norm", "Dagen", "Gewichten"]


def flat(outline: object) -> list[pypdf.generic.Destination]:
    if not isinstance(outline, list):
        return [outline]  # type: ignore[list-item]
    return [one for some in outline for one in flat(some)]


def test_it_says_that_it_is_pdf_a_3a_and_pdf_ua_1() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf(sample(), BUILT_IN)))
    xmp = reader.trailer["/Root"]["/Metadata"].get_object().get_data().decode()  # type: ignore[index]
    assert "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp


def test_both_forms_say_the_same() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf(sample(), BUILT_IN)))
    for nth, page in enumerate(reader.pages, 1):
        text = re.sub(r"\s", "", page.extract_text())
        *wanted, _, _ = said(slide(nth))  # the footer stands elsewhere
        for line in wanted:
            assert re.sub(r"\s", "", line) in text, (nth, line)
        assert "CONCEPT" in text
        assert f"{nth}/6" in text


# --- nothing runs over ------------------------------------------------------------------------


def too_high(*slides: Slide) -> list[tuple[str, float]]:
    """The slides whose text is higher than its room, with its height in millimetres."""
    whole = replace(sample(), blocks=slides)
    found = zip(slides, heights(whole, BUILT_IN), strict=True)
    return [(one.title, high) for one, high in found if high > BODY_HIGH]


def test_every_slide_of_the_example_fits() -> None:
    for name, view in of_all():
        blocks = [one for one in document(view).blocks if isinstance(one, Slide)]
        assert too_high(*blocks[1:]) == [], name


@settings(max_examples=15, derandomize=True, deadline=None)
@given(texts, cells)
def test_any_text_fits(title: str, given: list[tuple[str, str]]) -> None:
    shown = [((one, other), ("x",)) for one, other in given]
    bars = tuple(Bar(one, "10%", 1.0) for one, _ in given)
    made = (
        *rows(title, shown, words("nl"), (0.34, 0.66), ("Dag", "Wat")),
        *points(title, [((one,), ("x",)) for one, _ in given], words("nl")),
        *charts(title, bars, words("nl")),
        *statement(title, *given[0], words("nl"), notes=("x",)),
    )
    assert too_high(*made) == []


def test_the_same_bytes_again() -> None:
    for form in ("pptx", "pdf"):
        job = Job("x", form, sample(), HOUSE)
        assert render(job) == render(job)


def test_an_empty_document_is_no_slides() -> None:
    bare: Document = replace(sample(), blocks=())
    with zipfile.ZipFile(io.BytesIO(pptx(bare, BUILT_IN))) as file:
        assert not [name for name in file.namelist() if name.startswith("ppt/slides/")]
