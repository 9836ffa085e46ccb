"""One tree laid over another: what is the client's alone over what client and supplier share.

The lower tree stays as it is. The upper one adds files; where both have a path the lower one is
read, and the clash is known, so that whoever knows what a file means can say so.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sluitend.problem import Problem
from sluitend.source.tree import Tree


@dataclass(frozen=True, slots=True)
class Overlay:
    """Files of `above` beside those of `below`; `name` is how the upper folder is shown."""

    below: Tree
    above: Tree
    name: str

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What kept files of either tree from being read; those above under their own name."""
        return (*self.below.problems, *(_named(one, self.name) for one in self.above.problems))

    def paths(self) -> tuple[str, ...]:
        """Every file of both, sorted, each once."""
        return tuple(sorted({*self.below.paths(), *self.above.paths()}))

    def read(self, path: str) -> bytes:
        """A file's bytes, of the lower tree where both have it; KeyError where neither has."""
        try:
            return self.below.read(path)
        except KeyError:
            return self.above.read(path)


def laid_over(below: Tree, above: Sequence[tuple[str, Tree]]) -> Tree:
    """A tree with others over it, the first named lowest."""
    for name, tree in above:
        below = Overlay(below, tree, name)
    return below


def added(tree: Tree) -> dict[str, str]:
    """Files that only an upper tree has, each with its name as shown."""
    if not isinstance(tree, Overlay):
        return {}
    standing = frozenset(tree.below.paths())
    own = {path: f"{tree.name}/{path}" for path in tree.above.paths() if path not in standing}
    return {**added(tree.below), **own}


def clashes(tree: Tree) -> tuple[tuple[str, str], ...]:
    """Files of an upper tree that stand in a lower one too: the path, and its name as shown."""
    if not isinstance(tree, Overlay):
        return ()
    standing = frozenset(tree.below.paths())
    own = ((path, f"{tree.name}/{path}") for path in tree.above.paths() if path in standing)
    return (*clashes(tree.below), *own)


def located(tree: Tree, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Problems with the names their files have on disk, seen from the lowest tree."""
    names = added(tree)
    return tuple(_at(one, names[one.place.path]) if one.place.path in names else one
                 for one in problems)  # fmt: skip


def _named(problem: Problem, name: str) -> Problem:
    path = problem.place.path
    return _at(problem, name if path == "." else f"{name}/{path}")


def _at(problem: Problem, path: str) -> Problem:
    return replace(problem, place=replace(problem.place, path=path))
