"""Rows with borders, as one sentence or as the rows of a table, read from the top."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TypeVar

from sluitend.model.bands import (
    Banded,
    CreditBand,
    Knot,
    MoneyBand,
    PointsBand,
    ScoreBand,
    Slope,
    Tier,
)
from sluitend.quantity import Quantity, Unit
from sluitend.wording.language import Words, sentence

Row = TypeVar("Row", bound=Banded)
Rows = tuple[tuple[str, str], ...]


# --- what a row gives -------------------------------------------------------------------------


def score(band: ScoreBand, words: Words) -> str:
    """`score 7,5`."""
    return words.bands.score.format(score=words.number(band.score))


def money(band: MoneyBand | Knot, words: Words) -> str:
    """`een Bonus van 1%, tenzij …`, `een Malus van 2%`, *geen Bonus en geen Malus*."""
    texts = words.bands
    if band.bonus is not None and band.bonus.number:
        gives = texts.bonus.format(rate=words.percent(band.bonus))
        unless = band.unless if isinstance(band, MoneyBand) else None
        return texts.unless[unless].format(gives=gives) if unless else gives
    if band.malus is not None and band.malus.number:
        return texts.malus.format(rate=words.percent(band.malus))
    return texts.neither


def points(band: PointsBand, words: Words) -> str:
    """`1 punt`."""
    counted = words.quantity(Quantity(Decimal(band.points), "points"))
    return words.bands.points.format(points=counted)


def credit(band: CreditBand, words: Words) -> str:
    """`een korting van 5%`."""
    if not band.credit.number:
        return words.bands.no_credit
    return words.bands.credit.format(rate=words.percent(band.credit))


# --- all rows ---------------------------------------------------------------------------------


def _part(
    bands: Sequence[Row], unit: Unit, words: Words, gives: Callable[[Row, Words], str]
) -> str:
    def row(band: Row) -> str:
        given = gives(band, words)
        if band.border is None:
            text = words.bands.otherwise if len(bands) > 1 else words.bands.only
            return text.format(gives=given)
        return words.bands.row.format(border=words.border(band.border, unit), gives=given)

    return "; ".join(map(row, bands))


def _rows(
    bands: Sequence[Row], unit: Unit, words: Words, gives: Callable[[Row, Words], str]
) -> Rows:
    return tuple(
        (
            words.border(band.border, unit) if band.border else words.bands.always,
            gives(band, words),
        )
        for band in bands
    )


def score_bands(bands: Sequence[ScoreBand], unit: Unit, words: Words) -> str:
    """`bij ten hoogste 1 werkdag: score 10; in alle andere gevallen: score 0`."""
    return _part(bands, unit, words, score)


def score_bands_sentence(bands: Sequence[ScoreBand], unit: Unit, words: Words) -> str:
    """The same as a whole sentence."""
    return sentence(score_bands(bands, unit, words))


def score_rows(bands: Sequence[ScoreBand], unit: Unit, words: Words) -> Rows:
    """Border and score, a row each; the score as a bare number."""
    return _rows(bands, unit, words, lambda band, words: words.number(band.score))


def money_bands(bands: Sequence[MoneyBand], unit: Unit, words: Words) -> str:
    """`bij ten minste 9: een Bonus van 1%; in alle andere gevallen: een Malus van 4%`."""
    return _part(bands, unit, words, money)


def money_rows(bands: Sequence[MoneyBand], unit: Unit, words: Words) -> Rows:
    """Border and outcome, a row each."""
    return _rows(bands, unit, words, money)


def points_bands(bands: Sequence[PointsBand], unit: Unit, words: Words) -> str:
    """`bij ten minste 99%: 0 punten`."""
    return _part(bands, unit, words, points)


def credit_bands(bands: Sequence[CreditBand], unit: Unit, words: Words) -> str:
    """`bij minder dan 90%: een korting van 5%`."""
    return _part(bands, unit, words, credit)


def tiers(given: Sequence[Tier], words: Words) -> str:
    """`tot en met 100 punten met 1; daarboven met 1,2`."""

    def tier(one: Tier) -> str:
        times = words.number(one.times)
        if one.up_to is None:
            return words.bands.last_tier.format(times=times)
        up_to = words.quantity(Quantity(one.up_to, "points"))
        return words.bands.tier.format(up_to=up_to, times=times)

    return "; ".join(map(tier, given))


def knots(given: Sequence[Knot], unit: Unit, words: Words) -> str:
    """`bij 75 een Malus van 5%, bij 90 geen Bonus en geen Malus en bij 100 een Bonus van 3%`."""
    return words.list(
        words.bands.knot.format(
            at=words.quantity(Quantity(knot.at), unit), gives=money(knot, words)
        )
        for knot in given
    )


def knot_rows(given: Sequence[Knot], unit: Unit, words: Words) -> Rows:
    """Point and outcome, a row each."""
    return tuple((words.quantity(Quantity(knot.at), unit), money(knot, words)) for knot in given)


def slope(given: Slope, unit: Unit, words: Words) -> str:
    """`€ 500,00 voor elke seconde onder 15 seconden; een deel daarvan telt naar verhouding; …`."""
    edge = given.below or given.above or Quantity(Decimal(0))
    text = words.bands.slope_below if given.below else words.bands.slope_above
    step = Quantity(given.per.number, given.per.unit or edge.unit or unit or "units")
    said = words.quantity(edge, unit)
    each = text.format(amount=words.money(given.amount), each=words.each(step), edge=said)
    return f"{each}; {words.bands.neutral.format(edge=said)}"
