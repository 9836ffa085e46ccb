"""A service level in words: norm, weight, period, rounding, and what counts when."""

from collections.abc import Iterator

from sluitend.model.scalars import Border
from sluitend.model.service_level import Role, RoundTo, Season, ServiceLevel
from sluitend.model.unit import unit_of
from sluitend.period import MONTH_NAMES
from sluitend.wording import bands
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names, level_named, named


def role(level: ServiceLevel, words: Words) -> str:
    """*Telt mee in de Score*, *Knock-outeis zonder gewicht*, *alleen rapportage*."""
    return words.service_level.role[level.role.value]


def owed_by(level: ServiceLevel, words: Words) -> str:
    """Whose duty it measures."""
    return words.service_level.owed_by[level.owed_by]


def border(given: Border, level: ServiceLevel, words: Words) -> str:
    """A border in the unit of the service level."""
    return words.border(given, unit_of(level))


def target(level: ServiceLevel, words: Words) -> str | None:
    """`ten minste 90%`; None where no norm is set."""
    return border(level.target, level, words) if level.target else None


def aim(level: ServiceLevel, words: Words) -> str | None:
    """`ten minste 95%`; None where none is set."""
    return border(level.aim, level, words) if level.aim else None


def weight(level: ServiceLevel, words: Words) -> str | None:
    """`10%`; None where it has no weight."""
    return words.percent(level.weight) if level.weight else None


def per(level: ServiceLevel, words: Words) -> str | None:
    """*Maandelijks*; None where it is not said."""
    return words.every(level.per) if level.per else None


def rounding(round_: RoundTo | None, words: Words) -> str:
    """`op 1 decimaal, rekenkundig (een half van nul af)`."""
    return words.rounding(round_.rounding if round_ else None)


def in_quarter(level: ServiceLevel, words: Words) -> str | None:
    """How shorter periods become the quarter's value; None where there are none to join.

    Unsaid, the observations of a quarter are taken together, and a gate has its worst period.
    """
    joined = level.in_quarter
    if joined is None and level.per in ("week", "month"):
        worst = level.role is Role.GATE and level.per == "month"
        joined = "worst" if worst else "pooled"
    return words.service_level.in_quarter[joined] if joined else None


def minimum(level: ServiceLevel, words: Words) -> str | None:
    """What happens with few observations; None where any number will do."""
    if level.minimum is None:
        return None
    texts, count = words.service_level, words.number(level.minimum)
    if level.below_minimum is None:
        return texts.minimum.format(count=count)
    said = words.border(level.below_minimum, "failures")
    few = texts.below_minimum.format(count=count, border=said)
    return few if level.weight is None else texts.few_scored.format(few=few)


def no_events(level: ServiceLevel, words: Words) -> str:
    """What happens when there was nothing to measure."""
    return words.service_level.no_events[level.no_events]


def if_missing(level: ServiceLevel, words: Words) -> str:
    """What happens when the figures are withheld."""
    texts = words.service_level
    return texts.if_missing[level.if_missing].format(side=texts.side[level.owed_by])


def season(given: Season, words: Words) -> str:
    """The months in which it counts; a name that is no month stands as it is written."""
    first, last = (
        words.month_name(MONTH_NAMES.index(name) + 1) if name in MONTH_NAMES else name
        for name in (given.from_, given.to)
    )
    return words.service_level.season.format(from_=first, to=last)


def exclusions(level: ServiceLevel, words: Words, names: Names) -> str | None:
    """What does not count, as a sentence part; None where everything counts."""
    texts = [names.text(one, words).rstrip(".") for one in level.exclusions]
    said = "; ".join(text for text in texts if text)
    return words.service_level.exclusions.format(exclusions=said) if said else None


def _conditions(level: ServiceLevel, words: Words, names: Names) -> Iterator[str | None]:
    """What narrows it down: season, sites, first day, exclusions, what the client must do."""
    texts = words.service_level
    if level.season is not None:
        yield season(level.season, words)
    if level.sites:
        sites = words.list(named(names.sites, one) for one in level.sites)
        yield texts.sites.format(sites=sites)
    if level.run_in is not None:
        yield texts.run_in.format(length=words.quantity(level.run_in))
    if level.counts_from is not None:
        yield texts.counts_from.format(date=words.date(level.counts_from))
    yield exclusions(level, words, names)
    needs = names.text(level.client_needs, words).rstrip(".")
    if needs:
        yield texts.client_needs.format(needs=needs)


def _measured(level: ServiceLevel, words: Words, names: Names) -> Iterator[str | None]:
    """Norm, weight, period, rounding."""
    texts = words.service_level
    norm, intended = target(level, words), aim(level, words)
    if norm:
        yield texts.target.format(level=level_named(level, names, words), border=norm)
    if intended:
        yield texts.aim.format(border=intended)
    if level.weight:
        yield texts.weight.format(weight=words.percent(level.weight))
    if level.per:
        yield texts.per.format(every=words.every(level.per))
    yield in_quarter(level, words)
    if level.round is not None:
        yield texts.rounding.format(rounding=rounding(level.round, words))
    if level.bands:
        yield bands.score_bands(level.bands, unit_of(level), words)


def level_sentences(level: ServiceLevel, words: Words, names: Names) -> tuple[str, ...]:
    """Everything agreed on how it counts, in whole sentences; not its definition or its plan."""
    parts = (
        *_measured(level, words, names),
        minimum(level, words),
        no_events(level, words),
        if_missing(level, words),
        *_conditions(level, words, names),
    )
    return tuple(sentence(part) for part in parts if part)
