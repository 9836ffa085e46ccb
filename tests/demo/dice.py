"""Chance that falls the same on every machine and in every version of Python."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

One = TypeVar("One")


class Dice:
    """Throws that follow from a name; only `random()`, whose sequence Python promises to keep."""

    def __init__(self, name: str) -> None:
        self._random = Random(name)  # noqa: S311 - chance that must repeat itself

    def below(self, count: int) -> int:
        """A whole number from 0 up to and not including a count."""
        return int(self._random.random() * count)

    def one_of(self, these: Sequence[One]) -> One:
        """One of them."""
        return these[self.below(len(these))]

    def mixed(self, these: Sequence[One]) -> list[One]:
        """All of them, in another order."""
        left = list(these)
        return [left.pop(self.below(len(left))) for _ in range(len(left))]

    def met(self, met: int, of: int) -> list[bool]:
        """So many that are met out of so many, spread over them."""
        return self.mixed([True] * met + [False] * (of - met))
