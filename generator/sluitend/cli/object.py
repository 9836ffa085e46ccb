"""`sluitend object`."""

from datetime import date
from typing import Literal

import click

from sluitend.cli.options import Day, here, of_quarter, output_as_data
from sluitend.cli.record import added
from sluitend.cli.wrong import Wrong
from sluitend.model.results import Exclusion
from sluitend.model.text import Text
from sluitend.period import Quarter

Outcome = Literal["upheld", "refused"]


@click.command("object")
@click.argument("name", metavar="ID")
@click.argument("level", metavar="KPI")
@of_quarter
@click.option("--by", type=click.Choice(["client", "supplier"]), help="Which party objects.")
@click.option(
    "--outcome", type=click.Choice(["upheld", "refused"]), help="How the objection ended."
)
@click.option("--reason", required=True, help="Why.")
@click.option("--on", type=Day(), required=True, help="The day of it.")
@click.option("--exclude", metavar="PERSON", help="Leave the result out; who approved that.")
@click.option("--evidence", help="What shows that it must be left out.")
@output_as_data
@click.pass_context
def command(
    ctx: click.Context,
    name: str,
    level: str,
    period: Quarter,
    by: Literal["client", "supplier"] | None,
    outcome: Outcome | None,
    reason: str,
    on: date,
    exclude: str | None,
    evidence: str | None,
    output_format: str,
) -> None:
    """Record an objection, or how it ended.

    With --by a party objects; with --outcome it is decided. What an objection leaves out of the
    score needs --exclude and --evidence; score the quarter again after that.
    """
    from sluitend.actions.out import opened
    from sluitend.actions.settle import At, objected, objection_decided

    if by is not None and outcome is not None:
        raise _one_of_both()
    excluded = _excluded(level, reason, exclude, evidence, outcome)
    at = here(ctx)
    where = At(at.root, opened(at.root, at.private), name, period, on)
    if by is not None:
        done = objected(where, level, by, reason)
    elif outcome is not None:
        done = objection_decided(where, level, outcome, reason, excluded)
    else:
        raise _one_of_both()
    added(ctx, at, done, output_format)


def _one_of_both() -> Wrong:
    return Wrong(
        {
            "nl": "noem `--by` voor een bezwaar, of `--outcome` voor de uitkomst",
            "en": "name `--by` for an objection, or `--outcome` for how it ended",
        }
    )


def _excluded(
    level: str, reason: str, by: str | None, evidence: str | None, outcome: Outcome | None
) -> Exclusion | None:
    """The result that is left out, with who approved it and what shows it."""
    if by is None and evidence is None:
        return None
    if by is None or evidence is None or outcome != "upheld":
        raise Wrong(
            {
                "nl": "`--exclude` gaat samen met `--evidence` en `--outcome upheld`",
                "en": "`--exclude` goes with `--evidence` and `--outcome upheld`",
            }
        )
    return Exclusion(on=level, reason=Text.read(reason), approved_by=by, evidence=evidence)
