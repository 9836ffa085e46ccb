"""`sluitend schema`."""

import json

import click


@click.command("schema")
@click.argument("kind", required=False)
def command(kind: str | None) -> None:
    """Print the JSON Schema of a kind of file, for editors.

    Without KIND the kinds are listed.
    """
    from sluitend.model.files import KINDS
    from sluitend.model.schema import schema

    known = {one.name: one for one in KINDS}
    if kind is None:
        for one in KINDS:
            click.echo(f"{one.name:12} {one.pattern}")
        return
    if kind not in known:
        raise click.BadParameter(f"{kind}: choose from {', '.join(known)}", param_hint="KIND")
    click.echo(json.dumps(schema(kind), ensure_ascii=False, indent=2))
