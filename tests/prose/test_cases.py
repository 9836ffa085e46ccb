"""What clauses become, and what is said of them: whole texts, from whole small repositories."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from sluitend.cli.show import as_text
from sluitend.load.portfolio import load
from sluitend.prose.blocks import (
    Annex,
    Article,
    Block,
    Break,
    Bullets,
    Cell,
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
from sluitend.prose.text import blocks_of, prose_of
from sluitend.source.memory import memory

CASES = [
    pytest.param(case, id=f"{file.stem}: {name}")
    for file in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for name, case in YAML(typ="safe", pure=True).load(file).items()
]
BASE = {
    "sluitend.yaml": "format: 1\n",
    "parties/zandwijk.yaml": """
id: zandwijk
name: Gemeente Zandwijk
seat: Zandwijk
public_client: true
people: [{id: m-de-jong, name: M. de Jong, function: {nl: contractmanager, en: contract manager}}]
sites: [{id: kantoor, title: {nl: Stadskantoor, en: Town hall}, address: Raadhuisplein 1 Zandwijk}]
""",
    "parties/helder.yaml": "id: helder\nname: Heldergroep B.V.\n",
}


@pytest.mark.parametrize("case", CASES)
def test_case(case: Mapping[str, object]) -> None:
    given = case["files"]
    assert isinstance(given, Mapping)
    clauses = [path for path in given if path.startswith("clauses/nl/")]
    names = [path.removeprefix("clauses/nl/").removesuffix(".md") for path in clauses]
    outline = {"house/outline.yaml": f"articles: {{default: [{', '.join(names)}]}}\n"}
    portfolio = load(memory({**BASE, **outline, **given}))
    assert [problem.says("en") for problem in portfolio.problems] == []
    language = str(case.get("language", "nl"))
    prose = prose_of(portfolio.dossiers[0], language)
    if "gives" in case:
        text = "\n".join(line for block in blocks_of(prose) for line in shown(block))
        assert text == str(case["gives"]).rstrip("\n")
    found = "\n".join(as_text(problem, language) for problem in prose.problems)
    assert found == str(case.get("finds", "")).rstrip("\n")


def shown(block: Block) -> Iterator[str]:
    """A block in one line or more: ids as #id, references as [label], quotes between bars."""
    match block:
        case Article(label, title, id_) | Annex(label, title, id_):
            yield f"{label} {title} #{id_}"
        case Heading(level, content, id_):
            yield f"{'#' * level} {inlines(content)}{f' #{id_}' if id_ else ''}"
        case Paragraph(content, style, number, id_):
            head = number or {"body": "¶"}.get(style, style)
            yield f"{head} {inlines(content)}{f' #{id_}' if id_ else ''}"
        case Bullets(items):
            for item in items:
                for inner in item:
                    yield from (f"- {line}" for line in shown(inner))
        case Table():
            yield f"table {block.kind} {' '.join(column.align for column in block.columns)}"
            for mark, rows in (("head", block.head), ("row", block.rows), ("foot", block.foot)):
                for row in rows:
                    yield f"{mark} " + " | ".join(cell(one) for one in row)
        case _:
            raise TypeError(block)


def cell(one: Cell) -> str:
    return " / ".join(map(inlines, one.lines))


def inlines(content: Inlines) -> str:
    return "|".join(map(inline, content)).replace("\N{NO-BREAK SPACE}", "~")


def inline(one: object) -> str:
    match one:
        case Run(text):
            return text
        case Strong(content):
            return f"**{inlines(content)}**"
        case Emphasis(content):
            return f"*{inlines(content)}*"
        case Break():
            return "↵"
        case Link(url, content):
            return f"<{inlines(content)} {url}>"
        case Reference(target, label, number):
            return f"[{label} {number} #{target}]"
    raise TypeError(one)
