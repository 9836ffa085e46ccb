"""`sluitend review`."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sluitend.cli import options
from sluitend.cli.made import chosen_of, own_folder
from sluitend.cli.options import Day, folder_named, here, of_quarter, output_as_data
from sluitend.period import Quarter

if TYPE_CHECKING:
    from sluitend.actions.build import Built


@click.command("review")
@click.argument("name", metavar="ID")
@of_quarter
@click.option(
    "--format",
    "forms",
    metavar="FORM,...",
    default="docx,pdf,xlsx",
    show_default=True,
    help="Forms of the documents.",
)
@options.into
@options.templates
@click.option("--today", type=Day(), help="The day by which actions are late.")
@output_as_data
@click.pass_context
def command(
    ctx: click.Context,
    name: str,
    period: Quarter,
    forms: str,
    into: Path | None,
    templates: Path | None,
    today: date | None,
    output_format: str,
) -> None:
    """Make the quarterly review of a contract.

    A document for both parties in which every number can be followed, and a workbook whose
    formulas reckon it again.
    """
    from sluitend.actions.out import Folder, opened
    from sluitend.actions.quarterly import REVIEW_FORMS, quarterly

    at = here(ctx)
    asked = chosen_of(forms, REVIEW_FORMS, "--format") or REVIEW_FORMS
    chosen = [form for form in REVIEW_FORMS if form in asked]
    folder = at.start / into if into else own_folder(at.root)
    own = folder_named(at.start, str(templates)) if templates else None
    tree = opened(at.root, at.private)
    made = quarterly(tree, Folder(folder), name, period, chosen, own, today)
    _report(ctx, made, folder, output_format)


def _report(ctx: click.Context, made: "Built", folder: Path, output_format: str) -> None:
    """What was found and what was written, or why nothing was."""
    from sluitend.cli.show import exit_code, show

    at = here(ctx)
    written = [str(folder / path) for path in made.written]
    unchanged = [str(folder / path) for path in made.unchanged]
    show(made.problems, at.language, output_format, {"written": written, "unchanged": unchanged})
    if made.stopped:
        at.say(
            "Niets geschreven: los eerst de fouten op.", "Nothing written: mend the errors first."
        )
        ctx.exit(exit_code(made.problems, strict=True, unusable=made.unusable))
    if output_format == "text":
        for path in written:
            click.echo(path)
    at.say(
        f"{len(written)} geschreven, {len(unchanged)} ongewijzigd.",
        f"{len(written)} written, {len(unchanged)} unchanged.",
    )
