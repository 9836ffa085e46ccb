"""The JSON Schema: valid draft-07, and of one mind with the model about what may be written."""

from datetime import date
from typing import Any

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from sluitend.model.files import KINDS
from sluitend.model.schema import schema
from sluitend.source.compose import compose_text
from sluitend.source.nodes import plain

NAMES = [kind.name for kind in KINDS]
VALIDATORS = {name: Draft7Validator(schema(name)) for name in NAMES}


def as_editors_read(text: str) -> Any:
    """YAML 1.2 as other programs read it: numbers and booleans, dates as text."""
    return _json(YAML(typ="safe", pure=True).load(text))


def _json(value: Any) -> Any:
    match value:
        case dict():
            return {str(key): _json(item) for key, item in value.items()}
        case list():
            return [_json(item) for item in value]
        case date():
            return value.isoformat()
    return value


def faults(name: str, text: str) -> list[str]:
    found = VALIDATORS[name].iter_errors(as_editors_read(text))
    return sorted(f"{error.json_path}: {error.message}" for error in found)


@pytest.mark.parametrize("name", NAMES)
def test_is_a_valid_schema(name: str) -> None:
    made = schema(name)
    Draft7Validator.check_schema(made)
    assert made["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert made["additionalProperties"] is False
    assert set(words(made)) <= DRAFT_07


# What a schema of draft-07 may say, as far as ours needs it.
# fmt: off
DRAFT_07 = {
    "$schema", "$ref", "definitions", "title", "description", "examples", "default", "type",
    "properties", "required", "additionalProperties", "patternProperties", "minProperties",
    "items", "enum", "const", "propertyNames", "pattern", "format", "minimum", "maximum",
    "anyOf", "oneOf", "allOf",
}
# fmt: on


def words(node: Any) -> list[str]:
    """The words of a schema, names of keys and definitions left out."""
    if isinstance(node, list):
        return [word for item in node for word in words(item)]
    if not isinstance(node, dict):
        return []
    found = list(node)
    for key, value in node.items():
        if key in ("properties", "definitions", "patternProperties"):
            found += [word for item in value.values() for word in words(item)]
        elif key not in ("enum", "const", "examples", "required"):
            found += words(value)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_key_says_what_it_is(name: str) -> None:
    made = schema(name)
    for title, kind in {name: made, **made.get("definitions", {})}.items():
        for key, value in kind.get("properties", {}).items():
            assert value.get("description"), f"{title}.{key}"


def test_notations_of_one_value() -> None:
    text = """
    consequences:
      - {id: a, kind: penalty, amount: "250.00", cap: {amount: 2500, limit: 10 %}}
      - {id: b, kind: service_points, points: 1, repeat: {times: "2"}}
      - {id: c, kind: bonus_malus, of: order, bands: [{at_least: 9, bonus: 1},
           {otherwise: true, none: "true"}]}
    """
    assert faults("sla", text) == []


ANY_OF = "is not valid under any of the given schemas"
REFUSED = [
    (
        "sla",
        "service_level: []",
        "$: Additional properties are not allowed ('service_level' was unexpected)",
    ),
    (
        "sla",
        "service_levels: [{id: A b}]",
        "$.service_levels[0].id: 'A b' does not match '^([a-z0-9]+(-[a-z0-9]+)*)$'",
    ),
    (
        "sla",
        "service_levels: [{weight: 10 %}]",
        f"$.service_levels[0]: {{'weight': '10 %'}} {ANY_OF}",
    ),
    (
        "contract",
        "{id: x, status: concept}",
        "$.status: 'concept' is not one of ['draft', 'agreed', 'signed', 'ended']",
    ),
    ("contract", "status: draft", "$: 'id' is a required property"),
    (
        "contract",
        "{id: x, term: {starts: 2024-10-01, run_in: 3 maanden}}",
        f"$.term: {{'starts': '2024-10-01', 'run_in': '3 maanden'}} {ANY_OF}",
    ),
    ("house", 'accent: "blue"', "$.accent: 'blue' does not match '^#[0-9a-fA-F]{6}$'"),
]


@pytest.mark.parametrize(("name", "text", "found"), REFUSED)
def test_refuses_what_the_model_refuses(name: str, text: str, found: str) -> None:
    assert faults(name, text) == [found]
    composed = compose_text(name, text)
    assert composed.root is not None
    model = next(kind.model for kind in KINDS if kind.name == name)
    with pytest.raises(ValueError):
        model.model_validate(plain(composed.root))
