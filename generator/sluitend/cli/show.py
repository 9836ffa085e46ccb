"""Findings on standard output, for people or programs, and the exit code they lead to."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import click

from sluitend.cli.formats import report
from sluitend.problem import Problem, Severity

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
FINE, FINDINGS, UNUSABLE = 0, 1, 2


def show(
    problems: Sequence[Problem],
    language: str,
    output_format: str = "text",
    besides: Mapping[str, object] | None = None,
) -> None:
    """Every problem with its place and its remedy; `besides` is what else a program may read."""
    if output_format == "json":
        listed = [as_json(problem, language) for problem in problems]
        show_json({"findings": listed, **(besides or {})})
        return
    if output_format != "text":
        click.echo(report(output_format)(problems, language))
        return
    for problem in problems:
        click.echo(as_text(problem, language, COLOURS[problem.fault.severity]))


def show_json(value: Mapping[str, object]) -> None:
    """One JSON object, and nothing else, on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def as_text(problem: Problem, language: str, colour: str | None = None) -> str:
    """A problem as it is shown, its code in a colour if one is named."""
    kind = f"{problem.fault.code} {problem.fault.severity}"
    shown = click.style(kind, fg=colour) if colour else kind
    return problem.shown(language, shown)


def as_json(problem: Problem, language: str) -> dict[str, Any]:
    """A problem for programs; stable keys."""
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "code": problem.fault.code,
        "severity": str(problem.fault.severity),
        "message": problem.says(language),
        "remedy": problem.remedy(language),
        "blocks_signing": problem.fault.blocks_signing,
    }


def exit_code(problems: Sequence[Problem], strict: bool, unusable: bool = False) -> int:
    """What the shell is told."""
    if unusable:
        return UNUSABLE
    counted = [p for p in problems if strict or p.fault.severity is Severity.ERROR]
    return FINDINGS if counted else FINE
