"""Own annexes: a table of two thousand rows, a PDF whose pages are bound in, a logo of pixels."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader, PdfWriter

from sluitend.actions.build import build
from sluitend.actions.out import Folder
from sluitend.actions.review import review
from sluitend.cli.show import as_text
from sluitend.render.typst.compile import png
from sluitend.source.memory import Memory, memory

FILES = {
    "sluitend.yaml": "format: 1\n",
    "house/house.yaml": "logo: logo.png\nlogo_alt: Zandwijk\n",
    "house/outline.yaml": "articles: {default: [scope]}\n",
    "parties/town.yaml": '{id: town, name: Town, registration_number: "00000001"}\n',
    "x/contract.yaml": "id: x\ntitle: Schoonmaak\nclient: town\ndated: 2026-01-01\n",
    "x/text/scope.md": "---\nid: scope\ntitle: Voorwerp\n---\nOpdrachtnemer levert.\n",
    "x/annexes/annex-plan.md": "---\nid: annex-plan\ntitle: Continuïteitsplan\n---\nZie hier.\n",
}
DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2"/></svg>'
)


def pdf(pages: int, *, password: str = "") -> bytes:
    """A PDF of empty pages, the second turned."""
    writer = PdfWriter()
    for page in range(pages):
        writer.add_blank_page(*((842, 595) if page == 1 else (595, 842)))
    if password:
        writer.encrypt(password)
    whole = BytesIO()
    writer.write(whole)
    return whole.getvalue()


def tree(**more: bytes) -> Memory:
    """The repository with more annexes; an underscore for a hyphen, two for the point."""
    named = {name.replace("__", ".").replace("_", "-"): one for name, one in more.items()}
    annexes = {f"x/annexes/{name}": content for name, content in named.items()}
    logo = {"house/logo.png": png(DRAWING, 40)}
    return Memory({**memory(FILES).files, **logo, **annexes})


def found(given: Memory) -> str:
    """What is wrong with annexes, as users read it."""
    problems = [one for one in review(given).problems if "annexes/" in one.place.path]
    return "\n".join(as_text(problem, "nl") for problem in problems)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("annexes")
    rows = "".join(f"stadskantoor;{nth // 100};Kamer {nth};24\n" for nth in range(2000))
    table = f"site;floor;room;area_m2\n{rows}".encode()
    given = tree(annex_plan__pdf=pdf(3), annex_room_schedule__csv=table)
    assert found(given) == ""
    assert not build(given, Folder(folder)).stopped
    return folder / "x"


def test_the_pages_of_a_pdf_are_bound_in(built: Path) -> None:
    reader = PdfReader(built / "overeenkomst.pdf")
    first, *bound = [nth for nth, page in enumerate(reader.pages) if page.images]
    assert first == 0  # the logo
    assert bound == list(range(bound[0], bound[0] + 3))
    assert "Continuïteitsplan" in reader.pages[bound[0]].extract_text()
    assert reader.attachments["annex-plan.pdf"] == [pdf(3)]


def test_word_has_the_pages_with_words_for_who_does_not_see_them(built: Path) -> None:
    with ZipFile(BytesIO((built / "overeenkomst.docx").read_bytes())) as parts:
        body = parts.read("word/document.xml").decode()
        media = [name for name in parts.namelist() if name.startswith("word/media/")]
    for page in (1, 2, 3):
        said = f"Continuïteitsplan, pagina {page} van 3; de tekst staat in het bijgevoegde bestand"
        assert f'descr="{said}"' in body
    # equal pages are one picture
    assert len(media) == 3


def test_a_table_of_two_thousand_rows(built: Path) -> None:
    text = "\n".join(page.extract_text() for page in PdfReader(built / "overeenkomst.pdf").pages)
    assert text.count("Kamer ") == 2000
    assert "48.000" in text


UNREADABLE = """\
x/annexes/annex-plan.pdf:1:1: SL324 error: dit is geen pdf die te lezen is
  Bewaar de bijlage opnieuw als pdf, zonder wachtwoord."""
TOO_MANY = """\
x/annexes/annex-plan.pdf:1:1: SL325 error: de pdf heeft 101 pagina's, ten hoogste 100
  Splits de bijlage, of verwijs ernaar met naam en datum."""


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(b"%PDF-1.7\nnothing more", UNREADABLE, id="broken"),
        pytest.param(b"PK\x03\x04 a Word file", UNREADABLE, id="not a pdf"),
        pytest.param(pdf(1, password="geheim"), UNREADABLE, id="a password"),
        pytest.param(pdf(101), TOO_MANY, id="too many pages"),
        pytest.param(pdf(100), "", id="the most"),
    ],
)
def test_what_is_wrong_with_a_pdf(content: bytes, says: str) -> None:
    assert found(tree(annex_plan__pdf=content)) == says


def test_a_table_that_is_wrong_is_named_itself_not_the_text_beside_it() -> None:
    assert found(tree(annex_plan__csv=b"site;room\nhal\n")) == (
        "x/annexes/annex-plan.csv:2:1: SL320 error: deze rij heeft 1 cellen, de kop 2\n"
        "  Geef elke rij evenveel cellen; zet een tekst met een puntkomma tussen aanhalingstekens."
    )
