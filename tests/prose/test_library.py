"""The clause library says the same in every language: the same clauses, of the same build."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from sluitend.load.clauses import ClauseSource, read
from sluitend.model.clause import ClauseFront
from sluitend.model.files import kind_of
from sluitend.model.frozen import Frozen
from sluitend.model.text import Text
from sluitend.prose.parts import Part, parts_of
from sluitend.source.compose import compose
from sluitend.source.dialect import QUOTE
from sluitend.source.disk import disk
from sluitend.source.nodes import Items, Keys, Node, plain

CONTRACTS = Path(__file__).parents[2] / "contracts"
REFERENCE = re.compile(r"\[\]\(#([^)]+)\)")
Block = tuple[str, str, str, int, Counter[str], Counter[str]]


def shelf(language: str) -> dict[str, ClauseSource]:
    """The clauses of the library in one language, by id."""
    tree = disk(CONTRACTS)
    start = f"clauses/{language}/"
    paths = [(path, language) for path in tree.paths() if path.startswith(start)]
    found = read(tree, paths, ClauseFront, own=False)
    assert found.problems == ()
    return {clause.id: clause for clause in found.clauses}


def build(source: ClauseSource) -> Iterator[Block]:
    """What has to be the same in every language, block by block: all but the words."""
    for part in parts_of(source.parsed.tokens):
        text = "\n".join(written(part))
        quotes = Counter(re.sub(r"\s", "", found.group()) for found in QUOTE.finditer(text))
        items = len(part.parts) if part.kind.endswith("list") else 0
        yield part.id, part.only_if, part.kind, items, quotes, Counter(REFERENCE.findall(text))


def written(part: Part) -> Iterator[str]:
    """The text of a block as it stands in its file."""
    if part.kind == "inline":
        yield part.token.content
    else:
        for inner in part.parts:
            yield from written(inner)


DUTCH, ENGLISH = shelf("nl"), shelf("en")


def test_every_clause_is_there_in_both_languages() -> None:
    assert ENGLISH.keys() == DUTCH.keys()


@pytest.mark.parametrize("name", sorted(DUTCH.keys() & ENGLISH.keys()))
def test_a_clause_is_built_alike(name: str) -> None:
    dutch, english = DUTCH[name], ENGLISH[name]
    heads = [
        (front.only_if, front.after, dict(front.particulars))
        for front in (dutch.front, english.front)
        if isinstance(front, ClauseFront)
    ]
    assert heads[0] == heads[1]
    assert list(build(english)) == list(build(dutch))


# --- the texts of the data ----------------------------------------------------------------------

LIBRARY = [path for path in disk(CONTRACTS).paths() if path.startswith(("catalogue/", "indices/"))]


def bare(node: Node, model: object) -> Iterator[str]:
    """Texts for readers that stand in one language only."""
    match model:
        case Text() if model.languages("") != {"nl", "en"}:
            yield f"{node.place.line}: {model.write()}"
        case Frozen():
            for name, field in type(model).model_fields.items():
                key = field.alias or name
                if isinstance(node, Keys) and (below := node.get(key)) is not None:
                    yield from bare(below, getattr(model, name))
        case tuple():
            for below, one in zip(
                node.nodes if isinstance(node, Items) else (), model, strict=True
            ):
                yield from bare(below, one)


@pytest.mark.parametrize("path", [path for path in LIBRARY if path.endswith(".yaml")])
def test_every_text_is_there_in_both_languages(path: str) -> None:
    root = compose(path, disk(CONTRACTS).read(path)).root
    kind = kind_of(path, of_contract=False)
    assert root is not None
    assert kind is not None
    assert list(bare(root, kind.model.model_validate(plain(root)))) == []
