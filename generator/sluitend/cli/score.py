"""`sluitend score`."""

from datetime import date

import click

from sluitend.cli.options import Day, here, of_quarter, output_as_data, strict
from sluitend.cli.record import added
from sluitend.cli.show import exit_code, show
from sluitend.cli.wrong import Wrong
from sluitend.period import Quarter


@click.command("score")
@click.argument("name", metavar="ID")
@of_quarter
@click.option("--explain", metavar="NAME", help="How one number came about: KPI, consequence.")
@click.option("--record", is_flag=True, help="Keep the outcome in results/.")
@click.option("--reason", help="Why what was recorded is corrected.")
@click.option("--by", metavar="PERSON", help="Who corrects it.")
@click.option("--on", type=Day(), help="The day of the correction.")
@output_as_data
@strict
@click.pass_context
def command(
    ctx: click.Context,
    name: str,
    period: Quarter,
    explain: str | None,
    record: bool,
    reason: str | None,
    by: str | None,
    on: date | None,
    output_format: str,
    strict: bool,
) -> None:
    """Score a quarter from what was delivered, to the cent.

    Shows each KPI, the score and what follows from it; --explain shows every step of one number.
    """
    from sluitend.actions.out import opened
    from sluitend.actions.score import corrected, score
    from sluitend.actions.score import record as keep

    at = here(ctx)
    tree = opened(at.root, at.private)
    correction = corrected(reason, by, on) if reason and by and on else None
    if (reason or by or on) and (correction is None or not record):
        raise Wrong(
            {
                "nl": "een correctie vraagt `--record`, `--reason`, `--by` en `--on`",
                "en": "a correction asks for `--record`, `--reason`, `--by` and `--on`",
            }
        )
    if record:
        added(ctx, at, keep(at.root, tree, name, period, correction), output_format)
        return
    found = score(tree, name, period)
    _shown(ctx, found, explain, output_format)
    ctx.exit(exit_code(found.problems, strict, found.unusable))


def _shown(ctx: click.Context, found: object, explain: str | None, output_format: str) -> None:
    from sluitend.actions.score import Outcome
    from sluitend.analysis.as_data import as_data
    from sluitend.cli.scored import explained, lines

    at = here(ctx)
    if not isinstance(found, Outcome):
        raise TypeError(found)
    data = as_data(found.scored) if found.scored is not None else None
    if output_format == "json":
        show(found.problems, at.language, "json", {"scored": data})
        return
    show(found.problems, at.language)
    said = lines(found, at.language) if explain is None else explained(found, explain, at.language)
    if said is None:
        raise Wrong(
            {
                "nl": f"er is geen KPI of gevolg `{explain}`",
                "en": f"there is no KPI or consequence `{explain}`",
            }
        )
    for line in said:
        click.echo(line)
