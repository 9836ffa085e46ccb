"""The content hash of the terms is over meaning, and the terms read back as they were written."""

from datetime import date
from pathlib import Path

import pytest

from sluitend.load.portfolio import load
from sluitend.load.terms import canonical, content_hash, terms_of, terms_text
from sluitend.load.validate import validated
from sluitend.model.signed import FrozenTerms
from sluitend.source.compose import compose
from sluitend.source.disk import disk
from sluitend.source.memory import memory
from sluitend.source.overlay import laid_over

DEMO = Path(__file__).parents[2] / "contracts"
BASE = {
    "sluitend.yaml": "format: 1\n",
    "parties/a.yaml": "{id: a, name: A}\n",
    "catalogue/general.yaml": "service_levels: [{id: on-time, target: at least 90 %, per: year}]\n",
    "x/contract.yaml": "id: x\nclient: a\nvalue: {maximum: 100.50}\n",
    "x/sla.yaml": "service_levels: [{use: general/on-time, weight: 40 %}, {id: b, weight: 60 %}]\n",
}


def hash_of(**changed: str) -> str:
    names = {"contract": "x/contract.yaml", "sla": "x/sla.yaml", "party": "parties/a.yaml"}
    names["mandates"] = "mandates/a.yaml"
    files = BASE | {names[name]: text for name, text in changed.items()}
    shared = memory({name: text for name, text in files.items() if name != "mandates/a.yaml"})
    private = memory({name: text for name, text in files.items() if name == "mandates/a.yaml"})
    portfolio = load(laid_over(shared, [("../private", private)]))
    assert portfolio.problems == ()
    return content_hash(terms_of(portfolio.dossiers[0]))


@pytest.mark.parametrize(
    "changed",
    [
        {"contract": "# comment\nvalue: {maximum: '100.5'}\nclient: a\nid: x\n"},
        {"contract": "id: x\nclient: a\nvalue: {maximum: 100.50}\nstatus: signed\nowner:\n"},
        {
            "sla": "service_levels:\n- {id: b, weight: 60.0 %}\n"
            "- {use: general/on-time, weight: 40 %}\n"
        },
        {
            "sla": "service_levels: [{id: on-time, target: at least 90 %, per: year, weight: 40 %},"
            " {id: b, weight: 60 %}]\n"
        },
        {"mandates": "limits: {}\nremarks: Nog iets\n"},
    ],
    ids=["spelling", "register", "order", "written out", "internal"],
)
def test_what_means_the_same_has_the_same_hash(changed: dict[str, str]) -> None:
    assert hash_of(**changed) == hash_of()


@pytest.mark.parametrize(
    "changed",
    [
        {"contract": "id: x\nclient: a\nvalue: {maximum: 100.51}\n"},
        {"sla": "service_levels: [{use: general/on-time, weight: 41 %}, {id: b, weight: 59 %}]\n"},
        {"party": "{id: a, name: B}\n"},
    ],
    ids=["amount", "weight", "party"],
)
def test_what_means_something_else_has_another_hash(changed: dict[str, str]) -> None:
    assert hash_of(**changed) != hash_of()


def test_the_demo_reads_back_as_it_was_written() -> None:
    portfolio = load(disk(DEMO))
    for dossier in portfolio.dossiers:
        terms = terms_of(dossier)
        composed = compose("terms.yaml", terms_text(terms, "1.0").encode())
        read = validated(composed.root, FrozenTerms, "terms.yaml")
        assert (composed.problems, read.problems) == ((), ())
        assert read.value is not None
        assert content_hash(read.value.terms) == read.value.hash == content_hash(terms)


def test_a_type_without_a_canonical_form_is_not_passed_over() -> None:
    with pytest.raises(TypeError, match="no canonical form: complex"):
        canonical(1j)
    assert canonical(date(2026, 1, 31)) == "2026-01-31"
