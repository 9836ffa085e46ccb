"""From what Pandoc wrote to a document a lawyer can edit.

Pandoc's document.xml, its links and its pictures are kept; every other part is ours.
"""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from sluitend.prose.blocks import Document, Paragraph, Sheet
from sluitend.render.docx import fields, numbering, parts, sections, tables
from sluitend.render.docx.embedded import font_parts
from sluitend.render.docx.furniture import furniture
from sluitend.render.docx.markup import (
    element,
    found,
    paragraphs,
    properties,
    put,
    replace,
    style_of,
    w,
)
from sluitend.render.docx.package import Packed, package, unpacked
from sluitend.render.house import House
from sluitend.render.pandoc import PARAGRAPH_STYLES, Mark, style_id
from sluitend.render.reading import flat, leads_in

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}cNvPr"


@dataclass(frozen=True, slots=True)
class Prepared:
    """All of a DOCX that does not wait for Pandoc."""

    document: Document
    house: House
    contents: list[Element]
    plan: numbering.Plan
    within: fields.Within
    tables: tuple[tables.Laid, ...]
    lead_ins: tuple[bool, ...]
    parts: Mapping[str, bytes | Packed]
    around: tuple[str, ...]


def prepared(document: Document, house: House, pages: tuple[str, ...]) -> Prepared:
    """The parts that are ours; `pages`: on which page each heading stands, for the contents."""
    plan = numbering.planned(document.blocks)
    values = parts.texts(document, house, plan.words)
    lists = etree.fromstring(parts.styled("numbering.xml", values))
    numbering.add_lists(lists, plan)
    front = document.front is not None
    turned = any(isinstance(block, Sheet) for block in document.blocks)
    around = furniture(document.furniture, house, front=front, turned=turned)
    made: dict[str, bytes | Packed] = {
        "word/styles.xml": parts.styled("styles.xml", values),
        "word/settings.xml": parts.styled("settings.xml", values),
        "word/numbering.xml": _bytes(lists),
        "docProps/core.xml": parts.core(document),
        "docProps/app.xml": parts.APP,
        "_rels/.rels": parts.package_relations(),
        **{f"word/{name}": part for name, part in around.items()},
        **font_parts(house),
    }
    made["[Content_Types].xml"] = parts.index(made)
    within = fields.within(document)
    laid = tables.laid_out(document)
    lead_ins = tuple(
        leads_in(block) for block in flat(document.blocks) if isinstance(block, Paragraph)
    )
    contents = fields.contents(document, house, pages)
    return Prepared(document, house, contents, plan, within, laid, lead_ins, made, tuple(around))


def finished(written: bytes, ready: Prepared) -> bytes:
    """The DOCX, from what Pandoc wrote and what we prepared."""
    given = unpacked(written, "word/document.xml", "word/_rels/document.xml.rels", "word/media/")
    root = etree.fromstring(given["word/document.xml"])
    body = found(root, "body")
    styles = [(paragraph, style_of(paragraph)) for paragraph in paragraphs(body)]
    _only_styles(body, styles)
    _keep_lead_ins(styles, ready.lead_ins)
    tables.dress(body, ready.tables, ready.house)
    fields.add_references(body, ready.within)
    # copies: elements stand in one place, and what is prepared is never spent
    fields.add_contents(styles, ready.document, deepcopy(ready.contents))
    fields.number_bookmarks(body)
    numbering.apply(styles, ready.plan)
    sections.divide(body, ready.house, front=ready.document.front is not None)
    _pictures(body)
    relations = given["word/_rels/document.xml.rels"]
    return package(
        {
            **ready.parts,
            **{name: part for name, part in given.items() if name.startswith("word/media/")},
            "word/document.xml": _bytes(root),
            "word/_rels/document.xml.rels": parts.document_relations(relations, ready.around),
        }
    )


def _only_styles(body: Element, styles: Sequence[tuple[Element, str]]) -> None:
    """Lists and alignment go by style: what Pandoc set goes. Every style is one of ours."""
    for given in list(body.iter(w("numPr"), w("jc"))):
        replace(given, ())
    marks = {style_id(mark) for mark in Mark}
    unknown = {style for _, style in styles} - parts.style_ids() - marks - {""}
    if unknown:
        raise ValueError(f"no such style: {', '.join(sorted(unknown))}")


def _keep_lead_ins(styles: Sequence[tuple[Element, str]], lead_ins: Sequence[bool]) -> None:
    """What introduces the next paragraph stays on its page."""
    ours = {style_id(style) for style in PARAGRAPH_STYLES.values()}
    meant = [paragraph for paragraph, style in styles if style in ours]
    for paragraph, is_lead_in in zip(meant, lead_ins, strict=True):
        if is_lead_in:
            put(properties(paragraph, "pPr"), element("keepNext"))


def _pictures(body: Element) -> None:
    """Alternative text without the picture's own bytes, ids that are unique."""
    for nth, drawing in enumerate(body.iter(DRAWING), 1):
        drawing.set("id", str(nth))
        drawing.set("name", f"Picture {nth}")
        drawing.attrib.pop("title", None)
        if (inline := drawing.getparent()) is not None:
            for side in ("distT", "distB", "distL", "distR"):
                inline.set(side, "0")  # what is not said LibreOffice takes for 3 mm
    for nth, picture in enumerate(body.iter(PICTURE), 1):
        picture.set("id", str(nth))
        picture.set("name", f"Picture {nth}")
        picture.attrib.pop("descr", None)


def _bytes(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
