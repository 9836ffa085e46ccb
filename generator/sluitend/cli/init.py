"""`sluitend init`."""

from pathlib import Path

import click

from sluitend.cli.options import here


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path))
@click.pass_context
def command(ctx: click.Context, folder: Path) -> None:
    """Make a working repository in FOLDER, with one example contract."""
    from sluitend.actions.init import Occupied, init

    at = here(ctx)
    start = Path(ctx.obj["folder"]).resolve()
    try:
        written = init(start / folder, at.language)
    except Occupied:
        raise click.UsageError(
            f"{folder}: deze map is niet leeg; kies een nieuwe."
            if at.dutch
            else f"{folder}: this folder is not empty; choose a new one."
        ) from None
    at.say(
        f"{len(written)} bestanden in {folder}. Verder: cd {folder}, dan `sluitend check` en "
        "`sluitend build`.\nNog geen git? `git init` maakt er een geschiedenis bij.",
        f"{len(written)} files in {folder}. Next: cd {folder}, then `sluitend check` and "
        "`sluitend build`.\nNo git yet? `git init` keeps its history.",
    )
