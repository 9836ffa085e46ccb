from dataclasses import replace

import pytest
from tests.render.sample import sample

from sluitend.prose.blocks import (
    Annex,
    Block,
    Cell,
    Column,
    Document,
    Furniture,
    Heading,
    Link,
    Paragraph,
    Reference,
    Run,
    Table,
)
from sluitend.render.safe import checked, safe_link, unprintable


def document(*blocks: Block) -> Document:
    return Document("T", "", "", "nl", "2026-09-30", Furniture("", "", "", ""), blocks)


def test_a_sound_document_is_itself() -> None:
    assert checked(sample()) == sample()


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        ((Paragraph((Run("a\u00adb"),)),), "unprintable U+00AD in 'a\\xadb'"),
        ((Paragraph((Run("a\nb"),)),), "unprintable U+000A in 'a\\nb'"),
        ((Paragraph((Run("\u202eb"),)),), "unprintable U+202E in '\\u202eb'"),
        (
            (Paragraph((Link("javascript:alert(1)", (Run("x"),)),)),),
            "a link may be https or mailto only: 'javascript:alert(1)'",
        ),
        ((Paragraph((Reference("a", "artikel 1", "1"),)),), "references to nothing: a"),
        (
            (Heading(1, (Run("x"),), "a"), Annex("Bijlage A", "x", "a")),
            "ids that stand twice: a",
        ),
        (
            (Table((Column(), Column()), ((Cell(((),), span=3),),)),),
            "a row of 3 in a table of 2 columns",
        ),
    ],
)
def test_what_may_not_be_printed(blocks: tuple[Block, ...], said: str) -> None:
    with pytest.raises(ValueError) as wrong:
        checked(document(*blocks))
    assert str(wrong.value) == said


def test_properties_are_held_to_it_too() -> None:
    with pytest.raises(ValueError) as wrong:
        checked(replace(sample(), title="a\x00"))
    assert str(wrong.value) == "unprintable U+0000 in 'a\\x00'"


@pytest.mark.parametrize(
    "url",
    ["https://cbs.nl", "https://www.cbs.nl/a?b=1&c=2#d", "mailto:a.b@c.example"],
)
def test_safe_links(url: str) -> None:
    assert safe_link(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://cbs.nl",
        "https:cbs.nl",
        "https://",
        "https://user:pass@cbs.nl/",
        "https://cbs.nl/a b",
        "HTTPS://cbs.nl\n",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "//cbs.nl",
        "#artikel",
        "mailto:a",
        " https://cbs.nl",
    ],
)
def test_unsafe_links(url: str) -> None:
    assert not safe_link(url)


def test_unprintable_names_each_once() -> None:
    assert unprintable("a\u00adb\u00ad\ufdd0") == ("U+00AD", "U+FDD0")
    assert unprintable("Coördinatie \u00a0– “é” €½") == ()
