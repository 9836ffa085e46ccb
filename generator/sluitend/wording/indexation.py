"""Indexation in words: basket, months, figures, cap, announcement, rounding."""

from collections.abc import Iterator
from typing import Literal

from sluitend.model.indexation import (
    Announcement,
    BasketPart,
    FixedPart,
    Indexation,
    IndexationCap,
    IndexRounding,
    SeriesPart,
    SumOfSeriesPart,
)
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names, named, quoted

_WHOLE = 100


def _series(id_: str, words: Words, names: Names) -> str:
    return quoted(named(names.series, id_), words)


def basket_part(part: BasketPart, words: Words, names: Names) -> str:
    """`voor 80% de reeks ‘Cao-lonen schoonmaak’`."""
    texts, share = words.indexation, words.percent(part.share)
    match part:
        case FixedPart():
            return texts.fixed.format(share=share, rise=words.percent(part.fixed))
        case SumOfSeriesPart():
            series = words.list(_series(one, words, names) for one in part.sum_of)
            return texts.sum_of.format(share=share, series=_column(part.column, series, words))
        case SeriesPart():
            series = _column(part.column, _series(part.series, words, names), words)
            if part.share.number == _WHOLE:
                return texts.whole_series.format(series=series)
            return texts.series.format(share=share, series=series)
    raise TypeError(part)


def _column(column: str | None, series: str, words: Words) -> str:
    return words.indexation.column.format(series=series, column=column) if column else series


def basket(indexation: Indexation, words: Words, names: Names) -> str:
    """All parts of the basket, as a sentence part."""
    return words.list(basket_part(part, words, names) for part in indexation.basket)


def series_sentences(part: SeriesPart, words: Words, names: Names) -> Iterator[str]:
    """What is special about a series: its vintage, average, link, figure; nothing if nothing is."""
    texts, series = words.indexation, _series(part.series, words, names)
    if part.vintage != "latest":
        yield sentence(texts.vintage[part.vintage].format(series=series))
    if part.average is not None:
        length = words.quantity(part.average)
        yield sentence(texts.average.format(series=series, length=length))
    if part.link is not None:
        rounded = texts.linked_exact
        if part.link.decimals is not None:
            decimals = words.decimals(part.link.decimals)
            rounded = texts.linked_rounded.format(decimals=decimals)
        old, month = _series(part.link.series, words, names), words.month(part.link.month)
        yield sentence(texts.link.format(series=series, old=old, month=month, rounded=rounded))
    if part.figure_used != "index":
        yield sentence(texts.figure_used[part.figure_used].format(series=series))


def base_month(indexation: Indexation, words: Words) -> str | None:
    """`juli 2024`."""
    return words.month(indexation.base_month) if indexation.base_month else None


def first(indexation: Indexation, words: Words) -> str | None:
    """`1 januari 2026`."""
    return words.date(indexation.first) if indexation.first else None


def every(indexation: Indexation, words: Words) -> str | None:
    """`elke 12 maanden`."""
    return words.each(indexation.every) if indexation.every else None


def reference(indexation: Indexation, words: Words) -> str | None:
    """`juli`: the month whose figure counts."""
    return words.month_name(indexation.reference.month) if indexation.reference else None


def charges(indexation: Indexation, words: Words, names: Names) -> str:
    """What is indexed: *de prijzen*, or those of the charges named."""
    if not indexation.charges:
        return words.indexation.all_charges
    titles = (quoted(named(names.charges, one), words) for one in indexation.charges)
    return words.indexation.some_charges.format(charges=words.list(titles))


def figure(indexation: Indexation, words: Words) -> str:
    """Which figure counts."""
    return words.indexation.figure[indexation.figure]


def fall(indexation: Indexation, words: Words) -> str:
    """Whether the price follows a falling index."""
    return words.indexation.fall[indexation.fall]


def chain(indexation: Indexation, words: Words) -> str:
    """What the factor multiplies."""
    return words.indexation.chain[indexation.chain]


def cap(given: IndexationCap | None, words: Words) -> str:
    """How far the price may move at one time, and what becomes of the rest."""
    texts, parts = words.indexation, []
    if given is None or given.rise is None:
        parts.append(texts.no_rise)
    else:
        parts.append(texts.rise.format(rate=words.percent(given.rise)))
    if given is not None and given.fall is not None:
        parts.append(texts.decline.format(rate=words.percent(given.fall)))
    if given is not None and (given.rise or given.fall):
        parts.append(texts.excess[given.excess])
    return "; ".join(parts)


def announcement(given: Announcement, words: Words) -> str:
    """By whom and how long before it is announced, and what happens when that is late."""
    texts = words.indexation
    announced = texts.announce.format(
        side=texts.side[given.by], before=words.quantity(given.before)
    )
    return f"{announced}; {texts.late[given.late]}"


def rounding(given: IndexRounding, words: Words) -> str:
    """Where the sum is rounded."""
    texts = words.indexation
    named_ = (
        (given.component, texts.component),
        (given.part, texts.part),
        (given.factor, texts.factor),
    )
    parts = [
        text.format(decimals=words.decimals(count)) for count, text in named_ if count is not None
    ]
    if given.price == "cents":
        parts.append(texts.cents)
    if not parts:
        return texts.exact
    return f"{texts.rounded.format(what=words.list(parts))}, {words.basic.mode[given.mode]}"


def when(indexation: Indexation, words: Words, names: Names) -> str:
    """Who indexes what, from when and how often."""
    texts = words.indexation
    side: Literal["client", "supplier"] = "supplier"
    if indexation.announce is not None:
        side = indexation.announce.by
    if indexation.first and indexation.every:
        text = texts.first_and_every
    elif indexation.first:
        text = texts.first
    else:
        text = texts.every if indexation.every else texts.whenever
    return text.format(
        side=texts.side[side],
        charges=charges(indexation, words, names),
        first=first(indexation, words),
        every=every(indexation, words),
    )


def indexation_sentences(indexation: Indexation, words: Words, names: Names) -> tuple[str, ...]:
    """The whole agreement on indexation, in the order of the calculation."""
    texts = words.indexation
    said = [when(indexation, words, names)]
    said.append(texts.basket.format(parts=basket(indexation, words, names)))
    if indexation.base_month is not None:
        said.append(texts.base_month.format(month=words.month(indexation.base_month)))
    if indexation.reference is not None:
        said.append(texts.reference.format(month=reference(indexation, words)))
    said += [figure(indexation, words), chain(indexation, words)]
    parts = [part for part in indexation.basket if isinstance(part, SeriesPart)]
    special = [one for part in parts for one in series_sentences(part, words, names)]
    after = [cap(indexation.cap, words), fall(indexation, words)]
    if indexation.announce is not None:
        after.append(announcement(indexation.announce, words))
    after.append(rounding(indexation.round, words))
    return (*map(sentence, said), *special, *map(sentence, after))
