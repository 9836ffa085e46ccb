"""`sluitend build`."""

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sluitend.cli.options import here

if TYPE_CHECKING:
    from sluitend.render.job import Job

SLOW = 1.0  # seconds before a progress bar is worth its line


@click.command("build")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option(
    "--only", metavar="KIND,...", default="", help="Kinds of document: agreement,briefing."
)
@click.option("--format", "forms", metavar="FORM,...", default="docx,pdf", show_default=True)
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for the documents; else `build/` in the contracts' folder.",
)
@click.pass_context
def command(
    ctx: click.Context, ids: tuple[str, ...], only: str, forms: str, into: Path | None
) -> None:
    """Make the documents, ready to sign, in build/.

    Without IDs those of all contracts. A document whose source is unchanged is left as it is.
    """
    from sluitend.actions.build import FORMS, build
    from sluitend.actions.out import Folder
    from sluitend.cli.show import exit_code, show
    from sluitend.source.disk import disk
    from sluitend.views.all import DOCUMENTS

    at = here(ctx)
    kinds = _chosen(only, tuple(kind.ID for kind in DOCUMENTS), "--only")
    chosen = [form for form in FORMS if form in _chosen(forms, FORMS, "--format")]
    folder = into or at.root / "build"
    began = time.monotonic()
    made = build(disk(at.root), Folder(folder), ids, kinds, chosen, _with_progress)
    seconds = time.monotonic() - began
    show(made.problems, at.language)
    if made.stopped:
        at.say(
            "Niets geschreven: los eerst de fouten op.", "Nothing written: mend the errors first."
        )
        ctx.exit(exit_code(made.problems, False, made.unusable))
    for path in made.written:
        click.echo(folder / path)
    at.say(
        f"{len(made.written)} geschreven, {len(made.unchanged)} ongewijzigd, in {seconds:.1f} s.",
        f"{len(made.written)} written, {len(made.unchanged)} unchanged, in {seconds:.1f} s.",
    )


def _chosen(text: str, known: tuple[str, ...], option: str) -> tuple[str, ...]:
    named = tuple(one.strip() for one in text.split(",") if one.strip())
    for name in named:
        if name not in known:
            raise click.BadParameter(f"{name}: choose from {', '.join(known)}", param_hint=option)
    return named


def _with_progress(jobs: "Iterable[Job]") -> "Iterator[tuple[Job, bytes]]":
    """A bar on a terminal, once the work takes longer than a second."""
    from sluitend.render.job import render_all

    todo = list(jobs)
    if not todo:
        return
    began, shown = time.monotonic(), False
    for number, made in enumerate(render_all(todo), 1):
        yield made
        if click.get_text_stream("stderr").isatty() and time.monotonic() - began > SLOW:
            shown = True
            click.echo(f"\r{number}/{len(todo)} {made[0].path}\x1b[K", nl=False, err=True)
    if shown:
        click.echo("\r\x1b[K", nl=False, err=True)
