"""Typst at work: fonts shared by all compilations, warnings are faults."""

import calendar
import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

import typst

from sluitend.prose.blocks import Document
from sluitend.render.fault import LetterFault, RenderFault
from sluitend.render.fonts import families, for_typst
from sluitend.render.house import House
from sluitend.render.typst.data import data
from sluitend.source.found import templates

RARE = re.compile("[^\x00-\u024f\u2000-\u206f]")  # neither Latin nor general punctuation
OTHERS = ("Libertinus Serif", "DejaVu Sans Mono")  # as in fonts.typ
LACKING = re.compile(r'the text `"(.*)"` could not be displayed')


def pdf(document: Document, house: House) -> bytes:
    """The document as PDF/A-3a and PDF/UA-1 bytes."""
    return _pdf({**_template(), **data(document, house)}, document.date, house.fonts)


def show(text: str, own: tuple[bytes, ...] = ()) -> None:
    """LetterFault where no font has a letter of the text; cheap, for only rare ones are tried."""
    if rare := RARE.findall(text):
        _show("".join(sorted(set(rare))), own)


@lru_cache(maxsize=256)
def _show(letters: str, own: tuple[bytes, ...]) -> None:
    fonts = ", ".join(f'"{font}"' for font in (*families(own), *OTHERS))
    page = (
        '#set document(title: "letters")\n'
        f"#set text(font: ({fonts}), fallback: false)\n"
        '#read("letters").clusters().join(" ")'
    )
    _pdf({"main.typ": page.encode(), "letters": letters.encode()}, "1980-01-01", own)


def _pdf(project: Mapping[str, bytes], day: str, own: tuple[bytes, ...]) -> bytes:
    try:
        with _compiler(project, own) as compiler:
            made, warnings = compiler.compile_with_warnings(
                format="pdf",
                pdf_standards=["a-3a", "ua-1"],
                timestamp=calendar.timegm(date.fromisoformat(day).timetuple()),
            )
    except typst.TypstError as wrong:
        if lacking := LACKING.search(wrong.message):
            raise LetterFault(lacking[1]) from wrong
        raise RenderFault(_said(wrong)) from wrong
    if warnings:
        raise RenderFault("; ".join(_said(warning) for warning in warnings))
    if not isinstance(made, bytes):
        raise RenderFault("Typst gave no PDF")
    return made


def heading_pages(document: Document, house: House) -> tuple[str, ...]:
    """The page number on which each heading stands, in order."""
    (found,) = _asked("<pages>", document, house)
    return tuple(found)


def heights(document: Document, house: House) -> tuple[float, ...]:
    """How high what stands below the title of each slide is, in millimetres; not of openings."""
    return tuple(_asked("<heights>", document, house))


def _asked(label: str, document: Document, house: House) -> list[Any]:
    """The values that the template left under a label."""
    try:
        with _compiler({**_template(), **data(document, house)}, house.fonts) as compiler:
            found = compiler.query(label, field="value")
    except RuntimeError as wrong:  # what a query raises has no parts
        raise RenderFault(str(wrong)) from wrong
    return list(json.loads(found))


@lru_cache(maxsize=64)
def png(svg: bytes, width_mm: int, ppi: int = 220) -> bytes:
    """A drawing as PNG, for Word, which wants pixels."""
    image = f'#image("drawing", format: "svg", width: {width_mm}mm)'
    return _pixels(image, svg, f"width: {width_mm}mm, fill: none", ppi)


@lru_cache(maxsize=16)
def trial(content: bytes, form: Literal["png", "svg"]) -> None:
    """RenderFault where a picture cannot be drawn at all."""
    _pixels(f'#image("drawing", format: "{form}", width: 10mm)', content, "width: 10mm", 30)


@lru_cache(maxsize=256)
def page_png(pdf: bytes, page: int, ppi: int = 150) -> bytes:
    """A page of a PDF as PNG; RenderFault where it cannot be drawn."""
    return _pixels(
        f'#image("drawing", format: "pdf", page: {page})', pdf, "width: auto, fill: white", ppi
    )


def _pixels(image: str, drawing: bytes, page: str, ppi: int) -> bytes:
    main = f"#set page({page}, height: auto, margin: 0mm)\n{image}\n"
    try:
        with _compiler({"main.typ": main.encode(), "drawing": drawing}) as compiler:
            made = compiler.compile(format="png", ppi=ppi)
    except typst.TypstError as wrong:
        raise RenderFault(_said(wrong)) from wrong
    if not isinstance(made, bytes):
        raise RenderFault("Typst gave no picture")
    return made


@contextmanager
def _compiler(
    project: Mapping[str, bytes], own: tuple[bytes, ...] = ()
) -> Iterator[typst.Compiler]:
    """A compiler over files in memory; only what is no text lies in a folder meanwhile."""
    binary = {name: content for name, content in project.items() if not _is_text(content)}
    texts = {name: content for name, content in project.items() if name not in binary}
    with tempfile.TemporaryDirectory(prefix="sluitend-") if binary else nullcontext() as folder:
        for name, content in binary.items():
            Path(folder or "", name).write_bytes(content)
        root = {"root": folder} if folder else {}
        yield typst.Compiler(texts, font_paths=for_typst(own), **root)  # type: ignore[arg-type,type-var]


def _is_text(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


@cache
def _template() -> Mapping[str, bytes]:
    folder = templates() / "typst"
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.typ"))}


def _said(wrong: typst.TypstError | typst.TypstWarning) -> str:
    return " ".join([wrong.message, *wrong.hints])
