"""The rules, in the order of their codes. Adding one: a module, a line here, its cases."""

from typing import Final

from sluitend.rules import (
    bands,
    measurement_plan,
    scored_count,
    target,
    teeth,
    term,
    unsaid,
    unused_data,
    verified,
    weight_of_role,
    weights,
)
from sluitend.rules.rule import Rule

RULES: Final[tuple[Rule, ...]] = (
    weight_of_role,
    weights,
    scored_count,
    teeth,
    target,
    bands,
    measurement_plan,
    verified,
    unsaid,
    unused_data,
    term,
)
