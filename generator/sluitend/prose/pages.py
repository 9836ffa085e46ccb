"""The text of an annex as blocks: headings, paragraphs, lists, tables."""

from collections.abc import Iterator, Sequence
from typing import Literal

from sluitend.load.clauses import ClauseSource
from sluitend.problem import Fault, Severity
from sluitend.prose.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Paragraph,
    Row,
    Table,
)
from sluitend.prose.conditions import Judged, unknown
from sluitend.prose.inlines import Writer
from sluitend.prose.parts import Part

NOT_PRINTED = Fault(
    "SL318",
    Severity.ERROR,
    {
        "nl": "een afbeelding kan niet in een bijlage staan",
        "en": "an image cannot stand in an annex",
    },
    {
        "nl": "Voeg haar als PDF-bestand toe aan `annexes/`.",
        "en": "Add it as a PDF file to `annexes/`.",
    },
)

_ALIGN: dict[str, Literal["left", "right", "centre"]] = {
    "text-align:left": "left",
    "text-align:right": "right",
    "text-align:center": "centre",
}
_WIDE = 6
"""Columns from which a table is set in the smaller size."""


def page(
    source: ClauseSource, parts: Sequence[Part], judged: Judged, writer: Writer
) -> tuple[Block, ...]:
    """The blocks of a text annex that hold under the conditions."""
    writer.problems.extend(unknown(source.front.only_if, source.place("only_if")))
    for part in parts:
        writer.problems.extend(unknown(part.only_if, part.place))
    kept = [part for part in parts if judged.holds(part.only_if)]
    return tuple(block for part in kept for block in _blocks(part, writer))


def _blocks(part: Part, writer: Writer) -> Iterator[Block]:
    match part.kind:
        case "heading":
            level: Literal[2, 3] = 3 if part.token.tag == "h3" else 2
            yield Heading(level, writer.inlines(part.inline), id=_id(part, writer))
        case "paragraph":
            _no_images(part, writer)
            yield Paragraph(writer.inlines(part.inline), id=_id(part, writer))
        case "bullet_list":
            yield _bullets(part, writer)
        case "ordered_list":
            yield from _numbered(part, writer)
        case "table":
            yield _table(part, writer)


def _id(part: Part, writer: Writer) -> str:
    return f"{writer.within}.{part.id}" if part.id else ""


def _no_images(part: Part, writer: Writer) -> None:
    inline = part.inline
    for inner in inline.parts if inline else ():
        if inner.kind == "image":
            writer.problems.append(NOT_PRINTED.at(inner.place))


# --- lists ------------------------------------------------------------------------------------


def _bullets(part: Part, writer: Writer) -> Bullets:
    return Bullets(tuple(tuple(_item(item.parts, writer)) for item in part.parts))


def _item(parts: Sequence[Part], writer: Writer) -> "Iterator[Paragraph | Bullets]":
    for part in parts:
        match part.kind:
            case "paragraph":
                yield Paragraph(writer.inlines(part.inline))
            case "bullet_list":
                yield _bullets(part, writer)
            case "ordered_list":
                yield from _numbered(part, writer)


def _numbered(part: Part, writer: Writer) -> Iterator[Paragraph]:
    """Steps: each a paragraph with its number; a paragraph below one has none."""
    first = int(part.token.attrs.get("start", 1))
    for number, item in enumerate(part.parts, start=first):
        label = f"{number}."
        for block in _item(item.parts, writer):
            for line in [block] if isinstance(block, Paragraph) else _flat(block):
                yield Paragraph(line.content, "sublid", label)
                label = ""


def _flat(bullets: Bullets) -> Iterator[Paragraph]:
    """The paragraphs of a list within a step, each behind a dash of its own."""
    for item in bullets.items:
        for block in item:
            yield from [block] if isinstance(block, Paragraph) else _flat(block)


# --- tables -----------------------------------------------------------------------------------


def _table(part: Part, writer: Writer) -> Table:
    head = [row for section in part.parts if section.kind == "thead" for row in section.parts]
    body = [row for section in part.parts if section.kind == "tbody" for row in section.parts]
    aligned = [str(cell.token.attrs.get("style", "")) for row in head for cell in row.parts]
    return Table(
        columns=tuple(Column(_ALIGN.get(style, "left")) for style in aligned),
        rows=tuple(_row(row, writer) for row in body),
        head=tuple(_row(row, writer) for row in head),
        kind="small" if len(aligned) >= _WIDE else "plain",
        id=_id(part, writer),
    )


def _row(row: Part, writer: Writer) -> Row:
    return tuple(Cell((writer.inlines(cell.inline),)) for cell in row.parts)
