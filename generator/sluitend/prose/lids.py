"""The lids of an article: its paragraphs in order, each with the list right below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sluitend.prose.conditions import Judged
from sluitend.prose.parts import Part


@dataclass(frozen=True, slots=True)
class Lid:
    """A numbered paragraph of an article, with its sublids."""

    number: int
    """From 1, within the article."""
    id: str
    """Its id within the article; "" for none."""
    part: Part
    items: tuple[Part, ...] = ()
    """Sublids: list items in order."""


def lids_of(parts: Sequence[Part], judged: Judged) -> tuple[Lid, ...]:
    """The lids that hold under the conditions, numbered without a gap.

    A list belongs to the paragraph above it, and falls with it.
    """
    lids: list[Lid] = []
    above = False
    for part in parts:
        match part.kind:
            case "paragraph":
                above = judged.holds(part.only_if)
                if above:
                    lids.append(Lid(len(lids) + 1, part.id, part))
            case "bullet_list" | "ordered_list" if above and judged.holds(part.only_if):
                last = lids[-1]
                items = (*last.items, *(item for item in part.parts if _holds(item, judged)))
                lids[-1] = Lid(last.number, last.id, last.part, items)
    return tuple(lids)


def _holds(item: Part, judged: Judged) -> bool:
    """An item whose first paragraph has a condition stands or falls with it."""
    return all(judged.holds(inner.only_if) for inner in item.parts[:1])


def letter_of(number: int) -> str:
    """`a` for 1, `z` for 26, `aa` for 27."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
