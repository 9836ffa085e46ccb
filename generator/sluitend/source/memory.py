"""A tree held in memory: for tests, and for what is not written yet."""

from collections.abc import Mapping
from dataclasses import dataclass

from sluitend.problem import Problem


@dataclass(frozen=True, slots=True)
class Memory:
    """Files as a mapping of path to bytes."""

    files: Mapping[str, bytes]
    problems: tuple[Problem, ...] = ()

    def paths(self) -> tuple[str, ...]:
        """Every file, sorted."""
        return tuple(sorted(self.files))

    def read(self, path: str) -> bytes:
        """A file's bytes; KeyError where there is no such file."""
        return self.files[path]


def memory(files: Mapping[str, bytes | str]) -> Memory:
    """A tree of these files; text is written as UTF-8."""
    return Memory(
        {
            path: content.encode("utf-8") if isinstance(content, str) else bytes(content)
            for path, content in files.items()
        }
    )
