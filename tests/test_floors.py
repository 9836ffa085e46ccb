"""The house rules that no linter knows, over every module of the package."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "generator" / "sluitend"
MODULES = sorted(PACKAGE.rglob("*.py"))

LONGEST_FUNCTION = 40
LONGEST_MODULE = 400
VAGUE = {"common", "helpers", "manager", "misc", "utils"}

# Shares of a page's width and lengths on paper: nothing a contract says.
PAPER = ("prose/blocks.py", "render/", "views/")

# Where the clock, the environment and the working directory come in, as arguments of the rest.
EDGES = ("cli/", "site/")
HIDDEN = {
    "date": {"today"},
    "datetime": {"now", "today", "utcnow"},
    "locale": {"getlocale", "setlocale"},
    "os": {"environ", "getcwd", "getenv"},
    "Path": {"cwd", "home"},
    "time": {"localtime", "time"},
}


def name(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


def tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"), name(module))


every_module = pytest.mark.parametrize("module", MODULES, ids=name)


@every_module
def test_length(module: Path) -> None:
    lines = len(module.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_MODULE, f"{name(module)} has {lines} lines"
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            assert size <= LONGEST_FUNCTION, f"{node.name} has {size} lines"


@every_module
def test_name_says_something(module: Path) -> None:
    assert not VAGUE & set(module.relative_to(PACKAGE).with_suffix("").parts)


def floats(module: ast.Module) -> Iterator[int]:
    """Lines on which a float is made or asked for; how alike two words are may be one."""
    alike = {
        word.value
        for word in ast.walk(module)
        if isinstance(word, ast.keyword) and word.arg == "cutoff"
    }
    for node in ast.walk(module):
        match node:
            case ast.Name(id="float") | ast.Constant(value=float()) if node not in alike:
                yield node.lineno


@every_module
def test_no_number_of_a_contract_is_a_float(module: Path) -> None:
    if not name(module).startswith(PAPER):
        assert list(floats(tree(module))) == []


def hidden_inputs(module: ast.Module) -> Iterator[str]:
    """Names through which a function learns what nobody gave it."""
    for node in ast.walk(module):
        match node:
            case ast.Attribute(value=ast.Name(id=owner) | ast.Attribute(attr=owner), attr=attr) if (
                attr in HIDDEN.get(owner, ())
            ):
                yield f"{owner}.{attr}"


@every_module
def test_no_hidden_inputs(module: Path) -> None:
    if not name(module).startswith(EDGES):
        assert list(hidden_inputs(tree(module))) == []


def test_the_checks_see_what_they_look_for() -> None:
    source = ast.parse(
        "def f(a: float):\n    return 1.5, dt.datetime.now(), date.today(), os.environ['HOME']\n"
    )
    assert sorted(floats(source)) == [1, 2]
    assert sorted(hidden_inputs(source)) == ["date.today", "datetime.now", "os.environ"]
