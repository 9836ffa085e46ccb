"""The measurement plan in words: each part, and the terms counted from an event."""

from collections.abc import Iterator

from sluitend.model.service_level import By, MeasurementPlan
from sluitend.quantity import After
from sluitend.wording.language import Words, sentence
from sluitend.wording.names import Names


def after(given: After, words: Words) -> str:
    """`uiterlijk 10 werkdagen na afloop van de periode`."""
    texts = words.service_level
    known = texts.event.get(given.event)
    event = known if isinstance(known, str) else texts.after_event.format(event=given.event)
    return texts.after.format(length=words.quantity(given.length), event=event)


def by(who: By, words: Words) -> str:
    """`een onafhankelijke derde`."""
    return words.service_level.by[who]


def plan_rows(
    plan: MeasurementPlan, words: Words, names: Names
) -> tuple[tuple[str, str | None], ...]:
    """Label and contents of every part of the plan, in order; None for a part that lacks."""

    def text(part: str) -> str | None:
        return names.text(getattr(plan, part), words) or None

    label = words.label
    return (
        (label["method"], text("how")),
        (label["source"], text("source")),
        (label["population"], text("population")),
        (label["measured_by"], by(plan.by, words) if plan.by else None),
        (label["verified_by"], by(plan.verified_by, words) if plan.verified_by else None),
        (label["verification"], text("verified_how")),
        (label["delivered"], after(plan.delivered, words) if plan.delivered else None),
        (label["used_for"], text("used_for")),
        (label["remeasured"], text("remeasured")),
        (label["retention"], words.quantity(plan.retention) if plan.retention else None),
    )


def plan_sentences(plan: MeasurementPlan, words: Words) -> tuple[str, ...]:
    """Who measures and verifies, when the figures are there, how long they are kept."""
    return tuple(map(sentence, _said(plan, words)))


def _said(plan: MeasurementPlan, words: Words) -> Iterator[str]:
    texts = words.service_level
    if plan.by:
        yield texts.measures[plan.by]
    if plan.verified_by:
        yield texts.verifies[plan.verified_by]
    if plan.delivered:
        yield texts.delivered.format(when=after(plan.delivered, words))
    if plan.retention:
        yield texts.retention.format(length=words.quantity(plan.retention))
