"""The pictures of documents and pages in README and guide: `python benchmarks/pictures.py`.

Each is made from the demo as it stands: a sheet of a PDF, found by words on it, or a page of the
site. Needs poppler (pdftoppm, pdftotext) and Chromium; writes docs/images. Not the same bytes on
every machine, since fonts and browsers differ: look at each before it is committed.
"""

import shutil
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pypdf

from sluitend.actions.build import build
from sluitend.actions.out import Folder, opened
from sluitend.actions.publish import publish
from sluitend.model.audience import Audience

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
DPI = 80


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a document of the demo: the first on which all these words stand."""

    name: str
    document: str
    words: tuple[str, ...] = ()
    after: int = 0
    """Sheets that are passed over: contents name what follows."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A page of the site in a window, light or dark."""

    name: str
    path: str
    width: int = 1200
    height: int = 800
    dark: bool = False


CLEANING = "schoonmaak-stadskantoor"
SHEETS = (
    Sheet("title-page", f"{CLEANING}/overeenkomst"),
    Sheet("articles", f"{CLEANING}/overeenkomst", ("Bonus-malus", "Artikel 10"), after=6),
    Sheet("service-levels", f"{CLEANING}/overeenkomst", ("Norm", "Streefwaarde", "Weging"), 20),
    Sheet("measurement-plan", f"{CLEANING}/overeenkomst", ("Meetplan", "Meetmethode"), 20),
    Sheet("signatures", f"{CLEANING}/overeenkomst", ("Handtekening",), 10),
    Sheet("briefing", f"{CLEANING}/briefing-objectleider"),
    Sheet("acknowledgement", f"{CLEANING}/presentielijst-briefing"),
    Sheet("health", f"{CLEANING}/contractgezondheid"),
)
SHOTS = (
    Shot("site-register", "nl/html/index.html", height=560),
    Shot("site-contract", f"nl/html/{CLEANING}/index.html"),
    Shot("site-levels", f"nl/html/{CLEANING}/service-levels.html"),
    Shot("site-outcomes", f"nl/html/{CLEANING}/consequences.html"),
    Shot("site-text", f"nl/html/{CLEANING}/text.html"),
    Shot("site-dates", f"nl/html/{CLEANING}/dates.html", height=640),
    Shot("site-glossary", f"nl/html/{CLEANING}/glossary.html"),
    Shot("site-documents", f"nl/html/{CLEANING}/documents.html", height=640),
    Shot("site-phone", f"en/html/{CLEANING}/index.html", width=500, height=900, dark=True),
    Shot("site-not-found", "nl/html/404.html", height=360),
)


class Quiet(SimpleHTTPRequestHandler):
    """A server that says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads it."""


def sheet_of(path: Path, sheet: Sheet) -> int:
    """The number of the sheet, from 1."""
    reader = pypdf.PdfReader(path)
    for number, page in enumerate(reader.pages, 1):
        said = page.extract_text() if number > sheet.after else ""
        if number > sheet.after and all(word in said for word in sheet.words):
            return number
    raise SystemExit(f"{path.name}: {sheet.words} stand nowhere after sheet {sheet.after}")


def draw_sheets(documents: Path) -> None:
    """A picture of each sheet."""
    for sheet in SHEETS:
        path = documents / f"{sheet.document}.pdf"
        number = str(sheet_of(path, sheet))
        target = IMAGES / sheet.name
        subprocess.run(
            ["pdftoppm", "-r", str(DPI), "-f", number, "-l", number, "-singlefile", "-png",
             str(path), str(target)],
            check=True,
        )  # fmt: skip


def draw_shots(site: Path) -> None:
    """A picture of each page of the site."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or "chromium"
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for shot in SHOTS:
        scheme = "0" if shot.dark else "1"
        subprocess.run(
            [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             f"--blink-settings=preferredColorScheme={scheme}",
             f"--window-size={shot.width},{shot.height}", "--virtual-time-budget=4000",
             f"--screenshot={IMAGES / shot.name}.png",
             f"http://127.0.0.1:{server.server_port}/{shot.path}"],
            check=True, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    server.shutdown()


def smaller() -> None:
    """All pictures in few colours, where ImageMagick is here: text and tables need no more."""
    convert = shutil.which("convert")
    for one in (*SHEETS, *SHOTS) if convert else ():
        path = str(IMAGES / f"{one.name}.png")
        subprocess.run([str(convert), path, "-strip", "-colors", "48", f"png8:{path}"], check=True)


def main() -> None:
    """Build the demo, its site, and every picture."""
    tree = opened(ROOT / "contracts")
    with tempfile.TemporaryDirectory() as folder:
        documents = Path(folder) / "build"
        build(tree, Folder(documents), (), ("agreement", "briefing", "acknowledgement", "health"),
              ("pdf",))  # fmt: skip
        site = Path(folder) / "site"
        for settings in publish(tree, site, Audience.PARTNER, documents).settings:
            subprocess.run(
                [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(settings)],
                check=True,
            )
        draw_sheets(documents)
        draw_shots(site)
        smaller()


if __name__ == "__main__":
    main()
