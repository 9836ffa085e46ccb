"""What stands on a slide, as shapes; the same measures as the PDF has."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from sluitend.prose.blocks import Bars, Bullets, Cell, Paragraph, Row, Run, Slide, Table
from sluitend.render.measures import (
    BARS,
    BODY_AT,
    BODY_HIGH,
    FEWEST_BARS,
    SCREEN,
    SIDE,
    mm,
    size_of,
    widths,
)
from sluitend.render.pptx.drawing import Writer, box_of, colour, node, place

WIDTH = float(SCREEN[0]) - 2 * SIDE
HUNG = 10  # millimetres that a point hangs out
ROW_HIGH = 13  # of a table, in millimetres; a row of more lines grows
HEAD_HIGH = 10
BELOW = 2600  # hundredths of a point of what stands below a statement
TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"


def body(slide: Slide, writer: Writer) -> Iterator[Element]:
    """The shapes below the title."""
    match slide.kind:
        case "opening":
            yield writer.placeholder(
                "2", {"type": "subTitle", "idx": 1}, list(_opening(slide, writer))
            )
        case "statement":
            yield writer.placeholder("2", {"idx": 1}, list(_statement(slide, writer)))
        case "list":
            for block in slide.blocks:
                match block:
                    case Bullets():
                        yield writer.placeholder("2", {"idx": 1}, list(_points(block, writer)))
                    case Table():
                        yield _table(block, slide, writer)
                    case Bars():
                        yield _bars(block, writer)


def _opening(slide: Slide, writer: Writer) -> Iterator[Element]:
    lead, *below = _paragraphs(slide)
    yield writer.paragraph(lead.content)
    for one in below:
        yield writer.paragraph(one.content, sz=1800, fill="tx2")


def _statement(slide: Slide, writer: Writer) -> Iterator[Element]:
    lead, *below = _paragraphs(slide)
    after = node("a:spcAft", node("a:spcPts", val=2800))
    yield writer.paragraph(lead.content, after, sz=size_of(slide) * 100)
    for one in below:
        yield writer.paragraph(one.content, sz=BELOW, b=0, fill="tx2")


def _paragraphs(slide: Slide) -> list[Paragraph]:
    return [block for block in slide.blocks if isinstance(block, Paragraph)]


def _points(given: Bullets, writer: Writer) -> Iterator[Element]:
    """A point by its dash; one with a number by that, counted from where it stands."""
    for item in given.items:
        for one in item:
            if not isinstance(one, Paragraph):
                continue
            number = one.number.rstrip(".")
            if number.isdigit() and one.number.endswith("."):
                counted = node("a:buFont", typeface="+mj-lt")
                kind = node("a:buAutoNum", type="arabicPeriod", startAt=number)
                yield writer.paragraph(one.content, counted, kind)
            else:
                said = (Run(f"{one.number} "), *one.content) if one.number else one.content
                yield writer.paragraph(said)


# --- tables -----------------------------------------------------------------------------------


def _table(table: Table, slide: Slide, writer: Writer) -> Element:
    """A table with thin rules under its head; its first row is said to be one."""
    whole = mm(WIDTH)
    size = size_of(slide) * 100
    grid = node("a:tblGrid", *(node("a:gridCol", w=w) for w in widths(table.columns, whole)))
    heads = [_row(one, writer, HEAD_HIGH, round(size * 0.7), head=True) for one in table.head]
    rows = [_row(one, writer, ROW_HIGH, size) for one in table.rows]
    made = node(
        "a:tbl", node("a:tblPr", firstRow=int(bool(heads)), firstCol=1), grid, *heads, *rows
    )
    height = mm(HEAD_HIGH) * len(heads) + mm(ROW_HIGH) * len(rows)
    return node(
        "p:graphicFrame",
        node(
            "p:nvGraphicFramePr",
            node("p:cNvPr", id=writer.id(), name=slide.title, descr=slide.title),
            node("p:cNvGraphicFramePr", node("a:graphicFrameLocks", noGrp=1)),
            node("p:nvPr"),
        ),
        place((mm(SIDE), mm(BODY_AT), whole, height), "p:xfrm"),
        node("a:graphic", node("a:graphicData", made, uri=TABLE)),
    )


def _row(row: Row, writer: Writer, height: int, size: int, head: bool = False) -> Element:
    cells = [_cell(one, writer, size, nth, head) for nth, one in enumerate(row)]
    return node("a:tr", *cells, h=mm(height))


def _cell(cell: Cell, writer: Writer, size: int, nth: int, head: bool) -> Element:
    fill = "tx2" if head else "tx1" if nth else "accent1"
    lines = [writer.paragraph(line, sz=size, fill=fill) for line in cell.lines]
    about = node("a:tcPr", marL=0, marR=mm(6), marT=mm(2), marB=mm(2))
    for side in ("lnL", "lnR", "lnT", "lnB"):
        ruled = head and side == "lnB"
        line = colour("accent1") if ruled else node("a:noFill")
        about.append(node(f"a:{side}", line, w=6350 if ruled else 0))
    about.append(node("a:noFill"))
    return node("a:tc", writer.text(lines, "a:txBody"), about)


# --- charts -----------------------------------------------------------------------------------


def _bars(chart: Bars, writer: Writer) -> Element:
    """Bars in a group that says in words what they show; label, bar, value, in reading order."""
    left, between, right = BARS
    whole = box_of(SIDE, BODY_AT, WIDTH, BODY_HIGH)
    identity = node(
        "p:nvGrpSpPr",
        node("p:cNvPr", id=writer.id(), name=chart.alt[:40], descr=chart.alt),
        node("p:cNvGrpSpPr"),
        node("p:nvPr"),
    )
    frame = place(whole)
    frame.append(node("a:chOff", x=whole[0], y=whole[1]))
    frame.append(node("a:chExt", cx=whole[2], cy=whole[3]))
    made = node("p:grpSp", identity, node("p:grpSpPr", frame))
    high = BODY_HIGH / max(len(chart.bars), FEWEST_BARS)
    room = WIDTH - left - right - 2 * between
    for nth, bar in enumerate(chart.bars):
        top = BODY_AT + nth * high
        made.append(_label(bar.label, (SIDE, top, left, high), "l", writer))
        made.append(_bar((SIDE + left + between, top, room * bar.share, high), writer))
        made.append(_label(bar.value, (SIDE + WIDTH - right, top, right, high), "r", writer))
    return made


Place = tuple[float, float, float, float]


def _label(text: str, at: Place, side: str, writer: Writer) -> Element:
    identity = node(
        "p:nvSpPr",
        node("p:cNvPr", id=writer.id(), name=text[:40]),
        node("p:cNvSpPr", txBox=1),
        node("p:nvPr"),
    )
    shape = node("p:spPr", place(box_of(*at)), _rectangle(), node("a:noFill"))
    said = [writer.paragraph((Run(text),), marL=0, algn=side, sz=1600)]
    inside = writer.text(said, lIns=0, tIns=0, rIns=0, bIns=0, anchor="ctr")
    return node("p:sp", identity, shape, inside)


def _bar(at: Place, writer: Writer) -> Element:
    left, top, width, high = at
    identity = node(
        "p:nvSpPr",
        node("p:cNvPr", id=writer.id(), name="–"),
        node("p:cNvSpPr"),
        node("p:nvPr"),
    )
    thick = 0.55 * high
    box = box_of(left, top + (high - thick) / 2, width, thick)
    line = node("a:ln", node("a:noFill"))
    return node("p:sp", identity, node("p:spPr", place(box), _rectangle(), colour("accent1"), line))


def _rectangle() -> Element:
    return node("a:prstGeom", node("a:avLst"), prst="rect")
