"""`sluitend`: words to functions and back. Each command is one module, loaded when asked for."""

import gc
import os
import sys
from copy import copy
from importlib import import_module
from keyword import iskeyword
from typing import NoReturn, TextIO

import click

from sluitend import __version__
from sluitend.cli.everywhere import everywhere

COMMANDS = (
    "init",
    "new",
    "check",
    "build",
    "site",
    "import",
    "score",
    "object",
    "decide",
    "settle",
    "review",
    "suggest",
    "simulate",
    "calendar",
    "agree",
    "sign",
    "index",
    "schema",
    "explain",
    "doctor",
)


class Commands(click.Group):
    """Commands by name; a module is loaded when its command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of use, not of the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of a name, or what was perhaps meant."""
        if name not in COMMANDS:
            raise click.exceptions.NoSuchCommand(name, possibilities=COMMANDS, ctx=ctx)
        command: click.Command = import_module(f"sluitend.cli.{module_of(name)}").command
        known = {param.name for param in command.params}
        whole = copy(command)
        whole.params = [*command.params]
        whole.params += [one for one in everywhere(hidden=True) if one.name not in known]
        return _in_its_language(whole, ctx)

    def get_help(self, ctx: click.Context) -> str:
        """The help of the whole, in the language of messages."""
        shown = _in_its_language(self, ctx)
        ctx.formatter_class = shown.context_class.formatter_class
        return click.Command.get_help(shown, ctx)


@click.group(
    cls=Commands,
    params=everywhere(),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="sluitend", message="%(prog)s %(version)s")
@click.pass_context
def sluitend(ctx: click.Context) -> None:
    """Service contracts as code: check, build, sign, and keep them watertight.

    The options below may stand behind the command too.
    """
    ctx.ensure_object(dict)
    if ctx.color is None and os.environ.get("NO_COLOR"):
        ctx.color = False


def module_of(name: str) -> str:
    """The module of a command; a word of Python's own has a line behind it."""
    return f"{name}_" if iskeyword(name) else name


def _in_its_language(command: click.Command, ctx: click.Context) -> click.Command:
    """The command, or a copy of it whose help is in Dutch."""
    from sluitend.cli.wrong import spoken

    if spoken(ctx, sys.argv[1:]) != "nl":
        return command
    from sluitend.cli.dutch import dutch

    return dutch(command, ctx)


def main() -> NoReturn:
    """0 fine, 1 findings, 2 unusable input or usage, 3 our own bug, 130 interrupted."""
    _quickly()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    code = _code()
    try:
        _flush(sys.stdout)
    except OSError as wrong:
        _to_nowhere(sys.stdout)
        code = _said(wrong)
    sys.exit(code)


def _quickly() -> None:
    """Settings of the process, before anything large is imported."""
    # by default garbage is looked for at every 700 new things: a fifth of a check, for nothing
    gc.set_threshold(50_000, 20, 20)
    # pydantic would read what is told of every package installed, in search of plugins
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def _code() -> int:
    try:
        return int(sluitend.main(prog_name="sluitend", standalone_mode=False) or 0)
    except click.Abort:
        _aborted()
        return 130
    except KeyboardInterrupt:
        _aborted()
        return 130
    except (click.ClickException, OSError) as wrong:
        return _said(wrong)
    except Exception as bug:
        from sluitend.cli.bug import report

        click.echo(report(bug), err=True)
        return 3


def _said(wrong: click.ClickException | OSError) -> int:
    """What the user or the system did wrong; nothing where nobody reads any more."""
    from sluitend.cli.wrong import spoken, worded

    if isinstance(wrong, click.exceptions.NoArgsIsHelpError):
        click.echo(wrong.format_message(), err=True)
    elif not isinstance(wrong, BrokenPipeError):
        click.echo(worded(wrong, spoken(getattr(wrong, "ctx", None), sys.argv[1:])), err=True)
    return 1 if isinstance(wrong, BrokenPipeError) else 2


def _aborted() -> None:
    from sluitend.cli.wrong import ABORTED, spoken

    click.echo(ABORTED[spoken(None, sys.argv[1:])], err=True)


def _flush(stream: TextIO | None) -> None:
    if stream is not None:
        stream.flush()


def _to_nowhere(stream: TextIO) -> None:
    """What could not be written is dropped, so that the interpreter does not try it again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
