"""`sluitend agree`."""

from datetime import date

import click

from sluitend.cli.options import Signed, here, output_format


@click.command("agree")
@click.argument("name", metavar="ID")
@click.option("--client", required=True, type=Signed(), help="Who agrees for the client, and when.")
@click.option(
    "--supplier", required=True, type=Signed(), help="Who agrees for the supplier, and when."
)
@output_format
@click.pass_context
def command(
    ctx: click.Context,
    name: str,
    client: tuple[str, date],
    supplier: tuple[str, date],
    output_format: str,
) -> None:
    """Record that both parties agree to the contract as it stands.

    Example: --client m-de-jong=2024-09-12 --supplier r-smit=2024-09-13
    """
    from sluitend.actions.agree import Word, agree
    from sluitend.actions.out import opened
    from sluitend.cli.record import recorded

    at = here(ctx)
    made = agree(at.root, opened(at.root, at.private), name, Word(*client), Word(*supplier))
    recorded(ctx, at, made, output_format)
