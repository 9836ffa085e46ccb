"""`sluitend new`."""

import click

from sluitend.cli.options import here


@click.command("new")
@click.argument("name", metavar="ID")
@click.option("--service", required=True, help="Service, such as cleaning: a file of `catalogue/`.")
@click.pass_context
def command(ctx: click.Context, name: str, service: str) -> None:
    """Start a contract from the catalogue, every open decision marked."""
    from pydantic import TypeAdapter, ValidationError

    from sluitend.actions.new import Exists, new, services
    from sluitend.cli.show import exit_code, show
    from sluitend.model.scalars import Id
    from sluitend.source.disk import disk

    at = here(ctx)
    tree = disk(at.root)
    try:
        TypeAdapter(Id).validate_python(name)
    except ValidationError:
        raise click.BadParameter(
            f"{name}: write it like catering-town-hall", param_hint="ID"
        ) from None
    known = services(tree)
    if service not in known:
        raise click.BadParameter(
            f"{service}: choose from {', '.join(known) or '–'}", param_hint="--service"
        )
    try:
        made = new(at.root, tree, name, service, at.language)
    except Exists:
        raise click.BadParameter(f"{name}: exists already", param_hint="ID") from None
    if made.problems and not made.paths:
        show(made.problems, at.language)
        at.say(
            "Niets geschreven: los eerst de fouten op.", "Nothing written: mend the errors first."
        )
        ctx.exit(exit_code(made.problems, False, True))
    for path in made.paths:
        click.echo(at.root / path)
    at.say(
        f"Zoek in beide bestanden naar BESLUIT; `sluitend check {name}` zegt wat nog openstaat.",
        f"Look for DECIDE in both files; `sluitend check {name}` says what is still open.",
    )
