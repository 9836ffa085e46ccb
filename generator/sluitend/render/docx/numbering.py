"""Numbers Word counts by itself, held to the numbers we print.

The styles carry the lists of numbering.xml. Where those would not count to what the document says
(an annex with numbered paragraphs of its own, recitals that start anew) the paragraph gets a list
of its own; a number no list can make is typed.
"""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree
from lxml.etree import _Element as Element

from sluitend.prose.blocks import Annex, Article, Block, Paragraph
from sluitend.render.docx.markup import (
    element,
    found,
    paragraphs,
    properties,
    put,
    run,
    style_of,
    tab,
    w,
)
from sluitend.render.reading import flat

LEVELS = {  # style: (abstract list, level) in numbering.xml
    "Heading1": (1, 0),
    "Lid": (1, 1),
    "Sublid": (1, 2),
    "Bijlage": (2, 0),
    "Partij": (3, 0),
    "Overweging": (4, 0),
}
STYLES = {"lid": "Lid", "sublid": "Sublid", "party": "Partij", "recital": "Overweging"}
BELOW = {"Heading1": ("Lid", "Sublid"), "Bijlage": ("Lid", "Sublid"), "Lid": ("Sublid",)}
NUMBER = re.compile(r"(?P<before>[^%]*?)(?P<count>[1-9]\d*|[A-Z]|[a-z])(?P<after>[.)]?)")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph that has a number: its style, and the number as printed."""

    style: str
    text: str


@dataclass(slots=True)
class Counting:
    """A list while it is counted through: what it prints next is `before`, `next`, `after`."""

    id: int
    style: str
    before: str
    form: str
    next: int
    after: str

    @property
    def text(self) -> str:
        """The number it would print now."""
        return f"{self.before}{_written(self.next, self.form)}{self.after}"


@dataclass(frozen=True, slots=True)
class Plan:
    """How each numbered paragraph gets its number, and the lists made for it.

    An id of 0 is the style's own list, -1 stands for a number that is typed.
    """

    ids: tuple[int, ...]
    lists: tuple[tuple[int, str, str, str, int, str], ...]


def numbered(blocks: Sequence[Block]) -> tuple[Numbered, ...]:
    """The paragraphs that have a number, or a style that would give one, in order."""
    return tuple(_numbered(blocks))


def _numbered(blocks: Sequence[Block]) -> Iterator[Numbered]:
    for block in flat(blocks):
        match block:
            case Article(label):
                yield Numbered("Heading1", label)
            case Annex(label):
                yield Numbered("Bijlage", label)
            case Paragraph(style=style, number=number) if style in STYLES:
                yield Numbered(STYLES[style], number)


def word_of(all_numbered: Sequence[Numbered], style: str) -> str:
    """The word before the numbers of a style ("Artikel "), as the first of them has it."""
    for one in all_numbered:
        if one.style == style and (found := NUMBER.fullmatch(one.text)):
            return found["before"]
    return ""


@dataclass(slots=True)
class _Counters:
    """The counters of the styles' own lists, as Word keeps them."""

    words: dict[str, str]
    article: int = 0
    counts: dict[str, int] = field(default_factory=dict)

    def text(self, style: str) -> str:
        """What the style's own list would print for a next paragraph."""
        count = self.counts.get(style, 0) + 1
        match style:
            case "Lid":
                return f"{self.counts.get('Heading1', 0)}.{count}"
            case "Sublid":
                return f"{_written(count, 'lowerLetter')}."
            case "Partij":
                return f"{count}."
            case "Overweging":
                return f"{_written(count, 'upperLetter')}."
            case "Bijlage":
                return f"{self.words[style]}{_written(count, 'upperLetter')}"
        return f"{self.words[style]}{count}"

    def step(self, style: str) -> None:
        self.counts[style] = self.counts.get(style, 0) + 1
        for lower in BELOW.get(style, ()) if style != "Bijlage" else ():
            self.counts[lower] = 0


def planned(all_numbered: Sequence[Numbered], first_id: int) -> Plan:
    """A number for each; lists of our own are numbered from `first_id`."""
    counters = _Counters({style: word_of(all_numbered, style) for style in ("Heading1", "Bijlage")})
    running: dict[str, Counting] = {}
    ids: list[int] = []
    lists: list[tuple[int, str, str, str, int, str]] = []
    for one in all_numbered:
        for lower in BELOW.get(one.style, ()):
            running.pop(lower, None)
        own = running.get(one.style)
        if own and own.text == one.text:
            own.next += 1
            ids.append(own.id)
        elif counters.text(one.style) == one.text:
            counters.step(one.style)
            running.pop(one.style, None)
            ids.append(0)
        elif found := NUMBER.fullmatch(one.text):
            form, start = _read(found["count"])
            fresh = (first_id + len(lists), one.style, found["before"], form, start, found["after"])
            lists.append(fresh)
            ids.append(fresh[0])
            running[one.style] = Counting(*fresh)
            running[one.style].next += 1
        else:
            ids.append(-1)
    return Plan(tuple(ids), tuple(lists))


def apply(body: Element, all_numbered: Sequence[Numbered], plan: Plan) -> None:
    """Set the numbers of the paragraphs that do not take their style's own."""
    found = [one for one in paragraphs(body) if style_of(one) in LEVELS]
    for paragraph, one, id in zip(found, all_numbered, plan.ids, strict=True):
        if not id:
            continue
        number = element("numPr", element("ilvl", val=0), element("numId", val=max(id, 0)))
        put(properties(paragraph, "pPr"), number)
        if id < 0 and one.text:
            paragraph.insert(1, tab())
            paragraph.insert(1, run(one.text))


def add_lists(numbering: Element, plan: Plan) -> None:
    """The plan's own lists, each a copy of its style's level with another text and start."""
    first_num = numbering.index(found(numbering, "num"))
    for offset, (id, style, before, form, start, after) in enumerate(plan.lists):
        abstract, level = LEVELS[style]
        path = f"{w('abstractNum')}[@{w('abstractNumId')}='{abstract}']"
        model = numbering.find(f"{path}/{w('lvl')}[@{w('ilvl')}='{level}']")
        if model is None:
            raise ValueError(f"numbering.xml has no level for {style}")
        copy = deepcopy(model)
        copy.set(w("ilvl"), "0")
        copy.remove(found(copy, "pStyle"))
        for name, value in (("start", start), ("numFmt", form), ("lvlText", f"{before}%1{after}")):
            found(copy, name).set(w("val"), str(value))
        kind = element("multiLevelType", val="singleLevel")
        made = element("abstractNum", kind, copy, abstractNumId=id)
        numbering.insert(first_num + offset, made)
        numbering.append(element("num", element("abstractNumId", val=id), numId=id))
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
