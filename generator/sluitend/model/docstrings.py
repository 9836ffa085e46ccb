"""What each field is, in the words that stand under it in the source.

Read from the source only when asked for: loading contracts needs no explanations.
"""

import ast
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from inspect import cleandoc, getsource
from types import MappingProxyType

from sluitend.model.frozen import Frozen


def of_type(kind: type[Frozen]) -> str:
    """What a type of the format is."""
    return cleandoc(kind.__doc__ or "")


def of_fields(kind: type[Frozen]) -> Mapping[str, str]:
    """What each field of a type is, by its name in Python; inherited fields included."""
    found: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        if issubclass(base, Frozen):
            found |= _of_module(base.__module__).get(base.__name__, {})
    if "kind" in kind.model_fields:
        what, _, _ = of_type(kind).partition("\n\n")
        found.setdefault("kind", f"Says which it is: {what[:1].lower()}{what[1:]}")
    return MappingProxyType(found)


@cache
def _of_module(module: str) -> Mapping[str, Mapping[str, str]]:
    """The docstrings of the attributes of every class in a module."""
    tree = ast.parse(getsource(sys.modules[module]))
    classes = (node for node in tree.body if isinstance(node, ast.ClassDef))
    return {node.name: dict(_attributes(node)) for node in classes}


def _attributes(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for attribute, below in zip(node.body, node.body[1:], strict=False):
        match attribute, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, cleandoc(text)
