"""The demo's measurements are what `import` makes of the files that the parties sent."""

import pytest
from tests.demo.making import SUPPLIERS, measured
from tests.demo.places import CONTRACTS


def committed(contract: str) -> dict[str, bytes]:
    """What stands in the folder of contracts."""
    folder = CONTRACTS / contract
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / "measurements").rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("contract", SUPPLIERS)
def test_the_measurements_are_what_import_makes_of_what_was_sent(contract: str) -> None:
    made, there = measured(contract), committed(contract)
    assert sorted(made) == sorted(there)
    assert [name for name in made if made[name] != there[name]] == []
