"""`sluitend agree`."""

from datetime import datetime

import click

from sluitend.cli.options import here

DAY = click.DateTime(["%Y-%m-%d"])


@click.command("agree")
@click.argument("name", metavar="ID")
@click.option("--client", required=True, metavar="PERSON", help="Who agrees for the client.")
@click.option("--client-on", required=True, type=DAY, help="When (YYYY-MM-DD).")
@click.option("--supplier", required=True, metavar="PERSON", help="Who agrees for the supplier.")
@click.option("--supplier-on", required=True, type=DAY, help="When (YYYY-MM-DD).")
@click.pass_context
def command(
    ctx: click.Context,
    name: str,
    client: str,
    client_on: datetime,
    supplier: str,
    supplier_on: datetime,
) -> None:
    """Record that both parties agree to the contract as it stands."""
    from sluitend.actions.agree import Word, agree
    from sluitend.cli.record import recorded
    from sluitend.source.disk import disk

    at = here(ctx)
    made = agree(
        at.root,
        disk(at.root),
        name,
        Word(client, client_on.date()),
        Word(supplier, supplier_on.date()),
    )
    recorded(ctx, at, made)
