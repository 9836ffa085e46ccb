"""The rules of practice: what managing contracts well comes down to, by the numbers all use.

0 to 10 are the rules for a contract in use, g1 to g6 the points of attention around them. Every
rule of the program serves one or more of them; `PRACTICE` in its module says which, the one it
serves most first.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from sluitend.rules.rule import Rule

PRACTICES: Final[tuple[str, ...]] = (
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "g1", "g2", "g3", "g4", "g5", "g6",
)  # fmt: skip
OTHERWISE: Final[tuple[str, ...]] = ("g5",)
"""Of what no rule finds, such as a file that cannot be read: the quality of the contract."""


def practices_of(rules: Sequence[Rule]) -> Mapping[str, tuple[str, ...]]:
    """The rules of practice each code of a rule serves."""
    return {fault.code: rule.PRACTICE for rule in rules for fault in rule.FAULTS}
