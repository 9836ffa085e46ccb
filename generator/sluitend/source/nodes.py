"""What YAML says, with the place of every node.

Scalars keep their source text: what is a number, a date or a word is the model's to say.
Places and spans stay outside equality; `quoted` does not, since a quoted "~" is text.
"""

from dataclasses import dataclass, field

from sluitend.place import Place

NULLS = frozenset({"", "~", "null"})

# fmt: off
LANGUAGES = frozenset((
    "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "fy", "ga", "hr", "hu", "it",
    "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv", "ar", "nb", "nn", "tr", "uk",
))
# fmt: on
"""Codes of the languages a text may be written in (ISO 639-1: the Union's, and those often
spoken on the work floor). `by`, `on`, `of` and `to` are words of the format, not languages."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; `span` is where it stands in its file, in characters, quotes included."""

    text: str
    place: Place = field(compare=False)
    span: tuple[int, int] = field(compare=False, default=(0, 0))
    quoted: bool = False
    """Written in quotes or as a block, so that it is text whatever it says."""

    @property
    def is_null(self) -> bool:
        """Nothing stands here: empty, `~` or `null`, without quotes."""
        return not self.quoted and self.text in NULLS


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `span` runs from its first character to the end of its last item."""

    nodes: "tuple[Node, ...]"
    place: Place = field(compare=False)
    span: tuple[int, int] = field(compare=False, default=(0, 0))


@dataclass(frozen=True, slots=True)
class Keys:
    """A mapping in the order of its source: per key the key's own scalar and its value."""

    entries: "dict[str, tuple[Scalar, Node]]"
    place: Place = field(compare=False)
    span: tuple[int, int] = field(compare=False, default=(0, 0))

    def get(self, key: str) -> "Node | None":
        """The value of a key, if it stands here."""
        entry = self.entries.get(key)
        return entry[1] if entry else None


Node = Scalar | Items | Keys
Plain = str | None | list["Plain"] | dict[str, "Plain"]


def where(root: Node, *path: str | int) -> Place:
    """The place a path of the model speaks of: a key, index or id per step.

    Steps the source lacks (a union's tag, a missing key) are passed over.
    """
    return _found(root, path).place


def key_place(root: Node, *path: str | int) -> Place:
    """The place of the key that a path ends in, as for a key the model does not know."""
    match path, _found(root, path[:-1]):
        case (*_, str(last)), Keys(entries) if last in entries:
            return entries[last][0].place
    return where(root, *path)


def _found(root: Node, path: tuple[str | int, ...]) -> Node:
    here = root
    for step in path:
        match here, step:
            case Keys(entries), str() if step in entries:
                here = entries[step][1]
            case Items(nodes), int() if -len(nodes) <= step < len(nodes):
                here = nodes[step]
            case Items(nodes), str():
                here = next((node for node in nodes if _id(node) == step), here)
    return here


def _id(node: Node) -> str | None:
    match node:
        case Keys(entries) if "id" in entries and isinstance(entries["id"][1], Scalar):
            return entries["id"][1].text
    return None


def plain(node: Node) -> Plain:
    """Texts, lists and dicts; None where nothing stands (empty, `~`, `null`)."""
    match node:
        case Scalar():
            return None if node.is_null else node.text
        case Items(nodes):
            return [plain(item) for item in nodes]
        case Keys(entries):
            return {key: plain(value) for key, (_, value) in entries.items()}


def overlaid(base: Keys, over: Keys) -> Keys:
    """`base` with what `over` says laid on it: the catalogue's item and the contract's.

    Mappings merge key by key. Replaced whole are scalars, lists, a mapping that states its own
    `kind`, and a text per language: a translation of other words is no translation.
    """
    if "kind" in over.entries or _per_language(over):
        return over
    entries = dict(base.entries)
    for key, (name, value) in over.entries.items():
        below = base.get(key)
        if isinstance(value, Keys) and isinstance(below, Keys):
            value = overlaid(below, value)
        entries[key] = (name, value)
    return Keys(entries, over.place, over.span)


def _per_language(node: Keys) -> bool:
    return bool(node.entries) and LANGUAGES.issuperset(node.entries)
