"""`sluitend simulate`."""

import click

from sluitend.cli.options import here, output_as_data
from sluitend.cli.show import exit_code, show


@click.command("simulate")
@click.argument("name", metavar="ID")
@click.option("--scenario", metavar="NAME", help="Only this scenario.")
@output_as_data
@click.pass_context
def command(ctx: click.Context, name: str, scenario: str | None, output_format: str) -> None:
    """Play scenarios against the terms.

    What each instrument yields and when; where the malus jumps or leaves off; and which KPIs a
    supplier that reckons would let go. Scenarios and estimates come from the private folder
    (--with): the answer is the client's alone.
    """
    from sluitend.actions.out import opened
    from sluitend.actions.simulate import simulated
    from sluitend.analysis.as_data import simulated_as_data
    from sluitend.cli.simulated import lines

    at = here(ctx)
    found = simulated(opened(at.root, at.private), name, scenario)
    if output_format == "json":
        data = simulated_as_data(
            found.courses, found.curves, found.failure, found.free, found.closing
        )
        show(found.problems, at.language, "json", data)
    else:
        show(found.problems, at.language)
        for line in lines(found, at.language):
            click.echo(line)
    ctx.exit(exit_code(found.problems, strict=False, unusable=found.unusable))
