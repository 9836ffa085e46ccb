"""The signature gate: nothing that stands anywhere in a contract leaves it open."""

from pathlib import Path

import pytest

from sluitend.actions.review import review
from sluitend.source.disk import disk
from sluitend.source.memory import memory

DEMO = disk(Path(__file__).parents[2] / "contracts")
FILES = {path: DEMO.read(path) for path in DEMO.paths()}
CONTRACT = "schoonmaak-stadskantoor"


def gate(files: dict[str, bytes]) -> bool:
    (one,) = review(memory(files), (CONTRACT,)).contracts
    return one.gate_open


def test_the_demo_is_ready_to_sign() -> None:
    assert gate(FILES)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (f"{CONTRACT}/contract.yaml", b"\nid:", b"\nbogus: 1\nid:"),
        ("clauses/nl/scope.md", b"{{ contract.service", b"{{ contract.servic"),
        ("parties/heldergroep.yaml", b"\nname:", b"\nnam: x\nname:"),
        (f"{CONTRACT}/sla.yaml", b"weight: 30 %", b"weight: 25 %"),
    ],
    ids=["unknown key", "broken quote", "party", "finding"],
)
def test_an_error_shuts_it(path: str, old: bytes, new: bytes) -> None:
    assert old in FILES[path]
    assert not gate(FILES | {path: FILES[path].replace(old, new, 1)})


def test_an_error_in_another_contract_does_not() -> None:
    assert gate(FILES | {"other/contract.yaml": b"id: other\nbogus: 1\n"})
