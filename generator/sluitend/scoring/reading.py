"""Rows to a tally, by each kind of measure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from sluitend.measurements.observation import Row
from sluitend.model.measure import (
    Aggregate,
    Count,
    Deadline,
    Elapsed,
    Level,
    Mean,
    Measure,
    Median,
    Percentile,
    Rate,
    Rating,
    Ratio,
    Sample,
    Share,
    Sum,
)
from sluitend.quantity import Unit
from sluitend.scoring.clocks import CALENDAR_DAYS, WORKING_DAYS, Clocks, day_of
from sluitend.scoring.condition import as_number, holds, is_not_after
from sluitend.scoring.tally import (
    NONE,
    Amount,
    Deliveries,
    Hits,
    Levels,
    Numbers,
    Parts,
    Quotient,
    Samples,
    Survey,
    Tally,
)

Rows = tuple[Row, ...]
DETRACTOR_AT_MOST, PROMOTER_AT_LEAST = 6, 9
"""The answers of a recommendation question; reference case su-02."""
ANSWER, LEVEL = "answer", "level"
"""Columns where a measure names none."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The rows of one KPI in one period, and what is needed to read them."""

    rows: Rows
    """Of the measure's own data set; those that take part are picked in `tally`."""
    bottom: Rows
    """Of the data set of a quotient's bottom; the same rows where it names none."""
    unit: Unit
    """Unit of the value: the one time is counted in."""
    clocks: Clocks
    last: date
    """Last day of the period: what has not come by then counts as late until then."""

    def tally(self, measure: Measure) -> Tally:
        """What the measure keeps of the rows that take part."""
        where, taking = measure.where, self
        if where is not None:
            rows = tuple(row for row in self.rows if holds(where, row, self.clocks))
            bottom = rows if self.bottom is self.rows else self.bottom
            taking = replace(self, rows=rows, bottom=bottom)
        reader: Callable[..., Tally] = _READERS[type(measure)]
        return reader(taking, measure)

    # --- what measures share ---

    def numbers(self, measure: Mean | Median | Percentile) -> Iterator[tuple[Row, Fraction]]:
        """The rows with a number, and that number."""
        for row in self.rows:
            found = (
                as_number(row.values.get(measure.column or ""))
                if measure.elapsed is None
                else self.passed(measure.elapsed, row)
            )
            if found is not None:
                yield row, found

    def passed(self, elapsed: Elapsed, row: Row) -> Fraction | None:
        """The time a row took, in the unit of the value; None while it lasts."""
        start, end = row.values.get(elapsed.from_), row.values.get(elapsed.to)
        if not isinstance(start, date) or not isinstance(end, date):
            return None
        return self.clocks.passed(start, end, elapsed.clock, self.unit or "minutes")

    def taking_part(self, given: Aggregate, rows: Rows) -> Rows:
        """The rows a count or a sum is over."""
        where = given.where
        return rows if where is None else tuple(r for r in rows if holds(where, r, self.clocks))

    def aggregate(self, given: Aggregate, rows: Rows) -> Fraction:
        """A count or a sum over those of the rows that take part."""
        taking = self.taking_part(given, rows)
        if given.sum is None:
            return Fraction(len(taking))
        found = (as_number(row.values.get(given.sum)) for row in taking)
        return sum((one for one in found if one is not None), NONE)


def _share(read: Reading, measure: Share) -> Tally:
    met = sum(holds(measure.counts_if, row, read.clocks) for row in read.rows)
    return Hits(met, len(read.rows))


def _mean(read: Reading, measure: Mean) -> Tally:
    if measure.weights is not None:
        parts = dict.fromkeys(measure.weights.parts, Quotient())
        for row, found in read.numbers(measure):
            name = str(row.values.get(measure.weights.by))
            if name in parts:
                parts[name] += Quotient(found, Fraction(1), 1)
        return Parts(parts)
    total = Quotient()
    for row, found in read.numbers(measure):
        weight = Fraction(1)
        if measure.weight_by is not None:
            weight = as_number(row.values.get(measure.weight_by)) or NONE
        total += Quotient(found * weight, weight, 1)
    return total


def _numbers(read: Reading, measure: Median | Percentile) -> Tally:
    return Numbers(tuple(found for _, found in read.numbers(measure)))


def _count(read: Reading, measure: Count) -> Tally:
    if measure.counts_if is None:
        return Amount(Fraction(len(read.rows)), len(read.rows))
    count = sum(holds(measure.counts_if, row, read.clocks) for row in read.rows)
    return Amount(Fraction(count), len(read.rows))


def _sum(read: Reading, measure: Sum) -> Tally:
    found = tuple(as_number(row.values.get(measure.column)) for row in read.rows)
    known = tuple(one for one in found if one is not None)
    return Amount(sum(known, NONE), len(known))


def _quotient(read: Reading, measure: Rate | Ratio) -> Tally:
    top = read.aggregate(measure.top, read.rows)
    below = read.taking_part(measure.bottom, read.bottom)
    return Quotient(top, read.aggregate(measure.bottom, below), len(below))


def _rating(read: Reading, measure: Rating) -> Tally:
    cells = (as_number(row.values.get(measure.column or ANSWER)) for row in read.rows)
    answers = tuple(one for one in cells if one is not None)
    match measure.method:
        case "top_box":
            return Hits(sum(one in measure.boxes for one in answers), len(answers))
        case "mean":
            return Quotient(sum(answers, NONE), Fraction(len(answers)), len(answers))
    promoters = sum(one >= PROMOTER_AT_LEAST for one in answers)
    detractors = sum(one <= DETRACTOR_AT_MOST for one in answers)
    return Survey(promoters, len(answers) - promoters - detractors, detractors)


def _sample(read: Reading, measure: Sample) -> Tally:
    total = Samples()
    for row in read.rows:
        inspected, failed, accept = (
            int(as_number(row.values.get(column or "")) or 0)
            for column in (measure.inspected, measure.failed, measure.accept)
        )
        if inspected:  # a part in which nothing was inspected neither passes nor fails: sa-04
            passed = int(failed <= accept)
            total += Samples(inspected, failed, accept, passed, 1 - passed)
    return total


def _level(read: Reading, measure: Level) -> Tally:
    worst: dict[str, int] = {}
    counts: dict[int, int] = {}
    for row in read.rows:
        level = str(row.values.get(measure.column or LEVEL))
        if level not in measure.order:
            continue
        rank = measure.order.index(level)
        if measure.worst_per is None:
            counts[rank] = counts.get(rank, 0) + 1
        else:
            place = str(row.values.get(measure.worst_per))
            worst[place] = min(rank, worst.get(place, rank))
    return Levels(worst, counts)


def _deadline(read: Reading, measure: Deadline) -> Tally:
    total = Deliveries()
    for row in read.rows:
        due, delivered = row.values.get(measure.due), row.values.get(measure.delivered)
        if not isinstance(due, date):
            continue
        arrived = isinstance(delivered, date)
        if not arrived and day_of(due) > read.last:
            continue  # not due yet
        complete = measure.complete is None or row.values.get(measure.complete) is True
        end = day_of(delivered) if isinstance(delivered, date) else read.last
        in_time = int(complete and is_not_after(delivered, due))
        working, calendar = (
            (late,) if (late := int(read.clocks.passed(due, end, clock, unit))) > 0 else ()
            for clock, unit in ((WORKING_DAYS, "working days"), (CALENDAR_DAYS, "days"))
        )
        total += Deliveries(in_time, 1, working, calendar)
    return total


_READERS: dict[type, Callable[..., Tally]] = {
    Share: _share,
    Mean: _mean,
    Median: _numbers,
    Percentile: _numbers,
    Count: _count,
    Sum: _sum,
    Rate: _quotient,
    Ratio: _quotient,
    Rating: _rating,
    Sample: _sample,
    Level: _level,
    Deadline: _deadline,
}
