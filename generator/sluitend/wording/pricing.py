"""Prices, invoices and revisions in words."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from sluitend.model.indexation import SeriesMeta
from sluitend.period import Half, Month, Quarter, Year
from sluitend.pricing.announced import InForce
from sluitend.pricing.audit import Audited
from sluitend.pricing.factor import decimal_of
from sluitend.pricing.mistakes import Cause
from sluitend.pricing.revisions import Revision
from sluitend.pricing.series import Refusal
from sluitend.rounding import CENTS, Rounding
from sluitend.trace import Step, Trace, Value
from sluitend.wording.language import NBSP, Words
from sluitend.wording.names import Names, named, quoted

PLACES = 6
"""Decimals of a number that has more than can be written."""
LIMITS = ("carried_over", "from_base", "cap", "never_lower", "deepest_fall")


def amount(value: Fraction | Decimal, words: Words) -> str:
    """A price: in cents, or with every decimal it has."""
    exact = decimal_of(Fraction(value))
    return words.money(CENTS(value) if exact is None else exact)


def number(value: Fraction, words: Words) -> str:
    """A number in full, or its first decimals and dots."""
    if Fraction(Rounding(PLACES)(value)) == value:
        return words.number(Rounding(PLACES)(value))
    return f"{words.number(Rounding(PLACES, 'down')(value), places=PLACES)}…"


def refusal(of: Refusal, words: Words, names: Names) -> str:
    """Why a number cannot be given, as a part of a sentence."""
    texts = words.pricing
    return texts.refused[of.reason].format(
        series=quoted(named(names.series, of.series), words),
        month=words.month(of.month) if of.month else "",
        column=of.column,
        last=words.period(of.last) if of.last else texts.nothing_yet,
        term=of.term,
    )


def figure(step: Step, words: Words) -> str:
    """A figure with its month, how firm it is and when it was published."""
    given = dict(step.inputs)
    texts, month, published = words.pricing, given["month"], given["published"]
    return (texts.published if published else texts.figure).format(
        month=words.month(month) if isinstance(month, Month) else month,
        value=_as_published(step.result, words),
        status=texts.status[str(given["status"])],
        day=words.date(published) if isinstance(published, date) else "",
    )


def _as_published(value: Value, words: Words) -> str:
    """A figure with the decimals it was published with."""
    if not isinstance(value, Decimal):
        return str(value)
    exponent = value.as_tuple().exponent
    return words.number(value, places=-exponent if isinstance(exponent, int) else 0)


def figures(trace: Trace, words: Words) -> Mapping[str, str]:
    """The figures of a calculation by series, in its order."""
    found: dict[str, dict[str, None]] = {}
    for step in trace:
        if step.rule == "figure":
            series = str(dict(step.inputs)["series"])
            found.setdefault(series, {})[figure(step, words)] = None
    return {series: "; ".join(said) for series, said in found.items()}


def limits(trace: Trace, words: Words) -> tuple[str, ...]:
    """What cap, floor or an earlier excess did to the factor."""
    said: list[str] = []
    for step in trace:
        if step.rule in LIMITS and isinstance(step.result, Fraction):
            factor = dict(step.inputs)["factor"]
            said.append(
                words.pricing.limit[step.rule].format(
                    factor=number(factor, words) if isinstance(factor, Fraction) else factor,
                    limit=number(step.result, words),
                )
            )
    return tuple(said)


def source(series: SeriesMeta, words: Words, names: Names) -> str:
    """Publisher, table and licence of a series."""
    if series.fictitious:
        return words.pricing.fictitious.format(series=names.text(series.title, words))
    return words.pricing.source.format(
        series=names.text(series.title, words),
        publisher=names.text(series.publisher, words),
        source=names.text(series.source, words),
        licence=series.licence,
    )


def announcement(of: InForce, words: Words, names: Names) -> str:
    """How far an indexation was announced, and what follows from it."""
    texts, made = words.pricing.announcement, of.announced
    key = "lapsed" if of.state == "late" and of.on is None else str(of.state)
    by = texts["by"].format(person=named(names.people, made.by)) if made and made.by else ""
    return texts[key].format_map(
        {
            "deadline": words.date(of.deadline) if of.deadline else "",
            "on": words.date(made.on) if made else "",
            "by": by,
            "from": words.date(of.on) if of.on else "",
        }
    )


def ahead(of: InForce | None, words: Words) -> str:
    """Until when an indexation to come can be announced."""
    texts = words.pricing.announcement
    if of is None or of.deadline is None:
        return texts["not_asked"]
    return texts["ahead"].format(deadline=words.date(of.deadline))


def cause(of: Cause, words: Words, names: Names) -> str:
    """Why an amount differs, as a sentence."""
    given = {name: _given(name, value, words, names) for name, value in of.given}
    if of.kind == "published_rate":
        given["used"] = words.pricing.used_by_rate[str(dict(of.given)["used"])]
    day = words.date(of.of) if of.of else ""
    return words.pricing.cause[of.kind].format_map({"of": day, **given})


def _given(name: str, value: Value, words: Words, names: Names) -> str:
    match value:
        case Month():
            return words.month(value)
        case date():
            return words.date(value)
        case str() if value in names.series:
            return quoted(named(names.series, value), words)
    return str(value)


def causes(of: Audited, words: Words, names: Names) -> str:
    """All causes of a line; one that came before is said to go on."""
    said = " ".join(cause(one, words, names) for one in of.causes)
    if of.also:
        other = " ".join(cause(one, words, names) for one in of.also)
        said = f"{said} {words.pricing.also.format(causes=other)}"
    return said


def period(first: date, last: date, words: Words) -> str:
    """The month, quarter or year from one day through another; else both days."""
    for kind in (Month, Quarter, Half, Year):
        found = kind.containing(first)
        if (found.first, found.last) == (first, last):
            return words.period(found)
    return words.basic.through.format(first=words.date(first), last=words.date(last))


def balance(total: Decimal, words: Words) -> str:
    """What was invoiced too much or too little, on balance."""
    key = "too_much" if total > 0 else "too_little" if total < 0 else "nothing"
    return words.pricing.balance[key].format(amount=words.money(abs(total)).replace(NBSP, " "))


def revision(of: Revision, words: Words) -> str:
    """What a newer publication says otherwise."""
    status = words.pricing.status
    return words.pricing.revision[of.kind].format(
        period=words.period(of.period),
        column=of.column,
        old=_as_published(of.old, words) if of.old is not None else "",
        new=_as_published(of.new, words) if of.new is not None else "",
        was=status[of.old_status] if of.old_status else "",
        is_=status[of.new_status] if of.new_status else "",
    )
