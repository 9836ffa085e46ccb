"""`--with`: a private folder laid over that of both parties."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run

DEMO = "schoonmaak-stadskantoor"


@pytest.fixture
def private(repository: Path) -> Path:
    """A folder beside the repository: a scenario, and a mandate that does not reach."""
    folder = repository.parent / "besloten"
    (folder / "mandates").mkdir(parents=True)
    (folder / DEMO).mkdir()
    scenario = "{id: brand, title: Brand, what: Brand, likelihood: low, impact: high}"
    (folder / DEMO / "scenarios.yaml").write_text(f"scenarios: [{scenario}]\n", encoding="utf-8")
    text = 'limits: {a-de-vries: "2574999.99"}\n'
    (folder / "mandates" / "gemeente-zandwijk.yaml").write_text(text, encoding="utf-8")
    return folder


def test_what_lies_there_is_read(run: Run, repository: Path, private: Path) -> None:
    assert run("check", cwd=repository).out == ""
    for words in (("check", "--with", "../besloten"), ("--with", str(private), "check")):
        got = run(*words, cwd=repository)
        found, remedy = got.out.splitlines()
        assert found.partition(": ")[2] == (
            "SL265 warning: de waarde, € 2.575.000,00, gaat boven wat `a-de-vries` voor Gemeente "
            "Zandwijk mag tekenen: € 2.574.999,99"
        )
        assert remedy == (
            "  Laat iemand met een hoger mandaat tekenen, en noem die onder `signing:`."
        )


def test_its_files_are_named_as_seen_from_the_repository(
    run: Run, repository: Path, private: Path
) -> None:
    text = 'limits: {a-de-vris: "1.00"}\n'
    (private / "mandates" / "gemeente-zandwijk.yaml").write_text(text, encoding="utf-8")
    got = run("--with", "../../besloten", "-C", DEMO, "check", cwd=repository)
    assert got.code == 1
    assert got.out == (
        "../besloten/mandates/gemeente-zandwijk.yaml:1:21: SL111 error: er is geen persoon met "
        "het id `a-de-vris`\n  Bedoelt u `a-de-vries`?\n"
    )


def test_a_folder_that_is_not_there(run: Run, repository: Path) -> None:
    got = run("check", "--with", "../nergens", cwd=repository)
    assert (got.code, got.out) == (2, "")
    assert got.err == "sluitend check: er is geen map ../nergens\n  Zie `sluitend check --help`.\n"


def test_documents_are_the_same_with_it(run: Run, repository: Path, private: Path) -> None:
    (private / "mandates" / "gemeente-zandwijk.yaml").unlink()
    made = [
        run("build", "--only", "acknowledgement", "--format", "pdf", *more, cwd=repository)
        for more in ((), ("--with", "../besloten"))
    ]
    assert [one.code for one in made] == [0, 0]
    assert made[1].err.startswith("0 geschreven, ")
