"""When a consequence arises, in words: *als …*, or *voor elke … dat …*."""

from typing import Protocol

from sluitend.model.trigger import (
    Each,
    Late,
    MoreThan,
    OnAnyGate,
    OnAnyServiceLevel,
    OnCap,
    OnEvent,
    OnLate,
    OnPlan,
    OnPoints,
    OnScore,
    OnServiceLevel,
    Trigger,
)
from sluitend.quantity import Quantity
from sluitend.wording.language import Words
from sluitend.wording.names import Names, due_named, levels_named, named, quoted


class _Repeated(Protocol):
    @property
    def times(self) -> int: ...
    @property
    def in_a_row(self) -> bool: ...
    @property
    def within(self) -> Quantity | None: ...


def often(given: _Repeated, words: Words) -> str:
    """` tweemaal achter elkaar`, ` driemaal binnen 4 kwartalen`; empty for once, whenever."""
    texts, said = words.trigger, ""
    if given.times > 1:
        text = texts.in_a_row if given.in_a_row else texts.times
        said = text.format(times=words.times(given.times))
    if given.within is not None:
        said = texts.within.format(often=said, length=words.quantity(given.within))
    return said


def trigger(given: Trigger, words: Words, names: Names) -> str:
    """When it arises, as a sentence part that can begin a sentence or end one."""
    texts = words.trigger
    match given:
        case OnServiceLevel():
            return _on_level(given, words, names)
        case OnAnyServiceLevel():
            return _on_any_level(given, words, names)
        case OnAnyGate():
            return texts.any_gate.format(often=often(given, words))
        case OnScore():
            score = words.number(given.score_below)
            return texts.score.format(score=score, often=often(given, words))
        case OnPoints():
            return texts.points.format(
                points=quoted(named(names.consequences, given.points_of), words),
                at_least=words.number(given.at_least),
                within=words.quantity(given.within),
            )
        case OnCap():
            consequence = due_named(given.cap_reached, names, words)
            return texts.cap.format(consequence=consequence, often=often(given, words))
        case OnPlan():
            plan = quoted(named(names.consequences, given.plan), words)
            return texts.plan[given.is_].format(plan=plan, often=often(given, words))
        case OnLate():
            return _late(given.late, words)
        case OnEvent():
            event = names.text(given.event, words).rstrip(".")
            return texts.event.format(event=event, often=often(given, words))
    raise TypeError(given)


def _on_level(given: OnServiceLevel, words: Words, names: Names) -> str:
    """Missed, red or met; late or short, counted or beyond a limit."""
    texts, how = words.trigger, often(given, words)
    level = quoted(named(names.service_levels, given.service_level), words)
    unit = names.units.get(given.service_level, "")
    match given.late, given.short_by:
        case Each() as late, _:
            said = texts.late_each.format(each=_each(late, words), level=level)
        case MoreThan() as late, _:
            limit = words.quantity(late.limit)
            return texts.late_more.format(limit=limit, level=level, often=how)
        case _, Each() as short:
            said = texts.short_each.format(each=words.each_whole(short.unit), level=level)
        case _, MoreThan() as short:
            limit = words.quantity(short.limit, unit)
            return texts.short_more.format(limit=limit, level=level, often=how)
        case _:
            return texts.level[given.is_].format(level=level, often=how)
    return texts.if_often.format(text=said, often=how) if how else said


def _on_any_level(given: OnAnyServiceLevel, words: Words, names: Names) -> str:
    texts, how = words.trigger, often(given, words)
    if not (how or given.of) and given.any_service_level == "red":
        return texts.any_red
    of = texts.all_scored
    if given.of:
        of = texts.one_of.format(levels=levels_named(given.of, names, words))
    said = texts.any_repeated if how else texts.any_level
    return said[given.any_service_level].format(of=of, often=how)


def _late(late: Late, words: Words) -> str:
    if isinstance(late, Each):
        by_date = late.unit.unit == "working days"
        each = words.each(late.unit) if by_date else words.each_whole(late.unit)
        return words.trigger.order_each.format(each=each)
    return words.trigger.order_more.format(limit=words.quantity(late.limit))


def _each(late: Each, words: Words) -> str:
    """A delivery is late by dates: only of what is longer than a day a part can be left over."""
    by_date = late.unit.unit in ("days", "working days") and late.unit.number == 1
    return words.each(late.unit) if by_date else words.each_whole(late.unit)
