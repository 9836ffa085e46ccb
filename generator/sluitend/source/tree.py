"""A tree of files: what the program reads, wherever it comes from."""

from typing import Protocol

from sluitend.problem import Problem

ROOT_FILE = "sluitend.yaml"
"""The file whose folder is the root of a repository."""


class Tree(Protocol):
    """Files by path: posix, relative to the root, sorted, no folders."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What kept files from being read."""

    def paths(self) -> tuple[str, ...]:
        """Every file that can be read."""

    def read(self, path: str) -> bytes:
        """A file's bytes; KeyError where there is no such file."""
