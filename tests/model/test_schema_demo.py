"""The demonstration repository against the schema, by a validator that is not ours."""

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from sluitend.model.files import KINDS, Kind, kind_of
from sluitend.model.schema import schema

ROOT = Path(__file__).parents[2] / "contracts"
FOLDERS = sorted(sheet.parent for sheet in ROOT.rglob("contract.yaml"))


def files() -> list[tuple[Path, Kind]]:
    """Every YAML file of the repository, with its kind; one without a kind is a fault."""
    return [
        (path, _kind(path))
        for path in sorted(ROOT.rglob("*.yaml"))
        if ROOT / "build" not in path.parents
    ]


def _kind(path: Path) -> Kind:
    home = next((folder for folder in reversed(FOLDERS) if folder in path.parents), None)
    kind = kind_of(path.relative_to(home or ROOT).as_posix(), of_contract=home is not None)
    assert kind is not None, path
    return kind


def as_editors_read(path: Path) -> Any:
    """YAML 1.2 with dates left as text, as JSON knows no dates."""
    reader = YAML(typ="safe", pure=True)
    reader.constructor.add_constructor(
        "tag:yaml.org,2002:timestamp", lambda made, node: made.construct_scalar(node)
    )
    return reader.load(path)


@pytest.fixture(scope="module")
def validators() -> dict[str, Draft7Validator]:
    return {kind.name: Draft7Validator(schema(kind.name)) for kind in KINDS}


@pytest.mark.parametrize(
    ("path", "kind"), [pytest.param(*file, id=str(file[0].relative_to(ROOT))) for file in files()]
)
def test_holds(path: Path, kind: Kind, validators: dict[str, Draft7Validator]) -> None:
    found = validators[kind.name].iter_errors(as_editors_read(path))
    assert [f"{error.json_path}: {error.message}" for error in found] == []
