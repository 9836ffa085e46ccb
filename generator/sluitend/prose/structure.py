"""What a clause may consist of: paragraphs, and lists right below them."""

from collections.abc import Iterator, Sequence

from sluitend.load.clauses import ClauseSource
from sluitend.problem import Fault, Problem, Severity
from sluitend.prose.conditions import unknown
from sluitend.prose.parts import Part

LOOSE_LIST = Fault(
    "SL310",
    Severity.ERROR,
    {
        "nl": "deze opsomming staat niet onder een lid",
        "en": "this list does not stand below a paragraph",
    },
    {
        "nl": "Zet er een alinea boven die haar inleidt.",
        "en": "Put a paragraph above it that introduces it.",
    },
)
NOT_IN_CLAUSE = Fault(
    "SL311",
    Severity.ERROR,
    {"nl": "{what} kan niet in een artikel staan", "en": "{what} cannot stand in an article"},
    {"nl": "{instead}", "en": "{instead}"},
)
NO_LID = Fault(
    "SL314",
    Severity.ERROR,
    {
        "nl": "van dit artikel blijft voor deze overeenkomst geen lid over",
        "en": "no paragraph of this article is left for this contract",
    },
    {
        "nl": "Schrijf een lid, of zet de voorwaarde in de kop: `only_if: …`.",
        "en": "Write a paragraph, or put the condition in the head: `only_if: …`.",
    },
)

_TO_ANNEX = {
    "nl": "Zet het in een bijlage en verwijs ernaar.",
    "en": "Put it in an annex and refer to it.",
}
_AS_LIDS = {
    "nl": "Schrijf alinea's; elke alinea wordt een genummerd lid.",
    "en": "Write paragraphs; each becomes a numbered one.",
}
_KINDS = {
    "heading": ({"nl": "een kop", "en": "a heading"}, _AS_LIDS),
    "table": ({"nl": "een tabel", "en": "a table"}, _TO_ANNEX),
    "ordered_list": (
        {"nl": "een genummerde lijst", "en": "a numbered list"},
        {"nl": "Schrijf streepjes; de letters komen er vanzelf.",
         "en": "Write hyphens; the letters come by themselves."},
    ),
    "image": ({"nl": "een afbeelding", "en": "an image"}, _TO_ANNEX),
}  # fmt: skip
_IN_ITEM = {
    "bullet_list": (
        {"nl": "een lijst binnen een lijst", "en": "a list within a list"},
        {"nl": "Maak er een eigen lid van.", "en": "Make a paragraph of its own of it."},
    ),
    "paragraph": (
        {"nl": "een tweede alinea binnen een onderdeel", "en": "a second paragraph in an item"},
        {"nl": "Houd een onderdeel bij één zin, of maak er een eigen lid van.",
         "en": "Keep an item to one sentence, or make a paragraph of its own of it."},
    ),
}  # fmt: skip
_IN_ITEM["ordered_list"] = _IN_ITEM["bullet_list"]


def unfit(source: ClauseSource, parts: Sequence[Part]) -> Iterator[Problem]:
    """What is wrong with the build of a clause, whatever its conditions come to."""
    yield from unknown(source.front.only_if, source.place("only_if"))
    above = False
    for part in parts:
        yield from unknown(part.only_if, part.place)
        if part.kind in _KINDS:
            yield _cannot(part, part.kind)
        if part.kind in ("bullet_list", "ordered_list"):
            if not above:
                yield LOOSE_LIST.at(part.place)
            yield from _items(part)
        above = part.kind in ("paragraph", "bullet_list")
        yield from _images(part)


def _items(part: Part) -> Iterator[Problem]:
    for item in part.parts:
        for place, inner in enumerate(item.parts):
            yield from unknown(inner.only_if, inner.place)
            if inner.kind in _IN_ITEM and (place or inner.kind != "paragraph"):
                what, instead = _IN_ITEM[inner.kind]
                yield NOT_IN_CLAUSE.at(inner.place, what=what, instead=instead)


def _images(part: Part) -> Iterator[Problem]:
    for inner in part.parts:
        if inner.kind == "image":
            yield _cannot(inner, "image")
        elif inner.kind != "table":
            yield from _images(inner)


def _cannot(part: Part, kind: str) -> Problem:
    what, instead = _KINDS[kind]
    return NOT_IN_CLAUSE.at(part.place, what=what, instead=instead)
