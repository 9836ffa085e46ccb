"""`build --templates`: a user's own template in place of ours, and one that cannot be used."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.cli.conftest import Run

from sluitend.source.found import templates

DEMO = "schoonmaak-stadskantoor"
SHEET = "acknowledgement.md.j2"
WORDS = ("build", "--only", "acknowledgement", "--format", "pdf", "--templates", "../sjablonen")

EXPECTED = "Expected an expression, got 'end of statement block'"


@pytest.fixture
def own(repository: Path) -> Path:
    """A folder of templates beside the repository."""
    folder = repository.parent / "sjablonen"
    folder.mkdir()
    return folder


def ours(name: str) -> str:
    return (templates() / "documents" / name).read_text(encoding="utf-8")


def test_it_stands_in_place_of_ours(run: Run, repository: Path, own: Path) -> None:
    (own / SHEET).write_text(f"# Huisregel vooraf\n\n{ours(SHEET)}", encoding="utf-8")
    got = run(*WORDS, cwd=repository)
    assert got.code == 0
    for path in got.out.splitlines():
        assert "Huisregel vooraf" in PdfReader(path).pages[0].extract_text()


def test_what_goes_in_is_still_escaped(run: Run, repository: Path, own: Path) -> None:
    (own / SHEET).write_text("# Kop\n\n{{ '*a* <b> [c](d)' }}\n", encoding="utf-8")
    got = run(*WORDS, cwd=repository)
    assert got.code == 0
    text = PdfReader(got.out.splitlines()[0]).pages[0].extract_text()
    assert "*a* <b> [c](d)" in text


@pytest.mark.parametrize(
    ("text", "place", "why"),
    [
        ("# Kop\n\n{% for a in %}\n", f"{SHEET}:3:1", EXPECTED),
        ("# Kop\n\n\n{{ view.nothing }}\n", f"{SHEET}:4:1",
         "'sluitend.views.acknowledgement.AcknowledgementSheet object' has no attribute 'nothing'"),
        ("{{ view.__class__ }}\n", f"{SHEET}:1:1",
         "access to attribute '__class__' of 'AcknowledgementSheet' object is unsafe."),
        ("# Kop\n\n{{ 1 / 0 }}\n", f"{SHEET}:3:1", "division by zero"),
        ("<b>vet</b>\n\n---\n\n> citaat\n", f"{SHEET}:1:1", "a template may hold no blockquote"),
    ],
    ids=["syntax", "undefined", "reaching out", "arithmetic", "markdown"],
)  # fmt: skip
def test_one_that_cannot_be_used(
    run: Run, repository: Path, own: Path, text: str, place: str, why: str
) -> None:
    (own / SHEET).write_text(text, encoding="utf-8")
    got = run(*WORDS, cwd=repository)
    said = got.out.replace(own.as_posix(), "sjablonen")
    assert got.code == 1
    assert said == (
        f"sjablonen/{place}: SL327 error: dit sjabloon is niet te gebruiken: {why}\n"
        "  Begin met een kopie van het meegeleverde sjabloon en wijzig het stap voor stap.\n"
    )
    assert not (repository / "build").exists()


def test_slides_hold_nothing_but_slides(run: Run, repository: Path, own: Path) -> None:
    (own / "slides.md.j2").write_text("# Kop\n\n{{ view.slides }}\n", encoding="utf-8")
    got = run("build", "--only", "slides", "--templates", "../sjablonen", cwd=repository)
    assert got.code == 1
    assert got.out.replace(own.as_posix(), "sjablonen") == (
        "sjablonen/slides.md.j2:1:1: SL327 error: dit sjabloon is niet te gebruiken: slides hold "
        "nothing but slides\n"
        "  Begin met een kopie van het meegeleverde sjabloon en wijzig het stap voor stap.\n"
    )


def test_a_template_that_no_document_has(run: Run, repository: Path, own: Path) -> None:
    (own / "agrement.md.j2").write_text("# Kop\n", encoding="utf-8")
    (own / "briefing.md.j2").write_bytes(b"\xff\xfe")
    (own / "README.md").write_text("Onze sjablonen.\n", encoding="utf-8")
    got = run(*WORDS, cwd=repository)
    assert got.code == 1
    assert got.out.replace(own.as_posix(), "sjablonen") == (
        "sjablonen/agrement.md.j2:1:1: SL326 error: er is geen document dat het sjabloon "
        "`agrement.md.j2` gebruikt\n"
        "  Bedoelt u `agreement.md.j2`?\n"
        "sjablonen/briefing.md.j2:1:1: SL327 error: dit sjabloon is niet te gebruiken: het is "
        "geen UTF-8-tekst\n"
        "  Begin met een kopie van het meegeleverde sjabloon en wijzig het stap voor stap.\n"
    )


def test_a_folder_that_is_not_there(run: Run, repository: Path) -> None:
    got = run(*WORDS, cwd=repository)
    assert (got.code, got.out) == (2, "")
    assert got.err == (
        "sluitend build: er is geen map ../sjablonen\n  Zie `sluitend build --help`.\n"
    )
