"""The fonts: the built-in ones from their packages, those of a house as its files hold them."""

import atexit
import hashlib
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

import typst

TRUETYPE = b"\x00\x01\x00\x00"
"""How a font begins that Word and PDF can both embed."""
REGULAR, SEMIBOLD, BOLD = 400, 600, 700


@dataclass(frozen=True, slots=True)
class Family:
    """A family by its faces, each a file; a face it lacks is None."""

    regular: Path
    bold: Path | None = None
    italic: Path | None = None
    bold_italic: Path | None = None
    semibold: Path | None = None

    @property
    def files(self) -> tuple[Path, ...]:
        """The faces there are."""
        faces = (self.regular, self.bold, self.italic, self.bold_italic, self.semibold)
        return tuple(face for face in faces if face is not None)


def _of_package(package: str, stem: str) -> Family:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"the font package {package} is not installed")
    folder = Path(spec.origin).parent / "files"
    faces = ("Regular", "Bold", "It", "BoldIt", "Semibold")
    return Family(*(folder / f"{stem}-{face}.ttf" for face in faces))


PACKAGES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "Source Serif Pro": ("font_source_serif_pro", "SourceSerifPro"),
        "Source Sans Pro": ("font_source_sans_pro", "SourceSansPro"),
    }
)
"""The built-in families: the package of each, and how its files begin."""


@cache
def built_in() -> Mapping[str, Family]:
    """The built-in families by name."""
    return MappingProxyType({name: _of_package(*where) for name, where in PACKAGES.items()})


def families(own: tuple[bytes, ...] = ()) -> Mapping[str, Family]:
    """The families there are by name: built in, and of these files."""
    return {**built_in(), **_own(own)} if own else built_in()


def is_font(content: bytes) -> bool:
    """Whether a file is a font that can be read and embedded."""
    return content.startswith(TRUETYPE) and bool(_typst((*_written((content,)),)).fonts())


@cache
def _own(files: tuple[bytes, ...]) -> Mapping[str, Family]:
    """Families with a regular face; its weights are told apart by what the files themselves say."""
    found: dict[str, dict[tuple[str, int], Path]] = {}
    for info in _typst((*_written(files),)).fonts():
        faces = found.setdefault(info.family, {})
        faces.setdefault((info.style, info.weight), Path(info.path or ""))
    return MappingProxyType(
        {
            name: Family(
                faces["normal", REGULAR],
                faces.get(("normal", BOLD)),
                faces.get(("italic", REGULAR)),
                faces.get(("italic", BOLD)),
                faces.get(("normal", SEMIBOLD)),
            )
            for name, faces in sorted(found.items())
            if ("normal", REGULAR) in faces
        }
    )


def for_typst(own: tuple[bytes, ...] = ()) -> typst.Fonts:
    """All faces in use, and Typst's own for letters they lack."""
    files = (file for family in families(own).values() for file in family.files)
    return _typst(tuple(dict.fromkeys(files)), also_its_own=True)


@cache
def _typst(files: tuple[Path, ...], also_its_own: bool = False) -> typst.Fonts:
    """Just these files. The packages hold each face twice, as OTF too, and Typst would mix them.

    Typst remembers where the links lead and reads a font there when it is first used.
    """
    with tempfile.TemporaryDirectory(prefix="sluitend-fonts-") as folder:
        for nth, file in enumerate(files):
            Path(folder, f"{nth}{file.suffix}").symlink_to(file)
        return typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=also_its_own, font_paths=[folder]
        )


def _written(contents: Iterable[bytes]) -> list[Path]:
    """Fonts as files, for the life of this process, named after what they hold."""
    found = []
    for content in contents:
        path = _folder() / f"{hashlib.sha256(content).hexdigest()}.ttf"
        if not path.exists():
            path.write_bytes(content)
        found.append(path)
    return found


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="sluitend-fonts-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
