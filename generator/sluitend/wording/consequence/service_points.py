"""Service points in words: how many for which result, and what a repeat costs."""

from decimal import Decimal

from sluitend.model.consequence import ServicePoints
from sluitend.quantity import Quantity
from sluitend.wording import bands, sums
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names, levels_named, named, quoted


def levels(given: ServicePoints, words: Words, names: Names) -> str:
    """The service levels that give points."""
    texts = words.consequence.service_points
    if not given.on:
        return texts.all_scored
    titles = levels_named(given.on, names, words)
    return titles if len(given.on) == 1 else texts.each_of.format(levels=titles)


def when(given: ServicePoints, words: Words, names: Names) -> str:
    """When they arise: for each period in which one of the service levels misses its norm."""
    texts = words.consequence.service_points
    titles = [quoted(named(names.service_levels, one), words) for one in given.on]
    missed = words.choice(titles) if titles else words.trigger.all_scored
    return texts.missed.format(span=words.each_span(given.per), levels=missed)


def stake(given: ServicePoints, words: Words, names: Names) -> str | None:
    """How many points, where rows or a number say it."""
    if given.bands:
        unit = names.units.get(given.on[0], "") if given.on else ""
        return bands.points_bands(given.bands, unit, words)
    if given.points is None:
        return None
    return words.quantity(Quantity(Decimal(given.points), "points"))


def sentences(given: ServicePoints, words: Words, names: Names) -> tuple[str, ...]:
    """The points, the rounding before them, the repeat, and the cap."""
    texts, said = words.consequence.service_points, []
    span, on = words.span(given.per), levels(given, words, names)
    if given.round is not None:
        what = words.sums.the_value.format(level=on)
        rounding = words.rounding(given.round.rounding)
        said.append(words.sums.rounded.format(what=what, rounding=rounding))
    if given.bands:
        unit = names.units.get(given.on[0], "") if given.on else ""
        said.append(texts.decides.format(span=span, levels=on))
        said.append(texts.bands.format(bands=bands.points_bands(given.bands, unit, words)))
    if given.points is not None:
        points = words.quantity(Quantity(Decimal(given.points), "points"))
        missed = levels_named(given.on, names, words) or texts.all_missed
        said.append(texts.points.format(span=span, levels=missed, points=points))
    if given.repeat is not None:
        said.append(texts.repeat.format(times=words.number(given.repeat.times)))
        said.append(texts.run_in[given.repeat.run_in])
    whole = tuple(map(sentence, said))
    if given.cap is None:
        return whole
    return (*whole, sums.cap_sentence(given.cap, None, words, names))
