"""A credit on the charges of a month or quarter."""

from fractions import Fraction

from sluitend.model.consequence import AtRisk, ServiceCredit
from sluitend.model.measure import Level
from sluitend.scoring.consequence.due import (
    NOTHING,
    Due,
    due,
    nothing_moves,
    share_of,
    too_little,
)
from sluitend.scoring.figure import Figure, in_row
from sluitend.scoring.moment import Moment
from sluitend.scoring.stretch import Stretch
from sluitend.scoring.tally import Levels, added
from sluitend.scoring.trigger import arisen, shortfall
from sluitend.scoring.value import levels_short
from sluitend.trace import Step


def give(given: ServiceCredit, stretch: Stretch, moment: Moment) -> Due:
    """What the terms give over a stretch."""
    if too_little(given, moment):
        return nothing_moves(given.id, moment)
    if given.when is not None and arisen(given.when, given.id, moment, stretch) is None:
        return NOTHING
    if given.at_risk is not None:
        return _pool(given, given.at_risk, stretch, moment)
    figures = _figures(given, stretch, moment)
    if given.level_amount is not None:
        if not figures:
            return NOTHING
        levels = sum((_levels(one, moment) for one in figures), Fraction(0))
        amount = Fraction(given.level_amount)
        inputs = (("levels", levels), ("amount", amount))
        return due(given.id, "levels_short", -levels * amount, *inputs)
    if given.rate is not None:
        return _stepped(given, figures, stretch, moment)
    if given.bands:
        return _banded(given, figures, stretch, moment)
    return _fixed(given, figures, stretch, moment)


def _figures(given: ServiceCredit, stretch: Stretch, moment: Moment) -> tuple[Figure, ...]:
    """The counting figures it looks at: of its KPI, else of all that score."""
    names = (given.on,) if given.on is not None else moment.scored()
    found = (moment.figure(one, stretch) for one in names)
    return tuple(one for one in found if one is not None and one.counts)


def _fixed(
    given: ServiceCredit, figures: tuple[Figure, ...], stretch: Stretch, moment: Moment
) -> Due:
    """A percentage or an amount where the norm is missed.

    A credit on a value from the observations, which names neither KPI nor trigger, is due by that
    value alone (reference cases sc-02 to sc-04).
    """
    by_value = given.of is not None and given.of.value is not None and given.on is None
    if given.when is None and not by_value and not any(one.met is False for one in figures):
        return NOTHING
    if given.amount is not None:
        amount = Fraction(given.amount)
        return due(given.id, "amount", -amount, ("amount", amount))
    base = moment.base(given.of, stretch)
    rate = Fraction(given.credit.number) if given.credit is not None else Fraction(0)
    return due(given.id, "share", -share_of(rate, base), ("rate", rate), ("base", base))


def _stepped(
    given: ServiceCredit, figures: tuple[Figure, ...], stretch: Stretch, moment: Moment
) -> Due:
    """So much per step short of the norm, in proportion. Reference case sc-01."""
    short = sum((shortfall(one, moment) for one in figures), Fraction(0))
    if not short or given.rate is None:
        return NOTHING
    size = given.rate.of(short)
    if given.rate.quantity.unit != "%":
        return due(given.id, "amounts_short", -size, ("short", short))
    base = moment.base(given.of, stretch)
    inputs = (("short", short), ("rate", size), ("base", base))
    return due(given.id, "steps_short", -share_of(size, base), *inputs)


def _banded(
    given: ServiceCredit, figures: tuple[Figure, ...], stretch: Stretch, moment: Moment
) -> Due:
    """By the row in which the value lies."""
    base, total = moment.base(given.of, stretch), Fraction(0)
    trace: list[Step] = []
    for figure in figures:
        rate = _rate(given, figure, moment)
        if rate is not None:
            inputs = (("value", figure.value), ("rate", rate), ("base", base))
            found = due(given.id, "credit_band", -share_of(rate, base), *inputs)
            total += found.amount
            trace += found.trace
    return Due(total, tuple(trace))


def _rate(given: ServiceCredit, figure: Figure, moment: Moment) -> Fraction | None:
    """The percentage of the first row that holds; missed without a value, the highest."""
    value = in_row(moment.level(figure.level), figure)
    if value is None:
        highest = max(one.credit.number for one in given.bands)
        return Fraction(highest) if figure.met is False else None
    row = next((one for one in given.bands if one.holds(value)), None)
    return Fraction(row.credit.number) if row is not None else None


def _pool(given: ServiceCredit, at_risk: AtRisk, stretch: Stretch, moment: Moment) -> Due:
    """The whole part of each missed KPI. Reference case sc-06."""
    base = moment.base(given.of, stretch)
    pool = share_of(Fraction(at_risk.pool.number), base)
    lost = Fraction(0)
    missed: list[str] = []
    for name, part in at_risk.parts.items():
        figure = moment.figure(name, stretch)
        if figure is not None and figure.counts and figure.met is False:
            missed.append(name)
            lost += share_of(Fraction(part.number), pool)
    inputs = (("pool", pool), ("missed", ", ".join(missed)), ("base", base))
    return due(given.id, "at_risk", -lost, *inputs)


def _levels(figure: Figure, moment: Moment) -> Fraction:
    """How many levels all places fall short together. Reference case or-02."""
    level = moment.level(figure.level)
    if level is None or not isinstance(level.measure, Level):
        return Fraction(0)
    tally = figure.tally
    if not isinstance(tally, Levels):  # the mean of months: of all their places together
        known = (one.tally for one in figure.parts if one.counts)
        tally = added(tuple(one for one in known if one is not None) or (Levels(),))
    measure, ranks = level.measure, tally.ranks if isinstance(tally, Levels) else ()
    return Fraction(sum(levels_short(rank, measure) * count for rank, count in ranks))
