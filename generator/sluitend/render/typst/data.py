"""A document as the data a Typst template reads: JSON and the files beside it.

Every value of `prose.blocks` becomes an object whose "is" names its type; the template has a
function of that name. Text stays text: nothing of it is ever read as markup.
"""

import json

from sluitend.prose.blocks import (
    Annex,
    Article,
    Break,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Signatures,
    Slide,
    Table,
)
from sluitend.render.house import House
from sluitend.render.measures import groups, size_of, whole, wide, widths, zebra
from sluitend.render.reading import leads_in
from sluitend.render.safe import names_of
from sluitend.render.signing import signing_rows

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
PER_MILLE = 1000
EMPTY = (Break, PageBreak)  # dataclasses without a field


def data(document: Document, house: House) -> dict[str, bytes]:
    """The files a template finds beside it: the document, the house, pictures, attachments."""
    encoder = Encoder()
    trees = {"document.json": encoder.encoded(document), "house.json": encoder.encoded(house)}
    return encoder.files | {
        name: json.dumps(tree, ensure_ascii=False, sort_keys=True).encode()
        for name, tree in trees.items()
    }


class Encoder:
    """Turns values into JSON in the order of reading; bytes go into `files`, by name."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.depth = 0  # of the heading last met: PDF/UA-1 forbids a level that skips one

    def encoded(self, value: object) -> Json:
        """The value as JSON."""
        if value is None or isinstance(value, str | int | float):
            return value
        if isinstance(value, tuple):
            return [self.encoded(item) for item in value]
        if isinstance(value, bytes):
            name = f"file-{len(self.files)}"
            self.files[name] = value
            return name
        kind: type = type(value)
        names = names_of(kind)
        if kind is House:
            names = tuple(name for name in names if name != "fonts")  # they reach Typst otherwise
        if not names and kind not in EMPTY:
            raise TypeError(f"no part of a document: {value!r}")
        made: dict[str, Json] = {"is": kind.__name__}
        for name in names:
            made[name] = self.encoded(getattr(value, name))
        for name, item in self._derived(value).items():
            made[name] = self.encoded(item)
        return made

    def _derived(self, value: object) -> dict[str, object]:
        match value:
            case Article() | Annex():
                self.depth = 1
            case Heading(level=level):
                self.depth = min(level, self.depth + 1)
                return {"depth": self.depth}
            case Paragraph():
                return {"leads_in": leads_in(value)}
            case Table(columns=columns):
                shares = widths(columns, PER_MILLE)
                return {
                    "wide": wide(value),
                    "zebra": zebra(value),
                    "whole": whole(value),
                    "groups": groups(value),
                    "widths": shares,
                }
            case Slide():
                return {"size": size_of(value)}
            case Signatures():
                return {"pairs": signing_rows(value)}
        return {}
