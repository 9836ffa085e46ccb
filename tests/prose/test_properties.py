"""What holds for any agreement: numbers without gaps, references that exist, no quote left."""

import re
from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sluitend.load.dossier import Dossier
from sluitend.load.portfolio import load
from sluitend.prose.blocks import (
    Annex,
    Article,
    Block,
    Bullets,
    Cell,
    Emphasis,
    Heading,
    Link,
    Paragraph,
    Reference,
    Run,
    Strong,
    Table,
)
from sluitend.prose.defined import defined_terms
from sluitend.prose.lids import letter_of
from sluitend.prose.text import Prose, blocks_of, prose_of
from sluitend.source.disk import disk
from sluitend.source.memory import memory

DEMO = Path(__file__).parents[2] / "contracts"
TREE = disk(DEMO)
FILES = {path: TREE.read(path) for path in TREE.paths()}

# --- small agreements -------------------------------------------------------------------------

NAMES = ("alpha", "beta", "gamma", "delta")
CONDITIONS = ("", "only_if=framework", "only_if=several_sites", "only_if=not_framework")


@st.composite
def clauses(draw: st.DrawFn) -> dict[str, str]:
    """Some articles in some order, with lids, items, conditions and references to each other."""
    names = draw(st.permutations(NAMES))[: draw(st.integers(1, 4))]
    return {name: draw(clause(name, list(names))) for name in names}


@st.composite
def clause(draw: st.DrawFn, name: str, names: list[str]) -> str:
    lids = []
    for number in range(draw(st.integers(1, 4))):
        condition = draw(st.sampled_from(CONDITIONS)) if number else ""
        head = f"{{#l{number} {condition}}}".replace(" }", "}")
        target = draw(st.sampled_from(names))
        dotted = draw(st.sampled_from([target, f"{target}.l0", "l0", f"{name}.l0"]))
        text = f"Lid van [](#{dotted}) met {{{{ client.name }}}} en {{{{ term.starts }}}}."
        items = "".join(f"- deel {one};\n" for one in range(draw(st.integers(0, 3))))
        lids.append(f"{head}\n{text}\n" + (f"\n{items}" if items else ""))
    return f"---\nid: {name}\ntitle: {name.title()}\n---\n" + "\n".join(lids)


def agreement(texts: dict[str, str], form: str) -> Dossier:
    files = {
        "sluitend.yaml": "format: 1\n",
        "house/outline.yaml": f"articles: {{default: [{', '.join(texts)}]}}\n",
        "parties/c.yaml": "id: c\nname: Gemeente Zandwijk\n",
        "x/contract.yaml": f"id: x\nlevel: watertight\nclient: c\nform: {form}\n"
        "term: {starts: 2024-10-01}\n",
        **{f"clauses/nl/{name}.md": text for name, text in texts.items()},
    }
    portfolio = load(memory(files))
    assert portfolio.problems == ()
    return portfolio.dossiers[0]


FORMS = st.sampled_from(["service_agreement", "framework"])


@given(clauses(), FORMS)
def test_a_small_agreement(texts: dict[str, str], form: str) -> None:
    prose = prose_of(agreement(texts, form), "nl")
    assert prose.problems == ()
    assert_sound(prose)


@given(clauses(), FORMS, st.integers(0, 4))
def test_an_article_put_in_between_renumbers_what_follows(
    texts: dict[str, str], form: str, place: int
) -> None:
    before = prose_of(agreement(texts, form), "nl")
    at = min(place, len(texts))
    names = list(texts)
    grown = {
        name: texts.get(name, "---\nid: extra\ntitle: Extra\n---\nTekst.\n")
        for name in [*names[:at], "extra", *names[at:]]
    }
    after = prose_of(agreement(grown, form), "nl")
    assert_sound(after)
    old = {one.id: int(one.number) for one in before.articles}
    new = {one.id: int(one.number) for one in after.articles if one.id != "extra"}
    assert new == {name: number + (number > at) for name, number in old.items()}


def assert_sound(prose: Prose) -> None:
    """Numbers without gaps, references to what exists under the number it has, no quote left."""
    assert [one.number for one in prose.articles] == [
        str(number) for number in range(1, len(prose.articles) + 1)
    ]
    assert [one.letter for one in prose.annexes] == [
        letter_of(number).upper() for number in range(1, len(prose.annexes) + 1)
    ]
    numbers: dict[str, str] = {}
    for article in prose.articles:
        numbers[article.id] = article.number
        lids = [block for block in article.blocks if isinstance(block, Paragraph)]
        assert [one.number for one in lids if one.style == "lid"] == [
            f"{article.number}.{number + 1}" for number in range(count(lids, "lid"))
        ]
        letters: list[str] = []
        for one in lids:
            letters = [*letters, one.number] if one.style == "sublid" else []
            assert letters == [f"{letter_of(place + 1)}." for place in range(len(letters))]
            if one.id:
                numbers[one.id] = one.number
    for annex in prose.annexes:
        numbers |= dict.fromkeys(ids((annex.heading, *annex.blocks)), annex.letter)
    for inline in every(prose):
        match inline:
            case Reference(target, label, number):
                assert numbers[target] == number
                assert label.endswith(f"\N{NO-BREAK SPACE}{number}")
            case Run(text):
                assert text
                assert not re.search(r"\{\{|\}\}|  |\.\. ", text)


def count(lids: list[Paragraph], style: str) -> int:
    return sum(one.style == style for one in lids)


def ids(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Article(id=id_) | Annex(id=id_) | Heading(id=id_) | Paragraph(id=id_):
                yield id_
            case Table(id=id_):
                yield id_


def every(prose: Prose) -> Iterator[object]:
    """Every inline, those inside others too."""
    todo: list[object] = list(blocks_of(prose))
    while todo:
        match one := todo.pop():
            case Paragraph(content) | Heading(_, content):
                todo += content
            case Bullets(items):
                todo += [inner for item in items for inner in item]
            case Table(_, rows, head, foot):
                todo += [cell for row in (*rows, *head, *foot) for cell in row]
            case Cell(lines):
                todo += [inline for line in lines for inline in line]
            case Strong(content) | Emphasis(content) | Link(_, content):
                yield one
                todo += content
            case Article() | Annex():
                pass
            case _:
                yield one


# --- the demo ---------------------------------------------------------------------------------


def test_the_demo_assembles_without_a_problem() -> None:
    portfolio = load(TREE)
    assert portfolio.dossiers
    for dossier in portfolio.dossiers:
        for language in dossier.contract.languages:
            prose = prose_of(dossier, language)
            assert [f"{one.place} {one.says('en')}" for one in prose.problems] == []
            assert_sound(prose)


def test_the_demo_defines_its_terms() -> None:
    dossier = load(TREE).only(["schoonmaak-stadskantoor"]).dossiers[0]
    terms = {one.term: one for one in defined_terms(dossier, "nl")}
    lids = (DEMO / "clauses/nl/definitions.md").read_text(encoding="utf-8").count("**: ")
    assert 30 < len(terms) <= lids
    assert terms["Opdrachtgever"].definition == "Gemeente Zandwijk, gevestigd te Zandwijk."
    assert terms["Opdrachtgever"].id == "definitions.client"


# --- any input --------------------------------------------------------------------------------

TEXTS = [path for path in FILES if path.endswith((".md", ".csv"))]
WRONG = st.one_of(
    st.sampled_from(
        ["{{ kpi(\"x\").target }}", "{{ client.name }}", "[](#term)", "[](#x.y)", "[a](#b)", "# a",
         "- a\n  - b\n    1. c", "{#a only_if=x}", "{only_if=not_has_bonus}", "|a|\n|-|\n|b|", ";",
         "**a", "![a](b)", "<b>", "`{{ a.b }}`", "---", "\"", "\N{NO-BREAK SPACE}", "{{", "\\"]
    ),
    st.text(max_size=12),
)  # fmt: skip


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(TEXTS), st.data())
def test_a_text_with_anything_in_it(path: str, data: st.DataObject) -> None:
    lines = FILES[path].decode().split("\n")
    for _ in range(data.draw(st.integers(1, 3))):
        lines.insert(data.draw(st.integers(0, len(lines))), data.draw(WRONG))
    changed = memory({**FILES, path: "\n".join(lines).encode("utf-8", "replace")})
    assert_says_all(load(changed).dossiers)


SHEETS = [path for path in FILES if path.endswith(".yaml")]


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SHEETS), st.data())
def test_a_sheet_with_lines_torn_out(path: str, data: st.DataObject) -> None:
    lines = FILES[path].decode().split("\n")
    first = data.draw(st.integers(0, len(lines) - 1))
    del lines[first : first + data.draw(st.integers(1, 4))]
    assert_says_all(load(memory({**FILES, path: "\n".join(lines).encode()})).dossiers)


def assert_says_all(dossiers: tuple[Dossier, ...]) -> None:
    for dossier in dossiers:
        for language in (*dossier.contract.languages, "en"):
            prose = prose_of(dossier, language)
            for problem in prose.problems:
                for words in ("nl", "en"):
                    assert problem.says(words)
                    assert problem.remedy(words)
            assert not [text for text in every(prose) if text == Run("")]
        defined_terms(dossier, dossier.contract.prevails)
