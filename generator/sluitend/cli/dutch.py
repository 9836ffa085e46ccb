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
    "agree": """Leg vast dat beide partijen akkoord zijn.

    Voorbeeld: --client m-de-jong=2024-09-12 --supplier r-smit=2024-09-13""",
    "sign": """Bevries de afspraken die in DOCUMENT staan, de getekende pdf.

    Dat is de pdf die `sluitend build` maakte; de afspraken erin moeten die van de bestanden zijn.
    Voorbeeld: --client a-de-vries=2024-09-12 --supplier p-bakker=2024-09-13""",
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
    "--today": "De dag voor regels over termijnen.",
    "--only": "Soorten stukken: agreement,briefing,acknowledgement,health.",
    "--format": "Vormen van de stukken.",
    "--into": "Map voor wat er wordt geschreven; anders in `build/` in de map met contracten.",
    "--audience": "Voor wie: iedereen, beide partijen, opdrachtgever alleen.",
    "--templates": "Uw eigen sjablonen, in plaats van de onze met dezelfde naam.",
    "--client": "Wie namens opdrachtgever, en wanneer; bij samen tekenen nog eens.",
    "--supplier": "Wie namens opdrachtnemer, en wanneer; bij samen tekenen nog eens.",
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
    said.params = [_said(param) for param in command.params]
    own = said.get_help_option(ctx)
    if own is not None:
        own.help = OPTIONS["--help"]
    return said


def _said(param: click.Parameter) -> click.Parameter:
    if not isinstance(param, click.Option):
        return param
    said = copy(param)
    said.help = OPTIONS[next(name for name in param.opts if name in OPTIONS)]
    return said
