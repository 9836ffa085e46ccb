"""The prices that known mistakes in an indexation lead to, each with its cause.

An audit compares what was invoiced with each of them. The likeliest come first; one that gives the
right price is none.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Final, Literal

from sluitend.model.figures import Figure, Figures
from sluitend.model.indexation import Indexation, IndexRounding, SeriesPart
from sluitend.period import Month
from sluitend.pricing.factor import Span, factor, in_cents, limited, names
from sluitend.pricing.indexation import Indexed, Priced, choice
from sluitend.pricing.series import Book, Refusal, Sought, figure, months_before
from sluitend.trace import Value

Kind = Literal[
    "wrong_base_month",
    "wrong_reference_month",
    "index_on_index",
    "too_soon",
    "cap_ignored",
    "lowered",
    "not_announced",
    "announced_late",
    "provisional_figure",
    "revised_figure",
    "published_rate",
    "other_series",
    "bases_mixed",
    "factor_rounded",
    "forgotten",
    "fall_not_followed",
    "rounding",
    "twice",
    "not_invoiced",
    "unpaid",
    "not_deducted",
    "other_sum",
    "not_due",
    "unknown",
]
FURTHEST: Final = 24
"""Months around the right one that are tried."""
ROUNDINGS: Final = (
    IndexRounding(),
    IndexRounding(factor=4),
    IndexRounding(component=1),
    IndexRounding(component=2),
    IndexRounding(factor=3),
)
"""Ways of rounding a factor that people use unasked."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Why an amount differs from what was due."""

    kind: Kind
    of: date | None = None
    """The indexation at which it went wrong, by its date in the terms."""
    given: tuple[tuple[str, Value], ...] = ()
    """What was used, and what should have been."""


@dataclass(frozen=True, slots=True)
class Made:
    """A mistake, and the price it leads to."""

    cause: Cause
    price: Fraction


@dataclass(frozen=True, slots=True)
class Try:
    """One indexation to be done wrong, from a price that was being invoiced."""

    priced: Priced
    step: Indexed
    before: Fraction
    book: Book

    @property
    def terms(self) -> Indexation:
        """What was agreed; a charge without terms has no indexations to do wrong."""
        return self.priced.terms or Indexation(basket=())

    def price(self, used: Fraction) -> Fraction:
        """The price that a factor leads to."""
        if self.terms.chain == "base_price":
            return in_cents(self.priced.base * self.step.level * used, self.terms)[0]
        return in_cents(self.before * used, self.terms)[0]

    def by(self, terms: Indexation, span: Span, book: Book | None = None) -> Fraction | None:
        """The price by other terms, months or figures; None where a figure is lacking."""
        found = factor(terms, span, book or self.book, choice(terms, self.step.due))
        if isinstance(found, Refusal):
            return None
        return self.price(limited(terms, found.value * self.step.left).value)

    def made(self, kind: Kind, price: Fraction | None, **given: Value) -> Iterator[Made]:
        """The mistake, where it can be worked out and makes a difference."""
        if price is not None and price != self.price(self.step.used):
            yield Made(Cause(kind, self.step.due, tuple(given.items())), price)


def mistakes(of: Try) -> Iterator[Made]:
    """Every mistake with one indexation, the likeliest first."""
    yield from _base_month(of)
    yield from _on_index(of)
    yield from _limits(of)
    yield from _firmness(of)
    yield from _rate(of)
    yield from _mixed(of)
    yield from _reference_month(of)
    yield from _series(of)
    yield from _rounding(of)


def _around(right: Month) -> Iterator[Month]:
    """The months around one: a year off first, then by distance."""
    offs = (12, -12, *(off for off in range(1, FURTHEST + 1) for off in (off, -off)))
    for off in dict.fromkeys(offs):
        yield months_before(right, off)


def _base_month(of: Try) -> Iterator[Made]:
    right = of.step.span.start
    for month in _around(right):
        if month < of.step.span.end and month != of.priced.base_month:
            price = of.by(of.terms, replace(of.step.span, start=month))
            yield from of.made("wrong_base_month", price, right=right, used=month)


def _on_index(of: Try) -> Iterator[Made]:
    """The rise since the base month on a price that has it, or the same rise twice."""
    base = of.priced.base_month
    if base is not None and of.step.before != of.priced.base:
        span = Span(base, of.step.span.months)
        found = factor(of.terms, span, of.book, choice(of.terms, of.step.due))
        if not isinstance(found, Refusal):
            whole = in_cents(of.before * found.value, of.terms)[0]
            yield from of.made("index_on_index", whole, used=base)
    yield from of.made("index_on_index", of.price(of.step.used * of.step.used))


def _limits(of: Try) -> Iterator[Made]:
    """As if there were no cap, or no agreement that the price never falls."""
    wanted = of.step.factor * of.step.left
    if wanted > of.step.used:
        yield from of.made("cap_ignored", of.price(wanted))
    elif of.terms.fall == "not_below_zero":
        yield from of.made("lowered", of.price(wanted))


def _firmness(of: Try) -> Iterator[Made]:
    """With another of the figures that were published for a month."""
    kind: Kind = "provisional_figure" if of.terms.figure == "definitive" else "revised_figure"
    for series in dict.fromkeys(name for part in of.terms.basket for name in names(part)):
        figures = of.book.get(series, Figures(series))
        for month in (of.step.span.end, of.step.span.start):
            rows = [row for row in figures.rows if row.period == month]
            for row in rows if len(rows) > 1 else ():
                book = {**of.book, series: _only(figures, row)}
                price = of.by(of.terms, of.step.span, book)
                yield from of.made(kind, price, series=series, month=month)


def _only(figures: Figures, chosen: Figure) -> Figures:
    """The series as if this were the one figure of its month."""
    firm = replace(chosen, status="definitive")
    others = tuple(row for row in figures.rows if row.period != chosen.period)
    return replace(figures, rows=(*others, firm))


def _rate(of: Try) -> Iterator[Made]:
    """By the rates as published instead of the figures, or the other way round."""
    parts = of.terms.basket
    if any(isinstance(part, SeriesPart) for part in parts):
        by_rate = all(getattr(part, "figure_used", "index") == "index" for part in parts)
        other = "published_rate" if by_rate else "index"
        basket = tuple(
            part.with_(figure_used=other) if isinstance(part, SeriesPart) else part
            for part in parts
        )
        price = of.by(of.terms.with_(basket=basket), of.step.span)
        yield from of.made("published_rate", price, used=other)


def _mixed(of: Try) -> Iterator[Made]:
    """A figure of the new base divided by one of the old (reference case ix-10)."""
    for part in of.terms.basket:
        if not isinstance(part, SeriesPart) or part.link is None or len(of.terms.basket) > 1:
            continue
        chosen = choice(of.terms, of.step.due)
        start, end = of.step.span.start, of.step.span.end
        old = figure(Sought(of.book, part.link.series, start, choice=chosen))
        new = figure(Sought(of.book, part.series, end, choice=chosen))
        if isinstance(old, Refusal) or isinstance(new, Refusal) or not old.value:
            continue
        price = of.price(limited(of.terms, new.value / old.value).value)
        yield from of.made("bases_mixed", price, old=part.link.series, new=part.series)


def _reference_month(of: Try) -> Iterator[Made]:
    """Another month than the one whose figure counts; then both months off by as much."""
    right = of.step.span.end
    for month in _around(right):
        if month > of.step.span.start and len(of.step.span.months) == 1:
            price = of.by(of.terms, Span(of.step.span.start, (month,)))
            yield from of.made("wrong_reference_month", price, right=right, used=month)
    for off in (*range(1, 13), *range(-1, -13, -1)):
        span = _moved(of.step.span, off)
        price = of.by(of.terms, span)
        yield from of.made("wrong_reference_month", price, right=right, used=span.end)


def _moved(span: Span, off: int) -> Span:
    months = tuple(months_before(month, off) for month in span.months)
    return Span(months_before(span.start, off), months)


def _series(of: Try) -> Iterator[Made]:
    """Another series instead of one of the basket, or one alone instead of all."""
    parts = of.terms.basket
    for name in of.book:
        for index, part in enumerate(parts):
            if isinstance(part, SeriesPart) and part.series != name:
                other = part.with_(series=name, link=None, column=None)
                basket = (*parts[:index], other, *parts[index + 1 :])
                price = of.by(of.terms.with_(basket=basket), of.step.span)
                yield from of.made("other_series", price, right=part.series, used=name)
        if len(parts) > 1:
            price = of.by(of.terms.with_(basket=(SeriesPart(series=name),)), of.step.span)
            yield from of.made("other_series", price, used=name)


def _rounding(of: Try) -> Iterator[Made]:
    for rounding in ROUNDINGS:
        terms = of.terms.with_(round=rounding.with_(price=of.terms.round.price))
        price = of.by(terms, of.step.span)
        yield from of.made("factor_rounded", price)
