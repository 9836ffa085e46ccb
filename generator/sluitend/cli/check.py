"""`sluitend check`."""

import os
import time
from datetime import date
from typing import TYPE_CHECKING

import click

from sluitend.cli.options import Day, Here, here, output_format, strict
from sluitend.problem import Problem, Severity
from sluitend.problem import for_signature as blocking

if TYPE_CHECKING:
    from sluitend.actions.verdict import Outlook

MOST_NAMED = 8
"""Codes of rules kept back that are named; JSON names all."""


@click.command("check")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--for-signature", is_flag=True, help="Only what still blocks signing.")
@click.option(
    "--level",
    type=click.Choice(["registered", "managed", "watertight"]),
    help="Ask what this level asks, whatever the contract claims.",
)
@click.option("--today", type=Day(), help="The day for rules about lateness.")
@click.option("--fresh", is_flag=True, help="Read everything anew, whatever was found before.")
@output_format
@strict
@click.pass_context
def command(
    ctx: click.Context,
    ids: tuple[str, ...],
    for_signature: bool,
    level: str | None,
    today: date | None,
    fresh: bool,
    output_format: str,
    strict: bool,
) -> None:
    """Find what is wrong, with file, line and remedy.

    Without IDs all contracts are checked.
    """
    from sluitend.actions.recheck import recheck
    from sluitend.actions.verdict import Asked
    from sluitend.cli.remembered import shelf
    from sluitend.cli.show import exit_code, show

    at, now = here(ctx), time.time_ns()
    kept = None if fresh else shelf()
    asked = Asked(ids, today, level)
    found = recheck(at.root, at.private, asked, kept, now, os.cpu_count() or 1)
    problems = blocking(found.problems) if for_signature else found.problems
    outlooks = [_as_json(one) for one in found.outlooks]
    show(problems, at.language, output_format, {"contracts": outlooks})
    if output_format == "text":
        _summary(at, problems)
        for outlook in found.outlooks:
            _outlook(at, outlook)
        if not found.outlooks and not problems:
            at.say(
                "Hier staat nog geen contract; begin er een met `sluitend new`.",
                "There is no contract here yet; start one with `sluitend new`.",
            )
    ctx.exit(exit_code(problems, strict or for_signature, found.unusable))


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
        listed = ", ".join(outlook.kept_back[:MOST_NAMED])
        more = len(outlook.kept_back) - MOST_NAMED
        at.say(
            f"{name}: niet beoordeeld, omdat delen niet te lezen zijn: {listed}"
            + (f" en nog {more}." if more > 0 else "."),
            f"{name}: kept back, since parts cannot be read: {listed}"
            + (f" and {more} more." if more > 0 else "."),
        )
    if outlook.gate_open:
        status, version = outlook.status, outlook.version or "–"
        if status == "signed":
            at.say(f"{name}: getekend, versie {version}.", f"{name}: signed, version {version}.")
        elif status == "ended":
            at.say(f"{name}: beëindigd.", f"{name}: ended.")
        else:
            at.say(f"{name}: klaar voor ondertekening.", f"{name}: ready for signature.")
    if outlook.next_level and outlook.lacking:
        level, count = outlook.next_level, outlook.lacking
        lack = "ontbreekt" if count == 1 else "ontbreken"
        at.say(
            f"{name}: voor niveau {level} {lack} nog {_times(count, 'punt', 'punten')}; "
            f"zie `sluitend check {name} --level {level}`.",
            f"{name}: level {level} asks {_times(count, 'more thing', 'more things')}; "
            f"see `sluitend check {name} --level {level}`.",
        )


def _as_json(outlook: "Outlook") -> dict[str, object]:
    return {
        "id": outlook.id,
        "level": outlook.level,
        "status": outlook.status,
        "version": outlook.version,
        "kept_back": list(outlook.kept_back),
        "gate_open": outlook.gate_open,
        "next_level": outlook.next_level,
        "lacking": outlook.lacking,
    }
