"""The factor of one indexation: the parts of the basket, weighed, rounded where the terms say."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sluitend.model.indexation import BasketPart, FixedPart, Indexation, SeriesPart
from sluitend.number import DIGITS_AT_MOST
from sluitend.period import Month
from sluitend.pricing.series import Book, Choice, Refusal, all_of, level, published_rate
from sluitend.rounding import Mode, Rounding
from sluitend.trace import Computed, Step

PERCENT = 100
MONTHS_A_YEAR = 12
ARTICLE = "price.indexation"


@dataclass(frozen=True, slots=True)
class Span:
    """From which month to which the price is compared.

    `months` are the reference months after `start`, the last being the one whose figure counts:
    one where the price of before is multiplied, all since the base month where the base price is.
    """

    start: Month
    months: tuple[Month, ...]

    @property
    def end(self) -> Month:
        """The month whose figure counts."""
        return self.months[-1]


def factor(
    terms: Indexation, span: Span, book: Book, choice: Choice
) -> Computed[Fraction] | Refusal:
    """What the price is multiplied by, before cap and floor.

    Reference cases ix-06 to ix-09 for the roundings and the average.
    """
    found = all_of([weighted(part, terms, span, book, choice) for part in terms.basket])
    if isinstance(found, Refusal):
        return found
    rise = sum((one.value for one in found), Fraction(0))
    exact = 1 + rise / PERCENT
    value, rounded = _rounded(exact, terms.round.factor, terms.round.mode)
    steps = tuple(step for one in found for step in one.trace)
    inputs = (("rise", rise), ("start", span.start), ("end", span.end))
    return Computed(value, (*steps, Step("factor", inputs, value, rounded, ARTICLE)))


def weighted(
    part: BasketPart, terms: Indexation, span: Span, book: Book, choice: Choice
) -> Computed[Fraction] | Refusal:
    """The share of the rise that a part brings, in per cent."""
    found = rise_of(part, span, book, choice)
    if isinstance(found, Refusal):
        return found
    rise, by_component = _rounded(found.value, terms.round.component, terms.round.mode)
    share = Fraction(part.share.number)
    value, by_part = _rounded(rise * share / PERCENT, terms.round.part, terms.round.mode)
    component = Step("rise", (("exact", found.value),), rise, by_component, ARTICLE)
    weighed = Step("part", (("rise", rise), ("share", share)), value, by_part, ARTICLE)
    return Computed(value, (*found.trace, component, weighed))


def rise_of(
    part: BasketPart, span: Span, book: Book, choice: Choice
) -> Computed[Fraction] | Refusal:
    """How much a part rose over a span, in per cent, exact."""
    if isinstance(part, FixedPart):
        rate = Fraction(part.fixed.number)
        value = _compounded([rate] * len(span.months))
        fixed = (("rate", rate), ("times", len(span.months)))
        return Computed(value, (Step("fixed", fixed, value),))
    if isinstance(part, SeriesPart) and part.figure_used == "published_rate":
        return _by_rate(part, span, book, choice)
    found = all_of([level(part, month, book, choice) for month in (span.start, span.end)])
    if isinstance(found, Refusal):
        return found
    start, end = found
    if not start.value:
        return Refusal("zero", next(iter(names(part)), ""), span.start)
    value = (end.value / start.value - 1) * PERCENT
    inputs = (("start", start.value), ("end", end.value))
    return Computed(value, (*start.trace, *end.trace, Step("quotient", inputs, value)))


def names(part: BasketPart) -> tuple[str, ...]:
    """The series a part follows; none for a fixed rise."""
    if isinstance(part, FixedPart):
        return ()
    return (part.series,) if isinstance(part, SeriesPart) else part.sum_of


def _by_rate(
    part: SeriesPart, span: Span, book: Book, choice: Choice
) -> Computed[Fraction] | Refusal:
    """By the rates as published, each of which is over the twelve months before its month."""
    before = (span.start, *span.months)
    for earlier, later in zip(before, span.months, strict=False):
        if _months(later) - _months(earlier) != MONTHS_A_YEAR:
            return Refusal("not_yearly", part.series, later)
    found = all_of([published_rate(part, month, book, choice) for month in span.months])
    if isinstance(found, Refusal):
        return found
    value = _compounded([one.value for one in found])
    steps = tuple(step for one in found for step in one.trace)
    return Computed(value, (*steps, Step("published_rate", (("count", len(found)),), value)))


def _months(month: Month) -> int:
    return month.year * MONTHS_A_YEAR + month.month


def _compounded(rates: Sequence[Fraction]) -> Fraction:
    """Several rises in per cent, one after the other, as one."""
    value = Fraction(1)
    for rate in rates:
        value *= 1 + rate / PERCENT
    return (value - 1) * PERCENT


def _rounded(value: Fraction, places: int | None, mode: Mode) -> tuple[Fraction, str | None]:
    """A number rounded where the terms name the decimals, and how."""
    if places is None:
        return value, None
    by = Rounding(min(places, DIGITS_AT_MOST), mode)
    return Fraction(by(value)), str(by)


# --- how far the price may move -----------------------------------------------------------------


def limited(terms: Indexation, step: Fraction) -> Computed[Fraction]:
    """The factor as far as cap and floor let it go (reference cases ix-04 and ix-11)."""
    cap, value = terms.cap, step
    steps: list[Step] = []
    if cap is not None and cap.rise is not None:
        most = 1 + Fraction(cap.rise.number) / PERCENT
        if value > most:
            steps.append(_limit("cap", step, most))
            value = most
    if terms.fall == "not_below_zero" and value < 1:
        steps.append(_limit("never_lower", step, Fraction(1)))
        value = Fraction(1)
    elif cap is not None and cap.fall is not None:
        least = 1 - Fraction(cap.fall.number) / PERCENT
        if value < least:
            steps.append(_limit("deepest_fall", step, least))
            value = least
    return Computed(value, tuple(steps))


def _limit(rule: str, exact: Fraction, limit: Fraction) -> Step:
    return Step(rule, (("factor", exact), ("limit", limit)), limit, None, ARTICLE)


def in_cents(price: Fraction, terms: Indexation) -> tuple[Fraction, str | None]:
    """The price rounded to cents where the terms say so."""
    if terms.round.price is None:
        return price, None
    by = Rounding(2, terms.round.mode)
    return Fraction(by(price)), str(by)


def decimal_of(value: Fraction) -> Decimal | None:
    """The number as a decimal where it is one of at most thirty places; else None."""
    for places in range(31):
        if (value * 10**places).denominator == 1:
            return Rounding(places)(value)
    return None
