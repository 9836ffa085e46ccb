"""Measures in words: which rows take part, and how they become a number."""

from collections.abc import Iterator

from sluitend.model.measure import (
    Aggregate,
    All,
    Condition,
    Count,
    Deadline,
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
    WithinTime,
)
from sluitend.wording.condition import Column, clock, columns_of, condition, counted
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names, named, quoted


def measure_sentences(measure: Measure, level: str, words: Words, names: Names) -> tuple[str, ...]:
    """Which rows take part, then what the value is; `level` is the id of the service level."""
    column = columns_of(measure.of or level, words, names)
    parts = (rows(measure, level, words, names), *_value(measure, column, words, names))
    return tuple(map(sentence, parts))


def rows(measure: Measure, level: str, words: Words, names: Names) -> str:
    """Which rows of the data set take part; the set bears the level's id where none is named."""
    of = measure.of or level
    data_set = quoted(named(names.data_sets, of), words)
    if measure.where is None:
        return words.measure.all_rows.format(set=data_set)
    said = condition(measure.where, columns_of(of, words, names), words, names)
    return words.measure.some_rows.format(set=data_set, condition=said)


def _value(measure: Measure, column: Column, words: Words, names: Names) -> Iterator[str]:
    texts = words.measure
    match measure:
        case Share():
            said = condition(measure.counts_if, column, words, names)
            yield texts.share.format(condition=said)
        case Mean():
            yield from _mean(measure, column, words, names)
        case Median():
            yield from _times(measure, column, words, names)
            yield texts.median.format(column=_numbers(measure, column, words))
        case Percentile():
            yield from _times(measure, column, words, names)
            yield _percentile(measure, column, words)
        case Count():
            yield _count(measure, column, words, names)
        case Sum():
            yield texts.sum.format(column=column(measure.column))
        case Rate() | Ratio():
            yield _quotient(measure, column, words, names)
        case Rating():
            yield _rating(measure, column, words)
        case Sample():
            yield from _sample(measure, column, words)
        case Level():
            yield from _level(measure, column, words)
        case Deadline():
            yield from _deadline(measure, column, words)


def _count(measure: Count, column: Column, words: Words, names: Names) -> str:
    if measure.counts_if is None:
        return words.measure.count
    said = condition(measure.counts_if, column, words, names)
    return words.measure.count_if.format(condition=said)


def _times(
    measure: Mean | Median | Percentile, column: Column, words: Words, names: Names
) -> Iterator[str]:
    """Which time of a row counts; nothing where a column is averaged or ranked."""
    elapsed = measure.elapsed
    if elapsed is not None:
        said = words.measure.elapsed.format(
            from_=column(elapsed.from_),
            to=column(elapsed.to),
            clock=clock(elapsed.clock, words, names),
        )
        yield words.measure.times.format(elapsed=said)


def _numbers(measure: Mean | Median | Percentile, column: Column, words: Words) -> str:
    """What is averaged or ranked: a column, or the times said before."""
    return words.measure.those_times if measure.elapsed else column(measure.column or "")


def _percentile(measure: Percentile, column: Column, words: Words) -> str:
    texts, rank = words.measure, words.percent(measure.rank)
    if measure.elapsed is not None:
        return texts.shortest.format(rank=rank)
    return texts.percentile.format(column=column(measure.column or ""), rank=rank)


def _mean(measure: Mean, column: Column, words: Words, names: Names) -> Iterator[str]:
    texts, numbers = words.measure, _numbers(measure, column, words)
    yield from _times(measure, column, words, names)
    if measure.weight_by is not None:
        yield texts.weighted.format(column=numbers, weight=column(measure.weight_by))
        return
    if measure.weights is None:
        yield texts.mean.format(column=numbers)
        return
    part = column(measure.weights.by)
    yield texts.mean_of_parts.format(column=numbers, part=part)
    weights = words.list(
        texts.part_weight.format(part=quoted(name, words), weight=words.number(weight))
        for name, weight in measure.weights.parts.items()
    )
    yield texts.part_weights.format(weights=weights)


def limits(measure: Measure, words: Words, names: Names) -> tuple[str, ...]:
    """The terms within which a row counts, one sentence each; none where time does not matter."""
    if not isinstance(measure, Share | Count) or measure.counts_if is None:
        return ()
    return tuple(
        sentence(
            words.measure.limit.format(
                at_most=words.quantity(one.at_most), clock=counted(one, words, names)
            )
        )
        for one in _timed(measure.counts_if)
    )


def _timed(given: Condition) -> Iterator[WithinTime]:
    match given:
        case WithinTime():
            yield given
        case All():
            for one in given.all:
                yield from _timed(one)


# --- of two aggregates ------------------------------------------------------------------------


def _aggregate(given: Aggregate, column: Column, words: Words, names: Names) -> str:
    texts = words.measure
    said = texts.sum_of.format(column=column(given.sum)) if given.sum else texts.count_of
    if given.where is None:
        return said
    held = condition(given.where, column, words, names)
    return texts.where.format(aggregate=said, condition=held)


def _quotient(measure: Rate | Ratio, column: Column, words: Words, names: Names) -> str:
    texts = words.measure
    top = _aggregate(measure.top, column, words, names)
    if measure.bottom_of is None:
        bottom = _aggregate(measure.bottom, column, words, names)
    else:
        other = columns_of(measure.bottom_of, words, names)
        bottom = texts.in_set.format(
            aggregate=_aggregate(measure.bottom, other, words, names),
            set=quoted(named(names.data_sets, measure.bottom_of), words),
        )
    if isinstance(measure, Rate):
        return texts.rate.format(top=top, bottom=bottom, per=words.number(measure.per))
    text = texts.deviation if measure.deviation == "absolute" else texts.ratio
    return text.format(top=top, bottom=bottom)


# --- surveys, samples, levels, deadlines ------------------------------------------------------


def _rating(measure: Rating, column: Column, words: Words) -> str:
    name = column(measure.column) if measure.column else quoted(words.measure.answer, words)
    boxes = words.choice(str(box) for box in measure.boxes)
    return words.measure.rating[measure.method].format(column=name, boxes=boxes)


def _sample(measure: Sample, column: Column, words: Words) -> Iterator[str]:
    texts = words.measure
    inspected, failed = column(measure.inspected), column(measure.failed)
    if measure.accept is not None and measure.parts is None:
        yield texts.rejected.format(failed=failed, accept=column(measure.accept))
    elif measure.accept is not None and measure.parts is not None:
        part, accept = column(measure.parts.by), column(measure.accept)
        yield texts.rejected_part.format(part=part, failed=failed, accept=accept)
        if measure.gives != "share_accepted":  # of a share of parts there is no whole to reject
            yield texts.all_parts if measure.parts.all_must_pass else texts.total_passes
        yield texts.empty_part
    if measure.aql is not None:
        yield texts.aql.format(aql=words.percent(measure.aql))
    if measure.parts is not None and measure.parts.aql:
        said = words.list(
            texts.part_aql.format(part=quoted(name, words), aql=words.percent(level))
            for name, level in measure.parts.aql.items()
        )
        yield texts.aql.format(aql=said)
    yield texts.sample[measure.gives].format(inspected=inspected, failed=failed)


def _level(measure: Level, column: Column, words: Words) -> Iterator[str]:
    texts = words.measure
    name = column(measure.column) if measure.column else quoted(texts.level, words)
    yield texts.order.format(column=name, order=words.list(measure.order))
    yield texts.wanted.format(border=words.border(measure.wanted))
    places = texts.observations
    if measure.worst_per is not None:
        yield texts.worst_per.format(place=column(measure.worst_per))
        places = texts.places
    yield texts.gives[measure.gives].format(places=places)


def _deadline(measure: Deadline, column: Column, words: Words) -> Iterator[str]:
    texts = words.measure
    due, delivered = column(measure.due), column(measure.delivered)
    if measure.complete is None:
        yield texts.deadline.format(due=due, delivered=delivered)
    else:
        complete = column(measure.complete)
        yield texts.deadline_complete.format(due=due, delivered=delivered, complete=complete)
    yield texts.late.format(due=due)
