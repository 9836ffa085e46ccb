"""Pages: sections upright and turned, and where marks of the tree begin a new page."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from sluitend.render.docx.markup import R, element, properties, put, style_of, thin, w
from sluitend.render.house import House
from sluitend.render.measures import SHEET, beside, twips
from sluitend.render.pandoc import BULLET_STYLES, PARAGRAPH_STYLES, Mark, style_id

FURNITURE = 720  # twips from the paper's edge to header and footer
TEXT_STYLES = {style_id(style) for style in (*PARAGRAPH_STYLES.values(), *BULLET_STYLES)}
MARKS = {style_id(mark): mark for mark in Mark}


@dataclass(frozen=True, slots=True)
class Relations:
    """Ids of the parts a section shows: header and footer upright, turned, on a first page."""

    header: str = "rHeader"
    footer: str = "rFooter"
    turned_header: str = "rTurnedHeader"
    turned_footer: str = "rTurnedFooter"
    first_header: str = "rFirstHeader"
    first_footer: str = "rFirstFooter"


RELATIONS = Relations()


def divide(body: Element, house: House, *, front: bool) -> None:
    """Sections and page breaks in place of their marks.

    `front`: the first page is a title page, without header and footer.
    """
    for old in body.findall(w("sectPr")):
        body.remove(old)
    parts = list(_parts(body))
    for nth, (turned, blocks) in enumerate(parts):
        if turned:
            _short_lines(blocks, house)
        section = _section(house, turned=turned, front=front and nth == 0)
        if nth == len(parts) - 1:
            body.append(section)
        else:
            put(properties(_last_paragraph(body, blocks[-1]), "pPr"), section)


def _short_lines(blocks: list[Element], house: House) -> None:
    """Lines of text as long as on an upright page, where the sheet is wider."""
    right = twips(beside(house, turned=True))
    for block in blocks:
        if block.tag == w("p") and style_of(block) in TEXT_STYLES:
            put(properties(block, "pPr"), element("ind", right=right))


def _parts(body: Element) -> Iterator[tuple[bool, list[Element]]]:
    """Blocks per section, marks taken out; a section without a block is none."""
    turned, new_page = False, False
    part: list[Element] = []
    for block in list(body):
        mark = MARKS.get(style_of(block)) if block.tag == w("p") else None
        if mark is None:
            if new_page and part:
                block = _on_new_page(block)
            new_page = False
            part.append(block)
            continue
        body.remove(block)
        if mark in (Mark.SHEET_START, Mark.SHEET_END):
            if part:
                yield turned, part
            turned, part, new_page = mark is Mark.SHEET_START, [], False
        else:
            new_page = True
    if part:
        yield turned, part


def _on_new_page(block: Element) -> Element:
    """The block at the head of a page; a table gets a paragraph of no height before it."""
    opening = block
    if block.tag != w("p"):
        opening = thin()
        block.addprevious(opening)
    about = properties(opening, "pPr")
    put(about, element("pageBreakBefore"))
    put(about, element("spacing", before=0))
    return block


def _last_paragraph(body: Element, block: Element) -> Element:
    if block.tag == w("p"):
        return block
    closing = thin()
    body.insert(body.index(block) + 1, closing)
    return closing


def _section(house: House, *, turned: bool, front: bool) -> Element:
    short, long = map(twips, SHEET)
    made = element("sectPr")
    if turned:
        _show(made, "header", "default", RELATIONS.turned_header)
        _show(made, "footer", "default", RELATIONS.turned_footer)
    else:
        _show(made, "header", "default", RELATIONS.header)
        _show(made, "footer", "default", RELATIONS.footer)
    if front:
        _show(made, "header", "first", RELATIONS.first_header)
        _show(made, "footer", "first", RELATIONS.first_footer)
    made.append(element("type", val="nextPage"))
    size = {"w": long, "h": short, "orient": "landscape"} if turned else {"w": short, "h": long}
    made.append(element("pgSz", **size))
    margins = {
        "top": twips(house.top),
        "right": twips(house.outer),
        "bottom": twips(house.bottom),
        "left": twips(house.outer if turned else house.binding),
        "header": FURNITURE,
        "footer": FURNITURE,
        "gutter": 0,
    }
    made.append(element("pgMar", **margins))
    if front:
        made.append(element("titlePg"))
    return made


def _show(section: Element, part: str, type: str, relation: str) -> None:
    made = element(f"{part}Reference", type=type)
    made.set(f"{{{R}}}id", relation)
    section.append(made)
