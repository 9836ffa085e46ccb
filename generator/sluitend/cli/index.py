"""`sluitend index`."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sluitend.cli.options import Day, Here, here, output_as_data
from sluitend.cli.show import FINDINGS, exit_code, show
from sluitend.cli.wrong import Wrong

if TYPE_CHECKING:
    from sluitend.actions.index import Index, Revised


@click.command("index")
@click.argument("name", metavar="ID")
@click.option("--on", type=Day(), help="The prices of this day alone.")
@click.option("--audit", type=click.Path(path_type=Path), help="A list of invoices, as CSV.")
@click.option(
    "--notation",
    type=click.Choice(["en", "nl"]),
    default="en",
    show_default=True,
    help="How that list writes numbers and dates.",
)
@click.option(
    "--revisions",
    type=click.Path(path_type=Path),
    help="A newer publication of the series ID, as CSV.",
)
@output_as_data
@click.pass_context
def command(
    ctx: click.Context,
    name: str,
    on: date | None,
    audit: Path | None,
    notation: str,
    revisions: Path | None,
    output_format: str,
) -> None:
    """Work out prices from index figures, and check invoices.

    With --audit every invoice is held against what was due, and the cause of a difference named.
    With --revisions ID is a series: what a newer publication says otherwise.
    """
    from sluitend.actions.index import audited, index, revised
    from sluitend.actions.out import opened
    from sluitend.pricing.invoices import Notation

    at = here(ctx)
    if sum(one is not None for one in (on, audit, revisions)) > 1:
        raise Wrong(
            {
                "nl": "`--on`, `--audit` en `--revisions` gaan niet samen",
                "en": "`--on`, `--audit` and `--revisions` do not go together",
            }
        )
    tree = opened(at.root, at.private)
    if revisions is not None:
        _revised(ctx, at, revised(tree, name, _content(at, revisions)), output_format)
    elif audit is not None:
        found = audited(tree, name, _content(at, audit), Notation(notation))
        _shown(ctx, at, found, output_format)
    else:
        _shown(ctx, at, index(tree, name, on), output_format)


def _content(at: Here, path: Path) -> tuple[str, bytes]:
    """The name and content of a file that was named."""
    found = at.start / path
    if not found.is_file():
        raise Wrong(
            {"nl": f"er is geen bestand {path}", "en": f"there is no file {path}"},
            {"nl": "Noem een CSV-bestand.", "en": "Name a CSV file."},
        )
    return path.as_posix(), found.read_bytes()


def _shown(ctx: click.Context, at: Here, found: "Index", output_format: str) -> None:
    from sluitend.cli.priced import lines
    from sluitend.cli.priced_json import as_json

    if output_format == "json":
        show(found.problems, at.language, "json", as_json(found, at.language))
    else:
        show(found.problems, at.language)
        for line in lines(found, at.language):
            click.echo(line)
    code = exit_code(found.problems, strict=False, unusable=found.unusable)
    ctx.exit(code or (FINDINGS if found.open else 0))


def _revised(ctx: click.Context, at: Here, found: "Revised", output_format: str) -> None:
    from sluitend.cli.revised import as_json, lines

    if output_format == "json":
        show(found.problems, at.language, "json", as_json(found))
    else:
        show(found.problems, at.language)
        for line in lines(found, at.language):
            click.echo(line)
    code = exit_code(found.problems, strict=False, unusable=found.unusable)
    ctx.exit(code or (FINDINGS if any(one.matters for one in found.revisions) else 0))
