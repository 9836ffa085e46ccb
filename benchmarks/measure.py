"""Two ways to do the same thing by turns, and what each takes on the clock and of the processor."""

import gc
import resource
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock, and of the processor: of this process and all that it started."""

    wall: float
    cpu: float

    def least(self, other: "Cost") -> "Cost":
        """The least of both, each by itself."""
        return Cost(min(self.wall, other.wall), min(self.cpu, other.cpu))


@dataclass(frozen=True, slots=True)
class Race:
    """Two ways to do a thing; `aim` is a ratio: ours to theirs, or theirs to ours if `faster`."""

    what: str
    peer: str
    ours: Callable[[], object]
    theirs: Callable[[], object]
    aim: str
    rounds: int = 5
    faster: bool = False
    """Whether we mean to take less, and say how many times."""
    each: tuple[int, int] = (1, 1)
    """How many things ours and theirs make: costs are given for one."""
    warm: bool = True
    """Whether a turn of each goes before that does not count."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The least of all rounds."""

    race: Race
    ours: Cost
    theirs: Cost

    @property
    def ratio(self) -> Cost:
        """Of both times."""
        one, other = self.ours, self.theirs
        if self.race.faster:
            one, other = other, one
        return Cost(one.wall / other.wall, one.cpu / other.cpu)


def run(race: Race) -> Outcome:
    """Ours and theirs by turns."""
    if race.warm:
        race.ours()
        race.theirs()
    costs = [(cost(race.ours), cost(race.theirs)) for _ in range(race.rounds)]
    ours, theirs = costs[0]
    for one, other in costs[1:]:
        ours, theirs = ours.least(one), theirs.least(other)
    return Outcome(race, _each(ours, race.each[0]), _each(theirs, race.each[1]))


def _each(of: Cost, count: int) -> Cost:
    return Cost(of.wall / count, of.cpu / count)


def cost(do: Callable[[], object]) -> Cost:
    """What it takes.

    Python's collector is off for both: it searches all objects there are, so that each would pay
    for what the other, or this program, has kept.
    """
    gc.collect()
    gc.disable()
    try:
        began, used = time.perf_counter(), _used()
        do()
        return Cost(time.perf_counter() - began, _used() - used)
    finally:
        gc.enable()


def _used() -> float:
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)


def emptied(folder: Path) -> Path:
    """A folder with nothing in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
