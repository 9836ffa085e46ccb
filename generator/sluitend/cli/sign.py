"""`sluitend sign`."""

from datetime import date, datetime
from pathlib import Path

import click

from sluitend.cli.options import here


@click.command("sign")
@click.argument("name", metavar="ID")
@click.argument("document", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--client",
    "clients",
    required=True,
    multiple=True,
    metavar="PERSON=DATE",
    help="Who signed for the client, and when; again for a joint signature.",
)
@click.option(
    "--supplier",
    "suppliers",
    required=True,
    multiple=True,
    metavar="PERSON=DATE",
    help="Who signed for the supplier, and when; again for a joint signature.",
)
@click.option("--place", help="Where it was signed.")
@click.pass_context
def command(
    ctx: click.Context,
    name: str,
    document: Path,
    clients: tuple[str, ...],
    suppliers: tuple[str, ...],
    place: str | None,
) -> None:
    """Freeze the terms that DOCUMENT, the signed PDF, holds.

    The PDF is the one that `sluitend build` made; the terms attached to it must be those of the
    files. Example: --client a-de-vries=2024-09-12 --supplier p-bakker=2024-09-13
    """
    from sluitend.actions.agree import Word
    from sluitend.actions.sign import Signatures, sign
    from sluitend.cli.record import recorded
    from sluitend.source.disk import disk

    def words(named: tuple[str, ...], option: str) -> tuple[Word, ...]:
        return tuple(Word(*_person(one, option)) for one in named)

    at = here(ctx)
    signed = Signatures(words(clients, "--client"), words(suppliers, "--supplier"), place)
    content = (document.name, document.read_bytes())
    recorded(ctx, at, sign(at.root, disk(at.root), name, content, signed))


def _person(text: str, option: str) -> tuple[str, date]:
    person, _, day = text.partition("=")
    try:
        return person, datetime.strptime(day, "%Y-%m-%d").date()  # noqa: DTZ007 - a date alone
    except ValueError:
        raise click.BadParameter(
            f"{text}: write it like a-de-vries=2024-09-12", param_hint=option
        ) from None
