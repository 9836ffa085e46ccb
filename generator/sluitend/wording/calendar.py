"""Service clocks and terms in words."""

from sluitend.model.repository import ServiceClock
from sluitend.model.term import Due
from sluitend.wording.language import Words, sentence
from sluitend.workdays import parse_days

_WEEK = frozenset(range(7))


def hours(clock: ServiceClock, words: Words) -> str:
    """`maandag tot en met vrijdag van 08.00 tot 17.00 uur`."""
    texts = words.calendar
    whole_day = (clock.open, clock.close) == ("00:00", "24:00")
    if whole_day and parse_days(clock.days) == _WEEK:
        return texts.always
    days = words.days(clock.days)
    if whole_day:
        return texts.all_day.format(days=days)
    return texts.hours.format(days=days, hours=words.between(clock.open, clock.close))


def holidays(clock: ServiceClock, words: Words) -> str:
    """`behalve op algemeen erkende feestdagen (…)`, and the exceptions."""
    texts = words.calendar
    parts = [texts.holidays[clock.holidays]]
    if clock.equated:
        parts.append(texts.equated.format(dates=words.list(map(words.date, clock.equated))))
    if clock.excepted:
        parts.append(texts.excepted.format(dates=words.list(map(words.date, clock.excepted))))
    return ", ".join(parts)


def clock(given: ServiceClock, words: Words) -> str:
    """The whole clock: hours, holidays, exceptions."""
    return f"{hours(given, words)}, {holidays(given, words)}"


def due_sentence(given: Due, words: Words) -> str:
    """How a term ends whose last day is closed."""
    return sentence(words.calendar.if_closed[given.if_closed])
