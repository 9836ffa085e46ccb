"""A sample agreement: everything a document can hold, in believable Dutch."""

from sluitend.prose.blocks import (
    Annex,
    Article,
    Attachment,
    Block,
    Break,
    Bullets,
    Cell,
    Column,
    Contents,
    Document,
    Emphasis,
    Furniture,
    Heading,
    Inlines,
    Link,
    PageBreak,
    Paragraph,
    Picture,
    Reference,
    Run,
    Sheet,
    Signatory,
    Signatures,
    Strong,
    Table,
    TitlePage,
)

NB = "\N{NO-BREAK SPACE}"
CHART = b"""<svg xmlns="http://www.w3.org/2000/svg" width="480" height="160" viewBox="0 0 480 160">
<rect x="20" y="60" width="60" height="80" fill="#1F3D63"/>
<rect x="120" y="40" width="60" height="100" fill="#1F3D63"/>
<rect x="220" y="30" width="60" height="110" fill="#1F3D63"/>
<rect x="320" y="20" width="60" height="120" fill="#1F3D63"/>
<line x1="10" y1="140" x2="470" y2="140" stroke="#1B1B1B"/></svg>"""


def text(*parts: str | Strong | Emphasis | Break | Link | Reference) -> Inlines:
    """Inlines; a plain string is a run."""
    return tuple(Run(part) if isinstance(part, str) else part for part in parts)


def lid(number: str, *parts: str | Strong | Reference | Link | Emphasis, id: str = "") -> Paragraph:
    """A numbered paragraph of an article."""
    return Paragraph(text(*parts), "lid", number, id)


def sub(number: str, words: str, id: str = "") -> Paragraph:
    """An item within such a paragraph."""
    return Paragraph(text(words), "sublid", number, id)


def row(*cells: str) -> tuple[Cell, ...]:
    """A table row of one-line cells."""
    return tuple(Cell((text(cell),)) for cell in cells)


def article(number: int) -> Reference:
    """A reference to an article by its number."""
    return Reference(ARTICLES[number - 1][1], f"artikel {number}", str(number))


ARTICLES = (
    ("Definities", "definities"),
    ("Voorwerp en duur", "duur"),
    ("Kwaliteit en meting", "kwaliteit"),
    ("Bonus-malus", "bonus-malus"),
    ("Prijs, facturering en indexering van de vaste vergoeding", "prijs"),
    ("Einde van de overeenkomst", "einde"),
)


def opening() -> tuple[Block, ...]:
    """Parties and recitals."""
    return (
        Heading(1, text("Partijen"), "partijen", in_contents=True),
        Paragraph(
            text(
                Strong(text("Gemeente Zandwijk")),
                ", publiekrechtelijke rechtspersoon, gevestigd te Zandwijk, ingeschreven in het "
                "handelsregister onder nummer 00000001, rechtsgeldig vertegenwoordigd door mevrouw "
                "A. de Vries, directeur Bedrijfsvoering, hierna: ",
                Strong(text("opdrachtgever")),
                "; en",
            ),
            "party",
            "1.",
        ),
        Paragraph(
            text(
                Strong(text("Heldergroep Schoonmaak B.V.")),
                ", gevestigd te Amersfoort, ingeschreven in het handelsregister onder nummer "
                "00000002, rechtsgeldig vertegenwoordigd door de heer P. Bakker, algemeen "
                "directeur, hierna: ",
                Strong(text("opdrachtnemer")),
                ";",
            ),
            "party",
            "2.",
        ),
        Heading(2, text("nemen in aanmerking dat:")),
        Paragraph(
            text(
                "opdrachtgever de schoonmaak van het stadskantoor en de wijkposten Europees heeft "
                "aanbesteed onder nummer ZW-2024-017;"
            ),
            "recital",
            "A.",
        ),
        Paragraph(
            text(
                "opdrachtnemer op 12 juni 2024 een inschrijving heeft gedaan en opdrachtgever de "
                "opdracht op grond daarvan aan opdrachtnemer heeft gegund;"
            ),
            "recital",
            "B.",
        ),
        Paragraph(
            text(
                "partijen de dienstverlening elk kwartaal willen toetsen aan meetbare afspraken, "
                "als bedoeld in ",
                Reference("norm", "artikel 3.2", "3.2"),
                " en ",
                Reference("annex-levels", "bijlage A", "A"),
                ",",
            ),
            "recital",
            "C.",
        ),
        Heading(2, text("en komen overeen:")),
    )


def articles() -> tuple[Block, ...]:
    """Six articles with lids, sublids and references."""
    one, two, three, four, five, six = (
        Article(f"Artikel {nth}", title, id) for nth, (title, id) in enumerate(ARTICLES, 1)
    )
    return (
        one,
        Paragraph(text("In deze overeenkomst wordt verstaan onder:"), "lead"),
        lid("1.1", Strong(text("beoordelingsperiode")), ": een kalenderkwartaal;"),
        lid(
            "1.2",
            Strong(text("kwartaalscore")),
            ": de gewogen score van de prestatie-indicatoren "
            "die in de beoordelingsperiode meetellen, afgerond op twee decimalen;",
        ),
        lid(
            "1.3",
            Strong(text("werkdag")),
            ": maandag tot en met vrijdag, behalve algemeen erkende "
            "feestdagen als bedoeld in artikel 3 van de Algemene termijnenwet.",
        ),
        two,
        lid(
            "2.1",
            "Opdrachtnemer verzorgt de dagelijkse, periodieke en incidentele schoonmaak van de "
            "gebouwen in ",
            Reference("annex-sites", "bijlage B", "B"),
            ".",
        ),
        lid(
            "2.2",
            "De overeenkomst gaat in op 1 oktober 2024 en eindigt van rechtswege op "
            "30 september 2027. Opdrachtgever kan haar twee keer met twaalf maanden verlengen.",
        ),
        lid(
            "2.3",
            "Opdrachtgever deelt uiterlijk drie maanden voor het einde van de looptijd "
            "schriftelijk mee of hij van de verlenging gebruikmaakt. Zwijgt hij, dan eindigt de "
            "overeenkomst; stilzwijgende verlenging is uitgesloten.",
        ),
        three,
        lid(
            "3.1",
            "Opdrachtnemer presteert ten minste op het niveau van de prestatie-indicatoren in ",
            Reference("annex-levels", "bijlage A", "A"),
            ". Elke prestatie-indicator noemt ten minste:",
        ),
        sub("a.", "wat wordt gemeten, door wie en wanneer;"),
        sub("b.", "de norm, en de score bij elke uitkomst;", id="score-per-outcome"),
        sub("c.", "wat er met de uitkomst gebeurt."),
        lid(
            "3.2",
            "De norm voor tijdig afgehandelde klachten is ten minste 90 % per maand. Onder "
            "afhandeling wordt verstaan: de oorzaak is weggenomen én de melder is daarover "
            "geïnformeerd — “afgemeld” alleen volstaat niet.",
            id="norm",
        ),
        lid(
            "3.3",
            "In de eerste drie maanden wordt gemeten zonder gevolg. ",
            Reference("bonus-malus", "Artikel 4", "4"),
            " blijft dan buiten toepassing; op deze inloopperiode komt niemand terug.",
        ),
        four,
        lid(
            "4.1",
            "De vergoeding over een beoordelingsperiode wordt verhoogd of verlaagd volgens de "
            "kwartaalscore, als volgt:",
            id="bonus-bands",
        ),
        Table(
            columns=(Column(share=0.5), Column("right", 0.25), Column("right", 0.25)),
            head=(row("Kwartaalscore", "Bonus (%)", "Malus (%)"),),
            rows=(
                row("ten minste 9,0", "1", "–"),
                row("ten minste 7,0 en minder dan 9,0", "–", "–"),
                row("ten minste 5,5 en minder dan 7,0", "–", "2"),
                row("minder dan 5,5", "–", "4"),
            ),
            id="bands",
        ),
        lid(
            "4.2",
            "De malus bedraagt per contractjaar ten hoogste 3 % en de bonus ten hoogste 1 % van "
            "de vaste vergoeding over dat jaar. Na drie slechtste kwartalen is die grens bereikt.",
        ),
        lid(
            "4.3",
            "De malus komt niet in de plaats van nakoming of schadevergoeding, en is alleen "
            "verschuldigd als de tekortkoming aan opdrachtnemer kan worden toegerekend. Een "
            "ingebrekestelling is niet nodig. De rechter kan matigen (artikel 6:94 BW).",
        ),
        lid(
            "4.4", "Een rekenvoorbeeld staat in ", Reference("annex-example", "bijlage C", "C"), "."
        ),
        five,
        lid("5.1", f"De vaste vergoeding bedraagt €{NB}34.500,00 per maand, exclusief btw."),
        lid(
            "5.2",
            "De vaste vergoeding wordt jaarlijks per 1 januari aangepast aan het prijsindexcijfer "
            "van het Centraal Bureau voor de Statistiek, voor het eerst op 1 januari 2026; zie ",
            Link("https://www.cbs.nl/nl-nl/reeksen?a=1&b=2", text("de reeks bij het CBS")),
            ".",
        ),
        lid(
            "5.3",
            "Opdrachtnemer kondigt een aanpassing ten minste twee maanden vooraf aan. Bij te "
            "late aankondiging gaat zij in op de eerste dag van de maand die ten minste twee "
            "maanden later begint; wat tot dan te weinig is betaald, wordt niet nageheven.",
        ),
        lid("5.4", "Opdrachtgever betaalt binnen 30 dagen na ontvangst van een juiste factuur."),
        six,
        lid(
            "6.1",
            "Opdrachtgever kan de overeenkomst geheel of gedeeltelijk ontbinden als de "
            "kwartaalscore in drie van vier opeenvolgende beoordelingsperioden lager is dan "
            "5,5, met inachtneming van ",
            Reference("norm", "artikel 3.2", "3.2"),
            " en ",
            article(4),
            ".",
        ),
        lid(
            "6.2", "Bij het einde werkt opdrachtnemer mee aan een ordelijke overdracht. Dat omvat:"
        ),
        sub("a.", "overdracht van sleutels, passen en codes op de laatste werkdag vóór 17.00 uur;"),
        sub(
            "b.",
            "opgave van het personeel als bedoeld in artikel 38 van de cao, uiterlijk 20 werkdagen "
            "voor het einde.",
        ),
    )


def signing() -> tuple[Block, ...]:
    """The signature block of two parties, one with two signatories."""

    def person(name: str, role: str, mandate: str) -> Signatory:
        return Signatory(
            (
                ("Naam", name),
                ("Functie", role),
                ("Bevoegdheid", mandate),
                ("Plaats", ""),
                ("Datum", ""),
            )
        )

    return (
        Heading(2, text("Ondertekening")),
        Paragraph(text("Aldus overeengekomen en in tweevoud ondertekend."), "lead"),
        Signatures(
            (
                (
                    "Gemeente Zandwijk",
                    "opdrachtgever",
                    (person("A. de Vries", "directeur Bedrijfsvoering", "mandaatbesluit 2024-11"),),
                ),
                (
                    "Heldergroep Schoonmaak B.V.",
                    "opdrachtnemer",
                    (
                        person(
                            "P. Bakker",
                            "algemeen directeur",
                            "handelsregister, zelfstandig bevoegd",
                        ),
                    ),
                ),
            )
        ),
    )


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


def sample(watermark: str = "CONCEPT") -> Document:
    """The whole agreement."""
    return Document(
        title="Schoonmaak stadskantoor en wijkposten",
        subject="Dienstverleningsovereenkomst ZW-2024-017",
        author="Gemeente Zandwijk",
        language="nl",
        date="2026-09-30",
        furniture=Furniture(
            header_left="ZW-2024-017 · Schoonmaak stadskantoor en wijkposten",
            header_right="versie 1.0 · 30 september 2026",
            footer_left="Inhoud 3f9c 21ab 77de",
            page="Pagina {page} van {pages}",
            watermark=watermark,
        ),
        blocks=(Contents("Inhoud"), PageBreak(), *opening(), *articles(), *signing(), *annexes()),
        front=TitlePage(
            kind="Dienstverleningsovereenkomst",
            title="Schoonmaak stadskantoor en wijkposten",
            parties=("Gemeente Zandwijk", "Heldergroep Schoonmaak B.V."),
            between="en",
            facts=(
                ("Contractnummer", "ZW-2024-017"),
                ("Versie", "1.0"),
                ("Datum", "30 september 2026"),
                ("Status", "concept"),
                ("Inhoud", "3f9c 21ab 77de"),
            ),
            remark="Dit is een concept. Partijen zijn pas gebonden na ondertekening door beide.",
        ),
        keywords=("schoonmaak", "ZW-2024-017"),
        attachments=(
            Attachment(
                "terms.yaml",
                "application/yaml",
                "De voorwaarden zoals afgedrukt",
                b"id: schoonmaak\nversion: '1.0'\n",
            ),
        ),
    )
