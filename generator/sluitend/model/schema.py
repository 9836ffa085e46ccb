"""JSON Schema (draft-07) of every kind of file, as editors' YAML servers read it.

The schema says what a file may hold; what a contract must hold at its level is for rules to say.
"""

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from sluitend.model import docstrings
from sluitend.model.files import KINDS, Kind
from sluitend.model.frozen import Frozen

DRAFT = "http://json-schema.org/draft-07/schema#"


def schema(kind_name: str) -> dict[str, Any]:
    """The schema of one kind of file, by its name in `KINDS`."""
    kind = next(kind for kind in KINDS if kind.name == kind_name)
    return _schema(kind)


def _schema(kind: Kind) -> dict[str, Any]:
    made = kind.model.model_json_schema(
        ref_template="#/definitions/{model}", schema_generator=_Draft07
    )
    definitions = made.pop("$defs", {})
    whole = {"$schema": DRAFT, **made, "title": kind.title}
    if definitions:
        whole["definitions"] = definitions
    plain: dict[str, Any] = _plain(whole)
    return plain


class _Draft07(GenerateJsonSchema):
    """Descriptions from the source; no title on every key."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        kind: type[BaseModel] = schema["cls"]
        if issubclass(kind, Frozen):
            made["description"] = docstrings.of_type(kind)
            _describe(kind, made["properties"])
        return made

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Without the default: it is said in words, and editors would write it out."""
        return self.generate_inner(schema["schema"])

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """A key with nothing behind it is a key that does not stand there."""
        inner = self.generate_inner(schema["schema"])
        match inner:
            case {"type": str(one)}:
                return {**inner, "type": [one, "null"]}
            case {"type": list(types)}:
                return {**inner, "type": [*types, "null"]}
        return {"anyOf": [inner, {"type": "null"}]}


def _describe(kind: type[Frozen], properties: dict[str, Any]) -> None:
    said = docstrings.of_fields(kind)
    for name, field in kind.model_fields.items():
        properties[field.alias or name]["description"] = said.get(name, "")


def _plain(node: Any) -> Any:
    """In the words of draft-07 alone; there nothing beside a `$ref` counts."""
    if isinstance(node, list):
        return [_plain(item) for item in node]
    if not isinstance(node, dict):
        return node
    plain = {key: _plain(value) for key, value in node.items() if key not in _OTHER_WORDS}
    ref = plain.pop("$ref", None)
    if ref is None:
        if "patternProperties" in plain:
            plain.setdefault("additionalProperties", False)
        return plain
    return {**plain, "allOf": [{"$ref": ref}]} if plain else {"$ref": ref}


_OTHER_WORDS = frozenset({"discriminator"})
