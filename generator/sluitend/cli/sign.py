"""`sluitend sign`."""

from datetime import date
from pathlib import Path

import click

from sluitend.cli.options import Signed, here, output_format
from sluitend.cli.wrong import Wrong


@click.command("sign")
@click.argument("name", metavar="ID")
@click.argument("document", type=click.Path(path_type=Path))
@click.option(
    "--client",
    "clients",
    required=True,
    multiple=True,
    type=Signed(),
    help="Who signed for the client, and when; again for a joint signature.",
)
@click.option(
    "--supplier",
    "suppliers",
    required=True,
    multiple=True,
    type=Signed(),
    help="Who signed for the supplier, and when; again for a joint signature.",
)
@click.option("--place", help="Where it was signed; else as `signing.place` says.")
@output_format
@click.pass_context
def command(
    ctx: click.Context,
    name: str,
    document: Path,
    clients: tuple[tuple[str, date], ...],
    suppliers: tuple[tuple[str, date], ...],
    place: str | None,
    output_format: str,
) -> None:
    """Freeze the terms that DOCUMENT, the signed PDF, holds.

    The PDF is the one that `sluitend build` made; the terms attached to it must be those of the
    files. Example: --client a-de-vries=2024-09-12 --supplier p-bakker=2024-09-13
    """
    from sluitend.actions.agree import Word
    from sluitend.actions.out import opened
    from sluitend.actions.sign import Signatures, sign
    from sluitend.cli.record import recorded

    at = here(ctx)
    path = at.start / document
    if not path.is_file():
        raise Wrong(
            {"nl": f"er is geen bestand {document}", "en": f"there is no file {document}"},
            {
                "nl": "Noem de getekende pdf, zoals build/ID/overeenkomst.pdf.",
                "en": "Name the signed PDF, such as build/ID/overeenkomst.pdf.",
            },
        )
    signed = Signatures(
        tuple(Word(*one) for one in clients), tuple(Word(*one) for one in suppliers), place
    )
    content = (path.name, path.read_bytes())
    tree = opened(at.root, at.private)
    recorded(ctx, at, sign(at.root, tree, name, content, signed), output_format)
