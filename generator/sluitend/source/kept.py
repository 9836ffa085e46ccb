"""What was worked out of a thing, kept for as long as that thing is at hand.

Several rules read the same texts; comparing or hashing these would take longer than reading them
again. So what is kept is known by the very object it was worked out of, never by an equal one.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

V = TypeVar("V")
P = ParamSpec("P")


def kept(most: int) -> Callable[[Callable[P, V]], Callable[P, V]]:
    """Keep what a function gives for its last `most` first arguments, which nobody changes.

    Other arguments are compared as usual.
    """

    def keeping(work: Callable[P, V]) -> Callable[P, V]:
        known: dict[tuple[object, ...], tuple[object, V]] = {}

        @wraps(work)
        def once(*args: P.args, **named: P.kwargs) -> V:
            of, *others = args
            key = (id(of), *others, *named.items())
            found = known.get(key)
            if found is not None and found[0] is of:
                return found[1]
            value = work(*args, **named)
            if len(known) >= most:
                del known[next(iter(known))]
            known[key] = (of, value)  # with the object itself: its id is nobody else's while here
            return value

        return once

    return keeping
