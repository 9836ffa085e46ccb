"""Every notation: what it reads and writes, and what it says of what it cannot read."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from sluitend.model import scalars, times
from sluitend.model.frozen import Reads
from sluitend.quantity import Quantity
from sluitend.source.compose import compose_text
from sluitend.source.nodes import plain

NOTATIONS: dict[str, Any] = {
    name: value
    for module in (scalars, times)
    for name, value in vars(module).items()
    if get_origin(value) is Annotated
}


def cases() -> dict[str, Any]:
    file = Path(__file__).parent / "cases" / "scalars.yaml"
    composed = compose_text(file.name, file.read_text(encoding="utf-8"))
    assert composed.problems == ()
    assert composed.root is not None
    read = plain(composed.root)
    assert isinstance(read, dict)
    return read


CASES = cases()


def said(name: str, text: object) -> dict[str, Any]:
    """What a notation says of a text it refuses, per language."""
    with pytest.raises(ValidationError) as wrong:
        TypeAdapter(NOTATIONS[name]).validate_python(text)
    (error,) = wrong.value.errors()
    assert error["type"] == "not_readable"
    return error["ctx"]


def test_every_notation_has_cases() -> None:
    assert list(CASES) == list(NOTATIONS)


READS = [(name, text, as_) for name, case in CASES.items() for text, as_ in case["reads"].items()]


@pytest.mark.parametrize(("name", "text", "written"), READS)
def test_reads(name: str, text: str, written: str) -> None:
    adapter = TypeAdapter(NOTATIONS[name])
    value = adapter.validate_python(text)
    assert adapter.dump_python(value, mode="json") == written
    assert adapter.validate_python(written) == value
    assert adapter.validate_python(value) == value


def refusals() -> Iterator[tuple[str, str, dict[str, str]]]:
    for name, case in CASES.items():
        for refused in case["refuses"]:
            for text in refused["of"]:
                yield name, text, {"nl": refused["nl"], "en": refused["en"]}


@pytest.mark.parametrize(("name", "text", "words"), list(refusals()))
def test_refuses(name: str, text: str, words: dict[str, str]) -> None:
    assert said(name, text) == words


@pytest.mark.parametrize("name", NOTATIONS)
def test_one_value_is_no_list(name: str) -> None:
    words = {"nl": "één waarde, geen lijst of sleutels", "en": "one value, not a list or keys"}
    assert said(name, ["a"]) == said(name, {"a": "b"}) == words
    assert said(name, None) == {"nl": "leeg", "en": "empty"}


@pytest.mark.parametrize(("name", "text", "as_"), READS)
def test_the_notation_shown_to_editors_holds_it(name: str, text: str, as_: str) -> None:
    (reads,) = (mark for mark in get_args(NOTATIONS[name])[1:] if isinstance(mark, Reads))
    pattern = reads.schema.get("pattern", "")
    assert re.search(pattern, text)
    assert re.search(pattern, as_)
    assert re.search(pattern, reads.example)


@given(st.sampled_from(sorted(NOTATIONS)), st.text())
def test_any_text_is_read_or_refused(name: str, text: str) -> None:
    adapter = TypeAdapter(NOTATIONS[name])
    try:
        value = adapter.validate_python(text)
    except ValidationError:
        assert said(name, text).keys() == {"nl", "en"}
        return
    written = adapter.dump_python(value, mode="json")
    assert adapter.validate_python(written) == value


@given(st.decimals(-(10**9), 10**9, places=2))
def test_equal_values_are_written_alike(number: Decimal) -> None:
    """Trailing zeros are no difference: hashes of terms rest on it."""
    more = number.quantize(Decimal("1.0000"))
    for name in ("Number", "Amount"):
        adapter = TypeAdapter(NOTATIONS[name])
        assert adapter.dump_python(number, mode="json") == adapter.dump_python(more, mode="json")
    adapter = TypeAdapter(NOTATIONS["Percentage"])
    assert adapter.dump_python(Quantity(number, "%"), mode="json") == adapter.dump_python(
        Quantity(more, "%"), mode="json"
    )
