"""What `init` writes, and which file an editor holds against which schema."""

import json
import re
from pathlib import Path

import pytest

from sluitend.actions.init import EXAMPLE, Occupied, globs, init
from sluitend.actions.out import opened
from sluitend.load.portfolio import load
from sluitend.model.files import KINDS, kind_of
from sluitend.source.disk import disk

SHARED = [
    "sluitend.yaml", "house/house.yaml", "house/outline.yaml", "parties/gemeente.yaml",
    "catalogue/general.yaml", "indices/cpi-nl-2025.yaml",
]  # fmt: skip
OF_CONTRACT = [
    "contract.yaml", "sla.yaml", "promises.yaml", "scenarios.yaml", "data.yaml", "actions.yaml",
    "changes/2026-Q3-1.yaml", "results/2026-Q3.yaml", "evaluations/2026.yaml",
    "signed/1.0/agreed.yaml", "signed/1.0/terms.yaml", "signed/1.0/signing.yaml",
]  # fmt: skip
MISLEADING = ["catalogue/data.yaml", "parties/actions.yaml", "catalogue/contract.yaml"]
OTHER = ["notes.yaml", "schoonmaak/measurements/2026-Q3/rows.yaml", "schoonmaak/text/scope.md"]


def simple(pattern: str) -> str:
    """As older servers read a pattern: a star is anything, the beginning is free."""
    return ".*" + re.escape(pattern).replace(r"\*", ".*")


def strict(pattern: str) -> str:
    """As newer ones do: one star stays in its folder, and any folder may go before."""
    parts = re.split(r"(\*\*/|\*)", pattern.removeprefix("/"))
    read = {"**/": "(?:.*/)?", "*": "[^/]*"}
    return "(?:.*/)?" + "".join(read.get(part, re.escape(part)) for part in parts)


def kinds_of(path: str, regex: object) -> list[str]:
    """The kinds an editor holds a file against; the last pattern that matches decides."""
    found = []
    for kind in KINDS:
        held = False
        for pattern in globs(kind):
            wanted = pattern.removeprefix("!")
            if re.fullmatch(regex(wanted), f"/home/me/contracten/{path}"):  # type: ignore[operator]
                held = wanted == pattern
        found += [kind.name] if held else []
    return found


@pytest.mark.parametrize("regex", [simple, strict])
@pytest.mark.parametrize(
    "path",
    [
        *SHARED,
        *MISLEADING,
        *OTHER,
        *OF_CONTRACT,
        *(f"schoonmaak/{name}" for name in OF_CONTRACT),
        *(f"noord/schoonmaak/{name}" for name in OF_CONTRACT),
    ],
)
def test_an_editor_knows_every_file(path: str, regex: object) -> None:
    if path in (*SHARED, *MISLEADING):
        kind = kind_of(path, of_contract=False)
    else:
        ways = [path, *(path.split("/", number)[-1] for number in (1, 2))]
        kind = next(filter(None, (kind_of(way, of_contract=True) for way in ways)), None)
    assert kinds_of(path, regex) == ([kind.name] if kind else [])


def test_every_schema_it_names_is_there(tmp_path: Path) -> None:
    written = init(tmp_path / "x", "nl")
    settings = json.loads((tmp_path / "x" / ".vscode" / "settings.json").read_text("utf-8"))
    for schema in settings["yaml.schemas"]:
        assert schema.removeprefix("./") in written
        json.loads((tmp_path / "x" / schema).read_text("utf-8"))


def test_every_file_of_the_new_repository_is_of_a_kind(tmp_path: Path) -> None:
    init(tmp_path / "x", "nl")
    for path in disk(tmp_path / "x").paths():
        if path.endswith(".yaml"):
            assert len(kinds_of(path, strict)) == 1, path


def test_a_new_repository_has_no_history(tmp_path: Path) -> None:
    """What the example's two years brought stays out: a new contract begins without figures."""
    written = init(tmp_path / "new", "nl")
    example = {name.split("/")[1] for name in written if name.startswith(f"{EXAMPLE}/")}
    assert example == {"actions.yaml", "annexes", "contract.yaml", "data.yaml", "promises.yaml",
                       "sla.yaml", "text"}  # fmt: skip
    (dossier,) = load(disk(tmp_path / "new")).dossiers
    assert (dossier.deliveries, dossier.results) == ((), ())


def test_a_private_folder_lies_over_the_new_repository(tmp_path: Path) -> None:
    folder, private = tmp_path / "contracten", tmp_path / "besloten"
    written = init(folder, "nl", private)
    assert [path for path in written if path.startswith("parties/")] == [
        "parties/gemeente-zandwijk.yaml",
        "parties/heldergroep.yaml",
    ]
    assert disk(private).paths() == (
        ".gitattributes",
        "README.md",
        "mandates/gemeente-zandwijk.yaml",
        "mandates/heldergroep.yaml",
        "schoonmaak-stadskantoor/estimates.yaml",
        "schoonmaak-stadskantoor/scenarios.yaml",
    )
    portfolio = load(opened(folder, [private]))
    assert portfolio.problems == ()
    (dossier,) = portfolio.dossiers
    assert dossier.scenarios
    assert dossier.estimates.savings


def test_a_place_that_is_taken_keeps_both_from_being_made(tmp_path: Path) -> None:
    folder, private = tmp_path / "contracten", tmp_path / "besloten"
    private.mkdir()
    (private / "mijn.txt").touch()
    with pytest.raises(Occupied) as taken:
        init(folder, "nl", private)
    assert str(taken.value) == str(private)
    assert not folder.exists()
