"""A document as Pandoc's own tree: JSON that Pandoc reads and only writes out.

The tree holds no raw nodes. A paragraph's style is a `Div` with a `custom-style`; what Pandoc has
no node for (a page turned, a table of contents) is a paragraph of a style in `Mark`, which the
format's own finishing replaces.
"""

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from sluitend.prose.blocks import (
    Annex,
    Article,
    Block,
    Break,
    Bullets,
    Cell,
    Column,
    Contents,
    Document,
    Emphasis,
    Heading,
    Inlines,
    Link,
    PageBreak,
    Paragraph,
    Picture,
    Reference,
    Row,
    Run,
    Sheet,
    Signatures,
    Strong,
    Table,
    TitlePage,
)
from sluitend.render.house import Logo
from sluitend.render.measures import widths
from sluitend.render.signing import SigningRow, signing_rows

Node = dict[str, "Json"]
Json = str | int | float | None | list["Json"] | Node

API_VERSION: list[Json] = [1, 23]  # of the Pandoc 3 series
LONGEST_ANCHOR = 32
WHOLE = 100_000  # parts of a width, fine enough for any table
NO_ATTRIBUTES: list[Json] = ["", [], []]


class Mark(StrEnum):
    """Styles of paragraphs that stand for something else."""

    FRONT_END = "Voorblad einde"
    CONTENTS = "Inhoudsopgave"
    PAGE_BREAK = "Paginaeinde"
    SHEET_START = "Blad begin"
    SHEET_END = "Blad einde"


PARAGRAPH_STYLES = {
    "body": "Body Text",
    "lid": "Lid",
    "sublid": "Sublid",
    "party": "Partij",
    "recital": "Overweging",
    "lead": "Aanhef",
    "note": "Opmerking",
    "result": "Uitkomst",
}
BULLET_STYLES = ("List Bullet", "List Bullet 2", "List Bullet 3")
ALIGNMENTS = {"left": "AlignLeft", "right": "AlignRight", "centre": "AlignCenter"}


def tree(document: Document, logo: Logo | None = None) -> Node:
    """The document as Pandoc's tree."""
    front = list(_front(document.front, logo)) if document.front else []
    return {
        "pandoc-api-version": API_VERSION,
        "meta": {},
        "blocks": [*front, *_blocks(document.blocks)],
    }


def json_of(document: Document, logo: Logo | None = None) -> str:
    """The document's tree as Pandoc reads it."""
    return json.dumps(tree(document, logo), ensure_ascii=False)


# --- blocks -----------------------------------------------------------------------------------


def _blocks(blocks: Iterable[Block]) -> Iterator[Node]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[Node]:
    match block:
        case Paragraph(content, style, _, id):
            yield _styled(PARAGRAPH_STYLES[style], _inlines(content), id)
        case Article(_, title, id):
            yield _header(1, [_text(title)], id)
        case Annex(_, title, id):
            yield _styled("Bijlage", [_text(title)], id)
        case Heading(1, content, id):
            yield _styled("Kop zonder nummer", _inlines(content), id)
        case Heading(level, content, id):
            yield _header(level, _inlines(content), id)
        case Bullets():
            yield _bullets(block, 0)
        case Table():
            yield from _table(block)
        case Signatures():
            for rows in signing_rows(block):
                yield _signing(rows)
        case Picture():
            place = "Afbeelding breed" if block.wide else "Afbeelding"
            yield _picture(block.content, block.media_type, block.alt, block.width_mm, place)
        case Contents(title):
            yield _styled("TOC Heading", [_text(title)])
            yield _mark(Mark.CONTENTS)
        case PageBreak():
            yield _mark(Mark.PAGE_BREAK)
        case Sheet(blocks):
            yield _mark(Mark.SHEET_START)
            yield from _blocks(blocks)
            yield _mark(Mark.SHEET_END)


def _front(front: TitlePage, logo: Logo | None) -> Iterator[Node]:
    if logo:
        yield _picture(logo.content, logo.media_type, logo.alt, logo.width_mm, "Beeldmerk")
    yield _styled("Documentsoort", [_text(front.kind)])
    yield _styled("Title", [_text(front.title)])
    for nth, party in enumerate(front.parties):
        if nth:
            yield _styled("Tussen partijen", [_text(front.between)])
        yield _styled("Titelpartij", [_text(party)])
    if front.facts or front.remark:
        rows = [
            [_cell_of("Voorblad naam", name), _cell_of("Voorblad waarde", value)]
            for name, value in front.facts
        ]
        if front.remark:
            rows.append([_cell_of("Voorblad opmerking", front.remark, span=2)])
        yield _table_node((Column(share=0.27), Column(share=0.73)), [], rows, [])
    yield _mark(Mark.FRONT_END)


def _bullets(block: Bullets, depth: int) -> Node:
    def part(nth: int, inside: Paragraph | Bullets) -> Node:
        if isinstance(inside, Bullets):
            return _bullets(inside, depth + 1)
        style = BULLET_STYLES[min(depth, len(BULLET_STYLES) - 1)]
        if nth:
            style = style.replace("Bullet", "Continue")
        return _styled(style, _inlines(inside.content), inside.id)

    items: list[Json] = [
        [part(nth, inside) for nth, inside in enumerate(item)] for item in block.items
    ]
    return {"t": "BulletList", "c": items}


def _picture(
    content: bytes, media_type: str, alt: str, width: int, style: str = "Afbeelding"
) -> Node:
    address = f"data:{media_type};base64,{base64.b64encode(content).decode()}"
    size: list[Json] = ["", [], [["width", f"{width}mm"]]]
    return _styled(style, [{"t": "Image", "c": [size, [_text(alt)], [address, ""]]}])


# --- tables -----------------------------------------------------------------------------------


def _table(table: Table) -> Iterator[Node]:
    if table.caption:
        yield _styled("Tabelbijschrift", [_text(table.caption)], table.id)
    small = " klein" if table.kind == "small" else ""
    head = [_row(row, table.columns, f"Tabelkop{small}") for row in table.head]
    body = [_row(row, table.columns, f"Tabeltekst{small}") for row in table.rows]
    foot = [_row(row, table.columns, f"Tabeltotaal{small}") for row in table.foot]
    if table.kind == "calculation" and not table.foot and len(table.rows) > 1:
        body[-1] = _row(table.rows[-1], table.columns, "Tabeltotaal")
    if table.kind == "facts":
        body = [
            [_cell(row[0], "Tabelnaam", "left"), *cells[1:]]
            for row, cells in zip(table.rows, body, strict=True)
        ]
    id = anchor(table.id) if table.id and not table.caption else ""
    yield _table_node(table.columns, head, body, foot, id)


def _row(row: Row, columns: tuple[Column, ...], style: str) -> list[Json]:
    starts = [sum(cell.span for cell in row[:at]) for at in range(len(row))]
    return [
        _cell(cell, style, columns[start].align) for start, cell in zip(starts, row, strict=True)
    ]


def _cell(cell: Cell, style: str, align: str) -> Json:
    named = style + {"left": "", "right": " rechts", "centre": " midden"}[align]
    lines: list[Json] = [_styled(named, _inlines(line)) for line in cell.lines or ((),)]
    return [NO_ATTRIBUTES, {"t": "AlignDefault"}, 1, cell.span, lines]


def _cell_of(style: str, text: str, span: int = 1) -> Json:
    return [NO_ATTRIBUTES, {"t": "AlignDefault"}, 1, span, [_styled(style, [_text(text)])]]


def _signing(rows: tuple[SigningRow, ...]) -> Node:
    """Label, value, a gap, label, value; one party leaves the right half empty."""
    made: list[list[Json]] = []
    for row in rows:
        cells: list[Json] = []
        for nth, (name, value) in enumerate((*row.cells, ("", ""))[:2]):
            if nth:
                cells.append(_cell_of("Ondertekening waarde", ""))
            if row.kind in ("name", "under"):
                style = "Ondertekening partij" if row.kind == "name" else "Ondertekening naam"
                cells.append(_cell_of(style, name, span=2))
            else:
                cells.append(_cell_of("Ondertekening naam", name))
                cells.append(_cell_of("Ondertekening waarde", value))
        made.append(cells)
    shares = (0.16, 0.31, 0.06, 0.16, 0.31)
    return _table_node(tuple(Column(share=share) for share in shares), [], made, [])


def _table_node(
    columns: tuple[Column, ...],
    head: list[list[Json]],
    body: list[list[Json]],
    foot: list[list[Json]],
    id: str = "",
) -> Node:
    def rows(all_rows: list[list[Json]]) -> list[Json]:
        return [[NO_ATTRIBUTES, row] for row in all_rows]

    specs: list[Json] = [
        [{"t": ALIGNMENTS[column.align]}, {"t": "ColWidth", "c": width / WHOLE}]
        for column, width in zip(columns, widths(columns, WHOLE), strict=True)
    ]
    parts: list[Json] = [
        [id, [], []],
        [None, []],
        specs,
        [NO_ATTRIBUTES, rows(head)],
        [[NO_ATTRIBUTES, 0, [], rows(body)]],
        [NO_ATTRIBUTES, rows(foot)],
    ]
    return {"t": "Table", "c": parts}


# --- inlines and small nodes ------------------------------------------------------------------


def _inlines(inlines: Inlines) -> list[Json]:
    return [_inline(inline) for inline in inlines]


def _inline(inline: object) -> Node:
    match inline:
        case Run(text):
            return _text(text)
        case Strong(content):
            return {"t": "Strong", "c": _inlines(content)}
        case Emphasis(content):
            return {"t": "Emph", "c": _inlines(content)}
        case Break():
            return {"t": "LineBreak"}
        case Link(url, content):
            return {"t": "Link", "c": [NO_ATTRIBUTES, _inlines(content), [url, ""]]}
        case Reference(target, label, _):
            return {"t": "Link", "c": [NO_ATTRIBUTES, [_text(label)], [f"#{anchor(target)}", ""]]}
    raise TypeError(f"no such inline: {inline!r}")


def _text(text: str) -> Node:
    return {"t": "Str", "c": text}


def anchor(id: str) -> str:
    """An id as a bookmark may be called: letters, digits and _, at most 40 of them, one per id."""
    plain = re.sub(r"[^A-Za-z0-9]", "_", id)
    if plain == id.replace("-", "_") and len(plain) <= LONGEST_ANCHOR:
        return f"Ref_{plain}"
    return f"Ref_{plain[:20]}_{hashlib.sha256(id.encode()).hexdigest()[:12]}"


def style_id(name: str) -> str:
    """The id Pandoc gives a style of that name."""
    return name.replace(" ", "")


def _header(level: int, inlines: list[Json], id: str) -> Node:
    return {"t": "Header", "c": [level, NO_ATTRIBUTES, _anchored(inlines, id)]}


def _styled(style: str, inlines: list[Json], id: str = "") -> Node:
    """A paragraph of a style. A `Para`, for round a `Plain` Pandoc ignores the style."""
    para: Node = {"t": "Para", "c": _anchored(inlines, id) or [_text("")]}
    attributes: list[Json] = ["", [], [["custom-style", style]]]
    return {"t": "Div", "c": [attributes, [para]]}


def _anchored(inlines: list[Json], id: str) -> list[Json]:
    return [{"t": "Span", "c": [[anchor(id), [], []], inlines]}] if id else inlines


def _mark(mark: Mark) -> Node:
    return _styled(mark, [_text(mark)])
