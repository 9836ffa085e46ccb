"""Many documents on several cores: each process renders the documents of one folder at a time.

New processes start afresh (spawn): a process that has set pages has threads, and a copy of it would
wait for them for ever. Their start takes half a second, so few documents are made here.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import groupby
from multiprocessing import get_context

from sluitend.render.fault import RenderFault
from sluitend.render.job import Job, render_all
from sluitend.render.process import serve

WORTH = 3  # folders of documents; fewer are made sooner than processes have started
AHEAD = 2  # folders handed out beyond those at work, a core: memory stays small


def on_cores(jobs: Iterable[Job], cores: int) -> Iterator[tuple[Job, bytes]]:
    """The bytes of each job, in order; the same bytes on any number of cores."""
    groups = (tuple(some) for _, some in groupby(jobs, key=folder_of))
    first = [group for _, group in zip(range(WORTH), groups, strict=False)]
    if cores < 2 or len(first) < WORTH:
        for group in first:
            yield from render_all(group)
        for group in groups:
            yield from render_all(group)
        return
    context = get_context("spawn")
    with ProcessPoolExecutor(cores, mp_context=context, initializer=serve) as pool:
        try:
            yield from _handed_out(pool, first, groups, cores)
        except BrokenProcessPool as wrong:
            raise RenderFault("a process that made documents ended before its time") from wrong
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def folder_of(job: Job) -> str:
    """The folder a document goes into: its contract's."""
    return job.path.rpartition("/")[0]


Handed = tuple[tuple[Job, ...], "Future[list[bytes]]"]


def _handed_out(
    pool: ProcessPoolExecutor,
    first: list[tuple[Job, ...]],
    groups: Iterator[tuple[Job, ...]],
    cores: int,
) -> Iterator[tuple[Job, bytes]]:
    """Groups given to the processes a few ahead, taken back in order."""
    waiting: deque[Handed] = deque((group, pool.submit(_made, group)) for group in first)
    while waiting:
        while len(waiting) < cores * (1 + AHEAD) and (group := next(groups, ())):
            waiting.append((group, pool.submit(_made, group)))
        group, future = waiting.popleft()
        yield from zip(group, future.result(), strict=True)


def _made(jobs: tuple[Job, ...]) -> list[bytes]:
    """In a process of its own: the bytes of a folder's documents."""
    return [content for _, content in render_all(jobs)]
