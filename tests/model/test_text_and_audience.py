"""Text per language, and who may read what."""

import pytest
from pydantic import TypeAdapter, ValidationError

from sluitend.model.audience import Audience
from sluitend.model.clause import ClauseFront
from sluitend.model.files import KINDS, kind_of
from sluitend.model.text import Text

TEXT = TypeAdapter(Text)


def test_a_bare_text_stands_in_the_language_that_prevails() -> None:
    bare = TEXT.validate_python(" Vaste vergoeding ")
    assert bare.of("nl", prevails="nl") == "Vaste vergoeding"
    assert bare.of("en", prevails="nl") is None
    assert bare.languages("nl") == {"nl"}
    assert TEXT.dump_python(bare) == "Vaste vergoeding"


def test_a_text_per_language_falls_back_on_nothing() -> None:
    both = TEXT.validate_python({"nl": "Vergoeding", "en": "Fee"})
    assert (both.of("en", "nl"), both.of("nl", "en"), both.of("pl", "nl")) == (
        "Fee",
        "Vergoeding",
        None,
    )
    assert both.languages("nl") == {"nl", "en"}
    assert TEXT.dump_python(both) == {"nl": "Vergoeding", "en": "Fee"}
    assert both == TEXT.validate_python({"en": "Fee", "nl": "Vergoeding"})


NOT_PER_LANGUAGE = {
    "nl": "geen tekst per taal, zoals {nl: …, en: …}",
    "en": "not a text per language, such as {nl: …, en: …}",
}
EMPTY = {"nl": "leeg", "en": "empty"}
NO_TEXT = {"nl": "geen tekst", "en": "not a text"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("", EMPTY),
        ({"nl": " "}, {**EMPTY, "value_of": "nl"}),
        ({"nl": None}, {**EMPTY, "value_of": "nl"}),
        ({"nl": ["a"]}, {**EMPTY, "value_of": "nl"}),
        ({"dutch": "a"}, {**NOT_PER_LANGUAGE, "key": "dutch"}),
        ({"on": "a"}, {**NOT_PER_LANGUAGE, "key": "on"}),
        ({}, NO_TEXT),
        ([], NO_TEXT),
        (None, NO_TEXT),
        ("a" * 100_001, {"nl": "een tekst die te lang is", "en": "a text that is too long"}),
    ],
)
def test_what_is_no_text(given: object, said: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as wrong:
        TEXT.validate_python(given)
    (error,) = wrong.value.errors()
    assert (error["type"], error["ctx"]) == ("not_readable", said)


def test_nothing_narrower_reaches_a_wider_audience() -> None:
    public, partner, internal = Audience
    assert [internal.may_read(one) for one in Audience] == [True, True, True]
    assert [partner.may_read(one) for one in Audience] == [True, True, False]
    assert [public.may_read(one) for one in Audience] == [True, False, False]


def test_the_files_of_the_client_alone() -> None:
    internal = {kind.name for kind in KINDS if kind.audience is Audience.INTERNAL}
    assert internal == {"scenarios", "estimates", "mandates"}


@pytest.mark.parametrize(
    ("path", "of_contract", "name"),
    [
        ("sluitend.yaml", False, "repository"),
        ("parties/heldergroep.yaml", False, "party"),
        ("catalogue/general.yaml", False, "catalogue"),
        ("indices/cpi-nl-2025.yaml", False, "series"),
        ("contract.yaml", True, "contract"),
        ("changes/2026-Q3-1.yaml", True, "change"),
        ("signed/1.0/terms.yaml", True, "terms"),
        ("parties/a/b.yaml", False, None),
        ("contract.yml", True, None),
        ("contract.yaml", False, None),
    ],
)
def test_the_kind_of_a_file(path: str, of_contract: bool, name: str | None) -> None:
    kind = kind_of(path, of_contract)
    assert (kind.name if kind else None) == name


def test_what_a_file_holds_never_changes() -> None:
    front = ClauseFront.model_validate({"id": "price", "title": "Prijs"})
    with pytest.raises(ValidationError):
        front.title = "Kosten"  # type: ignore[misc]
    assert front.with_(title="Kosten").title == "Kosten"
