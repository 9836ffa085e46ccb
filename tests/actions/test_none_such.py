"""A contract that cannot be read has its own fault, whichever command asks for it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sluitend.actions.calendar_ import agenda
from sluitend.actions.entry_sheet import entry_sheet
from sluitend.actions.index import index
from sluitend.actions.review import review
from sluitend.actions.score import score
from sluitend.actions.simulate import simulated
from sluitend.period import Quarter
from sluitend.source.memory import memory
from sluitend.source.tree import Tree

BROKEN = memory({"sluitend.yaml": "format: 1\n", "x/contract.yaml": "id: x\nterm: {starts: [\n"})
Asks = Callable[[Tree, str], Any]
DAY = date(2026, 1, 1)
COMMANDS: dict[str, Asks] = {
    "check": lambda tree, name: review(tree, (name,)),
    "score": lambda tree, name: score(tree, name, Quarter(2026, 1)),
    "simulate": simulated,
    "calendar": lambda tree, name: agenda(tree, (name,), DAY, DAY),
    "index": lambda tree, name: index(tree, name, None),
    "entry sheet": lambda tree, name: entry_sheet(tree, name, "rows", Path(), "nl"),
}
every_command = pytest.mark.parametrize("asks", COMMANDS.values(), ids=COMMANDS)


@every_command
def test_one_that_cannot_be_read(asks: Asks) -> None:
    found = [f"{one.place}: {one.fault.code}" for one in asks(BROKEN, "x").problems]
    assert found == [f"{one.place}: {one.fault.code}" for one in review(BROKEN).problems]
    assert found[0].startswith("x/contract.yaml:")


@every_command
def test_one_there_is_not(asks: Asks) -> None:
    (problem,) = asks(memory({"sluitend.yaml": "format: 1\n"}), "y").problems
    assert problem.fault.code == "SL120"
    assert problem.says("en") == "there is no contract with the id `y`"
