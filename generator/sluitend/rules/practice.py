"""The rules of practice: what managing contracts well comes down to, by the numbers all use.

0 to 10 are the rules for a contract in use, g1 to g6 the points of attention around them. Every
rule of the program serves one or more of them; `PRACTICE` in its module says which, the one it
serves most first.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from sluitend.rules.rule import EXPIRED, STALE, Rule

PRACTICES: Final[tuple[str, ...]] = (
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "g1", "g2", "g3", "g4", "g5", "g6",
)  # fmt: skip
ACCEPTING: Final = ("g5",)
"""What acceptances themselves serve: they belong to no rule."""


def practices_of(rules: Sequence[Rule]) -> Mapping[str, tuple[str, ...]]:
    """The rules of practice each code serves."""
    known = {fault.code: rule.PRACTICE for rule in rules for fault in rule.FAULTS}
    return {STALE.code: ACCEPTING, EXPIRED.code: ACCEPTING, **known}
