"""A penalty in words: so much an event, a stretch of delay or a point."""

from collections.abc import Iterator

from sluitend.model.consequence import Penalty
from sluitend.model.trigger import Each, OnLate, OnServiceLevel, Trigger
from sluitend.quantity import Quantity
from sluitend.wording import bands, sums
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names, named, quoted
from sluitend.wording.trigger import trigger


def amount(given: Penalty, words: Words, names: Names) -> str | None:
    """`€ 250,00`, or `10,5% van de waarde van de opdracht`; None where no sum is said."""
    if given.amount is not None:
        return words.money(given.amount)
    if given.rate is not None:
        return sums.share(given.rate, given.of, words, names)
    return words.money(given.per_point) if given.per_point is not None else None


def _counted(given: Penalty) -> bool:
    """Whether the trigger itself only says that delay is counted."""
    when = given.when
    return isinstance(when, OnServiceLevel | OnLate) and isinstance(when.late, Each)


def when(given: Penalty, words: Words, names: Names) -> str:
    """When it is due: for each point, for each stretch of delay, or as its trigger says."""
    texts = words.consequence.penalty
    if given.on is not None:
        points = quoted(named(names.consequences, given.on), words)
        if given.above is None:
            return texts.per_point.format(points=points)
        above = words.quantity(Quantity(given.above, "points"))
        return texts.above.format(points=points, above=above)
    if given.per is not None:
        return _delay(given.when, words.each(given.per), words, names)
    return trigger(given.when, words, names) if given.when is not None else ""


def _delay(when: Trigger | None, each: str, words: Words, names: Names) -> str:
    """For each stretch of delay, of what the trigger counts where it counts it."""
    match when:
        case OnLate(late=Each()):
            return words.trigger.order_each.format(each=each)
        case OnServiceLevel(late=Each()):
            level = quoted(named(names.service_levels, when.service_level), words)
            return words.trigger.late_each.format(each=each, level=level)
    return words.consequence.penalty.delay.format(each=each)


def _details(given: Penalty, words: Words, names: Names) -> Iterator[str]:
    """What else must be said: the condition beside a stretch, parts, multipliers."""
    texts = words.consequence.penalty
    beside = given.per is not None or given.on is not None
    if beside and given.when is not None and not _counted(given):
        yield texts.only.format(trigger=trigger(given.when, words, names))
    if given.part_of_day is not None:
        yield texts.part_of_day[given.part_of_day]
    if given.per is not None:
        yield texts.part_of_period[given.part_of_period or "in_proportion"]
    if given.bands:
        yield texts.tiers.format(tiers=bands.tiers(given.bands, words))
    if given.method is not None:
        yield texts.method[given.method]


def sentences(given: Penalty, words: Words, names: Names) -> tuple[str, ...]:
    """What is due when, how it is counted, and the cap."""
    said, sum_ = [], amount(given, words, names)
    if sum_ is not None:
        due = words.consequence.penalty.due.format(sum=sum_, when=when(given, words, names))
        said.append(sentence(due.strip()))
    said += map(sentence, _details(given, words, names))
    return (*said, sums.cap_sentence(given.cap, given.of, words, names))
