"""The annexes of the sample agreement."""

from tests.render.sample_articles import article, row, text

from sluitend.prose.blocks import (
    Annex,
    Block,
    Break,
    Bullets,
    Cell,
    Column,
    Heading,
    Link,
    PageBreak,
    Paragraph,
    Picture,
    Sheet,
    Table,
)

CHART = b"""<svg xmlns="http://www.w3.org/2000/svg" width="480" height="160" viewBox="0 0 480 160">
<rect x="20" y="60" width="60" height="80" fill="#1F3D63"/>
<rect x="120" y="40" width="60" height="100" fill="#1F3D63"/>
<rect x="220" y="30" width="60" height="110" fill="#1F3D63"/>
<rect x="320" y="20" width="60" height="120" fill="#1F3D63"/>
<line x1="10" y1="140" x2="470" y2="140" stroke="#1B1B1B"/></svg>"""


LEVELS = (
    (
        "Klachten tijdig afgehandeld",
        "aandeel",
        "ten minste 90",
        "%",
        "maand",
        "10",
        "opdrachtnemer",
        "opdrachtgever",
    ),
    (
        "KMS-categorieën afgekeurd",
        "aantal",
        "ten hoogste 1",
        "stuks",
        "kwartaal",
        "20",
        "onafhankelijk bureau",
        "–",
    ),
    (
        "Gebruikerstevredenheid",
        "gemiddelde",
        "ten minste 7,0",
        "punten",
        "half jaar",
        "15",
        "opdrachtgever",
        "–",
    ),
    (
        "Managementinformatie op tijd",
        "termijn",
        "ten hoogste 10",
        "werkdagen",
        "kwartaal",
        "5",
        "opdrachtgever",
        "–",
    ),
    (
        "Vaste bezetting",
        "aandeel",
        "ten minste 85",
        "%",
        "kwartaal",
        "15",
        "opdrachtnemer",
        "opdrachtgever",
    ),
    (
        "Periodiek werk volgens planning",
        "aandeel",
        "ten minste 95",
        "%",
        "kwartaal",
        "15",
        "opdrachtnemer",
        "opdrachtgever",
    ),
    (
        "Meldingen sanitair binnen twee uur",
        "aandeel",
        "ten minste 92,5",
        "%",
        "maand",
        "10",
        "opdrachtgever",
        "–",
    ),
    (
        "Meerwerk binnen budget",
        "som",
        "ten hoogste 12.500,00",
        "euro",
        "kwartaal",
        "10",
        "opdrachtgever",
        "–",
    ),
    (
        "Certificaat geldig",
        "poort",
        "ten minste 1",
        "stuks",
        "kwartaal",
        "–",
        "opdrachtnemer",
        "opdrachtgever",
    ),
    (
        "VOG voor iedere medewerker",
        "poort",
        "ten minste 100",
        "%",
        "kwartaal",
        "–",
        "opdrachtnemer",
        "opdrachtgever",
    ),
    ("Ongevallen", "aantal", "ten hoogste 0", "stuks", "kwartaal", "–", "opdrachtnemer", "–"),
    (
        "Social return",
        "aandeel",
        "ten minste 5",
        "%",
        "jaar",
        "–",
        "opdrachtnemer",
        "opdrachtgever",
    ),
    (
        "Milieuvriendelijke middelen",
        "aandeel",
        "ten minste 98",
        "%",
        "kwartaal",
        "–",
        "opdrachtnemer",
        "opdrachtgever",
    ),
    ("Ziekteverzuim", "aandeel", "ten hoogste 6,5", "%", "kwartaal", "–", "opdrachtnemer", "–"),
)


def levels() -> Table:
    """The wide table: ten columns, fourteen rows."""
    head = (
        "Nr.",
        "Prestatie-indicator",
        "Maatstaf",
        "Norm",
        "Eenheid",
        "Periode",
        "Weging (%)",
        "Meting door",
        "Verificatie door",
        "Gebruikt voor",
    )
    shares = (0.04, 0.2, 0.09, 0.12, 0.07, 0.08, 0.07, 0.12, 0.1, 0.11)
    right = {0, 3, 6}
    return Table(
        columns=tuple(
            Column("right" if at in right else "left", share) for at, share in enumerate(shares)
        ),
        head=(row(*head),),
        rows=tuple(
            row(
                str(nth),
                *level,
                "kwartaaloverleg; bonus-malus" if level[5] != "–" else "kwartaaloverleg",
            )
            for nth, level in enumerate(LEVELS, 1)
        ),
        foot=((Cell((text("Totaal"),), span=6), Cell((text("100"),)), Cell((text(""),), span=3)),),
        caption="Prestatie-indicatoren en meetplan",
        kind="small",
        id="levels",
    )


def annexes() -> tuple[Block, ...]:
    """Three annexes: landscape levels, sites, a worked example."""
    return (
        Sheet(
            (
                Annex("Bijlage A", "Prestatie-indicatoren", "annex-levels"),
                Paragraph(
                    text(
                        "Deze bijlage hoort bij ",
                        article(3),
                        ". De norm telt mee: “ten minste 90 %” is gehaald bij precies 90 %.",
                    ),
                    "lead",
                ),
                levels(),
                Paragraph(
                    text(
                        "Een poort heeft geen weging: zij wordt gehaald of niet. Na een gemiste "
                        "poort is er geen bonus."
                    ),
                    "note",
                ),
            )
        ),
        Annex("Bijlage B", "Gebouwen en ruimten", "annex-sites"),
        Table(
            columns=(Column(share=0.35), Column(share=0.65)),
            rows=(
                row("Gebouw", "Stadskantoor"),
                row("Adres", "Raadhuisplein 1, Zandwijk"),
                row("Vloeroppervlak", "12.480 m²"),
                (
                    Cell((text("Contactpersoon"),)),
                    Cell(
                        (
                            text("M. de Jong, contractmanager"),
                            text(
                                Link(
                                    "mailto:m.dejong@zandwijk.example",
                                    text("m.dejong@zandwijk.example"),
                                )
                            ),
                        )
                    ),
                ),
            ),
            kind="facts",
        ),
        Heading(2, text("Wat buiten de opdracht valt"), "outside"),
        Bullets(
            (
                (Paragraph(text("gevelreiniging en glasbewassing aan de buitenzijde;")),),
                (
                    Paragraph(text("specialistische reiniging van:")),
                    Bullets(
                        ((Paragraph(text("de serverruimte;")),), (Paragraph(text("het archief;")),))
                    ),
                ),
                (Paragraph(text("gladheidbestrijding.")),),
            )
        ),
        Heading(3, text("Ontwikkeling van de klachten")),
        Picture(
            CHART,
            "image/svg+xml",
            "Staafdiagram: het aandeel tijdig afgehandelde klachten stijgt van 80 naar 96 %.",
            110,
        ),
        Annex("Bijlage C", "Rekenvoorbeeld bonus-malus", "annex-example"),
        Paragraph(
            text("Twee zwakke maanden in een kwartaal. De bedragen zijn exclusief btw."), "lead"
        ),
        Table(
            columns=(Column(share=0.6), Column("right", 0.4)),
            head=(row("Stap", "Bedrag (€)"),),
            rows=(
                row("Vaste vergoeding per maand", "34.500,00"),
                row("Vaste vergoeding over het kwartaal: 3 × 34.500,00", "103.500,00"),
                row("Kwartaalscore 6,82: malus 2 %", "2.070,00"),
                row("Grens per contractjaar: 3 % van 414.000,00", "12.420,00"),
                row("Malus over het kwartaal", "2.070,00"),
            ),
            caption="Van score naar malus",
            kind="calculation",
        ),
        Paragraph(text("Opdrachtnemer crediteert € 2.070,00."), "result"),
        Paragraph(
            text(
                "De grens is niet bereikt; er resteert € 10.350,00 in dit contractjaar.",
                Break(),
                "Peildatum: 30 september 2026.",
            ),
            "note",
        ),
        PageBreak(),
        Heading(1, text("Presentielijst"), "attendance"),
        Table(
            columns=(Column(share=0.4), Column(share=0.3), Column(share=0.3)),
            head=(row("Naam", "Functie", "Paraaf"),),
            rows=tuple(row("", "", "") for _ in range(5)),
            kind="form",
        ),
    )
