"""The price in words: charges, invoices, payment, extra work, late payment, value."""

from sluitend.model.contract import Value
from sluitend.model.price import Charge, CollectionCosts, ExtraWork, LateInterest, Price
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names, named

_SPANS = ("month", "quarter", "year", "hour", "week")


def currency(price: Price, words: Words) -> str:
    """`euro`."""
    return words.price.currency[price.currency]


def vat(price: Price, words: Words) -> str:
    """`exclusief btw`."""
    return words.price.vat[price.vat]


def fee_model(price: Price, words: Words) -> str | None:
    """How the supplier is paid; None where it is not said."""
    return words.price.fee_model[price.fee_model] if price.fee_model else None


# --- charges ----------------------------------------------------------------------------------


def per(charge: Charge, words: Words) -> str:
    """What the amount is for: `maand`, `uur`, `m²`."""
    span = next((span for span in (*_SPANS, "once") if span == charge.per), None)
    return words.span(span) if span else words.unit(charge.per, one=True)  # type: ignore[arg-type]


def charge(given: Charge, words: Words, names: Names) -> str:
    """`€ 34.500,00 per maand (Vaste vergoeding)`."""
    amount, title = words.money(given.amount), named(names.charges, given.id)
    if given.per == "once":
        return words.price.charge_once.format(amount=amount, title=title)
    return words.price.charge.format(amount=amount, per=per(given, words), title=title)


def charges(price: Price, words: Words, names: Names) -> str:
    """All charges, as a sentence part."""
    return words.list(charge(one, words, names) for one in price.charges)


def charge_notes(given: Charge, words: Words, names: Names) -> tuple[str, ...]:
    """What else is said of a charge: quantity, VAT, site, price level, first and last day."""
    texts = words.price
    notes = (
        given.quantity and texts.expected.format(quantity=words.quantity(given.quantity)),
        given.vat and texts.charge_vat.format(rate=words.percent(given.vat)),
        given.site and texts.site.format(site=named(names.sites, given.site)),
        given.base_month and texts.price_level.format(month=words.month(given.base_month)),
        given.starts and texts.charge_starts.format(date=words.date(given.starts)),
        given.ends and texts.charge_ends.format(date=words.date(given.ends)),
    )
    return tuple(note for note in notes if note)


# --- invoice and payment ----------------------------------------------------------------------


def invoice_sentence(price: Price, words: Words) -> str:
    """How often is invoiced."""
    return sentence(words.price.invoice.format(per=words.span(price.invoice_per)))


def payment_sentence(price: Price, words: Words) -> str:
    """How long the client has to pay."""
    if price.payment_term is None:
        return sentence(words.price.payment_statutory)
    return sentence(words.price.payment.format(term=words.quantity(price.payment_term)))


def late_interest_sentence(interest: LateInterest, words: Words) -> str:
    """Interest on late payment."""
    return sentence(words.price.late_interest[interest.rate])


def collection_costs_sentence(costs: CollectionCosts, words: Words) -> str:
    """Costs of collecting a late invoice: slices, least and most."""
    texts, slices = words.price, []
    for place, slice_ in enumerate(costs.slices):
        rate = words.percent(slice_.rate)
        if slice_.up_to is None:
            text = texts.last_slice if place else texts.only_slice
            slices.append(text.format(rate=rate))
        else:
            text = texts.next_slice if place else texts.first_slice
            slices.append(text.format(rate=rate, up_to=words.money(slice_.up_to)))
    limits = []
    if costs.minimum is not None:
        limits.append(texts.minimum.format(amount=words.money(costs.minimum)))
    if costs.maximum is not None:
        limits.append(texts.maximum.format(amount=words.money(costs.maximum)))
    limited = f", {words.list(limits)}" if limits else ""
    return sentence(texts.collection_costs.format(slices=words.list(slices), limits=limited))


# --- extra work, value ------------------------------------------------------------------------


def extra_work_sentences(work: ExtraWork, words: Words, names: Names) -> tuple[str, ...]:
    """Budget, who orders, up to what amount, how soon it is invoiced."""
    texts, said = words.price, []
    if work.budget is not None:
        said.append(texts.budget.format(amount=words.money(work.budget)))
    if work.ordered_by is not None:
        said.append(texts.ordered_by.format(role=named(names.roles, work.ordered_by)))
    if work.limit is not None:
        said.append(texts.order_limit.format(amount=words.money(work.limit)))
    if work.invoiced_within is not None:
        said.append(texts.invoiced_within.format(term=words.quantity(work.invoiced_within)))
    return tuple(map(sentence, said))


def value_sentences(value: Value, price: Price, words: Words) -> tuple[str, ...]:
    """Estimated and highest value over the whole term; the threshold that applied."""
    texts, said = words.price, []
    in_vat = vat(price, words)
    if value.estimated is not None:
        said.append(texts.estimated.format(amount=words.money(value.estimated), vat=in_vat))
    if value.maximum is not None:
        said.append(texts.highest.format(amount=words.money(value.maximum), vat=in_vat))
    if value.threshold is not None:
        said.append(texts.threshold.format(amount=words.money(value.threshold)))
    return tuple(map(sentence, said))
