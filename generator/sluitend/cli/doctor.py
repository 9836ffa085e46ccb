"""`sluitend doctor`."""

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from sluitend.cli.options import here, output_as_data

if TYPE_CHECKING:
    from sluitend.actions.doctor import Part


@click.command("doctor")
@output_as_data
@click.pass_context
def command(ctx: click.Context, output_format: str) -> None:
    """Say what this machine lacks."""
    from sluitend.actions.doctor import doctor
    from sluitend.cli.show import show_json

    at = here(ctx)
    parts = list(doctor(at.root))
    lacking = any(part.needed and part.found is None for part in parts)
    if output_format == "json":
        show_json({"parts": [_as_json(part, at.language) for part in parts]})
    else:
        for part in parts:
            mark = "ok" if part.found else ("!!" if part.needed else "–")
            said = part.found or part.remedy[at.language]
            click.echo(f"{mark:3} {part.name:10} {said}  ({part.why[at.language]})")
    if lacking:
        at.say("Deze machine mist iets dat nodig is.", "This machine lacks something needed.")
    ctx.exit(1 if lacking else 0)


def _as_json(part: "Part", language: str) -> dict[str, object]:
    words = {"why": part.why[language], "remedy": part.remedy[language]}
    return asdict(part) | words
