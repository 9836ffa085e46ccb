"""How a proposed mapping is shown, and asked for."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from sluitend.actions.import_ import NO_DATA_SET
from sluitend.actions.propose import Proposed, propose, take_over
from sluitend.cli.options import Here
from sluitend.cli.show import FINDINGS, FINE, UNUSABLE, show
from sluitend.problem import Problem
from sluitend.source.tree import Tree

WIDEST = 24


def proposed(
    at: Here,
    tree: Tree,
    contract: str,
    path: Path,
    yes: bool,
    standing: Sequence[Problem],
    output_format: str,
) -> int:
    """Show a mapping for a file, write it where that is wanted, and give the exit code."""
    standing = tuple(one for one in standing if one.fault is NO_DATA_SET)
    made = propose(tree, contract, path)
    if not isinstance(made, Proposed):
        show((*standing, *((made,) if made else ())), at.language, output_format)
        return UNUSABLE
    if output_format != "text":
        written = [made.path] if yes else []
        show(() if yes else standing, at.language, output_format, _as_data(at, made, written))
    else:
        _shown(at, made)
    if not (yes or _wanted(at, output_format)):
        at.say(
            "Niets geschreven. Met `--yes` komt dit in `data.yaml`.",
            "Nothing was written. With `--yes` this goes into `data.yaml`.",
        )
        return FINDINGS
    take_over(at.root, tree, made)
    if output_format == "text":
        click.echo(made.path)
    at.say(
        "Geschreven. Kijk het na en geef de opdracht dan opnieuw: daarmee wordt het ingelezen.",
        "Written. Look it over and give the command again: that imports the file.",
    )
    return FINE


def _shown(at: Here, made: Proposed) -> None:
    at.say(
        f"Bij dit bestand hoort nog geen gegevensset. Voorstel voor {made.path}:",
        f"No data set has this file yet. Proposal for {made.path}:",
    )
    click.echo("")
    click.echo("\n".join(f"  {line}" for line in made.yaml.rstrip().split("\n")))
    click.echo("")
    _listed(at, "Waarom zo:", "Why so:", [one[at.language] for one in made.grounds])
    _listed(at, "Nog te beslissen:", "To be decided:", [one[at.language] for one in made.undecided])
    click.echo("De eerste rijen, zo gelezen:" if at.dutch else "The first rows, read so:")
    for row in _table((made.columns, *made.preview)):
        click.echo(f"  {row}")
    for problem in made.problems:
        click.echo(f"  {problem.place}: {problem.says(at.language)}")
    click.echo("")


def _listed(at: Here, nl: str, en: str, lines: Sequence[str]) -> None:
    click.echo(nl if at.dutch else en)
    for line in lines:
        click.echo(f"  - {line}")
    click.echo("")


def _table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows in columns as wide as they need, within reason."""
    short = [[cell if len(cell) <= WIDEST else cell[: WIDEST - 1] + "…" for cell in row]
             for row in rows]  # fmt: skip
    widths = [max(map(len, column)) for column in zip(*short, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in short
    ]


def _wanted(at: Here, output_format: str) -> bool:
    if output_format != "text" or not sys.stdin.isatty():
        return False
    return click.confirm("In data.yaml zetten?" if at.dutch else "Write it into data.yaml?")


def _as_data(at: Here, made: Proposed, written: Sequence[str]) -> dict[str, object]:
    return {
        "written": list(written),
        "proposal": {
            "path": made.path,
            "data_set": made.data_set,
            "yaml": made.yaml,
            "grounds": [one[at.language] for one in made.grounds],
            "undecided": [one[at.language] for one in made.undecided],
            "columns": list(made.columns),
            "preview": [list(row) for row in made.preview],
        },
    }
