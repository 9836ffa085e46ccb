"""Our templates hold loops, plain conditions, names and attributes, and nothing else."""

from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from sluitend.source.found import templates

ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.For,
    nodes.If,
    nodes.Name,
    nodes.Getattr,
)
DOCUMENTS = sorted(path for path in (templates() / "documents").rglob("*") if path.is_file())


def beyond(template: str) -> list[str]:
    """What of a template is more than that."""
    parsed = Environment().parse(template)  # noqa: S701
    found = [type(node).__name__ for node in parsed.find_all(nodes.Node)
             if not isinstance(node, ALLOWED)]  # fmt: skip
    conditions = [node.test for node in parsed.find_all(nodes.If)]
    filters = [node.test for node in parsed.find_all(nodes.For) if node.test]
    odd = [test for test in conditions if not isinstance(test, nodes.Name | nodes.Getattr)]
    return found + [f"if {type(test).__name__}" for test in (*odd, *filters)]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_document_templates(path: Path) -> None:
    assert beyond(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("{% for a in view.b %}{% if a.c %}{{ a.d }}{% else %}x{% endif %}{% endfor %}", []),
        ("{{ a + b }}", ["Add"]),
        ("{{ a | upper }}", ["Filter"]),
        ("{% set a = 1 %}", ["Assign", "Const"]),
        ("{{ a() }}", ["Call"]),
        ("{% if not a %}x{% endif %}", ["Not", "if Not"]),
        ("{% if a > 1 %}x{% endif %}", ["Compare", "Operand", "Const", "if Compare"]),
        ("{{ a['b'] }}", ["Getitem", "Const"]),
        ("{% include 'x' %}", ["Include", "Const"]),
    ],
)
def test_the_test(template: str, found: list[str]) -> None:
    assert sorted(beyond(template)) == sorted(found)
