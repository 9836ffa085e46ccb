"""The site in a browser: walked as a reader does, by keyboard too, narrow and wide, light and dark;
axe finds no violation of WCAG 2.1 AA, and nothing is asked of another machine."""

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from sluitend.actions.build import build
from sluitend.actions.out import Folder, opened
from sluitend.actions.publish import publish
from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.model.audience import Audience

pytestmark = pytest.mark.system
HERE = Path(__file__).parent
CONTRACTS = HERE.parents[1] / "contracts"
DOSSIERS = load(opened(CONTRACTS)).dossiers


class Quiet(SimpleHTTPRequestHandler):
    """A server that says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads it."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demo's site for both parties, in both languages, with documents to fetch."""
    folder = tmp_path_factory.mktemp("site")
    tree = opened(CONTRACTS)
    documents = folder / "build"
    build(tree, Folder(documents), (), ("acknowledgement",), ("pdf",))
    for settings in publish(tree, folder / "partner", Audience.PARTNER, documents).settings:
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", settings],
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            check=True,
        )
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(Quiet, directory=str(folder / "partner"))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    "builder",
    [
        ("mkdocs", "build", "--strict", "--quiet"),
        ("properdocs", "build", "--strict", "--quiet"),
        ("zensical", "build", "--strict"),
    ],
    ids=lambda builder: builder[0],
)
def test_each_builder_makes_the_same_pages(builder: tuple[str, ...], tmp_path: Path) -> None:
    published = publish(opened(CONTRACTS), tmp_path / "partner", Audience.PARTNER, tmp_path)
    for settings in published.settings:
        done = subprocess.run(
            [sys.executable, "-m", *builder, "-f", settings.name],
            cwd=settings.parent,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        made = settings.parent / "html"
        pages = {
            path.relative_to(settings.parent / "pages").with_suffix(".html").as_posix()
            for path in (settings.parent / "pages").rglob("*.md")
        }
        assert pages | {"404.html"} == {
            path.relative_to(made).as_posix() for path in made.rglob("*.html")
        }
        register = (made / "index.html").read_text(encoding="utf-8")
        rows = register.partition("<tbody>")[2].partition("</tbody>")[0].count("<tr>")
        assert rows == len(list(CONTRACTS.glob("*/contract.yaml")))
        assert 'assets/site.css"' in register
        assert 'assets/site.js"' in register
        own = (settings.parent / "theme" / "404.html").read_text(encoding="utf-8")
        assert (made / "404.html").read_text(encoding="utf-8").strip() == own.strip()


@pytest.fixture(scope="module")
def met(served: str) -> Mapping[str, Any]:
    """What the walk met."""
    browser = shutil.which("chromium")
    assert browser is not None
    done = subprocess.run(
        ["node", "walk.mjs", served],
        cwd=HERE,
        env={**os.environ, "CHROMIUM": browser},
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: Mapping[str, Any] = json.loads(done.stdout)
    return found


def test_axe_finds_no_violation(met: Mapping[str, Any]) -> None:
    assert met["violations"] == []


def test_no_page_is_wider_than_its_window(met: Mapping[str, Any]) -> None:
    assert met["wide"] == []


def test_nothing_is_asked_of_another_machine(met: Mapping[str, Any]) -> None:
    assert met["outside"] == []


def test_the_browser_complains_of_nothing(met: Mapping[str, Any]) -> None:
    assert met["errors"] == []


def title(of: Dossier) -> str:
    """The name of a contract in Dutch."""
    return (of.contract.title and of.contract.title.of("nl", of.contract.prevails)) or of.id


def test_a_contract_is_found_chosen_and_sorted(met: Mapping[str, Any]) -> None:
    steps = met["steps"]
    assert len(steps["all"]) == steps["plain"] > 2
    assert steps["found"] == ["Schoonmaak stadskantoor en wijkpost"]
    assert steps["chosen"] == ["Catering bedrijfsrestaurant en banqueting"]
    assert sorted(steps["sorted"]) == sorted(steps["all"])
    terms = {title(one): one.contract.term for one in DOSSIERS}
    ends = {name: term.ends for name, term in terms.items() if term and term.ends}
    for way, turned in (("sorted", False), ("reversed", True)):
        days = [ends[one] for one in steps[way]]
        assert days == sorted(days, reverse=turned)  # two of them end on one day
    assert steps["direction"] == "descending"


def test_by_keyboard_alone(met: Mapping[str, Any]) -> None:
    steps = met["steps"]
    assert steps["focused"] == steps["all"][0]
    assert steps["entered"].startswith(steps["focused"])


def test_language_search_and_anchors(met: Mapping[str, Any]) -> None:
    steps = met["steps"]
    assert (steps["other"], steps["language"]) == ("/en/html/index.html", "en")
    assert steps["searched"] > 0
    assert "Looptijd" in steps["anchor"]
