"""`sluitend object`."""

from datetime import date
from typing import Literal

import click

from sluitend.cli.options import Day, here, output_as_data
from sluitend.cli.record import added
from sluitend.cli.score import WhichQuarter
from sluitend.cli.wrong import Wrong
from sluitend.model.results import Exclusion
from sluitend.model.text import Text
from sluitend.period import Quarter


@click.command("object")
@click.argument("name", metavar="ID")
@click.argument("level", metavar="KPI")
@click.option("--period", type=WhichQuarter(), required=True, help="The quarter, as 2026-Q3.")
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
    outcome: Literal["upheld", "refused"] | None,
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

    if (by is None) == (outcome is None):
        raise Wrong(
            {
                "nl": "noem `--by` voor een bezwaar, of `--outcome` voor de uitkomst",
                "en": "name `--by` for an objection, or `--outcome` for how it ended",
            }
        )
    if (exclude is None) != (evidence is None) or (exclude and outcome != "upheld"):
        raise Wrong(
            {
                "nl": "`--exclude` gaat samen met `--evidence` en `--outcome upheld`",
                "en": "`--exclude` goes with `--evidence` and `--outcome upheld`",
            }
        )
    at = here(ctx)
    where = At(at.root, opened(at.root, at.private), name, period, on)
    if by is not None:
        added(ctx, at, objected(where, level, by, reason), output_format)
        return
    excluded = None
    if exclude is not None and evidence is not None:
        why = Text.read(reason)
        excluded = Exclusion(on=level, reason=why, approved_by=exclude, evidence=evidence)
    done = objection_decided(where, level, outcome or "refused", reason, excluded)
    added(ctx, at, done, output_format)
