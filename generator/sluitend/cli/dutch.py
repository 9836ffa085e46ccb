"""Help in Dutch: what each command and each option is for, and the words around them."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from copy import copy

import click

COMMANDS: Mapping[str, str] = {
    "sluitend": """Contracten als code: controleren, stukken maken, tekenen, sluitend houden.

    De opties hieronder mogen ook achter de opdracht staan.""",
    "init": "Maak een map om in te werken, met een voorbeeldcontract.",
    "new": "Begin een contract; wat u moet beslissen, blijft leeg.",
    "check": """Zeg wat er niet klopt, met bestand, regel en wat u eraan doet.

    Zonder ID's worden alle contracten gecontroleerd.""",
    "build": """Maak de stukken, klaar om te tekenen, in build/.

    Zonder ID's die van alle contracten. Een stuk waarvan de bron gelijk bleef, blijft staan.""",
    "site": """Schrijf de site als Markdown voor MkDocs, een map per taal.

    De stukken die in build/ staan, biedt zij aan.""",
    "import": """Lees een geleverd bestand in, zoals `data.yaml` zegt.

    Alleen de kolommen die daar staan komen in de map; het ruwe bestand gaat naar de map voor ruwe
    bestanden. Een bestand dat nog nergens bij hoort, krijgt een voorstel voor een koppeling.""",
    "score": """Reken een kwartaal uit wat is geleverd, tot op de cent.

    Toont elke KPI, de score en wat daaruit volgt; --explain toont elke stap van één getal.""",
    "object": """Leg een bezwaar vast, of hoe het afliep.

    Met --by maakt een partij bezwaar; met --outcome is erop beslist. Wat een bezwaar buiten de
    score houdt, vraagt --exclude en --evidence; reken het kwartaal daarna opnieuw uit.""",
    "decide": """Leg vast wat over een bedrag is besloten.

    Niemand doet daarmee afstand van een ander recht, of van hetzelfde recht in een ander
    kwartaal.""",
    "settle": """Maak een kwartaal definitief.

    Daarmee staat vast wat is verschuldigd, aan wie, en op welke grond.

    Kan pas als de bezwaartermijn voorbij is en over alles is besloten. Met --sent begint die
    termijn.""",
    "review": """Maak de kwartaalrapportage van een contract.

    Een document voor beide partijen waarin elk getal te volgen is, en een werkmap met formules die
    het narekenen.""",
    "suggest": """Zeg welke KPI's niet meer sturen.

    Altijd ruim gehaald, altijd gemist, nooit gemeten, betwist, of een weging zonder gevolg; met de
    cijfers waaruit dat blijkt. Er verandert niets.""",
    "simulate": """Speel scenario's na tegen de voorwaarden.

    Wat elk middel oplevert en wanneer; waar de malus springt of ophoudt; en welke KPI's een
    leverancier die rekent zou laten lopen. Scenario's en schattingen komen uit de besloten map
    (--with): het antwoord is alleen voor opdrachtgever.""",
    "calendar": """Toon de dagen die niemand mag missen.

    Opzegging, verlenging, indexering, leveringen, overleg, papieren die verlopen, acties. Met
    --ics als bestand dat Outlook en andere agenda's inlezen.""",
    "agree": """Leg vast dat beide partijen akkoord zijn.

    Voorbeeld: --client m-de-jong=2024-09-12 --supplier r-smit=2024-09-13""",
    "sign": """Bevries de afspraken die in DOCUMENT staan, de getekende pdf.

    Dat is de pdf die `sluitend build` maakte; de afspraken erin moeten die van de bestanden zijn.
    Voorbeeld: --client a-de-vries=2024-09-12 --supplier p-bakker=2024-09-13""",
    "index": """Bereken prijzen uit indexcijfers en controleer facturen.

    Met --audit wordt elke factuur vergeleken met wat verschuldigd was, met de oorzaak van een
    verschil. Met --revisions is ID een reeks: wat een nieuwere publicatie anders zegt.""",
    "schema": """Toon het JSON Schema van een soort bestand, voor een editor.

    Zonder KIND ziet u welke soorten er zijn.""",
    "explain": "Leg een melding uit aan de hand van haar code, zoals SL203.",
    "doctor": "Zeg wat er op deze computer ontbreekt.",
}
OPTIONS: Mapping[str, str] = {
    "-C": "Werk in deze map, alsof u daar begon.",
    "--with": "Lees deze besloten map over die van de contracten heen; mag vaker.",
    "--language": "Taal van de meldingen; anders die van de map.",
    "--color": "Kleuren; anders zoals de terminal en NO_COLOR zeggen.",
    "--version": "Toon de versie.",
    "--help": "Toon deze tekst.",
    "--private": "Maak er ook een besloten map van opdrachtgever naast.",
    "--service": "Dienst, zoals cleaning: een bestand in `catalogue/`.",
    "--output-format": "Hoe de uitkomst wordt getoond.",
    "--strict": "Eindig ook bij waarschuwingen en opmerkingen met 1.",
    "--for-signature": "Alleen wat het tekenen nog tegenhoudt.",
    "--fresh": "Lees alles opnieuw, wat er eerder ook is gevonden.",
    "--level": "Vraag wat dit niveau vraagt, wat het contract ook zegt te zijn.",
    "suggest --until": "Het laatste kwartaal waarnaar wordt gekeken.",
    "review --today": "De dag waarop acties te laat zijn.",
    "--today": "De dag voor regels over termijnen.",
    "--only": "Soorten stukken: agreement,briefing,slides,acknowledgement,health.",
    "--format": "Vormen van de stukken.",
    "--into": "Map voor wat er wordt geschreven; anders in `build/` in de map met contracten.",
    "--audience": "Voor wie: iedereen, beide partijen, opdrachtgever alleen.",
    "--templates": "Uw eigen sjablonen, in plaats van de onze met dezelfde naam.",
    "--client": "Wie namens opdrachtgever, en wanneer; bij samen tekenen nog eens.",
    "--supplier": "Wie namens opdrachtnemer, en wanneer; bij samen tekenen nog eens.",
    "--data-set": "De gegevensset; anders die waar de bestandsnaam bij past.",
    "--period": "Het kwartaal, zoals 2026-Q3.",
    "--reason": "Waarom.",
    "--on": "De dag ervan.",
    "import --period": "De periode waarvoor het is, zoals 2026-Q3; anders blijkt zij uit de rijen.",
    "--only-period": "Laat rijen van andere periodes weg.",
    "--brings": "Bij een tweede levering: rijen erbij, een verbetering, of alles opnieuw.",
    "object --by": "Welke partij bezwaar maakt.",
    "object --outcome": "Hoe het bezwaar afliep.",
    "--from": "Eerste dag; anders vandaag.",
    "--until": "Laatste dag; anders een jaar verder.",
    "--side": "Wat aan één kant ligt.",
    "--role": "Wat voor één rol is.",
    "--ics": "Schrijf ze naar dit bestand, voor een agenda.",
    "--scenario": "Alleen dit scenario.",
    "--exclude": "Laat het resultaat buiten beschouwing; wie dat goedkeurde.",
    "--evidence": "Waaruit blijkt dat het erbuiten moet blijven.",
    "decide --outcome": "Innen, ervan afzien, of vervangen door een verbeterplan.",
    "decide --by": "Wie het besloot, met het mandaat.",
    "--sent": "Leg alleen vast dat de resultaten zijn verstuurd.",
    "score --explain": "Hoe één getal tot stand kwam: van een KPI of een gevolg.",
    "score --record": "Leg de uitkomst vast in results/.",
    "score --reason": "Waarom wordt gecorrigeerd wat was vastgelegd.",
    "score --by": "Wie corrigeert.",
    "score --on": "De dag van de correctie.",
    "import --reason": "Waarom het verbetert of vervangt wat er al was.",
    "--delivered": "De dag waarop het is geleverd; anders vandaag.",
    "--leave-unread": "Laat rijen die niet te lezen zijn weg; zij blijven gemeld.",
    "--raw-folder": "Map voor ruwe bestanden; anders die van `sluitend.yaml`.",
    "--entry-sheet": "Schrijf een invulblad voor deze gegevensset, in plaats van iets te lezen.",
    "--yes": "Schrijf het voorstel zonder te vragen.",
    "index --on": "Alleen de prijzen van deze dag.",
    "--audit": "Een lijst van facturen, als CSV.",
    "--notation": "Hoe die lijst getallen en datums schrijft.",
    "--revisions": "Een nieuwere publicatie van de reeks ID, als CSV.",
    "--place": "Waar er is getekend; anders zoals `signing.place` zegt.",
}
AROUND: Mapping[str, str] = {"Options": "Opties", "Commands": "Opdrachten"}


class Formatter(click.HelpFormatter):
    """The layout of help, with its own few words in Dutch."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line that shows how a command is written."""
        said = args.replace("[OPTIONS]", "[OPTIES]").replace("COMMAND [ARGS]", "OPDRACHT [WOORDEN]")
        super().write_usage(prog, said, prefix or "Gebruik: ")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """A part under a heading."""
        with super().section(AROUND.get(name, name)):
            yield

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Names with what they are for."""
        said = [
            (name, text.replace("[required]", "[verplicht]").replace("[default: ", "[standaard: "))
            for name, text in rows
        ]
        super().write_dl(said, col_max, col_spacing)


class Context(click.Context):
    """A command's context whose help is in Dutch."""

    formatter_class = Formatter


def dutch(command: click.Command, ctx: click.Context) -> click.Command:
    """A copy of a command whose help is in Dutch."""
    said = copy(command)
    said.context_class = Context
    said.help = COMMANDS[command.name or ""]
    said.params = [_said(param, command.name or "") for param in command.params]
    own = said.get_help_option(ctx)
    if own is not None:
        own.help = OPTIONS["--help"]
    return said


def _said(param: click.Parameter, command: str) -> click.Parameter:
    if not isinstance(param, click.Option):
        return param
    said = copy(param)
    said.help = OPTIONS[key_of(param, command)]
    return said


def key_of(option: click.Option, command: str) -> str:
    """Under which name an option is explained: where commands mean different things, with both."""
    known = (*(f"{command} {name}" for name in option.opts), *option.opts)
    return next(name for name in known if name in OPTIONS)
