"""What this machine has of the programs that write documents."""

from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version

FONTS = ("font-source-serif-pro", "font-source-sans-pro")


def versions() -> dict[str, str | None]:
    """Each program by name, with its version; None where it is missing or does not start."""
    return {
        "Pandoc": _tried(_pandoc),
        "Typst": _tried(lambda: version("typst")),
        "fonts": _tried(lambda: " ".join(sorted({version(font) for font in FONTS}))),
    }


def _pandoc() -> str:
    import pypandoc

    return str(pypandoc.get_pandoc_version())


def _tried(find: Callable[[], str]) -> str | None:
    try:
        return find()
    except (ImportError, OSError, PackageNotFoundError):
        return None
