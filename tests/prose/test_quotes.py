"""Every quote there is, answered from one contract in both languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.place import Place
from sluitend.problem import Problem
from sluitend.prose.conditions import CONDITIONS, Judged
from sluitend.prose.quotes.quote import asked_of
from sluitend.prose.vocabulary import KINDS, QUOTES, Written, answer
from sluitend.source.dialect import QUOTE
from sluitend.source.memory import memory
from sluitend.wording.words import words

GIVEN = YAML(typ="safe", pure=True).load(Path(__file__).parent / "quotes.yaml")
NOWHERE = Place("a.md")


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    portfolio = load(memory(GIVEN["files"]))
    assert [problem.says("en") for problem in portfolio.problems] == []
    return portfolio.dossiers[0]


def written(text: str) -> Written:
    found = QUOTE.fullmatch(f"{{{{ {text} }}}}")
    assert found is not None
    return Written(found["name"], found["attribute"], found["id"], NOWHERE)


@pytest.mark.parametrize("text", GIVEN["gives"])
def test_gives(text: str, dossier: Dossier) -> None:
    given = {
        language: str(answer(written(text), asked_of(dossier, words(language)))).replace(
            "\N{NO-BREAK SPACE}", " "
        )
        for language in ("nl", "en")
    }
    assert given == GIVEN["gives"][text]


def test_none_is_forgotten() -> None:
    asked = [written(text) for text in GIVEN["gives"]]
    assert {(one.name, one.attribute) for one in asked} == set(QUOTES)


def test_every_kind_of_thing_has_quotes() -> None:
    assert KINDS.keys() <= {name for name, _ in QUOTES}


@pytest.mark.parametrize("text", GIVEN["gives"])
def test_an_empty_contract_makes_problems(text: str) -> None:
    """Never a crash, never an empty text."""
    bare = load(memory({"sluitend.yaml": "format: 1\n", "x/contract.yaml": "id: x\n"})).dossiers[0]
    found = answer(written(text), asked_of(bare, words("en")))
    if isinstance(found, Problem):
        for language in ("nl", "en"):
            assert found.says(language)
            assert found.remedy(language)
    else:
        assert found


# --- conditions -------------------------------------------------------------------------------


def judged() -> Iterator[tuple[str, bool, bool]]:
    bare = load(memory({"sluitend.yaml": "format: 1\n", "x/contract.yaml": "id: x\n"})).dossiers[0]
    full = load(memory(GIVEN["files"])).dossiers[0]
    for name in CONDITIONS:
        yield name, Judged(bare).holds(name), Judged(full).holds(name)


def test_conditions() -> None:
    """What a bare contract and the full one say of each; what is turned round says the opposite."""
    found = list(judged())
    assert [name for name, bare, _ in found if bare] == ["electronic_signature"]
    assert [name for name, _, full in found if not full] == [
        "settled_at_cost", "indefinite", "framework", "call_off", "electronic_signature",
    ]  # fmt: skip
    full = Judged(load(memory(GIVEN["files"])).dossiers[0])
    for name in CONDITIONS:
        assert full.holds(f"not {name}") is not full.holds(name)
        assert full.holds(f"not_{name}") is not full.holds(name)
