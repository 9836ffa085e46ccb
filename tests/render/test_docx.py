import io
import re
import zipfile
from dataclasses import replace

import pytest
from lxml import etree
from tests.render.sample import sample
from tests.render.sample_articles import row
from tests.render.words import squeezed, words

from sluitend.prose.blocks import (
    Annex,
    Article,
    Block,
    Cell,
    Column,
    Contents,
    Document,
    Furniture,
    Heading,
    PageBreak,
    Paragraph,
    Reference,
    Run,
    Sheet,
    Table,
)
from sluitend.render.docx.markup import ORDER, w
from sluitend.render.house import BUILT_IN
from sluitend.render.job import Job, render

Element = etree._Element


def opened(document: Document) -> dict[str, bytes]:
    made = render(Job("x.docx", "docx", document, BUILT_IN))
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        assert file.testzip() is None
        return {name: file.read(name) for name in file.namelist()}


def small(*blocks: Block, language: str = "nl", contents: bool = False) -> Document:
    furniture = Furniture("links", "rechts", "onder", "Pagina {page} van {pages}")
    around: tuple[Block, ...] = (Contents("Inhoud"),) if contents else ()
    return Document("T", "", "", language, "2026-09-30", furniture, (*around, *blocks))


def body(parts: dict[str, bytes]) -> Element:
    found = etree.fromstring(parts["word/document.xml"]).find(w("body"))
    assert found is not None
    return found


def of_style(root: Element, style: str) -> list[Element]:
    return [
        paragraph
        for paragraph in root.iter(w("p"))
        if paragraph.xpath("string(*/*[local-name()='pStyle']/@*)") == style
    ]


def text(part: Element) -> str:
    return "".join(str(one.text) for one in part.iter(w("t")))


def codes(part: Element) -> list[str]:
    return [str(one.text).strip() for one in part.iter(w("instrText"))]


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    return opened(sample())


@pytest.fixture(scope="module")
def root(parts: dict[str, bytes]) -> Element:
    return body(parts)


def test_the_text_is_the_documents_text(root: Element) -> None:
    wanted = re.escape(words(sample(), numbers=False)).replace("\x01", r"\d+")
    assert re.fullmatch(wanted.replace("\x00", ""), squeezed(text(root)))


def test_styles_are_real(root: Element) -> None:
    assert [text(one) for one in of_style(root, "Heading1")][:2] == [
        "Definities",
        "Voorwerp en duur",
    ]
    assert text(of_style(root, "Bijlage")[0]) == "Prestatie-indicatoren"
    assert text(of_style(root, "Kopzondernummer")[0]) == "Partijen"
    assert len(of_style(root, "Lid")) == 19
    assert len(of_style(root, "Sublid")) == 5
    assert not [one for one in root.iter(w("pStyle")) if one.get(w("val")) == "Compact"]


def test_numbers_are_words_own(root: Element, parts: dict[str, bytes]) -> None:
    assert not list(root.iter(w("numPr")))
    lists = etree.fromstring(parts["word/numbering.xml"])
    texts = [str(one.get(w("val"))) for one in lists.iter(w("lvlText"))]
    assert texts == [
        "Artikel %1", "%1.%2", "%3.", "Bijlage %1", "%1.", "%1.", "–", "–", "–",
    ]  # fmt: skip


def test_numbers_follow_the_language() -> None:
    blocks = (Article("Article 1", "Terms", "a"), Annex("Annex A", "Levels", "b"))
    parts = opened(small(*blocks, language="en"))
    lists = parts["word/numbering.xml"].decode()
    assert 'w:val="Article %1"' in lists
    assert 'w:val="Annex %1"' in lists
    assert 'w:lang w:val="en-GB"' in parts["word/styles.xml"].decode()
    assert 'w:listSeparator w:val=","' in parts["word/settings.xml"].decode()


def test_an_annex_with_numbers_of_its_own_gets_a_list_of_its_own() -> None:
    blocks = (
        Article("Artikel 1", "Een", "a"),
        Paragraph((Run("een"),), "lid", "1.1"),
        Annex("Bijlage A", "Regels", "b"),
        Paragraph((Run("een"),), "lid", "A.1"),
        Paragraph((Run("twee"),), "lid", "A.2"),
        Paragraph((Run("zoals gezegd"),), "lid", "vooraf"),
    )
    parts = opened(small(*blocks))
    root = body(parts)
    ids = [str(one.get(w("val"))) for one in root.iter(w("numId"))]
    assert ids == ["10", "10", "0"]
    assert text(of_style(root, "Lid")[-1]) == "vooraf" + "zoals gezegd"
    assert 'w:val="A.%1"' in parts["word/numbering.xml"].decode()


def test_references_are_fields(root: Element) -> None:
    refs = [code for code in codes(root) if code.startswith("REF")]
    assert refs[:4] == [
        r"REF _Ref_norm \n \h",
        r"REF _Ref_annex_levels \r \h",
        r"REF _Ref_annex_sites \r \h",
        r"REF _Ref_annex_levels \r \h",
    ]
    assert r"REF _Ref_bonus_malus \r \h" in refs
    assert r"REF _Ref_bonus_malus \r \h \* Lower" in refs
    names = {str(one.get(w("name"))) for one in root.iter(w("bookmarkStart"))}
    assert {code.split()[1] for code in codes(root) if "_Ref" in code} <= names
    assert "artikel 3.2" in text(of_style(root, "Overweging")[-1])


def test_a_reference_to_an_item_holds_two_fields() -> None:
    blocks = (
        Article("Artikel 1", "Een", "one"),
        Paragraph((Run("Het volgende:"),), "lid", "1.1", "first"),
        Paragraph((Run("iets;"),), "sublid", "a.", "item"),
        Paragraph((Reference("item", "artikel 1.1, onder a", "1.1, onder a"),), "lid", "1.2"),
    )
    last = of_style(body(opened(small(*blocks))), "Lid")[-1]
    assert codes(last) == [r"REF _Ref_first \n \h", r"REF _Ref_item \n \h"]
    assert text(last) == "artikel 1.1, onder a"


def test_a_reference_no_field_can_show_stays_a_link() -> None:
    blocks = (
        Heading(2, (Run("Kop"),), "head"),
        Paragraph((Reference("head", "de kop hierboven", ""),)),
    )
    root = body(opened(small(*blocks)))
    (link,) = root.iter(w("hyperlink"))
    assert link.get(w("anchor")) == "_Ref_head"
    assert text(link) == "de kop hierboven"


def test_contents_is_one_field_with_its_entries(root: Element) -> None:
    entries = of_style(root, "TOC1")
    assert [text(one) for one in entries][:3] == ["Partijen3", "Artikel 1Definities3",
                                                 "Artikel 2Voorwerp en duur3"]  # fmt: skip
    assert codes(entries[0]) == [r'TOC \o "1-1" \h \z \u', r"PAGEREF _Toc000001 \h"]
    kinds = [str(one.get(w("fldCharType"))) for e in entries for one in e.iter(w("fldChar"))]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end")
    assert kinds[-1] == "end"
    bookmarks = {str(one.get(w("name"))) for one in root.iter(w("bookmarkStart"))}
    assert {code.split()[1] for e in entries for code in codes(e) if "PAGEREF" in code} < bookmarks


def test_what_the_contents_leave_out_is_lower_in_the_outline() -> None:
    blocks = (
        Heading(1, (Run("uit"),)),
        Heading(1, (Run("in"),), in_contents=True),
        Heading(2, (Run("ook in"),), in_contents=True),
    )
    root = body(opened(small(*blocks, contents=True)))
    levels = [one.get(w("val")) for one in root.iter(w("outlineLvl"))]
    assert levels == ["1", "0"]
    assert [text(one) for one in of_style(root, "TOC1")] == ["in1", "ook in1"]


def test_contents_without_a_heading_is_its_title_alone() -> None:
    root = body(opened(small(Paragraph((Run("tekst"),)), contents=True)))
    assert text(root) == "Inhoudtekst"
    assert codes(root) == []


def test_bookmarks_are_sound(root: Element) -> None:
    starts = [str(one.get(w("id"))) for one in root.iter(w("bookmarkStart"))]
    ends = [str(one.get(w("id"))) for one in root.iter(w("bookmarkEnd"))]
    names = [str(one.get(w("name"))) for one in root.iter(w("bookmarkStart"))]
    assert sorted(starts) == sorted(ends)
    assert len(set(starts)) == len(starts)
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"_[A-Za-z0-9_]{1,39}", name) for name in names)


def test_sections_upright_and_turned(root: Element) -> None:
    sizes = [(one.get(w("w")), one.get(w("orient"))) for one in root.iter(w("pgSz"))]
    assert sizes == [("11906", None), ("16838", "landscape"), ("11906", None)]
    first = next(root.iter(w("sectPr")))
    assert first.find(w("titlePg")) is not None
    assert len(list(root.iter(w("titlePg")))) == 1
    assert root[-1].tag == w("sectPr")


def test_headers_and_footers(parts: dict[str, bytes]) -> None:
    for kind in ("", "Turned"):
        footer = etree.fromstring(parts[f"word/footer{kind}.xml"])
        assert text(footer) == "Inhoud 3f9c 21ab 77dePagina 1 van 1"
        assert codes(footer) == ["PAGE", "NUMPAGES"]
        header = etree.fromstring(parts[f"word/header{kind}.xml"])
        assert text(header).endswith("versie 1.0 · 30 september 2026")
    assert text(etree.fromstring(parts["word/headerFirst.xml"])) == ""
    for name in ("header", "headerTurned", "headerFirst"):
        assert b'string="CONCEPT"' in parts[f"word/{name}.xml"]
        assert b'alt="CONCEPT"' in parts[f"word/{name}.xml"]


def test_no_watermark_when_there_is_none() -> None:
    parts = opened(sample(watermark=""))
    assert not [name for name in parts if b"PowerPlusWaterMarkObject" in parts[name]]


def test_tables_repeat_their_head_and_do_not_split(root: Element) -> None:
    for table in root.iter(w("tbl")):
        for table_row in table.iter(w("tr")):
            assert table_row.find(f"{w('trPr')}/{w('cantSplit')}") is not None
        grid = [int(str(one.get(w("w")))) for one in table.iter(w("gridCol"))]
        whole = table.find(f"{w('tblPr')}/{w('tblW')}")
        assert whole is not None
        assert sum(grid) == int(str(whole.get(w("w"))))
    levels = next(
        table for table in root.iter(w("tbl")) if len(list(table.iter(w("gridCol")))) == 10
    )
    heads = [one.find(f"{w('trPr')}/{w('tblHeader')}") is not None for one in levels.iter(w("tr"))]
    assert heads == [True] + [False] * 15
    caption = levels.find(f"{w('tblPr')}/{w('tblCaption')}")
    assert caption is not None
    assert caption.get(w("val")) == "Prestatie-indicatoren en meetplan"


def test_the_name_of_a_group_stays_with_its_first_row() -> None:
    def cells(*texts: str, span: int = 1) -> tuple[Cell, ...]:
        return tuple(Cell(((Run(text),),), span) for text in texts)

    rows = [cells(f"a{nth}", "x") for nth in range(12)]
    rows += [cells("Groep", span=2)] + [cells(f"b{nth}", "x") for nth in range(12)]
    table = Table((Column(), Column()), tuple(rows), (cells("Kop", "Waarde"),))
    made = body(opened(small(table)))
    kept = [
        "".join(row.itertext())
        for row in made.iter(w("tr"))
        if row.find(f".//{w('keepNext')}") is not None
    ]
    assert kept == ["Groep", "b10x"]


def test_only_long_tables_are_striped(root: Element) -> None:
    striped = [
        len(list(table.iter(w("tr"))))
        for table in root.iter(w("tbl"))
        for look in table.iter(w("tblLook"))
        if look.get(w("noHBand")) == "0"
    ]
    assert striped == [16]


def test_figures_are_right_aligned_by_style(root: Element) -> None:
    assert "34.500,00" in [text(one) for one in of_style(root, "Tabeltekstrechts")]
    assert not list(root.iter(w("jc")))


def test_the_signature_block_stays_together(root: Element, parts: dict[str, bytes]) -> None:
    styles = etree.fromstring(parts["word/styles.xml"])
    for style in ("Ondertekeningpartij", "Ondertekeningnaam", "Ondertekeningwaarde"):
        path = f"{w('style')}[@{w('styleId')}='{style}']/{w('pPr')}/{w('keepNext')}"
        assert styles.find(path) is not None
    signing = next(one for one in root.iter(w("tbl")) if "Handtekening" in text(one))
    rows = list(signing.iter(w("tr")))
    assert all(one.get(w("val")) != "0" for r in rows[:-1] for one in r.iter(w("keepNext")))
    assert {one.get(w("val")) for one in rows[-1].iter(w("keepNext"))} == {"0"}


def test_pictures_have_words_and_no_bytes_in_them(root: Element) -> None:
    drawing = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    (found,) = root.iter(drawing)
    assert str(found.get("descr")).startswith("Staafdiagram: het aandeel tijdig")
    assert b"base64" not in etree.tostring(root)


def test_properties(parts: dict[str, bytes]) -> None:
    core = parts["docProps/core.xml"].decode()
    for said in (
        "<dc:title>Schoonmaak stadskantoor en wijkposten</dc:title>",
        "<dc:subject>Dienstverleningsovereenkomst ZW-2024-017</dc:subject>",
        "<dc:creator>Gemeente Zandwijk</dc:creator>",
        "<cp:keywords>schoonmaak, ZW-2024-017</cp:keywords>",
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-09-30T00:00:00Z</dcterms:created>',
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-09-30T00:00:00Z</dcterms:modified>',
    ):
        assert said in core


def test_fonts_are_embedded(parts: dict[str, bytes]) -> None:
    assert len([name for name in parts if name.endswith(".odttf")]) == 8
    assert b"<w:embedTrueTypeFonts/>" in parts["word/settings.xml"]
    assert parts["word/fonts/font1.odttf"][:4] != b"\x00\x01\x00\x00"
    assert parts["word/fonts/font1.odttf"][32:64] != bytes(32)


def test_children_stand_in_the_schemas_order(root: Element) -> None:
    for name, order in ORDER.items():
        for owner in root.iter(w(name)):
            found = [order.index(etree.QName(child).localname) for child in owner]
            assert found == sorted(set(found)), etree.tostring(owner)


def test_links_out_lead_there(parts: dict[str, bytes]) -> None:
    relations = parts["word/_rels/document.xml.rels"].decode()
    assert (
        'Target="https://www.cbs.nl/nl-nl/reeksen?a=1&amp;b=2" TargetMode="External"' in relations
    )
    assert relations.count("TargetMode") == 2


def test_markup_in_text_is_text() -> None:
    nasty = 'a <w:br/> & "x" { REF y } \\* MERGEFORMAT ${accent} <script> ]]>'
    blocks = (
        Heading(1, (Run(nasty),), "h", in_contents=True),
        Article(f"Artikel {nasty}", nasty, "a"),
        Paragraph((Run(nasty),), "lid", nasty),
        Table((Column(),), (row(nasty),), caption=nasty),
    )
    document = replace(
        small(*blocks, contents=True), title=nasty, author=nasty, keywords=(nasty,),
        furniture=Furniture(nasty, nasty, nasty, nasty, nasty),
    )  # fmt: skip
    parts = opened(document)
    root = body(parts)
    assert nasty in next(text(one) for one in of_style(root, "Heading1"))
    assert codes(root) == [r'TOC \o "1-1" \h \z \u', r"PAGEREF _Toc000001 \h",
                           r"PAGEREF _Toc000002 \h"]  # fmt: skip
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(part)


def test_breaks_and_sheets_at_the_edges() -> None:
    parts = opened(
        small(
            Sheet((Paragraph((Run("een"),)), Table((Column(),), (row("a"),)))),
            Sheet((Table((Column(),), (row("b"),)),)),
            PageBreak(),
            Table((Column(),), (row("c"),)),
            PageBreak(),
            PageBreak(),
            Paragraph((Run("twee"),)),
            PageBreak(),
        )
    )
    root = body(parts)
    assert [one.get(w("orient")) for one in root.iter(w("pgSz"))] == ["landscape"] * 2 + [None]
    assert text(root) == "eenabctwee"
    assert len(list(root.iter(w("pageBreakBefore")))) == 1


def test_an_empty_document_is_one() -> None:
    assert text(body(opened(small()))) == ""
