"""What a private tree may add, and what it may not; nothing agreed depends on it."""

from decimal import Decimal
from pathlib import Path

from sluitend.actions.review import review
from sluitend.cli.show import as_text
from sluitend.load.dossier import Dossier, Portfolio
from sluitend.load.portfolio import load
from sluitend.load.terms import content_hash, terms_of
from sluitend.source.disk import disk
from sluitend.source.memory import memory
from sluitend.source.overlay import laid_over
from sluitend.source.tree import Tree

ROOT = Path(__file__).parents[2]
SHARED = {
    "sluitend.yaml": "format: 1\n",
    "README.md": "Of both.\n",
    "parties/town.yaml": "{id: town, name: Town, people: [{id: a, name: A. Adams}]}\n",
    "x/contract.yaml": "id: x\nclient: town\n",
    "x/sla.yaml": "service_levels: [{id: on-time, weight: 100 %}]\n",
}
SCENARIO = "scenarios: [{id: fire, title: Brand, what: Brand, likelihood: low, impact: high}]\n"


def whole(**private: str) -> Tree:
    """The shared tree with these files over it; two underscores for a slash."""
    files = {name.replace("__", "/"): text for name, text in private.items()}
    return laid_over(memory(SHARED), [("../private", memory(files))])


def found(tree: Tree) -> str:
    """All that loading says, as users read it."""
    problems = review(tree).problems
    return "\n".join(as_text(one, "en") for one in problems if one.fault.code < "SL200")


def only(portfolio: Portfolio) -> Dossier:
    (dossier,) = portfolio.dossiers
    return dossier


def test_it_adds_what_is_internal() -> None:
    tree = whole(**{
        "x__scenarios.yaml": SCENARIO,
        "x__estimates.yaml": 'savings: {on-time: "900.00"}\n',
        "mandates__town.yaml": 'limits: {a: "100000.00"}\nremarks: Let op\n',
        "README.md": "Of the client.\n",
        ".gitattributes": "* text\n",
    })  # fmt: skip
    assert found(tree) == ""
    dossier = only(load(tree))
    assert [one.id for one in dossier.scenarios] == ["fire"]
    assert dossier.estimates.savings == {"on-time": Decimal("900.00")}
    assert dossier.client is not None
    assert dossier.limit(dossier.client, "a") == Decimal("100000.00")
    assert dossier.limit(dossier.client, "b") is None


def test_it_replaces_nothing() -> None:
    tree = whole(**{"x__contract.yaml": "id: x\nclient: other\n"})
    assert found(tree) == (
        "../private/x/contract.yaml:1:1: SL123 error: `x/contract.yaml` stands in the shared "
        "folder too; a private folder replaces nothing there\n"
        "  Remove it here, or change the shared file together with the other party."
    )
    assert only(load(tree)).contract.client == "town"


def test_it_adds_nothing_both_should_read() -> None:
    tree = whole(**{
        "x__changes__2026-Q3-1.yaml": "id: 2026-Q3-1\n",
        "x__text__price.md": "---\nid: price\n---\nMeer.\n",
        "y__contract.yaml": "id: y\n",
    })  # fmt: skip
    known = "`mandates/….yaml`, `<contract>/scenarios.yaml`, `<contract>/estimates.yaml`"
    assert found(tree) == "\n".join(
        f"../private/{path}:1:1: SL124 error: this file does not belong in a private folder and "
        f"was not read\n  Only these belong here: {known}. Put the rest into the shared folder."
        for path in ("x/changes/2026-Q3-1.yaml", "x/text/price.md", "y/contract.yaml")
    )
    dossier = only(load(tree))
    assert (dossier.ledger, dossier.clauses) == ((), ())


def test_what_is_internal_in_the_shared_tree_is_noticed() -> None:
    tree = memory({**SHARED, "x/scenarios.yaml": SCENARIO, "mandates/town.yaml": "limits: {}\n"})
    assert found(tree) == "\n".join(
        f"{path}:1:1: SL125 warning: this is the client's alone, but stands where the supplier "
        "can read it\n  Move it to a private folder beside this one, and name that with `--with`."
        for path in ("mandates/town.yaml", "x/scenarios.yaml")
    )


def test_ids_in_it_exist() -> None:
    tree = whole(**{
        "x__estimates.yaml": 'savings: {on-tim: "900.00"}\n',
        "mandates__town.yaml": 'limits: {b: "1.00"}\n',
        "mandates__twon.yaml": "limits: {}\n",
    })  # fmt: skip
    assert found(tree) == (
        "../private/mandates/town.yaml:1:13: SL111 error: there is no person with the id `b`\n"
        "  Known are: a.\n"
        "../private/mandates/twon.yaml:1:1: SL111 error: there is no party with the id `twon`\n"
        "  Did you mean `town`?\n"
        "../private/x/estimates.yaml:1:19: SL111 error: there is no service level with the id "
        "`on-tim`\n"
        "  Did you mean `on-time`?"
    )


def test_nothing_agreed_depends_on_it() -> None:
    contracts = disk(ROOT / "contracts")
    private = disk(ROOT / "contracts-private")
    with_it = load(laid_over(contracts, [("../contracts-private", private)]))
    without = load(contracts)
    assert any(one.scenarios for one in with_it.dossiers)
    hashes = [
        {one.id: content_hash(terms_of(one)) for one in portfolio.dossiers}
        for portfolio in (with_it, without)
    ]
    assert hashes[0] == hashes[1]


def test_a_finding_in_a_private_file_names_the_private_folder() -> None:
    pays = {
        "sluitend.yaml": "format: 1\n",
        "x/contract.yaml": "id: x\nlevel: managed\n"
        'price: {charges: [{id: fee, title: Fee, amount: "1000.00", per: month}]}\n',
        "x/sla.yaml": "service_levels: [{id: on-time, weight: 100 %, bands: "
        "[{at_least: 90, score: 10}, {otherwise: true, score: 0}]}]\n"
        "consequences: [{id: bm, kind: bonus_malus, of: {charge: fee, over: quarter}, "
        "bands: [{at_least: 7, none: true}, {otherwise: true, malus: 4 %}]}]\n",
    }
    private = memory({"x/estimates.yaml": 'savings: {on-time: "500.00"}\n'})
    seen = review(laid_over(memory(pays), [("../private", private)]))
    paths = {
        one.place.path
        for problems in (seen.problems, seen.contracts[0].findings.problems)
        for one in problems
        if one.fault.code == "SL439"
    }
    assert paths == {"../private/x/estimates.yaml"}
    known = seen.contracts[0].subject.found
    assert known is not None
    assert known.problems == seen.contracts[0].findings.problems
