"""What sums due on breach have in common, in words: base, cap, how they stand beside the law."""

from typing import Literal

from sluitend.model.consequence import Base, Cap, OnBreach, SharedCap, Span
from sluitend.quantity import Quantity
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names, named, quoted

SumKind = Literal["bonus_malus", "penalty", "service_credit", "service_points"]


def base(given: Base | None, words: Words, names: Names) -> str:
    """`de vergoeding ‘Vaste vergoeding’ over het Kwartaal`; none named: all charges together."""
    texts = words.sums
    if given is None:
        return texts.all_charges
    if given.value is not None:
        known = texts.value.get(given.value)
        said = known if isinstance(known, str) else None
        said = said or texts.other_value.format(value=quoted(given.value, words))
    elif given.charge is not None:
        charge = quoted(named(names.charges, given.charge), words)
        said = texts.charge.format(charge=charge)
    elif given.charges:
        titles = (quoted(named(names.charges, one), words) for one in given.charges)
        said = texts.charges.format(charges=words.list(titles))
    else:
        said = texts.all_charges
    if given.over is None:
        return said
    return texts.over.format(base=said, span=words.the_span(given.over))


def share(rate: Quantity, of: Base | None, words: Words, names: Names) -> str:
    """`3% van de vergoeding ‘Vaste vergoeding’ over het Contractjaar`."""
    said = base(of, words, names)
    return words.sums.of.format(rate=words.percent(rate), base=said)


def _span(span: Span, words: Words) -> str:
    """The period of a cap; a year is the calendar's."""
    return words.basic.calendar_year if span == "year" else words.span(span)


# --- caps -------------------------------------------------------------------------------------


def cap(given: Cap, own: Base | None, words: Words, names: Names) -> str:
    """The most it can come to, in which period, and what becomes of the rest.

    `own` is the base of the consequence itself, for a cap that names none.
    """
    texts, of = words.sums, given.of or own
    parts = []
    for rate, form in (
        (given.malus, texts.malus),
        (given.bonus, texts.bonus),
        (given.limit, "{most}"),
    ):
        if rate is not None:
            parts.append(form.format(most=words.percent(rate)))
    if parts:
        parts = [texts.of.format(rate=words.list(parts), base=base(of, words, names))]
    amounts = (
        (given.malus_amount, texts.malus),
        (given.bonus_amount, texts.bonus),
        (given.amount, "{most}"),
    )
    for amount, form in amounts:
        if amount is not None:
            parts.append(form.format(most=words.money(amount)))
    most = words.list(parts)
    if given.per is None:
        said = texts.each_time.format(most=most)
    else:
        said = texts.per_cap.format(span=_span(given.per, words), most=most)
    return texts.excess[given.excess].format(cap=said)


def cap_sentence(given: Cap | None, own: Base | None, words: Words, names: Names) -> str:
    """The cap as a whole sentence; that there is none where there is none."""
    if given is None:
        return sentence(words.sums.no_cap)
    return sentence(words.sums.cap.format(cap=cap(given, own, words, names)))


def shared_cap_sentence(given: SharedCap, words: Words, names: Names) -> str:
    """The most that several consequences come to together."""
    most = []
    if given.limit is not None:
        of = given.of or Base(over=given.per)
        most.append(share(given.limit, of, words, names))
    if given.amount is not None:
        most.append(words.money(given.amount))
    titles = (quoted(named(names.consequences, one), words) for one in given.over)
    return sentence(
        words.sums.shared.format(
            consequences=words.list(titles), most=words.list(most), span=_span(given.per, words)
        )
    )


# --- beside the law ---------------------------------------------------------------------------


def on_breach_sentences(
    given: OnBreach, kind: SumKind, words: Words, moderation: bool = True
) -> tuple[str, ...]:
    """How the sum stands beside damages, performance and default; what is not said is left out.

    `moderation` adds that a court may moderate it, which no contract can exclude (6:94 BW).
    """
    texts, said = words.sums, []
    answers = (
        (given.besides_damages, texts.damages),
        (given.besides_performance, texts.performance),
        (given.only_if_attributable, texts.attributable),
    )
    for answer, text in answers:
        if answer is not None:
            said.append(text["yes"] if answer else text["no"])
    if given.notice_of_default is not None:
        said.append(texts.default[given.notice_of_default])
    if moderation:
        said.append(texts.moderation)
    return tuple(sentence(text.format(sum=texts.sum[kind])) for text in said)


def replaces_sentence(ids: tuple[str, ...], words: Words, names: Names) -> str | None:
    """What falls away when this one arises; None where nothing does."""
    if not ids:
        return None
    titles = (quoted(named(names.consequences, one), words) for one in ids)
    return sentence(words.sums.replaces.format(consequences=words.list(titles)))


def measured_weight_sentence(weight: Quantity | None, words: Words) -> str | None:
    """Below what measured weight no money moves; None where any weight will do."""
    if weight is None:
        return None
    return sentence(words.sums.measured_weight.format(weight=words.percent(weight)))
