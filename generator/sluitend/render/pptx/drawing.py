"""DrawingML and PresentationML in Python: elements, text, places."""

from collections.abc import Iterable, Sequence

from lxml import etree
from lxml.etree import _Element as Element

from sluitend.prose.blocks import Break, Emphasis, Inlines, Link, Reference, Run, Strong
from sluitend.render.measures import mm

SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
Box = tuple[int, int, int, int]
"""Left, top, width, height, in EMU (36 000 a millimetre)."""


def node(tag: str, *children: Element, **attributes: object) -> Element:
    """An element such as `a:p`; an attribute `r__id` is `r:id`."""
    made = etree.Element(_named(tag), nsmap=SPACES)
    for name, value in attributes.items():
        made.set(_named(name.replace("__", ":")), str(value))
    made.extend(children)
    return made


def _named(tag: str) -> str:
    space, colon, name = tag.partition(":")
    return f"{{{SPACES[space]}}}{name}" if colon else tag


def bytes_of(root: Element) -> bytes:
    """A part of the package."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def colour(name: str) -> Element:
    """A fill of one of the theme's colours: `tx1`, `tx2`, `accent1`."""
    return node("a:solidFill", node("a:schemeClr", val=name))


def place(box: Box, tag: str = "a:xfrm") -> Element:
    """Where a shape stands."""
    left, top, width, height = box
    return node(tag, node("a:off", x=left, y=top), node("a:ext", cx=width, cy=height))


def box_of(left: float, top: float, width: float, height: float) -> Box:
    """A box from millimetres."""
    return mm(left), mm(top), mm(width), mm(height)


class Writer:
    """Writes text in one language; it numbers the shapes of one slide."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.last = 1  # the tree of shapes itself has 1

    def id(self) -> int:
        """The number of the next shape."""
        self.last += 1
        return self.last

    def paragraph(self, content: Inlines, *style: Element, **run: object) -> Element:
        """A paragraph; `style` are its properties' children, `run` and `fill` those of its text."""
        fill, latin = run.pop("fill", None), run.pop("latin", None)
        made = node("a:p")
        if style or {"marL", "algn"} & run.keys():
            about = {name: run.pop(name) for name in ("marL", "indent", "algn") if name in run}
            made.append(node("a:pPr", *style, **about))
        for text, more in _runs(content, {}):
            if text is None:
                made.append(node("a:br", node("a:rPr", lang=self.language)))
                continue
            properties = node("a:rPr", lang=self.language, **{**run, **more})
            if fill:
                properties.append(colour(str(fill)))
            if latin:
                properties.append(node("a:latin", typeface=latin))
            said = node("a:t")
            said.text = text
            made.append(node("a:r", properties, said))
        return made

    def text(self, paragraphs: Iterable[Element], tag: str = "p:txBody", **body: object) -> Element:
        """The text of a shape or a cell."""
        return node(tag, node("a:bodyPr", **body), node("a:lstStyle"), *paragraphs)

    def placeholder(
        self, name: str, about: dict[str, object], paragraphs: Sequence[Element]
    ) -> Element:
        """A shape that stands where its layout says."""
        identity = node(
            "p:nvSpPr",
            node("p:cNvPr", id=self.id(), name=name),
            node("p:cNvSpPr", node("a:spLocks", noGrp=1)),
            node("p:nvPr", node("p:ph", **about)),
        )
        return node("p:sp", identity, node("p:spPr"), self.text(paragraphs))


def _runs(
    content: Inlines, style: dict[str, object]
) -> Iterable[tuple[str | None, dict[str, object]]]:
    for inline in content:
        match inline:
            case Run(text):
                yield text, style
            case Strong(inside):
                yield from _runs(inside, {**style, "b": 1})
            case Emphasis(inside):
                yield from _runs(inside, {**style, "i": 1})
            case Link(_, inside):
                yield from _runs(inside, style)
            case Reference(_, label):
                yield label, style
            case Break():
                yield None, style
