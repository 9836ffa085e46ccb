"""Blocks as HTML that we write ourselves, element by element, every text escaped.

Nothing of a party's text is ever markup here; what comes out goes through a sanitizer all the same.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape

import nh3

from sluitend.prose.blocks import (
    Annex,
    Article,
    BoundIn,
    Break,
    Bullets,
    Cell,
    Contents,
    Emphasis,
    Heading,
    Inline,
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
)
from sluitend.render.safe import safe_link
from sluitend.views.pages.page import Gotos, Part, Register, RegisterCell

TAGS = {
    "a", "br", "caption", "div", "em", "h2", "h3", "h4", "li", "nav", "p", "span", "strong",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES: Mapping[str, set[str]] = {
    "*": {"class", "id"},
    "a": {"href"},
    "div": {"aria-label", "role", "tabindex"},
    "nav": {"aria-label"},
    "td": {"colspan"},
    "th": {"colspan", "scope"},
}
Linked = Callable[[str], str]
"""From the path of a page's Markdown to an address on the page that is written."""


def html(parts: Iterable[Part], linked: Linked) -> str:
    """The parts of a page as one element on one line, so that no Markdown is looked for in it."""
    known = tuple(parts)
    targets = frozenset(_targets(known))
    made = "".join(line for part in known for line in _part(part, known, targets, linked))
    return nh3.clean(
        f'<div class="sluitend">{made}</div>',
        tags=TAGS,
        attributes={name: set(names) for name, names in ATTRIBUTES.items()},
        generic_attribute_prefixes={"data-"},
        url_schemes={"https", "mailto"},
        link_rel=None,
    )


def _part(
    part: Part, whole: tuple[Part, ...], targets: frozenset[str], linked: Linked
) -> Iterator[str]:
    match part:
        case Gotos(links):
            items = "".join(f"<li>{_goto(one.path, one.label, linked)}{_remark(one.remark)}</li>"
                            for one in links)  # fmt: skip
            yield f'<ul class="pages">{items}</ul>'
        case Register():
            yield _register(part, linked)
        case Contents():
            yield _contents(part, whole)
        case Paragraph():
            yield _paragraph(part, targets)
        case Article(label, title, id) | Annex(label, title, id):
            number = f'<span class="nr">{_text(label)}</span>'
            yield f'<h2 id="{_text(id)}">{number} {_text(title)}</h2>'
        case Heading(level, content, id):
            yield f"<h{level + 1}{_id(id)}>{_inlines(content, targets)}</h{level + 1}>"
        case Bullets():
            yield _bullets(part, targets)
        case Table():
            yield _table(part, targets)
        case Picture(alt=alt):
            yield f'<p class="note">{_text(alt)}</p>'
        case BoundIn(alts=alts):
            yield "".join(f'<p class="note">{_text(alt)}</p>' for alt in alts)
        case Sheet(blocks):
            for block in blocks:
                yield from _part(block, whole, targets, linked)
        case Signatures() | PageBreak():
            return


# --- text -------------------------------------------------------------------------------------


def _text(text: str) -> str:
    """A text on one line, in which nothing is markup."""
    return escape(" ".join(text.splitlines()), quote=True)


def _id(name: str) -> str:
    return f' id="{_text(name)}"' if name else ""


def _inlines(content: Inlines, targets: frozenset[str]) -> str:
    return "".join(_inline(one, targets) for one in content)


def _inline(inline: Inline, targets: frozenset[str]) -> str:
    match inline:
        case Run(text):
            return _text(text)
        case Strong(content):
            return f"<strong>{_inlines(content, targets)}</strong>"
        case Emphasis(content):
            return f"<em>{_inlines(content, targets)}</em>"
        case Break():
            return "<br>"
        case Link(url, content):
            said = _inlines(content, targets)
            return f'<a href="{_text(url)}">{said}</a>' if safe_link(url) else said
        case Reference(target, label):
            return f'<a href="#{_text(target)}">{_text(label)}</a>' if target in targets \
                else _text(label)  # fmt: skip


def _paragraph(given: Paragraph, targets: frozenset[str]) -> str:
    said = _inlines(given.content, targets)
    if not given.number:
        return f'<p class="{given.style}"{_id(given.id)}>{said}</p>'
    anchor = given.id or (f"lid-{given.number}" if given.style == "lid" else "")
    number = f'<a class="nr" href="#{_text(anchor)}">{_text(given.number)}</a>' if anchor \
        else f'<span class="nr">{_text(given.number)}</span>'  # fmt: skip
    return f'<p class="{given.style}"{_id(anchor)}>{number} {said}</p>'


def _bullets(given: Bullets, targets: frozenset[str]) -> str:
    def inside(block: Paragraph | Bullets) -> str:
        if isinstance(block, Bullets):
            return _bullets(block, targets)
        return _inlines(block.content, targets)

    items = "".join(f"<li>{''.join(map(inside, item))}</li>" for item in given.items)
    return f"<ul>{items}</ul>"


def _contents(given: Contents, whole: tuple[Part, ...]) -> str:
    items = "".join(
        f'<li><a href="#{_text(one.id)}"><span class="nr">{_text(one.label)}</span> '
        f"{_text(one.title)}</a></li>"
        for one in whole
        if isinstance(one, Article | Annex)
    )
    title = _text(given.title)
    return f'<nav class="contents" aria-label="{title}"><h2>{title}</h2><ul>{items}</ul></nav>'


def _targets(parts: Iterable[Part]) -> Iterator[str]:
    """All that can be referred to on a page."""
    for part in parts:
        if isinstance(part, Sheet):
            yield from _targets(part.blocks)
        elif isinstance(part, Article | Annex | Heading | Paragraph | Table) and part.id:
            yield part.id


# --- tables -----------------------------------------------------------------------------------


def _table(given: Table, targets: frozenset[str]) -> str:
    """A table; a wide one scrolls within its own frame, not the page."""
    right = [column.align == "right" for column in given.columns]
    caption = f"<caption>{_text(given.caption)}</caption>" if given.caption else ""
    if given.kind == "facts":
        rows = "".join(_fact(one, targets) for one in given.rows)
        table = f'<table class="facts"{_id(given.id)}>{caption}<tbody>{rows}</tbody></table>'
        return f'<div class="scroll">{table}</div>'
    head = "".join(_row(one, right, targets, "th") for one in given.head)
    body = "".join(_row(one, right, targets, "td") for one in given.rows)
    foot = "".join(_row(one, right, targets, "td") for one in given.foot)
    parts = (
        f"<thead>{head}</thead>" if head else "",
        f"<tbody>{body}</tbody>",
        f"<tfoot>{foot}</tfoot>" if foot else "",
    )
    label = _text(_plain(given.head[0][0]) if given.head else "")
    frame = f'<div class="scroll" tabindex="0" role="region" aria-label="{label or "tabel"}">'
    table = f'<table class="plain"{_id(given.id)}>{caption}{"".join(parts)}</table>'
    return f"{frame}{table}</div>"


def _fact(row: Row, targets: frozenset[str]) -> str:
    name, *values = row
    said = "".join(f"<td>{_cell(one, targets)}</td>" for one in values)
    return f'<tr><th scope="row">{_cell(name, targets)}</th>{said}</tr>'


def _row(row: Row, right: list[bool], targets: frozenset[str], tag: str) -> str:
    cells, at = [], 0
    for cell in row:
        span = f' colspan="{cell.span}"' if cell.span > 1 else ""
        scope = ' scope="col"' if tag == "th" else ""
        figure = ' class="figure"' if at < len(right) and right[at] and cell.span == 1 else ""
        cells.append(f"<{tag}{scope}{span}{figure}>{_cell(cell, targets)}</{tag}>")
        at += cell.span
    return f"<tr>{''.join(cells)}</tr>"


def _cell(cell: Cell, targets: frozenset[str]) -> str:
    return "<br>".join(_inlines(line, targets) for line in cell.lines)


def _plain(cell: Cell) -> str:
    return " ".join(one.text for line in cell.lines for one in line if isinstance(one, Run))


# --- what only pages hold ---------------------------------------------------------------------


def _register(given: Register, linked: Linked) -> str:
    heads = "".join(
        f'<th scope="col" data-choose="{"yes" if choose else "no"}">{_text(title)}</th>'
        for title, choose in given.heads
    )
    rows = "".join(
        f"<tr>{''.join(_register_cell(cell, linked) for cell in row)}</tr>" for row in given.rows
    )
    caption = _text(given.caption)
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{caption}">'
        f'<table class="register"><caption>{caption}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _register_cell(given: RegisterCell, linked: Linked) -> str:
    key = f' data-key="{_text(given.sorted_by)}"' if given.sorted_by else ""
    shown = _goto(given.path, given.shown, linked) if given.path else _text(given.shown)
    return f"<td{key}>{shown}{_remark(given.remark)}</td>"


def _goto(path: str, label: str, linked: Linked) -> str:
    return f'<a href="{_text(linked(path))}">{_text(label)}</a>'


def _remark(text: str) -> str:
    return f' <span class="remark">({_text(text)})</span>' if text else ""
