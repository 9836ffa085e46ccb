"""Where raw files of suppliers go: a folder outside git, with the key of personal data in it.

Nothing there is ever written over, and a file leaves the place it came from only when all that
was read of it stands in the repository.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from sluitend.measurements.keyed import KEY_FILE, is_key, mark
from sluitend.model.repository import RawFiles
from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.source.tree import ROOT_FILE

NO_FOLDER = Fault(
    "SL524",
    Severity.ERROR,
    {
        "nl": "er is geen map voor ruwe bestanden: {why}",
        "en": "there is no folder for raw files: {why}",
    },
    {
        "nl": "Maak een map buiten git en noem die in `sluitend.yaml` bij `raw_files: {{folder: …, "
        "retention: …}}`, of kies er een met `--raw-folder`.",
        "en": "Make a folder outside git, name it in `sluitend.yaml` as `raw_files: {{folder: …, "
        "retention: …}}`, or choose one with `--raw-folder`.",
    },
)
INSIDE = Fault(
    "SL525",
    Severity.ERROR,
    {
        "nl": "de map voor ruwe bestanden, `{folder}`, ligt in {what}",
        "en": "the folder for raw files, `{folder}`, lies in {what}",
    },
    {
        "nl": "Kies een map buiten git: de ruwe bestanden bevatten persoonsgegevens.",
        "en": "Choose a folder outside git: the raw files hold personal data.",
    },
)
OTHER_KEY = Fault(
    "SL526",
    Severity.ERROR,
    {
        "nl": "de sleutel voor persoonsgegevens {what}: rijen zijn niet meer te koppelen",
        "en": "the key for personal data {what}: rows can no longer be joined",
    },
    {
        "nl": "Zet het bestand `hash.key` van eerder terug in de map voor ruwe bestanden.",
        "en": "Put the `hash.key` of before back into the folder for raw files.",
    },
)
NOT_IN_USE = Fault(
    "SL540",
    Severity.ERROR,
    {
        "nl": "`{folder}` is nog niet in gebruik genomen als map voor ruwe bestanden",
        "en": "`{folder}` has not been taken into use as a folder for raw files yet",
    },
    {
        "nl": "Kijk of dit de goede map is en wie erbij kan; geef dan eenmaal "
        "`--raw-folder {folder}`.",
        "en": "See whether this is the right folder and who can read it; then give "
        "`--raw-folder {folder}` once.",
    },
)
MARK = "sluitend.txt"
"""The file that shows a folder is in use for raw files: somebody named it on a command line."""
_MARK_TEXT = """\
In deze map bewaart sluitend de ruwe bestanden van leveranciers, en de sleutel waarmee gegevens over
personen zijn versleuteld (hash.key). Deze map komt niet in git. Geef alleen toegang aan wie
de bestanden nodig heeft.

In this folder sluitend keeps the raw files of suppliers, and the key that data on persons were
encrypted with (hash.key). It never goes into git; give access to those who need it, and no others.
"""
_NOT_SAID = {"nl": "`sluitend.yaml` noemt er geen", "en": "`sluitend.yaml` names none"}
_NOT_THERE = {"nl": "`{}` bestaat niet", "en": "`{}` does not exist"}
_REPOSITORY = {"nl": "de map met contracten", "en": "the folder of contracts"}
_GIT = {"nl": "een map die git bewaart", "en": "a folder that git keeps"}
_GONE = {"nl": "is er niet meer", "en": "is gone"}
_ANOTHER = {
    "nl": "is een andere dan waarmee eerder is ingelezen",
    "en": "is another than was used before",
}
_BROKEN = {"nl": "is niet te lezen", "en": "cannot be read"}


@dataclass(frozen=True, slots=True)
class RawFolder:
    """A folder for raw files, looked at and found fit."""

    path: Path

    def key(self) -> bytes | None:
        """The key that lies here; None where there is none yet. Empty where it is no key."""
        try:
            content = (self.path / KEY_FILE).read_bytes()
        except FileNotFoundError:
            return None
        return content.strip() if is_key(content) else b""

    def take_into_use(self) -> None:
        """Leave a mark, so that a repository alone may name the folder from now on."""
        if not (self.path / MARK).is_file():
            (self.path / MARK).write_text(_MARK_TEXT, encoding="utf-8", newline="\n")

    def put_key(self, key: bytes) -> None:
        """Keep a new key, for the owner's eyes alone; never over another."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with os.fdopen(os.open(self.path / KEY_FILE, flags, 0o600), "wb") as file:
            file.write(key + b"\n")

    def put(self, below: str, name: str, content: bytes) -> Path:
        """A copy of a raw file; one of that name with another content stays beside it."""
        place = self.path.joinpath(*below.split("/"), name)
        if place.exists() and place.read_bytes() != content:
            marked = sha256(content).hexdigest()[:8]
            place = place.with_name(f"{place.stem}-{marked}{place.suffix}")
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            staged = place.with_name(f".{place.name}.new")
            staged.write_bytes(content)
            staged.replace(place)
        return place


def raw_folder(root: Path, declared: RawFiles | None, named: Path | None) -> RawFolder | Problem:
    """The folder that was named on the command line, or else the one `sluitend.yaml` names.

    A repository comes from two parties: what it names must have been named by its user before, or
    one party could have the other put personal data where everybody reads.
    """
    at = Place(ROOT_FILE)
    if named is None and declared is None:
        return NO_FOLDER.at(at, why=_NOT_SAID)
    path = named or root / (declared.folder if declared else "")
    shown = str(named or (declared.folder if declared else ""))
    if not path.is_dir():
        why = {language: text.format(shown) for language, text in _NOT_THERE.items()}
        return NO_FOLDER.at(at, why=why)
    real = path.resolve()
    if real.is_relative_to(root.resolve()):
        return INSIDE.at(at, folder=shown, what=_REPOSITORY)
    if any((folder / ".git").exists() for folder in (real, *real.parents)):
        return INSIDE.at(at, folder=shown, what=_GIT)
    if named is None and not (real / MARK).is_file():
        return NOT_IN_USE.at(at, folder=shown)
    return RawFolder(real)


def wrong_key(key: bytes | None, marks: frozenset[str]) -> Iterator[Problem]:
    """Why a key does not do for a contract whose deliveries bear these marks."""
    at = Place(KEY_FILE)
    if key is None and marks:
        yield OTHER_KEY.at(at, what=_GONE)
    elif key == b"":
        yield OTHER_KEY.at(at, what=_BROKEN)
    elif key and marks - {mark(key)}:
        yield OTHER_KEY.at(at, what=_ANOTHER)


def removed(path: Path, kept: Path) -> bool:
    """Take away the file that was imported, once its copy is safe; False where that fails."""
    if path.resolve() == kept.resolve():
        return True
    try:
        path.unlink()
    except OSError:
        return False
    return True
