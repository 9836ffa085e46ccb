"""What commands that make documents share: where they go, and which were asked for."""

from pathlib import Path

from sluitend.cli.wrong import Wrong


def own_folder(root: Path) -> Path:
    """`build/` of the repository; a link in its place came along with the files of another."""
    folder = root / "build"
    if folder.is_symlink():
        raise Wrong(
            {
                "nl": "`build` is een koppeling (symlink) naar een andere map",
                "en": "`build` is a symbolic link to another folder",
            },
            {
                "nl": "Verwijder de koppeling, of noem zelf een map met `--into`.",
                "en": "Remove the link, or name a folder yourself with `--into`.",
            },
        )
    return folder


def chosen_of(text: str, known: tuple[str, ...], option: str) -> tuple[str, ...]:
    """The words of a list, each of which must be known."""
    named = tuple(one.strip() for one in text.split(",") if one.strip())
    for name in named:
        if name not in known:
            listed = ", ".join(known)
            raise Wrong(
                {
                    "nl": f"`{option}` kent geen `{name}`",
                    "en": f"`{option}` has no such choice: `{name}`",
                },
                {"nl": f"Kies uit: {listed}.", "en": f"Choose from: {listed}."},
            )
    return named
