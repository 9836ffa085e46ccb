"""A bonus or malus in words: what decides, the base, the rows, the cap and when it binds."""

from collections.abc import Iterator
from fractions import Fraction

from sluitend.model.consequence import BonusMalus
from sluitend.quantity import Unit
from sluitend.wording import bands, sums
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names, named, quoted

_QUARTERS_A_YEAR = 4


def what(given: BonusMalus, words: Words, names: Names) -> str:
    """What decides: *de Score*, or the value of a KPI."""
    if given.on == "score":
        return words.sums.the_score
    level = quoted(named(names.service_levels, given.on), words)
    return words.sums.the_value.format(level=level)


def unit(given: BonusMalus, names: Names) -> Unit:
    """The unit of what decides."""
    return "" if given.on == "score" else names.units.get(given.on, "")


def slopes(given: BonusMalus, words: Words, names: Names) -> tuple[str, ...]:
    """What each step beyond an edge gives, the bonus first."""
    texts, in_ = words.consequence.bonus_malus, unit(given, names)
    sides = ((given.bonus, texts.bonus), (given.malus, texts.malus))
    return tuple(
        text.format(slope=bands.slope(slope, in_, words)) for slope, text in sides if slope
    )


def rows(given: BonusMalus, words: Words, names: Names) -> str:
    """The rows, the points of the line, or the slopes, as a sentence part."""
    if given.bands:
        return bands.money_bands(given.bands, unit(given, names), words)
    if given.knots:
        return bands.knots(given.knots, unit(given, names), words)
    return "; ".join(slopes(given, words, names))


def table(given: BonusMalus, words: Words, names: Names) -> bands.Rows:
    """Its rows, or the points of its line, each with what it gives; none for slopes."""
    if given.bands:
        return bands.money_rows(given.bands, unit(given, names), words)
    return bands.knot_rows(given.knots, unit(given, names), words)


def _reckoned(given: BonusMalus, words: Words, names: Names) -> Iterator[str]:
    """How the outcome becomes an amount."""
    texts, said = words.consequence.bonus_malus, rows(given, words, names)
    if given.bands or given.knots:
        yield texts.base.format(base=sums.base(given.of, words, names))
    if given.bands:
        yield texts.bands.format(bands=said)
        yield texts.method[given.method]
    elif given.knots:
        yield texts.knots.format(knots=said)
        yield texts.method["linear"]
    else:
        yield from slopes(given, words, names)
    if given.bonus_unless is not None:
        yield words.bands.unless[given.bonus_unless].format(gives=texts.bonus_due)


def binds_after(given: BonusMalus) -> int | None:
    """After how many worst quarters a yearly cap is reached, prices equal; None if it cannot be.

    Only where it can be told without prices: a rate of a quarter's charges against a rate of the
    same charges over a year.
    """
    cap, rates = given.cap, [band.malus.number for band in given.bands if band.malus]
    if cap is None or cap.malus is None or cap.per not in ("year", "contract_year") or not rates:
        return None
    own, of = given.of, cap.of or given.of
    if own is None or of is None or own.over != "quarter" or given.per != "quarter":
        return None
    if (own.charge, own.charges) != (of.charge, of.charges) or not max(rates):
        return None
    a_year = of.over in ("year", "contract_year")
    most = Fraction(cap.malus.number) * (_QUARTERS_A_YEAR if a_year else 1)
    count = -(-most // Fraction(max(rates)))
    return int(count) if count <= _QUARTERS_A_YEAR else None


def decides(given: BonusMalus, words: Words, names: Names) -> tuple[str, ...]:
    """What decides over each period, and to what it is rounded."""
    by = what(given, words, names)
    span = words.each_span(given.per)
    texts = words.consequence.bonus_malus
    said = [texts.decides.format(span=span, what=by)]
    if given.per in ("year", "contract_year", "term"):
        said.append(texts.mean.format(what=by))
    if given.round is not None:
        rounding = words.rounding(given.round.rounding)
        said.append(words.sums.rounded.format(what=by, rounding=rounding))
    return tuple(map(sentence, said))


def reckoned(given: BonusMalus, words: Words, names: Names) -> tuple[str, ...]:
    """How the outcome becomes an amount, whatever the method."""
    return tuple(map(sentence, _reckoned(given, words, names)))


def sentences(given: BonusMalus, words: Words, names: Names) -> tuple[str, ...]:
    """The whole agreement, in the order in which it is reckoned."""
    texts = words.consequence.bonus_malus
    whole = [*decides(given, words, names), *reckoned(given, words, names)]
    whole.append(sums.cap_sentence(given.cap, given.of, words, names))
    count = binds_after(given)
    if count is not None:
        span = texts.spans[0 if count == 1 else 1]
        whole.append(sentence(texts.binds.format(count=words.cardinal(count), span=span)))
    return tuple(whole)
