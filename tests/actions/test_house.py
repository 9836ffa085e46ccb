"""A house of its own: its fonts, colours, margins and labels; and what is wrong with one."""

import re
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from sluitend.actions.build import build
from sluitend.actions.out import Folder
from sluitend.actions.review import review
from sluitend.cli.show import as_text
from sluitend.source.disk import disk
from sluitend.source.memory import Memory
from sluitend.source.tree import Tree

HERE = Path(__file__).parent
CONTRACTS = HERE.parents[1] / "contracts"
DEMO = "schoonmaak-stadskantoor"
FACES = ("Lato-Regular", "Lato-Bold", "Lato-Italic", "Lato-BoldItalic")


def face(package: str, file: str) -> bytes:
    """A font of a font package."""
    spec = find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    return (Path(spec.origin).parent / "files" / file).read_bytes()


def contracts() -> dict[str, bytes]:
    """The demo's files."""
    tree = disk(CONTRACTS)
    return {path: tree.read(path) for path in tree.paths()}


@pytest.fixture(scope="module")
def second() -> Tree:
    """The demo in another house."""
    own = {f"house/{path.name}": path.read_bytes() for path in (HERE / "second_house").iterdir()}
    fonts = {f"house/fonts/{name}.ttf": face("font_lato", f"{name}.ttf") for name in FACES}
    heading = {"house/fonts/FjallaOne.ttf": face("font_fjallaone", "FjallaOne-Regular.ttf")}
    return Memory({**contracts(), **own, **fonts, **heading})


@pytest.fixture(scope="module")
def built(second: Tree, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its agreement and slides in every form."""
    folder = tmp_path_factory.mktemp("second")
    made = build(second, Folder(folder), (DEMO,), ("agreement", "slides"))
    assert not made.stopped
    return folder / DEMO


def test_the_pdf_is_set_in_its_fonts(built: Path) -> None:
    reader = PdfReader(built / "overeenkomst.pdf")
    used = {
        str(font["/BaseFont"]).partition("+")[2]
        for page in reader.pages[:8]
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    }
    assert {"FjallaOne-Regular", "Lato-Regular", "Lato-Bold"} <= used
    assert not [name for name in used if name.startswith("Source")]


def test_its_labels_stand_in_the_text(built: Path) -> None:
    reader = PdfReader(built / "overeenkomst.pdf")
    text = "\n".join(page.extract_text() for page in reader.pages[1:8])
    assert re.search(r"Afspraak\s4\s+Looptijd", text)
    assert not re.search(r"\bArtikel\s\d", text)
    assert re.search(r"\bvolgens afspraak\s\d+", text)


def test_word_has_its_fonts_colours_and_margins(built: Path) -> None:
    with ZipFile(BytesIO((built / "overeenkomst.docx").read_bytes())) as parts:
        table = parts.read("word/fontTable.xml").decode()
        styles = parts.read("word/styles.xml").decode()
        body = parts.read("word/document.xml").decode()
    assert re.findall(r'<w:font w:name="([^"]*)"', table) == ["Lato", "Fjalla One"]
    assert 'w:ascii="Fjalla One"' in styles
    assert '<w:b/><w:bCs/><w:color w:val="a3201a"/>' in styles
    assert "Source" not in styles
    margins = re.search(r"<w:pgMar ([^>]*)/>", body)
    assert margins is not None
    assert dict(re.findall(r'w:(top|bottom|left|right)="(\d+)"', margins[1])) == {
        "top": "1984",
        "bottom": "1701",
        "left": "2268",
        "right": "1701",
    }


def test_the_slides_are_in_its_style(built: Path) -> None:
    reader = PdfReader(built / "presentatie-objectleider.pdf")
    used = {
        str(font["/BaseFont"]).partition("+")[2]
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    }
    assert used == {"FjallaOne-Regular"}
    with ZipFile(BytesIO((built / "presentatie-objectleider.pptx").read_bytes())) as parts:
        theme = parts.read("ppt/theme/theme1.xml").decode()
        opening = parts.read("ppt/slides/slide1.xml").decode()
        assert "ppt/media/logo.png" in parts.namelist()
    assert re.findall(r'<a:latin typeface="([^"]*)"', theme) == ["Fjalla One", "Fjalla One"]
    assert '<a:accent1><a:srgbClr val="A3201A"/></a:accent1>' in theme
    assert "Source" not in theme
    assert 'descr="' in opening.partition("<p:pic>")[2].partition("</p:pic>")[0]


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param(
            {"house/fonts/Huis.ttf": b"\x00\x01\x00\x00 but no more"},
            "house/fonts/Huis.ttf:1:1: SL126 error: this is no font that Word and PDF can hold\n"
            "  Put only TrueType files (.ttf) into `house/fonts/`, one a face.",
            id="no font",
        ),
        pytest.param(
            {"house/fonts/readme.txt": b"Lato"},
            "house/fonts/readme.txt:1:1: SL126 error: this is no font that Word and PDF can hold\n"
            "  Put only TrueType files (.ttf) into `house/fonts/`, one a face.",
            id="another file",
        ),
        pytest.param(
            {"house/house.yaml": b"text_font: Source Serif\nheading_font: Futura\n"},
            "house/house.yaml:1:12: SL127 error: there is no font `Source Serif`\n"
            "  Did you mean `Source Serif Pro`?\n"
            "house/house.yaml:2:15: SL127 error: there is no font `Futura`\n"
            "  Known are: Source Sans Pro, Source Serif Pro. A font of your own needs a .ttf in "
            "`house/fonts/`.",
            id="no such family",
        ),
        pytest.param(
            {"house/house.yaml": b"labels: {en: {artcle: Clause}}\n"},
            "house/house.yaml:1:23: SL128 error: there is no label `artcle`\n"
            "  Did you mean `article`?",
            id="no such label",
        ),
        pytest.param(
            {"house/house.yaml": b"margins: {top: 14, binding: 46}\nink: '#777777'\n"},
            "house/house.yaml:1:16: SL103 error: `top`: `14` is not a margin of 15 to 45 "
            "millimetres\n  Write the value in that form.\n"
            "house/house.yaml:1:29: SL103 error: `binding`: `46` is not a margin of 15 to 45 "
            "millimetres\n  Write the value in that form.\n"
            "house/house.yaml:2:6: SL103 error: `ink`: `#777777` is a colour with too little "
            "contrast with white (at least 4.5 : 1)\n  Write the value in that form.",
            id="values",
        ),
    ],
)
def test_what_is_wrong_with_a_house(files: dict[str, bytes], found: str) -> None:
    problems = review(Memory({**contracts(), **files}), (DEMO,)).problems
    assert "\n".join(as_text(problem, "en") for problem in problems) == found
