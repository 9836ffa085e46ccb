"""`sluitend init`."""

from pathlib import Path

import click

from sluitend.cli.options import here
from sluitend.cli.wrong import Wrong


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--private",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Make a private folder of the client beside it too.",
)
@click.pass_context
def command(ctx: click.Context, folder: Path, private: Path | None) -> None:
    """Make a working repository in FOLDER, with one example contract."""
    from sluitend.actions.init import Occupied, init

    at = here(ctx)
    try:
        written = init(at.start / folder, at.language, at.start / private if private else None)
    except Occupied as taken:
        place = folder if Path(str(taken)) == at.start / folder else private
        raise Wrong(
            {"nl": f"{place}: hier staat al iets", "en": f"{place}: something is here already"},
            {"nl": "Kies een nieuwe of lege map.", "en": "Choose a new or empty folder."},
        ) from None
    at.say(
        f"{len(written)} bestanden in {folder}. Verder: cd {_quoted(folder)}, dan "
        "`sluitend check` en `sluitend build`.\n"
        "Nog geen git? `git init` maakt er een geschiedenis bij.",
        f"{len(written)} files in {folder}. Next: cd {_quoted(folder)}, then "
        "`sluitend check` and `sluitend build`.\n"
        "No git yet? `git init` keeps its history.",
    )


def _quoted(folder: Path) -> str:
    """As a terminal takes it, whatever blanks it holds."""
    text = str(folder)
    return f'"{text}"' if " " in text else text
