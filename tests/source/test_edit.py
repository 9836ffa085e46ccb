"""Edits by position: what is asked, and not a character more."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from sluitend.place import Place
from sluitend.source.compose import compose_text
from sluitend.source.edit import Edit, apply, insert_key, remove_key, replace_scalar
from sluitend.source.nodes import Items, Keys, Node, Scalar, plain


def root(text: str) -> Node:
    composed = compose_text("a.yaml", text)
    assert composed.root is not None
    return composed.root


def at(text: str, *path: str | int) -> Node:
    here = root(text)
    for step in path:
        match here, step:
            case Keys(entries), str():
                here = entries[step][1]
            case Items(nodes), int():
                here = nodes[step]
    return here


def replaced(text: str, path: tuple[str | int, ...], new: str) -> str:
    scalar = at(text, *path)
    assert isinstance(scalar, Scalar)
    return apply(text, [replace_scalar(text, scalar, new)])


def inserted(text: str, path: tuple[str | int, ...], key: str, value: str) -> str:
    keys = at(text, *path)
    assert isinstance(keys, Keys)
    return apply(text, [insert_key(text, keys, key, value)])


def removed(text: str, path: tuple[str | int, ...], key: str) -> str:
    keys = at(text, *path)
    assert isinstance(keys, Keys)
    return apply(text, [remove_key(text, keys, key)])


def changed(old: str, new: str) -> str:
    """The lines that differ, as a difference in git shows them."""
    before, after = old.split("\n"), new.split("\n")
    while before and after and before[0] == after[0]:
        before, after = before[1:], after[1:]
    while before and after and before[-1] == after[-1]:
        before, after = before[:-1], after[:-1]
    return "\n".join([*(f"-{line}" for line in before), *(f"+{line}" for line in after)])


ODDLY = """\
# head

target:   at least 90 %   # agreed in Q1
one:  'it''s'
two: "x" # c
list:
  - id: first # c1
    # about t
    t: |   # keep
      text
      more

    u: {nl: A,  en: "B" } # flow
  -   id: second
      v:
      w: ~
last: >-
  folded
  text
"""


@pytest.mark.parametrize(
    ("path", "new", "difference"),
    [
        (
            ("target",),
            "at least 92 %",
            "-target:   at least 90 %   # agreed in Q1\n+target:   at least 92 %   # agreed in Q1",
        ),
        (
            ("target",),
            "let op: x # y",
            (
                "-target:   at least 90 %   # agreed in Q1\n"
                '+target:   "let op: x # y"   # agreed in Q1'
            ),
        ),
        (
            ("target",),
            'zeg "ja": nu',
            (
                "-target:   at least 90 %   # agreed in Q1\n"
                "+target:   'zeg \"ja\": nu'   # agreed in Q1"
            ),
        ),
        (
            ("target",),
            "~",
            '-target:   at least 90 %   # agreed in Q1\n+target:   "~"   # agreed in Q1',
        ),
        (("one",), "auto's", "-one:  'it''s'\n+one:  'auto''s'"),
        (("one",), "a\nb", "-one:  'it''s'\n+one:  \"a\\nb\""),
        (("two",), 'a "b" \\', '-two: "x" # c\n+two: \'a "b" \\\' # c'),
        (("two",), "", '-two: "x" # c\n+two: "" # c'),
        (
            ("list", 0, "t"),
            "new\n\nlines\n",
            "-      text\n-      more\n+      new\n+\n+      lines",
        ),
        (
            ("list", 0, "t"),
            "short",
            "-    t: |   # keep\n-      text\n-      more\n+    t: |-   # keep\n+      short",
        ),
        (
            ("list", 0, "u", "nl"),
            "A, b",
            '-    u: {nl: A,  en: "B" } # flow\n+    u: {nl: "A, b",  en: "B" } # flow',
        ),
        (("list", 1, "v"), "5 %", "-      v:\n+      v: 5 %"),
        (("list", 1, "w"), "- x", '-      w: ~\n+      w: "- x"'),
        (("last",), "one\ntwo", "-  folded\n-  text\n+  one\n+\n+  two"),
    ],
)
def test_a_scalar_is_replaced(path: tuple[str | int, ...], new: str, difference: str) -> None:
    after = replaced(ODDLY, path, new)
    assert changed(ODDLY, after) == difference
    scalar = at(after, *path)
    assert isinstance(scalar, Scalar)
    assert scalar.text == new


def test_a_key_is_a_scalar_too() -> None:
    keys = root(ODDLY)
    assert isinstance(keys, Keys)
    edit = replace_scalar(ODDLY, keys.entries["two"][0], "drie")
    assert changed(ODDLY, apply(ODDLY, [edit])) == '-two: "x" # c\n+drie: "x" # c'


def test_a_key_may_not_become_another() -> None:
    keys = root(ODDLY)
    assert isinstance(keys, Keys)
    with pytest.raises(ValueError, match="cannot be written here"):
        replace_scalar(ODDLY, keys.entries["two"][0], "one")


def test_what_a_source_may_not_hold_is_refused() -> None:
    scalar = at(ODDLY, "target")
    assert isinstance(scalar, Scalar)
    with pytest.raises(ValueError, match="may not hold"):
        replace_scalar(ODDLY, scalar, "be\u00adtaling")
    with pytest.raises(ValueError, match="no such node"):
        replace_scalar("a: 1", scalar, "x")
    with pytest.raises(ValueError, match="cannot be read"):
        replace_scalar("a: [", scalar, "x")


@pytest.mark.parametrize(
    ("path", "key", "value", "difference"),
    [
        ((), "new", "1", "+new: 1"),
        (("list", 0), "w", "\n  nl: x\n  en: y", "+    w:\n+      nl: x\n+      en: y"),
        (("list", 0), "w", "|\n  text", "+    w: |\n+      text"),
        (
            ("list", 0, "u"),
            "de",
            '"C, d"',
            '-    u: {nl: A,  en: "B" } # flow\n+    u: {nl: A,  en: "B", de: "C, d" } # flow',
        ),
        (("list", 1), "x y", "[1, 2]", "+      x y: [1, 2]"),
    ],
)
def test_a_key_is_inserted(
    path: tuple[str | int, ...], key: str, value: str, difference: str
) -> None:
    assert changed(ODDLY, inserted(ODDLY, path, key, value)) == difference


@pytest.mark.parametrize(
    ("before", "path", "after"),
    [
        ("{}", (), "{k: 1}"),
        ("{ }", (), "{k: 1 }"),
        ("{a: 1,}", (), "{a: 1, k: 1}"),
        ("{a: 1, # c\n}", (), "{a: 1, k: 1 # c\n}"),
        ("{a}", (), "{a, k: 1}"),
        ("{a: }", (), "{a: , k: 1 }"),
        ("a: 1", (), "a: 1\nk: 1"),
        ("a: 1 # c", (), "a: 1 # c\nk: 1"),
        ("a: 1\r\n# end\r\n", (), "a: 1\r\nk: 1\r\n# end\r\n"),
        ("\ufeffa: 1\n", (), "\ufeffa: 1\nk: 1\n"),
        ("a:\n", (), "a:\nk: 1\n"),
        ("-   a:\n    - b\n", (0,), "-   a:\n    - b\n    k: 1\n"),
        ("a: |+\n  x\n\n", (), "a: |+\n  x\n\nk: 1\n"),
        ("a:\n  b: 1\n\n# about c\nc: 2\n", ("a",), "a:\n  b: 1\n  k: 1\n\n# about c\nc: 2\n"),
    ],
)
def test_a_key_is_inserted_anywhere(before: str, path: tuple[str | int, ...], after: str) -> None:
    assert inserted(before, path, "k", "1") == after


def test_what_cannot_be_inserted() -> None:
    with pytest.raises(ValueError, match="stands here already"):
        inserted("a: 1", (), "a", "2")
    for value in ("1\nb: 2", "[", "a: b: c", "1 # x\nc: 3"):
        with pytest.raises(ValueError, match="cannot be written here"):
            inserted("a: 1", (), "k", value)
    with pytest.raises(ValueError, match="cannot be written here"):
        inserted("{a: 1}", (), "k", "1, b: 2")


@pytest.mark.parametrize(
    ("path", "key", "difference"),
    [
        ((), "target", "-target:   at least 90 %   # agreed in Q1"),
        ((), "last", "-last: >-\n-  folded\n-  text"),
        (("list", 0), "id", "-  - id: first # c1\n+  -"),
        (("list", 0), "t", "-    t: |   # keep\n-      text\n-      more"),
        (("list", 1), "id", "-  -   id: second\n-      v:\n+  -   v:"),
        (
            ("list", 0, "u"),
            "nl",
            '-    u: {nl: A,  en: "B" } # flow\n+    u: {en: "B" } # flow',
        ),
        (
            ("list", 0, "u"),
            "en",
            '-    u: {nl: A,  en: "B" } # flow\n+    u: {nl: A } # flow',
        ),
    ],
)
def test_a_key_is_removed(path: tuple[str | int, ...], key: str, difference: str) -> None:
    assert changed(ODDLY, removed(ODDLY, path, key)) == difference


@pytest.mark.parametrize(
    ("before", "path", "key", "after"),
    [
        ("{a: 1}", (), "a", "{}"),
        ("{a: 1,}", (), "a", None),
        ("{a: 1, b: 2,}", (), "b", "{a: 1,}"),
        ("x:\n  a: 1 # c\n", ("x",), "a", "x:\n  {} # c\n"),
        ("- a: 1\n", (0,), "a", "- {}\n"),
        ("a: 1\r\nb: 2\r\n", (), "a", "b: 2\r\n"),
        ("\ufeffa: 1\nb: 2\n", (), "a", "\ufeffb: 2\n"),
        ("a: 1\nb: 2", (), "b", "a: 1\n"),
        ("a:\n# about b\nb: 2\n", (), "a", "# about b\nb: 2\n"),
    ],
)
def test_a_key_is_removed_anywhere(
    before: str, path: tuple[str | int, ...], key: str, after: str | None
) -> None:
    if after is None:
        with pytest.raises(ValueError, match="cannot be taken out"):
            removed(before, path, key)
    else:
        assert removed(before, path, key) == after
    with pytest.raises(ValueError, match="no such key"):
        removed(before, path, "none")


def test_edits_are_applied_from_the_back() -> None:
    edits = [Edit(0, 1, "AAA"), Edit(4, 5, ""), Edit(2, 2, "+")]
    assert apply("abcdef", edits) == "AAAb+cdf"
    assert apply("ab", [Edit(1, 1, "x"), Edit(1, 1, "y")]) == "axyb"
    with pytest.raises(ValueError, match="overlap"):
        apply("abcdef", [Edit(0, 3, ""), Edit(2, 4, "")])
    with pytest.raises(ValueError, match="outside"):
        apply("abc", [Edit(2, 4, "")])


TEXTS = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"], include_characters="\n\t"))
SCALARS = ["target", "one", "two", ("list", 0, "t"), ("list", 0, "u", "nl"), ("list", 0, "u", "en")]
PATHS = st.sampled_from(
    [step if isinstance(step, tuple) else (step,) for step in [*SCALARS, ("list", 1, "v"), "last"]]
)


@given(PATHS, TEXTS, st.sampled_from(["\n", "\r\n"]))
@example(("list", 0, "t"), "0\t", "\n")
@example(("list", 0, "t"), "", "\n")
@example(("list", 0, "t"), " a\n\n", "\r\n")
def test_whatever_is_written_reads_back(
    path: tuple[str | int, ...], new: str, line_end: str
) -> None:
    text = ODDLY.replace("\n", line_end)
    after = replaced(text, path, new)
    scalar = at(after, *path)
    assert isinstance(scalar, Scalar)
    assert scalar.text == new
    assert compose_text("a.yaml", after).problems == ()
    assert [line for line in after.split(line_end) if "agreed in Q1" in line]
    assert replaced(after, path, new) == after


@given(st.text("abc-_ é#:,'\"", min_size=1, max_size=8), st.sampled_from([(), ("list", 0, "u")]))
def test_a_key_put_in_and_taken_out_leaves_nothing(key: str, path: tuple[str | int, ...]) -> None:
    keys = at(ODDLY, *path)
    assert isinstance(keys, Keys)
    assume(key not in keys.entries)
    with_it = inserted(ODDLY, path, key, "x")
    here = at(with_it, *path)
    assert isinstance(here, Keys)
    assert plain(here.entries[key][1]) == "x"
    assert removed(with_it, path, key) == ODDLY


def test_a_scalar_of_no_place_is_not_found() -> None:
    with pytest.raises(ValueError, match="no such node"):
        replace_scalar("a: 1", Scalar("1", Place("a.yaml", 1, 4)), "2")
