"""Options that several commands share, and what they mean."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

ROOT_FILE = "sluitend.yaml"
F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Here:
    """Where a command works, and in which language it speaks."""

    root: Path
    language: str

    @property
    def dutch(self) -> bool:
        """Whether messages are in Dutch."""
        return self.language == "nl"

    def say(self, nl: str, en: str) -> None:
        """Our own words, on standard error."""
        click.echo(nl if self.dutch else en, err=True)


def here(ctx: click.Context) -> Here:
    """The nearest folder upwards that holds a `sluitend.yaml`, or the folder itself."""
    asked: dict[str, str | None] = ctx.obj
    folder = Path(asked["folder"] or ".").resolve()
    if not folder.is_dir():
        raise click.UsageError(f"there is no folder {asked['folder']}")
    holding = (one for one in (folder, *folder.parents) if (one / ROOT_FILE).is_file())
    root = next(holding, folder)
    return Here(root, asked["language"] or _language(root))


def _language(root: Path) -> str:
    """The repository's language; else the machine's, Dutch unless it says English."""
    try:
        with (root / ROOT_FILE).open("rb") as file:
            for line in file.read(10_000).decode("utf-8", "replace").splitlines():
                key, _, value = line.partition(":")
                if key == "language" and value.split("#")[0].strip(" \"'") in ("nl", "en"):
                    return value.split("#")[0].strip(" \"'")
            return "nl"
    except OSError:
        return "en" if os.environ.get("LANG", "").startswith("en") else "nl"


def output_format(command: F) -> F:
    """`--output-format`: how findings are reported."""
    return click.option(
        "--output-format",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="How findings are reported.",
    )(command)


def strict(command: F) -> F:
    """`--strict`: warnings and notes count as findings too."""
    return click.option("--strict", is_flag=True, help="Exit with 1 for warnings and notes too.")(
        command
    )
