"""`sluitend calendar`."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sluitend.cli.options import Day, Here, here, output_as_data
from sluitend.cli.show import exit_code, show
from sluitend.model.governance import Side

if TYPE_CHECKING:
    from sluitend.actions.calendar_ import Agenda


@click.command("calendar")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--from", "first", type=Day(), help="First day; otherwise today.")
@click.option("--until", "last", type=Day(), help="Last day; otherwise a year on.")
@click.option("--side", type=click.Choice(["client", "supplier"]), help="What is on one side.")
@click.option("--role", metavar="ROLE", help="What is for one role.")
@click.option(
    "--ics", type=click.Path(path_type=Path), help="Write them to this file, for a calendar."
)
@output_as_data
@click.pass_context
def command(
    ctx: click.Context,
    ids: tuple[str, ...],
    first: date | None,
    last: date | None,
    side: Side | None,
    role: str | None,
    ics: Path | None,
    output_format: str,
) -> None:
    """Show the days nobody may miss.

    Notice, renewal, indexation, deliveries, meetings, papers that expire, actions. With --ics as
    a file that Outlook and other calendars take in.
    """
    from sluitend.actions.calendar_ import agenda
    from sluitend.actions.out import opened
    from sluitend.cli.agenda import as_json, file_of, lines
    from sluitend.period import plus_months

    at = here(ctx)
    begin = first or date.today()  # noqa: DTZ011 - the day of whoever asks
    end = last or plus_months(begin, 12)
    found = agenda(opened(at.root, at.private), ids, begin, end, side, role)
    if output_format == "json":
        show(found.problems, at.language, "json", {"dates": as_json(found, at.language)})
    else:
        show(found.problems, at.language)
    if ics is not None and not found.unusable:
        _written(at, at.start / ics, file_of(found, at.language), found)
    elif output_format == "text":
        for line in lines(found, at.language):
            click.echo(line)
    ctx.exit(exit_code(found.problems, strict=False, unusable=found.unusable))


def _written(at: Here, path: Path, content: bytes, found: "Agenda") -> None:
    from sluitend.actions.out import commit

    commit(path.parent, {path.name: content})
    click.echo(str(path))
    at.say(f"{len(found.dates)} dagen.", f"{len(found.dates)} days.")
