"""What loading says of broken repositories: whole texts, all at once, in reading order."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from sluitend.cli.show import as_text
from sluitend.load.portfolio import load
from sluitend.source.memory import memory

CASES = [
    pytest.param(case, id=f"{file.stem}: {name}")
    for file in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for name, case in YAML(typ="safe", pure=True).load(file).items()
]


@pytest.mark.parametrize("case", CASES)
def test_finds(case: dict[str, object]) -> None:
    files = {"sluitend.yaml": "format: 1\n"} | dict(case["files"])  # type: ignore[call-overload]
    portfolio = load(memory(files))
    language = str(case.get("language", "en"))
    found = "\n".join(as_text(problem, language) for problem in portfolio.problems)
    assert found == str(case["finds"]).rstrip("\n")
