"""A small set of slides with every kind there is, and one as full as a slide may be."""

from sluitend.prose.blocks import (
    Bar,
    Bars,
    Bullets,
    Cell,
    Column,
    Document,
    Furniture,
    Paragraph,
    Run,
    Slide,
    Strong,
    Table,
)

NASTY = "<a:t>&amp; #set text(red) \\ *a* ‘b’"


def paragraph(text: str, number: str = "") -> Paragraph:
    return Paragraph((Run(text),), "sublid" if number else "body", number)


def table(*rows: tuple[str, ...], head: tuple[str, ...] = ()) -> Table:
    def made(row: tuple[str, ...]) -> tuple[Cell, ...]:
        first, *others = row
        return (Cell(((Strong((Run(first),)),),)), *(Cell(((Run(one),),)) for one in others))

    columns = tuple(Column(share=1 / len(rows[0])) for _ in rows[0])
    heads = (tuple(Cell(((Run(one),),)) for one in head),) if head else ()
    return Table(columns, tuple(map(made, rows)), heads)


def sample(watermark: str = "CONCEPT", language: str = "nl") -> Document:
    """Slides of every kind."""
    days = table(("1 mei", "begin"), ("2 mei", "eind"), head=("Dag", "Wat"))
    bars = Bars((Bar("A", "30%", 1.0), Bar("B", "15%", 0.5)), "Twee staven.")
    belongs = (paragraph("Schoonmaak"), paragraph("Zandwijk"))
    slides = (
        Slide("opening", "Toelichting", belongs, ("Hallo.",)),
        Slide("list", "Punten", (Bullets(((paragraph("een"),), (paragraph(NASTY),))),), ("Twee.",)),
        Slide("list", "Stappen", (Bullets(((paragraph("derde", "3."),),)),), ("Drie.", "Vier.")),
        Slide("statement", "Norm", (paragraph("Ten minste 90%"), paragraph("weegt 30%")), (NASTY,)),
        Slide("list", "Dagen", (days,), ("x",)),
        Slide("list", "Gewichten", (bars,), ("y",)),
    )
    furniture = Furniture(
        "ZW-1 · versie 1.0", "Schoonmaak", "Inhoud 3f9c", "{page}/{pages}", watermark
    )
    return Document("Dia’s", "Toelichting", "Zandwijk", language, "2026-09-30", furniture, slides)
