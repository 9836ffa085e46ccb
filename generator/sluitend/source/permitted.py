"""What Markdown may hold in a contract: found in its tokens, each with its place."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.source.text import hidden

MAX_LEVEL = 20
"""Of a token's level; a list within a list adds two."""

CLAUSE = frozenset({"image", "table"})
"""What a clause may hold besides headings, paragraphs, lists, emphasis, links and quotes."""

PAGE = CLAUSE | {"blockquote", "code", "fence", "hr", "code_inline", "deep_heading"}
"""What a page that is no contract text may hold."""

HTML = Fault(
    "SL032",
    Severity.ERROR,
    {"nl": "hier staat HTML, `{html}`", "en": "HTML stands here, `{html}`"},
    {
        "nl": "Schrijf het in Markdown; een gewoon kleiner-danteken schrijft u als \\<.",
        "en": "Write it in Markdown; write an ordinary less-than sign as \\<.",
    },
)
NOT_ALLOWED = Fault(
    "SL033",
    Severity.ERROR,
    {"nl": "{what} kan hier niet", "en": "{what} cannot stand here"},
    {
        "nl": "Gebruik koppen tot niveau 3, alinea's, lijsten en tabellen.",
        "en": "Use headings up to level 3, paragraphs, lists and tables.",
    },
)
LINK = Fault(
    "SL034",
    Severity.ERROR,
    {
        "nl": "de koppeling naar `{target}` kan niet: alleen https, mailto of #id",
        "en": "the link to `{target}` cannot stand: https, mailto or #id only",
    },
    {
        "nl": "Schrijf een adres met https://, of #id voor een plek in de overeenkomst.",
        "en": "Write an address with https://, or #id for a place in the agreement.",
    },
)
IMAGE = Fault(
    "SL035",
    Severity.ERROR,
    {
        "nl": "de afbeelding `{target}` is geen bestand van deze map",
        "en": "the image `{target}` is no file of this folder",
    },
    {
        "nl": "Zet de afbeelding in de map en schrijf haar pad, zonder `..` of adres.",
        "en": "Put the image into the folder and write its path, without `..` or address.",
    },
)
BROKEN_QUOTE = Fault(
    "SL036",
    Severity.ERROR,
    {
        "nl": "dit is geen aanhaling van gegevens: `{quote}`",
        "en": "this is no quote of data: `{quote}`",
    },
    {
        "nl": 'Schrijf {{{{ kpi("id").target }}}} of {{{{ term.starts }}}}, met rechte '
        "aanhalingstekens.",
        "en": 'Write {{{{ kpi("id").target }}}} or {{{{ term.starts }}}}, with straight '
        "quotation marks.",
    },
)
ATTRIBUTES = Fault(
    "SL037",
    Severity.ERROR,
    {
        "nl": "dit zijn geen kenmerken: `{text}`",
        "en": "these are no attributes: `{text}`",
    },
    {
        "nl": "Schrijf {{#id}}, {{only_if=voorwaarde}} of beide op een eigen regel boven het blok.",
        "en": "Write {{#id}}, {{only_if=condition}} or both on a line of its own above the block.",
    },
)
NOTHING_BELOW = Fault(
    "SL038",
    Severity.ERROR,
    {
        "nl": "onder de kenmerken `{text}` staat geen blok waar zij bij horen",
        "en": "no block stands below the attributes `{text}` for them to belong to",
    },
    {
        "nl": "Zet de regel direct boven de kop, alinea, lijst of tabel.",
        "en": "Put the line directly above the heading, paragraph, list or table.",
    },
)
DUPLICATE_ID = Fault(
    "SL039",
    Severity.ERROR,
    {
        "nl": "het id `{id}` staat hier voor de tweede keer; eerder op regel {line}",
        "en": "the id `{id}` stands here a second time; before on line {line}",
    },
    {"nl": "Geef elk blok een eigen id.", "en": "Give each block an id of its own."},
)
TOO_DEEP = Fault(
    "SL040",
    Severity.ERROR,
    {"nl": "hier is te diep genest", "en": "nesting here is too deep"},
    {
        "nl": "Gebruik hoogstens enkele lijsten in elkaar.",
        "en": "Use at most a few lists within each other.",
    },
)
ROW = Fault(
    "SL041",
    Severity.ERROR,
    {
        "nl": "cellen in deze rij: {cells}; in de kop: {head}",
        "en": "cells in this row: {cells}; in the head: {head}",
    },
    {
        "nl": "Geef elke rij evenveel cellen; schrijf een | in een cel als \\|.",
        "en": "Give each row as many cells; write a | within a cell as \\|.",
    },
)
NO_ALTERNATIVE = Fault(
    "SL042",
    Severity.ERROR,
    {
        "nl": "de afbeelding `{target}` heeft geen tekst voor wie haar niet ziet",
        "en": "the image `{target}` has no text for those who do not see it",
    },
    {
        "nl": "Schrijf tussen de rechte haken wat er te zien is.",
        "en": "Write between the square brackets what is to be seen.",
    },
)

_HEADINGS = frozenset({"h1", "h2", "h3"})
_KINDS = {
    "blockquote_open": ("blockquote", {"nl": "een citaatblok (>)", "en": "a block quotation (>)"}),
    "code_block": ("code", {"nl": "ingesprongen tekst", "en": "indented text"}),
    "fence": ("fence", {"nl": "een codeblok (```)", "en": "a code block (```)"}),
    "hr": ("hr", {"nl": "een streep (---)", "en": "a rule (---)"}),
    "table_open": ("table", {"nl": "een tabel", "en": "a table"}),
    "code_inline": ("code_inline", {"nl": "code (`)", "en": "code (`)"}),
    "image": ("image", {"nl": "een afbeelding", "en": "an image"}),
}
_DEEP_HEADING = {"nl": "een kop dieper dan niveau 3", "en": "a heading deeper than level 3"}
_ADDRESS = re.compile(
    r"https://[^\s/?#@\\]+([/?#]\S*)?|mailto:[^\s@:/]+@[^\s@:/]+|#\w[\w.-]*", re.IGNORECASE
)
_OUTWARD = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\~]|.*(^|[/\\])\.\.([/\\]|$)", re.DOTALL)


def blocks(
    tokens: Sequence[Token], lines: Sequence[str], allowed: frozenset[str]
) -> Iterator[Problem]:
    """What is wrong with blocks: kinds that are not allowed, depth, rows of tables.

    Every token has its place in its `meta`; `lines` are what their maps count in.
    """
    head = 0
    for token in tokens:
        place: Place = token.meta["place"]
        match token.type:
            case "heading_open" if token.tag not in _HEADINGS and "deep_heading" not in allowed:
                yield NOT_ALLOWED.at(place, what=_DEEP_HEADING)
            case "thead_open":
                head = 0
            case "th_open":
                head += 1
            case "tr_open" if head and token.map is not None:
                cells = _cells(lines[token.map[0]])
                if cells != head:
                    yield ROW.at(place, cells=cells, head=head)
            case "inline":
                yield from _inlines(token.children or (), allowed)
        yield from _kind(token, allowed)
    deepest = next((token for token in tokens if token.level > MAX_LEVEL), None)
    if deepest is not None:
        yield TOO_DEEP.at(deepest.meta["place"])


def _inlines(children: Sequence[Token], allowed: frozenset[str]) -> Iterator[Problem]:
    for child in children:
        place: Place = child.meta["place"]
        yield from _kind(child, allowed)
        match child.type:
            case "html":
                yield HTML.at(place, html=short(child.content))
            case "broken_quote":
                yield BROKEN_QUOTE.at(place, quote=short(child.content))
            case "loose_attributes":
                yield ATTRIBUTES.at(place, text=short(child.content))
            case "link_open" if not _ADDRESS.fullmatch(unquote(str(child.attrs["href"]))):
                yield LINK.at(place, target=short(str(child.attrs["href"])))
            case "image":
                yield from _image(child, place)
            case "text" if (problem := hidden(child.content, place)) is not None:
                # an entity such as &shy; makes what a source may not hold
                yield problem


def _kind(token: Token, allowed: frozenset[str]) -> Iterator[Problem]:
    if token.type in _KINDS:
        kind, what = _KINDS[token.type]
        if kind not in allowed:
            yield NOT_ALLOWED.at(token.meta["place"], what=what)


def _image(token: Token, place: Place) -> Iterator[Problem]:
    target = unquote(str(token.attrs["src"]))
    if not target or _OUTWARD.match(target):
        yield IMAGE.at(place, target=short(target))
    if not token.content.strip():
        yield NO_ALTERNATIVE.at(place, target=short(target))
    for child in token.children or ():
        if child.type in ("quote", "broken_quote"):
            yield BROKEN_QUOTE.at(place, quote=short(child.content))


def _cells(line: str) -> int:
    """How many cells a row has, as the parser counts them."""
    cells = escapedSplit(line.lstrip("> \t").rstrip())
    if cells and not cells[0]:
        cells.pop(0)
    if cells and not cells[-1]:
        cells.pop()
    return len(cells)


def short(text: str) -> str:
    """A text that fits into a sentence."""
    return text if len(text) <= 60 else f"{text[:60]}…"
