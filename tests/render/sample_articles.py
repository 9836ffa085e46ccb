"""The articles of the sample agreement, and what its words are made with."""

from sluitend.prose.blocks import (
    Article,
    Block,
    Break,
    Cell,
    Column,
    Emphasis,
    Heading,
    Inlines,
    Link,
    Paragraph,
    Reference,
    Run,
    Signatory,
    Signatures,
    Strong,
    Table,
)

NB = "\N{NO-BREAK SPACE}"


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
