"""Typst at work: fonts shared by all compilations, warnings are faults."""

import calendar
import json
import re
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache

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
    compiler = _compiler(project, own)
    try:
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
    compiler = _compiler({**_template(), **data(document, house)}, house.fonts)
    try:
        found = compiler.query("<pages>", field="value", one=True)
    except RuntimeError as wrong:  # what a query raises has no parts
        raise RenderFault(str(wrong)) from wrong
    return tuple(json.loads(found))


@lru_cache(maxsize=64)
def png(svg: bytes, width_mm: int, ppi: int = 220) -> bytes:
    """A drawing as PNG, for Word, which wants pixels."""
    page = (
        f"#set page(width: {width_mm}mm, height: auto, margin: 0mm, fill: none)\n"
        f'#image("drawing", format: "svg", width: {width_mm}mm)\n'
    )
    compiler = _compiler({"main.typ": page.encode(), "drawing": svg})
    made = compiler.compile(format="png", ppi=ppi)
    if not isinstance(made, bytes):
        raise RenderFault("Typst gave no picture")
    return made


def _compiler(project: Mapping[str, bytes], own: tuple[bytes, ...] = ()) -> typst.Compiler:
    """A compiler over files that stand in memory alone."""
    return typst.Compiler(dict(project), font_paths=for_typst(own))  # type: ignore[type-var]


@cache
def _template() -> Mapping[str, bytes]:
    folder = templates() / "typst"
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.typ"))}


def _said(wrong: typst.TypstError | typst.TypstWarning) -> str:
    return " ".join([wrong.message, *wrong.hints])
