"""`sluitend settle`."""

from datetime import date

import click

from sluitend.cli.options import Day, here, of_quarter, output_as_data
from sluitend.cli.record import added
from sluitend.period import Quarter


@click.command("settle")
@click.argument("name", metavar="ID")
@of_quarter
@click.option("--sent", is_flag=True, help="Only record that the results were sent.")
@click.option("--on", type=Day(), required=True, help="The day of it.")
@output_as_data
@click.pass_context
def command(
    ctx: click.Context, name: str, period: Quarter, sent: bool, on: date, output_format: str
) -> None:
    """Make a quarter final.

    What is due stands then, to whom, and on which term.

    Only once the term for objections has passed and everything has been decided. With --sent that
    term begins.
    """
    from sluitend.actions.out import opened
    from sluitend.actions.settle import At, settle
    from sluitend.actions.settle import sent as results_sent

    at = here(ctx)
    where = At(at.root, opened(at.root, at.private), name, period, on)
    added(ctx, at, results_sent(where) if sent else settle(where), output_format)
