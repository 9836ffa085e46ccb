"""What a command that records something says at its end."""

import click

from sluitend.actions.agree import Recorded
from sluitend.cli.options import Here
from sluitend.cli.show import exit_code, show


def recorded(ctx: click.Context, at: Here, made: Recorded) -> None:
    """The files written, or what stood in the way."""
    if not made.paths:
        show(made.problems, at.language)
        at.say("Niets vastgelegd.", "Nothing was recorded.")
        ctx.exit(exit_code(made.problems, strict=True, unusable=made.unusable))
    for path in made.paths:
        click.echo(at.root / path)
    at.say(
        "Vastgelegd. Vanaf nu bewaakt `sluitend check` wat is afgesproken.",
        "Recorded. From now on `sluitend check` guards what was agreed.",
    )
