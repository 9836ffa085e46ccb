"""The rules, in the order of their codes. Adding one: a module, a line here, its cases."""

from typing import Final

from sluitend.rules import bands, target, term, weight_of_role, weights
from sluitend.rules.rule import Rule

RULES: Final[tuple[Rule, ...]] = (
    weight_of_role,
    weights,
    target,
    bands,
    term,
)
