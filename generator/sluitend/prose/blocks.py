"""What a document is made of: blocks of inlines, the one tree all documents share.

Clauses, views and filled templates become these blocks; `render` turns them into DOCX and PDF.
They hold text only: no markup, no places, nothing that needs escaping.
"""

from dataclasses import dataclass, field
from typing import Literal

# --- inlines ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Run:
    """Plain text. A no-break space stays inside it."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Text with weight: a defined term where it is defined, a total."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Text in italics."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Break:
    """A new line within the paragraph."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of the document: https or mailto, nothing else."""

    url: str
    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Reference:
    """A cross-reference within the document, such as *artikel 7.2* or *bijlage C*.

    `label` is the text as printed, word included; `number` is its part that follows renumbering
    ("7.2", "C", "7"). `target` is the id of an Article, Annex, Heading, Paragraph or Table.
    """

    target: str
    label: str
    number: str


Inline = Run | Strong | Emphasis | Break | Link | Reference
Inlines = tuple[Inline, ...]

# --- blocks ----------------------------------------------------------------------------------

Style = Literal[
    "body",  # running text without a number
    "lid",  # a numbered paragraph of an article: number "7.2"
    "sublid",  # an item within a lid: number "a."
    "party",  # a party in the opening, number "1."
    "recital",  # a consideration, number "A."
    "lead",  # an introductory sentence under a heading
    "note",  # a small remark under a table or figure
    "result",  # the outcome of a calculation, set off
]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `number` is printed in the margin column when the style has one."""

    content: Inlines
    style: Style = "body"
    number: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """The heading of an article: *Artikel 7  Bonus-malus*; `label` is "Artikel 7"."""

    label: str
    title: str
    id: str


@dataclass(frozen=True, slots=True)
class Annex:
    """The heading of an annex on a fresh page: *Bijlage C  Servicelevels*; `label` "Bijlage C"."""

    label: str
    title: str
    id: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading without a number; level 1 is as high as an article, 2 stands within one."""

    level: Literal[1, 2, 3]
    content: Inlines
    id: str = ""
    in_contents: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """An unnumbered list; each item is one or more paragraphs or nested bullets."""

    items: tuple["tuple[Paragraph | Bullets, ...]", ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: how it aligns and its share of the width (shares add up to 1)."""

    align: Literal["left", "right", "centre"] = "left"
    share: float = 0.0  # a width on paper, not a number of the contract; 0: equal parts


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: paragraphs of inlines, one line each, over `span` columns."""

    lines: tuple[Inlines, ...]
    span: int = 1


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `head` rows repeat on every page, `foot` rows stand once, under a rule.

    `kind`: "plain" for most; "small" for wide ones in a smaller size; "facts" for two columns of
    label and value without a head; "calculation" for steps under one another, result last;
    "form" for rows with room to write in.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    head: tuple[Row, ...] = ()
    foot: tuple[Row, ...] = ()
    caption: str = ""
    kind: Literal["plain", "small", "facts", "calculation", "form"] = "plain"
    id: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """One signature to be put: the lines are label and value; an empty value is a line to fill."""

    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """The signature block, two parties side by side, kept together on one page.

    Each party has a heading (its legal name), a line or two under it, and one or more
    signatories one under another.
    """

    parties: tuple[tuple[str, str, tuple[Signatory, ...]], ...]
    signature_label: str = "Handtekening"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by content, PNG or SVG; `alt` says in words what it shows."""

    content: bytes
    media_type: Literal["image/png", "image/svg+xml"]
    alt: str
    width_mm: int
    wide: bool = False
    """It takes the margin column too, as a page of another document does."""


@dataclass(frozen=True, slots=True)
class BoundIn:
    """The pages of a PDF, each shown as it is; `alts` says in words what each page is."""

    content: bytes
    alts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents: articles, annexes, and headings that ask for it."""

    title: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a new page."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Blocks on pages of their own, turned to landscape."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart: what it stands for, its value as printed, its share of the longest."""

    label: str
    value: str
    share: float  # a length on the screen, not a number of the contract


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart of bars, longest first; `alt` says in words what it shows."""

    bars: tuple[Bar, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: one thought. What is said stands in `notes`, a paragraph each.

    On an "opening" stand a title and what it belongs to; a "statement" is one sentence, set large,
    with at most a remark below it; a "list" holds points, a table or a chart.
    """

    kind: Literal["opening", "statement", "list"]
    title: str
    blocks: "tuple[Block, ...]"
    notes: tuple[str, ...]


Block = (
    Paragraph
    | Article
    | Annex
    | Heading
    | Bullets
    | Table
    | Signatures
    | Picture
    | BoundIn
    | Contents
    | PageBreak
    | Sheet
    | Bars
    | Slide
)

# --- the whole -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TitlePage:
    """The first page: kind of document, title, the parties, then facts as label and value."""

    kind: str
    title: str
    parties: tuple[str, ...]
    between: str
    facts: tuple[tuple[str, str], ...]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around the text of every page, already in the document's language.

    `page` holds {page} and {pages}: "Pagina {page} van {pages}". `watermark` is "" when there is
    none.
    """

    header_left: str
    header_right: str
    footer_left: str
    page: str
    watermark: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file carried inside the PDF."""

    name: str
    media_type: str
    description: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """One document, complete: a pure value from which every format is made.

    `date` is ISO, from the source, and is the only clock a document knows. `language` is "nl" or
    "en".
    """

    title: str
    subject: str
    author: str
    language: str
    date: str
    furniture: Furniture
    blocks: tuple[Block, ...]
    front: TitlePage | None = None
    keywords: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = field(default=())
