"""Reading a workbook in a process of its own.

The reader of workbooks is fast and not ours. A damaged or hostile file can make it ask for a
terabyte, which ends the process it runs in; so that is another process, with bounds of its own,
and here its end is an answer like any other.
"""

import os
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context
from typing import Final, TypeVar

MEMORY: Final = 4 * 1024**3
"""Bytes of address space it may take."""
SECONDS: Final = 300
"""Seconds of processor time it may take, for all that it reads."""
R = TypeVar("R")


class Ended(Exception):
    """The process came to its end before it gave an answer."""


def apart(function: Callable[..., R], *given: object) -> R:
    """What a function gives when it runs in another process; `Ended` where that breaks off."""
    try:
        return _process().submit(function, *given).result()
    except BrokenProcessPool:
        _process.cache_clear()
        raise Ended from None


@cache
def _process() -> ProcessPoolExecutor:
    """One process, started afresh and kept: nothing of ours is copied into it."""
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_bounded)


def _bounded() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever waits for it is told
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)  # what it says at its end is not for the user's terminal
    try:
        import resource
    except ImportError:  # Windows knows no such bounds
        return
    for kind, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS)):
        _, hard = resource.getrlimit(kind)
        limit = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (limit, hard))
