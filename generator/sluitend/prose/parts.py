"""Markdown's flat tokens as what stands within what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from sluitend.place import Place
from sluitend.source.kept import kept

TEXTS = 512
"""Of which the parts are kept: a library in two languages, and the texts of a contract."""


@dataclass(frozen=True, slots=True)
class Part:
    """A block or inline with what it holds; `kind` is markdown-it's name without `_open`."""

    kind: str
    token: Token
    parts: "tuple[Part, ...]" = ()

    @property
    def place(self) -> Place:
        """Where it begins."""
        place: Place = self.token.meta["place"]
        return place

    @property
    def id(self) -> str:
        """The id its line of attributes gives it; "" for none."""
        return str(self.token.attrs.get("id", ""))

    @property
    def only_if(self) -> str:
        """The condition its line of attributes sets; "" for none."""
        return str(self.token.attrs.get("only_if", ""))

    @property
    def inline(self) -> "Part | None":
        """The text of a paragraph, heading or cell."""
        return next((part for part in self.parts if part.kind == "inline"), None)


@kept(TEXTS)
def parts_of(tokens: Sequence[Token]) -> tuple[Part, ...]:
    """The blocks of a text."""
    return tuple(_parts(iter(tokens)))


def _parts(tokens: Iterator[Token]) -> Iterator[Part]:
    """Parts until the one that holds them closes."""
    for token in tokens:
        if token.nesting < 0:
            return
        kind = token.type.removesuffix("_open")
        if token.nesting > 0:
            yield Part(kind, token, tuple(_parts(tokens)))
        else:
            yield Part(kind, token, tuple(_parts(iter(token.children or ()))))
