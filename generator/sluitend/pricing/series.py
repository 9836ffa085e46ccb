"""Figures of series as a contract takes them: the firm one, of a month, linked, averaged.

Nothing is guessed: a figure that is not there, or not firm enough, is a `Refusal` that says which.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Literal

from sluitend.model.figures import INDEX, RATE, Figure, Figures
from sluitend.model.indexation import SeriesPart, SumOfSeriesPart
from sluitend.number import DIGITS_AT_MOST
from sluitend.period import Half, Month, Period, Quarter, Year, plus_months
from sluitend.rounding import Rounding
from sluitend.trace import Computed, Step

Book = Mapping[str, Figures]
"""The figures at hand, by id of the series."""
MONTHS: Mapping[str, int] = {"months": 1, "quarters": 3, "years": 12}
"""Months in the units a moving average may be written in."""
Reason = Literal[
    "no_figures",
    "no_column",
    "not_published",
    "provisional",
    "not_yet",
    "not_yearly",
    "zero",
    "no_terms",
    "no_quantity",
]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a number cannot be given: which figure of which series is lacking."""

    reason: Reason
    series: str = ""
    month: Month | None = None
    """The month whose figure is lacking."""
    column: str = ""
    last: Period | None = None
    """The latest period of which there is a figure."""
    term: str = ""
    """The key of the contract that is lacking, for `no_terms`."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which of several figures of a month counts."""

    figure: Literal["definitive", "first_published"] = "definitive"
    known_on: date | None = None
    """Only what was published by this day; a row without a day of publication counts."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A figure somebody asks for."""

    book: Book
    series: str
    month: Month
    column: str = INDEX
    choice: Choice = field(default_factory=Choice)


def figure(sought: Sought) -> Computed[Fraction] | Refusal:
    """The figure of a month; of a series by quarter, half-year or year that of the period."""
    figures = sought.book.get(sought.series)
    if figures is None or not figures.rows:
        return Refusal("no_figures", sought.series, sought.month)
    if sought.column not in figures.columns:
        return Refusal("no_column", sought.series, sought.month, sought.column)
    rows = list(_rows(figures, sought))
    firm = [row for row in rows if _firm(row, sought.choice)]
    if not firm:
        return _none(figures, rows, sought)
    row = min(firm, key=_published) if _first(sought) else max(firm, key=_published)
    value = row.values[sought.column]
    inputs = (
        ("series", sought.series),
        ("column", sought.column),
        ("month", sought.month),
        ("status", row.status),
        ("published", row.published),
        ("source", row.source),
    )
    return Computed(Fraction(value), (Step("figure", inputs, value),))


def _first(sought: Sought) -> bool:
    return sought.choice.figure == "first_published"


def _published(row: Figure) -> date:
    """The order of publication; what says no day came first as it stands."""
    return row.published or date.min


def _firm(row: Figure, choice: Choice) -> bool:
    if choice.known_on is not None and (row.published or date.min) > choice.known_on:
        return False
    return choice.figure == "first_published" or row.status == "definitive"


def _rows(figures: Figures, sought: Sought) -> Iterator[Figure]:
    """The rows of the month, or of the shortest period around it that the series knows."""
    for kind in (Month, Quarter, Half, Year):
        of = sought.month if kind is Month else kind.containing(sought.month.first)
        found = [
            row
            for row in figures.rows
            if type(row.period) is kind and row.period == of and sought.column in row.values
        ]
        if found:
            yield from found
            return


def _none(figures: Figures, rows: list[Figure], sought: Sought) -> Refusal:
    last = figures.last(sought.column)
    reason: Reason = "not_published"
    if any(_firm(row, Choice(sought.choice.figure)) for row in rows):
        reason = "not_yet"
    elif rows:
        reason = "provisional"
    return Refusal(
        reason, sought.series, sought.month, sought.column, last.period if last else None
    )


# --- what a part of the basket asks for ---------------------------------------------------------


def level(
    part: SeriesPart | SumOfSeriesPart, month: Month, book: Book, choice: Choice
) -> Computed[Fraction] | Refusal:
    """The level of a part in a month: the figure, the average up to it, or the sum of several."""
    column = part.column or INDEX
    if isinstance(part, SumOfSeriesPart):
        found = [figure(Sought(book, name, month, column, choice)) for name in part.sum_of]
        return _joined("sum_of_series", found, month, Fraction(1))
    if part.average is None:
        return _linked(part, month, book, choice)
    count = int(part.average.number) * MONTHS.get(part.average.unit, 0)
    if count < 1:
        return Refusal("no_terms", part.series, month, term="average")
    found = [_linked(part, months_before(month, back), book, choice) for back in range(count)]
    return _joined("average", list(reversed(found)), month, Fraction(1, count))


def months_before(month: Month, count: int) -> Month:
    """The month so many months before another."""
    return Month.containing(plus_months(month.first, -count))


def _joined(
    rule: str, found: Sequence[Computed[Fraction] | Refusal], month: Month, share: Fraction
) -> Computed[Fraction] | Refusal:
    """Several figures added up; the first refusal where one is lacking."""
    values = all_of(found)
    if isinstance(values, Refusal):
        return values
    total = sum((one.value for one in values), Fraction(0))
    steps = tuple(step for one in values for step in one.trace)
    inputs = (("month", month), ("count", len(values)), ("sum", total))
    return Computed(total * share, (*steps, Step(rule, inputs, total * share)))


def all_of(
    found: Sequence[Computed[Fraction] | Refusal],
) -> tuple[Computed[Fraction], ...] | Refusal:
    """All of these numbers, or the first refusal among them."""
    refused = next((one for one in found if isinstance(one, Refusal)), None)
    return refused or tuple(one for one in found if isinstance(one, Computed))


def _linked(
    part: SeriesPart, month: Month, book: Book, choice: Choice
) -> Computed[Fraction] | Refusal:
    """A figure on the base of the old series where the part has a link.

    Up to the link month the old series itself; a later month is the old figure of the link month
    times the growth of the new series since (reference cases ix-01 and ix-10).
    """
    column, link = part.column or INDEX, part.link
    if link is None:
        return figure(Sought(book, part.series, month, column, choice))
    if month <= link.month:
        return figure(Sought(book, link.series, month, column, choice))
    sought = (
        Sought(book, link.series, link.month, column, choice),
        Sought(book, part.series, link.month, column, choice),
        Sought(book, part.series, month, column, choice),
    )
    found = all_of([figure(one) for one in sought])
    if isinstance(found, Refusal):
        return found
    old, at_link, later = found
    if not at_link.value:
        return Refusal("zero", part.series, link.month, column)
    value, rounded = old.value * later.value / at_link.value, None
    if link.decimals is not None:
        rounded = Rounding(min(link.decimals, DIGITS_AT_MOST))
        value = Fraction(rounded(value))
    inputs = (
        ("old", old.value),
        ("later", later.value),
        ("at_link", at_link.value),
        ("link_month", link.month),
    )
    step = Step("link", inputs, value, str(rounded) if rounded else None)
    return Computed(value, (*old.trace, *at_link.trace, *later.trace, step))


def published_rate(
    part: SeriesPart, month: Month, book: Book, choice: Choice
) -> Computed[Fraction] | Refusal:
    """The change in a year in per cent, as the publisher rounds it."""
    return figure(Sought(book, part.series, month, part.column or RATE, choice))
