"""`sluitend doctor`."""

import click

from sluitend.cli.options import here


@click.command("doctor")
@click.pass_context
def command(ctx: click.Context) -> None:
    """Say what this machine lacks."""
    from sluitend.actions.doctor import doctor

    at = here(ctx)
    lacking = 0
    for part in doctor(at.root):
        mark = "ok" if part.found else ("!!" if part.needed else "–")
        click.echo(f"{mark:3} {part.name:10} {part.found or part.remedy[at.language]}"
                   f"  ({part.why[at.language]})")  # fmt: skip
        lacking += part.needed and part.found is None
    if lacking:
        at.say("Deze machine mist iets dat nodig is.", "This machine lacks something needed.")
    ctx.exit(1 if lacking else 0)
