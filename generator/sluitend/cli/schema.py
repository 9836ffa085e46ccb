"""`sluitend schema`."""

import json

import click

from sluitend.cli.wrong import Wrong


@click.command("schema")
@click.argument("kind", required=False)
def command(kind: str | None) -> None:
    """Print the JSON Schema of a kind of file, for editors.

    Without KIND the kinds are listed.
    """
    from sluitend.model.files import KINDS
    from sluitend.model.schema import schema

    if kind is None:
        for one in KINDS:
            click.echo(f"{one.name:12} {one.title}")
        return
    known = [one.name for one in KINDS]
    if kind not in known:
        listed = ", ".join(known)
        raise Wrong(
            {
                "nl": f"er is geen soort bestand `{kind}`",
                "en": f"there is no kind of file `{kind}`",
            },
            {"nl": f"Kies uit: {listed}.", "en": f"Choose from: {listed}."},
        )
    click.echo(json.dumps(schema(kind), ensure_ascii=False, indent=2))
