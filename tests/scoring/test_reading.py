from typing import Any, get_args

import pytest
from tests.scoring.quarters import plainly, read
from tests.scoring.rows import measure_of, observed, reading, rows_of

from sluitend.model.measure import Measure
from sluitend.scoring.value import value_of

CASES: dict[str, Any] = read("reading")


def told(case: dict[str, Any]) -> str:
    measure = measure_of(case["measure"])
    bottom = rows_of(case["bottom"]) if "bottom" in case else None
    tally = reading(rows_of(case["rows"]), case.get("unit", ""), bottom).tally(measure)
    value = value_of(tally, measure)
    return "nothing" if value is None else f"{plainly(value)} {observed(tally)}"


@pytest.mark.parametrize("name", CASES)
def test_gives(name: str) -> None:
    assert told(CASES[name]) == CASES[name]["gives"]


def test_every_kind_of_measure_has_a_case() -> None:
    kinds = {
        get_args(one.model_fields["kind"].annotation)[0] for one in get_args(get_args(Measure)[0])
    }
    assert {case["measure"]["kind"] for case in CASES.values()} == kinds
