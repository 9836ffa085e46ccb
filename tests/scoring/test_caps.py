import pytest
from tests.scoring.quarters import cases, told

CASES = cases("caps")


@pytest.mark.parametrize("name", CASES)
def test_gives(name: str) -> None:
    assert told(CASES[name]) == CASES[name]["gives"]
