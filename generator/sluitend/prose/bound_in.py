"""An annex that is a PDF: its pages bound in as they are, and the file itself beside them."""

from dataclasses import dataclass
from io import BytesIO
from logging import CRITICAL, getLogger

from sluitend.place import Place
from sluitend.problem import Fault, Problem, Severity
from sluitend.prose.blocks import BoundIn
from sluitend.wording.language import Words

PAGES_AT_MOST = 100

NOT_A_PDF = Fault(
    "SL324",
    Severity.ERROR,
    {"nl": "dit is geen pdf die te lezen is", "en": "this is no PDF that can be read"},
    {
        "nl": "Bewaar de bijlage opnieuw als pdf, zonder wachtwoord.",
        "en": "Save the annex as a PDF again, without a password.",
    },
)
MANY_PAGES = Fault(
    "SL325",
    Severity.ERROR,
    {
        "nl": "de pdf heeft {pages} pagina's, ten hoogste {most}",
        "en": "the PDF has {pages} pages, at most {most}",
    },
    {
        "nl": "Splits de bijlage, of verwijs ernaar met naam en datum.",
        "en": "Split the annex, or refer to it by name and date.",
    },
)


@dataclass(frozen=True, slots=True)
class Bound:
    """The pages of an annex, and what is wrong with its file."""

    blocks: tuple[BoundIn, ...]
    problems: tuple[Problem, ...]


def bound_in(content: bytes, at: Place, title: str, words: Words) -> Bound:
    """A PDF as pages, each with its title and number for those who do not see it."""
    pages = _pages(content)
    if not pages:
        return Bound((), (NOT_A_PDF.at(at),))
    if pages > PAGES_AT_MOST:
        return Bound((), (MANY_PAGES.at(at, pages=pages, most=PAGES_AT_MOST),))
    said = words.agreement.bound_page
    alts = (said.format(title=title, page=page, pages=pages) for page in range(1, pages + 1))
    return Bound((BoundIn(content, tuple(alts)),), ())


def _pages(content: bytes) -> int:
    """How many pages a PDF has; none where it cannot be read, or only with a password."""
    from pypdf import PdfReader

    getLogger("pypdf").setLevel(CRITICAL)  # its opinion of a file is not for the user's terminal
    if not content.startswith(b"%PDF-"):
        return 0
    try:
        reader = PdfReader(BytesIO(content))
        return 0 if reader.is_encrypted else len(reader.pages)
    except Exception:
        return 0  # whatever is wrong with it: a hostile file has many ways
