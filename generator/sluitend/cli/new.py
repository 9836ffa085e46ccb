"""`sluitend new`."""

from typing import TYPE_CHECKING

import click

from sluitend.cli.options import Here, here, output_format
from sluitend.cli.wrong import Wrong

if TYPE_CHECKING:
    from sluitend.actions.new import New


@click.command("new")
@click.argument("name", metavar="ID")
@click.option("--service", required=True, help="Service, such as cleaning: a file of `catalogue/`.")
@output_format
@click.pass_context
def command(ctx: click.Context, name: str, service: str, output_format: str) -> None:
    """Start a contract from the catalogue, every open decision marked."""
    from sluitend.cli.show import exit_code, show

    at = here(ctx)
    made = _made(at, name, service)
    written = [str(at.root / path) for path in made.paths]
    if not made.paths or output_format != "text":
        show(made.problems, at.language, output_format, {"written": written})
    if not made.paths:
        at.say(
            "Niets geschreven: los eerst de fouten op.", "Nothing written: mend the errors first."
        )
        ctx.exit(exit_code(made.problems, False, made.unusable))
    if output_format == "text":
        for path in written:
            click.echo(path)
    at.say(
        f"Nu invullen; `sluitend check {name}` zegt wat nog openstaat.",
        f"Now fill it in; `sluitend check {name}` says what is still open.",
    )


def _made(at: Here, name: str, service: str) -> "New":
    """The new contract; what the command's words lack is said as wrong usage."""
    from sluitend.actions.new import Exists, NoName, NoService, new
    from sluitend.actions.out import opened

    try:
        return new(at.root, opened(at.root, at.private), name, service)
    except NoName:
        raise Wrong(
            {"nl": f"`{name}` kan geen id zijn", "en": f"`{name}` cannot be an id"},
            {
                "nl": "Gebruik kleine letters, cijfers en streepjes: catering-stadskantoor.",
                "en": "Use small letters, digits and hyphens: catering-town-hall.",
            },
        ) from None
    except NoService as none:
        known = ", ".join(none.known) or "–"
        raise Wrong(
            {
                "nl": f"de catalogus kent geen dienst `{service}`",
                "en": f"the catalogue has no service `{service}`",
            },
            {
                "nl": f"Kies uit: {known}; of maak catalogue/{service}.yaml.",
                "en": f"Choose from: {known}; or make catalogue/{service}.yaml.",
            },
        ) from None
    except Exists:
        raise Wrong(
            {"nl": f"er staat al iets met de naam `{name}`", "en": f"`{name}` is there already"},
            {"nl": "Kies een andere naam.", "en": "Choose another name."},
        ) from None
