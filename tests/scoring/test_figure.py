from typing import get_args

import pytest
from tests.scoring.quarters import cases, told

from sluitend.scoring.figure import State, Why

CASES = cases("figure")


@pytest.mark.parametrize("name", CASES)
def test_gives(name: str) -> None:
    assert told(CASES[name]) == CASES[name]["gives"]


def test_every_state_and_reason_has_a_case() -> None:
    """What is not measured says why, here or in the cases of a quarter."""
    told_of = [case["gives"] for name in ("figure", "quarter") for case in cases(name).values()]
    said = "".join(told_of)
    wanted = {*State, *get_args(Why)} - {State.NOT_MEASURED}
    assert {one for one in wanted if f": {one}" not in said} == set()
