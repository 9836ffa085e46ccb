"""`sluitend suggest`."""

import click

from sluitend.cli.options import WhichQuarter, here, output_as_data
from sluitend.period import Quarter


@click.command("suggest")
@click.argument("name", metavar="ID")
@click.option("--until", type=WhichQuarter(), help="The last quarter looked at.")
@output_as_data
@click.pass_context
def command(ctx: click.Context, name: str, until: Quarter | None, output_format: str) -> None:
    """Say which KPIs no longer steer.

    Always met with room, always missed, never measured, disputed, or a weight without effect, with
    the figures that show it. Nothing is changed.
    """
    from sluitend.actions.out import opened
    from sluitend.actions.suggest import suggest
    from sluitend.analysis.as_data import suggested_as_data
    from sluitend.cli.show import exit_code, show
    from sluitend.wording.names import names
    from sluitend.wording.suggested import suggestion
    from sluitend.wording.words import NBSP, words

    at = here(ctx)
    made = suggest(opened(at.root, at.private), name, until)
    data = suggested_as_data(made.found)
    show(made.problems, at.language, output_format, {"suggestions": data})
    if output_format == "text" and made.last is not None:
        said, contract = words(at.language), made.last.contract
        called = names(contract, said)
        for one in made.found:
            click.echo(suggestion(one, contract, called, said).replace(NBSP, " "))
        if not made.found:
            at_least = said.suggested.nothing if made.enough else said.suggested.too_soon
            click.echo(at_least)
    ctx.exit(exit_code(made.problems, strict=False, unusable=made.unusable))
