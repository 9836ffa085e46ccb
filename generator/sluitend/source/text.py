"""The text of a file: decoded by ourselves, so that every place counts right.

What a reader cannot see may not change what a contract says: control characters, zero-width
characters and marks that turn the writing direction are faults, in YAML and Markdown alike.
"""

import codecs
import re
from dataclasses import dataclass
from itertools import islice
from unicodedata import name as unicode_name

from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity

MAX_BYTES = 8 * 1024 * 1024
MAX_REPORTED = 20
"""Problems of one kind in one file: the rest follows once these are mended."""

NOT_UTF8 = Fault(
    "SL001",
    Severity.ERROR,
    {
        "nl": "dit bestand is geen UTF-8: byte {byte} is hier niet te lezen",
        "en": "this file is not UTF-8: byte {byte} cannot be read here",
    },
    {
        "nl": "Sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering).",
        "en": "Save the file as UTF-8 (in Notepad: Save as, Encoding).",
    },
)
BOM = Fault(
    "SL002",
    Severity.NOTE,
    {
        "nl": "het bestand begint met een onzichtbare markering (BOM)",
        "en": "the file begins with an invisible mark (BOM)",
    },
    {
        "nl": "Sla het bestand op als UTF-8 zonder BOM; de inhoud blijft gelijk.",
        "en": "Save the file as UTF-8 without BOM; its content stays the same.",
    },
)
UTF16 = Fault(
    "SL003",
    Severity.ERROR,
    {
        "nl": "dit bestand is opgeslagen als UTF-16, niet als UTF-8",
        "en": "this file is saved as UTF-16, not as UTF-8",
    },
    {
        "nl": "Sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering).",
        "en": "Save the file as UTF-8 (in Notepad: Save as, Encoding).",
    },
)
CONTROL = Fault(
    "SL004",
    Severity.ERROR,
    {
        "nl": "hier staat een besturingsteken, {character}",
        "en": "a control character stands here, {character}",
    },
    {
        "nl": "Verwijder het teken: het is onzichtbaar en hoort niet in tekst.",
        "en": "Remove the character: it is invisible and does not belong in text.",
    },
)
INVISIBLE = Fault(
    "SL005",
    Severity.ERROR,
    {
        "nl": "hier staat een onzichtbaar teken, {character}",
        "en": "an invisible character stands here, {character}",
    },
    {
        "nl": "Verwijder het teken: wat een lezer niet ziet, mag de tekst niet veranderen.",
        "en": "Remove the character: what a reader cannot see may not change the text.",
    },
)
TOO_LARGE = Fault(
    "SL006",
    Severity.ERROR,
    {
        "nl": "het bestand is te groot: {size} bytes, ten hoogste {limit}",
        "en": "the file is too large: {size} bytes, at most {limit}",
    },
    {
        "nl": "Splits het bestand, of bewaar gegevens als CSV.",
        "en": "Split the file, or keep data as CSV.",
    },
)

# C0 but tab and line ends, DEL, C1 (with NEL), line and paragraph separator, surrogates (from
# escapes), noncharacters: what YAML readers refuse or break lines at
_CONTROL = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(1 << 16, 17 << 16, 1 << 16)
    )
)
# soft hyphen, direction marks and overrides, zero-width characters, annotations, tag characters
_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f"
)
_FORBIDDEN = re.compile(f"[{_CONTROL}{_INVISIBLE}]")
_IS_INVISIBLE = re.compile(f"[{_INVISIBLE}]")
LINE_END = re.compile("\r\n|\r|\n")
"""What ends a line, for us as for YAML; never NEL or the like."""
_CONTROL_NAMES = {"\0": "NUL", "\x85": "NEXT LINE", "\x7f": "DELETE", "\x1b": "ESCAPE"}

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, as long as its decoded bytes, BOM included, so that indexes hold.

    Forbidden characters and the BOM are replaced one for one; None where nothing can be read.
    """

    text: str | None
    problems: tuple[Problem, ...]
    starts_at: int = 0
    """Where the text begins: 1 after a BOM."""


def decoded(path: str, content: bytes, first_line: int = 1) -> Decoded:
    """The text of a file's bytes, and what is wrong with it."""
    if len(content) > MAX_BYTES:
        return Decoded(None, (too_large(path, len(content), MAX_BYTES),))
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _alternates(content):
        return Decoded(None, (UTF16.at(Place(path, first_line)),))
    problems: list[Problem] = []
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as wrong:
        text = content.decode("utf-8", errors="replace")
        index = len(content[: wrong.start].decode("utf-8"))
        place = place_at(path, text, index, first_line)
        problems.append(NOT_UTF8.at(place, byte=f"0x{content[wrong.start]:02X}"))
    return _examined(path, text, first_line, problems)


def examined(path: str, text: str, first_line: int = 1) -> Decoded:
    """A text that is decoded already."""
    if len(text) > MAX_BYTES:
        return Decoded(None, (too_large(path, len(text), MAX_BYTES),))
    return _examined(path, text, first_line, [])


def _examined(path: str, text: str, first_line: int, problems: list[Problem]) -> Decoded:
    starts_at = 0
    if text.startswith("\ufeff"):
        problems.append(BOM.at(Place(path, first_line)))
        text = " " + text[1:]
        starts_at = 1
    # most files are clean, and this asks it in C
    if not text.replace("\n", "").isprintable():
        for found in islice(_FORBIDDEN.finditer(text), MAX_REPORTED):
            place = place_at(path, text, found.start(), first_line, starts_at)
            problems.append(_forbidden(found.group(), place))
        text = cleaned(text)
    return Decoded(text, tuple(problems), starts_at)


def hidden(text: str, place: Place) -> Problem | None:
    """The first forbidden character of a value, as an escape such as "\\u202e" can make it."""
    if text.isprintable():
        return None
    found = _FORBIDDEN.search(text)
    return _forbidden(found.group(), place) if found else None


def cleaned(text: str) -> str:
    """A text with U+FFFD for every forbidden character."""
    return _FORBIDDEN.sub(REPLACEMENT, text)


def _forbidden(character: str, place: Place) -> Problem:
    fault = INVISIBLE if _IS_INVISIBLE.match(character) else CONTROL
    title = unicode_name(character, _CONTROL_NAMES.get(character, ""))
    return fault.at(place, character=f"U+{ord(character):04X} {title}".rstrip())


def too_large(path: str, size: int, limit: int) -> Problem:
    """The fault of a file over the limit; sizes in bytes."""
    return TOO_LARGE.at(Place(path), size=size, limit=limit)


def place_at(path: str, text: str, index: int, first_line: int = 1, starts_at: int = 0) -> Place:
    """The place of an index in a text; `starts_at` counts a BOM that editors do not show."""
    ends = text.count("\n", 0, index) + text.count("\r", 0, index) - text.count("\r\n", 0, index)
    if index and text[index - 1 : index + 1] == "\r\n":
        # a mark between the two still stands on the line they end
        ends, index = ends - 1, index - 1
    begins = line_start(text, index)
    return Place(path, first_line + ends, index - max(begins, starts_at if not ends else 0) + 1)


def line_start(text: str, index: int) -> int:
    """The index at which the line of an index begins."""
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def _alternates(content: bytes) -> bool:
    """Whether every second byte is NUL: UTF-16 without a mark."""
    head = content[:64]
    return len(head) >= 4 and (not any(head[0::2]) or not any(head[1::2]))
