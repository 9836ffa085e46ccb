"""The peers, each as one would use it by hand, on texts that are laid ready in a folder.

    python benchmarks/peers.py docxtpl FOLDER      docxtpl, then LibreOffice: *.json to DOCX and PDF
    python benchmarks/peers.py weasyprint FOLDER   *.html to PDF
    python benchmarks/peers.py pandoc FOLDER N     *.tree to DOCX, N at a time
    python benchmarks/peers.py typst FOLDER N      *.typ to PDF, N at a time
    python benchmarks/peers.py parse FOLDER        the contracts' YAML and Markdown, merely parsed

A text is what our own document says, as paragraphs, headings and tables. The peers set it plainly:
no cross-references, no numbers in the margin, no PDF/A, no terms attached.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pypandoc

CSS = "body{font:10pt serif} table{border-collapse:collapse} td,th{border:1px solid;padding:3px}"


# --- texts ------------------------------------------------------------------------------------


def laid_ready(tree: Mapping[str, Any], folder: Path, name: str) -> None:
    """A text in the form of every peer."""
    source = json.dumps(tree).encode("utf-8")
    (folder / f"{name}.tree").write_bytes(source)
    (folder / f"{name}.typ").write_bytes(pandoc(source, "typst"))
    html = pandoc(source, "html5").decode("utf-8")
    page = f"<!doctype html><meta charset=utf-8><style>{CSS}</style>{html}"
    (folder / f"{name}.html").write_text(page, encoding="utf-8")
    (folder / f"{name}.json").write_text(json.dumps(list(_flat(tree["blocks"]))), encoding="utf-8")


def pandoc(source: bytes, to: str) -> bytes:
    """A tree of Pandoc's in another form, without a template of ours."""
    made = subprocess.run(
        [pypandoc.get_pandoc_path(), "--sandbox", "-f", "json", "-t", to, "-o", "-"],
        input=source,
        capture_output=True,
        check=True,
    )
    return made.stdout


def _flat(blocks: list[Any]) -> Iterator[dict[str, Any]]:
    """Headings, paragraphs and tables, in order."""
    for block in blocks:
        content = block.get("c")
        match block["t"]:
            case "Header":
                yield {"kind": f"h{min(content[0], 3)}", "text": _text(content[2])}
            case "Para" | "Plain":
                yield {"kind": "p", "text": _text(content)}
            case "Table":
                yield {"kind": "table", "rows": list(_rows(content))}
            case "BulletList":
                for item in content:
                    yield from _flat(item)
            case "OrderedList":
                for item in content[1]:
                    yield from _flat(item)
            case "Div" | "Figure":
                yield from _flat(content[-1])


def _rows(table: list[Any]) -> Iterator[list[str]]:
    _, _, _, head, bodies, foot = table
    rows = [*head[1], *(row for body in bodies for part in body[2:] for row in part), *foot[1]]
    for row in rows:
        yield [" ".join(one.get("text", "") for one in _flat(cell[4])) for cell in row[1]]


def _text(inlines: object) -> str:
    match inlines:
        case {"t": "Str", "c": str(text)}:
            return text
        case {"t": "Space" | "SoftBreak" | "LineBreak"}:
            return " "
        case {"c": content}:
            return _text(content)
        case list():
            return "".join(_text(one) for one in inlines if isinstance(one, dict | list))
    return ""


# --- docxtpl and LibreOffice ------------------------------------------------------------------


def template(path: Path) -> None:
    """A template with a loop over blocks, as one would make it in Word."""
    from docx import Document

    document = Document()

    def line(text: str, style: str | None = None) -> None:
        document.add_paragraph(text, style)

    line("{%p for b in blocks %}")
    for level in (1, 2, 3):
        line(f"{{%p if b.kind == 'h{level}' %}}")
        line("{{ b.text }}", f"Heading {level}")
        line("{%p endif %}")
    line("{%p if b.kind == 'p' %}")
    line("{{ b.text }}")
    line("{%p endif %}")
    line("{%p if b.kind == 'table' %}")
    table = document.add_table(3, 3, "Table Grid")
    table.cell(0, 0).text = "{%tr for row in b.rows %}"
    table.cell(2, 0).text = "{%tr endfor %}"
    loop = ("{%tc for cell in row %}", "{{ cell }}", "{%tc endfor %}")
    for cell, text in zip(table.rows[1].cells, loop, strict=True):
        cell.text = text
    line("{%p endif %}")
    line("{%p endfor %}")
    document.save(str(path))


def docxtpl(folder: Path) -> None:
    """Every text as DOCX, and then all of them as PDF by one LibreOffice."""
    from docxtpl import DocxTemplate

    made = []
    for file in sorted(folder.glob("*.json")):
        whole = DocxTemplate(str(folder / "template.docx"))
        whole.render({"blocks": json.loads(file.read_bytes())}, autoescape=True)
        made.append(str(file.with_suffix(".docx")))
        whole.save(made[-1])
    profile = f"-env:UserInstallation=file://{folder}/profile"
    words = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*words, *made], check=True, capture_output=True)
    assert all(Path(one).with_suffix(".pdf").is_file() for one in made)


# --- the others -------------------------------------------------------------------------------


def weasyprint(folder: Path) -> None:
    """Every text as PDF."""
    from weasyprint import HTML

    for file in sorted(folder.glob("*.html")):
        HTML(str(file)).write_pdf(str(file.with_suffix(".pdf")))


def pandoc_batch(folder: Path, cores: int) -> None:
    """Every text as DOCX, in as many processes at a time as there are cores."""
    with ThreadPoolExecutor(cores) as pool:
        list(pool.map(_docx, sorted(folder.glob("*.tree"))))


def _docx(file: Path) -> None:
    file.with_suffix(".docx").write_bytes(pandoc(file.read_bytes(), "docx"))


def typst_batch(folder: Path, cores: int) -> None:
    """Every text as PDF, a part of them on each core."""
    files = sorted(map(str, folder.glob("*.typ")))
    with ProcessPoolExecutor(cores, mp_context=get_context("spawn")) as pool:
        list(pool.map(_pdfs, [files[core::cores] for core in range(cores)]))


def _pdfs(files: list[str]) -> None:
    import typst

    for file in files:
        typst.compile(file, output=f"{file}.pdf")


def parse(folder: Path) -> None:
    """Every file as nodes or tokens, by the same parsers, and nothing done with it."""
    from markdown_it import MarkdownIt
    from ruamel.yaml import YAML

    for file in sorted(folder.rglob("*")):
        if file.suffix == ".yaml":
            YAML(typ="safe").compose(file.read_text(encoding="utf-8"))
        elif file.suffix == ".md":
            MarkdownIt().enable("table").parse(file.read_text(encoding="utf-8"))


def main() -> None:
    name, folder, *others = sys.argv[1:]
    work = {
        "docxtpl": docxtpl,
        "weasyprint": weasyprint,
        "parse": parse,
        "pandoc": partial(pandoc_batch, cores=int((others or ["1"])[0])),
        "typst": partial(typst_batch, cores=int((others or ["1"])[0])),
    }
    work[name](Path(folder).resolve())


if __name__ == "__main__":
    main()
