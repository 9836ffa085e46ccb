"""Options that several commands share, and what they mean."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from sluitend.cli.folder import language_of, root_of
from sluitend.cli.formats import FORMATS
from sluitend.cli.wrong import Wrong
from sluitend.number import NotReadable
from sluitend.period import Quarter, period

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Here:
    """Where a command works, and in which language it speaks.

    `start` is the folder it was started in, or `-C` named; `root` the repository around it;
    `private` what `--with` lays over it.
    """

    start: Path
    root: Path
    language: str
    private: tuple[Path, ...] = ()

    @property
    def dutch(self) -> bool:
        """Whether messages are in Dutch."""
        return self.language == "nl"

    def say(self, nl: str, en: str) -> None:
        """Our own words, on standard error."""
        click.echo(nl if self.dutch else en, err=True)


def here(ctx: click.Context) -> Here:
    """The nearest folder upwards that holds a `sluitend.yaml`, or the folder itself."""
    asked: dict[str, Any] = ctx.find_root().ensure_object(dict)
    start = folder_named(Path(), asked.get("folder") or ".")
    private = tuple(folder_named(start, name) for name in asked.get("private", ()))
    root = root_of(start)
    return Here(start, root, asked.get("language") or language_of(root), private)


def folder_named(start: Path, name: str) -> Path:
    """A folder that was named on the command line."""
    found = (start / name).resolve()
    if not found.is_dir():
        raise Wrong({"nl": f"er is geen map {name}", "en": f"there is no folder {name}"})
    return found


class Day(click.ParamType[date]):
    """A day, as 2026-10-01."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day a word names."""
        return value if isinstance(value, date) else day(str(value), str(value), "2026-10-01", ctx)


class WhichQuarter(click.ParamType[Quarter]):
    """A quarter, as 2026-Q3."""

    name = "QUARTER"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Quarter:
        """The quarter a word names."""
        if isinstance(value, Quarter):
            return value
        try:
            found = period(str(value))
        except NotReadable:
            found = None
        if isinstance(found, Quarter):
            return found
        wrong = Wrong(
            {"nl": f"`{value}` noemt geen kwartaal", "en": f"`{value}` names no quarter"},
            {"nl": "Schrijf het zo: 2026-Q3", "en": "Write it like this: 2026-Q3"},
        )
        wrong.ctx = ctx
        raise wrong


class Signed(click.ParamType[tuple[str, date]]):
    """A person and a day, as a-de-vries=2024-09-12."""

    name = "PERSON=DATE"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, date]:
        """The person's id and the day."""
        if isinstance(value, tuple):
            return value
        person, _, on = str(value).partition("=")
        return person, day(on if person else "", str(value), "a-de-vries=2024-09-12", ctx)


def day(text: str, word: str, example: str, ctx: click.Context | None) -> date:
    """A day as the format writes it; what else it may be is said with an example."""
    try:
        if len(text) == len("2026-10-01"):
            return date.fromisoformat(text)
    except ValueError:
        pass
    wrong = Wrong(
        {"nl": f"`{word}` noemt geen dag", "en": f"`{word}` names no day"},
        {"nl": f"Schrijf het zo: {example}", "en": f"Write it like this: {example}"},
    )
    wrong.ctx = ctx
    raise wrong


def output_format(command: F) -> F:
    """`--output-format`: how findings are reported."""
    return _output_format(FORMATS)(command)


def output_as_data(command: F) -> F:
    """`--output-format` of what reports no findings."""
    return _output_format(("text", "json"))(command)


def _output_format(forms: Sequence[str]) -> Callable[[F], F]:
    return click.option(
        "--output-format",
        type=click.Choice(forms),
        default="text",
        show_default=True,
        help="How it is reported.",
    )


def strict(command: F) -> F:
    """`--strict`: warnings and notes count as findings too."""
    return click.option("--strict", is_flag=True, help="Exit with 1 for warnings and notes too.")(
        command
    )


def of_quarter(command: F) -> F:
    """`--period`: the quarter a command is about."""
    return click.option(
        "--period", type=WhichQuarter(), required=True, help="The quarter, as 2026-Q3."
    )(command)


def into(command: F) -> F:
    """`--into`: where documents go."""
    return click.option(
        "--into",
        type=click.Path(path_type=Path),
        help="Folder for the documents; else `build/` in the contracts' folder.",
    )(command)


def templates(command: F) -> F:
    """`--templates`: the user's own document templates."""
    return click.option(
        "--templates",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="Your own document templates, in place of ours of the same name.",
    )(command)
