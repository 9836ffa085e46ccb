"""`sluitend decide`."""

from datetime import date
from typing import Literal

import click

from sluitend.cli.options import Day, here, of_quarter, output_as_data
from sluitend.cli.record import added
from sluitend.period import Quarter


@click.command("decide")
@click.argument("name", metavar="ID")
@click.argument("consequence", metavar="CONSEQUENCE")
@of_quarter
@click.option(
    "--outcome",
    type=click.Choice(["collect", "waive", "convert"]),
    required=True,
    help="Collect it, waive it, or convert it into an improvement plan.",
)
@click.option("--by", metavar="PERSON", required=True, help="Who decided, with the mandate.")
@click.option("--reason", required=True, help="Why.")
@click.option("--on", type=Day(), required=True, help="The day of it.")
@output_as_data
@click.pass_context
def command(
    ctx: click.Context,
    name: str,
    consequence: str,
    period: Quarter,
    outcome: Literal["collect", "waive", "convert"],
    by: str,
    reason: str,
    on: date,
    output_format: str,
) -> None:
    """Record what was decided about a sum.

    Nobody gives up another right with it, or the same right in another quarter.
    """
    from sluitend.actions.out import opened
    from sluitend.actions.settle import At, decided

    at = here(ctx)
    where = At(at.root, opened(at.root, at.private), name, period, on)
    added(ctx, at, decided(where, consequence, outcome, by, reason), output_format)
