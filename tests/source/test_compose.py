"""YAML into nodes: what is found, where it stands, and that nothing brings it down."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from sluitend.place import Place
from sluitend.problem import Problem
from sluitend.source import compose as module
from sluitend.source.compose import MAX_DEPTH, MAX_NODES, compose, compose_text
from sluitend.source.nodes import Items, Keys, Node, Scalar, plain
from sluitend.source.text import MAX_BYTES

CASES: dict[str, dict[str, str]] = YAML(typ="safe").load(
    Path(__file__).parent / "cases" / "compose.yaml"
)
PARSERS = pytest.mark.parametrize("pure", [None, True], ids=["as installed", "pure"])


def worded(problems: tuple[Problem, ...], language: str) -> str:
    return "".join(
        f"{problem.place} {problem.fault.code} {problem.fault.severity}: {problem.says(language)}\n"
        f"  {problem.remedy(language)}\n"
        for problem in problems
    )


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.fault.code for problem in problems]


def placed(node: Node) -> list[tuple[object, ...]]:
    """Everything equality leaves out, in order."""
    match node:
        case Scalar(text, place, span, quoted):
            return [(text, place, span, quoted)]
        case Items(nodes, place, span):
            return [("items", place, span)] + [part for item in nodes for part in placed(item)]
        case Keys(entries, place, span):
            inside = [part for key, value in entries.values() for part in (key, value)]
            return [("keys", place, span)] + [part for node in inside for part in placed(node)]


@PARSERS
@pytest.mark.parametrize("name", CASES)
def test_cases(name: str, pure: bool | None) -> None:
    case = CASES[name]
    content = bytes.fromhex(case["bytes"]) if "bytes" in case else case["given"].encode()
    problems = compose("sla.yaml", content, pure=pure).problems
    assert worded(problems, "nl") == case["nl"]
    assert worded(problems, "en") == case["en"]


def test_every_fault_has_a_case() -> None:
    told = json.dumps(CASES)
    found = {f"SL{number:03}" for number in range(1, 17) if f"SL{number:03}" in told}
    assert found == {f"SL{number:03}" for number in range(1, 17)} - {"SL006"}


def collections(node: Node) -> list[tuple[int, int]]:
    """The spans of lists and mappings, in order."""
    match node:
        case Items(nodes, _, span):
            return [span, *(inner for item in nodes for inner in collections(item))]
        case Keys(entries, _, span):
            values = [value for _, value in entries.values()]
            return [span, *(inner for value in values for inner in collections(value))]
    return []


ODDLY = """\
# a comment
id:  schoonmaak   # why
"title" : {nl: 'it''s', en: "caf\\u00e9" , "x":1}
list:
- a

-   b: |  # text

      one

      two

    # behind
    c:
    d: >-
      folded
      text
  # far
- [p, {q: r},
   s]
-
empty: ~
quoted: "~"
é😀: plain over
  two lines # c
last:"""


@PARSERS
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_places_and_spans(pure: bool | None, line_end: str, bom: str) -> None:
    text = bom + ODDLY.replace("\n", line_end)
    root = compose("a.yaml", text.encode(), pure=pure).root
    assert root is not None
    shown = [
        (text[span[0] : span[1]].replace(line_end, "\n"), str(place))
        for _, place, span, *_ in (part for part in placed(root) if len(part) == 4)
        if isinstance(span, tuple)
    ]
    assert shown == [
        ("id", "a.yaml:2:1"),
        ("schoonmaak", "a.yaml:2:6"),
        ('"title"', "a.yaml:3:1"),
        ("nl", "a.yaml:3:12"),
        ("'it''s'", "a.yaml:3:16"),
        ("en", "a.yaml:3:25"),
        ('"caf\\u00e9"', "a.yaml:3:29"),
        ('"x"', "a.yaml:3:43"),
        ("1", "a.yaml:3:47"),
        ("list", "a.yaml:4:1"),
        ("a", "a.yaml:5:3"),
        ("b", "a.yaml:7:5"),
        ("|  # text\n\n      one\n\n      two", "a.yaml:7:8"),
        ("c", "a.yaml:14:5"),
        ("", "a.yaml:14:7"),
        ("d", "a.yaml:15:5"),
        (">-\n      folded\n      text", "a.yaml:15:8"),
        ("p", "a.yaml:19:4"),
        ("q", "a.yaml:19:8"),
        ("r", "a.yaml:19:11"),
        ("s", "a.yaml:20:4"),
        ("", "a.yaml:21:2"),
        ("empty", "a.yaml:22:1"),
        ("~", "a.yaml:22:8"),
        ("quoted", "a.yaml:23:1"),
        ('"~"', "a.yaml:23:9"),
        ("é😀", "a.yaml:24:1"),
        ("plain over\n  two lines", "a.yaml:24:5"),
        ("last", "a.yaml:26:1"),
        ("", "a.yaml:26:6"),
    ]
    assert plain(root) == {
        "id": "schoonmaak",
        "title": {"nl": "it's", "en": "café", "x": "1"},
        "list": [
            "a",
            {"b": "\none\n\ntwo\n", "c": None, "d": "folded text"},
            ["p", {"q": "r"}, "s"],
            None,
        ],
        "empty": None,
        "quoted": "~",
        "é😀": "plain over two lines",
        "last": None,
    }


@PARSERS
def test_spans_of_lists_and_mappings_end_with_their_last_value(pure: bool | None) -> None:
    text = "a:\n  - b: 1 # c\n    d: {e: f } # g\n# h\ni:\n  - |\n    x\n\n\n# j\n"
    root = compose("a.yaml", text.encode(), pure=pure).root
    assert root is not None
    assert [text[start:end] for start, end in collections(root)] == [
        "a:\n  - b: 1 # c\n    d: {e: f } # g\n# h\ni:\n  - |\n    x",
        "- b: 1 # c\n    d: {e: f }",
        "b: 1 # c\n    d: {e: f }",
        "{e: f }",
        "- |\n    x",
    ]


def test_a_text_within_another_file_keeps_its_lines() -> None:
    composed = compose_text("c.md", "\na: 1\na: 2\n", first_line=7)
    assert worded(composed.problems, "en").startswith("c.md:9:1 SL009 error: the key `a`")
    assert isinstance(composed.root, Keys)
    assert composed.root.place == Place("c.md", 8, 1)


@PARSERS
@pytest.mark.parametrize("bomb", ["[", "- ", "{a: ", "? ", "[{a: ", "- ? - "])
def test_deep_nesting_is_a_problem(bomb: str, pure: bool | None) -> None:
    composed = compose("a.yaml", (bomb * 200_000)[:200_000].encode(), pure=pure)
    assert composed.root is None
    assert codes(composed.problems)[-1] == "SL017"
    assert composed.problems[-1].says("nl") == (
        "hier is dieper dan 64 niveaus genest; de rest is niet gelezen"
    )
    assert composed.problems[-1].says("en") == (
        "nesting here is deeper than 64 levels; the rest was not read"
    )


@PARSERS
def test_the_deepest_that_is_allowed(pure: bool | None) -> None:
    def nested(depth: int) -> bytes:
        return b"[" * depth + b"x" + b"]" * depth

    assert compose("a.yaml", nested(MAX_DEPTH), pure=pure).problems == ()
    assert codes(compose("a.yaml", nested(MAX_DEPTH + 1), pure=pure).problems) == ["SL017"]


def test_aliases_cannot_multiply() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 90)]
    composed = compose("a.yaml", "\n".join(lines).encode())
    assert set(codes(composed.problems)) == {"SL010", "SL011"}
    assert len(composed.problems) == 200
    assert composed.root is None


def test_too_many_values(monkeypatch: pytest.MonkeyPatch) -> None:
    assert MAX_NODES == 500_000
    monkeypatch.setattr(module, "MAX_NODES", 3)
    assert compose("a.yaml", b"[a, b, c]").problems == ()
    composed = compose("a.yaml", b"[a, b,\n c, d]")
    assert composed.root is None
    assert worded(composed.problems, "nl") == (
        "a.yaml:2:5 SL018 error: het bestand telt meer dan 3 waarden; de rest is niet gelezen\n"
        "  Splits het bestand, of bewaar gegevens als CSV.\n"
    )
    assert worded(composed.problems, "en") == (
        "a.yaml:2:5 SL018 error: the file has more than 3 values; the rest was not read\n"
        "  Split the file, or keep data as CSV.\n"
    )


def test_too_large() -> None:
    composed = compose("a.yaml", b"#" * (MAX_BYTES + 1))
    assert composed.root is None
    assert worded(composed.problems, "nl") == (
        "a.yaml:1:1 SL006 error: het bestand is te groot: 8388609 bytes, ten hoogste 8388608\n"
        "  Splits het bestand, of bewaar gegevens als CSV.\n"
    )
    assert worded(composed.problems, "en") == (
        "a.yaml:1:1 SL006 error: the file is too large: 8388609 bytes, at most 8388608\n"
        "  Split the file, or keep data as CSV.\n"
    )


def test_without_the_fast_parser_the_slow_one_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = compose("a.yaml", ODDLY.encode(), pure=False).root
    monkeypatch.setattr(module, "FAST", False)
    slow = compose("a.yaml", ODDLY.encode()).root
    assert fast is not None
    assert slow is not None
    assert placed(slow) == placed(fast)


# fmt: off
_PIECES = (
    "a", "b: ", "c:", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ", ", '"x"', "'y'", '"',
    "|\n", ">-\n", " # c", "~", "é", "😀", "\r\n", ":", "---\n", "...\n", "%Y\n", "<<: ", "&a ",
    "*a ", "!t ", "\t", "\\", "@", "? ", "\x00", "\u2028", "\ufeff", "|2\n", "#",
)
# fmt: on
PIECES = st.lists(st.sampled_from(_PIECES), max_size=14).map("".join)


@given(st.one_of(st.binary(max_size=60), PIECES.map(str.encode)))
@example(b'"\\U99999999"')
@example(b'"\\ud800"')
@example(b"- !<")
@example(b"%")
@example(b"\xef\xbb\xbf")
@example(b"? \n? \n")
def test_no_bytes_make_anything_but_problems(content: bytes) -> None:
    for pure in (None, False, True):
        composed = compose("a.yaml", content, pure=pure)
        for problem in composed.problems:
            assert problem.says("nl")
            assert problem.remedy("en")
            assert problem.place.line >= 1
            assert problem.place.column >= 1
        if composed.root is not None:
            str(plain(composed.root)).encode()


TAME = PIECES.filter(lambda text: not set("&*!\t|>%?") & set(text)).map(lambda text: f"k: {text}")


@given(TAME)
def test_both_parsers_give_the_same(text: str) -> None:
    usual, slow = compose("a.yaml", text.encode()), compose("a.yaml", text.encode(), pure=True)
    assert usual.root == slow.root
    assert worded(usual.problems, "en") == worded(slow.problems, "en")
    if usual.root is not None and slow.root is not None:
        assert placed(usual.root) == placed(slow.root)


WORDS = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=12)
DATA = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(WORDS.filter(bool), inner, max_size=3)
    ),
    max_leaves=12,
)


@PARSERS
@given(data=DATA.filter(lambda data: not isinstance(data, str)))
def test_what_is_written_is_read(pure: bool | None, data: Any) -> None:
    # every JSON text is YAML: a writer that is not ours
    text = json.dumps(data, ensure_ascii=False)
    composed = compose("a.yaml", text.encode(), pure=pure)
    assert composed.problems == ()
    assert composed.root is not None
    assert plain(composed.root) == data
