"""`sluitend site`."""

from pathlib import Path

import click

from sluitend.cli.options import here, output_format
from sluitend.cli.wrong import Wrong

AUDIENCES = ("public", "partner", "internal")


@click.command("site")
@click.option(
    "--audience",
    type=click.Choice(AUDIENCES),
    default="partner",
    show_default=True,
    help="For whom: everybody, both parties, the client alone.",
)
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    help="Folder for the site; else `build/site/` in the contracts' folder.",
)
@output_format
@click.pass_context
def command(ctx: click.Context, audience: str, into: Path | None, output_format: str) -> None:
    """Write the site as Markdown for MkDocs, a folder a language.

    It offers the documents that stand in build/.
    """
    from sluitend.actions.out import Outside, opened
    from sluitend.actions.publish import publish
    from sluitend.cli.show import exit_code, show
    from sluitend.model.audience import Audience

    at = here(ctx)
    folder = (at.start / into if into else at.root / "build" / "site") / audience
    tree = opened(at.root, at.private)
    try:
        made = publish(tree, folder, Audience(audience), at.root / "build")
    except Outside:
        raise Wrong(
            {"nl": f"{folder}: hier staat iets anders", "en": f"{folder}: something else is here"},
            {"nl": "Kies een andere map met `--into`.", "en": "Choose another with `--into`."},
        ) from None
    if made.stopped or output_format != "text":
        settings = [path.as_posix() for path in made.settings]
        show(made.problems, at.language, output_format, {"written": settings})
    if made.stopped:
        at.say(
            "Niets geschreven: los eerst de fouten op.", "Nothing written: mend the errors first."
        )
        ctx.exit(exit_code(made.problems, False, made.unusable))
    if output_format == "text":
        for path in made.settings:
            click.echo(path)
    at.say(
        "Maak er webpagina's van met `mkdocs build -f` en het bestand hierboven.",
        "Make web pages of it with `mkdocs build -f` and the file above.",
    )
