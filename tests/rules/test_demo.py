"""Every contract of the demo: nothing is found, with the private tree and without it."""

from pathlib import Path

import pytest

from sluitend.actions.review import review
from sluitend.load.portfolio import load
from sluitend.prose.text import prose_of
from sluitend.source.disk import disk
from sluitend.source.overlay import laid_over
from sluitend.source.tree import Tree

ROOT = Path(__file__).parents[2]
TREE = disk(ROOT / "contracts")
WHOLE = laid_over(TREE, [("contracts-private", disk(ROOT / "contracts-private"))])
DOSSIERS = {one.id: one for one in load(TREE).dossiers}


@pytest.mark.parametrize("tree", [TREE, WHOLE], ids=["shared", "with the private tree"])
@pytest.mark.parametrize("name", sorted(DOSSIERS))
def test_nothing_is_found(name: str, tree: Tree) -> None:
    found = review(tree, (name,))
    assert [f"{problem.place}: {problem.says('en')}" for problem in found.problems] == []
    assert found.contracts[0].gate_open


def test_the_catering_contract_settles_costs() -> None:
    """The article belongs to a management fee alone, and its annexes are there."""
    prose = prose_of(DOSSIERS["catering-bedrijfsrestaurant"], "nl")
    assert "fee-settlement" in [one.id for one in prose.articles]
    annexes = [one.id for one in prose.annexes]
    assert annexes.index("annex-operating-budget") == annexes.index("annex-financial-schedule") + 1
    assert {"annex-assortment", "annex-kitchen-inventory"} <= set(annexes)


def test_a_managed_contract_needs_no_articles() -> None:
    assert prose_of(DOSSIERS["drankenautomaten"], "nl").articles == ()
