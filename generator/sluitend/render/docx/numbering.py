"""Numbers Word counts by itself, held to the numbers we print.

The styles carry the lists of numbering.xml. Where those would not count to what the document says
(an annex with numbered paragraphs of its own, recitals that start anew) the paragraph gets a list
of its own; a number no list can make is typed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace

from lxml import etree
from lxml.etree import _Element as Element

from sluitend.prose.blocks import Annex, Article, Block, Paragraph
from sluitend.render.docx.markup import element, found, properties, put, run, tab, w
from sluitend.render.reading import flat

LEVELS = {  # style: list and level in numbering.xml
    "Heading1": (1, 0),
    "Lid": (1, 1),
    "Sublid": (1, 2),
    "Bijlage": (2, 0),
    "Partij": (3, 0),
    "Overweging": (4, 0),
}
FORMS = {"Sublid": "lowerLetter", "Bijlage": "upperLetter", "Overweging": "upperLetter"}
STYLES = {"lid": "Lid", "sublid": "Sublid", "party": "Partij", "recital": "Overweging"}
RESTARTS = {"Heading1": ("Lid", "Sublid"), "Lid": ("Sublid",)}  # within one list of Word's
ENDS = {**RESTARTS, "Bijlage": ("Lid", "Sublid")}  # lists of our own
NUMBER = re.compile(r"(?P<before>[^%]*?)(?P<count>[1-9]\d*|(?<![^\W\d_])[A-Za-z])(?P<after>[.)]?)")
FIRST_OWN = 10  # lists below it are those of numbering.xml
STYLES_OWN = 0
TYPED = -1


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph with a number: its style, and the number as printed."""

    style: str
    text: str


@dataclass(frozen=True, slots=True)
class OwnList:
    """A list made for one run of paragraphs: `before`, a count from `start`, `after`."""

    id: int
    style: str
    before: str
    form: str
    start: int
    after: str

    def text(self) -> str:
        """The number it prints first."""
        return f"{self.before}{_written(self.start, self.form)}{self.after}"


@dataclass(frozen=True, slots=True)
class Plan:
    """How each numbered paragraph gets its number, and the lists made for that.

    `words` stand before the numbers of articles and annexes, by style.
    """

    numbered: tuple[Numbered, ...]
    ids: tuple[int, ...]
    lists: tuple[OwnList, ...]
    words: Mapping[str, str]


def planned(blocks: Sequence[Block]) -> Plan:
    """The plan for a document's blocks: its styles' own lists wherever those count right."""
    all_numbered = tuple(_numbered(blocks))
    words = {style: _word_of(all_numbered, style) for style in ("Heading1", "Bijlage")}
    counts: dict[str, int] = {}
    running: dict[str, OwnList] = {}
    ids: list[int] = []
    lists: list[OwnList] = []
    for one in all_numbered:
        for lower in ENDS.get(one.style, ()):
            running.pop(lower, None)
        own = running.get(one.style)
        if own and own.text() == one.text:
            running[one.style] = replace(own, start=own.start + 1)
            ids.append(own.id)
        elif _of_style(one.style, counts, words) == one.text:
            running.pop(one.style, None)
            counts[one.style] = counts.get(one.style, 0) + 1
            counts |= dict.fromkeys(RESTARTS.get(one.style, ()), 0)
            ids.append(STYLES_OWN)
        elif parts := NUMBER.fullmatch(one.text):
            form, start = _read(parts["count"])
            id = FIRST_OWN + len(lists)
            lists.append(OwnList(id, one.style, parts["before"], form, start, parts["after"]))
            running[one.style] = replace(lists[-1], start=start + 1)
            ids.append(id)
        else:
            ids.append(TYPED)
    return Plan(all_numbered, tuple(ids), tuple(lists), words)


def _numbered(blocks: Sequence[Block]) -> Iterator[Numbered]:
    for block in flat(blocks):
        match block:
            case Article(label):
                yield Numbered("Heading1", label)
            case Annex(label):
                yield Numbered("Bijlage", label)
            case Paragraph(style=style, number=number) if style in STYLES:
                yield Numbered(STYLES[style], number)


def _word_of(all_numbered: Sequence[Numbered], style: str) -> str:
    """The word before the numbers of a style ("Artikel "), as the first of them has it."""
    for one in all_numbered:
        if one.style == style and (parts := NUMBER.fullmatch(one.text)):
            return parts["before"]
    return ""


def _of_style(style: str, counts: Mapping[str, int], words: Mapping[str, str]) -> str:
    """What the style's own list would print next, as numbering.xml has it."""
    count = _written(counts.get(style, 0) + 1, FORMS.get(style, "decimal"))
    if style == "Lid":
        return f"{counts.get('Heading1', 0)}.{count}"
    return f"{words[style]}{count}" if style in words else f"{count}."


def apply(paragraphs: Sequence[tuple[Element, str]], plan: Plan) -> None:
    """Set the numbers of the paragraphs, given with their styles, that have not their style's."""
    meant = [paragraph for paragraph, style in paragraphs if style in LEVELS]
    for paragraph, one, id in zip(meant, plan.numbered, plan.ids, strict=True):
        if id == STYLES_OWN:
            continue
        number = element("numPr", element("ilvl", val=0), element("numId", val=max(id, 0)))
        put(properties(paragraph, "pPr"), number)
        if id == TYPED and one.text:
            paragraph.insert(1, tab())
            paragraph.insert(1, run(one.text))


def add_lists(numbering: Element, plan: Plan) -> None:
    """The plan's own lists, each a copy of its style's level with another text and start."""
    first_num = numbering.index(found(numbering, "num"))
    for nth, own in enumerate(plan.lists):
        abstract, level = LEVELS[own.style]
        of_style = f"{w('abstractNum')}[@{w('abstractNumId')}='{abstract}']"
        model = numbering.find(f"{of_style}/{w('lvl')}[@{w('ilvl')}='{level}']")
        if model is None:
            raise ValueError(f"numbering.xml has no level for {own.style}")
        copy = deepcopy(model)
        copy.set(w("ilvl"), "0")
        copy.remove(found(copy, "pStyle"))
        text = f"{own.before}%1{own.after}"
        for name, value in (("start", str(own.start)), ("numFmt", own.form), ("lvlText", text)):
            found(copy, name).set(w("val"), value)
        kind = element("multiLevelType", val="singleLevel")
        numbering.insert(first_num + nth, element("abstractNum", kind, copy, abstractNumId=own.id))
        numbering.append(element("num", element("abstractNumId", val=own.id), numId=own.id))
    etree.cleanup_namespaces(numbering)


def _read(count: str) -> tuple[str, int]:
    if count.isdigit():
        return "decimal", int(count)
    return ("upperLetter" if count.isupper() else "lowerLetter"), ord(count.lower()) - ord("a") + 1


def _written(count: int, form: str) -> str:
    """Word's own way: after Z come AA, BB."""
    if form == "decimal":
        return str(count)
    turn, letter = divmod(count - 1, 26)
    text = chr(ord("a") + letter) * (turn + 1)
    return text.upper() if form == "upperLetter" else text
