"""Whatever may be written is read, is written back as the same, and is held by the schema."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from tests.model.sources import of_model

from sluitend.model.files import KINDS, Kind
from sluitend.model.schema import schema

SOURCES = {kind.name: of_model(kind.model) for kind in KINDS}
VALIDATORS = {kind.name: Draft7Validator(schema(kind.name)) for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_source(kind: Kind, data: st.DataObject) -> None:
    source: Any = data.draw(SOURCES[kind.name])
    value = kind.model.model_validate(source)
    written = value.model_dump(mode="json", by_alias=True, exclude_none=True)
    assert kind.model.model_validate(written) == value
    assert list(VALIDATORS[kind.name].iter_errors(source)) == []
