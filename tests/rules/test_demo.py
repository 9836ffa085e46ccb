"""Every contract of the demo: nothing is found, with the private tree and without it.

One is in the making on purpose, and shows what the signature gate says.
"""

from csv import DictReader
from fractions import Fraction
from io import StringIO
from pathlib import Path

import pytest

from sluitend.actions.review import review
from sluitend.load.portfolio import load
from sluitend.problem import for_signature
from sluitend.prose.text import prose_of
from sluitend.quantity import CENTS
from sluitend.source.disk import disk
from sluitend.source.overlay import laid_over
from sluitend.source.tree import Tree

ROOT = Path(__file__).parents[2]
TREE = disk(ROOT / "contracts")
WHOLE = laid_over(TREE, [("contracts-private", disk(ROOT / "contracts-private"))])
DOSSIERS = {one.id: one for one in load(TREE).dossiers}
IN_THE_MAKING = "interieurbeplanting"


@pytest.mark.parametrize("tree", [TREE, WHOLE], ids=["shared", "with the private tree"])
@pytest.mark.parametrize("name", sorted(DOSSIERS.keys() - {IN_THE_MAKING}))
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


def test_a_registered_contract_has_its_facts_and_no_more() -> None:
    dossier = DOSSIERS["ongediertebestrijding"]
    assert prose_of(dossier, "nl").articles == ()
    assert dossier.contract.service_levels == ()


def test_the_contract_in_the_making_has_no_error_and_cannot_be_signed() -> None:
    found = review(WHOLE, (IN_THE_MAKING,))
    assert not found.stops
    assert not found.contracts[0].gate_open
    blocking = [problem.says("en") for problem in for_signature(found.problems)]
    assert sorted(blocking) == [
        "`purchase.award` is not filled in yet",
        "`score.objection` is not filled in yet",
        "`value.maximum` is not filled in yet",
        "nobody may sign for Binnenblad Interieurbeplanting B.V.",
        "something is still open here: ‘nader te bepalen’",
        "the promise `free-swap` is feasible on a condition, but the condition is lacking",
        "the promise `peat-free` lands nowhere: it binds nobody",
        "the promise `replaced-within-a-week` is not tested by who must make it true",
        "the role `plant-carer` is not filled",
        "the value of this contract of a contracting authority has no maximum",
    ]
    assert len(found.problems) == len(blocking)


def test_the_fixed_fee_of_the_grounds_follows_from_their_plots() -> None:
    """A twelfth of area times price, as the annex says."""
    dossier = DOSSIERS["groenonderhoud-terreinen"]
    plots = list(
        DictReader(StringIO(dossier.tables["annex-plot-schedule"].decode()), delimiter=";")
    )
    prices = [Fraction(one["area_m2"]) * Fraction(one["price_per_m2"]) for one in plots]
    price = dossier.contract.price
    assert price is not None
    assert price.charges[0].amount == CENTS(sum(prices, Fraction(0)) / 12)
    assert f"{len(plots)} meetvakken" in str(dossier.contract.scope)
