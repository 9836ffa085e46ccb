"""The clause library says the same in every language: the same clauses, of the same build."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from sluitend.load.clauses import ClauseSource, read
from sluitend.model.clause import ClauseFront
from sluitend.prose.parts import Part, parts_of
from sluitend.source.dialect import QUOTE
from sluitend.source.disk import disk

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
