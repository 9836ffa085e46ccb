"""Runs a test on the worked cases of a file: `@pytest.mark.cases("07-dates", "no")`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

HERE = Path(__file__).parent
Case = dict[str, Any]


def read(name: str) -> list[Case]:
    loaded: list[Case] = YAML(typ="safe", pure=True).load(HERE / "cases" / f"{name}.yaml")
    return loaded


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "cases(file, *ids): the test runs on each of these cases")


def picked_by(marker: pytest.Mark) -> list[Case]:
    name, *wanted = marker.args
    picked = [case for case in read(name) if case["id"].startswith(tuple(wanted))]
    assert all(any(case["id"].startswith(one) for case in picked) for one in wanted), wanted
    return picked


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """`ids` are whole ids, or what they begin with; one that picks nothing is an error."""
    marker = metafunc.definition.get_closest_marker("cases")
    if marker is None:
        return
    picked = picked_by(marker)
    metafunc.parametrize("case", picked, ids=[case["id"] for case in picked])


@pytest.fixture
def case_ids() -> Callable[[str], list[str]]:
    return lambda name: [case["id"] for case in read(name)]


@pytest.fixture
def run_here(request: pytest.FixtureRequest) -> Callable[[str], set[str]]:
    """The cases of a file that the tests of this module run on."""
    marks = [mark for test in vars(request.module).values() for mark in marks_of(test)]
    return lambda name: {
        case["id"] for mark in marks if mark.args[0] == name for case in picked_by(mark)
    }


def marks_of(test: object) -> list[pytest.Mark]:
    return [mark for mark in getattr(test, "pytestmark", []) if mark.name == "cases"]


@pytest.fixture
def data() -> Path:
    return HERE / "data"
