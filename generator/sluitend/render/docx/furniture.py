"""What stands around the text: headers, footers with page fields, the watermark."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from sluitend.prose.blocks import Furniture
from sluitend.render.docx.markup import (
    R,
    W,
    element,
    field,
    paragraph,
    properties,
    put,
    run,
    tab,
    w,
)
from sluitend.render.house import House
from sluitend.render.measures import text_width, twips

V = "urn:schemas-microsoft-com:vml"
O = "urn:schemas-microsoft-com:office:office"  # noqa: E741 (the prefix everyone knows it by)
PAGES = re.compile(r"(\{pages?\})")
PER_LETTER = 66  # points of width a letter of the watermark takes
ACROSS = (
    "position:absolute;margin-left:0;margin-top:0;"
    "width:{}pt;height:76pt;rotation:315;z-index:-251658752;"
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    "mso-position-vertical:center;mso-position-vertical-relative:margin"
)


def furniture(said: Furniture, house: House, *, front: bool, turned: bool) -> dict[str, bytes]:
    """Header and footer parts by name; those of turned and first pages only where there are."""
    parts: dict[str, bytes] = {}
    kinds = [("", False), *([("Turned", True)] if turned else [])]
    for nth, (kind, is_turned) in enumerate(kinds):
        right = twips(text_width(house, turned=is_turned))
        parts[f"header{kind}.xml"] = _part("hdr", _header(said, right), said.watermark, nth)
        parts[f"footer{kind}.xml"] = _part("ftr", _footer(said, right), "", nth)
    if front:
        parts["headerFirst.xml"] = _part("hdr", paragraph("Header"), said.watermark, len(kinds))
        parts["footerFirst.xml"] = _part("ftr", paragraph("Footer"), "", 0)
    return parts


def _header(said: Furniture, right: int) -> Element:
    return _to(right, paragraph("Header", run(said.header_left), tab(), run(said.header_right)))


def _footer(said: Furniture, right: int) -> Element:
    return _to(right, paragraph("Footer", run(said.footer_left), tab(), *_numbers(said.page)))


def _numbers(page: str) -> Iterator[Element]:
    """The words of the page number, its two names as fields."""
    for part in PAGES.split(page):
        match part:
            case "{page}":
                yield from field("PAGE", "1")
            case "{pages}":
                yield from field("NUMPAGES", "1")
            case str() if part:
                yield run(part)


def _to(right: int, made: Element) -> Element:
    """The right tab at the text's edge, which differs on a turned page."""
    stops = element("tabs", element("tab", val="right", pos=right))
    put(properties(made, "pPr"), stops)
    return made


def _part(kind: str, content: Element, watermark: str, nth: int) -> bytes:
    root = etree.Element(w(kind), nsmap={"w": W, "r": R, "v": V, "o": O})
    if watermark:
        content.append(_watermark(watermark, nth))
    root.append(content)
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r"])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _watermark(word: str, nth: int) -> Element:
    """Word's own watermark: text on a path, turned, behind the text."""
    kind = etree.Element(
        f"{{{V}}}shapetype",
        {
            "id": "_x0000_t136",
            "coordsize": "21600,21600",
            f"{{{O}}}spt": "136",
            "adj": "10800",
            "path": "m@7,l@8,m@5,21600l@6,21600e",
        },
    )
    etree.SubElement(kind, f"{{{V}}}path", {"textpathok": "t"})
    etree.SubElement(kind, f"{{{V}}}textpath", {"on": "t", "fitshape": "t"})
    shape = etree.Element(
        f"{{{V}}}shape",
        {
            "id": f"PowerPlusWaterMarkObject{nth + 1}",
            f"{{{O}}}spid": f"_x0000_s{2049 + nth}",
            "type": "#_x0000_t136",
            "alt": word,
            "style": ACROSS.format(PER_LETTER * len(word)),
            f"{{{O}}}allowincell": "f",
            "fillcolor": "#f2f2f2",
            "stroked": "f",
        },
    )
    font = 'font-family:"Source Sans Pro";font-weight:bold'
    etree.SubElement(shape, f"{{{V}}}textpath", {"style": font, "string": word})
    picture = element("pict")
    picture.extend([kind, shape])
    return element("r", element("rPr", element("noProof")), picture)
