"""WordprocessingML in Python: names, elements, the order in which a schema wants children."""

from collections.abc import Iterator, Sequence
from copy import copy, deepcopy
from functools import cache, lru_cache

from lxml import etree
from lxml.etree import _Element as Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# CT_PPr, CT_TblPr, CT_TcPr, CT_TrPr of ECMA-376: children stand in this order or Word complains.
ORDER = {
    "pPr": [
        "pStyle",
        "keepNext",
        "keepLines",
        "pageBreakBefore",
        "framePr",
        "widowControl",
        "numPr",
        "suppressLineNumbers",
        "pBdr",
        "shd",
        "tabs",
        "suppressAutoHyphens",
        "spacing",
        "ind",
        "contextualSpacing",
        "jc",
        "outlineLvl",
        "rPr",
        "sectPr",
    ],
    "tblPr": [
        "tblStyle",
        "tblpPr",
        "tblOverlap",
        "bidiVisual",
        "tblStyleRowBandSize",
        "tblStyleColBandSize",
        "tblW",
        "jc",
        "tblCellSpacing",
        "tblInd",
        "tblBorders",
        "shd",
        "tblLayout",
        "tblCellMar",
        "tblLook",
        "tblCaption",
        "tblDescription",
    ],
    "tcPr": [
        "cnfStyle",
        "tcW",
        "gridSpan",
        "vMerge",
        "tcBorders",
        "shd",
        "noWrap",
        "tcMar",
        "vAlign",
    ],
    "trPr": ["cnfStyle", "gridBefore", "gridAfter", "cantSplit", "trHeight", "tblHeader", "jc"],
}


@cache
def w(name: str) -> str:
    """A name of WordprocessingML with its namespace."""
    return f"{{{W}}}{name}"


RANKS = {
    w(owner): {w(name): rank for rank, name in enumerate(names)} for owner, names in ORDER.items()
}
P_PR = w("pPr")
P_STYLE = w("pStyle")
VAL = w("val")


def element(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """An element `w:name` with attributes `w:…`."""
    made = copy(_bare(name, tuple(attributes.items())))
    if children:
        made.extend(children)
    return made


@lru_cache(maxsize=1024)
def _bare(name: str, attributes: tuple[tuple[str, str | int], ...]) -> Element:
    """The element to copy, which takes a sixth of the time of making it."""
    return etree.Element(w(name), {w(key): str(value) for key, value in attributes})


def properties(owner: Element, name: str) -> Element:
    """The element's properties (`pPr`, `tcPr`…), made as its first child when it has none."""
    found = next(owner.iterchildren(w(name)), None)
    if found is None:
        found = element(name)
        owner.insert(0, found)
    return found


def put(parent: Element, child: Element) -> Element:
    """The child set in properties at the place the schema wants, instead of one of its name."""
    ranks = RANKS[str(parent.tag)]
    rank = ranks[str(child.tag)]
    for at, other in enumerate(parent):
        there = ranks[str(other.tag)]
        if there == rank:
            parent[at] = child
            return child
        if there > rank:
            parent.insert(at, child)
            return child
    parent.append(child)
    return child


def found(parent: Element, *names: str) -> Element:
    """The descendant at the end of a path of names; every sound document has it."""
    path = "/".join(map(w, names))
    there = parent.find(path)
    if there is None:
        raise ValueError(f"no {path} in {parent.tag!r}")
    return there


def replace(old: Element, new: Sequence[Element]) -> None:
    """Elements in the place of another."""
    parent = old.getparent()
    if parent is None:
        raise ValueError(f"{old.tag!r} stands in nothing")
    at = parent.index(old)
    parent[at : at + 1] = new


def style_of(paragraph: Element) -> str:
    """The id of the paragraph's style; "" for the default one."""
    about = next(paragraph.iterchildren(P_PR), None)
    style = None if about is None else next(about.iterchildren(P_STYLE), None)
    return "" if style is None else str(style.get(VAL, ""))


def paragraph(style: str, *runs: Element) -> Element:
    """A paragraph of a style."""
    return element("p", element("pPr", element("pStyle", val=style)), *runs)


def thin() -> Element:
    """A paragraph of no height, where the schema wants one."""
    return paragraph("Scheiding")


def paragraphs(root: Element) -> Iterator[Element]:
    """All paragraphs in it, in order, those in tables included."""
    return root.iter(w("p"))


def run(text: str, like: Element | None = None) -> Element:
    """A run of text, with the properties of another run."""
    words = element("t")
    words.set(XML_SPACE, "preserve")
    words.text = text
    return _run(words, like)


def tab() -> Element:
    """A run that is a tab."""
    return _run(element("tab"), None)


def field(code: str, shown: str, like: Element | None = None) -> list[Element]:
    """A complex field in five runs: its code, and what it shows until it is next updated."""
    instruction = element("instrText")
    instruction.set(XML_SPACE, "preserve")
    instruction.text = f" {code} "
    return [
        _run(element("fldChar", fldCharType="begin"), like),
        _run(instruction, like),
        _run(element("fldChar", fldCharType="separate"), like),
        run(shown, like),
        _run(element("fldChar", fldCharType="end"), like),
    ]


def _run(content: Element, like: Element | None) -> Element:
    made = element("r")
    if like is not None and len(like):
        made.append(deepcopy(like))
    made.append(content)
    return made
