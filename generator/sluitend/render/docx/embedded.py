"""Fonts inside the DOCX, obfuscated as ECMA-376 part 4, 2.8.1 has it; licences allow it."""

import uuid
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from threading import Lock

from lxml import etree

from sluitend.render.docx.markup import R, W, element, w
from sluitend.render.docx.package import Packed, packed
from sluitend.render.fonts import families
from sluitend.render.house import House

FONT_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:sluitend:font")
OBFUSCATED = 32  # the first bytes, the key taken twice
_LOCK = Lock()


def faces(house: House) -> tuple[tuple[str, str, Path], ...]:
    """Family as Word names it, embedding and file of each face a document uses.

    A semibold is a family of its own there, for Word knows regular and bold alone.
    """
    known = families(house.fonts)
    text, heading = known[house.text_font], known[house.heading_font]
    found = (
        (house.text_font, "embedRegular", text.regular),
        (house.text_font, "embedBold", text.bold),
        (house.text_font, "embedItalic", text.italic),
        (house.text_font, "embedBoldItalic", text.bold_italic),
        (house.heading_font, "embedRegular", heading.regular),
        (house.heading_font, "embedBold", heading.bold),
        (house.heading_font, "embedItalic", heading.italic),
        (semibold(house), "embedRegular", heading.semibold),
    )
    return tuple(dict.fromkeys((name, way, file) for name, way, file in found if file))


def semibold(house: House) -> str:
    """The family, as Word names it, of headings: the heading's own where it has no semibold."""
    has = families(house.fonts)[house.heading_font].semibold is not None
    return f"{house.heading_font} Semibold" if has else house.heading_font


def font_parts(house: House) -> dict[str, bytes | Packed]:
    """The font table, its relationships and the fonts themselves."""
    with _LOCK:
        return dict(_font_parts(faces(house)))


@cache
def _font_parts(faces: tuple[tuple[str, str, Path], ...]) -> Mapping[str, bytes | Packed]:
    table = etree.Element(w("fonts"), nsmap={"w": W, "r": R})
    relations: dict[str, str] = {}
    parts: dict[str, bytes | Packed] = {}
    entries: dict[str, etree._Element] = {}
    for nth, (name, embedding, file) in enumerate(faces, 1):
        key = uuid.uuid5(NAMESPACE, file.name)
        if name not in entries:
            entries[name] = element("font", element("charset", val="00"), name=name)
            entries[name].append(element("family", val="auto"))
            entries[name].append(element("pitch", val="variable"))
            table.append(entries[name])
        embedded = element(embedding, fontKey=f"{{{str(key).upper()}}}")
        embedded.set(f"{{{R}}}id", f"rId{nth}")
        entries[name].append(embedded)
        relations[f"rId{nth}"] = f"fonts/font{nth}.odttf"
        parts[f"word/fonts/font{nth}.odttf"] = packed(_obfuscated(file.read_bytes(), key))
    parts["word/fontTable.xml"] = etree.tostring(
        table, xml_declaration=True, encoding="UTF-8", standalone=True
    )
    parts["word/_rels/fontTable.xml.rels"] = relationships(
        {id: (FONT_RELATION, target, False) for id, target in relations.items()}
    )
    return parts


def _obfuscated(content: bytes, key: uuid.UUID) -> bytes:
    mask = key.bytes[::-1] * 2
    head = bytes(one ^ other for one, other in zip(content[:OBFUSCATED], mask, strict=True))
    return head + content[OBFUSCATED:]


def relationships(targets: Mapping[str, tuple[str, str, bool]]) -> bytes:
    """A part of relationships: id to type, target, and whether the target is outside."""
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    root = etree.Element(f"{{{space}}}Relationships", nsmap={None: space})
    for id, (kind, target, outside) in targets.items():
        about = {"Id": id, "Type": kind, "Target": target}
        about |= {"TargetMode": "External"} if outside else {}
        etree.SubElement(root, f"{{{space}}}Relationship", about)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
