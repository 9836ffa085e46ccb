"""What a command that records something says at its end."""

import click

from sluitend.actions.agree import Recorded
from sluitend.cli.options import Here
from sluitend.cli.show import exit_code, show


def recorded(ctx: click.Context, at: Here, made: Recorded, output_format: str) -> None:
    """The files written, or what stood in the way."""
    written = [str(at.root / path) for path in made.paths]
    if not made.paths or output_format != "text":
        show(made.problems, at.language, output_format, {"written": written})
    if not made.paths:
        at.say("Niets vastgelegd.", "Nothing was recorded.")
        ctx.exit(exit_code(made.problems, strict=True, unusable=made.unusable))
    if output_format == "text":
        for path in written:
            click.echo(path)
    at.say(
        "Vastgelegd. Vanaf nu bewaakt `sluitend check` wat is afgesproken.",
        "Recorded. From now on `sluitend check` guards what was agreed.",
    )
