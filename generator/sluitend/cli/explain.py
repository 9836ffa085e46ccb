"""`sluitend explain`."""

import click

from sluitend.cli.options import here


@click.command("explain")
@click.argument("code")
@click.pass_context
def command(ctx: click.Context, code: str) -> None:
    """Explain a finding by its code, such as SL203."""
    from sluitend.rules.pages import explain

    at = here(ctx)
    text = explain(code.upper(), at.language)
    if text is None:
        raise click.BadParameter(f"there is no finding {code}", param_hint="CODE")
    click.echo(text)
