"""What a finding is known by when lines have moved."""

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from sluitend.problem import Problem


def fingerprints(problems: Sequence[Problem]) -> tuple[str, ...]:
    """A hash a finding: of its code, its file and its words, and which of those alike it is.

    Its line is no part of it: a line put above it makes it no other finding.
    """
    met: Counter[str] = Counter()
    found = []
    for problem in problems:
        what = "\n".join((problem.fault.code, problem.place.path, problem.says("en")))
        met[what] += 1
        found.append(sha256(f"{what}\n{met[what]}".encode("utf-8", "surrogatepass")).hexdigest())
    return tuple(found)
