"""`sluitend explain`."""

import click

from sluitend.cli.options import here
from sluitend.cli.wrong import Wrong


@click.command("explain")
@click.argument("code")
@click.pass_context
def command(ctx: click.Context, code: str) -> None:
    """Explain a finding by its code, such as SL203."""
    from sluitend.actions.explain import all_known, explain

    at = here(ctx)
    text = explain(code.upper(), at.language)
    if text is None:
        codes = [known.code for known in all_known()]
        first, last = codes[0], codes[-1]
        raise Wrong(
            {"nl": f"er is geen melding {code}", "en": f"there is no finding {code}"},
            {
                "nl": f"De codes lopen van {first} tot en met {last}; `sluitend check` noemt ze.",
                "en": f"Codes run from {first} to {last}; `sluitend check` names them.",
            },
        )
    click.echo(text)
