"""Worked examples: one quarter with made-up observations, through the same terms as a real one.

An example stands by itself: nothing came before it, a KPI it does not name is not measured in it,
and charges are as the contract has them, before indexation.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sluitend.analysis.charged import as_written
from sluitend.analysis.made_up import given_in, measured_in, observations
from sluitend.model.contract import Contract
from sluitend.model.example import Example
from sluitend.model.term_days import run_in_day
from sluitend.number import Exact, NotReadable, number
from sluitend.period import Quarter
from sluitend.scoring.given import tally_of
from sluitend.scoring.moment import Given, QuarterResult
from sluitend.scoring.scored import amount_of, score_quarter
from sluitend.trace import Trace

SCORE = "score"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Observations of an example that are none: of which KPI, and what was expected instead."""

    level: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Parted:
    """Where an example and the terms part: what it states, what the terms give, and why."""

    on: str
    """`score`, or the id of a consequence."""
    stated: Decimal
    given: Exact | None
    """None: there is no score."""
    trace: Trace = ()


@dataclass(frozen=True, slots=True)
class Worked:
    """An example as the terms work it out."""

    example: Example
    quarter: Quarter
    result: QuarterResult
    parted: tuple[Parted, ...] = ()
    """In the order of reckoning: the first is where to look."""


def quarter_of(contract: Contract, example: Example) -> Quarter:
    """The quarter of an example; where it names none, the first full one after the run-in."""
    if example.period is not None:
        return Quarter.containing(example.period.first)
    return first_full_quarter(contract)


def first_full_quarter(contract: Contract) -> Quarter:
    """The first quarter that counts in full; of a contract without a term, any."""
    term = contract.term
    if term is None:
        return Quarter(2000, 1)
    last = run_in_day(term) or term.starts
    quarter = Quarter.containing(last)
    starts_it = term.run_in is None and quarter.first == term.starts
    return quarter if starts_it else quarter.next()


def work(contract: Contract, example: Example) -> Worked | tuple[Unreadable, ...]:
    """What the terms give for an example; or what of it cannot be read."""
    quarter = quarter_of(contract, example)
    wrong = tuple(_unreadable(contract, example, quarter))
    if wrong:
        return wrong

    seen = observations(example.given, "not_measured")
    result = score_quarter(contract, quarter, seen, Given(as_written(contract)))
    return Worked(example, quarter, result, tuple(_parted(contract, example, result)))


def _unreadable(contract: Contract, example: Example, quarter: Quarter) -> Iterator[Unreadable]:
    for level in contract.service_levels:
        given: Any = example.given.get(level.id)
        periods = len(measured_in(level, quarter))
        if isinstance(given, tuple) and periods > 1 and len(given) != periods:
            words = {
                "nl": f"{len(given)} meetperioden, en het kwartaal heeft er {periods}",
                "en": f"{len(given)} measuring periods, and the quarter has {periods}",
            }
            yield Unreadable(level.id, words)
            continue
        try:
            for part in given_in(example.given, level, quarter).values():
                tally_of(part, level.measure)
        except NotReadable as wrong:
            yield Unreadable(level.id, wrong.words)


def _parted(contract: Contract, example: Example, result: QuarterResult) -> Iterator[Parted]:
    """Score first, then the consequences in the order of the contract."""
    order = [SCORE, *(one.id for one in contract.consequences)]
    for name in sorted((one for one in example.expect if one in order), key=order.index):
        try:
            stated = number(example.expect[name])
        except NotReadable:
            continue
        if name == SCORE:
            given: Exact | None = result.score.rounded
            same = given is not None and given == stated
            trace = result.score.trace
        else:
            given = amount_of(result, name)
            same = given == stated
            trace = tuple(
                step for one in result.outcomes if one.consequence == name for step in one.trace
            )
        if not same:
            yield Parted(name, stated, given, trace)
