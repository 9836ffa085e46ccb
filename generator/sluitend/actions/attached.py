"""The terms that a PDF carries, and whether it is a draft."""

from dataclasses import dataclass
from io import BytesIO
from logging import CRITICAL, getLogger

from sluitend.load.validate import Validated, validated
from sluitend.model.signed import FrozenTerms
from sluitend.source.compose import compose

NAME = "terms.yaml"
MOST = 20_000_000  # bytes of attached terms; the longest contract needs a hundredth of it


@dataclass(frozen=True, slots=True)
class Carried:
    """What a PDF of ours carries: the terms attached, its language, the text of its first page."""

    terms: FrozenTerms
    language: str
    """Code of the language it is written in, `nl`; "" where it does not say."""
    first_page: str


def carried(pdf: bytes) -> Carried | None:
    """What a PDF carries; None where it has no terms that can be read.

    A signed PDF is often an electronically signed copy: signatures are added behind the original,
    whose attachments stay as they were.
    """
    from pypdf import PdfReader

    getLogger("pypdf").setLevel(CRITICAL)  # its opinion of a file is not for the user's terminal
    try:
        reader = PdfReader(BytesIO(pdf))
        contents = reader.attachments.get(NAME, [])
        language = str(reader.root_object.get("/Lang", ""))  # with its region: en-GB
        first_page = reader.pages[0].extract_text()
    except Exception:
        return None  # whatever else it is, it is no PDF of ours
    terms = _terms(contents)
    if terms is None:
        return None
    return Carried(terms, language.partition("-")[0].lower(), first_page)


def _terms(contents: list[bytes]) -> FrozenTerms | None:
    if len(contents) != 1 or len(contents[0]) > MOST:
        return None
    composed = compose(NAME, contents[0])
    if composed.root is None or composed.problems:
        return None
    found: Validated[FrozenTerms] = validated(composed.root, FrozenTerms, NAME)
    return found.value if not found.problems else None
