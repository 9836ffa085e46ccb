"""`sluitend check`."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from sluitend.cli.options import Here, here, output_format, strict
from sluitend.problem import Problem, Severity

if TYPE_CHECKING:
    from sluitend.actions.check import Outlook

DAY = click.DateTime(["%Y-%m-%d"])


@click.command("check")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--for-signature", is_flag=True, help="Only what still blocks signing.")
@click.option(
    "--level",
    type=click.Choice(["registered", "managed", "watertight"]),
    help="Ask what this level asks, whatever the contract claims.",
)
@click.option("--today", type=DAY, help="The day for rules about lateness (YYYY-MM-DD).")
@output_format
@strict
@click.pass_context
def command(
    ctx: click.Context,
    ids: tuple[str, ...],
    for_signature: bool,
    level: str | None,
    today: datetime | None,
    output_format: str,
    strict: bool,
) -> None:
    """Find what is wrong, with file, line and remedy.

    Without IDs all contracts are checked.
    """
    from sluitend.actions.check import check
    from sluitend.cli.show import exit_code, show
    from sluitend.source.disk import disk

    at = here(ctx)
    day = today.date() if today else None
    found = check(disk(at.root), ids, day, level, for_signature)  # type: ignore[arg-type]
    show(found.problems, at.language, output_format)
    if output_format == "text":
        _summary(at, found.problems)
        for outlook in found.outlooks:
            _outlook(at, outlook)
    ctx.exit(exit_code(found.problems, strict or for_signature, found.unusable))


def _summary(at: Here, problems: tuple[Problem, ...]) -> None:
    counts = dict.fromkeys(Severity, 0)
    for problem in problems:
        counts[problem.fault.severity] += 1
    if not problems:
        at.say("Geen bevindingen.", "No findings.")
        return
    errors, warnings, notes = counts.values()
    at.say(
        f"{_times(errors, 'fout', 'fouten')}, {_times(warnings, 'waarschuwing', 'waarschuwingen')}"
        f", {_times(notes, 'opmerking', 'opmerkingen')}.",
        f"{_times(errors, 'error', 'errors')}, {_times(warnings, 'warning', 'warnings')}"
        f", {_times(notes, 'note', 'notes')}.",
    )


def _times(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _outlook(at: Here, outlook: "Outlook") -> None:
    """How one contract stands, one line a matter."""
    name = outlook.id
    if outlook.kept_back:
        listed = ", ".join(outlook.kept_back)
        at.say(
            f"{name}: niet beoordeeld, omdat delen niet te lezen zijn: {listed}.",
            f"{name}: kept back, since parts cannot be read: {listed}.",
        )
    if outlook.gate_open:
        at.say(f"{name}: klaar voor ondertekening.", f"{name}: ready for signature.")
    if outlook.next_level and outlook.lacking:
        level, count = outlook.next_level, len(outlook.lacking)
        at.say(
            f"{name}: voor niveau {level} ontbreekt nog {_times(count, 'punt', 'punten')}; "
            f"zie `sluitend check {name} --level {level}`.",
            f"{name}: level {level} asks {_times(count, 'more thing', 'more things')}; "
            f"see `sluitend check {name} --level {level}`.",
        )
