"""The package a PPTX is: a master, four layouts, the slides, each with its notes.

Every part is ours: what no template of XML holds is made by `shapes`.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from string import Template
from xml.sax.saxutils import escape, quoteattr

from lxml.etree import _Element as Element

from sluitend.prose.blocks import Document, Run, Slide
from sluitend.render.docx.embedded import relationships
from sluitend.render.docx.package import package
from sluitend.render.docx.parts import APP, LANGUAGES, OFFICE, core, package_relations
from sluitend.render.fault import RenderFault
from sluitend.render.house import House, Logo
from sluitend.render.measures import LOGO_AT, LOGO_HIGH, SCREEN, SIDE, mm, size_of
from sluitend.render.pptx.drawing import Writer, box_of, bytes_of, colour, node, place
from sluitend.render.pptx.shapes import body
from sluitend.source.found import templates

FORM = "application/vnd.openxmlformats-officedocument.presentationml"
LAYOUTS = {"opening": 1, "points": 2, "statement": 3, "other": 4}
FIRST_SLIDE = 256  # the lowest number a slide may have
MASTER = 2**31
SMALL: Mapping[str, object] = {"sz": 1000, "fill": "tx2", "latin": "+mn-lt"}
Parts = dict[str, bytes]
Relations = Mapping[str, tuple[str, str, bool]]


def pptx(document: Document, house: House) -> bytes:
    """The slides as PPTX; the same bytes for the same document and house."""
    slides = [block for block in document.blocks if isinstance(block, Slide)]
    if len(slides) != len(document.blocks):
        raise RenderFault("slides hold nothing but slides")
    parts = {**_frame(document, house, len(slides)), "docProps/app.xml": APP}
    if house.logo:
        parts["ppt/media/logo.png"] = house.logo.content
    for nth, slide in enumerate(slides, 1):
        parts |= _slide(slide, nth, document, house.logo)
    return package({"[Content_Types].xml": _index(parts), **parts})


# --- master, layouts, theme -------------------------------------------------------------------


def _frame(document: Document, house: House, count: int) -> Parts:
    """All that is no slide."""
    said = _said(document, house)
    draft = _styled("draft", said) if document.furniture.watermark else ""
    layouts = range(1, len(LAYOUTS) + 1)
    parts = {
        "_rels/.rels": package_relations("ppt/presentation.xml"),
        "docProps/core.xml": core(document),
        "ppt/presentation.xml": _presentation(count),
        "ppt/_rels/presentation.xml.rels": _relations(
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            ("notesMaster", "notesMasters/notesMaster1.xml"),
            ("theme", "theme/theme1.xml"),
            *(("slide", f"slides/slide{nth}.xml") for nth in range(1, count + 1)),
        ),
        "ppt/slideMasters/slideMaster1.xml": _styled("master", {**said, "draft": draft}).encode(),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relations(
            *(("slideLayout", f"../slideLayouts/slideLayout{nth}.xml") for nth in layouts),
            ("theme", "../theme/theme1.xml"),
        ),
        "ppt/notesMasters/notesMaster1.xml": _styled("notesMaster", said).encode(),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": _relations(
            ("theme", "../theme/theme2.xml")
        ),
    }
    for nth in layouts:
        parts[f"ppt/slideLayouts/slideLayout{nth}.xml"] = _styled(f"layout{nth}", said).encode()
        to_master = _relations(("slideMaster", "../slideMasters/slideMaster1.xml"))
        parts[f"ppt/slideLayouts/_rels/slideLayout{nth}.xml.rels"] = to_master
    for nth in (1, 2):  # the notes have a theme of their own, or PowerPoint complains
        parts[f"ppt/theme/theme{nth}.xml"] = _styled("theme", said).encode()
    return parts


NAMES = {
    "nl": {
        "title": "Titel", "text": "Tekst", "foot": "Voettekst", "number": "Dianummer",
        "opening": "Opening", "points": "Punten", "statement": "Uitspraak", "table": "Alleen titel",
        "image": "Dia", "notes": "Notities",
    },
    "en": {
        "title": "Title", "text": "Text", "foot": "Footer", "number": "Slide number",
        "opening": "Opening", "points": "Points", "statement": "Statement", "table": "Title only",
        "image": "Slide", "notes": "Notes",
    },
}  # fmt: skip
"""What shapes and layouts are called, for whoever edits them."""


def _said(document: Document, house: House) -> dict[str, str]:
    """What the XML templates ask for."""
    values = {
        "accent": house.accent.lstrip("#").upper(),
        "ink": house.ink.lstrip("#").upper(),
        "muted": house.muted.lstrip("#").upper(),
        "heading": house.heading_font,
        "language": LANGUAGES[document.language][0],
        "status": document.furniture.watermark,
        "rule": "–",
        **{f"{key}_name": name for key, name in NAMES[document.language].items()},
    }
    return {name: escape(value, {'"': "&quot;"}) for name, value in values.items()}


def _styled(name: str, values: Mapping[str, str]) -> str:
    return Template(_template(name)).substitute(values)


@cache
def _template(name: str) -> str:
    return (templates() / "pptx" / f"{name}.xml").read_text(encoding="utf-8")


def _presentation(count: int) -> bytes:
    slides = (node("p:sldId", id=FIRST_SLIDE + nth, r__id=f"rId{4 + nth}") for nth in range(count))
    width, height = (mm(float(side)) for side in SCREEN)
    return bytes_of(
        node(
            "p:presentation",
            node("p:sldMasterIdLst", node("p:sldMasterId", id=MASTER, r__id="rId1")),
            node("p:notesMasterIdLst", node("p:notesMasterId", r__id="rId2")),
            node("p:sldIdLst", *slides),
            node("p:sldSz", cx=width, cy=height),
            node("p:notesSz", cx=height, cy=9144000),
        )
    )


# --- a slide ----------------------------------------------------------------------------------


def _slide(slide: Slide, nth: int, document: Document, logo: Logo | None) -> Parts:
    """A slide and its notes, with what they refer to."""
    layout = _layout(slide)
    shown = logo if slide.kind == "opening" else None
    to = [
        ("slideLayout", f"../slideLayouts/slideLayout{layout}.xml"),
        ("notesSlide", f"../notesSlides/notesSlide{nth}.xml"),
        *([("image", "../media/logo.png")] if shown else []),
    ]
    back = _relations(
        ("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", f"../slides/slide{nth}.xml")
    )
    return {
        f"ppt/slides/slide{nth}.xml": bytes_of(_drawn(slide, nth, document, shown)),
        f"ppt/slides/_rels/slide{nth}.xml.rels": _relations(*to),
        f"ppt/notesSlides/notesSlide{nth}.xml": bytes_of(_notes(slide, document)),
        f"ppt/notesSlides/_rels/notesSlide{nth}.xml.rels": back,
    }


def _layout(slide: Slide) -> int:
    if slide.kind != "list":
        return LAYOUTS[slide.kind]
    kinds = {type(block).__name__ for block in slide.blocks}
    return LAYOUTS["points" if kinds == {"Bullets"} else "other"]


def _drawn(slide: Slide, nth: int, document: Document, logo: Logo | None) -> Element:
    writer = Writer(LANGUAGES[document.language][0])
    names = NAMES[document.language]
    size = {"sz": size_of(slide) * 100} if slide.kind == "opening" else {}
    kind = "ctrTitle" if slide.kind == "opening" else "title"
    title = writer.placeholder(
        names["title"], {"type": kind}, [writer.paragraph((Run(slide.title),), **size)]
    )
    shapes = [title, *([_picture(logo, writer)] if logo else []), *body(slide, writer)]
    return node("p:sld", _tree([*shapes, *_furniture(document, nth, writer)]), _override())


def _furniture(document: Document, nth: int, writer: Writer) -> Iterator[Element]:
    """Number, version and content hash below, and which slide it is."""
    names, said = NAMES[document.language], document.furniture
    foot = " · ".join(filter(None, (said.header_left, said.footer_left)))
    about: dict[str, object] = {"type": "ftr", "sz": "quarter", "idx": 11}
    yield writer.placeholder(
        names["foot"], about, [writer.paragraph((Run(foot),), **SMALL, algn="l")]
    )
    number = node("a:t")
    number.text = str(nth)
    small = node("a:rPr", colour("tx2"), lang=writer.language, sz=SMALL["sz"])
    field = node(
        "a:fld",
        small,
        number,
        id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}",
        type="slidenum",
    )
    about = {"type": "sldNum", "sz": "quarter", "idx": 12}
    yield writer.placeholder(names["number"], about, [node("a:p", node("a:pPr", algn="r"), field)])


def _picture(logo: Logo, writer: Writer) -> Element:
    """The house's mark, by its own proportion."""
    wide, high = (int.from_bytes(logo.content[at : at + 4]) for at in (16, 20))
    width = min(logo.width_mm, LOGO_HIGH * wide / high)
    box = box_of(SIDE, LOGO_AT, width, width * high / wide)
    identity = node(
        "p:nvPicPr",
        node("p:cNvPr", id=writer.id(), name="Logo", descr=logo.alt),
        node("p:cNvPicPr", node("a:picLocks", noChangeAspect=1)),
        node("p:nvPr"),
    )
    fill = node(
        "p:blipFill", node("a:blip", r__embed="rId3"), node("a:stretch", node("a:fillRect"))
    )
    frame = node("p:spPr", place(box), node("a:prstGeom", node("a:avLst"), prst="rect"))
    return node("p:pic", identity, fill, frame)


def _notes(slide: Slide, document: Document) -> Element:
    """What is said, a paragraph each."""
    writer, names = Writer(LANGUAGES[document.language][0]), NAMES[document.language]
    image = node(
        "p:sp",
        node(
            "p:nvSpPr",
            node("p:cNvPr", id=writer.id(), name=names["image"]),
            node("p:cNvSpPr", node("a:spLocks", noGrp=1, noRot=1, noChangeAspect=1)),
            node("p:nvPr", node("p:ph", type="sldImg")),
        ),
        node("p:spPr"),
    )
    said = [writer.paragraph((Run(line),)) for line in slide.notes] or [node("a:p")]
    text = writer.placeholder(names["notes"], {"type": "body", "idx": 1}, said)
    return node("p:notes", _tree([image, text]), _override())


def _tree(shapes: list[Element]) -> Element:
    group = node(
        "p:nvGrpSpPr", node("p:cNvPr", id=1, name=""), node("p:cNvGrpSpPr"), node("p:nvPr")
    )
    return node("p:cSld", node("p:spTree", group, node("p:grpSpPr"), *shapes))


def _override() -> Element:
    return node("p:clrMapOvr", node("a:masterClrMapping"))


# --- the package ------------------------------------------------------------------------------


def _relations(*to: tuple[str, str]) -> bytes:
    """Relations in order: rId1, rId2…"""
    return relationships(
        {f"rId{nth}": (f"{OFFICE}/{kind}", path, False) for nth, (kind, path) in enumerate(to, 1)}
    )


KINDS = {
    "ppt/presentation": f"{FORM}.presentation.main+xml",
    "ppt/slideMasters/": f"{FORM}.slideMaster+xml",
    "ppt/slideLayouts/": f"{FORM}.slideLayout+xml",
    "ppt/slides/": f"{FORM}.slide+xml",
    "ppt/notesMasters/": f"{FORM}.notesMaster+xml",
    "ppt/notesSlides/": f"{FORM}.notesSlide+xml",
    "ppt/theme/": "application/vnd.openxmlformats-officedocument.theme+xml",
    "docProps/core": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
}


def _index(parts: Parts) -> bytes:
    """The list of content types."""
    lines = [f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in DEFAULTS.items()]
    for name in sorted(parts):
        kind = next((kind for start, kind in KINDS.items() if name.startswith(start)), None)
        if kind and not name.endswith(".rels"):
            lines.append(f'<Override PartName={quoteattr(f"/{name}")} ContentType="{kind}"/>')
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f"{''.join(lines)}</Types>"
    ).encode()
