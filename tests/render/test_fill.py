from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from sluitend.prose.blocks import (
    Block,
    Break,
    Bullets,
    Cell,
    Column,
    Emphasis,
    Heading,
    Inlines,
    Link,
    Paragraph,
    Reference,
    Run,
    Strong,
    Table,
)
from sluitend.render.fill import fill

TABLE = Table((Column(),), ((Cell(((Run("a"),),)),),))


@dataclass(frozen=True, slots=True)
class View:
    name: str = "Gemeente"
    table: Table = TABLE
    blocks: tuple[Block, ...] = (Heading(1, (Run("Kop"),)), Paragraph((Run("tekst"),)))
    sentence: Inlines = (Run("zie "), Reference("a", "artikel 1", "1"))
    names: tuple[str, ...] = ("een", "twee")
    nothing: tuple[Block, ...] = ()
    number: int = 3


def test_a_template_whole() -> None:
    template = """\
{.contents #start}
# Voor {{ view.name }}

{.lead}
Een *zin* met **vette {{ view.name }}**
over twee regels\\
en een nieuwe.

{{ view.table }}

{% for name in view.names %}
- {{ name }}
  - [hier](https://cbs.nl/{{ name }})
{% endfor %}

{.recital #a}
Slot: {{ view.sentence }}.
{{ view.nothing }}
"""
    assert fill(template, View()) == (
        Heading(1, (Run("Voor Gemeente"),), "start", in_contents=True),
        Paragraph(
            (
                Run("Een "),
                Emphasis((Run("zin"),)),
                Run(" met "),
                Strong((Run("vette Gemeente"),)),
                Run(" over twee regels"),
                Break(),
                Run("en een nieuwe."),
            ),
            "lead",
        ),
        TABLE,
        Bullets(
            tuple(
                (
                    Paragraph((Run(name),)),
                    Bullets(
                        ((Paragraph((Link(f"https://cbs.nl/{name}", (Run("hier"),)),)),),),
                    ),
                )
                for name in ("een", "twee")
            )
        ),
        Paragraph(
            (Run("Slot: zie "), Reference("a", "artikel 1", "1"), Run(". ")), "recital", id="a"
        ),
    )


def test_blocks_come_out_where_their_mark_stood() -> None:
    assert fill("voor\n\n{{ view.blocks }}\n\nna", View()) == (
        Paragraph((Run("voor"),)),
        *View().blocks,
        Paragraph((Run("na"),)),
    )


@pytest.mark.parametrize(
    "name",
    [
        "# kop",
        "- punt",
        "1. punt",
        "1) punt",
        "> aanhaling",
        "***",
        "===",
        "`code`",
        "    code",
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "![x](y.png)",
        "{.lead}",
        "{{ view.name }}",
        "{% raw %}",
        "a &amp; b &lt;",
        "\\*a\\*",
        "a | b",
        "https://cbs.nl <https://cbs.nl>",
        "[a]: https://cbs.nl",
        "regel\n\n# volgende\n- regel",
        "é – “x”",
    ],
)
def test_text_stays_text(name: str) -> None:
    said = " ".join(name.split())
    assert fill("{{ view.name }}", View(name=name)) == (Paragraph((Run(said),)),)
    assert fill("a {{ view.name }} b", View(name=name)) == (Paragraph((Run(f"a {said} b"),)),)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_any_text_stays_text(name: str) -> None:
    assert fill("{{ view.name }}", View(name=name)) == (Paragraph((Run(name),)),)


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ view.number }}", "neither text nor blocks: 3"),
        ("tekst {{ view.table }}", "a Table within a line of text"),
        ("- {{ view.table }}", "an item of a list may hold text and lists only"),
        ("1. een", "a template may hold no ordered_list"),
        ("> een", "a template may hold no blockquote"),
        ("#### een", "a heading of level 4; 3 is the lowest"),
        ("[x](http://cbs.nl)", "a link may be https or mailto only: 'http://cbs.nl'"),
        (
            "{.fraai}\neen",
            "no style 'fraai'; there are body, lid, sublid, party, recital, lead, note, result",
        ),
        ("{.fraai}\n# een", "a heading may be .contents, not 'fraai'"),
    ],
)
def test_what_a_template_may_not_hold(template: str, said: str) -> None:
    with pytest.raises((ValueError, TypeError)) as wrong:
        fill(template, View())
    assert str(wrong.value) == said


def test_a_name_the_view_has_not() -> None:
    with pytest.raises(UndefinedError) as wrong:
        fill("{{ view.nam }}", View())
    assert "has no attribute 'nam'" in str(wrong.value)
