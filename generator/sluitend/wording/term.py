"""The term in words: start, end, renewal, notice, settling-in."""

from datetime import date, timedelta
from decimal import Decimal

from sluitend.model.term import Renewal, Term
from sluitend.model.term_days import (
    Side,
    current_end,
    latest_end,
    notice,
    notice_day,
    run_in_day,
)
from sluitend.period import term_end
from sluitend.quantity import Quantity
from sluitend.wording.language import Words, sentence

_ONE_DAY = timedelta(days=1)


def starts(term: Term, words: Words) -> str:
    """`1 oktober 2024`."""
    return words.date(term.starts)


def ends(term: Term, words: Words) -> str:
    """The last day agreed: `30 september 2027`, or *onbepaalde tijd*."""
    return words.date(term.ends) if term.ends else words.term.indefinite


def length(term: Term, words: Words) -> str:
    """`3 jaar`, `18 maanden`, `100 dagen`; *onbepaalde tijd* without an end."""
    if term.ends is None:
        return words.term.indefinite
    return words.quantity(stretch(term.starts, term.ends))


def stretch(first: date, last: date) -> Quantity:
    """From one day through another, in whole years, else whole months, else days."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    for count in (months, months - 1):
        if count > 0 and term_end(first, Quantity(Decimal(count), "months")) == last:
            years, rest = divmod(count, 12)
            return Quantity(Decimal(count), "months") if rest else Quantity(Decimal(years), "years")
    return Quantity(Decimal((last - first).days + 1), "days")


def term_sentence(term: Term, words: Words) -> str:
    """From when to when, and how long."""
    text = words.term.runs if term.ends else words.term.runs_on
    return sentence(
        text.format(starts=starts(term, words), ends=ends(term, words), length=length(term, words))
    )


# --- renewal ----------------------------------------------------------------------------------


def renewal(renewal: Renewal, words: Words) -> str:
    """`ten hoogste tweemaal, telkens met 12 maanden`."""
    text = words.term.once if renewal.times == 1 else words.term.more
    return text.format(times=words.times(renewal.times), length=words.quantity(renewal.length))


def renewal_sentence(given: Renewal | None, words: Words) -> str:
    """Whose right it is to go on, how often, how it is done."""
    if given is None or not given.times:
        return sentence(words.term.no_renewal)
    announced = words.term.announced_any
    if given.announce_before is not None:
        announced = words.term.announced.format(before=words.quantity(given.announce_before))
    how = renewal(given, words)
    return sentence(words.term.renewal[given.how].format(how=how, announced=announced))


def latest_end_sentence(term: Term, words: Words) -> str | None:
    """When it ends after every renewal; None where there is nothing to renew."""
    last = latest_end(term)
    if last is None or last == term.ends:
        return None
    return sentence(words.term.latest_end.format(date=words.date(last)))


def options_taken_sentence(term: Term, words: Words) -> str | None:
    """How often it was extended; None where it was not."""
    end = current_end(term)
    if end is None or end == term.ends:
        return None
    times = words.times(term.options_taken)
    return sentence(words.term.options_taken.format(times=times, ends=words.date(end)))


# --- notice -----------------------------------------------------------------------------------


def notice_sentences(term: Term, side: Side, words: Words) -> tuple[str, ...]:
    """A side's right of notice, and its last day to use it."""
    period, day, end = notice(term, side), notice_day(term, side), current_end(term)
    if period is None:
        return (sentence(words.term.no_notice[side]),)
    right = sentence(words.term.notice[side].format(length=words.quantity(period)))
    if day is None or end is None:
        return (right,)
    last = words.term.last_day[side].format(ends=words.date(end), day=words.date(day))
    return (right, sentence(last))


# --- before it counts -------------------------------------------------------------------------


def run_in_sentence(term: Term, words: Words) -> str:
    """How long is measured without counting."""
    day = run_in_day(term)
    if term.run_in is None or day is None:
        return sentence(words.term.no_run_in)
    length = words.quantity(term.run_in)
    return sentence(words.term.run_in.format(length=length, day=words.date(day)))


def implementation_sentence(term: Term, words: Words) -> str | None:
    """When the preparation begins; None where nothing is said of it."""
    if term.implementation_starts is None:
        return None
    return sentence(words.term.implementation.format(date=words.date(term.implementation_starts)))
