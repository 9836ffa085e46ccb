"""Markdown into tokens, with the place of every block, link and quote.

Tokens are markdown-it's own, in our dialect. Each has its `Place` in its `meta`; a `quote` has
`name`, `id` (or None) and `attribute` there, and the block below a line of attributes has `id`
and `only_if` among its `attrs`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

from markdown_it.token import Token

from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.source.compose import compose_text
from sluitend.source.dialect import attributes, dialect
from sluitend.source.nodes import Keys
from sluitend.source.permitted import (
    ATTRIBUTES,
    CLAUSE,
    DUPLICATE_ID,
    NOTHING_BELOW,
    TOO_DEEP,
    blocks,
    short,
)
from sluitend.source.places import give_places
from sluitend.source.text import LINE_END, Decoded, decoded, examined, too_large

MAX_LENGTH = 1024 * 1024
"""Characters of one text: a thousand pages' worth takes seconds to parse."""
MAX_PROBLEMS = 200

NOT_CLOSED = Fault(
    "SL030",
    Severity.ERROR,
    {
        "nl": "het kopje met gegevens dat hier met --- begint, is niet afgesloten",
        "en": "the front matter that opens here with --- is not closed",
    },
    {
        "nl": "Zet --- op een eigen regel na de gegevens.",
        "en": "Put --- on a line of its own after the data.",
    },
)
NO_KEYS = Fault(
    "SL031",
    Severity.ERROR,
    {
        "nl": "het kopje met gegevens bestaat niet uit sleutels",
        "en": "the front matter does not consist of keys",
    },
    {
        "nl": "Schrijf `sleutel: waarde`, een per regel.",
        "en": "Write `key: value`, one a line.",
    },
)

_FRONT = re.compile(r"---[ \t]*(\r\n|\r|\n)")
_FRONT_END = re.compile(r"(?:(?<=[\r\n])|\A)---[ \t]*(?:\r\n|\r|\n|\Z)")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A Markdown text: its front matter and its blocks. Lines count from 1, in the file."""

    path: str
    front: Keys | None
    front_line: int
    body: str
    body_line: int
    tokens: tuple[Token, ...]
    problems: tuple[Problem, ...]


def parse(
    path: str,
    content: bytes | str,
    first_line: int = 1,
    *,
    allowed: frozenset[str] = CLAUSE,
) -> Parsed:
    """The tokens of a Markdown file, or of a text that stands at a line of another file.

    `allowed`: CLAUSE or PAGE of `permitted`, or any of the kinds they name.
    """
    if isinstance(content, bytes):
        file = decoded(path, content, first_line)
    else:
        file = examined(path, content, first_line)
    if file.text is not None and len(file.text) > MAX_LENGTH:
        file = Decoded(None, (too_large(path, len(file.text), MAX_LENGTH),))
    if file.text is None:
        return Parsed(path, None, first_line, "", first_line, (), file.problems)
    front, begins, problems = _front(path, file.text, file.starts_at, first_line)
    body = file.text[begins:]
    body_line = first_line + len(LINE_END.findall(file.text, 0, begins))
    tokens, found = _tokens(path, body, body_line, allowed)
    problems = (*file.problems, *problems, *islice(found, MAX_PROBLEMS))
    return Parsed(path, front, first_line + 1, body, body_line, tokens, problems)


def place_of(parsed: Parsed, token: Token) -> Place:
    """Where a token stands: a block's line, a link's or quote's line and column."""
    place = token.meta.get("place")
    return place if isinstance(place, Place) else Place(parsed.path, parsed.body_line)


def _front(
    path: str, text: str, starts_at: int, first_line: int
) -> tuple[Keys | None, int, tuple[Problem, ...]]:
    """The front matter, the index at which the body begins, and what is wrong."""
    opening = _FRONT.match(text, starts_at)
    if opening is None:
        return None, starts_at, ()
    closing = _FRONT_END.search(text, opening.end())
    if closing is None:
        return None, len(text), (NOT_CLOSED.at(Place(path, first_line)),)
    # blanked rather than cut off, so that places and spans count from the file's beginning
    blank = " " * opening.start(1) + opening.group(1)
    composed = compose_text(
        path, blank + text[opening.end() : closing.start()], first_line=first_line
    )
    problems = composed.problems
    front = composed.root if isinstance(composed.root, Keys) else None
    if front is None and composed.root is not None:
        problems = (*problems, NO_KEYS.at(composed.root.place))
    return front, closing.end(), problems


def _tokens(
    path: str, body: str, body_line: int, allowed: frozenset[str]
) -> tuple[tuple[Token, ...], Iterable[Problem]]:
    try:
        tokens = dialect().parse(body)
    except RecursionError:
        return (), [TOO_DEEP.at(Place(path, body_line))]
    lines = LINE_END.split(body)
    give_places(tokens, lines, path, body_line)
    kept, problems = _attributed(tokens)
    problems.extend(blocks(kept, lines, allowed))
    return tuple(kept), sorted(problems, key=lambda problem: problem.place)


def _attributed(tokens: Sequence[Token]) -> tuple[list[Token], list[Problem]]:
    """The tokens without their lines of attributes, which the next block has got."""
    kept: list[Token] = []
    problems: list[Problem] = []
    seen: dict[str, Place] = {}
    for token, below in zip_longest(tokens, tokens[1:]):
        if token.type != "attributes":
            kept.append(token)
            continue
        place: Place = token.meta["place"]
        given = attributes(token.content)
        if given is None:
            problems.append(ATTRIBUTES.at(place, text=short(token.content)))
        elif below is None or below.nesting < 0 or below.type == "attributes":
            problems.append(NOTHING_BELOW.at(place, text=short(token.content)))
        else:
            below.attrs.update(given)
            name = given.get("id")
            if name is not None and name in seen:
                problems.append(DUPLICATE_ID.at(place, id=name, line=seen[name].line))
            elif name is not None:
                seen[name] = place
    return kept, problems
