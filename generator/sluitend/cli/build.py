"""`sluitend build`."""

import os
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sluitend.cli import options
from sluitend.cli.made import chosen_of, own_folder
from sluitend.cli.options import Day, Here, folder_named, here, output_format

if TYPE_CHECKING:
    from sluitend.actions.build import Built, Todo
    from sluitend.render.job import Job

SLOW = 1  # seconds before progress is worth a line


@click.command("build")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option(
    "--only",
    metavar="KIND,...",
    default="",
    help="Kinds of document: agreement,briefing,slides,acknowledgement,health.",
)
@click.option(
    "--format",
    "forms",
    metavar="FORM,...",
    default="docx,pdf,pptx",
    show_default=True,
    help="Forms of the documents.",
)
@options.into
@options.templates
@click.option("--today", type=Day(), help="The day for rules about lateness.")
@output_format
@click.pass_context
def command(
    ctx: click.Context,
    ids: tuple[str, ...],
    only: str,
    forms: str,
    into: Path | None,
    templates: Path | None,
    today: date | None,
    output_format: str,
) -> None:
    """Make the documents, ready to sign, in build/.

    Without IDs those of all contracts. A document whose source is unchanged is left as it is.
    """
    from sluitend.actions.build import FORMS, build
    from sluitend.actions.out import Folder, opened
    from sluitend.views.all import DOCUMENTS

    at = here(ctx)
    kinds = chosen_of(only, tuple(kind.ID for kind in DOCUMENTS), "--only")
    asked = chosen_of(forms, FORMS, "--format")
    chosen = [form for form in FORMS if form in (asked or FORMS)]
    folder = at.start / into if into else own_folder(at.root)
    began = time.monotonic_ns()
    own = folder_named(at.start, str(templates)) if templates else None
    tree = opened(at.root, at.private)
    made = build(tree, Folder(folder), ids, kinds, chosen, _with_progress, own, today)
    _report(ctx, at, made, folder, output_format, time.monotonic_ns() - began)


def _report(
    ctx: click.Context, at: Here, made: "Built", folder: Path, output_format: str, taken: int
) -> None:
    """What was written and in what time (in nanoseconds), or why nothing was."""
    from sluitend.cli.show import exit_code, show

    written = [str(folder / path) for path in made.written]
    unchanged = [str(folder / path) for path in made.unchanged]
    if made.stopped or output_format != "text":
        besides = {"written": written, "unchanged": unchanged}
        show(made.problems, at.language, output_format, besides)
    if made.stopped:
        at.say(
            "Niets geschreven: los eerst de fouten op.", "Nothing written: mend the errors first."
        )
        ctx.exit(exit_code(made.problems, False, made.unusable))
    if output_format == "text":
        for path in written:
            click.echo(path)
    _remarks(at, made)
    seconds, tenths = divmod(taken // 10**8, 10)
    at.say(
        f"{len(written)} geschreven, {len(unchanged)} ongewijzigd, in {seconds},{tenths} s.",
        f"{len(written)} written, {len(unchanged)} unchanged, in {seconds}.{tenths} s.",
    )


def _remarks(at: Here, made: "Built") -> None:
    """What else there is to know of what was made."""
    if count := len(made.problems):
        at.say(
            f"Bevindingen die stukken niet tegenhouden: {count}; zie `sluitend check`.",
            f"Findings that do not hold back documents: {count}; see `sluitend check`.",
        )
    if not made.written and not made.unchanged and not made.without_agreement:
        at.say(
            "Van wat u vroeg bestaat geen stuk in deze vorm.",
            "Of what you asked for there is no document in this form.",
        )
    for name in made.without_agreement:
        at.say(
            f"{name}: nog geen overeenkomst. Die komt er op niveau watertight, of zodra `text/` "
            "eigen artikelen heeft.",
            f"{name}: no agreement yet. It comes at level watertight, or once `text/` has articles "
            "of its own.",
        )


def _with_progress(jobs: "Todo") -> "Iterator[tuple[Job, bytes]]":
    """A line on a terminal that says how far it is, once the work takes longer than a second."""
    from sluitend.render.batch import on_cores

    terminal = sys.stderr.isatty()
    began, width = time.monotonic(), 0
    for number, made in enumerate(on_cores(jobs, os.cpu_count() or 1), 1):
        yield made
        if terminal and time.monotonic() - began > SLOW:
            line = f"{number}/{len(jobs)} {made[0].path}"
            click.echo(f"\r{line:{width}}", nl=False, err=True)
            width = len(line)
    if width:
        click.echo(f"\r{'':{width}}\r", nl=False, err=True)
