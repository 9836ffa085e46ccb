"""Blocks as plain text, one line each, so that a change of a document reads as a diff."""

from collections.abc import Iterator, Sequence

from sluitend.prose.blocks import (
    Annex,
    Article,
    Bars,
    Block,
    BoundIn,
    Break,
    Bullets,
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
    Slide,
    Strong,
    Table,
)


def outline(document: Document) -> str:
    """Everything a document says: properties, furniture, title page, blocks, attachments."""
    return "\n".join((*_about(document), *_blocks(document.blocks, ""), ""))


def _about(document: Document) -> Iterator[str]:
    furniture = document.furniture
    yield f"title: {document.title}"
    yield f"subject: {document.subject}"
    yield f"author: {document.author}"
    yield f"language: {document.language}, date: {document.date}"
    yield f"keywords: {', '.join(document.keywords)}"
    yield f"header: {furniture.header_left} | {furniture.header_right}"
    yield f"footer: {furniture.footer_left} | {furniture.page}"
    yield f"watermark: {furniture.watermark}"
    if document.front:
        front = document.front
        yield f"front: {front.kind} / {front.title}"
        yield f"front: {f' {front.between} '.join(front.parties)}"
        yield from (f"front: {label}: {value}" for label, value in front.facts)
        yield f"front: {front.remark}"
    for attached in document.attachments:
        yield f"attached: {attached.name} ({attached.media_type}): {attached.description}"


def _blocks(blocks: Sequence[Block], indent: str) -> Iterator[str]:
    for block in blocks:
        for line in _block(block):
            yield f"{indent}{line}"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            number = f" {block.number}" if block.number else ""
            yield f"[{block.style}{number}] {said(block.content)}"
        case Article():
            yield f"=== {block.label}: {block.title}"
        case Annex():
            yield f"=== {block.label}: {block.title}"
        case Heading():
            yield f"{'#' * block.level} {said(block.content)}"
        case Bullets():
            for item in block.items:
                yield from (f"- {line}" for line in _blocks(item, ""))
        case Table():
            yield f"[table {block.kind}] {block.caption}".rstrip()
            yield from (f"  ! {_row(row)}" for row in block.head)
            yield from (f"  | {_row(row)}" for row in block.rows)
            yield from (f"  = {_row(row)}" for row in block.foot)
        case BoundIn():
            yield from (f"[bound in] {alt}" for alt in block.alts)
        case Signatures():
            yield from _signatures(block)
        case Sheet():
            yield "[sheet"
            yield from _blocks(block.blocks, "  ")
            yield "sheet]"
        case Contents():
            yield f"[contents] {block.title}"
        case PageBreak():
            yield "[page]"
        case Bars():
            yield from (f"[bar {one.share:.2f}] {one.label}: {one.value}" for one in block.bars)
            yield f"[chart] {block.alt}"
        case Slide():
            yield f"=== [{block.kind}] {block.title}"
            yield from _blocks(block.blocks, "  ")
            yield from (f"  > {line}" for line in block.notes)
        case Picture():
            yield f"[picture] {block.alt}"


def _row(row: Row) -> str:
    return " | ".join(" / ".join(said(line) for line in cell.lines) for cell in row)


def _signatures(block: Signatures) -> Iterator[str]:
    for name, under, people in block.parties:
        yield f"[signs] {name}: {under}"
        for one in people:
            yield "  " + "; ".join(f"{label}: {value}" for label, value in one.lines)


def said(inlines: Inlines) -> str:
    """The text of inlines; weight and references show."""
    return "".join(_said(inlines))


def _said(inlines: Inlines) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Run(text=text):
                yield text.replace("\N{NO-BREAK SPACE}", " ")
            case Strong(content=content):
                yield f"*{said(content)}*"
            case Emphasis(content=content):
                yield f"_{said(content)}_"
            case Break():
                yield " // "
            case Link(url=url, content=content):
                yield f"{said(content)} <{url}>"
            case Reference(label=label, target=target):
                yield f"{label} (-> {target})".replace("\N{NO-BREAK SPACE}", " ")
