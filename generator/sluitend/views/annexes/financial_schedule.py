"""Annex: prices, totals a year, indexation, extra work, payment."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from sluitend.model.indexation import FixedPart, Indexation, SeriesPart, SumOfSeriesPart
from sluitend.model.price import Charge, Price
from sluitend.prose.blocks import Block, Cell, Row, Table
from sluitend.views.annexes.stated import referring, stating
from sluitend.views.edition import Edition
from sluitend.views.writing import (
    NOTHING,
    Said,
    cell,
    columns,
    lettered,
    paragraph,
    row,
    strong,
    title,
)
from sluitend.wording import indexation as say_index
from sluitend.wording import price as say
from sluitend.wording.language import begun

A_YEAR = {"month": 12, "quarter": 4, "year": 1}
"""Times a year that a charge for such a period is due."""


def blocks(edition: Edition) -> tuple[Block, ...]:
    """Everything financial, in the order in which it is asked for."""
    price = edition.contract.price
    if price is None:
        return ()
    return (
        *_charges(price, edition),
        *_totals(price, edition),
        *_indexation(price, edition),
        *_extra_work(price, edition),
        *_payment(price, edition),
    )


# --- prices -----------------------------------------------------------------------------------


def _charges(price: Price, edition: Edition) -> tuple[Block, ...]:
    words, texts = edition.words, edition.words.agreement
    if not price.charges:
        return ()
    parts = _columns(price, edition)
    head = row(*(part.head for part in parts))
    rows = tuple(row(*(part.value(one) for part in parts)) for one in price.charges)
    shares = columns([part.share for part in parts], range(2, len(parts)))
    model = texts.fee_model.format(model=say.fee_model(price, words))
    lead = [model if price.fee_model else ""]
    lead.append(texts.prices.format(vat=say.vat(price, words)))
    month = price.indexation.base_month if price.indexation else None
    if month is not None:
        lead.append(texts.price_level.format(month=words.month(month)))
    text = " ".join(filter(None, lead))
    return (
        title(edition.label["charges"]),
        paragraph(begun(text), "lead"),
        Table(shares, rows, (head,)),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """A column of the table of charges."""

    head: str
    share: float
    value: Callable[[Charge], str | Cell]


def _columns(price: Price, edition: Edition) -> list[_Part]:
    """Quantity and VAT have a column only where a charge says something of them."""
    label, words, texts = edition.label, edition.words, edition.words.agreement

    def quantity(one: Charge) -> str:
        return words.number(one.quantity.number) if one.quantity else NOTHING

    def vat(one: Charge) -> str:
        return words.percent(one.vat) if one.vat else texts.statutory_vat

    found = [
        _Part(label["charge"], 0.46, lambda one: _name(one, edition)),
        _Part(texts.price_per, 0.14, lambda one: say.per(one, words)),
        _Part(texts.price_euro, 0.16, lambda one: words.number(one.amount, 2)),
    ]
    if any(one.quantity for one in price.charges):
        found.append(_Part(label["quantity"], 0.24, quantity))
    if any(one.vat for one in price.charges):
        found.append(_Part(label["vat"], 0.13, vat))
    return found


def _name(charge: Charge, edition: Edition) -> Cell:
    notes = say.charge_notes(charge.with_(quantity=None, vat=None), edition.words, edition.names)
    return cell(edition.text(charge.title) or charge.id, *notes)


def _totals(price: Price, edition: Edition) -> tuple[Block, ...]:
    """What is fixed a year, and what is expected on top; only of charges that run all year."""
    texts, words = edition.words.agreement, edition.words
    whole = [one for one in price.charges if one.starts is None and one.ends is None]
    fixed = [(one, one.amount * A_YEAR[one.per]) for one in whole if one.per in A_YEAR]
    expected = [
        (one, one.amount * one.quantity.number)
        for one in whole
        if one.quantity is not None and one.per not in A_YEAR
    ]
    if not fixed:
        return ()

    def rows(charges: list[tuple[Charge, Decimal]]) -> tuple[Row, ...]:
        return tuple(
            row(edition.text(one.title) or one.id, words.number(amount, 2))
            for one, amount in charges
        )

    def total(text: str, amount: Decimal) -> Row:
        return row(cell((strong(text),)), cell((strong(words.number(amount, 2)),)))

    sum_fixed = sum((amount for _, amount in fixed), Decimal(0))
    sum_expected = sum((amount for _, amount in expected), Decimal(0))
    body = (*rows(fixed), total(texts.total_fixed, sum_fixed))
    foot: tuple[Row, ...] = ()
    if expected:
        body = (*body, *rows(expected))
        foot = (total(texts.total_expected, sum_fixed + sum_expected),)
    head = (row(edition.label["charge"], texts.euro_a_year),)
    return (
        title(texts.totals),
        Table(columns((0.72, 0.28), {1}), body, head, foot),
        paragraph(texts.totals_note, "note"),
    )


# --- indexation -------------------------------------------------------------------------------


def _indexation(price: Price, edition: Edition) -> tuple[Block, ...]:
    given = price.indexation
    if given is None:
        return ()
    said = say_index.indexation_sentences(given, edition.words, edition.names)
    return (title(edition.label["indexation"]), _basket(given, edition), *lettered(said))


def _basket(given: Indexation, edition: Edition) -> Table:
    label, words = edition.label, edition.words
    rows = []
    for part in given.basket:
        match part:
            case SeriesPart():
                rows.append(_series((part.series,), words.percent(part.share), edition))
            case SumOfSeriesPart():
                rows.append(_series(part.sum_of, words.percent(part.share), edition))
            case FixedPart():
                fixed = say_index.basket_part(part, words, edition.names)
                rows.append(row(fixed, NOTHING, NOTHING, words.percent(part.share)))
    head = (label["series"], label["publisher"], label["source"], label["share"])
    return Table(columns((0.34, 0.24, 0.3, 0.12), {3}), tuple(rows), (row(*head),))


def _series(ids: tuple[str, ...], share: str, edition: Edition) -> Row:
    """A series by name, who publishes it and where; one we lack stands by its id."""
    known = [edition.series[one] for one in ids if one in edition.series]
    titles = [edition.names.series.get(one) or one for one in ids]
    publishers = dict.fromkeys(edition.text(one.publisher) for one in known)
    sources = dict.fromkeys(edition.text(one.source) for one in known)
    return row(cell(*titles), cell(*publishers or (NOTHING,)), cell(*sources or (NOTHING,)), share)


# --- the rest ---------------------------------------------------------------------------------


def _extra_work(price: Price, edition: Edition) -> tuple[Block, ...]:
    if price.extra_work is None:
        return ()
    said = say.extra_work_sentences(price.extra_work, edition.words, edition.names)
    return (title(edition.label["extra_work"]), *lettered(said))


def _payment(price: Price, edition: Edition) -> tuple[Block, ...]:
    words = edition.words
    payment = say.payment_sentence(price, words)
    article = stating((payment, f"per {words.span(price.invoice_per)}"), edition)
    said: list[Said] = [say.invoice_sentence(price, words), payment]
    if article is not None:
        said = [referring(words.agreement.invoiced_under, article, edition)]
    if price.late_interest:
        said.append(say.late_interest_sentence(price.late_interest, words))
    if price.collection_costs:
        said.append(say.collection_costs_sentence(price.collection_costs, words))
    return (title(words.agreement.payment), *lettered(said))
