"""The terms that a PDF carries."""

from io import BytesIO
from logging import CRITICAL, getLogger

from sluitend.load.validate import Validated, validated
from sluitend.model.signed import FrozenTerms
from sluitend.source.compose import compose

NAME = "terms.yaml"
MOST = 20_000_000  # bytes of attached terms; the longest contract needs a hundredth of it


def attached_terms(pdf: bytes) -> FrozenTerms | None:
    """The terms attached to a PDF; None where it has none that can be read.

    A signed PDF is often an electronically signed copy: signatures are added behind the original,
    whose attachments stay as they were.
    """
    from pypdf import PdfReader

    getLogger("pypdf").setLevel(CRITICAL)  # its opinion of a file is not for the user's terminal
    try:
        contents = PdfReader(BytesIO(pdf)).attachments.get(NAME, [])
    except Exception:
        return None  # whatever else it is, it is no PDF of ours
    if len(contents) != 1 or len(contents[0]) > MOST:
        return None
    composed = compose(NAME, contents[0])
    if composed.root is None or composed.problems:
        return None
    found: Validated[FrozenTerms] = validated(composed.root, FrozenTerms, NAME)
    return found.value if not found.problems else None
