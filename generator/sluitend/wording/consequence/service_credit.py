"""A service credit in words: so much of the charges for missing a norm."""

from collections.abc import Iterator

from sluitend.model.consequence import AtRisk, ServiceCredit
from sluitend.quantity import CURRENCIES
from sluitend.wording import bands, sums
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names, named, quoted
from sluitend.wording.trigger import trigger


def amount(given: ServiceCredit, words: Words, names: Names) -> str | None:
    """The sum: a rate, a percentage or an amount, each time or a level; None where rows or a pool
    say it."""
    if given.rate is not None:
        if given.rate.quantity.unit in CURRENCIES:
            return words.quantity(given.rate.quantity)
        return sums.share(given.rate.quantity, given.of, words, names)
    if given.credit is not None:
        return sums.share(given.credit, given.of, words, names)
    amount_ = given.amount if given.amount is not None else given.level_amount
    return words.money(amount_) if amount_ is not None else None


def when(given: ServiceCredit, words: Words, names: Names) -> str:
    """When it arises; a credit without a trigger says so by its rate or its KPI."""
    texts, span = words.consequence.service_credit, words.each_span(given.per)
    ids = (given.on,) if given.on else tuple(given.at_risk.parts) if given.at_risk else ()
    levels = [quoted(named(names.service_levels, id_), words) for id_ in ids]
    level = words.choice(levels) if levels else None
    if given.rate is not None:
        each = words.each(given.rate.per)
        if level is None:
            return texts.step_of_any.format(each=each)
        return texts.step.format(each=each, level=level)
    if given.when is not None:
        return trigger(given.when, words, names)
    if given.level_amount is not None:
        text = texts.level if level is not None else texts.any_level
        return text.format(level=level, span=span)
    return texts.missed.format(span=span, level=level) if level else texts.each.format(span=span)


def stake(given: ServiceCredit, words: Words, names: Names) -> str | None:
    """What rows or a pool give, where no one sum says it."""
    if given.at_risk is not None:
        return next(_at_risk(given.at_risk, given, words, names))
    if given.bands:
        return bands.credit_bands(given.bands, names.units.get(given.on or "", ""), words)
    return None


def _at_risk(pool: AtRisk, given: ServiceCredit, words: Words, names: Names) -> Iterator[str]:
    texts = words.consequence.service_credit
    parts = words.list(
        texts.pool_part.format(
            share=words.percent(share), level=quoted(named(names.service_levels, id_), words)
        )
        for id_, share in pool.parts.items()
    )
    yield texts.pool.format(pool=sums.share(pool.pool, given.of, words, names), parts=parts)
    yield texts.pool_missed


def _said(given: ServiceCredit, words: Words, names: Names) -> Iterator[str]:
    texts, sum_ = words.consequence.service_credit, amount(given, words, names)
    if sum_ is not None:
        yield texts.due.format(sum=sum_, when=when(given, words, names))
        if given.rate is not None and given.when is not None:
            yield words.consequence.penalty.only.format(trigger=trigger(given.when, words, names))
    if given.bands:
        level = quoted(named(names.service_levels, given.on or ""), words)
        rows = bands.credit_bands(given.bands, names.units.get(given.on or "", ""), words)
        span = words.each_span(given.per)
        yield texts.decides.format(span=span, level=level)
        yield texts.bands.format(bands=rows)
        yield texts.base.format(base=sums.base(given.of, words, names))
    if given.at_risk is not None:
        yield from _at_risk(given.at_risk, given, words, names)
    if given.earn_back is not None:
        yield texts.earn_back[given.earn_back]


def sentences(given: ServiceCredit, words: Words, names: Names) -> tuple[str, ...]:
    """What is credited when, the cap, and when it is given back."""
    said = tuple(map(sentence, _said(given, words, names)))
    if given.cap is None and given.at_risk is not None:
        return said  # the pool is the most
    return (*said, sums.cap_sentence(given.cap, given.of, words, names))
