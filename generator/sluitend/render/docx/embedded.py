"""Fonts inside the DOCX, obfuscated as ECMA-376 part 4, 2.8.1 has it; licences allow it."""

import uuid
from collections.abc import Mapping
from functools import cache
from threading import Lock

from lxml import etree

from sluitend.render.docx.markup import R, W, element, w
from sluitend.render.docx.package import Packed, packed
from sluitend.render.fonts import face_path, family

FONT_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:sluitend:font")
OBFUSCATED = 32  # the first bytes, the key taken twice
_LOCK = Lock()


def faces(text: str, heading: str) -> tuple[tuple[str, str, str, str], ...]:
    """Family as Word names it, embedding, package and file of each face a document uses.

    A semibold is a family of its own there, for Word knows regular and bold alone.
    """
    serif, sans = family(text), family(heading)
    found = [
        (text, "embedRegular", serif.package, serif.regular),
        (text, "embedBold", serif.package, serif.bold),
        (text, "embedItalic", serif.package, serif.italic),
        (text, "embedBoldItalic", serif.package, serif.bold_italic),
        (heading, "embedRegular", sans.package, sans.regular),
        (heading, "embedBold", sans.package, sans.bold),
        (heading, "embedItalic", sans.package, sans.italic),
        (f"{heading} Semibold", "embedRegular", sans.package, sans.semibold),
    ]
    return tuple(dict.fromkeys(found))


def font_parts(text: str, heading: str) -> dict[str, bytes | Packed]:
    """The font table, its relationships and the fonts themselves."""
    with _LOCK:
        return dict(_font_parts(text, heading))


@cache
def _font_parts(text: str, heading: str) -> Mapping[str, bytes | Packed]:
    table = etree.Element(w("fonts"), nsmap={"w": W, "r": R})
    relations: dict[str, str] = {}
    parts: dict[str, bytes | Packed] = {}
    entries: dict[str, etree._Element] = {}
    for nth, (name, embedding, package, file) in enumerate(faces(text, heading), 1):
        key = uuid.uuid5(NAMESPACE, file)
        if name not in entries:
            entries[name] = element("font", element("charset", val="00"), name=name)
            entries[name].append(element("family", val="auto"))
            entries[name].append(element("pitch", val="variable"))
            table.append(entries[name])
        embedded = element(embedding, fontKey=f"{{{str(key).upper()}}}")
        embedded.set(f"{{{R}}}id", f"rId{nth}")
        entries[name].append(embedded)
        relations[f"rId{nth}"] = f"fonts/font{nth}.odttf"
        content = face_path(package, file).read_bytes()
        parts[f"word/fonts/font{nth}.odttf"] = packed(_obfuscated(content, key))
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
