"""The catalogue taken into a contract: nodes laid over nodes, before validation.

Because nodes carry their places, a fault in a merged service level is shown in the file that
holds it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sluitend.load.near import hint
from sluitend.problem import Fault, Problem, Severity
from sluitend.source.nodes import Items, Keys, Node, Scalar, overlaid

NO_ENTRY = Fault(
    "SL113",
    Severity.ERROR,
    {
        "nl": "de catalogus kent geen `{use}`",
        "en": "the catalogue has no `{use}`",
    },
    {"nl": "{hint}", "en": "{hint}"},
)
OTHER_ID = Fault(
    "SL116",
    Severity.ERROR,
    {
        "nl": "`use: {use}` heeft al een id; hier staat een ander: `{id}`",
        "en": "`use: {use}` has an id already; another stands here: `{id}`",
    },
    {
        "nl": "Haal `id:` weg, of schrijf het servicelevel uit zonder `use:`.",
        "en": "Remove `id:`, or write the service level out without `use:`.",
    },
)

NOT_NEAR = (
    "Kies een servicelevel uit `catalogue/`, als `<bestand>/<id>`.",
    "Choose a service level from `catalogue/`, as `<file>/<id>`.",
)

Entries = Mapping[str, Keys]
"""Catalogue entries by `<file>/<id>`."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The service level sheet with its catalogue entries in place."""

    root: Keys
    problems: tuple[Problem, ...]


def entries_of(name: str, catalogue: Keys) -> dict[str, Keys]:
    """The entries of one catalogue file, by the words `use:` calls them."""
    levels = catalogue.get("service_levels")
    if not isinstance(levels, Items):
        return {}
    return {
        f"{name}/{text}": node
        for node in levels.nodes
        if isinstance(node, Keys) and (text := _text(node, "id"))
    }


def merged(sheet: Keys, entries: Entries) -> Merged:
    """Every service level that says `use:`, laid over its catalogue entry."""
    levels = sheet.get("service_levels")
    if not isinstance(levels, Items):
        return Merged(sheet, ())
    problems: list[Problem] = []
    nodes = tuple(_taken_in(node, entries, problems) for node in levels.nodes)
    whole = dict(sheet.entries)
    whole["service_levels"] = (
        sheet.entries["service_levels"][0],
        Items(nodes, levels.place, levels.span),
    )
    return Merged(Keys(whole, sheet.place, sheet.span), tuple(problems))


def _taken_in(node: Node, entries: Entries, problems: list[Problem]) -> Node:
    use = _text(node, "use") if isinstance(node, Keys) else None
    if not isinstance(node, Keys) or use is None:
        return node
    place = node.entries["use"][1].place
    if use not in entries:
        problems.append(NO_ENTRY.at(place, use=use, hint=hint(use, entries, *NOT_NEAR)))
        return _with_id(node, use.rpartition("/")[2])
    base = entries[use]
    own = _text(node, "id")
    if own is not None and own != _text(base, "id"):
        problems.append(OTHER_ID.at(node.entries["id"][1].place, use=use, id=own))
    return overlaid(base, node)


def _with_id(node: Keys, name: str) -> Keys:
    """The level under the id it would have had, so that nothing else stumbles over it."""
    if "id" in node.entries:
        return node
    key, use = node.entries["use"]
    return Keys({"id": (key, Scalar(name, use.place)), **node.entries}, node.place, node.span)


def _text(node: Keys, key: str) -> str | None:
    value = node.get(key)
    return value.text if isinstance(value, Scalar) else None
