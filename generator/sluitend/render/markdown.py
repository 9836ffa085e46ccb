"""The Markdown of our own document templates as blocks.

CommonMark without HTML, code, pictures or rules; `{.lead}` above a paragraph gives it a style,
`{#id}` above a paragraph or heading an id, `{.contents}` above a heading lists it in the contents.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, cast, get_args

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.attrs import attrs_block_plugin

from sluitend.prose.blocks import (
    Block,
    Break,
    Bullets,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Run,
    Strong,
    Style,
)
from sluitend.render.safe import safe_link

Whole = tuple[Block, ...] | tuple[Inline, ...]

MARK = "\ufdd0{}\ufdd1"  # noncharacters: no text that is printed holds one
MARKS = re.compile("\ufdd0(\\d+)\ufdd1")
STYLES = get_args(Style)
PARSER = MarkdownIt("commonmark", {"html": False}).disable(
    ["image", "code", "fence", "html_block", "html_inline", "hr", "backticks", "reference"]
)
PARSER.use(attrs_block_plugin)


def parsed(text: str, wholes: Sequence[Whole] = ()) -> tuple[Block, ...]:
    """The blocks of a text; mark n stands for the n-th of `wholes`."""
    return tuple(_blocks(SyntaxTreeNode(PARSER.parse(text)).children, wholes))


def _blocks(nodes: Sequence[SyntaxTreeNode], wholes: Sequence[Whole]) -> Iterator[Block]:
    for node in nodes:
        match node.type:
            case "paragraph":
                alone = MARKS.fullmatch(node.children[0].content)
                whole = wholes[int(alone[1])] if alone else ()
                if alone and not any(isinstance(item, get_args(Inline)) for item in whole):
                    yield from cast(tuple[Block, ...], whole)
                else:
                    yield _paragraph(node, wholes)
            case "heading":
                yield _heading(node, wholes)
            case "bullet_list":
                yield _bullets(node, wholes)
            case other:
                raise ValueError(f"a template may hold no {other}")


def _paragraph(node: SyntaxTreeNode, wholes: Sequence[Whole]) -> Paragraph:
    style = str(node.attrs.get("class", "body"))
    if style not in STYLES:
        raise ValueError(f"no style {style!r}; there are {', '.join(STYLES)}")
    content = _inlines(node.children[0].children, wholes)
    return Paragraph(content, cast(Style, style), id=str(node.attrs.get("id", "")))


def _heading(node: SyntaxTreeNode, wholes: Sequence[Whole]) -> Heading:
    level, classes = int(node.tag[1]), str(node.attrs.get("class", ""))
    if level > 3:
        raise ValueError(f"a heading of level {level}; 3 is the lowest")
    if classes not in ("", "contents"):
        raise ValueError(f"a heading may be .contents, not {classes!r}")
    return Heading(
        cast(Literal[1, 2, 3], level),
        _inlines(node.children[0].children, wholes),
        str(node.attrs.get("id", "")),
        in_contents=bool(classes),
    )


def _bullets(node: SyntaxTreeNode, wholes: Sequence[Whole]) -> Bullets:
    items = []
    for item in node.children:
        inside = tuple(_blocks(item.children, wholes))
        if not all(isinstance(block, Paragraph | Bullets) for block in inside):
            raise ValueError("an item of a list may hold text and lists only")
        items.append(cast(tuple[Paragraph | Bullets, ...], inside))
    return Bullets(tuple(items))


def _inlines(nodes: Sequence[SyntaxTreeNode], wholes: Sequence[Whole]) -> Inlines:
    return _joined(inline for node in nodes for inline in _inline(node, wholes))


def _inline(node: SyntaxTreeNode, wholes: Sequence[Whole]) -> Iterator[Inline]:
    match node.type:
        case "text":
            yield from _marked(node.content, wholes)
        case "softbreak":
            yield Run(" ")
        case "hardbreak":
            yield Break()
        case "strong":
            yield Strong(_inlines(node.children, wholes))
        case "em":
            yield Emphasis(_inlines(node.children, wholes))
        case "link":
            url = str(node.attrs["href"])
            if not safe_link(url):
                raise ValueError(f"a link may be https or mailto only: {url!r}")
            yield Link(url, _inlines(node.children, wholes))
        case other:
            raise ValueError(f"a template may hold no {other}")


def _marked(text: str, wholes: Sequence[Whole]) -> Iterator[Inline]:
    """Text, and the inlines its marks stand for."""
    for nth, part in enumerate(MARKS.split(text)):
        if nth % 2:
            for item in wholes[int(part)]:
                if not isinstance(item, get_args(Inline)):
                    raise ValueError(f"a {type(item).__name__} within a line of text")
                yield cast(Inline, item)
        elif part:
            yield Run(part)


def _joined(inlines: Iterator[Inline]) -> Inlines:
    """Runs that stand side by side as one."""
    joined: list[Inline] = []
    for inline in inlines:
        last = joined[-1] if joined else None
        if isinstance(inline, Run) and isinstance(last, Run):
            joined[-1] = Run(last.text + inline.text)
        else:
            joined.append(inline)
    return tuple(joined)
