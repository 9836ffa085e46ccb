"""The fonts: where the font packages keep them, which faces a document uses."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Family:
    """A family of a font package; `faces` are its files by face."""

    package: str
    regular: str
    bold: str
    italic: str
    bold_italic: str
    semibold: str


FAMILIES: Mapping[str, Family] = MappingProxyType(
    {
        name: Family(
            package,
            *(f"{stem}-{face}.ttf" for face in ("Regular", "Bold", "It", "BoldIt", "Semibold")),
        )
        for name, package, stem in (
            ("Source Serif Pro", "font_source_serif_pro", "SourceSerifPro"),
            ("Source Sans Pro", "font_source_sans_pro", "SourceSansPro"),
        )
    }
)


def family(name: str) -> Family:
    """The family of that name; ValueError names those there are."""
    if name not in FAMILIES:
        raise ValueError(f"no font {name!r}; there are {', '.join(FAMILIES)}")
    return FAMILIES[name]


def face_path(package: str, file: str) -> Path:
    """The path of one face of an installed font package."""
    return _folder(package) / file


@cache
def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"the font package {package} is not installed")
    return Path(spec.origin).parent / "files"
