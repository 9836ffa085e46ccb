"""The parts of a DOCX that are not its text: styles, lists, settings, properties, the index."""

from collections.abc import Iterable, Mapping
from functools import cache
from string import Template
from xml.sax.saxutils import escape, quoteattr

from lxml import etree
from lxml.etree import _Element as Element

from sluitend.prose.blocks import Document
from sluitend.render.docx.embedded import relationships, semibold
from sluitend.render.docx.sections import RELATIONS
from sluitend.render.house import House
from sluitend.render.measures import FRONT_MM, beside, text_width, twips
from sluitend.source.found import templates

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
LANGUAGES = {"nl": ("nl-NL", ",", ";"), "en": ("en-GB", ".", ",")}
BOLD = "<w:b/><w:bCs/>"
"""Of headings, where the font has no face of its own between regular and bold."""
ITEM = 340  # twips a letter of an item hangs out
BULLET = 283  # twips a dash hangs out
FRONT_UNDER_LOGO_MM = 38
TYPES = {
    "word/document.xml": "document.main",
    "word/styles.xml": "styles",
    "word/numbering.xml": "numbering",
    "word/settings.xml": "settings",
    "word/fontTable.xml": "fontTable",
}


def texts(document: Document, house: House, words: Mapping[str, str]) -> dict[str, str]:
    """What the XML templates ask for; `words` stand before numbers, by style."""
    column = twips(house.column)
    language, decimal, separator = LANGUAGES[document.language]
    values: dict[str, object] = {
        "accent": house.accent.lstrip("#"),
        "ink": house.ink.lstrip("#"),
        "muted": house.muted.lstrip("#"),
        "text": house.text_font,
        "heading": house.heading_font,
        "semibold": semibold(house),
        "column": column,
        "beside": twips(beside(house)),
        "sub": column + ITEM,
        "result": column + 240,
        "bullet1": column + BULLET,
        "bullet2": column + 2 * BULLET,
        "bullet3": column + 3 * BULLET,
        "right": twips(text_width(house)),
        "front": twips(FRONT_UNDER_LOGO_MM if house.logo else FRONT_MM),
        "language": language,
        "decimal": decimal,
        "separator": separator,
        "article": words["Heading1"],
        "annex": words["Bijlage"],
    }
    said = {name: escape(str(value), {'"': "&quot;"}) for name, value in values.items()}
    return {**said, "weight": BOLD if semibold(house) == house.heading_font else ""}


def styled(name: str, values: Mapping[str, str]) -> bytes:
    """A part of `templates/docx` with the values of house and language."""
    return Template(_template(name)).substitute(values).encode()


@cache
def _template(name: str) -> str:
    return (templates() / "docx" / name).read_text(encoding="utf-8")


@cache
def style_ids() -> frozenset[str]:
    """The styles there are, by id."""
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    root = etree.fromstring(_template("styles.xml").encode())
    return frozenset(str(style.get(f"{space}styleId")) for style in root.iter(f"{space}style"))


def core(document: Document) -> bytes:
    """Title, subject, author, keywords and the document's date, its only clock."""
    moment = f"{document.date}T00:00:00Z"
    dated = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        "<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(document.title)}</dc:title>"
        f"<dc:subject>{escape(document.subject)}</dc:subject>"
        f"<dc:creator>{escape(document.author)}</dc:creator>"
        f"<cp:keywords>{escape(', '.join(document.keywords))}</cp:keywords>"
        f"<dc:language>{LANGUAGES[document.language][0]}</dc:language>"
        f"{dated}</cp:coreProperties>"
    ).encode()


APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.'
    b'openxmlformats.org/officeDocument/2006/extended-properties"><Application>sluitend'
    b"</Application></Properties>"
)


def index(names: Iterable[str]) -> bytes:
    """The list of content types of these parts."""
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
        "png": "image/png",
    }
    types = {f"/{name}": f"{WORD}.{kind}+xml" for name, kind in TYPES.items()}
    types["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    types["/docProps/app.xml"] = (
        "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    )
    for name in sorted(names):
        for kind in ("header", "footer"):
            if name.startswith(f"word/{kind}"):
                types[f"/{name}"] = f"{WORD}.{kind}+xml"
    lines = [
        *(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in defaults.items()),
        *(f'<Override PartName={quoteattr(part)} ContentType="{types[part]}"/>' for part in types),
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f"{''.join(lines)}</Types>"
    ).encode()


def package_relations(document: str = "word/document.xml") -> bytes:
    """From the package to the document and its properties."""
    core_type = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
    return relationships(
        {
            "rId1": (f"{OFFICE}/officeDocument", document, False),
            "rId2": (f"{core_type}/core-properties", "docProps/core.xml", False),
            "rId3": (f"{OFFICE}/extended-properties", "docProps/app.xml", False),
        }
    )


def document_relations(written: bytes, furniture: Iterable[str]) -> bytes:
    """From the document to its parts; links out and pictures as Pandoc wrote them."""
    root: Element = etree.fromstring(written)
    kept = {
        str(one.get("Id")): (
            str(one.get("Type")),
            str(one.get("Target")),
            one.get("TargetMode") == "External",
        )
        for one in root
        if str(one.get("Type")) in (f"{OFFICE}/hyperlink", f"{OFFICE}/image")
    }
    ours = {
        f"r{part.title()}": (f"{OFFICE}/{part}", f"{part}.xml", False)
        for part in ("styles", "numbering", "settings")
    }
    ours["rFontTable"] = (f"{OFFICE}/fontTable", "fontTable.xml", False)
    ids = {
        "header.xml": RELATIONS.header,
        "footer.xml": RELATIONS.footer,
        "headerTurned.xml": RELATIONS.turned_header,
        "footerTurned.xml": RELATIONS.turned_footer,
        "headerFirst.xml": RELATIONS.first_header,
        "footerFirst.xml": RELATIONS.first_footer,
    }
    for name in furniture:
        ours[ids[name]] = (f"{OFFICE}/{name[:6]}", name, False)
    return relationships(ours | kept)
