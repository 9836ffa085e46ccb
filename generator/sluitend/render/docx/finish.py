"""From what Pandoc wrote to a document a lawyer can edit.

Pandoc's document.xml, its links and its pictures are kept; every other part is ours.
"""

from collections.abc import Sequence

from lxml import etree
from lxml.etree import _Element as Element

from sluitend.prose.blocks import Document, Sheet
from sluitend.render.docx import fields, numbering, parts, sections, tables
from sluitend.render.docx.embedded import font_parts
from sluitend.render.docx.furniture import furniture
from sluitend.render.docx.markup import paragraphs, properties, style_of, w
from sluitend.render.docx.package import Packed, package, unpacked
from sluitend.render.house import House
from sluitend.render.safe import walked

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}cNvPr"
FIRST_LIST = 10  # the ids below are those of numbering.xml


def finished(written: bytes, document: Document, house: House, pages: Sequence[str]) -> bytes:
    """The DOCX; `pages`: on which page each heading stands, for the contents."""
    given = unpacked(written, "word/document.xml", "word/_rels/document.xml.rels", "word/media/")
    root = etree.fromstring(given["word/document.xml"])
    body = root.find(w("body"))
    if body is None:
        raise ValueError("a document without a body")
    all_numbered = numbering.numbered(document.blocks)
    plan = numbering.planned(all_numbered, FIRST_LIST)
    _plain_paragraphs(body)
    tables.dress(body, document, house)
    fields.add_references(body, document)
    fields.add_contents(body, document, house, pages)
    fields.number_bookmarks(body)
    numbering.apply(body, all_numbered, plan)
    sections.divide(body, house, front=document.front is not None)
    _pictures(body)
    _known_styles(body)

    words = {"article": "Heading1", "annex": "Bijlage"}
    values = parts.texts(
        document,
        house,
        {name: numbering.word_of(all_numbered, style) for name, style in words.items()},
    )
    lists = etree.fromstring(parts.styled("numbering.xml", values))
    numbering.add_lists(lists, plan)
    turned = any(isinstance(part, Sheet) for part in walked(document.blocks))
    around = furniture(document.furniture, house, front=document.front is not None, turned=turned)
    made: dict[str, bytes | Packed] = {
        "word/document.xml": _bytes(root),
        "word/styles.xml": parts.styled("styles.xml", values),
        "word/settings.xml": parts.styled("settings.xml", values),
        "word/numbering.xml": _bytes(lists),
        "docProps/core.xml": parts.core(document),
        "docProps/app.xml": parts.APP,
        "_rels/.rels": parts.package_relations(),
        "word/_rels/document.xml.rels": parts.document_relations(
            given["word/_rels/document.xml.rels"], around
        ),
        **{f"word/{name}": part for name, part in around.items()},
        **{name: part for name, part in given.items() if name.startswith("word/media/")},
        **font_parts(house.text_font, house.heading_font),
    }
    made["[Content_Types].xml"] = parts.index(made)
    return package(made)


def _plain_paragraphs(body: Element) -> None:
    """Lists go by style: what Pandoc set on the paragraphs themselves goes."""
    for paragraph in paragraphs(body):
        about = properties(paragraph, "pPr")
        for given in about.findall(w("numPr")):
            about.remove(given)


def _pictures(body: Element) -> None:
    """Alternative text without the picture's own bytes, ids that are unique."""
    for nth, drawing in enumerate(body.iter(DRAWING), 1):
        drawing.set("id", str(nth))
        drawing.set("name", f"Picture {nth}")
        drawing.attrib.pop("title", None)
    for nth, picture in enumerate(body.iter(PICTURE), 1):
        picture.set("id", str(nth))
        picture.set("name", f"Picture {nth}")
        picture.attrib.pop("descr", None)


def _known_styles(body: Element) -> None:
    """Every style is one of ours: another one would show as Normal, unseen."""
    unknown = {style_of(paragraph) for paragraph in paragraphs(body)} - parts.style_ids() - {""}
    if unknown:
        raise ValueError(f"no such style: {', '.join(sorted(unknown))}")


def _bytes(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
