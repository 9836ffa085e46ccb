"""Tables as Word wants them: real table styles, widths that add up, rows that do not split."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from sluitend.prose.blocks import Block, Document, Sheet, Signatures, Table, TitlePage
from sluitend.render.docx.markup import element, paragraphs, properties, put, style_of, thin, w
from sluitend.render.house import House
from sluitend.render.measures import FRONT_MM, SHEET, groups, text_width, twips, whole, wide, zebra
from sluitend.render.pandoc import PARAGRAPH_STYLES, style_id
from sluitend.render.signing import SigningRow, signing_rows

HAIR = "BEBEBE"
BAND_EDGE = 57  # twips between the edge of a tinted row and its text: 1 mm
GAPS = {False: 170, True: 113}  # twips between columns, small or not: 3 and 2 mm
LINE_BEFORE = 150  # twips above a line of the signature block
SIGNING_HEIGHTS = {"sign": 1134, "gap": 454}  # twips: 20 and 8 mm
FORM_HEIGHT = 567  # 10 mm to write in
TITLE_LETTERS = 30  # that fit a line of the title
REMARK_LETTERS = 100
FRONT_SPARE_MM = 12
ROOM_BEFORE = 320  # twips above the signature block
ROOM_AFTER = 240  # twips below a table
CLOSE_STYLES = {style_id(style) for style in PARAGRAPH_STYLES.values()} - {"Uitkomst"}
STYLES = {
    "plain": "Tabel",
    "small": "Tabelklein",
    "facts": "Feitentabel",
    "calculation": "Tabel",
    "form": "Formulier",
}


@dataclass(frozen=True, slots=True)
class Laid:
    """What a table shows, whether on a turned sheet, and whether it is kept on one page."""

    shown: Table | TitlePage | tuple[SigningRow, ...]
    turned: bool
    whole: bool = False


def laid_out(document: Document) -> tuple[Laid, ...]:
    """The tables of a document in order, as the tree for Pandoc has them."""
    front = document.front
    first = (Laid(front, turned=False),) if front and (front.facts or front.remark) else ()
    return (*first, *_laid(document.blocks, turned=False))


def _laid(blocks: Sequence[Block], *, turned: bool) -> Iterator[Laid]:
    for block in blocks:
        match block:
            case Sheet(inside):
                yield from _laid(inside, turned=True)
            case Table():
                yield Laid(block, turned, whole(block))
            case Signatures():
                for rows in signing_rows(block):
                    yield Laid(rows, turned)


def dress(body: Element, all_laid: Sequence[Laid], house: House) -> None:
    """Dress every table that Pandoc wrote."""
    for table, laid in zip(body.iter(w("tbl")), all_laid, strict=True):
        match laid.shown:
            case Table() as shown:
                _data_table(table, shown, house, turned=laid.turned)
                _total(table.findall(w("tr")), shown, house.accent, whole=laid.whole)
            case TitlePage() as front:
                _front_table(table, front, house)
            case rows:
                _signing_table(table, rows, house)


def _data_table(table: Element, shown: Table, house: House, *, turned: bool) -> None:
    column = 0 if wide(shown) else house.column
    width = twips(text_width(house, turned=turned)) - twips(column)
    bands = zebra(shown)
    _frame(table, STYLES[shown.kind], width, twips(column))
    _look(table, head=bool(shown.head), bands=bands)
    _give_room(table)
    if shown.caption:
        if wide(shown):
            _at_margin(table.getprevious())
        put(properties(table, "tblPr"), element("tblCaption", val=shown.caption))
    rows = table.findall(w("tr"))
    for row in rows:
        _whole(row)
        margins = element("tcMar", element("right", w=BAND_EDGE if bands else 0, type="dxa"))
        put(properties(row.findall(w("tc"))[-1], "tcPr"), margins)
    if bands:
        left = element("left", w=BAND_EDGE, type="dxa")
        right = element("right", w=GAPS[shown.kind == "small"] - BAND_EDGE, type="dxa")
        put(properties(table, "tblPr"), element("tblCellMar", left, right))
    for row in rows[: len(shown.head)]:
        put(properties(row, "trPr"), element("tblHeader"))
    if shown.kind == "form":
        for row in rows[len(shown.head) :]:
            put(properties(row, "trPr"), element("trHeight", val=FORM_HEIGHT, hRule="atLeast"))


def _at_margin(caption: Element | None) -> None:
    if caption is not None:
        put(properties(caption, "pPr"), element("ind", left=0))


def _give_room(table: Element) -> None:
    """White after the table: a table has none of its own, so what follows takes it."""
    after = table.getnext()
    while after is not None and after.tag == w("bookmarkEnd"):
        after = after.getnext()
    if after is not None and after.tag == w("p") and style_of(after) in CLOSE_STYLES:
        put(properties(after, "pPr"), element("spacing", before=ROOM_AFTER))


def _total(rows: list[Element], shown: Table, accent: str, *, whole: bool) -> None:
    """A rule above the total, the row before it on its page; all rows of a short table.

    A table without a total keeps its last two rows together: one alone is soon overlooked. A row
    that names a group stays with the first of the group.
    """
    totals = len(shown.foot)
    if shown.kind == "calculation" and not totals and len(shown.rows) > 1:
        totals = 1
    for cell in rows[-totals].findall(w("tc")) if totals else ():
        _border(cell, "top", accent)
    first = 0 if whole else len(rows) - max(totals, 1) - 1
    named = (rows[len(shown.head) + nth] for nth in groups(shown))
    for row in (*named, *rows[max(first, 0) : -1]):
        for paragraph in paragraphs(row):
            put(properties(paragraph, "pPr"), element("keepNext"))


def _front_table(table: Element, front: TitlePage, house: House) -> None:
    _frame(table, "Voorblad", twips(text_width(house)), 0)
    above = thin()
    put(properties(above, "pPr"), element("spacing", before=twips(_room_on(front, house))))
    table.addprevious(above)
    _look(table, head=False, bands=False)
    for row in table.findall(w("tr")):
        _whole(row)


def _room_on(front: TitlePage, house: House) -> int:
    """Millimetres between the parties and the facts, to bring these near the page's foot.

    An estimate: Word keeps no table at a foot without letting it float. What lacks is left white.
    """
    title = 13 * -(-len(front.title) // TITLE_LETTERS) + 20
    parties = 11 * len(front.parties)
    facts = 6 * len(front.facts) + 5 * -(-len(front.remark) // REMARK_LETTERS) + 6
    page = SHEET[1] - house.top - house.bottom
    return max(page - FRONT_MM - title - parties - facts - FRONT_SPARE_MM, 10)


def _signing_table(table: Element, rows: tuple[SigningRow, ...], house: House) -> None:
    _frame(table, "Ondertekening", twips(text_width(house)), 0)
    _look(table, head=False, bands=False)
    made = table.findall(w("tr"))
    for row, laid in zip(made, rows, strict=True):
        _whole(row)
        if laid.kind in SIGNING_HEIGHTS:
            height = element("trHeight", val=SIGNING_HEIGHTS[laid.kind], hRule="atLeast")
            put(properties(row, "trPr"), height)
        cells = row.findall(w("tc"))
        for nth, (name, value) in enumerate(laid.cells):
            if laid.kind == "sign":
                put(properties(cells[3 * nth], "tcPr"), element("vAlign", val="bottom"))
            if laid.kind in ("line", "sign") and name and not value:
                _border(cells[3 * nth + 1], "bottom", HAIR)
        if laid.kind == "line":
            for paragraph in paragraphs(row):
                put(properties(paragraph, "pPr"), element("spacing", before=LINE_BEFORE))
    for paragraph in paragraphs(made[0]):
        put(properties(paragraph, "pPr"), element("spacing", before=ROOM_BEFORE))
    for paragraph in paragraphs(made[-1]):  # the rest is kept with the next by style
        put(properties(paragraph, "pPr"), element("keepNext", val=0))


# --- parts of a table -------------------------------------------------------------------------


def _frame(table: Element, style: str, width: int, left: int) -> None:
    """Style, width and place; the columns' widths in whole twips that add up."""
    about = properties(table, "tblPr")
    for child in list(about):
        about.remove(child)
    put(about, element("tblStyle", val=style))
    put(about, element("tblW", w=width, type="dxa"))
    put(about, element("tblInd", w=left, type="dxa"))
    put(about, element("tblLayout", type="fixed"))
    columns = table.findall(f"{w('tblGrid')}/{w('gridCol')}")
    given = [int(column.get(w("w"), "0")) for column in columns]
    borders = [round(width * sum(given[:at]) / sum(given)) for at in range(len(given) + 1)]
    for column, left_border, right_border in zip(columns, borders, borders[1:], strict=False):
        column.set(w("w"), str(right_border - left_border))
    for row in table.findall(w("tr")):
        at = 0
        for cell in row.iterchildren(w("tc")):
            about = properties(cell, "tcPr")
            span = next(about.iterchildren(w("gridSpan")), None)
            over = 1 if span is None else int(span.get(w("val"), "1"))
            put(about, element("tcW", w=borders[at + over] - borders[at], type="dxa"))
            at += over


def _look(table: Element, *, head: bool, bands: bool) -> None:
    value = (0x20 if head else 0) | (0 if bands else 0x200) | 0x400
    on = {True: "1", False: "0"}
    look = element(
        "tblLook",
        val=f"{value:04X}",
        firstRow=on[head],
        lastRow="0",
        firstColumn="0",
        lastColumn="0",
        noHBand=on[not bands],
        noVBand="1",
    )
    put(properties(table, "tblPr"), look)


def _whole(row: Element) -> None:
    """The row never splits over pages."""
    about = properties(row, "trPr")
    for child in list(about):
        about.remove(child)
    put(about, element("cantSplit"))


def _border(cell: Element, side: str, colour: str) -> None:
    line = element(side, val="single", sz=4, space=0, color=colour.lstrip("#"))
    put(properties(cell, "tcPr"), element("tcBorders", line))
