"""What may not be in a document that is to be printed.

Sources are checked long before, with file and line. What stands here is the last door: text that
would show otherwise than it reads, links out that a contract has no business with, references
that lead nowhere.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from sluitend.prose.blocks import (
    Annex,
    Article,
    Document,
    Heading,
    Link,
    Paragraph,
    Reference,
    Table,
)

# Control characters, line and paragraph separators, soft hyphen, direction overrides, lone
# surrogates, private use and noncharacters: none prints as what it is.
UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff"
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\U000e0000-\U0010ffff]"
)
LINK = re.compile(r"(https://[^\s/?#@]+(?:[/?#]\S*)?|mailto:[^\s@]+@[^\s@]+)")


def unprintable(text: str) -> tuple[str, ...]:
    """The characters of a text that no document may hold, each once, as `U+00AD`."""
    found = UNPRINTABLE.findall(text)
    return tuple(dict.fromkeys(f"U+{ord(one):04X}" for one in found)) if found else ()


def safe_link(url: str) -> bool:
    """Whether a link may leave the document: https to a named host, or mailto."""
    return LINK.fullmatch(url) is not None and not unprintable(url)


def checked(document: Document) -> Document:
    """The document itself; ValueError where it holds what may not be printed."""
    targets: list[str] = []
    sought: list[str] = []
    for part in walked(document):
        match part:
            case str() if wrong := unprintable(part):
                raise ValueError(f"unprintable {', '.join(wrong)} in {part[:60]!r}")
            case Link(url) if not safe_link(url):
                raise ValueError(f"a link may be https or mailto only: {url!r}")
            case Reference(target):
                sought.append(target)
            case Article(id=target) | Annex(id=target) | Heading(id=target) if target:
                targets.append(target)
            case Table(columns) if wrong_rows := _wrong_rows(part):
                raise ValueError(f"a row of {wrong_rows[0]} in a table of {len(columns)} columns")
            case Paragraph(id=target) | Table(id=target) if target:
                targets.append(target)
    twice = [target for target, times in Counter(targets).items() if times > 1]
    if twice:
        raise ValueError(f"ids that stand twice: {', '.join(twice)}")
    if lost := sorted(set(sought) - set(targets)):
        raise ValueError(f"references to nothing: {', '.join(lost)}")
    return document


def _wrong_rows(table: Table) -> tuple[int, ...]:
    """How many columns those rows fill that do not fill the table's."""
    rows = (*table.head, *table.rows, *table.foot)
    filled = (sum(cell.span for cell in row) for row in rows)
    return tuple(count for count in filled if count != len(table.columns))


def walked(part: object) -> Iterator[object]:
    """A value and all values in it, in the order of reading."""
    todo = [part]
    while todo:
        one = todo.pop()
        yield one
        if isinstance(one, tuple):
            todo.extend(reversed(one))
        else:
            kind: type = type(one)
            todo.extend([getattr(one, name) for name in reversed(names_of(kind))])


@cache
def names_of(kind: type) -> tuple[str, ...]:
    """The names of a dataclass's fields; none where it is no dataclass."""
    return tuple([field.name for field in fields(kind)]) if is_dataclass(kind) else ()
