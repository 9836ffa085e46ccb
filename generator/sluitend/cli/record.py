"""What a command that records something says at its end."""

import click

from sluitend.actions.agree import Recorded
from sluitend.cli.options import Here
from sluitend.cli.show import exit_code, show


def recorded(ctx: click.Context, at: Here, made: Recorded, output_format: str) -> None:
    """What was agreed or signed: the files written, or what stood in the way."""
    _listed(ctx, at, made, output_format)
    at.say(
        "Vastgelegd. Vanaf nu bewaakt `sluitend check` wat is afgesproken.",
        "Recorded. From now on `sluitend check` guards what was agreed.",
    )


def added(ctx: click.Context, at: Here, made: Recorded, output_format: str) -> None:
    """What was added to the record of a quarter, or what stood in the way."""
    _listed(ctx, at, made, output_format)
    at.say("Vastgelegd.", "Recorded.")


def _listed(ctx: click.Context, at: Here, made: Recorded, output_format: str) -> None:
    """The files written; where nothing was, what is in the way, and the end of the command."""
    written = [str(at.root / path) for path in made.paths]
    if not made.paths or output_format != "text":
        show(made.problems, at.language, output_format, {"written": written})
    if not made.paths:
        at.say("Niets vastgelegd.", "Nothing was recorded.")
        ctx.exit(exit_code(made.problems, strict=True, unusable=made.unusable))
    if output_format == "text":
        for path in written:
            click.echo(path)
