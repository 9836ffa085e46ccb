"""`sluitend`: words to functions and back. Each command is one module, loaded when asked for."""

import sys
from importlib import import_module
from typing import NoReturn

import click

from sluitend import __version__

COMMANDS = (
    "init",
    "new",
    "check",
    "build",
    "agree",
    "sign",
    "schema",
    "explain",
    "doctor",
)
REPORT = "https://github.com/sluitend/sluitend/issues"


class Commands(click.Group):
    """Commands by name; a module is loaded when its command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of use, not of the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of a name, or what was perhaps meant."""
        if name not in COMMANDS:
            raise click.exceptions.NoSuchCommand(name, possibilities=COMMANDS, ctx=ctx)
        command: click.Command = import_module(f"sluitend.cli.{name}").command
        return command


@click.group(
    cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="sluitend", message="%(prog)s %(version)s")
@click.option(
    "-C", "folder", metavar="DIR", default=".", help="Work in this folder, as if started there."
)
@click.option(
    "--language", type=click.Choice(["nl", "en"]), help="Language of messages; else the folder's."
)
@click.option("--color/--no-color", default=None, help="Colours; else as the terminal is.")
@click.pass_context
def sluitend(ctx: click.Context, folder: str, language: str | None, color: bool | None) -> None:
    """Service contracts as code: check, build, sign, and keep them watertight."""
    ctx.ensure_object(dict).update(folder=folder, language=language)
    ctx.color = color


def main() -> NoReturn:
    """0 fine, 1 findings, 2 unusable input or usage, 3 our own bug, 130 interrupted."""
    try:
        sys.exit(sluitend.main(standalone_mode=False))
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        sys.exit(1)
    except OSError as wrong:
        click.echo(f"sluitend: {wrong}", err=True)
        sys.exit(2)
    except Exception as bug:
        from sluitend.cli.bug import report

        click.echo(report(bug, REPORT), err=True)
        sys.exit(3)
