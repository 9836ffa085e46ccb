"""The site: its pages, and that each shows no more than its audience may read."""

from functools import cache
from pathlib import Path

import pytest
from tests.views.test_audience import MARKED, SUM, WORD

from sluitend.actions.out import MANIFEST, Outside
from sluitend.actions.publish import publish
from sluitend.actions.site import Made, site
from sluitend.model.audience import Audience
from sluitend.problem import Severity
from sluitend.source.disk import disk
from sluitend.source.memory import Memory, memory
from sluitend.source.overlay import laid_over

CONTRACTS = Path(__file__).parents[2] / "contracts"
DEMO = "schoonmaak-stadskantoor"


@cache
def made(audience: Audience, language: str = "nl") -> Made:
    """The demo's site, with a private tree of marked words over it."""
    tree = laid_over(disk(CONTRACTS), [("../private", memory(MARKED))])
    found = site(tree, language, audience)
    assert not found.stopped
    return found


def pages(audience: Audience) -> set[str]:
    return {path for path in made(audience).files if path.startswith(f"{DEMO}/")}


def all_of(audience: Audience) -> str:
    return "".join(content.decode() for content in made(audience).files.values())


def test_the_pages_of_a_contract() -> None:
    names = ("index", "service-levels", "consequences", "text", "dates", "changes", "glossary")
    assert pages(Audience.PARTNER) == {f"{DEMO}/{name}.md" for name in names}
    assert pages(Audience.INTERNAL) == pages(Audience.PARTNER) | {f"{DEMO}/scenarios.md"}
    assert pages(Audience.PUBLIC) == {
        f"{DEMO}/{name}.md" for name in ("index", "service-levels", "dates")
    }
    assert "index.md" in made(Audience.PUBLIC).files


def test_nothing_internal_reaches_both_parties_or_everybody() -> None:
    assert WORD in all_of(Audience.INTERNAL)
    for audience in (Audience.PARTNER, Audience.PUBLIC):
        said = all_of(audience)
        assert WORD not in said
        assert SUM.replace(".", "") not in said.replace(".", "").replace(",", "")


def test_everybody_reads_no_price_no_person_no_promise() -> None:
    tree = disk(CONTRACTS)
    found = site(tree, "nl", Audience.PUBLIC)
    said = "".join(content.decode() for content in found.files.values())
    assert "€" not in said
    assert "malus" not in said.lower()
    assert "@" not in said.replace("@media", "")
    for name in ("de Vries", "Bakker", "de Jong", "Yilmaz"):
        assert name not in said
    assert "ten minste 90%" in said


def test_the_same_site_twice() -> None:
    again = site(
        laid_over(disk(CONTRACTS), [("../private", memory(MARKED))]), "nl", Audience.PARTNER
    )
    assert again.files == made(Audience.PARTNER).files


def test_a_contract_in_one_language_is_listed_in_the_other() -> None:
    register = made(Audience.PARTNER, "en").files["index.md"].decode()
    assert "(in Dutch only)" in register
    assert f'href="{DEMO}/index.html"' in register


def test_an_error_stops_it() -> None:
    files = {path: disk(CONTRACTS).read(path) for path in disk(CONTRACTS).paths()}
    sheet = f"{DEMO}/sla.yaml"
    files[sheet] = files[sheet].replace(b"weight: 30 %", b"weight: 35 %", 1)
    found = site(Memory(files), "nl", Audience.PARTNER)
    assert found.stopped
    assert found.files == {}
    errors = [one.fault.code for one in found.problems if one.fault.severity is Severity.ERROR]
    assert errors == ["SL203"]


def test_it_is_put_in_place_whole_and_only_over_one_of_ours(tmp_path: Path) -> None:
    folder = tmp_path / "site" / "partner"
    done = publish(disk(CONTRACTS), folder, Audience.PARTNER, tmp_path / "none")
    assert done.settings == (folder / "nl" / "mkdocs.yml", folder / "en" / "mkdocs.yml")
    (folder / "nl" / "pages" / "stale.md").write_text("# Oud\n", encoding="utf-8")
    publish(disk(CONTRACTS), folder, Audience.PARTNER, tmp_path / "none")
    assert not (folder / "nl" / "pages" / "stale.md").exists()
    (folder / MANIFEST).unlink()
    with pytest.raises(Outside):
        publish(disk(CONTRACTS), folder, Audience.PARTNER, tmp_path / "none")


def test_a_register_without_contracts_says_how_the_first_gets_in() -> None:
    made = site(memory({"sluitend.yaml": "format: 1\n"}), "en", Audience.PARTNER)
    page = made.files["index.md"].decode("utf-8")
    assert "This register holds no contracts yet." in page
    assert "Record the first contract with sluitend new, and then make the site again." in page
    assert "<table" not in page


def test_the_page_for_no_page_stands_alone_and_holds_no_brace_of_a_name() -> None:
    name = "{{ config }} {% include 'x' %} <b>"
    tree = memory({"sluitend.yaml": f'format: 1\nname: "{name}"\n'})
    page = site(tree, "nl", Audience.PARTNER).not_found.decode("utf-8")
    assert (
        "<title>Deze pagina is er niet - &#123;&#123; config &#125;&#125; &#123;% include" in page
    )
    assert "&lt;b&gt;" in page
    assert '<html lang="nl">' in page
    assert 'href="/"' in page
    for opens in ("{{", "{%", "{#"):
        assert opens not in page
    assert not any(word in page for word in ("<link", "src=", "url(", "@import"))
