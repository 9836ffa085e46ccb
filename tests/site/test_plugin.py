"""The plugin in MkDocs itself, strict; and hostile contracts through all of it."""

import json
import re
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from tests.hostile.corpus import SOUND

ROOT = Path(__file__).parents[2]
CONTRACTS = ROOT / "contracts"
EVIL = "</title><script>alert(1)</script>&lt;img src=x onerror=alert(1)&gt;"


def built(folder: Path, contracts: Path, **more: str) -> Path:
    """The pages MkDocs makes of a folder of contracts."""
    (folder / "docs").mkdir(parents=True)
    settings = {
        "site_name": "Contracten",
        "theme": {"name": "material", "font": False, "language": "nl"},
        "plugins": ["search", {"sluitend": {"contracts": str(contracts), **more}}],
        "use_directory_urls": False,
    }
    (folder / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=folder,
        env={"PATH": "", "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return folder / "site"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("demo"), CONTRACTS)


def test_it_is_known_to_both_generators() -> None:
    for group in ("mkdocs.plugins", "properdocs.plugins"):
        (entry,) = entry_points(group=group, name="sluitend")
        assert entry.value == "sluitend.site.plugin:SluitendPlugin"
    lines = (ROOT / "generator" / "sluitend" / "site" / "plugin.py").read_text(encoding="utf-8")
    assert lines.count("\n") <= 150


def test_the_demo_as_pages(demo: Path) -> None:
    first = (demo / "index.html").read_text(encoding="utf-8")
    assert 'href="schoonmaak-stadskantoor/index.html"' in first
    text = (demo / "schoonmaak-stadskantoor" / "text.html").read_text(encoding="utf-8")
    assert '<h2 id="term">' in text
    assert 'href="#term"' in text


def test_no_page_asks_another_machine_for_anything(demo: Path) -> None:
    for path in demo.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        asked = re.findall(
            r"""<(?:script|link|img|iframe)[^>]*(?:src|href)=["'](https?:)?//""", page
        )
        assert asked == [], path
    style = (demo / "assets" / "site.css").read_text(encoding="utf-8")
    assert "url(" not in style


def test_hostile_texts_are_text_on_every_page(tmp_path: Path) -> None:
    contracts = tmp_path / "contracts"
    title = json.dumps(EVIL)
    files = {
        **SOUND,
        "sluitend.yaml": f"format: 1\nlanguage: nl\nname: {title}\n".encode(),
        "x/contract.yaml": SOUND["x/contract.yaml"].replace(
            b"title: Schoonmaak", f"title: {title}".encode()
        ),
        "x/text/scope.md": (
            f"---\nid: scope\ntitle: {title}\n---\nTekst \\</title\\>\\<script\\>alert(1).\n"
        ).encode(),
    }
    for name, content in files.items():
        (contracts / name).parent.mkdir(parents=True, exist_ok=True)
        (contracts / name).write_bytes(content)
    made = built(tmp_path / "site", contracts)
    for path in made.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert "alert(1)</script>" not in page, path
        assert not re.search(r"<img[^>]*onerror", page), path
        assert len(re.findall(r"</title>", page)) == 1, path
    found = json.loads((made / "search" / "search_index.json").read_text(encoding="utf-8"))
    for entry in found["docs"]:
        assert "<script" not in entry["title"] + entry["text"]
