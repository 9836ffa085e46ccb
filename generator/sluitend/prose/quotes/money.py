"""Quotes of price, value and indexation."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from sluitend.model.contract import Value
from sluitend.model.indexation import Indexation
from sluitend.model.price import Charge, Price
from sluitend.prose.quotes.quote import Asked, Kind, Quote
from sluitend.wording import indexation as say
from sluitend.wording import price as say_price


def _value(pick: Callable[[Value], Decimal | None]) -> Callable[[Asked], str | None]:
    def said(asked: Asked) -> str | None:
        amount = pick(asked.contract.value) if asked.contract.value else None
        return asked.words.money(amount) if amount is not None else None

    return said


def _price(value: Callable[[Price, Asked], str | None]) -> Callable[[Asked], str | None]:
    def said(asked: Asked) -> str | None:
        return value(asked.contract.price, asked) if asked.contract.price else None

    return said


def _payment_term(price: Price, asked: Asked) -> str | None:
    return asked.words.quantity(price.payment_term) if price.payment_term else None


_FIXED = ("once", "week", "month", "quarter", "half_year", "year", "contract_year")


def _charges(price: Price, asked: Asked) -> str | None:
    """What is paid at all events: by the period or once; where there is none such, all."""
    fixed = tuple(one for one in price.charges if one.per in _FIXED)
    given = price.with_(charges=fixed or price.charges)
    return say_price.charges(given, asked.words, asked.names) or None


# --- charges ----------------------------------------------------------------------------------


def _charge_ids(asked: Asked) -> Sequence[str]:
    price = asked.contract.price
    return tuple(charge.id for charge in price.charges) if price else ()


def _charge(value: Callable[[Charge, Asked], str | None]) -> Callable[[Asked], str | None]:
    def said(price: Price, asked: Asked) -> str | None:
        return value(next(one for one in price.charges if one.id == asked.id), asked)

    return _price(said)


# --- indexation -------------------------------------------------------------------------------


def _indexed(value: Callable[[Indexation, Asked], str | None]) -> Callable[[Asked], str | None]:
    def said(price: Price, asked: Asked) -> str | None:
        return value(price.indexation, asked) if price.indexation else None

    return _price(said)


def _announce(indexation: Indexation, asked: Asked) -> str | None:
    given = indexation.announce
    return say.announcement(given, asked.words) if given else None


def _basket(indexation: Indexation, asked: Asked) -> str | None:
    unnamed = [one for one in asked.dossier.series.values() if asked.text(one.title) is None]
    used = {getattr(part, "series", None) for part in indexation.basket}
    if any(series.id in used for series in unnamed):
        return None
    return say.basket(indexation, asked.words, asked.names) or None


def _indexation_sentences(indexation: Indexation, asked: Asked) -> str | None:
    return " ".join(say.indexation_sentences(indexation, asked.words, asked.names))


KINDS = (Kind("charge", "vergoeding", "charge", _charge_ids),)
_IN = "price.indexation"
QUOTES = (
    Quote("value", "estimated", "estimated value over the whole term, options included",
          "value.estimated", _value(lambda value: value.estimated)),
    Quote("value", "maximum", "highest value over the whole term", "value.maximum",
          _value(lambda value: value.maximum)),
    Quote("price", "payment_term", "how long the client has to pay", "price.payment_term",
          _price(_payment_term)),
    Quote("price", "vat", "whether amounts include VAT", "price.vat",
          _price(lambda price, asked: say_price.vat(price, asked.words))),
    Quote("price", "currency", "currency of all amounts", "price.currency",
          _price(lambda price, asked: say_price.currency(price, asked.words))),
    Quote("price", "charges", "what is paid by the period or once; all charges where nothing is",
          "price.charges", _price(_charges)),
    Quote("price", "invoice_per", "period of an invoice, after *per*", "price.invoice_per",
          _price(lambda price, asked: asked.words.span(price.invoice_per))),
    Quote("price", "fee_model", "how the supplier is paid", "price.fee_model",
          _price(lambda price, asked: say_price.fee_model(price, asked.words))),
    Quote("charge", "title", "name of a charge", "price.charges.{id}.title",
          _charge(lambda charge, asked: asked.text(charge.title))),
    Quote("charge", "amount", "amount of a charge", "price.charges.{id}.amount",
          _charge(lambda charge, asked: asked.words.money(charge.amount))),
    Quote("charge", "per", "what the amount of a charge is for, after *per*",
          "price.charges.{id}.per",
          _charge(lambda charge, asked: say_price.per(charge, asked.words))),
    Quote("indexation", "basket", "the series, each with its share", f"{_IN}.basket",
          _indexed(_basket)),
    Quote("indexation", "base_month", "month of the price level", f"{_IN}.base_month",
          _indexed(lambda indexation, asked: say.base_month(indexation, asked.words))),
    Quote("indexation", "first", "first day on which the price may change", f"{_IN}.first",
          _indexed(lambda indexation, asked: say.first(indexation, asked.words))),
    Quote("indexation", "every", "how often", f"{_IN}.every",
          _indexed(lambda indexation, asked: say.every(indexation, asked.words))),
    Quote("indexation", "reference", "month whose figure counts", f"{_IN}.reference",
          _indexed(lambda indexation, asked: say.reference(indexation, asked.words))),
    Quote("indexation", "figure", "which figure counts", f"{_IN}.figure",
          _indexed(lambda indexation, asked: say.figure(indexation, asked.words))),
    Quote("indexation", "cap", "how far the price may move at one time", f"{_IN}.cap",
          _indexed(lambda indexation, asked: say.cap(indexation.cap, asked.words))),
    Quote("indexation", "fall", "whether the price follows a falling index", f"{_IN}.fall",
          _indexed(lambda indexation, asked: say.fall(indexation, asked.words))),
    Quote("indexation", "announce", "by whom and when it is announced", f"{_IN}.announce",
          _indexed(_announce)),
    Quote("indexation", "charges", "what is indexed", f"{_IN}.charges",
          _indexed(lambda indexation, asked: say.charges(indexation, asked.words, asked.names))),
    Quote("indexation", "sentence", "the whole agreement on indexation, as sentences", _IN,
          _indexed(_indexation_sentences)),
)  # fmt: skip
