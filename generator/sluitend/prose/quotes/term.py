"""Quotes of the term: first and last day, length, renewal, notice, settling-in."""

from collections.abc import Callable
from datetime import date

from sluitend.model import term_days
from sluitend.model.term import Renewal, Term
from sluitend.prose.quotes.quote import Asked, Kind, Quote
from sluitend.quantity import Quantity
from sluitend.wording import term as say
from sluitend.wording.language import Words


def _term(value: Callable[[Term, Words], str | None]) -> Callable[[Asked], str | None]:
    def said(asked: Asked) -> str | None:
        term = asked.contract.term
        return value(term, asked.words) if term else None

    return said


def _length(value: Callable[[Term], Quantity | None]) -> Callable[[Asked], str | None]:
    def said(term: Term, words: Words) -> str | None:
        length = value(term)
        return words.quantity(length) if length is not None else None

    return _term(said)


def _day(value: Callable[[Term], date | None]) -> Callable[[Asked], str | None]:
    def said(term: Term, words: Words) -> str | None:
        day = value(term)
        return words.date(day) if day else None

    return _term(said)


def _renewal(term: Term, words: Words) -> str | None:
    return say.renewal(term.renewal, words) if term.renewal and term.renewal.times else None


def _announce_before(term: Term) -> Quantity | None:
    return term.renewal.announce_before if term.renewal else None


def _last_announcement_day(term: Term) -> date | None:
    """Of the next option; of the last one once all are taken, which then lies in the past."""
    renewal: Renewal | None = term.renewal
    if renewal is None or not renewal.times:
        return None
    taken = min(term.options_taken, renewal.times - 1)
    return term_days.last_announcement_day(term.with_(options_taken=taken))


def _run_in(term: Term) -> Quantity | None:
    return term.run_in


def _implementation(term: Term) -> date | None:
    return term.implementation_starts


def _quote(attribute: str, gives: str, path: str, value: Callable[[Asked], str | None]) -> Quote:
    return Quote("term", attribute, gives, path, value)


KINDS: tuple[Kind, ...] = ()
_ANNOUNCE = "term.renewal.announce_before"
QUOTES = (
    _quote("starts", "first day", "term.starts", _day(lambda term: term.starts)),
    _quote("ends", "last day, options not counted", "term.ends", _day(lambda term: term.ends)),
    _quote("length", "length from first to last day", "term.ends",
           _term(lambda term, words: say.length(term, words) if term.ends else None)),
    _quote("renewal", "how often and how long it can be renewed", "term.renewal",
           _term(_renewal)),
    _quote("announce_before", "how long before the end a renewal is announced", _ANNOUNCE,
           _length(_announce_before)),
    _quote("last_announcement_day", "last day to announce the next renewal", _ANNOUNCE,
           _day(_last_announcement_day)),
    _quote("latest_end", "last day after every renewal there can be", "term.ends",
           _day(term_days.latest_end)),
    _quote("notice_client", "notice period of the client", "term.notice.client",
           _length(lambda term: term_days.notice(term, "client"))),
    _quote("notice_supplier", "notice period of the supplier", "term.notice.supplier",
           _length(lambda term: term_days.notice(term, "supplier"))),
    _quote("last_notice_day_client", "last day on which the client can give notice",
           "term.notice.client", _day(lambda term: term_days.notice_day(term, "client"))),
    _quote("last_notice_day_supplier", "last day on which the supplier can give notice",
           "term.notice.supplier", _day(lambda term: term_days.notice_day(term, "supplier"))),
    _quote("run_in", "length of the settling-in period", "term.run_in", _length(_run_in)),
    _quote("run_in_last_day", "last day of the settling-in period", "term.run_in",
           _day(term_days.run_in_day)),
    _quote("implementation_starts", "first day of the preparation",
           "term.implementation_starts", _day(_implementation)),
    Quote("renewal", "announce_before", "the same as `term.announce_before`", _ANNOUNCE,
          _length(_announce_before)),
)  # fmt: skip
