from typing import Any

import pytest
from pydantic import TypeAdapter
from tests.scoring.quarters import read
from tests.scoring.rows import CLOCKS, rows_of

from sluitend.model.measure import Condition
from sluitend.scoring.condition import holds

CASES: dict[str, Any] = read("condition")
CONDITIONS: TypeAdapter[Condition] = TypeAdapter(Condition)


@pytest.mark.parametrize("name", CASES)
def test_holds(name: str) -> None:
    case = CASES[name]
    condition = CONDITIONS.validate_python(case["condition"])
    rows = rows_of(case["rows"])
    found = [str(at) for at, row in enumerate(rows, start=1) if holds(condition, row, CLOCKS)]
    assert found == case["holds"]
