"""`sluitend import`."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sluitend.cli.options import Day, Here, folder_named, here, output_format
from sluitend.cli.wrong import Wrong

if TYPE_CHECKING:
    from sluitend.actions.import_ import Asked, Imported
    from sluitend.period import Period

BRINGS = ("rows", "correction", "replacement")


@click.command("import")
@click.argument("name", metavar="ID")
@click.argument("file", required=False, metavar="[FILE]")
@click.option("--data-set", metavar="ID", help="The data set; else the one the file's name fits.")
@click.option("--period", metavar="PERIOD", help="Its period, as 2026-Q3; else the rows tell.")
@click.option("--only-period", is_flag=True, help="Leave out rows of other periods.")
@click.option(
    "--brings",
    type=click.Choice(BRINGS),
    help="Of a second delivery: rows besides, a correction, or all anew.",
)
@click.option("--reason", metavar="TEXT", help="Why it corrects or replaces what was there.")
@click.option("--delivered", type=Day(), help="The day it was delivered; else today.")
@click.option("--today", type=Day(), hidden=True, help="The day for rules about lateness.")
@click.option("--leave-unread", is_flag=True, help="Leave out unreadable rows; they stay reported.")
@click.option("--raw-folder", metavar="DIR", help="Folder for raw files; else the folder's own.")
@click.option("--entry-sheet", metavar="ID", help="Write an entry sheet for this data set instead.")
@click.option("--into", metavar="DIR", help="Where the entry sheet goes; else this folder.")
@click.option("--yes", is_flag=True, help="Write the proposal without asking.")
@output_format
@click.pass_context
def command(
    ctx: click.Context,
    /,
    name: str,
    file: str | None,
    entry_sheet: str | None,
    into: str | None,
    yes: bool,
    output_format: str,
    **given: Any,
) -> None:
    """Read a delivered file, as `data.yaml` says.

    Only the columns named there come into the folder; the raw file goes to the folder for raw
    files. A file that belongs to nothing yet gets a proposal for a mapping.
    """
    at = here(ctx)
    if entry_sheet is not None:
        _entry_sheet(ctx, at, name, entry_sheet, into, output_format)
        return
    if file is None:
        says = {"nl": "`[FILE]` ontbreekt", "en": "`[FILE]` is missing"}
        remedy = {
            "nl": f"Schrijf het zo: sluitend import {name} klachten.xlsx",
            "en": f"Write it like this: sluitend import {name} complaints.xlsx",
        }
        raise Wrong(says, remedy)
    path = at.start / file
    if not path.is_file():
        raise Wrong(
            {"nl": f"er is geen bestand {file}", "en": f"there is no file {file}"},
            {"nl": "Controleer de naam.", "en": "Check the name."},
        )
    _import(ctx, at, name, path, _asked(at, given), yes, output_format)


def _import(
    ctx: click.Context,
    at: Here,
    name: str,
    path: Path,
    asked: "Asked",
    yes: bool,
    output_format: str,
) -> None:
    from sluitend.actions.import_ import import_
    from sluitend.actions.out import opened
    from sluitend.cli.show import exit_code, show

    tree = opened(at.root, at.private)
    made = import_(at.root, tree, name, path, asked)
    if made.unmapped and asked.data_set is None:
        from sluitend.cli.proposal import proposed

        ctx.exit(proposed(at, tree, name, path, yes, made.problems, output_format))
    written = {"written": list(made.paths), "raw": str(made.raw) if made.raw else None}
    show(made.problems, at.language, output_format, written)
    if output_format == "text":
        _told(at, made)
    ctx.exit(exit_code(made.problems, strict=False, unusable=made.unusable))


def _told(at: Here, made: "Imported") -> None:
    """What was read, and where the raw file lies now."""
    if not made.paths:
        at.say("Niets ingelezen.", "Nothing was imported.")
        return
    for path in made.paths:
        click.echo(path)
    for period, count in (made.rows or {}).items():
        rows = "rij" if count == 1 else "rijen"
        at.say(f"{period}: {count} {rows}.", f"{period}: {count} row{'s' * (count != 1)}.")
    at.say(f"Het ruwe bestand ligt in {made.raw}.", f"The raw file lies in {made.raw}.")
    if made.still_there:
        at.say(
            "Op de oude plek kon het niet worden verwijderd; doe dat zelf.",
            "It could not be removed from where it was; do that yourself.",
        )


def _asked(at: Here, given: Mapping[str, Any]) -> "Asked":
    """The options as what the action asks."""
    from secrets import token_hex

    from sluitend.actions.import_ import Asked

    if given["brings"] in ("correction", "replacement") and not given["reason"]:
        raise Wrong(
            {"nl": "een verbetering heeft een reden", "en": "a correction has a reason"},
            {"nl": 'Voeg toe: --reason "…"', "en": 'Add: --reason "…"'},
        )
    today = given["today"] or date.today()  # noqa: DTZ011 - the user's day
    folder = given["raw_folder"]
    return Asked(
        today=today,
        delivered=given["delivered"] or today,
        new_key=token_hex(32).encode("ascii"),
        data_set=given["data_set"],
        period=_period(given["period"]),
        only_period=given["only_period"],
        brings=given["brings"],
        reason=given["reason"],
        leave_unread=given["leave_unread"],
        raw_folder=folder_named(at.start, folder) if folder else None,
    )


def _period(text: str | None) -> "Period | None":
    from sluitend.number import NotReadable
    from sluitend.period import period

    try:
        return period(text) if text else None
    except NotReadable as wrong:
        says = {"nl": f"`{text}` is {wrong.nl}", "en": f"`{text}` is {wrong.en}"}
        raise Wrong(says) from None


def _entry_sheet(
    ctx: click.Context, at: Here, name: str, data_set: str, into: str | None, output_format: str
) -> None:
    from sluitend.actions.entry_sheet import entry_sheet
    from sluitend.actions.out import opened
    from sluitend.cli.show import exit_code, show

    folder = folder_named(at.start, into) if into else at.start
    made = entry_sheet(opened(at.root, at.private), name, data_set, folder, at.language)
    show(made.problems, at.language, output_format, {"written": list(made.paths)})
    if output_format == "text":
        for path in made.paths:
            click.echo(path)
    ctx.exit(exit_code(made.problems, strict=False, unusable=made.unusable))
