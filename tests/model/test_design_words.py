"""Every notation of the format reads as it is written, and is written as it reads."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from sluitend.model.consequence import Consequence
from sluitend.model.contract import Catalogue, ContractSheet, ServiceLevelSheet
from sluitend.model.indexation import BasketPart, Indexation
from sluitend.model.ledger import Entry
from sluitend.model.measure import Condition, Measure
from sluitend.model.price import Price
from sluitend.model.repository import Repository
from sluitend.model.service_level import ServiceLevel
from sluitend.model.term import Due
from sluitend.source.compose import compose_text
from sluitend.source.nodes import plain

CASES = Path(__file__).parent / "cases" / "design_words.yaml"

TYPES: dict[str, TypeAdapter[Any]] = {
    "contract": TypeAdapter(ContractSheet),
    "sla": TypeAdapter(ServiceLevelSheet),
    "catalogue": TypeAdapter(Catalogue),
    "merged level": TypeAdapter(ServiceLevel),
    "change": TypeAdapter(Entry),
    "repository": TypeAdapter(Repository),
    "due": TypeAdapter(Due),
    "measure": TypeAdapter(Measure),
    "condition": TypeAdapter(Condition),
    "consequence": TypeAdapter(Consequence),
    "price": TypeAdapter(Price),
    "indexation": TypeAdapter(Indexation),
    "basket part": TypeAdapter(BasketPart),
}
# What a notation of a part leaves out because it stands elsewhere.
FILLED: dict[str, dict[str, Any]] = {
    "merged level": {"id": "complaints-in-time"},
    "consequence": {"id": "x"},
    "indexation": {"basket": [{"series": "cpi-nl-2025"}]},
    "bonus_malus": {"id": "x", "kind": "bonus_malus"},
    "penalty": {"id": "x", "kind": "penalty"},
    "service_credit": {"id": "x", "kind": "service_credit"},
    "rescission_right": {"id": "x", "kind": "rescission_right"},
}


def read(path: str, content: str) -> Any:
    composed = compose_text(path, content)
    assert composed.problems == ()
    assert composed.root is not None
    return plain(composed.root)


WORDS: dict[str, dict[str, str]] = read(CASES.name, CASES.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", WORDS)
def test_reads_as_written(name: str) -> None:
    case = WORDS[name]
    adapter = TYPES.get(case["as"], TYPES["consequence"])
    given = {**FILLED.get(case["as"], {}), **read(name, case["given"])}
    value = adapter.validate_python(given)
    written = adapter.dump_python(value, mode="json", by_alias=True, exclude_none=True)
    assert adapter.validate_python(written) == value
    assert said(given, written) == []


def said(given: Any, written: Any, path: str = "") -> list[str]:
    """Words of the source that are lost in what is written: none may be."""
    match given, written:
        case dict(), dict():
            return [
                lost
                for key, item in given.items()
                for lost in said(item, written.get(key), f"{path}.{key}")
            ]
        case [*items], [*others] if len(items) == len(others):
            return [
                lost
                for at, (item, other) in enumerate(zip(items, others, strict=True))
                for lost in said(item, other, f"{path}[{at}]")
            ]
        case str(), str() if bare(given) == bare(written):
            return []
        case str(), dict() if given in written.values():  # written short
            return []
    return [f"{path}: {given!r} became {written!r}"]


def bare(text: str) -> str:
    """A text without what two notations of one value differ in: zeros at the end, plural s."""
    head, _, unit = text.partition(" ")
    if head.replace(".", "").isdigit():
        number = head.rstrip("0").rstrip(".") if "." in head else head
        return f"{number} {unit.rstrip('s')}".strip()
    return text
