"""Each hostile repository gets its own clear answer, in bounded time and memory, and nothing is
written outside `build/`."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from tests.hostile.corpus import CASES, Case
from tests.hostile.running import BUILD, Ran, contents, ran

IN_TEXT = {
    "typst-markup": '#eval("1+1") #read("/etc/passwd") $x$ = @ref <label> #panic()',
    "word-field": "{ INCLUDETEXT /etc/passwd }",
    "word-xml": "</w:t></w:r><w:instrText>DDE</w:instrText>",
    "title-html": "</title><script>alert(1)</script>",
    "csv-formula": "=cmd|'/C calc'!A0",
}
"""What must stand in the documents as text, letter by letter."""


def told(done: Ran) -> str:
    """What the command answers, with its exit code."""
    steady = re.sub(r"in \d+\.\d s\.", "in 0.0 s.", f"{done.out}{done.err}")
    return f"$ sluitend build\n{steady}[{done.code}]\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_its_answer(case: Case, tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    outside = tmp_path / "elsewhere"
    outside.mkdir()
    root = tmp_path / "contracts"
    case.write(root)
    before = contents(tmp_path)

    done = ran(root, BUILD)

    assert done.code in (0, 1, 2)
    golden(f"hostile/{case.name}.txt", told(done).replace(str(root), "contracts"))
    after = contents(tmp_path)
    made = {path for path in after.keys() - before.keys() if not path.startswith("contracts/build")}
    assert made == set()
    kept = {path: one for path, one in before.items() if not path.startswith("contracts/build/")}
    assert {path: after.get(path) for path in kept} == kept


@pytest.mark.parametrize("name", sorted(IN_TEXT))
def test_it_stays_text(name: str, tmp_path: Path) -> None:
    root = tmp_path / "contracts"
    next(case for case in CASES if case.name == name).write(root)
    assert ran(root, BUILD).code == 0
    said = IN_TEXT[name]
    reader = PdfReader(root / "build" / "x" / "overeenkomst.pdf")
    printed = "".join(page.extract_text() for page in reader.pages)
    assert "".join(said.split()) in "".join(printed.split())
    with ZipFile(BytesIO((root / "build" / "x" / "overeenkomst.docx").read_bytes())) as parts:
        body = parts.read("word/document.xml").decode()
    instructions = re.findall(r"<w:instrText[^>]*>([^<]*)<", body)
    assert not [one for one in instructions if "INCLUDETEXT" in one or "DDE" in one]
    texts = "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", body))
    escaped = said.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert "".join(escaped.split()) in "".join(texts.split())


def test_names_are_told_apart() -> None:
    assert len({case.name for case in CASES}) == len(CASES)
