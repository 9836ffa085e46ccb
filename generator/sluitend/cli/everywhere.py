"""Options that stand before the command or behind it, and mean the same there."""

from itertools import pairwise

import click

LANGUAGES = ("nl", "en")


def everywhere(hidden: bool = False) -> list[click.Parameter]:
    """The options, fresh for each command that takes them."""
    return [
        click.Option(
            ["-C", "folder"],
            metavar="DIR",
            help="Work in this folder, as if started there.",
            expose_value=False,
            callback=_remembered,
            hidden=hidden,
        ),
        click.Option(
            ["--with", "private"],
            metavar="DIR",
            multiple=True,
            help="Read this private folder over the contracts' own; may be repeated.",
            expose_value=False,
            callback=_added,
            hidden=hidden,
        ),
        click.Option(
            ["--language"],
            type=click.Choice(LANGUAGES),
            help="Language of messages; else the folder's.",
            expose_value=False,
            callback=_remembered,
            hidden=hidden,
        ),
        click.Option(
            ["--color/--no-color"],
            default=None,
            help="Colours; else as the terminal and NO_COLOR say.",
            expose_value=False,
            callback=_coloured,
            hidden=hidden,
        ),
    ]


def _remembered(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value is not None and param.name is not None:
        ctx.find_root().ensure_object(dict)[param.name] = value


def _added(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> None:
    ctx.find_root().ensure_object(dict).setdefault("private", []).extend(value)


def _coloured(ctx: click.Context, param: click.Parameter, value: bool | None) -> None:
    if value is not None:
        ctx.color = value


def asked_language(words: list[str]) -> str | None:
    """The language a command line asks for, where it could not be read as a whole."""
    for option, value in pairwise([*words, ""]):
        name, _, joined = option.partition("=")
        if name == "--language" and (joined or value) in LANGUAGES:
            return joined or value
    return None


def asked_folder(words: list[str]) -> str | None:
    """The folder a command line works in, where it could not be read as a whole."""
    return next((value for option, value in pairwise(words) if option == "-C"), None)
