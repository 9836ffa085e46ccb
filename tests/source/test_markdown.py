"""Markdown: what a clause may hold, where its parts stand, and that nothing vanishes unseen."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it.token import Token
from ruamel.yaml import YAML

from sluitend.problem import Problem
from sluitend.source.dialect import attributes
from sluitend.source.markdown import MAX_LENGTH, Parsed, parse, place_of
from sluitend.source.nodes import plain, where
from sluitend.source.permitted import PAGE

CASES: dict[str, dict[str, str]] = YAML(typ="safe").load(
    Path(__file__).parent / "cases" / "markdown.yaml"
)


def worded(problems: tuple[Problem, ...], language: str) -> str:
    return "".join(
        f"{problem.place} {problem.fault.code} {problem.fault.severity}: {problem.says(language)}\n"
        f"  {problem.remedy(language)}\n"
        for problem in problems
    )


def inside(parsed: Parsed, *kinds: str) -> list[Token]:
    children = [child for token in parsed.tokens for child in token.children or ()]
    return [child for child in children if child.type in kinds]


@pytest.mark.parametrize("name", CASES)
def test_cases(name: str) -> None:
    case = CASES[name]
    problems = parse("c.md", case["given"].encode()).problems
    assert worded(problems, "nl") == case["nl"]
    assert worded(problems, "en") == case["en"]


def test_every_fault_has_a_case() -> None:
    told = json.dumps(CASES)
    assert [n for n in range(30, 43) if f"SL{n:03}" not in told] == []


CLAUSE = """\
---
id: payment
particulars:
  invoice-day: 10 working days
---
# Betaling van {{ contract.number }}

{#term only_if=has_price}
Binnen {{ price.payment_term }} en
  niet later dan {{ kpi("general/on-time").target }}, zie [](#change.addendum)
{#next}
1. een {{ a.b }}

   {#deep}
   twee {{ a.c }}

| kop | {{ a.d }} |
|-----|:---------:|
| x \\| y | {{ a.d }} en {{ a.e }} |
"""


def test_quotes_and_links_have_line_and_column() -> None:
    parsed = parse("c.md", CLAUSE)
    lines = CLAUSE.split("\n")
    assert parsed.problems == ()
    found = []
    for token in inside(parsed, "quote", "link_open"):
        place = place_of(parsed, token)
        rest = lines[place.line - 1][place.column - 1 :]
        shown = "[](#change.addendum)" if token.type == "link_open" else token.content
        assert rest.startswith(shown)
        found.append((str(place), shown))
    assert found == [
        ("c.md:6:16", "{{ contract.number }}"),
        ("c.md:9:8", "{{ price.payment_term }}"),
        ("c.md:10:18", '{{ kpi("general/on-time").target }}'),
        ("c.md:10:59", "[](#change.addendum)"),
        ("c.md:12:8", "{{ a.b }}"),
        ("c.md:15:9", "{{ a.c }}"),
        ("c.md:17:9", "{{ a.d }}"),
        ("c.md:19:12", "{{ a.d }}"),
        ("c.md:19:25", "{{ a.e }}"),
    ]


def test_a_quote_says_what_it_quotes() -> None:
    def quoted(text: str) -> list[dict[str, Any]]:
        wanted = ("name", "id", "attribute", "offset")
        quotes = inside(parse("c.md", text), "quote")
        return [{name: quote.meta[name] for name in wanted} for quote in quotes]

    assert quoted('ab {{kpi( "x" ).target}}{{ term.starts }}') == [
        {"name": "kpi", "id": "x", "attribute": "target", "offset": 3},
        {"name": "term", "id": None, "attribute": "starts", "offset": 24},
    ]
    assert quoted("**{{ a.b }}** [{{ a.c }}](#x)") == [
        {"name": "a", "id": None, "attribute": "b", "offset": 2},
        {"name": "a", "id": None, "attribute": "c", "offset": 15},
    ]


def test_attributes_belong_to_the_block_below() -> None:
    parsed = parse("c.md", CLAUSE)
    given = [(t.type, str(place_of(parsed, t)), t.attrs) for t in parsed.tokens if t.attrs]
    assert given[:3] == [
        ("paragraph_open", "c.md:9:1", {"id": "term", "only_if": "has_price"}),
        ("ordered_list_open", "c.md:12:1", {"id": "next"}),
        ("paragraph_open", "c.md:15:4", {"id": "deep"}),
    ]
    assert "attributes" not in {token.type for token in parsed.tokens}


def test_lines_of_attributes() -> None:
    assert attributes("{#fee}") == {"id": "fee"}
    assert attributes(" { only_if='has_bonus'  #a.b-c } ") == {
        "only_if": "has_bonus",
        "id": "a.b-c",
    }
    for wrong in ("{}", "{#}", "{.x}", "{#a} b}", "{#a", "{a=b}", "{only_if=}", "{only_if=A b}"):
        assert attributes(wrong) is None


def test_front_matter_has_its_places() -> None:
    parsed = parse("c.md", CLAUSE.encode())
    assert parsed.front is not None
    assert plain(parsed.front) == {
        "id": "payment",
        "particulars": {"invoice-day": "10 working days"},
    }
    assert (parsed.front_line, parsed.body_line) == (2, 6)
    assert str(where(parsed.front, "particulars", "invoice-day")) == "c.md:4:16"
    scalar = parsed.front.entries["id"][1]
    assert CLAUSE[slice(*scalar.span)] == "payment"
    assert parsed.body.startswith("# Betaling")


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_change_nothing(line_end: str) -> None:
    plain_one, other = parse("c.md", CLAUSE), parse("c.md", CLAUSE.replace("\n", line_end))
    for one, two in zip(plain_one.tokens, other.tokens, strict=True):
        assert (one.type, one.content, one.meta) == (two.type, two.content, two.meta)


def test_a_text_of_another_file_counts_from_its_line() -> None:
    parsed = parse("sla.yaml", "een\n{{ x }}", 12)
    assert worded(parsed.problems, "en").startswith("sla.yaml:13:1 SL036")
    assert str(place_of(parsed, parsed.tokens[0])) == "sla.yaml:12:1"


def test_a_page_may_hold_more() -> None:
    text = CASES["blocks that no clause holds"]["given"]
    assert parse("p.md", text, allowed=PAGE).problems == ()
    assert len(parse("p.md", "| a |\n|---|\n\n![x](y.png)", allowed=frozenset()).problems) == 2


def test_nothing_vanishes() -> None:
    text = "[x]: https://example.org\n\nTitel\n===\n\n[a]: b\n"
    shown = "".join(token.content for token in inside(parse("c.md", text), "text"))
    assert shown == "[x]: https://example.orgTitel===[a]: b"


def test_too_long() -> None:
    parsed = parse("c.md", "a" * (MAX_LENGTH + 1))
    assert (parsed.tokens, parsed.body) == ((), "")
    assert worded(parsed.problems, "en") == (
        "c.md:1:1 SL006 error: the file is too large: 1048577 bytes, at most 1048576\n"
        "  Split the file, or keep data as CSV.\n"
    )


@pytest.mark.parametrize(
    "piece", ["[", "![", "> ", "- ", "*a **b ", "{{", "<a", "[a](", "`a", "1. "]
)
def test_bombs_end(piece: str) -> None:
    for problem in parse("c.md", piece * 5_000).problems:
        assert problem.says("nl")


# fmt: off
_MARKS = (
    "a", " ", "\n", "\n\n", "# ", "- ", "1. ", "> ", "| a | b |\n|---|---|\n", "|", "{{ a.b }}",
    "{{", "}}", "{#a}\n", "{#", "*", "**", "_", "`", "```\n", "[a](", "[](#b)", ")", "![", "]",
    "<b>", "<", "---\n", "    ", "\t", "\\", "&amp;", "&#0;", "\r\n", "\ufeff", "\x00", "é😀",
)
# fmt: on
MARKS = st.lists(st.sampled_from(_MARKS), max_size=16).map("".join)


@given(st.one_of(st.binary(max_size=60), MARKS.map(str.encode)))
@example(b"---\n---")
@example(b"- {#a}\n")
@example(b"|\n|-\n")
def test_no_bytes_make_anything_but_problems(content: bytes) -> None:
    parsed = parse("c.md", content)
    for problem in parsed.problems:
        assert problem.says("nl")
        assert problem.remedy("en")
        assert problem.place.line >= 1
    lines = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for token in parsed.tokens:
        for part in (token, *(token.children or ())):
            place = place_of(parsed, part)
            assert 1 <= place.line <= len(lines)
            assert place.column >= 1
            if part.type == "quote" and "\t" not in lines[place.line - 1]:
                shown = lines[place.line - 1].removeprefix("\ufeff" if place.line == 1 else "")
                assert shown[place.column - 1 :].startswith("{{ a.b }}")
