from typing import Any, get_args

import pytest
from tests.scoring.quarters import plainly, read
from tests.scoring.rows import measure_of, observed

from sluitend.model.measure import Measure
from sluitend.number import NotReadable
from sluitend.scoring.given import tally_of
from sluitend.scoring.value import value_of

CASES: dict[str, Any] = read("given")
READ = [name for name, case in CASES.items() if "gives" in case]


def of(case: dict[str, Any]) -> tuple[Any, Measure | None]:
    given = case["given"]
    measure = measure_of(case["measure"]) if "measure" in case else None
    return tuple(given) if isinstance(given, list) else given, measure


@pytest.mark.parametrize("name", READ)
def test_gives(name: str) -> None:
    given, measure = of(CASES[name])
    tally = tally_of(given, measure)
    value = value_of(tally, measure)
    assert value is not None
    assert f"{plainly(value)} {observed(tally)}" == CASES[name]["gives"]


@pytest.mark.parametrize("name", [name for name in CASES if name not in READ])
def test_says_what_it_is_not(name: str) -> None:
    case = CASES[name]
    with pytest.raises(NotReadable) as wrong:
        tally_of(*of(case))
    assert wrong.value.words == {"nl": case["nl"], "en": case["en"]}


def test_every_kind_of_measure_has_a_case() -> None:
    kinds = {
        get_args(one.model_fields["kind"].annotation)[0] for one in get_args(get_args(Measure)[0])
    }
    assert {case["measure"]["kind"] for case in CASES.values() if "measure" in case} == kinds
