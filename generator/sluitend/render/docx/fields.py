"""Bookmarks, cross-references and the table of contents: fields Word keeps up to date itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from sluitend.prose.blocks import Annex, Article, Document, Heading, Paragraph, Reference
from sluitend.render.docx.markup import (
    element,
    field,
    paragraph,
    properties,
    put,
    replace,
    run,
    tab,
    w,
)
from sluitend.render.house import House
from sluitend.render.measures import twips
from sluitend.render.pandoc import Mark, anchor, style_id
from sluitend.render.reading import flat, headings, in_contents
from sluitend.render.safe import walked

HEADING_STYLES = ("Heading1", "Heading2", "Heading3", "Bijlage", "Kopzondernummer")
TOC = "_Toc{:06}"
Target = Article | Annex | Heading | Paragraph


# --- cross-references -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Within:
    """The references of a document in order, and what ids name.

    With an item of a numbered paragraph goes that paragraph.
    """

    references: tuple[Reference, ...]
    targets: Mapping[str, tuple[Target, Paragraph | None]]


def within(document: Document) -> Within:
    """The references of a document and their targets."""
    references = (part for part in walked(document.blocks) if isinstance(part, Reference))
    return Within(tuple(references), _targets(document))


def add_references(body: Element, meant: Within) -> None:
    """Every link within the document becomes a REF field, bookmarks get names Word hides."""
    links = [link for link in body.iter(w("hyperlink")) if link.get(w("anchor"))]
    for link, reference in zip(links, meant.references, strict=True):
        runs = _reference(reference, meant.targets, link.find(f"{w('r')}/{w('rPr')}"))
        if runs:
            replace(link, runs)
        else:
            link.set(w("anchor"), bookmark(reference.target))
    for start in body.iter(w("bookmarkStart")):
        start.set(w("name"), f"_{start.get(w('name'))}")


def bookmark(id: str) -> str:
    """The name of the bookmark of an id."""
    return f"_{anchor(id)}"


def _reference(
    reference: Reference,
    targets: Mapping[str, tuple[Target, Paragraph | None]],
    like: Element | None,
) -> list[Element]:
    """The runs of a reference; none where Word has no field that shows this label."""
    if like is not None:
        for style in like.findall(w("rStyle")):
            like.remove(style)
    name, label = bookmark(reference.target), reference.label
    match targets.get(reference.target):
        case (Article(word), _) if label.lower() == word.lower():
            # Word puts the whole label, "Artikel 7": lower it where we did.
            lower = "" if label == word else r" \* Lower"
            return field(rf"REF {name} \r \h{lower}", label, like)
        case (Annex(word), _) if label.lower() == word.lower():
            # No \* Lower: it would make "bijlage c" of Bijlage C.
            return field(rf"REF {name} \r \h", label, like)
        case (Paragraph(number=number), above):
            return _to_paragraph(name, label, number.rstrip("."), above, like)
    return []


def _to_paragraph(
    name: str, label: str, number: str, above: Paragraph | None, like: Element | None
) -> list[Element]:
    r"""Words, and the paragraph's number as a field; \n gives the number as it stands there."""
    if not number or not label.endswith(number):
        return []
    words = label.removesuffix(number)
    made = field(rf"REF {name} \n \h", number, like)
    if above and above.id and (parent := above.number) and words.count(parent) == 1:
        left, right = words.split(parent)
        return [
            *([run(left, like)] if left else []),
            *field(rf"REF {bookmark(above.id)} \n \h", parent, like),
            run(right, like),
            *made,
        ]
    return [*([run(words, like)] if words else []), *made]


def _targets(document: Document) -> dict[str, tuple[Target, Paragraph | None]]:
    found: dict[str, tuple[Target, Paragraph | None]] = {}
    above: Paragraph | None = None
    for block in flat(document.blocks):
        match block:
            case Paragraph(style="lid"):
                above = block
            case Article() | Annex():
                above = None
        if isinstance(block, Article | Annex | Heading | Paragraph) and block.id:
            is_item = isinstance(block, Paragraph) and block.style == "sublid"
            found[block.id] = (block, above if is_item else None)
    return found


# --- contents ---------------------------------------------------------------------------------


def contents(document: Document, house: House, pages: Sequence[str]) -> list[Element]:
    """The entries, one field round all of them; `pages`: where each heading stands."""
    listed = enumerate(zip(headings(document.blocks), pages, strict=True), 1)
    entries = [
        _entry(block, TOC.format(nth), page, house)
        for nth, (block, page) in listed
        if in_contents(block)
    ]
    return _field_round(entries) if entries else []


def add_contents(
    paragraphs: Sequence[tuple[Element, str]], document: Document, entries: Sequence[Element]
) -> None:
    """The entries in place of the mark; headings get bookmarks. Paragraphs come with styles."""
    found = [paragraph for paragraph, style in paragraphs if style in HEADING_STYLES]
    listed = zip(found, headings(document.blocks), strict=True)
    for nth, (heading, block) in enumerate(listed, 1):
        _set_outline(heading, block)
        if in_contents(block):
            _bookmarked(heading, TOC.format(nth))
    for mark, style in paragraphs:
        if style == style_id(Mark.CONTENTS):
            replace(mark, entries)


def _set_outline(heading: Element, block: Article | Annex | Heading) -> None:
    r"""Level 1 for what the contents list and no other: the field's \u goes by it."""
    if isinstance(block, Heading) and block.in_contents is not (block.level == 1):
        level = 0 if block.in_contents else 1
        put(properties(heading, "pPr"), element("outlineLvl", val=level))


def _entry(block: Article | Annex | Heading, name: str, page: str, house: House) -> Element:
    column = twips(house.column)
    if isinstance(block, Heading):
        runs = [run(_words(block))]
        place = element("ind", left=column)
    else:
        runs = [run(block.label), tab(), run(block.title)]
        place = element("tabs", element("tab", val="left", pos=column))
    link = element("hyperlink", *runs, tab(), *field(rf"PAGEREF {name} \h", page), history=1)
    link.set(w("anchor"), name)
    made = paragraph("TOC1", link)
    put(properties(made, "pPr"), place)
    if not isinstance(block, Heading):
        put(properties(made, "pPr"), element("ind", left=column, hanging=column))
    return made


def _words(block: Heading) -> str:
    return "".join(part for part in walked(block.content) if isinstance(part, str))


def _field_round(entries: list[Element]) -> list[Element]:
    begin, code, separate, _, end = field(r'TOC \o "1-1" \h \z \u', "")
    for nth, opening in enumerate((begin, code, separate), 1):
        entries[0].insert(nth, opening)
    entries[-1].append(end)
    return entries


def _bookmarked(heading: Element, name: str) -> None:
    heading.insert(1, element("bookmarkStart", id=0, name=name))
    heading.append(element("bookmarkEnd", id=0))


def number_bookmarks(body: Element) -> None:
    """Ids of bookmarks that are unique, in order; an end belongs to the nearest open start."""
    open_ones: list[str] = []
    count = 0
    for one in body.iter(w("bookmarkStart"), w("bookmarkEnd")):
        if one.tag == w("bookmarkStart"):
            open_ones.append(str(count))
            one.set(w("id"), str(count))
            count += 1
        else:
            one.set(w("id"), open_ones.pop())
